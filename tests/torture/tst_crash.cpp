// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "faultd.h"
#include "queries.h"
#include "rng.h"
#include "storefile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int Subjects = 4;

/// A store that is worked on by processes that are killed, the receiver of both systems, and what
/// was acknowledged to editors.
class Scene {
public:
    Scene() { m_receiver.always({Faultd::Step::write(Faultd::answer(200))}); }

    /// Edits and delivers until it is killed after `ms`, or at the crash point in the environment.
    void live(int ms, const QString &crashAt = {})
    {
        QProcess process;
        start(process, Subjects, crashAt);
        std::ignore = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, ms);
        process.kill();
        std::ignore
            = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 5000);
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            const QList<QByteArray> words = line.split(' ');
            // A line cut off by the kill was not acknowledged whole.
            if (words.size() == 2)
                m_acknowledged[QString::fromUtf8(words[0])]
                    = std::max(m_acknowledged[QString::fromUtf8(words[0])], words[1].toLongLong());
        }
    }

    /// Delivers what is left; false when it does not come to an end.
    bool drain()
    {
        QProcess process;
        start(process, 0, {});
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000)
            && process.exitCode() == 0;
    }

    /// What is wrong, one sentence each; empty: every invariant holds.
    QStringList findings()
    {
        QStringList bad;
        Database db;
        DataFolder folder(m_dir.path());
        if (const auto opened = openForReading(db, folder); !opened)
            return {u"the store does not open: "_s + opened.error().reason};
        Queries queries(db);
        bad += *queries.check();
        checkEvents(queries, bad);
        checkLanes(queries, bad);
        checkWire(queries, bad);
        return bad;
    }

    qsizetype requests() const { return m_receiver.journal().size(); }
    qint64 acknowledged() const
    {
        qint64 sum = 0;
        for (const qint64 revision : m_acknowledged)
            sum += revision;
        return sum;
    }

private:
    struct Received {
        QString lane;
        QString subject;
        qint64 revision = 0;
        QString key;
    };

    void start(QProcess &process, int subjects, const QString &crashAt)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!crashAt.isEmpty())
            environment.insert(u"LOCKSTEP_CRASH_AT"_s, crashAt);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(LOCKSTEP_VICTIM),
            {m_dir.path(), m_receiver.url(), QString::number(subjects)});
    }

    QList<Received> received() const
    {
        QList<Received> all;
        for (const Faultd::Request &request : m_receiver.journal()) {
            const QJsonObject body = QJsonDocument::fromJson(request.body).object();
            all.append({.lane = QString::fromUtf8(request.target) + body[u"id"_s].toString(),
                .subject = body[u"id"_s].toString(),
                .revision = body[u"revision"_s].toInteger(),
                .key = QString::fromUtf8(request.header("ce-id"))});
        }
        return all;
    }

    void checkEvents(Queries &queries, QStringList &bad)
    {
        for (auto it = m_acknowledged.cbegin(); it != m_acknowledged.cend(); ++it) {
            const auto revisions = queries.revisions(u"notice"_s, it.key());
            const qint64 newest = revisions->isEmpty() ? 0 : revisions->first().revision;
            if (newest < *it)
                bad += u"%1: revision %2 was acknowledged, the store ends at %3"_s.arg(it.key())
                           .arg(*it)
                           .arg(newest);
        }
    }

    void checkLanes(Queries &queries, QStringList &bad)
    {
        QHash<QString, qint64> held;
        for (const Received &request : received())
            held[request.lane] = request.revision;
        const auto lanes = queries.lanes();
        for (const Lane &lane : *lanes) {
            const qint64 newest
                = queries.revisions(lane.key.topic, lane.key.subject)->first().revision;
            if (lane.desired != newest || lane.applied != newest
                || lane.state != LaneState::Delivered)
                bad += u"%1 is %2 at %3, not delivered at %4"_s
                           .arg(lane.key.text(), name(lane.state))
                           .arg(lane.applied)
                           .arg(newest);
            if (const qint64 there = held.value(u'/' + lane.key.system + lane.key.subject);
                there != newest)
                bad += u"%1 holds revision %2 instead of %3"_s.arg(lane.key.text())
                           .arg(there)
                           .arg(newest);
        }
    }

    void checkWire(Queries &queries, QStringList &bad)
    {
        QHash<QString, qint64> newest;
        QHash<QString, int> sent;
        for (const Received &request : received()) {
            if (request.revision < newest.value(request.lane))
                bad += u"%1: revision %2 came after %3"_s.arg(request.lane)
                           .arg(request.revision)
                           .arg(newest.value(request.lane));
            newest[request.lane] = request.revision;
            ++sent[request.key];
        }
        QHash<QString, int> recorded;
        QHash<QString, QString> keyOf; // by lane and revision, of the newest attempt
        const auto history = queries.history({.limit = 1000000});
        for (auto attempt = history->rows.crbegin(); attempt != history->rows.crend(); ++attempt) {
            if (attempt->number == 0)
                continue;
            if (attempt->open)
                bad += u"attempt %1 was never closed"_s.arg(attempt->id);
            ++recorded[attempt->idempotencyKey];
            const QString revision
                = attempt->lane.text() + u' ' + QString::number(attempt->revision);
            const bool again = attempt->trigger == Trigger::Restart && keyOf.contains(revision);
            if (again && keyOf[revision] != attempt->idempotencyKey)
                bad += u"%1 was sent again with another key"_s.arg(revision);
            keyOf[revision] = attempt->idempotencyKey;
        }
        for (auto it = sent.cbegin(); it != sent.cend(); ++it) {
            if (*it > recorded.value(it.key()))
                bad += u"%1: %2 requests, %3 attempts"_s.arg(it.key()).arg(*it).arg(
                    recorded.value(it.key()));
        }
    }

    QTemporaryDir m_dir;
    Faultd m_receiver;
    QHash<QString, qint64> m_acknowledged;
};

} // namespace

