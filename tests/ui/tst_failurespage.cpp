// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engineclient.h"
#include "enginethread.h"
#include "failures/failurespage.h"
#include "failures/groupdelegate.h"
#include "failures/lanesmodel.h"
#include "failures/messageview.h"
#include "retryjobs.h"
#include "shell/fixes.h"
#include "shell/preferences.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "widgets/carddelegate.h"
#include "widgets/choicestrip.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "world.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
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
    std::atomic<bool> signInRefused = false; ///< 401
    std::atomic<bool> unavailable = false; ///< 503
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
    void test(std::function<void(TestStep)> step, std::function<void()> done) override
    {
        step({u"Sign-in"_s, TestStep::Status::Failed, 170, u"Refused (401)."_s});
        done();
    }
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
        Outcome outcome = m_script.signInRefused ? signInRefused()
            : m_script.unavailable               ? unavailable()
            : m_script.refuses                   ? unprocessable()
                                                 : accepted();
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
    const int clinics;

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

    explicit Desk(int clinics = Clinics)
        : clinics(clinics)
    {
        openEngine();
        addSystem();
        for (int i = 0; i < clinics; ++i)
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
    void save(const QString &id, qint64 revision = 0, int closes = 1020)
    {
        Clinic clinic;
        clinic.id = id;
        clinic.name = u"The clinic "_s + id.last(1);
        clinic.timezone = u"America/Denver"_s;
        Schedule schedule{u"general"_s, QDate(2026, 1, 1), std::nullopt, {}};
        schedule.weekly.fill(QList<Interval>{{480, closes}});
        clinic.schedules = {schedule};
        QObject context;
        bool saved = false;
        client->saveClinic(clinic, revision, &context,
            [&](const Result<Published> &result) { saved = result.ok(); });
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
            [&] { return groups()->rowCount() == 1 && lanes()->rowCount() == clinics; }, 20'000);
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
    void nothingSetUpIsNotCalm();
    void largeTextSaysItOnce();
    void discardedLeadsBack();
    void theFixButtonIsByCauseClass_data();
    void theFixButtonIsByCauseClass();
    void theFixLeadsToTheClinic();
    void aRefusedSignInLeadsToItsCredential();
    void theConnectionIsTestedHere();
    void theFixComesBeforeARetryThatIsSureToFail();
    void aHeldSystemSaysHowItsRetryGoes();
    void whatIsRetriedStaysInItsGroup();
    void theAttemptThatWasSentIsShown();
    void earlierRefusalsStayAfterARetry();
    void nothingIsTickedByItself();
    void aRefusedSignInIsTheLastFailure();
    void whatIsNewThereIsToldByDay();
    void whyNamesWhoChangedTheSystem();
    void theCardsButtonRetriesItsGroup();
    void regroupedByClinicARetryTakesItsLanes();
    void findNarrowsGroupsAndLanes();
    void spaceAddsALineToTheSelection();
    void aNoteIsThereForOthers();
    void ofManyTheFirstOneStopsTheRest();
    void showFailedSelectsWhatFailed();
    void mutedIsRememberedByCause();
    void whatWasSolvedTodayIsCounted();
    void aLongAnswerIsClippedAndKeptWhole();
    void manyLanesArePaged();
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
    QTRY_COMPARE(result->text(),
        u"Retried 5: all in lockstep"_s); // shown, until it is read
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
    auto *retry = desk.find<QPushButton>(u"failures.group.retry"_s);
    QVERIFY(retry->isVisible() && !retry->isEnabled()); // it tells how far it is, in place
    QCOMPARE(retry->text(), u"0 of 5"_s);
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
    QCOMPARE(strip->text(), u"Google will refuse this until the hours are corrected."_s);
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
    auto *table = desk.find<QTableView>(u"failures.discardedTableView"_s);
    QTRY_COMPARE(table->model()->rowCount(), Desk::Clinics);
    QStringList row;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        row << table->model()->index(0, column).data().toString();
    QVERIFY2(row.contains(u"closed for good"_s), qPrintable(row.join(u'|')));
    QVERIFY2(row.contains(u"tester"_s), qPrintable(row.join(u'|')));
    desk.script.refuses = false;
    table->selectAll();
    desk.find<QPushButton>(u"failures.restore"_s)->click();
    QTRY_COMPARE(desk.count(LaneState::Discarded), 0);
    QTRY_COMPARE(table->model()->rowCount(), 0);
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
    QTRY_VERIFY(says(u"Last failure"_s));
    QTRY_VERIFY(says(u"mended by a retry"_s));
    QTRY_VERIFY(says(u"Checked"_s));
}

void TestFailuresPage::nothingSetUpIsNotCalm()
{
    Desk desk(0);
    QObject context;
    desk.client->removeSystem(u"Google"_s, &context, [](const Result<void> &) {});
    QTRY_VERIFY(desk.state->systems().isEmpty());
    auto *empty = desk.page->findChild<EmptyState *>();
    auto *add = empty->findChild<QPushButton *>();
    QTRY_VERIFY(add->isVisible());
    QSignalSpy opened(desk.page.get(), &Page::openRequested);
    add->click();
    QCOMPARE(opened.first().first().value<Place>(), Place::of(PageId::Systems));
}

void TestFailuresPage::largeTextSaysItOnce()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *summary = desk.find<QLabel>(u"failures.summary"_s);
    QVERIFY(summary->isVisible());
    QFont large = desk.page->font();
    large.setPointSizeF(2 * large.pointSizeF());
    desk.page->setFont(large);
    desk.page->refresh();
    QTRY_VERIFY(!summary->isVisible());
}

