// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hoursimport.h"

namespace lockstep {

/// Reads clinics from CSV with the columns of hours.md 4.6, or from the facility list of the US
/// Department of Veterans Affairs (facilitycsv.h); the header tells which. Problems have "line N"
/// as their path.
Result<ClinicImport> clinicsFromCsv(QByteArrayView bytes);

/// A full snapshot in the columns of hours.md 4.6, one row an interval, a closed or an unknown day.
/// What the columns do not carry (names, kinds, addresses) is completed() when it is read back.
QByteArray toCsv(const QList<Clinic> &clinics);

} // namespace lockstep
