// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "words.h"

#include <QByteArray>

namespace lockstep {

/// How a failure group is called: "SYSTEM:REASON", or "SYSTEM:REASON:MARK" for one of the answers
/// that a system gave with this reason.
struct GroupName {
    QString system;
    Reason reason = Reason::None;
    QString mark; ///< empty: every answer

    QString text() const;
    static std::optional<GroupName> fromText(const QString &text);
    bool operator==(const GroupName &) const = default;
};

/// What an answer says, for people: the message in its JSON, or its plain text without mark-up, in
/// one line. Empty when it says nothing.
QString answerMessage(const QByteArray &body);
/// The message without what differs from one record to the next: ids, numbers, times, addresses and
/// quoted values become "…".
QString maskedMessage(const QString &message);
/// Equal for messages that are equal once masked; eight hexadecimal digits, empty for none.
QString causeMark(const QString &masked);

} // namespace lockstep
