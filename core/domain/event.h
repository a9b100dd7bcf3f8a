// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lockstep {

/// The topic of a clinic's hours.
inline constexpr QLatin1StringView HoursTopic("clinicHoursUpdated");

/// An immutable record that a subject has a new revision. Published only inside the transaction
/// that stores the change.
struct Event {
    QString id; ///< UUIDv7
    QString topic; ///< kind of event, e.g. clinicHoursUpdated
    QString subject; ///< what it is about, e.g. a clinic's id
    qint64 epoch = 0; ///< rises after a restore from backup
    qint64 revision = 0; ///< whole, from 1
    QByteArray body; ///< canonical JSON of the state: normal-form hours, or the published object
    QString digest; ///< SHA-256 of body, lower-case hex
    QString actor; ///< who saved it
    QString changeId; ///< made by the client, unique: saving again after a crash is a no-op
    qint64 savedAtUs = 0; ///< wall time, microseconds
    int removedAfterDays = 0; ///< the body was removed after so many days by policy; 0: it is here
};

} // namespace lockstep
