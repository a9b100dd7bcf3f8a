// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "crashpoint.h"

#ifdef LOCKSTEP_TEST_HOOKS

#include <QByteArray>

#include <csignal>
#include <unistd.h>

namespace lockstep {

void crashPoint(const char *name)
{
    static const QByteArray wanted = qgetenv("LOCKSTEP_CRASH_AT");
    if (wanted.isEmpty())
        return;
    static const qsizetype colon = wanted.indexOf(':');
    static const QByteArray point = colon < 0 ? wanted : wanted.left(colon);
    static int left = colon < 0 ? 1 : wanted.mid(colon + 1).toInt();
    if (point == name && --left == 0)
        ::kill(::getpid(), SIGKILL);
}

} // namespace lockstep

#endif
