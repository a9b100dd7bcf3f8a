// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineclient.h"
#include "enginethread.h"
#include "failures/failurespage.h"
#include "shell/preferences.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "widgets/choicestrip.h"
#include "widgets/emptystate.h"
#include "world.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

/// How the played systems answer, set from the test's thread.
struct Script {
    std::atomic<bool> refuses = true; ///< 422
    std::atomic<bool> hangs = false; ///< takes the request and does not answer while it is set
    std::atomic<int> requests = 0;
};

/// Plays one external system in the engine's thread.
class ScriptedAdapter final : public Adapter {
public:
    explicit ScriptedAdapter(Script &script)
        : m_script(script)
    {
    }

    void deliver(const Delivery &, std::function<void(Outcome)> done) override
    {
        ++m_script.requests;
        answer(std::move(done));
    }
    void readBack(const QString &, const QString &, std::function<void(ReadBack)> done) override
    {
        done({});
    }
    bool readsBack(const QString &) const override { return false; }
    void test(std::function<void(TestStep)>, std::function<void()> done) override { done(); }
    void abortAll() override
    {
        for (const auto &done : std::exchange(m_waiting, {}))
            done({.certainty = Certainty::Unknown,
                .reason = Reason::Aborted,
                .countsAttempt = false});
    }
    Preview preview(const Event &event) const override { return {.payload = event.body}; }

private:
    void answer(std::function<void(Outcome)> done)
    {
        m_waiting << std::move(done);
        QTimer::singleShot(1, &m_context, [this] { answerNext(); });
    }
    void answerNext()
    {
        if (m_waiting.isEmpty())
            return;
        if (m_script.hangs)
            return QTimer::singleShot(5, &m_context, [this] { answerNext(); });
        Outcome outcome = m_script.refuses ? unprocessable() : accepted();
        outcome.response = u"HTTP/1.1 422 Unprocessable Content"_s;
        outcome.responseBody
            = m_script.refuses ? R"({"detail":"Tuesday is too long"})"_ba : "{}"_ba;
        m_waiting.takeFirst()(outcome);
    }

    Script &m_script;
    QObject m_context;
    QList<std::function<void(Outcome)>> m_waiting;
};

/// The failures page over a real engine in its own thread, on a real SQLite file.
struct Desk {
    static constexpr int Clinics = 5;

    QTemporaryDir folder;
    SystemClock clock;
    MemoryKeyStore keys;
    Script script;
    std::unique_ptr<EngineThread> thread;
    std::unique_ptr<EngineClient> client;
    std::unique_ptr<StateStore> state;
    std::unique_ptr<StateFeed> feed;
    Actions actions;
    Preferences preferences;
    std::unique_ptr<FailuresPage> page;

    Desk()
    {
        openEngine();
        addSystem();
        for (int i = 0; i < Clinics; ++i)
            save(u"clinic-%1"_s.arg(i));
        page
            = std::make_unique<FailuresPage>(Context{*client, *state, actions, clock, preferences});
        page->resize(1100, 800);
        page->show();
        page->activateWindow();
        (void)QTest::qWaitForWindowActive(page.get());
    }
    ~Desk()
    {
        page.reset();
        feed.reset();
        client.reset();
        thread->close();
    }

    void openEngine()
    {
        const AdapterKind kind{.description = {.key = u"scripted"_s, .label = u"Scripted"_s},
            .check = {},
            .make
            = [this](const SystemConfig &, const Secret &, Clock &) -> std::unique_ptr<Adapter> {
                return std::make_unique<ScriptedAdapter>(script);
            }};
        thread = std::make_unique<EngineThread>(
            [this, kind] {
                return std::make_unique<Engine>(
                    EnginePorts{.clock = clock, .keys = keys, .adapters = {kind}, .rng = Rng(1)},
                    EngineOptions{.dataFolder = folder.path(), .actor = u"tester"_s});
            },
            QList<AdapterKind>{kind}, folder.path());
        QObject context;
        bool open = false;
        thread->open(&context, [&](const Result<void> &result) { open = result.ok(); });
        QTRY_VERIFY(open);
        client = std::make_unique<EngineClient>(*thread);
        state = std::make_unique<StateStore>(clock);
        feed = std::make_unique<StateFeed>(*client, *state, clock);
    }
    void addSystem()
    {
        SystemConfig config;
        config.name = u"Google"_s;
        config.adapter = u"scripted"_s;
        config.endpoint = u"https://google.test/"_s;
        config.limits = {0, 0, 0};
        QObject context;
        bool saved = false;
        client->saveSystem(
            config, &context, [&](const Result<void> &result) { saved = result.ok(); });
        QTRY_VERIFY(saved);
    }
    void save(const QString &id)
    {
        Clinic clinic;
        clinic.id = id;
        clinic.name = u"The clinic "_s + id.last(1);
        clinic.timezone = u"America/Denver"_s;
        Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
        schedule.weekly.fill(QList<Interval>{{480, 1020}});
        clinic.schedules = {schedule};
        QObject context;
        bool saved = false;
        client->saveClinic(
            clinic, 0, &context, [&](const Result<Published> &result) { saved = result.ok(); });
        QTRY_VERIFY(saved);
    }