void TestFailuresPage::discardedLeadsBack()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *discarded = desk.find<QPushButton>(u"failures.discarded"_s);
    const QPoint place = discarded->geometry().topRight();
    discarded->click();
    QTRY_COMPARE(discarded->text(), u"&Back to failures"_s);
    QCOMPARE(discarded->geometry().topRight(), place);
    discarded->click();
    QCOMPARE(discarded->text(), u"D&iscarded"_s);
    QVERIFY(desk.find<QTableView>(u"failures.lanes"_s)->isVisible());
}

void TestFailuresPage::theFixButtonIsByCauseClass_data()
{
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("message");
    QTest::addColumn<FixKind>("kind");
    QTest::addColumn<QString>("label");
    const auto row = [](const char *name, Reason reason, FixKind kind, const QString &label,
                         const QString &message = {}) {
        QTest::newRow(name) << reason << message << kind << label;
    };
    row("401", Reason::SignInRefused, FixKind::OpenSystem, u"Check credentials"_s);
    row("401, no key", Reason::SignInRefused, FixKind::OpenSystem, u"Choose a key"_s);
    row("404", Reason::NotKnownThere, FixKind::OpenSystem, u"Link clinic…"_s);
    row("412", Reason::ConflictThere, FixKind::Compare, u"Compare"_s);
    row("422", Reason::Unprocessable, FixKind::OpenHours, u"Open hours"_s);
    row("422 with a day", Reason::Unprocessable, FixKind::OpenHours, u"Open Tuesday"_s,
        u"tuesday is too long"_s);
    row("429", Reason::TooManyRequests, FixKind::OpenSystem, u"Change rate limit"_s);
    row("503", Reason::ServerError, FixKind::TestConnection, u"Test connection"_s);
    row("timeout", Reason::DeadlineExceeded, FixKind::TestConnection, u"Test connection"_s);
    row("TLS", Reason::TlsFailed, FixKind::TestConnection, u"Show certificate"_s);
    row("DNS", Reason::NameNotFound, FixKind::TestConnection, u"Test connection"_s);
    row("key", Reason::CredentialMissing, FixKind::OpenSystem, u"Choose a key"_s);
}

