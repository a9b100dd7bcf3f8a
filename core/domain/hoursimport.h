// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

namespace lockstep {

/// What an import file holds: everything in it is valid, or there is an Error instead.
struct ClinicImport {
    QList<Clinic> clinics;
    QList<Problem> notes; ///< read, but a person should know: text that must not be guessed at
    bool hoursOnly = false; ///< the format carries no names, kinds and addresses (hours.md 4.6)
};

/// Reads a file of clinics: a JSON array, {"clinics": […]}, one neutral document, JSON Lines, or
/// CSV (hourscsv.h). At most 10 MiB, each document at most 1 MiB (security.md S17, hours.md 2.2).
///
/// Errors list every problem of every document, up to a thousand, each with `fileName` as its file.
/// In an array and in JSON Lines the pointer begins with the index of the document, from 0; JSON
/// that cannot be parsed and CSV have "line N" instead.
Result<ClinicImport> importClinics(QByteArrayView bytes, const QString &fileName);

/// An imported clinic with what its format does not carry taken from the clinic as it is stored:
/// name, services, identifiers, and the kinds of overrides on the same date.
Clinic completed(Clinic imported, const Clinic &stored);

} // namespace lockstep
