// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeclock.h"
#include "fakeengine.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/statestore.h"
#include "shell/theme.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

namespace lockstep {

/// The window over a fake engine with three systems and five clinics, one connection failed, or
/// with nothing. One line makes it.
struct ConsoleWorld {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat};
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    Theme theme{*qApp};
    std::unique_ptr<MainWindow> window;
    bool trayAvailable = false; ///< of windows opened from now on
    SandboxControl *sandbox = nullptr; ///< likewise

    enum class Fill { Example, Nothing };

    explicit ConsoleWorld(Fill fill = Fill::Example, SandboxControl *sandboxControl = nullptr)
        : sandbox(sandboxControl)
    {
        if (fill == Fill::Example)
            addExample();
        open();
    }
    void addExample()
    {
        using namespace Qt::StringLiterals;
        for (const QString &name : {u"Google"_s, u"Phone tree"_s, u"Web site"_s})
            engine.addSystem(name);
        for (const QString &name :
            {u"Cedar Hill"_s, u"Eastgate"_s, u"Northside"_s, u"Prairie"_s, u"Riverbend"_s})
            engine.addClinic(name.toLower().replace(u' ', u'-'), name);
        engine.setLane(u"Google"_s, u"northside"_s, LaneState::Failed, Reason::Unprocessable, 422);
    }
    /// Opens the window, again if there was one.
    void open()
    {
        window.reset();
        window
            = std::make_unique<MainWindow>(MainWindow::Parts{client, state, theme, clock, settings},
                MainWindow::Options{.sandbox = sandbox, .trayAvailable = trayAvailable});
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    void fail(const QString &clinic, const QString &system = QStringLiteral("Google"))
    {
        engine.setLane(system, clinic, LaneState::Failed, Reason::Unprocessable, 422);
    }
};

} // namespace lockstep
