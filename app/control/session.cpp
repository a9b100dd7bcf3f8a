// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace lockstep::control {

namespace {

/// The pipe by which a signal reaches the event loop. A signal handler can know nothing else.
int interruptPipe[2] = {-1, -1};

void onSignal(int number)
{
    // Whoever asks twice means at once.
    ::signal(number, SIG_DFL);
    const char byte = 1;
    const auto written = ::write(interruptPipe[1], &byte, 1);
    (void)written;
}

} // namespace

Session::~Session() = default;

void Session::finish(int code)
{
    QCoreApplication::exit(code);
}

void Session::onInterrupt(std::function<void()> stop)
{
    if (::pipe2(interruptPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_interrupted = std::make_unique<QSocketNotifier>(interruptPipe[0], QSocketNotifier::Read);
    QObject::connect(m_interrupted.get(), &QSocketNotifier::activated, m_interrupted.get(),
        [this, stop = std::move(stop)] {
            m_interrupted->setEnabled(false);
            stop();
        });
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::signal(number, onSignal);
}

} // namespace lockstep::control