void TestFailuresPage::theFixButtonIsByCauseClass()
{
    QFETCH(Reason, reason);
    QFETCH(QString, message);
    QFETCH(QString, label);
    FailureGroup group;
    group.system = u"Google"_s;
    group.reason = reason;
    group.message = message;
    SystemStatus system;
    if (label != u"Choose a key"_s)
        system.config.credential = u"env:KEY"_s;
    const Fix fix = fixOf(group, &system);
    QTEST(fix.kind, "kind");
    QTEST(fix.label, "label");
    if (reason == Reason::ServerError) {
        system.breaker = BreakerState::Open;
        QCOMPARE(fixOf(group, &system).kind, FixKind::Probe);
        QCOMPARE(fixOf(group, &system).label, u"Try again now"_s);
        system.paused = true;
        QCOMPARE(fixOf(group, &system).kind, FixKind::Resume);
    }
}

void TestFailuresPage::theFixLeadsToTheClinic()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *fix = desk.find<QPushButton>(u"failures.group.fixButton"_s);
    QCOMPARE(fix->text(), u"Open Tuesday"_s); // they named the day
    QSignalSpy opened(desk.page.get(), &Page::openRequested);
    QTest::mouseClick(fix, Qt::LeftButton);
    QCOMPARE(opened.size(), 1);
    const Place place = opened.first().first().value<Place>();
    QCOMPARE(place.page, PageId::Clinics);
    QVERIFY(place.key.startsWith(u"clinic-"_s));
}

void TestFailuresPage::theConnectionIsTestedHere()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    desk.script.unavailable = true;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Retrying), 1);
    auto *fix = desk.find<QPushButton>(u"failures.group.fixButton"_s);
    QTRY_COMPARE(fix->text(), u"Test connection"_s);
    fix->click();
    const auto says = [&] {
        const QList<QLabel *> labels
            = desk.find<QWidget>(u"failures.test"_s)->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
            [](const QLabel *label) { return label->text().contains(u"Refused (401)."_s); });
    };
    QTRY_VERIFY(says());
}

void TestFailuresPage::aRefusedSignInLeadsToItsCredential()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    desk.script.signInRefused = true;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Held), 1);
    auto *fix = desk.find<QPushButton>(u"failures.group.fixButton"_s);
    QTRY_COMPARE(fix->text(), u"Choose a key"_s);
    QSignalSpy opened(desk.page.get(), &Page::openRequested);
    fix->click();
    QCOMPARE(opened.first().first().value<Place>(), Place::system(u"Google"_s));
    QCOMPARE(opened.first().first().value<Place>().mends, Reason::SignInRefused);
}

void TestFailuresPage::theFixComesBeforeARetryThatIsSureToFail()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    auto *fix = desk.find<QPushButton>(u"failures.group.fixButton"_s);
    auto *retry = desk.find<QPushButton>(u"failures.group.retry"_s);
    QVERIFY(fix->property("primary").toBool() && !retry->property("primary").toBool());
    desk.script.unavailable = true;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(fix->text(), u"Test connection"_s);
    QVERIFY(!fix->property("primary").toBool() && retry->property("primary").toBool());

    desk.script.unavailable = false;
    desk.script.refuses = false;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Delivered), 1);
    auto *what = desk.find<QLabel>(u"failures.group.fix"_s);
    QTRY_VERIFY(what->isHidden()); // nothing is left to be mended
}

