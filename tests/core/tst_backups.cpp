// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"
#include "storefile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

class tst_Backups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneADaySevenDaysAndFourMondaysAreKept();
};

void tst_Backups::oneADaySevenDaysAndFourMondaysAreKept()
{
    QTemporaryDir dir;
    DataFolder folder(dir.path());
    Database db;
    QVERIFY(openForWriting(db, folder));
    Backups backups(folder);
    QDateTime day(QDate(2026, 10, 1), QTime(12, 0), Qt::UTC);
    for (int i = 0; i < 54; ++i, day = day.addDays(1)) {
        QVERIFY(backups.due(day.toMSecsSinceEpoch()));
        QVERIFY(backups.make(day.toMSecsSinceEpoch()));
        QVERIFY(!backups.due(day.toMSecsSinceEpoch()));
    }
    // The last day is Monday, 23 November.
    QCOMPARE(QDir(folder.backups()).entryList({u"daily-*.db"_s}, QDir::Files, QDir::Name),
        QStringList({u"daily-20261102.db"_s, u"daily-20261109.db"_s, u"daily-20261116.db"_s,
            u"daily-20261117.db"_s, u"daily-20261118.db"_s, u"daily-20261119.db"_s,
            u"daily-20261120.db"_s, u"daily-20261121.db"_s, u"daily-20261122.db"_s,
            u"daily-20261123.db"_s}));
    const QFile::Permissions mode = QFile::permissions(folder.backups() + u"/daily-20261123.db"_s);
    QVERIFY(!(mode & (QFile::ReadGroup | QFile::ReadOther)));
}

QTEST_GUILESS_MAIN(tst_Backups)
#include "tst_backups.moc"
