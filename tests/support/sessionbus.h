// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace lockstep {

/// A session bus of the test's own: this process and those it starts find it. Start it before
/// anything asks for the session's bus.
class SessionBus {
public:
    ~SessionBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished(5000);
    }

    /// False where this computer has none.
    bool start()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
        if (program.isEmpty())
            return false;
        m_daemon.start(program,
            {QStringLiteral("--session"), QStringLiteral("--nofork"),
                QStringLiteral("--print-address")});
        if (!QTest::qWaitFor([this] { return m_daemon.canReadLine(); }, 10'000))
            return false;
        m_address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address);
        return true;
    }
    QString address() const { return QString::fromUtf8(m_address); }

private:
    QProcess m_daemon;
    QByteArray m_address;
};

} // namespace lockstep
