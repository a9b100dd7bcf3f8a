// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

namespace lockstep {

/// A picture in a file and one at an address, which nobody has a reason to look at; and texts that
/// would make a program look at them, or show as something else than what they are, if it took them
/// for markup.
class Snares {
public:
    Snares();
    ~Snares();

    /// Some sixty, each at most 120 characters.
    QStringList texts() const;
    /// How often the file was opened so far.
    int filesOpened();
    /// How often somebody connected to the address so far.
    int connections() const { return m_connections; }
    QString picture() const { return m_folder.filePath(QStringLiteral("p.png")); }

private:
    QTemporaryDir m_folder;
    QTcpServer m_server;
    int m_connections = 0;
    int m_watch = -1; ///< an inotify descriptor
    int m_opened = 0;
};

} // namespace lockstep
