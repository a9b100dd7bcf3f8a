// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakeengine.h"
#include "shell/preferences.h"
#include "shell/sandboxcontrol.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "systems/connectiontest.h"
#include "systems/durations.h"
#include "systems/systemform.h"
#include "systems/systemspage.h"
#include "systems/systemstate.h"
#include "widgets/messagebar.h"
#include "widgets/problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QSplitter>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

QList<AdapterDescription> everyKindOfSetting()
{
    using Type = SettingField::Type;
    return {{u"rest"_s, u"REST scheduler"_s, u"Sends JSON."_s,
                {
                    {u"method"_s, u"Method"_s, {}, Type::Choice, {u"POST"_s, u"PUT"_s}, u"POST"_s},
                    {u"note"_s, u"Note"_s, {}, Type::Text, {}, {}},
                    {u"readBack"_s, u"Read back"_s, {}, Type::Url, {}, {}},
                    {u"pages"_s, u"Pages"_s, {}, Type::Whole, {}, 3},
                    {u"strict"_s, u"Strict"_s, {}, Type::Flag, {}, false},
                    {u"ca"_s, u"Private CA"_s, {}, Type::FilePath, {}, {}},
                    {u"apiKeyHeader"_s, u"Header"_s, {}, Type::HeaderName, {}, u"x-api-key"_s},
                    {u"second"_s, u"Second key"_s, {}, Type::CredentialReference, {}, {}},
                    {u"headers"_s, u"Headers"_s, {}, Type::HeaderMap, {}, {}},
                },
                false, {}},
        {u"other"_s, u"Other"_s, u"Something else."_s, {}, false, {}}};
}

SystemConfig plain()
{
    SystemConfig config;
    config.name = u"Scheduler"_s;
    config.adapter = u"rest"_s;
    config.endpoint = u"https://api.scheduler.gov/clinics/update"_s;
    return config;
}

/// One simulated system, as the console sees it.
struct FakeSandbox final : SandboxControl {
    SandboxDial turned{.latencyMs = 15};
    int drifts = 0;

    QStringList systems() const override { return {u"Scheduler"_s}; }
    void dial(const QString &, QObject *, std::function<void(SandboxDial)> answer) override
    {
        answer(turned);
    }
    void setDial(const QString &, const SandboxDial &dial) override { turned = dial; }
    void drift(const QString &, QObject *, std::function<void(int)> answer) override
    {
        answer(++drifts);
    }
    void removeSampleData() override { }
};

/// A systems page over a fake engine with one system.
struct Desk {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    std::unique_ptr<StateFeed> feed;
    FakeSandbox sandbox;
    Actions actions;
    Preferences preferences;
    std::unique_ptr<SystemsPage> page;

    explicit Desk(bool withSystem = true, bool simulated = false)
    {
        engine.addClinic(u"clinic-1"_s, u"Northside"_s);
        if (withSystem)
            engine.addSystem(u"Scheduler"_s);
        feed = std::make_unique<StateFeed>(client, state, clock);
        settle();
        page = std::make_unique<SystemsPage>(Context{.engine = client,
            .state = state,
            .actions = actions,
            .clock = clock,
            .preferences = preferences,
            .sandbox = simulated ? &sandbox : nullptr});
        page->resize(1000, 800);
        page->show();
        page->activateWindow();
        (void)QTest::qWaitForWindowActive(page.get());
    }

    /// Lets every answer arrive.
    void settle()
    {
        for (int i = 0; i < 10; ++i) {
            clock.advance(1000);
            QCoreApplication::processEvents();
        }
    }
    template <typename T> T *find(const QString &name) { return page->findChild<T *>(name); }
    void type(const QString &name, const QString &text)
    {
        auto *field = find<QLineEdit>(name);
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
};

} // namespace

class TestSystemsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void durationsAreReadAsTyped_data();
    void durationsAreReadAsTyped();
    void schedulesAreReadBack();
    void theFormKeepsEveryConfiguration_data();
    void theFormKeepsEveryConfiguration();
    void aProblemStandsUnderItsField();
    void anUnreadScheduleIsNotSaved();
    void aChangedEndpointIsSaved();
    void editsStayWhileLookingElsewhere();
    void aNewSystemIsSaved();
    void aNewSystemHasARowUntilItIsSavedOrCancelled();
    void aNewSystemIsTestedOnceItHasAnAddress();
    void savedIsSaidUntilTheNextEdit();
    void whatFewNeedIsFoldedUntilItHasAProblem();
    void theDetailGoesBelowInANarrowWindow();
    void stepsOfATestAreShownAndItCanBeCancelled();
    void aPauseIsOneChoice();
    void removingTakesTheName();
    void anInsecureSystemSaysSo();
    void withoutSystemsOneIsOffered();
    void schedulesAreToldInWords_data();
    void schedulesAreToldInWords();
    void aSystemNeverReadBackHasNoFilledTick();
    void everyStateHasItsWord_data();
    void everyStateHasItsWord();
    void escapeGivesAFieldBackWhatIsSaved();
    void aCredentialIsSaidToBeSetAndNeverShown();
    void aLetterOnAClosedListIsAChange();
    void aPauseMayHaveANote();
    void resumingTellsWhatWillBeSent();
    void aTestOfASystemThatRefusesUpdatesSaysSo();
    void aBreakerIsProbedAndClosed();
    void whatIsHeldIsTriedAgainAndNotResumed();
    void aMissingKeyIsSaidAtTheSignIn();
    void whoComesToMendTheSignInIsLedToIt();
    void aFailedTestLeadsToTheSignIn();
    void theWayToSaveIsThereOnceSomethingChanged();
    void theChosenSystemStaysInSight();
    void everySystemIsTestedInOneGo();
    void aTestOfWhatIsSavedIsKept();
    void theCertificateIsShown();
    void linkedClinicsAreListedWorstFirst();
    void aLinkedClinicSaysWhyItWaits();
    void aSandboxSystemHasItsDials();
    void aProblemInAnotherTabIsShownThere();
    void everySystemIsReadBackOnRequest();
};

