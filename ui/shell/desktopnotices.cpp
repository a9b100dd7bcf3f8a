// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktopnotices.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr auto ServiceName = "org.freedesktop.Notifications"_L1;
constexpr auto Path = "/org/freedesktop/Notifications"_L1;
constexpr int AsLongAsTheDesktopLikes = -1;
constexpr qsizetype MostRemembered = 50;

QVariantMap hintsOf(const Notice &notice)
{
    const bool bad = notice.kind == Notice::Kind::Failure || notice.kind == Notice::Kind::Breaker;
    return {{u"desktop-entry"_s, u"lockstep"_s},
        {u"urgency"_s, QVariant::fromValue(uchar(bad ? 1 : 0))}};
}

} // namespace

DesktopNotices::DesktopNotices(QObject *parent)
    : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    m_available = bus.isConnected()
        && bus.connect(
            ServiceName, Path, ServiceName, u"ActionInvoked"_s, this, SLOT(invoked(uint, QString)));
}

void DesktopNotices::tell(const Notice &notice)
{
    QDBusMessage call = QDBusMessage::createMethodCall(ServiceName, Path, ServiceName, u"Notify"_s);
    call << u"Lockstep"_s << uint(0) << u"lockstep"_s << notice.title << notice.text.toHtmlEscaped()
         << QStringList{u"default"_s, tr("Show")} << hintsOf(notice) << AsLongAsTheDesktopLikes;
    auto *watcher
        = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, notice, watcher] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            return Q_EMIT unheard(notice);
        if (m_places.size() >= MostRemembered)
            m_places.clear();
        m_places.insert(reply.value(), notice.place);
    });
}

void DesktopNotices::invoked(uint id, const QString &action)
{
    const auto place = m_places.constFind(id);
    if (place == m_places.constEnd() || action != "default"_L1)
        return;
    Q_EMIT clicked(*place);
    m_places.erase(place);
}

} // namespace lockstep