void TestFailuresPage::aHeldSystemSaysHowItsRetryGoes()
{
    Desk desk(3);
    QVERIFY(desk.shown());
    desk.script.signInRefused = true;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Held), 3);
    QTRY_COMPARE(desk.lanes()->rowCount(), 3);
    const auto cell
        = [&](int row, int column) { return desk.lanes()->index(row, column).data().toString(); };
    const int columns = desk.lanes()->columnCount();
    QTRY_COMPARE(cell(0, columns - 1), u"sign-in refused"_s);
    QCOMPARE(cell(0, columns - 4), u"2"_s); // tried twice
    auto *what = desk.find<QLabel>(u"failures.group.fix"_s);
    QVERIFY2(what->text().contains(u"the others wait"_s), qPrintable(what->text()));
    desk.page->run(ActionId::RetryAll);
    auto *strip = desk.find<ChoiceStrip>(u"failures.confirm"_s);
    QCOMPARE(
        strip->text(), u"Google will refuse this until a key is chosen. One is tried first."_s);
    QSignalSpy opened(desk.page.get(), &Page::openRequested);
    desk.find<QPushButton>(u"failures.confirm.mend"_s)->click();
    QCOMPARE(opened.first().first().value<Place>(), Place::system(u"Google"_s));
    QTRY_VERIFY(cell(0, columns - 2) != u"–"_s); // it goes next
    QCOMPARE(cell(1, columns - 2), u"–"_s);

    desk.script.hangs = true;
    desk.page->run(ActionId::RetryGroup);
    auto *bar = desk.page->findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->text(),
        u"Google is held. One change goes first; the other 2 follow when it is accepted."_s);
    const QModelIndex current = desk.find<QListView>(u"failures.groups"_s)->currentIndex();
    const QString card = current.data(card::DetailsRole).toStringList().join(u'|');
    QVERIFY2(card.contains(u"Trying 1 of 3 now…"_s) && !card.contains(u"waits for you"_s),
        qPrintable(card));
    QVERIFY(!desk.find<QLabel>(u"failures.group.fix"_s)->text().contains(u"the others wait"_s));
    desk.script.hangs = false;
    QTRY_VERIFY(!bar->isVisible()); // it was about that retry
}

void TestFailuresPage::whatIsRetriedStaysInItsGroup()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *table = desk.find<QTableView>(u"failures.lanes"_s);
    table->selectRow(0);
    const QString first = desk.lanes()->index(0, 0).data().toString();
    desk.script.hangs = true;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Failed), 0);
    desk.page->refresh();
    QTest::qWait(600);
    QCOMPARE(desk.lanes()->rowCount(), Desk::Clinics);
    QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), first);
    QVERIFY(desk.find<QLabel>(u"failures.summary"_s)->text().startsWith(u"5 changes"_s));
    QVERIFY(desk.find<QLabel>(u"failures.group.why"_s)
                ->text()
                .contains(u"5 changes are tried again"_s));
    desk.script.hangs = false;
    // The line that is chosen shows its newest attempt, though it is chosen still.
    const auto *attempts = desk.find<QTableView>(u"failures.attempt.timeline"_s)->model();
    QTRY_COMPARE(attempts->rowCount(), 2);
}

void TestFailuresPage::theAttemptThatWasSentIsShown()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    desk.script.signInRefused = true;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Held), 1);
    desk.save(u"clinic-0"_s, 1, 960); // takes the place of what waits
    QTRY_COMPARE(desk.state->lanes().cbegin()->desired, 2);
    desk.page->refresh();
    QTRY_COMPARE(desk.lanes()->rowCount(), 1);
    auto *table = desk.find<QTableView>(u"failures.lanes"_s);
    table->setCurrentIndex({});
    table->setCurrentIndex(desk.lanes()->index(0, 0));
    QTRY_COMPARE(desk.find<QLabel>(u"failures.attempt.title"_s)->text(),
        u"The clinic 0 on Google: attempt for v1, superseded by v2"_s);
    const auto *attempts = desk.find<QTableView>(u"failures.attempt.timeline"_s)->model();
    QStringList ends;
    for (int row = 0; row < attempts->rowCount(); ++row)
        ends << attempts->index(row, 3).data().toString();
    QCOMPARE(ends,
        (QStringList{u"hours rejected (422)"_s, u"sign-in refused (401)"_s, u"Superseded"_s}));
    auto *changes = desk.find<QPlainTextEdit>(u"failures.attempt.changes"_s);
    QVERIFY2(changes->toPlainText().startsWith(u"The next try sends v2."_s),
        qPrintable(changes->toPlainText()));
    // What was chosen in the timeline tells of itself.
    desk.find<QTableView>(u"failures.attempt.timeline"_s)->selectRow(0);
    QTRY_VERIFY(!changes->toPlainText().contains(u"The next try"_s));
}