    template <typename T> T *find(const QString &name) { return page->findChild<T *>(name); }
    QAbstractItemModel *groups() { return find<QListView>(u"failures.groups"_s)->model(); }
    QAbstractItemModel *lanes() { return find<QTableView>(u"failures.lanes"_s)->model(); }
    qint64 count(LaneState lane) const
    {
        const auto &all = state->lanes();
        return std::count_if(
            all.begin(), all.end(), [lane](const Lane &each) { return each.state == lane; });
    }
    /// Waits until every clinic has failed and the page shows it.
    bool shown()
    {
        return QTest::qWaitFor(
            [&] { return groups()->rowCount() == 1 && lanes()->rowCount() == Clinics; }, 10'000);
    }
};

} // namespace

class TestFailuresPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void failuresAreGroupedWithReasonAndFix();
    void theAttemptsOfALineAreThere();
    void oneClickRetriesTheGroup();
    void aRefusedRetryStaysOnTheList();
    void aRunningRetryShowsProgressAndIsCancelled();
    void onlyTheSelectedAreRetried();
    void retryAllAsksAndSaysWhatIsLikely();
    void discardNeedsAReasonAndIsRestored();
    void keepIsTheDefaultAndEscKeeps();
    void nothingFailingIsCalm();
};

void TestFailuresPage::failuresAreGroupedWithReasonAndFix()
{
    Desk desk;
    QVERIFY(desk.shown());
    QCOMPARE(desk.find<QLabel>(u"failures.group.title"_s)->text(),
        sentence(Reason::Unprocessable, u"Google"_s, 422));
    QVERIFY(desk.find<QLabel>(u"failures.group.fix"_s)
                ->text()
                .startsWith(remedy(Reason::Unprocessable, u"Google"_s)));
    QTRY_VERIFY(desk.find<QLabel>(u"failures.group.why"_s)
                    ->text()
                    .contains(u"Tuesday is too long"_s)); // their words
    QVERIFY(desk.find<QLabel>(u"failures.group.why"_s)->text().contains(u"tester"_s)); // the audit
    QCOMPARE(desk.find<QPushButton>(u"failures.group.retry"_s)->text(), u"Retry 5"_s);
    QVERIFY(desk.page->can(ActionId::RetryGroup));
}

void TestFailuresPage::theAttemptsOfALineAreThere()
{
    Desk desk;
    QVERIFY(desk.shown());
    QTRY_COMPARE(desk.find<QTableView>(u"failures.attempt.timeline"_s)->model()->rowCount(), 1);
    const auto text = [&](const QString &name) {
        return desk.find<QPlainTextEdit>(u"failures.attempt."_s + name)->toPlainText();
    };
    QVERIFY(text(u"response"_s).startsWith(u"HTTP/1.1 422"_s));
    QVERIFY(text(u"response"_s).contains(u"Tuesday is too long"_s));
    QVERIFY(text(u"request"_s).contains(u"\"opens\": \"08:00\""_s));
    QVERIFY(!text(u"changes"_s).isEmpty());
}

void TestFailuresPage::oneClickRetriesTheGroup()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.script.refuses = false;
    QTest::mouseClick(desk.find<QPushButton>(u"failures.group.retry"_s), Qt::LeftButton);
    QTRY_COMPARE(desk.count(LaneState::Delivered), Desk::Clinics); // stored
    auto *result = desk.find<QLabel>(u"failures.group.result"_s);
    QTRY_COMPARE(result->text(), u"Retried 5: all in lockstep"_s); // shown, until it is read
    QCOMPARE(desk.groups()->rowCount(), 1);
    QCOMPARE(desk.script.requests, 2 * Desk::Clinics); // sent
    desk.find<QPushButton>(u"failures.group.read"_s)->click();
    QTRY_COMPARE(desk.groups()->rowCount(), 0);
}

void TestFailuresPage::aRefusedRetryStaysOnTheList()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.find<QLabel>(u"failures.group.result"_s)->text(),
        u"Retried 5: 0 in lockstep, 5 failed again"_s);
    QTRY_VERIFY(desk.find<QPushButton>(u"failures.group.retry"_s)->isVisible());
    QCOMPARE(desk.count(LaneState::Failed), Desk::Clinics);
}

