// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"

#include "storefile.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int DaysKept = 7;
constexpr int WeeksKept = 4;

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
}

} // namespace

QString Backups::pathOf(qint64 nowMs) const
{
    return m_folder.backups() + u"/daily-%1.db"_s.arg(dayOf(nowMs).toString(u"yyyyMMdd"_s));
}

bool Backups::due(qint64 nowMs) const
{
    return !QFileInfo::exists(pathOf(nowMs));
}

Result<void> Backups::make(qint64 nowMs)
{
    Database db;
    if (const auto opened = openForReading(db, m_folder); !opened)
        return opened.error();
    if (const auto made = backupTo(db, pathOf(nowMs)); !made)
        return made.error();
    removeOld(nowMs);
    return {};
}

void Backups::removeOld(qint64 nowMs) const
{
    const QDate today = dayOf(nowMs);
    for (const QString &name : QDir(m_folder.backups()).entryList({u"daily-*.db"_s}, QDir::Files)) {
        const QDate day = QDate::fromString(name.mid(6, 8), u"yyyyMMdd"_s);
        const qint64 age = day.daysTo(today);
        const bool monday = day.dayOfWeek() == Qt::Monday;
        if (day.isValid() && age >= DaysKept && !(monday && age < 7 * WeeksKept))
            QFile::remove(m_folder.backups() + u'/' + name);
    }
}

} // namespace lockstep
