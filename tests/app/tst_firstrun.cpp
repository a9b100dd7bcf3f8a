// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "database.h"
#include "shell/page.h"
#include "shell/preferences.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = 30'000;

/// A console over an empty data folder: what a person sees first.
struct FirstStart {
    QTemporaryDir folder;
    Console console{{.application = {.dataFolder = folder.filePath(u"data"_s),
                         .store = {},
                         .actor = u"R. Diaz"_s,
                         .program = u"lockstep"_s}},
        *qApp};

    void open()
    {
        QSignalSpy opened(&console, &Console::windowOpened);
        console.open();
        QVERIFY(opened.wait(LongMs));
    }
    template <typename T> T *find(const QString &name)
    {
        return console.window().findChild<T *>(name);
    }
    void click(const QString &name)
    {
        auto *button = find<QPushButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Clicks what leads to another window, and waits for that.
    void cross(const QString &name)
    {
        QSignalSpy opened(&console, &Console::windowOpened);
        click(name);
        QVERIFY(opened.wait(LongMs));
    }
    QString title(PageId page) { return console.window().page(page)->title(); }
    bool green(const QString &system, const QString &clinic)
    {
        const Lane *lane = console.state().lane({system, HoursTopic, clinic});
        return lane && lane->state == LaneState::Delivered;
    }
};

} // namespace

class TestFirstRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
    }
    void sampleDataComeAndGoWithOneClickEach();
    void aSandboxSystemIsTurnedInThePage();
    void aStartThatTakesItsTimeIsSeen();
    void anotherLanguageIsSpokenAtOnce();

private:
    QTemporaryDir m_settings;
};