void TestFailuresPage::aRunningRetryShowsProgressAndIsCancelled()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.script.hangs = true;
    desk.page->run(ActionId::RetryGroup);
    auto *bar = desk.find<QProgressBar>(u"failures.group.progress"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->maximum(), Desk::Clinics);
    QVERIFY(!desk.find<QPushButton>(u"failures.group.retry"_s)->isVisible());
    QVERIFY(!desk.page->can(ActionId::RetryGroup));
    QTest::mouseClick(desk.find<QPushButton>(u"failures.group.cancel"_s), Qt::LeftButton);
    QTRY_VERIFY(!desk.state->jobs().isEmpty() && desk.state->jobs().first().cancelled);
    desk.script.hangs = false;
    QTRY_VERIFY(desk.find<QLabel>(u"failures.group.result"_s)->text().startsWith(u"Cancelled"_s));
    const JobProgress job = desk.state->jobs().first();
    QCOMPARE(job.done + job.failed + job.left(), job.total);
}

void TestFailuresPage::onlyTheSelectedAreRetried()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *table = desk.find<QTableView>(u"failures.lanes"_s);
    table->selectionModel()->select(
        QItemSelection(desk.lanes()->index(0, 0), desk.lanes()->index(1, 0)),
        QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    auto *button = desk.find<QPushButton>(u"failures.group.retrySelected"_s);
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), u"Retry 2 selected"_s);
    desk.script.refuses = false;
    button->click();
    QTRY_COMPARE(desk.count(LaneState::Delivered), 2);
    QTRY_COMPARE(desk.lanes()->rowCount(), 3);
}

void TestFailuresPage::retryAllAsksAndSaysWhatIsLikely()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.page->run(ActionId::RetryAll);
    auto *strip = desk.find<ChoiceStrip>(u"failures.confirm"_s);
    QVERIFY(strip->isVisible());
    QVERIFY2(
        strip->text().contains(u"5 of them will be refused again"_s), qPrintable(strip->text()));
    QCOMPARE(desk.script.requests, Desk::Clinics);
    desk.script.refuses = false;
    desk.find<QPushButton>(u"failures.confirm.all"_s)->click();
    QVERIFY(!strip->isVisible());
    QTRY_COMPARE(desk.count(LaneState::Delivered), Desk::Clinics);
}

void TestFailuresPage::discardNeedsAReasonAndIsRestored()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.find<QTableView>(u"failures.lanes"_s)->setFocus();
    desk.find<QTableView>(u"failures.lanes"_s)->selectAll();
    desk.page->run(ActionId::Discard);
    auto *discard = desk.find<QPushButton>(u"failures.discard.discard"_s);
    QVERIFY(!discard->isEnabled());
    QTest::keyClicks(desk.find<QLineEdit>(u"failures.discard.reason"_s), u"closed for good"_s);
    QVERIFY(discard->isEnabled());
    discard->click();
    QTRY_COMPARE(desk.count(LaneState::Discarded), Desk::Clinics);
    QTRY_COMPARE(desk.groups()->rowCount(), 0);

    desk.find<QPushButton>(u"failures.discarded"_s)->click();
    QTRY_COMPARE(desk.lanes()->rowCount(), Desk::Clinics);
    desk.script.refuses = false;
    desk.find<QTableView>(u"failures.lanes"_s)->selectAll();
    desk.find<QPushButton>(u"failures.restore"_s)->click();
    QTRY_COMPARE(desk.count(LaneState::Discarded), 0);
}

void TestFailuresPage::keepIsTheDefaultAndEscKeeps()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.page->run(ActionId::Discard);
    auto *sheet = desk.find<ChoiceStrip>(u"failures.discard"_s);
    QVERIFY(sheet->isVisible());
    QVERIFY(desk.find<QPushButton>(u"failures.discard.keep"_s)->isDefault());
    QTest::keyClick(desk.find<QLineEdit>(u"failures.discard.reason"_s), Qt::Key_Escape);
    QVERIFY(!sheet->isVisible());
    QCOMPARE(desk.count(LaneState::Failed), Desk::Clinics);
}

void TestFailuresPage::nothingFailingIsCalm()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.script.refuses = false;
    LaneSelection all;
    all.all = true;
    QObject context;
    desk.client->retry(all, &context, [](const Result<RetryStarted> &) {});
    auto *empty = desk.page->findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    const auto says = [&](const QString &text) {
        const QList<QLabel *> labels = empty->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [&](const QLabel *label) { return label->text().contains(text); });
    };
    QTRY_VERIFY(says(u"Nothing is failing"_s));
    QTRY_VERIFY(says(u"Last refusal"_s));
}

QTEST_MAIN(TestFailuresPage)
#include "tst_failurespage.moc"
