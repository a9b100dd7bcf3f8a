// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// Two editors on one clinic: whoever saves second is told, and no update is lost.
class tst_Editors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyLoserIsToldAndNothingIsLost();
};

void tst_Editors::everyLoserIsToldAndNothingIsLost()
{
    constexpr int Saves = 10000;
    constexpr quint64 Seed = 28;
    World world(Seed);
    Rng rng(Seed);
    struct Editor {
        qint64 seen = 0; ///< the revision that it changes
        int told = 0;
        int saved = 0;
    };
    Editor editors[2];
    int answers = 0;
    for (int i = 0; i < Saves; ++i) {
        Editor &editor = editors[rng.below(2)];
        // Now and then an editor looks at the newest state first; else it works on what it saw
        // last.
        if (rng.below(3) == 0)
            editor.seen = editors[0].saved + editors[1].saved;
        const qint64 newest = editors[0].saved + editors[1].saved;
        const bool stale = editor.seen != newest;
        const auto published = world.engine().publish({.topic = world.topic,
            .subject = u"clinic-1"_s,
            .body = "{\"save\":" + QByteArray::number(i) + '}',
            .actor = u"editor"_s,
            .ifRevision = editor.seen});
        ++answers;
        QCOMPARE(published.ok(), !stale);
        if (stale) {
            QCOMPARE(published.error().reason, u"revision-conflict"_s);
            ++editor.told;
        } else {
            QCOMPARE(published->revision, newest + 1);
            editor.seen = published->revision;
            ++editor.saved;
        }
    }
    const int saved = editors[0].saved + editors[1].saved;
    QCOMPARE(saved + editors[0].told + editors[1].told, answers);
    QVERIFY(editors[0].told > 100 && editors[1].told > 100 && saved > 1000);
    QCOMPARE(world.engine().queries().status()->events, saved);
    qInfo("seed %llu, %d saves, %d conflicts told", Seed, saved, editors[0].told + editors[1].told);
}

QTEST_GUILESS_MAIN(tst_Editors)
#include "tst_editors.moc"
