// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace lockstep::spoken {

/// One subject that core and adapters speak about, and everything they say about it in the language
/// that is on the application now: the same texts in the same order in every language.
struct Topic {
    const char *name;
    QStringList (*say)();
};
const QList<Topic> &topics();

/// What a little work leaves in the store: audit trail and jobs, one line each.
QStringList stored();

} // namespace lockstep::spoken
