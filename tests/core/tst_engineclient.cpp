// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineclient.h"
#include "enginethread.h"
#include "world.h"

#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

Clinic testClinic(const QString &id)
{
    Clinic clinic;
    clinic.id = id;
    clinic.name = u"Clinic"_s;
    clinic.timezone = u"America/Denver"_s;
    Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
    schedule.weekly.fill(QList<Interval>{{8 * 60, 17 * 60}});
    clinic.schedules = {schedule};
    return clinic;
}

} // namespace

/// The one door from the window's thread to an engine in a thread of its own.
class tst_EngineClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aCommandIsAnsweredInTheAskersThread();
    void aQueryReadsWhatACommandSaved();
    void factsComeInOrderAndInBatches();
    void aDraftIsThereAfterAKill();
    void aDraftIsOfOnePerson();
    void schedulesOfTheFutureAreListed();
    void anAnswerForNobodyIsDropped();
    void pagesMayDieWhileTheirAnswersCome();
    void thePolicyIsReadAndSaved();
    void closingWhileBusyLosesNoSave();
    void aStoreThatDoesNotOpenIsTold();

private:
    void open();
    void keep(const Draft &draft);
    /// What another console finds when this one was killed just now: the files as they lie.
    QList<Draft> draftsAfterAKill(const QString &actor);
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

void tst_EngineClient::keep(const Draft &draft)
{
    bool kept = false;
    m_client->saveDraft(draft, this, [&](const Result<void> &result) { kept = result.ok(); });
    QTRY_VERIFY(kept);
}

QList<Draft> tst_EngineClient::draftsAfterAKill(const QString &actor)
{
    QTemporaryDir killed;
    for (const QString &file : {u"/lockstep.db"_s, u"/lockstep.db-wal"_s})
        QFile::copy(m_dir->path() + file, killed.path() + file);
    SystemClock clock;
    Engine engine({.clock = clock, .keys = m_keys, .adapters = {}, .rng = Rng(2)},
        {.dataFolder = killed.path(), .actor = actor, .program = u"test"_s, .dailyBackups = false});
    if (const auto opened = engine.open(); !opened) {
        qWarning() << opened.error().text;
        return {};
    }
    return engine.drafts().ok() ? *engine.drafts() : QList<Draft>();
}

void tst_EngineClient::aDraftIsThereAfterAKill()
{
    open();
    Draft draft{.base = testClinic(u"clinic-1"_s)};
    draft.base.revision = 13;
    draft.clinic = draft.base;
    // Runs into Tuesday: a draft may break rules.
    draft.clinic.schedules[0].weekly[0] = QList<Interval>{{18 * 60, 33 * 60}};
    draft.clinic.schedules[0].weekly[1] = QList<Interval>{{8 * 60, 17 * 60}};
    keep(draft);
    draft.clinic.name = u"Northside"_s;
    keep(draft);

    const QList<Draft> found = draftsAfterAKill(u"tester"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().clinic, draft.clinic);
    QCOMPARE(found.first().base, draft.base);
    QCOMPARE(found.first().actor, u"tester"_s);
    QVERIFY(found.first().updatedAtMs > 0);

    bool gone = false;
    m_client->discardDraft(u"clinic-1"_s, this, [&](const Result<void> &) { gone = true; });
    QTRY_VERIFY(gone);
    QVERIFY(draftsAfterAKill(u"tester"_s).isEmpty());
}

void tst_EngineClient::aDraftIsOfOnePerson()
{
    open();
    Draft draft{.base = testClinic(u"clinic-1"_s), .clinic = testClinic(u"clinic-1"_s)};
    draft.base.revision = draft.clinic.revision = 0; // never published
    keep(draft);
    QVERIFY(draftsAfterAKill(u"somebody else"_s).isEmpty());
    const QList<Draft> mine = draftsAfterAKill(u"tester"_s);
    QCOMPARE(mine.size(), 1);
    QCOMPARE(mine.first().clinic.revision, 0);
}

void tst_EngineClient::schedulesOfTheFutureAreListed()
{
    open();
    Clinic clinic = testClinic(u"clinic-1"_s);
    clinic.schedules[0].effectiveFrom = QDate(2026, 1, 1);
    clinic.schedules[0].effectiveThrough = QDate(2026, 5, 31);
    Schedule summer = clinic.schedules[0];
    summer.effectiveFrom = QDate(2026, 6, 1);
    summer.effectiveThrough = std::nullopt;
    clinic.schedules << summer;
    std::optional<QList<ScheduledChange>> before, after;
    m_client->saveClinic(clinic, {}, this, [&](const Result<Published> &) {
        m_client->scheduledChanges(QDate(2026, 5, 31), this,
            [&](const Result<QList<ScheduledChange>> &result) { before = *result; });
        m_client->scheduledChanges(QDate(2026, 6, 1), this,
            [&](const Result<QList<ScheduledChange>> &result) { after = *result; });
    });
    QTRY_VERIFY(before && after);
    QCOMPARE(*before, (QList<ScheduledChange>{{u"clinic-1"_s, QDate(2026, 6, 1)}}));
    QVERIFY(after->isEmpty());
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

void tst_EngineClient::pagesMayDieWhileTheirAnswersCome()
{
    open();
    // The threads that answer are at it while contexts go: a check for use after free, too.
    int alive = 0;
    int wanted = 0;
    constexpr int Rounds = 40, Pages = 50;
    for (int round = 0; round < Rounds; ++round) {
        std::vector<std::unique_ptr<QObject>> pages;
        for (int i = 0; i < Pages; ++i) {
            QObject *page = pages.emplace_back(std::make_unique<QObject>()).get();
            m_client->lanes(page, [&, page](const Result<QList<Lane>> &) {
                QVERIFY(page->parent() == nullptr);
                ++alive;
            });
            m_client->ping(page, [&](const Result<void> &) { ++alive; });
        }
        if (round == Rounds - 1)
            wanted = alive + 2 * Pages; // the last ones live on
        else
            pages.clear();
        if (wanted > 0)
            QTRY_COMPARE(alive, wanted);
    }
    QVERIFY(wanted > 0);
}

void tst_EngineClient::thePolicyIsReadAndSaved()
{
    open();
    QList<SyncPolicy> told;
    connect(m_client.get(), &EngineClient::facts, this, [&](const QList<Fact> &batch) {
        for (const Fact &fact : batch) {
            if (const auto *changed = std::get_if<PolicyChanged>(&fact))
                told.append(changed->policy);
        }
    });
    std::optional<SyncPolicy> read;
    m_client->savePolicy({.publishHoldSeconds = 5}, this, [&](const Result<void> &saved) {
        QVERIFY(saved);
        m_client->policy(this, [&](const Result<SyncPolicy> &policy) { read = *policy; });
    });
    QTRY_VERIFY(read);
    QCOMPARE(read->publishHoldSeconds, 5);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first(), *read);

    std::optional<Error> refused;
    m_client->savePolicy({.publishHoldSeconds = 61}, this,
        [&](const Result<void> &saved) { refused = saved.error(); });
    QTRY_VERIFY(refused);
    QCOMPARE(refused->reason, u"policy-range"_s);
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
