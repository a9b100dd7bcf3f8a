// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessionbus.h"

#include <QTemporaryDir>

namespace lockstep {

/// A Secret Service of the test's own, on a bus of its own: this process and those it starts find
/// it. Start it before anything asks for the session's bus.
class SecretService {
public:
    ~SecretService()
    {
        m_keyring.kill();
        m_keyring.waitForFinished(5000);
    }

    /// False where this computer has no bus or no keyring.
    bool start()
    {
        using namespace Qt::StringLiterals;
        const QString keyring = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        if (keyring.isEmpty() || !m_bus.start())
            return false;
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
        m_keyring.setProcessEnvironment(environment);
        m_keyring.start(keyring,
            {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s,
                u"--control-directory=%1/control"_s.arg(m_home.path())});
        m_keyring.write("password of the test's own keyring");
        m_keyring.closeWriteChannel();
        return QTest::qWaitFor(
            [this] { return m_keyring.readAllStandardOutput().contains("GNOME_KEYRING_CONTROL"); },
            10'000);
    }

private:
    QTemporaryDir m_home;
    SessionBus m_bus;
    QProcess m_keyring;
};

} // namespace lockstep