void TestFailuresPage::earlierRefusalsStayAfterARetry()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    desk.save(u"clinic-0"_s, 1, 960);
    QTRY_COMPARE(desk.state->lanes().cbegin()->desired, 2);
    QTRY_COMPARE(desk.count(LaneState::Failed), 1);
    desk.page->run(ActionId::RetryGroup);
    const auto *attempts = desk.find<QTableView>(u"failures.attempt.timeline"_s)->model();
    QTRY_COMPARE(attempts->rowCount(), 4);
    const auto cell = [attempts](int row, int column) {
        return attempts->index(row, column).data().toString();
    };
    QCOMPARE(cell(0, 1), u"v1"_s);
    QCOMPARE(cell(1, 3), u"Superseded"_s);
    QCOMPARE(cell(2, 1), u"v2"_s);
    QCOMPARE(cell(3, 1), u"v2"_s);
    QCOMPARE(cell(0, 3), u"hours rejected (422)"_s);
}

void TestFailuresPage::nothingIsTickedByItself()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *table = desk.find<QTableView>(u"failures.lanes"_s);
    QCOMPARE(table->currentIndex().row(), 0); // its attempts are shown
    QVERIFY(!table->selectionModel()->hasSelection());
    QVERIFY(!desk.page->can(ActionId::RetrySelected));
    auto *selected = desk.find<QPushButton>(u"failures.group.retrySelected"_s);
    QVERIFY(!selected->isVisible());
    auto *sheet = desk.find<ChoiceStrip>(u"failures.discard"_s);
    desk.page->run(ActionId::Discard);
    QVERIFY2(sheet->text().startsWith(u"Discard 5 changes"_s), qPrintable(sheet->text()));
    table->selectRow(1);
    QVERIFY(selected->isVisible());
    QCOMPARE(selected->text(), u"Retry 1 selected"_s);
    desk.page->run(ActionId::Discard);
    QVERIFY2(sheet->text().startsWith(u"Discard 1 change "_s), qPrintable(sheet->text()));
}

void TestFailuresPage::aRefusedSignInIsTheLastFailure()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    desk.script.signInRefused = true;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Held), 1);
    desk.script.signInRefused = false;
    desk.script.refuses = false;
    LaneSelection all;
    all.all = true;
    QObject context;
    desk.client->retry(all, &context, [](const Result<RetryStarted> &) {});
    QTRY_COMPARE(desk.count(LaneState::Delivered), 1);
    const auto read = [&] {
        if (auto *button = desk.find<QPushButton>(u"failures.group.read"_s); button->isVisible())
            button->click();
        auto *empty = desk.page->findChild<EmptyState *>();
        QString text;
        for (const QLabel *label : empty->findChildren<QLabel *>())
            text += label->text();
        return text;
    };
    QTRY_VERIFY2(read().contains(u"at Google (401, sign-in refused)"_s), qPrintable(read()));
    QTRY_VERIFY2(read().contains(u"Solved today"_s), qPrintable(read()));
}

void TestFailuresPage::whatIsNewThereIsToldByDay()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    auto *changes = desk.find<QPlainTextEdit>(u"failures.attempt.changes"_s);
    QTRY_VERIFY(!changes->toPlainText().isEmpty());
    const QStringList lines = changes->toPlainText().split(u'\n');
    QCOMPARE(lines.first(), u"The next try sends v1."_s);
    QCOMPARE(
        lines.at(1), u"Google has accepted nothing for this clinic yet; all of this is new:"_s);
    QVERIFY(lines.size() > 1);
    QVERIFY2(lines.last().startsWith(u"+ Mon"_s), qPrintable(lines.last()));
}

