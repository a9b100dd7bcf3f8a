// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plantedbug.h"

#ifdef LOCKSTEP_TEST_HOOKS

#include <QByteArray>

namespace lockstep {

bool planted(const char *bug)
{
    static const QByteArray wanted = qgetenv("LOCKSTEP_PLANT");
    return wanted == bug;
}

} // namespace lockstep

#endif
