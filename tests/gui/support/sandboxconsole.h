// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "person.h"
#include "shell/needs.h"
#include "shell/page.h"

#include <QApplication>
#include <QSignalSpy>
#include <QtTest>

namespace lockstep {

/// The console as `lockstep --sandbox` opens it, with its engine, its simulated systems over real
/// HTTP, and somebody before it. One line makes it; it is settled when it returns: everything was
/// sent, and Notifications refuses our sign-in.
struct SandboxConsole {
    Console console{ConsoleOptions{.application = {}, .sandbox = true, .language = {}}, *qApp};
    std::unique_ptr<Person> person;

    static constexpr int Clinics = 6;
    static constexpr int Systems = 4;

    SandboxConsole()
    {
        QSignalSpy opened(&console, &Console::windowOpened);
        console.open();
        QVERIFY(opened.wait(20'000));
        console.window().resize(1280, 800);
        QVERIFY(QTest::qWaitForWindowActive(&console.window()));
        person = std::make_unique<Person>(console.window());
        settle();
    }

    StateStore &state() { return console.state(); }
    MainWindow &window() { return console.window(); }
    /// Waits until nothing is pending or being tried again.
    void settle()
    {
        QTRY_COMPARE_WITH_TIMEOUT(state().counts().total(), qint64(Clinics * Systems), 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(
            state().counts()[Mark::Pending] + state().counts()[Mark::Retrying], qint64(0), 30'000);
    }
    qint64 revision(const QString &clinic)
    {
        const ClinicRow *row = state().clinic(clinic);
        return row ? row->revision : 0;
    }
    PageId pageShown() { return window().currentPage()->id(); }
};

} // namespace lockstep