void TestFailuresPage::whyNamesWhoChangedTheSystem()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *why = desk.find<QLabel>(u"failures.group.why"_s);
    QTRY_VERIFY2(why->text().contains(u"tester"_s), qPrintable(why->text()));
    QVERIFY2(!why->text().contains(u"system.add"_s), qPrintable(why->text()));
    QVERIFY(why->text().contains(u"First failure"_s));
    QVERIFY(why->textInteractionFlags() & Qt::TextSelectableByMouse);
    QVERIFY(why->wordWrap());
}

void TestFailuresPage::theCardsButtonRetriesItsGroup()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.script.refuses = false;
    auto *list = desk.find<QListView>(u"failures.groups"_s);
    const QModelIndex card = list->model()->index(0, 0);
    QStyleOptionViewItem option;
    option.initFrom(list);
    option.widget = list;
    option.rect = list->visualRect(card);
    const QRect button = GroupDelegate::buttonRect(option, card);
    QVERIFY(button.isValid() && option.rect.contains(button));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, option.rect.center());
    QCOMPARE(desk.script.requests,
        Desk::Clinics); // beside the button it only chooses
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, button.center());
    QTRY_COMPARE(desk.count(LaneState::Delivered), Desk::Clinics);
}

void TestFailuresPage::regroupedByClinicARetryTakesItsLanes()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *by = desk.find<QComboBox>(u"failures.groupByComboBox"_s);
    by->setCurrentIndex(by->findData(int(GroupBy::Clinic)));
    Q_EMIT by->activated(by->currentIndex());
    QTRY_COMPARE(desk.groups()->rowCount(), Desk::Clinics);
    QTRY_COMPARE(desk.lanes()->rowCount(), 1);
    desk.script.refuses = false;
    desk.page->run(ActionId::RetryGroup);
    QTRY_COMPARE(desk.count(LaneState::Delivered), 1);
    QCOMPARE(desk.script.requests, Desk::Clinics + 1);
}

void TestFailuresPage::findNarrowsGroupsAndLanes()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *find = desk.find<QLineEdit>(u"failures.findLineEdit"_s);
    QCOMPARE(desk.page->findField(), find);
    QTest::keyClicks(find, u"clinic 3"_s);
    QTRY_COMPARE(desk.lanes()->rowCount(), 1);
    QCOMPARE(desk.groups()->rowCount(), 1);
    find->setText(u"no such words"_s);
    QTRY_COMPARE(desk.groups()->rowCount(), 0);
    QVERIFY(desk.find<QLabel>(u"failures.summary"_s)->text().contains(u"has these words"_s));
    find->clear();
    QTRY_COMPARE(desk.lanes()->rowCount(), Desk::Clinics);
}

void TestFailuresPage::spaceAddsALineToTheSelection()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *table = desk.find<QTableView>(u"failures.lanes"_s);
    table->setFocus();
    table->clearSelection();
    QTest::keyClick(table, Qt::Key_Space);
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 2);
    QCOMPARE(
        desk.find<QPushButton>(u"failures.group.retrySelected"_s)->text(), u"Retry 2 selected"_s);
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
}

void TestFailuresPage::aNoteIsThereForOthers()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.find<QAction>(u"failures.group.noteAction"_s)->trigger();
    auto *field = desk.find<QLineEdit>(u"failures.note.lineEdit"_s);
    QVERIFY(field->isVisible());
    QTest::keyClicks(field, u"their support knows"_s);
    desk.find<QPushButton>(u"failures.note.saveButton"_s)->click();
    auto *note = desk.find<QLabel>(u"failures.group.note"_s);
    QTRY_VERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"tester"_s));
    QVERIFY(note->text().contains(u"their support knows"_s));
}

void TestFailuresPage::ofManyTheFirstOneStopsTheRest()
{
    Desk desk(RetryJobs::AllAtOnce + 5);
    QVERIFY(desk.shown());
    desk.page->run(ActionId::RetryGroup);
    auto *result = desk.find<QLabel>(u"failures.group.result"_s);
    QTRY_VERIFY2(result->text().startsWith(u"Tried 1 of 15: hours rejected again"_s),
        qPrintable(result->text()));
    QVERIFY(result->text().contains(u"14 wait until it is mended"_s));
    QCOMPARE(desk.script.requests, RetryJobs::AllAtOnce + 5 + 1);
}