/// kill -9 while editing and delivering: nothing acknowledged is lost, nothing stale stays, no
/// request is without its row.
class tst_Crash : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomPoints();
    void killedAtEachNamedStep_data();
    void killedAtEachNamedStep();
};

void tst_Crash::killedAtRandomPoints()
{
    const quint64 seed = qEnvironmentVariableIntValue("LOCKSTEP_SEED") > 0
        ? quint64(qEnvironmentVariableIntValue("LOCKSTEP_SEED"))
        : quint64(SystemClock().wallUs());
    const int kills = std::max(100, qEnvironmentVariableIntValue("LOCKSTEP_RUNS"));
    Rng rng(seed);
    Scene scene;
    for (int i = 0; i < kills; ++i)
        scene.live(60 + int(rng.below(80))); // 40 ms of it are the start of the process
    QVERIFY(scene.drain());
    qInfo("seed %llu, %d kills, %lld edits acknowledged, %lld requests", seed, kills,
        scene.acknowledged(), qint64(scene.requests()));
    QVERIFY2(scene.acknowledged() > kills, "too little happened to prove anything");
    QCOMPARE(scene.findings().mid(0, 5), QStringList());
}

void tst_Crash::killedAtEachNamedStep_data()
{
    QTest::addColumn<QString>("point");
    for (const char *point : {"before-commit", "committed", "claimed", "sent", "answered"})
        QTest::newRow(point) << QString::fromLatin1(point);
}

void tst_Crash::killedAtEachNamedStep()
{
    QFETCH(QString, point);
    Scene scene;
    // The n-th passing: during the first save, the first claims, and well under way.
    // No edit follows the kill, so that what was on its way goes again as it was.
    for (const int nth : {1, 2, 3, 5, 8, 13, 21, 34}) {
        scene.live(3000, u"%1:%2"_s.arg(point).arg(nth));
        QVERIFY(scene.drain());
    }
    QVERIFY(scene.requests() > 0);
    QCOMPARE(scene.findings().mid(0, 5), QStringList());
}

QTEST_GUILESS_MAIN(tst_Crash)
#include "tst_crash.moc"
