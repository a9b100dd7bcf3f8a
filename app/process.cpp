// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include <QLoggingCategory>
#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// The pipe by which a signal reaches the event loop: a signal's handler knows nothing else.
int interruptPipe[2] = {-1, -1};

void onSignal(int number)
{
    ::signal(number, SIG_DFL);
    const char byte = 1;
    const auto written = ::write(interruptPipe[1], &byte, 1);
    (void)written;
}

} // namespace

void keepMemoryPrivate()
{
#ifndef LOCKSTEP_TEST_HOOKS
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    ::prctl(PR_SET_DUMPABLE, 0);
#endif
}

void logQuietly()
{
    QLoggingCategory::setFilterRules(u"lockstep.*.info=false\nlockstep.*.debug=false\n"
                                     "qt.httpserver*=false"_s);
}

Interrupt::Interrupt(std::function<void()> stop)
{
    if (::pipe2(interruptPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(interruptPipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
        [this, stop = std::move(stop)] {
            m_notifier->setEnabled(false);
            stop();
        });
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::signal(number, onSignal);
}

Interrupt::~Interrupt()
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        ::signal(number, SIG_DFL);
}

} // namespace lockstep
