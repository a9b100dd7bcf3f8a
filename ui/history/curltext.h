// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <functional>

class QObject;

namespace lockstep {

struct Context;

/// The request of an attempt as a command for a terminal. Its credentials are masked, as they were
/// stored: whoever runs it puts in their own. Empty when nothing was sent. `endpoint` gives the
/// host, which the stored head leaves out.
QString curlText(const AttemptDetail &detail, const QByteArray &payload, const QString &endpoint);

/// Brings it to the clipboard, then calls `copied`.
void copyAsCurl(
    const Context &context, qint64 attemptId, QObject *receiver, std::function<void()> copied);

} // namespace lockstep
