// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultd.h"
#include "queries.h"
#include "storefile.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

namespace lockstep::torture {

using namespace Qt::StringLiterals;

/// A store that is worked on by processes that are killed, the receiver of both systems, and what
/// was acknowledged to editors.
class Scene final {
public:
    Scene() { m_receiver.always({Faultd::Step::write(Faultd::answer(200))}); }

    /// What a process is started for.
    enum class Doing {
        Edits, ///< edits and delivers
        Drains, ///< delivers what is left and ends in order
        BacksUp, ///< copies the store over and over, too
        Restores, ///< brings the copy back and ends
    };

    /// Works until it is killed after `ms`, or ends at the crash point in the environment. True
    /// when it ended there.
    bool live(int ms, const QString &crashAt = {}, Doing doing = Doing::Edits)
    {
        QProcess process;
        start(process, doing, crashAt);
        std::ignore = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, ms);
        const bool ended = process.state() == QProcess::NotRunning;
        process.kill();
        std::ignore
            = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 5000);
        acknowledge(process);
        return ended && process.exitStatus() == QProcess::CrashExit;
    }
    /// Edits and delivers; is stopped for `stoppedMs` in the middle, then goes on; at last killed.
    void liveWithAStop(int ms, int stoppedMs)
    {
        QProcess process;
        start(process, Doing::Edits, {});
        const auto pass = [&](int passMs) {
            std::ignore
                = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, passMs);
        };
        pass(ms);
        ::kill(pid_t(process.processId()), SIGSTOP);
        pass(stoppedMs);
        ::kill(pid_t(process.processId()), SIGCONT);
        pass(ms);
        process.kill();
        pass(5000);
        acknowledge(process);
    }

    /// Delivers what is left; false when it does not come to an end.
    bool drain()
    {
        QProcess process;
        start(process, Doing::Drains, {});
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

    QString folder() const { return m_dir.path(); }
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

    void start(QProcess &process, Doing doing, const QString &crashAt)
    {
        constexpr int Subjects = 4;
        static const QStringList words{u"edit"_s, u"drain"_s, u"backup"_s, u"restore"_s};
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (!crashAt.isEmpty())
            environment.insert(u"LOCKSTEP_CRASH_AT"_s, crashAt);
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const bool edits = doing == Doing::Edits || doing == Doing::BacksUp;
        process.start(QStringLiteral(LOCKSTEP_VICTIM),
            {m_dir.path(), m_receiver.url(), QString::number(edits ? Subjects : 0),
                words[int(doing)]});
    }

    void acknowledge(QProcess &process)
    {
        for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
            const QList<QByteArray> parts = line.split(' ');
            // A line cut off by the kill was not acknowledged whole.
            if (parts.size() == 2)
                m_acknowledged[QString::fromUtf8(parts[0])]
                    = std::max(m_acknowledged[QString::fromUtf8(parts[0])], parts[1].toLongLong());
        }
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

} // namespace lockstep::torture