void TestSystemsPage::durationsAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("ms"); // -1: cannot be read
    QTest::newRow("nothing") << u""_s << qint64(-1);
    QTest::newRow("seconds by default") << u"5"_s << qint64(5000);
    QTest::newRow("tight") << u"30s"_s << qint64(30'000);
    QTest::newRow("decimals") << u"1.5 s"_s << qint64(1500);
    QTest::newRow("minutes") << u"2 min"_s << qint64(120'000);
    QTest::newRow("two units") << u"1 h 30 min"_s << qint64(5'400'000);
    QTest::newRow("days") << u"1 d"_s << qint64(86'400'000);
    QTest::newRow("a word") << u"soon"_s << qint64(-1);
    QTest::newRow("a negative") << u"-5 s"_s << qint64(-1);
    QTest::newRow("an unknown unit") << u"5 parsec"_s << qint64(-1);
    QTest::newRow("longer than a year") << u"400 d"_s << qint64(-1);
}

void TestSystemsPage::durationsAreReadAsTyped()
{
    QFETCH(QString, typed);
    QTEST(parseDuration(typed).value_or(-1), "ms");
}

void TestSystemsPage::schedulesAreReadBack()
{
    for (const QList<qint64> &waits :
        {defaultRetrySchedule(), QList<qint64>{0}, QList<qint64>{100, 1500, 61'000, 90'061'500}}) {
        const TypedSchedule typed = parseSchedule(formatSchedule(waits));
        QCOMPARE(typed.unread, QString());
        QCOMPARE(typed.waitsMs, waits);
    }
    QCOMPARE(parseSchedule(u"0, 5 s, bald"_s).unread, u"bald"_s);
}

void TestSystemsPage::theFormKeepsEveryConfiguration_data()
{
    QTest::addColumn<SystemConfig>("config");
    QTest::newRow("the least") << plain();
    SystemConfig full = plain();
    full.credential = u"keychain:lockstep/scheduler"_s;
    full.topics = {u"*"_s};
    full.timeoutMs = 12'500;
    full.limits = {0, 0.5, 0};
    full.retryScheduleMs = {0, 250, 5000};
    full.allowInsecure = true;
    full.settings = {{u"method"_s, u"PUT"_s}, {u"note"_s, u"a"_s},
        {u"readBack"_s, u"https://a.test/{id}"_s}, {u"pages"_s, 7}, {u"strict"_s, true},
        {u"ca"_s, u"/etc/ca.pem"_s}, {u"apiKeyHeader"_s, u"x-key"_s}, {u"second"_s, u"env:B"_s},
        {u"headers"_s, QJsonObject{{u"X-Site"_s, u"7"_s}, {u"X-Town"_s, u"9"_s}}}};
    QTest::newRow("everything set") << full;
    SystemConfig fallbacks = plain();
    fallbacks.settings = {{u"method"_s, u"POST"_s}, {u"strict"_s, false}};
    QTest::newRow("fallbacks written out") << fallbacks;
    SystemConfig unknown = plain();
    unknown.adapter = u"future"_s;
    unknown.settings = {{u"what"_s, QJsonArray{1, 2}}};
    QTest::newRow("an adapter this program has not") << unknown;
    SystemConfig file = plain();
    file.credential = u"file:/home/a:b/key"_s;
    QTest::newRow("a file with a colon") << file;
}

void TestSystemsPage::theFormKeepsEveryConfiguration()
{
    QFETCH(SystemConfig, config);
    SystemForm form(everyKindOfSetting());
    form.setConfig(config, false);
    QCOMPARE(form.config(), config);
}

void TestSystemsPage::aProblemStandsUnderItsField()
{
    SystemForm form(everyKindOfSetting());
    form.setConfig(plain(), false);
    form.setProblems({{{}, u"/settings/headers/X-A"_s, {}, u"Not a header."_s, u"Mend it."_s},
        {{}, u"/limits/burst"_s, {}, u"Too much."_s, {}},
        {{}, u"/elsewhere"_s, {}, u"Odd."_s, {}}});
    const auto problem = [&](const QString &field) {
        return form.findChild<ProblemLine *>(u"systems.form.%1.problem"_s.arg(field))->text();
    };
    QCOMPARE(problem(u"settings.headers"_s), u"Not a header. Mend it."_s);
    QCOMPARE(problem(u"burst"_s), u"Too much."_s);
    QCOMPARE(problem(u"endpoint"_s), QString());
    QCOMPARE(form.findChild<QLabel *>(u"systems.form.problems"_s)->text(), u"Odd."_s);
}

void TestSystemsPage::anUnreadScheduleIsNotSaved()
{
    Desk desk;
    desk.type(u"systems.form.retry.text"_s, u"0, soon"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    QVERIFY(!desk.engine.commands.contains(u"saveSystem Scheduler"_s));
    auto *field = desk.find<QLineEdit>(u"systems.form.retry.text"_s);
    QCOMPARE(field->text(), u"0, soon"_s);
    QVERIFY(desk.find<ProblemLine>(u"systems.form.retry.problem"_s)->text().contains(u"soon"_s));
    QVERIFY(field->hasFocus());
}

void TestSystemsPage::aChangedEndpointIsSaved()
{
    Desk desk;
    QVERIFY(!desk.page->can(ActionId::Publish));
    desk.type(u"systems.form.endpoint"_s, u"https://new.test/"_s);
    QVERIFY(desk.page->can(ActionId::Publish));
    desk.page->run(ActionId::Publish);
    desk.settle();
    QCOMPARE(desk.engine.systems[u"Scheduler"_s].config.endpoint, u"https://new.test/"_s);
    QVERIFY(!desk.page->can(ActionId::Publish));
    // It was not tested: a caution, not a block.
    QCOMPARE(desk.page->findChild<MessageBar *>()->kind(), MessageBar::Kind::Caution);
}

void TestSystemsPage::editsStayWhileLookingElsewhere()
{
    Desk desk;
    desk.engine.addSystem(u"Web site"_s);
    desk.settle();
    desk.type(u"systems.form.endpoint"_s, u"https://new.test/"_s);
    desk.page->go(Place::system(u"Web site"_s));
    QVERIFY(desk.find<QLineEdit>(u"systems.form.endpoint"_s)->text() != u"https://new.test/"_s);
    desk.page->go(Place::system(u"Scheduler"_s));
    QCOMPARE(desk.find<QLineEdit>(u"systems.form.endpoint"_s)->text(), u"https://new.test/"_s);
    desk.page->run(ActionId::Revert);
    QCOMPARE(desk.find<QLineEdit>(u"systems.form.endpoint"_s)->text(),
        desk.engine.systems[u"Scheduler"_s].config.endpoint);
}

void TestSystemsPage::aNewSystemIsSaved()
{
    Desk desk;
    desk.page->run(ActionId::New);
    desk.type(u"systems.form.name"_s, u"Kiosk"_s);
    desk.type(u"systems.form.endpoint"_s, u"https://kiosk.test/"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    QVERIFY(desk.engine.systems.contains(u"Kiosk"_s));
    QCOMPARE(desk.page->place(), Place::system(u"Kiosk"_s));
    QVERIFY(desk.find<QLineEdit>(u"systems.form.name"_s)->isReadOnly());

    desk.page->run(ActionId::New);
    desk.type(u"systems.form.name"_s, u"Kiosk"_s);
    desk.type(u"systems.form.endpoint"_s, u"https://kiosk.test/"_s);
    desk.page->run(ActionId::Publish);
    QVERIFY(!desk.find<ProblemLine>(u"systems.form.name.problem"_s)->text().isEmpty());
}

void TestSystemsPage::aNewSystemHasARowUntilItIsSavedOrCancelled()
{
    Desk desk;
    auto *list = desk.find<QListView>(u"systems.list"_s);
    auto *cancel = desk.find<QPushButton>(u"systems.revert"_s);
    QCOMPARE(cancel->text(), u"Revert"_s);
    desk.page->run(ActionId::New);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->currentIndex().data().toString(), u"New system"_s);
    QCOMPARE(cancel->text(), u"Cancel"_s);
    desk.type(u"systems.form.name"_s, u"Kiosk"_s);
    // What was typed stays while another is looked at.
    desk.page->go(Place::system(u"Scheduler"_s));
    QCOMPARE(desk.find<QLineEdit>(u"systems.form.name"_s)->text(), u"Scheduler"_s);
    desk.page->run(ActionId::New);
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(desk.find<QLineEdit>(u"systems.form.name"_s)->text(), u"Kiosk"_s);
    cancel->click();
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(desk.page->place(), Place::system(u"Scheduler"_s));
    desk.page->run(ActionId::New);
    QCOMPARE(desk.find<QLineEdit>(u"systems.form.name"_s)->text(), QString());
    desk.type(u"systems.form.name"_s, u"Kiosk"_s);
    desk.type(u"systems.form.endpoint"_s, u"https://kiosk.test/"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->currentIndex().data().toString(), u"Kiosk"_s);
}

void TestSystemsPage::aNewSystemIsTestedOnceItHasAnAddress()
{
    Desk desk;
    desk.page->run(ActionId::New);
    auto *test = desk.find<QPushButton>(u"systems.testButton"_s);
    auto *why = desk.find<QLabel>(u"systems.header.state"_s);
    QVERIFY(!test->isEnabled());
    QVERIFY(!desk.page->can(ActionId::TestSystem));
    QVERIFY2(why->text().contains(u"type its web address"_s), qPrintable(why->text()));
    desk.type(u"systems.form.endpoint"_s, u"https://kiosk.test/"_s);
    QVERIFY(test->isEnabled());
    QVERIFY(desk.page->can(ActionId::TestSystem));
    QVERIFY(!why->text().contains(u"type its web address"_s));
}

void TestSystemsPage::savedIsSaidUntilTheNextEdit()
{
    Desk desk;
    desk.type(u"systems.form.endpoint"_s, u"https://new.test/"_s);
    desk.page->run(ActionId::Publish);
    desk.settle();
    auto *message = desk.page->findChild<MessageBar *>();
    const QString said = message->text();
    QVERIFY2(said.startsWith(u"Saved"_s), qPrintable(said));
    desk.engine.addSystem(u"Before all others"_s);
    desk.settle();
    QVERIFY(message->isVisible());
    QCOMPARE(message->text(), said);
    desk.type(u"systems.form.endpoint"_s, u"https://newer.test/"_s);
    QVERIFY(!message->isVisible());
}

void TestSystemsPage::whatFewNeedIsFoldedUntilItHasAProblem()
{
    Desk desk;
    auto *topics = desk.find<QLineEdit>(u"systems.form.topics"_s);
    auto *fold = desk.find<QToolButton>(u"systems.form.advanced"_s);
    QVERIFY(!topics->isVisible());
    fold->click();
    QVERIFY(topics->isVisible());
    fold->click();
    QVERIFY(!topics->isVisible());
    desk.page->findChild<SystemForm *>()->setProblems({{{}, u"/topics"_s, {}, u"No."_s, {}}});
    QVERIFY(topics->isVisible());
}

void TestSystemsPage::theDetailGoesBelowInANarrowWindow()
{
    Desk desk;
    auto *splitter = desk.find<QSplitter>(u"systems.splitter"_s);
    desk.page->resize(1400, 800);
    desk.settle();
    QCOMPARE(splitter->orientation(), Qt::Horizontal);
    desk.page->resize(800, 800);
    desk.settle();
    QCOMPARE(splitter->orientation(), Qt::Vertical);
}

void TestSystemsPage::stepsOfATestAreShownAndItCanBeCancelled()
{
    Desk desk;
    auto *test = desk.find<ConnectionTest>(u"systems.test"_s);
    desk.page->run(ActionId::TestSystem);
    QVERIFY(test->isRunning());
    desk.settle();
    QVERIFY(!test->isRunning());
    QCOMPARE(desk.find<QLabel>(u"systems.test.step.3"_s)->text(), u"Refused (401)."_s);

    desk.page->run(ActionId::TestSystem);
    desk.find<QPushButton>(u"systems.test.cancel"_s)->click();
    QVERIFY(!test->isRunning());
    desk.settle();
    QCOMPARE(desk.find<QLabel>(u"systems.test.step.1"_s), nullptr);
}

void TestSystemsPage::aPauseIsOneChoice()
{
    Desk desk;
    auto *menu = desk.find<QPushButton>(u"systems.pause"_s)->findChild<QMenu *>();
    QCOMPARE(menu->actions().size(), 6);
    menu->actions().at(1)->trigger();
    desk.settle();
    QVERIFY(desk.engine.commands.contains(u"pause Scheduler 3600000"_s));
    QVERIFY(
        desk.find<QLabel>(u"systems.header.state"_s)->text().startsWith(u"Paused by R. Diaz"_s));
    QVERIFY(desk.page->can(ActionId::ResumeSystem));
    desk.page->run(ActionId::ResumeSystem);
    desk.settle();
    QVERIFY(!desk.engine.systems[u"Scheduler"_s].paused);
}

void TestSystemsPage::removingTakesTheName()
{
    Desk desk;
    desk.find<QPushButton>(u"systems.remove"_s)->click();
    auto *yes = desk.find<QPushButton>(u"systems.removal.remove"_s);
    QVERIFY(!yes->isEnabled());
    desk.type(u"systems.removal.name"_s, u"Schedule"_s);
    QVERIFY(!yes->isEnabled());
    desk.type(u"systems.removal.name"_s, u"Scheduler"_s);
    QVERIFY(yes->isEnabled());
    yes->click();
    desk.settle();
    QVERIFY(!desk.engine.systems.contains(u"Scheduler"_s));
}

void TestSystemsPage::anInsecureSystemSaysSo()
{
    Desk desk;
    auto *warning = desk.find<QLabel>(u"systems.header.insecure"_s);
    QVERIFY(!warning->isVisible());
    desk.find<QCheckBox>(u"systems.form.allowInsecure"_s)->click();
    QVERIFY(warning->isVisible());
}

void TestSystemsPage::withoutSystemsOneIsOffered()
{
    Desk desk(false);
    QVERIFY(!desk.page->can(ActionId::Publish));
    desk.page->run(ActionId::New);
    QVERIFY(desk.find<QLineEdit>(u"systems.form.name"_s)->isVisible());
}

void TestSystemsPage::schedulesAreToldInWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("once") << u"0"_s << u"One try at once, and no second one."_s;
    QTest::newRow("doubling")
        << u"0, 5, 10, 20, 40"_s
        << u"First at once, then: 5 s doubling to 40 s, 5 tries, 1 min 15 s in all."_s;
    QTest::newRow("doubling to a limit")
        << u"5, 5, 10, 15"_s
        << u"First after 5 s, then: 5 s doubling to 15 s, 4 tries, 35 s in all."_s;
    QTest::newRow("the same") << u"0, 30, 30"_s
                              << u"First at once, then: every 30 s, 3 tries, 1 min in all."_s;
    QTest::newRow("rising")
        << u"0, 5, 30, 2 min"_s
        << u"First at once, then: 5 s rising to 2 min, 4 tries, 2 min 35 s in all."_s;
    QTest::newRow("up and down")
        << u"0, 30, 5"_s
        << u"First at once, then: waits between 5 s and 30 s, 3 tries, 35 s in all."_s;
}

void TestSystemsPage::schedulesAreToldInWords()
{
    QFETCH(QString, typed);
    QTEST(describeSchedule(parseSchedule(typed).waitsMs), "words");
}

void TestSystemsPage::aSystemNeverReadBackHasNoFilledTick()
{
    Desk desk;
    const auto mark = [&] { return desk.state.shown(*desk.state.system(u"Scheduler"_s)); };
    QCOMPARE(mark(), Mark::Accepted);
    Lane lane = desk.engine.lanes.values().first();
    lane.verified = lane.desired;
    desk.engine.tell({LaneChanged{lane, lane.state, false}});
    desk.settle();
    QCOMPARE(mark(), Mark::InSync);
    desk.engine.addSystem(u"Nobody's"_s);
    desk.engine.lanes.remove({u"Nobody's"_s, HoursTopic, u"clinic-1"_s});
    desk.state.reset(
        desk.engine.lanes.values(), desk.engine.systems.values(), desk.state.clinics());
    QCOMPARE(desk.state.shown(*desk.state.system(u"Nobody's"_s)), Mark::NotLinked);
}

void TestSystemsPage::everyStateHasItsWord_data()
{
    QTest::addColumn<SystemStatus>("system");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const std::function<void(SystemStatus &)> &change,
                         const QString &word) {
        SystemStatus system;
        system.config = plain();
        change(system);
        QTest::newRow(name) << system << word;
    };
    row(
        "well", [](SystemStatus &) {}, u"Healthy"_s);
    row(
        "some failures", [](SystemStatus &s) { s.consecutiveFailures = 2; }, u"Degraded"_s);
    row(
        "sign-in refused", [](SystemStatus &s) { s.holdReason = Reason::SignInRefused; },
        u"Failing"_s);
    row(
        "no key", [](SystemStatus &s) { s.holdReason = Reason::CredentialMissing; },
        u"Credential missing"_s);
    row(
        "no adapter", [](SystemStatus &s) { s.holdReason = Reason::AdapterUnknown; },
        u"Adapter unknown"_s);
    row(
        "open", [](SystemStatus &s) { s.breaker = BreakerState::Open; }, u"Breaker open"_s);
    row(
        "half-open", [](SystemStatus &s) { s.breaker = BreakerState::HalfOpen; },
        u"Breaker half-open"_s);
    row(
        "paused",
        [](SystemStatus &s) {
            s.paused = true;
            s.breaker = BreakerState::Open;
        },
        u"Paused"_s);
}

void TestSystemsPage::everyStateHasItsWord()
{
    QFETCH(SystemStatus, system);
    Desk desk;
    QTEST(SystemState::word(desk.state, system), "word");
    QVERIFY(!SystemState::sentence(system, desk.clock.wallMs()).isEmpty());
    SystemStatus unknown = system;
    unknown.config.name = u"Kiosk"_s;
    if (!unknown.held() && unknown.breaker == BreakerState::Closed
        && unknown.consecutiveFailures == 0)
        QCOMPARE(SystemState::word(desk.state, unknown), u"Never tested"_s);
}

void TestSystemsPage::escapeGivesAFieldBackWhatIsSaved()
{
    Desk desk;
    const QString saved = desk.engine.systems[u"Scheduler"_s].config.endpoint;
    desk.type(u"systems.form.endpoint"_s, u"https://new.test/"_s);
    desk.type(u"systems.form.topics"_s, u"other"_s);
    auto *endpoint = desk.find<QLineEdit>(u"systems.form.endpoint"_s);
    endpoint->setFocus();
    QTest::keyClick(endpoint, Qt::Key_Escape);
    QCOMPARE(endpoint->text(), saved);
    QCOMPARE(desk.find<QLineEdit>(u"systems.form.topics"_s)->text(), u"other"_s);
    QVERIFY(desk.page->can(ActionId::Publish));
}

void TestSystemsPage::aCredentialIsSaidToBeSetAndNeverShown()
{
    Desk desk;
    desk.engine.secrets << u"env:THERE"_s;
    const auto known = [&] { return desk.find<QLabel>(u"systems.form.apiKey.known"_s)->text(); };
    QCOMPARE(known(), QString());
    SystemStatus system = desk.engine.systems[u"Scheduler"_s];
    system.config.credential = u"env:THERE"_s;
    desk.engine.changeSystem(system);
    desk.page->run(ActionId::Revert);
    desk.settle();
    QVERIFY2(known().startsWith(u"set;"_s), qPrintable(known()));
    system.holdReason = Reason::SignInRefused;
    system.heldSinceMs = desk.clock.wallMs();
    desk.engine.changeSystem(system);
    desk.settle();
    QVERIFY2(known().startsWith(u"set, refused"_s), qPrintable(known()));
    desk.type(u"systems.form.apiKey.name"_s, u"ELSEWHERE"_s);
    desk.settle();
    QVERIFY2(known().startsWith(u"not set"_s), qPrintable(known()));
}

void TestSystemsPage::aLetterOnAClosedListIsAChange()
{
    Desk desk;
    QVERIFY(!desk.page->can(ActionId::Publish));
    auto *kind = desk.find<QComboBox>(u"systems.form.apiKey.kind"_s);
    QTest::keyClick(kind, Qt::Key_E);
    QCOMPARE(kind->currentText(), u"Environment variable"_s);
    QVERIFY(desk.page->can(ActionId::Publish));
}

void TestSystemsPage::aPauseMayHaveANote()
{
    Desk desk;
    auto *menu = desk.find<QPushButton>(u"systems.pause"_s)->findChild<QMenu *>();
    menu->actions().last()->trigger();
    desk.type(u"systems.pausing.noteLineEdit"_s, u"their maintenance"_s);
    desk.find<QPushButton>(u"systems.pausing.hour"_s)->click();
    desk.settle();
    QCOMPARE(desk.engine.systems[u"Scheduler"_s].pauseNote, u"their maintenance"_s);
    auto *note = desk.find<QLabel>(u"systems.header.note"_s);
    QVERIFY(note->isVisible());
    QVERIFY(note->text().contains(u"their maintenance"_s));
}

void TestSystemsPage::resumingTellsWhatWillBeSent()
{
    Desk desk;
    desk.engine.addClinic(u"clinic-2"_s, u"Riverbend"_s);
    SystemStatus system = desk.engine.systems[u"Scheduler"_s];
    system.paused = true;
    desk.engine.changeSystem(system);
    for (const QString &clinic : {u"clinic-1"_s, u"clinic-2"_s}) {
        Lane &lane = desk.engine.lanes[{u"Scheduler"_s, HoursTopic, clinic}];
        lane.desired = clinic == u"clinic-1"_s ? 4 : 2;
        desk.engine.setLane(u"Scheduler"_s, clinic, LaneState::Held, Reason::PausedByPerson);
    }
    desk.settle();
    auto *preview = desk.find<QLabel>(u"systems.header.preview"_s);
    QVERIFY(preview->isVisible());
    QCOMPARE(preview->text(),
        u"When resumed, it gets the newest hours of 2 clinics (2 older changes are replaced by "
        "newer ones)."_s);
    system.paused = false;
    system.holdReason = Reason::SignInRefused;
    desk.engine.changeSystem(system);
    desk.settle();
    QCOMPARE(preview->text(), u"Once a key is chosen, the newest hours of 2 clinics are tried."_s);
    system.config.credential = u"env:KEY"_s;
    desk.engine.changeSystem(system);
    desk.settle();
    QCOMPARE(
        preview->text(), u"Once the key is mended, the newest hours of 2 clinics are tried."_s);
    for (const QString &clinic : {u"clinic-1"_s, u"clinic-2"_s}) {
        desk.engine.lanes[{u"Scheduler"_s, HoursTopic, clinic}].applied = 0;
        desk.engine.setLane(u"Scheduler"_s, clinic, LaneState::Held, Reason::SignInRefused);
    }
    desk.settle();
    desk.find<QPushButton>(u"systems.remove"_s)->click();
    const QString asked = desk.find<QWidget>(u"systems.removal"_s)->accessibleName();
    QVERIFY2(asked.contains(u"The newest hours of 2 clinics wait for it"_s), qPrintable(asked));
    QVERIFY2(!asked.contains(u"older"_s), qPrintable(asked));
    QVERIFY2(!asked.contains(u"stay there"_s), qPrintable(asked)); // it has accepted nothing
}

void TestSystemsPage::aTestOfASystemThatRefusesUpdatesSaysSo()
{
    Desk desk;
    SystemStatus system = desk.engine.systems[u"Scheduler"_s];
    system.holdReason = Reason::SignInRefused;
    system.heldSinceMs = desk.clock.wallMs();
    desk.engine.changeSystem(system);
    desk.engine.testSteps = {{u"Read"_s, TestStep::Status::Passed, 1, u"Fine."_s}};
    desk.settle();
    desk.page->run(ActionId::TestSystem);
    desk.settle();
    const QString title = desk.find<QLabel>(u"systems.test.title"_s)->text();
    QVERIFY2(title.startsWith(u"Reading works, but they have refused"_s), qPrintable(title));
}

void TestSystemsPage::aBreakerIsProbedAndClosed()
{
    Desk desk;
    auto *probe = desk.find<QPushButton>(u"systems.breaker.probeButton"_s);
    auto *close = desk.find<QPushButton>(u"systems.breaker.closeButton"_s);
    QVERIFY(!probe->isVisible());
    QVERIFY(!close->isVisible());
    auto *breaker = desk.find<QWidget>(u"systems.breaker"_s);
    QVERIFY(!breaker->isVisible()); // closed, and all is calm
    SystemStatus system = desk.engine.systems[u"Scheduler"_s];
    system.breaker = BreakerState::Open;
    system.consecutiveFailures = 10;
    system.breakerOpenedAtMs = desk.clock.wallMs();
    system.breakerUntilMs = desk.clock.wallMs() + 600'000;
    desk.engine.changeSystem(system);
    desk.settle();
    const QString why = desk.find<QLabel>(u"systems.breaker.why"_s)->text();
    const auto top
        = [&](const QWidget *widget) { return widget->mapTo(desk.page.get(), QPoint()); };
    QVERIFY(top(breaker).y() > top(desk.find<QWidget>(u"systems.form.apiKey"_s)).y());
    QVERIFY2(why.contains(u"10 failures"_s) && why.contains(u"Next probe"_s), qPrintable(why));
    QVERIFY(desk.find<QWidget>(u"systems.breaker.steps"_s)
                ->accessibleName()
                .contains(u"open (current)"_s));
    probe->click();
    close->click();
    desk.settle();
    QVERIFY(desk.engine.commands.contains(u"probe Scheduler"_s));
    QCOMPARE(desk.engine.systems[u"Scheduler"_s].breaker, BreakerState::Closed);
    QVERIFY(!close->isVisible());
}

void TestSystemsPage::whatIsHeldIsTriedAgainAndNotResumed()
{
    Desk desk;
    auto *resume = desk.find<QPushButton>(u"systems.resume"_s);
    SystemStatus system = desk.engine.systems[u"Scheduler"_s];
    system.holdReason = Reason::SignInRefused;
    desk.engine.changeSystem(system);
    desk.settle();
    QVERIFY(resume->isVisible());
    QCOMPARE(resume->text(), u"Try again now"_s);
    QVERIFY(!desk.find<QWidget>(u"systems.breaker"_s)->isVisible()); // it is not the cause
    resume->click();
    desk.settle();
    QVERIFY(desk.engine.commands.contains(u"probe Scheduler"_s));
    system.paused = true;
    desk.engine.changeSystem(system);
    desk.settle();
    QCOMPARE(resume->text(), u"Resume"_s);
}

void TestSystemsPage::aMissingKeyIsSaidAtTheSignIn()
{
    Desk desk;
    SystemStatus system = desk.engine.systems[u"Scheduler"_s];
    system.holdReason = Reason::SignInRefused;
    system.heldSinceMs = desk.clock.wallMs();
    desk.engine.changeSystem(system);
    desk.settle();
    const QString known = desk.find<QLabel>(u"systems.form.apiKey.known"_s)->text();
    QVERIFY2(known.startsWith(u"No key is set; refused"_s), qPrintable(known));
    const QString said = desk.find<QLabel>(u"systems.header.state"_s)->text();
    QVERIFY2(said.startsWith(u"No key is set for Scheduler"_s), qPrintable(said));
}

void TestSystemsPage::whoComesToMendTheSignInIsLedToIt()
{
    Desk desk;
    desk.page->resize(1000, 420);
    desk.page->go(Place::mending(u"Scheduler"_s, Reason::SignInRefused));
    desk.page->activate();
    desk.settle();
    auto *kind = desk.find<QComboBox>(u"systems.form.apiKey.kind"_s);
    QVERIFY(kind->hasFocus());
    QVERIFY(!kind->visibleRegion().isEmpty());
    desk.page->go(Place::mending(u"Scheduler"_s, Reason::TooManyRequests));
    desk.page->activate();
    QVERIFY(desk.find<QWidget>(u"systems.form.rate"_s)->isVisible());
    desk.page->activate();
    QVERIFY(desk.find<QWidget>(u"systems.list"_s)->hasFocus());
}

void TestSystemsPage::aFailedTestLeadsToTheSignIn()
{
    Desk desk;
    auto *mend = desk.find<QPushButton>(u"systems.test.signInButton"_s);
    desk.page->run(ActionId::TestSystem);
    QVERIFY(!mend->isVisible());
    QSignalSpy told(desk.page.get(), &Page::announced);
    desk.settle();
    QCOMPARE(told.last().first().toString(), u"Sign-in failed at Scheduler."_s);
    QCOMPARE(desk.find<QLabel>(u"systems.test.title"_s)->text(),
        u"It does not work yet: Sign-in failed"_s);
    QVERIFY(mend->isVisible());
    mend->click();
    QVERIFY(desk.find<QComboBox>(u"systems.form.apiKey.kind"_s)->hasFocus());
}

void TestSystemsPage::theWayToSaveIsThereOnceSomethingChanged()
{
    Desk desk;
    auto *save = desk.find<QPushButton>(u"systems.save"_s);
    QVERIFY(!save->isVisible());
    desk.type(u"systems.form.endpoint"_s, u"https://new.test/"_s);
    QVERIFY(save->isVisible());
}

void TestSystemsPage::theChosenSystemStaysInSight()
{
    Desk desk;
    for (int i = 0; i < 12; ++i)
        desk.engine.addSystem(u"Web site %1"_s.arg(i));
    desk.settle();
    desk.page->go(Place::system(u"Web site 5"_s));
    desk.page->resize(700, 500);
    desk.settle();
    auto *list = desk.find<QListView>(u"systems.list"_s);
    QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
}

void TestSystemsPage::everySystemIsTestedInOneGo()
{
    Desk desk;
    desk.engine.addSystem(u"Web site"_s);
    desk.settle();
    desk.find<QPushButton>(u"systems.testAllButton"_s)->click();
    desk.settle();
    QVERIFY(desk.engine.commands.contains(u"test Scheduler"_s));
    QVERIFY(desk.engine.commands.contains(u"test Web site"_s));
    const QString text = desk.page->findChild<MessageBar *>()->text();
    QVERIFY2(text.contains(u"Scheduler (Sign-in)"_s), qPrintable(text));
    QVERIFY(!desk.engine.systems[u"Web site"_s].testPassed);
    QVERIFY(desk.engine.systems[u"Web site"_s].testedAtMs > 0);
}

void TestSystemsPage::aTestOfWhatIsSavedIsKept()
{
    Desk desk;
    desk.engine.testSteps = {{u"Sign-in"_s, TestStep::Status::Passed, 1, u"Fine."_s}};
    desk.page->run(ActionId::TestSystem);
    desk.settle();
    QVERIFY(desk.engine.systems[u"Scheduler"_s].testPassed);
    // Saved with what was tested: no caution.
    desk.type(u"systems.form.endpoint"_s, u"https://new.test/"_s);
    desk.page->run(ActionId::TestSystem);
    desk.settle();
    desk.page->run(ActionId::Publish);
    desk.settle();
    QCOMPARE(desk.page->findChild<MessageBar *>()->kind(), MessageBar::Kind::Success);
}

void TestSystemsPage::theCertificateIsShown()
{
    Desk desk;
    desk.engine.testSteps = {{u"TLS"_s, TestStep::Status::Passed, 9, u"Trusted."_s,
        CertificateDetails{u"CN=api.test"_s, u"CN=Authority"_s, 1900000000000, u"AB:CD"_s}}};
    desk.page->run(ActionId::TestSystem);
    desk.settle();
    QCOMPARE(desk.find<QLabel>(u"systems.test.certificate.subject"_s)->text(), u"CN=api.test"_s);
    QCOMPARE(desk.find<QLabel>(u"systems.test.certificate.issuer"_s)->text(), u"CN=Authority"_s);
    QVERIFY(desk.find<QLabel>(u"systems.test.certificate.validTo"_s)->text().contains(u"2030"_s));
    QCOMPARE(desk.find<QLabel>(u"systems.test.certificate.fingerprint"_s)->text(), u"AB:CD"_s);
}

void TestSystemsPage::linkedClinicsAreListedWorstFirst()
{
    Desk desk;
    desk.engine.addClinic(u"clinic-2"_s, u"Riverbend"_s);
    desk.engine.setLane(
        u"Scheduler"_s, u"clinic-2"_s, LaneState::Failed, Reason::Unprocessable, 422);
    desk.settle();
    auto *tabs = desk.find<QTabWidget>(u"systems.form.tabWidget"_s);
    tabs->setCurrentIndex(tabs->count() - 1);
    QCOMPARE(tabs->tabText(tabs->count() - 1), u"Linked clinics (2)"_s);
    auto *table = desk.find<QTableView>(u"systems.linked.clinicsTableView"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Riverbend"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QSignalSpy opened(desk.page.get(), &Page::openRequested);
    desk.find<QPushButton>(u"systems.linked.clinicButton"_s)->click();
    QCOMPARE(opened.size(), 1);
    desk.type(u"systems.linked.findLineEdit"_s, u"north"_s);
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestSystemsPage::aLinkedClinicSaysWhyItWaits()
{
    Desk desk;
    desk.engine.setLane(u"Scheduler"_s, u"clinic-1"_s, LaneState::Held, Reason::SignInRefused);
    desk.settle();
    auto *tabs = desk.find<QTabWidget>(u"systems.form.tabWidget"_s);
    tabs->setCurrentIndex(tabs->count() - 1);
    auto *table = desk.find<QTableView>(u"systems.linked.clinicsTableView"_s);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"sign-in refused"_s);
    const auto since = [table] { return table->model()->index(0, 4).data().toString(); };
    QCOMPARE(since(), momentText(desk.engine.nowMs, desk.state.nowMs()));
    const qint64 firstMs = desk.engine.nowMs - 2 * 60 * 60'000;
    desk.engine.lanes[{u"Scheduler"_s, HoursTopic, u"clinic-1"_s}].failingSinceMs = firstMs;
    desk.engine.setLane(u"Scheduler"_s, u"clinic-1"_s, LaneState::Held, Reason::SignInRefused);
    desk.settle();
    QTRY_COMPARE(since(), momentText(firstMs, desk.state.nowMs()));
}

void TestSystemsPage::aSandboxSystemHasItsDials()
{
    Desk real;
    QVERIFY(!real.find<QWidget>(u"systems.sandbox"_s)->isVisible());

    Desk desk(true, true);
    QVERIFY(desk.find<QWidget>(u"systems.sandbox"_s)->isVisible());
    QVERIFY(desk.find<QLabel>(u"systems.header.sandbox"_s)->isVisible());
    QVERIFY(!desk.find<QLineEdit>(u"systems.form.endpoint"_s)->isVisible());
    auto *latency = desk.find<QSpinBox>(u"systems.sandbox.latencySpinBox"_s);
    QCOMPARE(latency->value(), 15);
    latency->setValue(700);
    desk.find<QCheckBox>(u"systems.sandbox.refuseCheckBox"_s)->click();
    QCOMPARE(desk.sandbox.turned, (SandboxDial{.latencyMs = 700, .refuseSignIn = true}));
    desk.find<QPushButton>(u"systems.sandbox.driftButton"_s)->click();
    QCOMPARE(desk.sandbox.drifts, 1);
}

void TestSystemsPage::aProblemInAnotherTabIsShownThere()
{
    SystemForm form(everyKindOfSetting());
    form.setConfig(plain(), false);
    form.show();
    form.setProblems({{{}, u"/limits/burst"_s, {}, u"Too much."_s, {}}});
    QVERIFY(!form.tabs().tabIcon(2).isNull());
    QVERIFY(form.tabs().tabIcon(0).isNull());
    form.focusFirstProblem();
    QCOMPARE(form.tabs().currentIndex(), 2);
}

void TestSystemsPage::everySystemIsReadBackOnRequest()
{
    Desk desk;
    desk.find<QPushButton>(u"systems.checkDriftButton"_s)->click();
    desk.settle();
    QVERIFY(desk.engine.commands.contains(u"verify all"_s));
    QVERIFY(desk.page->findChild<MessageBar *>()->text().contains(u"Reading back"_s));
}

QTEST_MAIN(TestSystemsPage)
#include "tst_systemspage.moc"
