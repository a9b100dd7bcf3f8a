// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineclient.h"
#include "enginethread.h"
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// The one door from the window's thread to an engine in a thread of its own.
class tst_EngineClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCommandIsAnsweredInTheAskersThread();
    void aQueryReadsWhatACommandSaved();
    void factsComeInOrderAndInBatches();
    void anAnswerForNobodyIsDropped();
    void closingWhileBusyLosesNoSave();
    void aStoreThatDoesNotOpenIsTold();

private:
    void open();
    Change change(const QString &subject, int value) const;
    qint64 eventsInStore() const;

    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryKeyStore m_keys;
    std::unique_ptr<SystemClock> m_clock; ///< the engine's, made in its thread
    std::unique_ptr<EngineThread> m_thread;
    std::unique_ptr<EngineClient> m_client;
};

void tst_EngineClient::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_thread = std::make_unique<EngineThread>(
        [this] {
            m_clock = std::make_unique<SystemClock>();
            return std::make_unique<Engine>(
                EnginePorts{.clock = *m_clock, .keys = m_keys, .adapters = {}, .rng = Rng(1)},
                EngineOptions{.dataFolder = m_dir->path(),
                    .actor = u"tester"_s,
                    .program = u"test"_s,
                    .dailyBackups = false});
        },
        QList<AdapterKind>{}, m_dir->path());
    m_client = std::make_unique<EngineClient>(*m_thread);
}

void tst_EngineClient::cleanup()
{
    m_client.reset();
    m_thread.reset();
    m_clock.reset();
    m_dir.reset();
}

void tst_EngineClient::open()
{
    std::optional<Result<void>> opened;
    m_thread->open(this, [&](const Result<void> &result) { opened = result; });
    QTRY_VERIFY(opened);
    QVERIFY(*opened);
}

Change tst_EngineClient::change(const QString &subject, int value) const
{
    return {.topic = u"notice"_s,
        .subject = subject,
        .body = "{\"v\":" + QByteArray::number(value) + '}',
        .actor = u"tester"_s};
}

qint64 tst_EngineClient::eventsInStore() const
{
    Database db;
    if (!db.open(m_dir->path() + u"/lockstep.db"_s, Database::Mode::ReadOnly))
        return -1;
    return db.single(u"SELECT count(*) FROM events"_s)->toLongLong();
}

void tst_EngineClient::aCommandIsAnsweredInTheAskersThread()
{
    open();
    std::optional<Published> published;
    QThread *answeredIn = nullptr;
    m_client->publish(change(u"clinic-1"_s, 1), this, [&](const Result<Published> &result) {
        published = *result;
        answeredIn = QThread::currentThread();
    });
    QVERIFY(!published); // it returned at once
    QTRY_VERIFY(published);
    QCOMPARE(published->revision, 1);
    QCOMPARE(answeredIn, thread());
}

void tst_EngineClient::aQueryReadsWhatACommandSaved()
{
    open();
    std::optional<QList<RevisionRow>> rows;
    m_client->publish(change(u"clinic-1"_s, 1), this, [&](const Result<Published> &) {
        m_client->revisions(u"notice"_s, u"clinic-1"_s, this,
            [&](const Result<QList<RevisionRow>> &result) { rows = *result; });
    });
    QTRY_VERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().body, "{\"v\":1}"_ba);
}

void tst_EngineClient::factsComeInOrderAndInBatches()
{
    open();
    QList<qint64> revisions;
    int batches = 0;
    connect(m_client.get(), &EngineClient::facts, this, [&](const QList<Fact> &batch) {
        ++batches;
        for (const Fact &fact : batch) {
            if (const auto *published = std::get_if<ChangePublished>(&fact))
                revisions.append(published->event.revision);
        }
    });
    QElapsedTimer elapsed;
    elapsed.start();
    constexpr int saves = 300;
    for (int i = 1; i <= saves; ++i)
        m_client->publish(change(u"clinic-1"_s, i), this, {});
    QTRY_COMPARE(revisions.size(), saves);
    for (int i = 0; i < saves; ++i)
        QCOMPARE(revisions[i], i + 1);
    QVERIFY2(batches <= elapsed.elapsed() / 50 + 2, QByteArray::number(batches));
}

void tst_EngineClient::anAnswerForNobodyIsDropped()
{
    open();
    bool called = false;
    auto gone = std::make_unique<QObject>();
    for (int i = 0; i < 50; ++i) {
        m_client->publish(change(u"clinic-1"_s, i), gone.get(),
            [&](const Result<Published> &) { called = true; });
        m_client->lanes(gone.get(), [&](const Result<QList<Lane>> &) { called = true; });
    }
    gone.reset();
    std::optional<Published> last;
    m_client->publish(
        change(u"clinic-2"_s, 1), this, [&](const Result<Published> &result) { last = *result; });
    QTRY_VERIFY(last);
    QVERIFY(!called);
}

void tst_EngineClient::closingWhileBusyLosesNoSave()
{
    open();
    constexpr int saves = 2000; // more than one transaction takes
    for (int i = 1; i <= saves; ++i)
        m_client->publish(change(u"clinic-%1"_s.arg(i), i), this, {});
    m_thread->close();
    QCOMPARE(eventsInStore(), saves);
}

void tst_EngineClient::aStoreThatDoesNotOpenIsTold()
{
    QVERIFY(QFile::link(u"/nowhere"_s, m_dir->path() + u"/lockstep.db"_s));
    std::optional<Result<void>> opened;
    m_thread->open(this, [&](const Result<void> &result) { opened = result; });
    QTRY_VERIFY(opened);
    QCOMPARE(opened->error().reason, u"store-symlink"_s);
    m_client->publish(change(u"clinic-1"_s, 1), this, {}); // nothing happens
}

QTEST_GUILESS_MAIN(tst_EngineClient)
#include "tst_engineclient.moc"