void TestFirstRun::sampleDataComeAndGoWithOneClickEach()
{
    FirstStart first;
    first.open();
    QTRY_VERIFY_WITH_TIMEOUT(
        first.find<QPushButton>(u"firstRun.exploreButton"_s)->isVisible(), LongMs);
    QVERIFY(!first.find<QWidget>(u"sandbox.banner"_s));
    first.cross(u"firstRun.exploreButton"_s);
    QVERIFY(first.find<QWidget>(u"sandbox.banner"_s)->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(first.console.state().clinics().size(), 6, LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(first.console.state().systems().size(), 4, LongMs);
    const QString clinic = first.console.state().clinics().first().id;
    QTRY_VERIFY_WITH_TIMEOUT(first.green(u"Scheduler"_s, clinic), LongMs);
    // One of them fails on purpose.
    QTRY_VERIFY_WITH_TIMEOUT(
        first.console.state().system(u"Notifications"_s)->holdReason == Reason::SignInRefused,
        LongMs);

    first.cross(u"sandbox.removeButton"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        first.find<QPushButton>(u"firstRun.exploreButton"_s)->isVisible(), LongMs);
    QVERIFY(!first.find<QWidget>(u"sandbox.banner"_s));
    QVERIFY(first.console.state().systems().isEmpty());
    QVERIFY(first.console.state().clinics().isEmpty());
}

void TestFirstRun::aSandboxSystemIsTurnedInThePage()
{
    FirstStart first;
    first.open();
    QTRY_VERIFY_WITH_TIMEOUT(
        first.find<QPushButton>(u"firstRun.exploreButton"_s)->isVisible(), LongMs);
    first.cross(u"firstRun.exploreButton"_s);
    QTRY_COMPARE_WITH_TIMEOUT(first.console.state().systems().size(), 4, LongMs);
    first.console.window().open(Place::system(u"Scheduler"_s));
    auto *errors = first.find<QSpinBox>(u"systems.sandbox.errorsSpinBox"_s);
    QTRY_VERIFY_WITH_TIMEOUT(errors->isVisible() && errors->isEnabled(), LongMs);
    errors->setValue(100);
    // Every update fails from now on.
    QTRY_COMPARE_WITH_TIMEOUT(first.console.state().clinics().size(), 6, LongMs);
    const QString id = first.console.state().clinics().first().id;
    QTRY_VERIFY_WITH_TIMEOUT(first.console.state().lane({u"Scheduler"_s, HoursTopic, id}), LongMs);
    bool asked = false;
    first.console.engine().clinic(id, this, [&](const Result<Clinic> &found) {
        QVERIFY(found);
        Clinic clinic = *found;
        clinic.timezone = u"UTC"_s;
        first.console.engine().saveClinic(clinic, {}, this, [&](const Result<Published> &saved) {
            QVERIFY(saved);
            asked = true;
        });
    });
    QTRY_VERIFY_WITH_TIMEOUT(asked, LongMs);
    const auto state = [&] {
        return first.console.state().lane({u"Scheduler"_s, HoursTopic, id})->state;
    };
    QTRY_COMPARE_WITH_TIMEOUT(state(), LaneState::Retrying, LongMs);
    errors->setValue(0);
    QTRY_COMPARE_WITH_TIMEOUT(state(), LaneState::Delivered, LongMs);
}

void TestFirstRun::aStartThatTakesItsTimeIsSeen()
{
    QTemporaryDir folder;
    const ConsoleOptions options{.application = {.dataFolder = folder.filePath(u"data"_s),
                                     .store = {},
                                     .actor = u"R. Diaz"_s,
                                     .program = u"lockstep"_s}};
    const auto waiting = [] {
        const QWidgetList windows = QApplication::topLevelWidgets();
        return std::any_of(windows.begin(), windows.end(), [](const QWidget *window) {
            return window->objectName() == u"startup.wait" && window->isVisible();
        });
    };
    {
        Console console(options, *qApp);
        QSignalSpy opened(&console, &Console::windowOpened);
        console.open();
        QVERIFY(opened.wait(LongMs));
        QVERIFY(!waiting());
    }
    // Somebody else is busy in the store.
    Database other;
    QVERIFY(other.open(folder.filePath(u"data/lockstep.db"_s), Database::Mode::ReadWrite));
    QVERIFY(other.execute(u"BEGIN IMMEDIATE"_s));
    Console console(options, *qApp);
    QSignalSpy opened(&console, &Console::windowOpened);
    console.open();
    QTRY_VERIFY(waiting());
    QCOMPARE(opened.size(), 0);
    QVERIFY(other.execute(u"ROLLBACK"_s));
    QVERIFY(opened.wait(LongMs));
    QVERIFY(!waiting());
}

void TestFirstRun::anotherLanguageIsSpokenAtOnce()
{
    FirstStart first;
    first.open();
    QTRY_VERIFY_WITH_TIMEOUT(first.console.state().loaded(), LongMs);
    first.console.window().open(
        {.page = PageId::Settings, .key = u"language"_s, .filter = {}, .mark = {}});
    auto *language = first.find<QComboBox>(u"settings.interfaceComboBox"_s);
    language->setFocus();
    const QString title = first.title(PageId::Overview);
    const QRect where = first.console.window().geometry();
    QSignalSpy opened(&first.console, &Console::windowOpened);
    language->setCurrentIndex(language->findData(u"es"_s));
    QVERIFY(opened.wait(LongMs));
    // Another window in its place, where the person was.
    QCOMPARE(first.title(PageId::Overview), u"Panorama"_s);
    QCOMPARE(first.console.window().geometry(), where);
    QCOMPARE(first.console.window().currentPage()->place().key, u"language"_s);
    language = first.find<QComboBox>(u"settings.interfaceComboBox"_s);
    QCOMPARE(language->currentData().toString(), u"es"_s);
    QCOMPARE(first.console.window().focusWidget(), language);
    QTRY_VERIFY_WITH_TIMEOUT(first.console.state().loaded(), LongMs);
    first.console.window().preferences().reset(pref::Language.key);
    QVERIFY(opened.wait(LongMs));
    QCOMPARE(first.title(PageId::Overview), title);
}

QTEST_MAIN(TestFirstRun)
#include "tst_firstrun.moc"
