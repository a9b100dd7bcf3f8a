// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakeengine.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "systems/connectiontest.h"
#include "systems/durations.h"
#include "systems/systemform.h"
#include "systems/systemspage.h"
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

/// A systems page over a fake engine with one system.
struct Desk {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    std::unique_ptr<StateFeed> feed;
    Actions actions;
    std::unique_ptr<SystemsPage> page;

    explicit Desk(bool withSystem = true)
    {
        engine.addClinic(u"clinic-1"_s, u"Northside"_s);
        if (withSystem)
            engine.addSystem(u"Scheduler"_s);
        feed = std::make_unique<StateFeed>(client, state, clock);
        settle();
        page = std::make_unique<SystemsPage>(Context{client, state, actions, clock});
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
    void stepsOfATestAreShownAndItCanBeCancelled();
    void aPauseIsOneChoice();
    void removingTakesTheName();
    void anInsecureSystemSaysSo();
    void withoutSystemsOneIsOffered();
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
    QCOMPARE(menu->actions().size(), 4);
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

QTEST_MAIN(TestSystemsPage)
#include "tst_systemspage.moc"
