// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep::ical {

/// The exceptions of clinics as an iCalendar object (RFC 5545): a closure as whole days, other
/// hours at the clinic's wall time in its zone, which is defined in the file. `stampMs` is when it
/// is written. Reading it again replaces what was read before: the UID of an exception stays.
QByteArray exceptions(const QList<Clinic> &clinics, qint64 stampMs);

/// One content line with CRLF, folded so that no line has more than 75 octets; characters are never
/// cut.
QByteArray line(const QString &name, const QString &value);
/// A TEXT value: backslash, semicolon, comma and line break escaped, other control characters left
/// out.
QString text(const QString &value);

} // namespace lockstep::ical