void TestFailuresPage::showFailedSelectsWhatFailed()
{
    Desk desk;
    QVERIFY(desk.shown());
    LaneSelection two;
    two.lanes = {desk.state->lanes().keys().at(1), desk.state->lanes().keys().at(3)};
    QObject context;
    desk.client->retry(two, &context, [](const Result<RetryStarted> &) {});
    QTRY_VERIFY(!desk.state->jobs().isEmpty() && !desk.state->jobs().first().running());
    Place place = Place::of(PageId::Failures);
    place.key = u"job/%1"_s.arg(desk.state->jobs().first().id);
    desk.page->go(place);
    auto *table = desk.find<QTableView>(u"failures.lanes"_s);
    QTRY_COMPARE(table->selectionModel()->selectedRows().size(), 2);
}

void TestFailuresPage::mutedIsRememberedByCause()
{
    Desk desk;
    QVERIFY(desk.shown());
    auto *mute = desk.find<QAction>(u"failures.group.muteAction"_s);
    mute->trigger();
    QVERIFY(desk.state->isMuted(u"Google:unprocessable"_s));
    QVERIFY(desk.state->isMuted(u"Google:unprocessable:0a1b2c3d"_s)); // the same cause, told apart
    mute->trigger();
    QVERIFY(!desk.state->isMuted(u"Google:unprocessable"_s));
}

void TestFailuresPage::whatWasSolvedTodayIsCounted()
{
    Desk desk;
    QVERIFY(desk.shown());
    desk.script.refuses = false;
    desk.find<QTableView>(u"failures.lanes"_s)->selectRow(0);
    desk.page->run(ActionId::RetrySelected);
    auto *solved = desk.find<QPushButton>(u"failures.solved"_s);
    QTRY_COMPARE(solved->text(), u"Solved today: 1 cause, 1 change that had failed"_s);
    QSignalSpy opened(desk.page.get(), &Page::openRequested);
    solved->click();
    const auto place = opened.first().first().value<Place>();
    QCOMPARE(place.page, PageId::History);
    QCOMPARE(place.filter.outcome, OutcomeKind::Delivered);
}

void TestFailuresPage::aLongAnswerIsClippedAndKeptWhole()
{
    MessageView view(u"test.text"_s, u"Request"_s);
    const QByteArray body(MessageView::MostShown + 100, 'x');
    view.setMessage(u"POST / HTTP/1.1\nx-api-key: ••••"_s, body, {});
    QVERIFY(view.text().size() <= MessageView::MostShown + 100);
    QVERIFY(view.whole().endsWith(body));
    auto *headers = view.findChild<QCheckBox *>(u"test.text.headersCheckBox"_s);
    headers->setChecked(false);
    QVERIFY(!view.text().contains(u"x-api-key"_s));
    view.setMessage({}, R"({"a":1})"_ba, {});
    QVERIFY(view.text().contains(u"\"a\": 1"_s));
    view.findChild<QCheckBox *>(u"test.text.rawCheckBox"_s)->setChecked(true);
    QVERIFY(view.text().contains(u"{\"a\":1}"_s));
}

void TestFailuresPage::manyLanesArePaged()
{
    Desk desk(1);
    QVERIFY(desk.shown());
    FailedLanesModel model(*desk.state);
    QList<Lane> lanes;
    for (int i = 0; i < 5'000; ++i) {
        Lane lane;
        lane.id = i;
        lane.key = {u"Google"_s, HoursTopic, u"clinic-%1"_s.arg(i)};
        lanes << lane;
    }
    QElapsedTimer timer;
    timer.start();
    model.setRows(lanes);
    model.setRows(lanes.sliced(1));
    model.setRows({});
    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
}

QTEST_MAIN(TestFailuresPage)
#include "tst_failurespage.moc"
