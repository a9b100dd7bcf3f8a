// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QCoreApplication>

namespace lockstep::control {

void Session::finish(int code)
{
    QCoreApplication::exit(code);
}

void Session::onInterrupt(std::function<void()> stop)
{
    m_interrupt = std::make_unique<Interrupt>(std::move(stop));
}

} // namespace lockstep::control
