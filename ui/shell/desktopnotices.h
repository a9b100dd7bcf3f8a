// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noticerules.h"

#include <QObject>

namespace lockstep {

/// Notices of the desktop itself, also where there is no tray (GNOME): through the session bus,
/// as the Desktop Notifications Specification has it. Asks nothing and waits for nothing.
class DesktopNotices final : public QObject {
    Q_OBJECT
public:
    explicit DesktopNotices(QObject *parent = nullptr);

    /// There is a session bus to tell it to.
    bool isAvailable() const { return m_available; }
    void tell(const Notice &notice);

Q_SIGNALS:
    void clicked(const lockstep::Place &place);
    /// Nobody listens on the bus: it has to be told in another way.
    void unheard(const lockstep::Notice &notice);

private Q_SLOTS:
    void invoked(uint id, const QString &action);

private:
    bool m_available = false;
    QHash<uint, Place> m_places; ///< where a click on each notice leads
};

} // namespace lockstep
