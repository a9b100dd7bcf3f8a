// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lockstep {

/// One line of a comparison: a day, an exception, the time zone.
struct ComparedRow {
    QString what;
    QString brief; ///< the same in few letters: "Sat"
    QString day{}; ///< of a week, whatever the service: "Saturday"
    QString ours;
    QString theirs;
    bool equal = true;
};

/// Ours and theirs side by side.
struct Comparison {
    QList<ComparedRow> rows;
    bool readable = true; ///< what they hold can be laid over ours as a draft

    qsizetype differing() const;
    /// What differs, in full where it is one thing: "Saturday (Pediatrics)".
    QString title() const;
    /// The same without the service: "Saturday".
    QString day() const;
    /// What differs in few letters, "Sat" or "Sat, Sun" or "5 differences"; empty: nothing.
    QString brief() const;
    /// The first difference in full: "Sat: 8:00 AM–noon" on either side; empty: nothing.
    QString oursInBrief() const;
    QString theirsInBrief() const;
};

/// Compares canonical bodies: hours day by day, anything else member by member. No `theirs`: they
/// hold nothing of it. `services`: how the clinic calls them; the bodies have only their codes.
Comparison compareBodies(const QString &topic, const QByteArray &ours,
    const std::optional<QByteArray> &theirs, const QList<Service> &services = {});

} // namespace lockstep
