// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "settings/settingrow.h"
#include "shell/diagnostics.h"
#include "shell/preferences.h"
#include "shell/sandboxcontrol.h"
#include "shell/shortcuts.h"
#include "shell/timetext.h"
#include "widgets/tableview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

template <typename T> T *find(const ConsoleWorld &world, const QString &name)
{
    T *found = world.window->findChild<T *>(name);
    if (!found)
        qFatal("no %s", qPrintable(name));
    return found;
}

SettingRow *rowOf(QWidget *control)
{
    QWidget *row = control;
    while (row && !qobject_cast<SettingRow *>(row))
        row = row->parentWidget();
    return qobject_cast<SettingRow *>(row);
}

void type(const ConsoleWorld &world, const QString &name, const QString &text)
{
    auto *field = find<QLineEdit>(world, name);
    field->clear();
    QTest::keyClicks(field, text);
}

} // namespace

/// The Settings page, and what is kept of what a person chose.
class TestSettings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPreferenceIsItsFallbackUntilItIsChosen();
    void aValueThatIsNotAllowedCountsAsNotChosen();
    void aChoiceOutlivesTheWindow();
    void aChoiceAppliesAtOnce();
    void theMenuAndThePageCannotDisagree();
    void resetBringsBackTheFallback();
    void densityChangesTheHeightOfRows();
    void reducedMotionEndsAnimations();
    void theClockIsTheChosenOne();
    void findJumpsToTheControlAndHighlightsIt();
    void wordsThatNobodyKnowsAreSaidSo();
    void offIsTotalForNotifications();
    void aReadOnlyStoreLocksWhatItKeeps();
    void everythingIsExportedWithoutSecrets();
    void keysAreChangedKeptAndReset();
    void keysOfAnotherActionAreTakenOverOnlyWhenAsked();
    void aBareLetterIsNoShortcut_data();
    void aBareLetterIsNoShortcut();
    void theReportHasNoSecretAndNoName();
    void widthsAndSplittersAreKept();
    void everySettingHasWordsAndAWayBack();
    void thePolicyIsSavedWithTheStoreAndShownAsItIs();
    void aRegionIsChosenAmongThoseOfTheLanguage();
    void theSizeIsToldInPlainUnits();
    void sampleDataAreRemovedHereToo();
};

void TestSettings::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    setClockChoice(ClockChoice::Locale);
    setFirstDayOfWeek(0);
}

void TestSettings::aPreferenceIsItsFallbackUntilItIsChosen()
{
    Preferences preferences;
    QStringList told;
    connect(
        &preferences, &Preferences::changed, this, [&told](const QString &key) { told << key; });
    QCOMPARE(preferences.get(pref::TextScale), 100);
    QVERIFY(!preferences.isChosen(pref::TextScale));
    preferences.set(pref::TextScale, 100);
    QVERIFY(told.isEmpty());
    preferences.set(pref::TextScale, 150);
    preferences.set(pref::Language, u"es"_s);
    QCOMPARE(preferences.get(pref::TextScale), 150);
    QVERIFY(preferences.isChosen(pref::TextScale));
    preferences.reset(pref::TextScale.key);
    preferences.reset(pref::TextScale.key);
    QCOMPARE(preferences.get(pref::TextScale), 100);
    QCOMPARE(
        told, QStringList({u"look/textScale"_s, u"language/interface"_s, u"look/textScale"_s}));
}

void TestSettings::aValueThatIsNotAllowedCountsAsNotChosen()
{
    Preferences preferences;
    preferences.store(pref::TextScale.key, 900);
    preferences.store(pref::Theme.key, u"mauve"_s);
    preferences.store(pref::RowDensity.key, -1);
    QCOMPARE(preferences.get(pref::TextScale), 100);
    QCOMPARE(preferences.get(pref::Theme), ThemeChoice::System);
    QCOMPARE(preferences.get(pref::RowDensity), Density::Regular);
}

void TestSettings::aChoiceOutlivesTheWindow()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Settings));
    find<QRadioButton>(world, u"settings.density.2RadioButton"_s)->click();
    auto *language = find<QComboBox>(world, u"settings.interfaceComboBox"_s);
    language->setCurrentIndex(language->findData(u"es"_s));
    Q_EMIT language->activated(language->currentIndex());
    world.open();
    QCOMPARE(world.window->preferences().get(pref::RowDensity), Density::Roomy);
    QCOMPARE(world.window->preferences().get(pref::Language), u"es"_s);
    QCOMPARE(find<QComboBox>(world, u"settings.interfaceComboBox"_s)->currentText(), u"Español"_s);
    QVERIFY(find<QRadioButton>(world, u"settings.density.2RadioButton"_s)->isChecked());
}

void TestSettings::aChoiceAppliesAtOnce()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Settings));
    find<QRadioButton>(world, u"settings.theme.2RadioButton"_s)->click();
    QCOMPARE(world.theme.choice(), ThemeChoice::Dark);
    find<QSpinBox>(world, u"settings.textScaleSpinBox"_s)->setValue(120);
    QCOMPARE(world.theme.textScale(), 120);
}

void TestSettings::theMenuAndThePageCannotDisagree()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Settings));
    world.window->actions()[ActionId::ThemeLight]->trigger();
    world.window->actions()[ActionId::DensityCompact]->trigger();
    world.window->actions()[ActionId::TextLarger]->trigger();
    QVERIFY(find<QRadioButton>(world, u"settings.theme.1RadioButton"_s)->isChecked());
    QVERIFY(find<QRadioButton>(world, u"settings.density.0RadioButton"_s)->isChecked());
    QCOMPARE(find<QSpinBox>(world, u"settings.textScaleSpinBox"_s)->value(), 110);
    find<QRadioButton>(world, u"settings.density.1RadioButton"_s)->click();
    QVERIFY(world.window->actions()[ActionId::DensityRegular]->isChecked());
}

void TestSettings::resetBringsBackTheFallback()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Settings));
    auto *scale = find<QSpinBox>(world, u"settings.textScaleSpinBox"_s);
    auto *reset = find<QToolButton>(world, u"settings.textScaleSpinBox.resetButton"_s);
    QVERIFY(reset->isHidden());
    scale->setValue(130);
    QVERIFY(!reset->isHidden());
    reset->click();
    QCOMPARE(scale->value(), 100);
    QCOMPARE(world.theme.textScale(), 100);
    QVERIFY(reset->isHidden());
}

void TestSettings::densityChangesTheHeightOfRows()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::History));
    auto *table = find<TableView>(world, u"history.attemptsTableView"_s);
    QList<int> heights;
    for (const ActionId density :
        {ActionId::DensityCompact, ActionId::DensityRegular, ActionId::DensityRoomy}) {
        world.window->actions()[density]->trigger();
        heights << table->verticalHeader()->defaultSectionSize();
        QCOMPARE(heights.last(), rowHeight(table->font()));
    }
    QCOMPARE(heights, QList<int>({26, 32, 40}));
}

void TestSettings::reducedMotionEndsAnimations()
{
    ConsoleWorld world;
    const auto duration = [&world] {
        return world.window->style()->styleHint(
            QStyle::SH_Widget_Animation_Duration, nullptr, world.window.get());
    };
    world.window->preferences().set(pref::Movement, Motion::Reduced);
    QCOMPARE(duration(), 0);
    world.window->preferences().set(pref::Movement, Motion::Full);
    QVERIFY(duration() > 0);
}

void TestSettings::theClockIsTheChosenOne()
{
    ConsoleWorld world;
    constexpr qint64 Afternoon = 1795442400000; // 2026-11-23 14:00 UTC
    QVERIFY(clockText(Afternoon).contains(u"PM"_s));
    world.window->preferences().set(pref::Clock, ClockChoice::TwentyFour);
    QCOMPARE(clockText(Afternoon), u"14:00:00"_s);
    world.window->preferences().set(pref::WeekStart, int(Qt::Saturday));
    QCOMPARE(firstDayOfWeek(), Qt::Saturday);
    world.window->preferences().reset(pref::WeekStart.key);
    QCOMPARE(firstDayOfWeek(), Qt::Sunday);
}

void TestSettings::findJumpsToTheControlAndHighlightsIt()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Settings));
    auto *tabs = find<QTabWidget>(world, u"settings.tabWidget"_s);
    type(world, u"settings.findLineEdit"_s, u"motion"_s);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Look"_s);
    QTest::keyClick(find<QLineEdit>(world, u"settings.findLineEdit"_s), Qt::Key_Return);
    QVERIFY(find<QWidget>(world, u"settings.motionRadios"_s)
                ->isAncestorOf(QApplication::focusWidget()));
    type(world, u"settings.findLineEdit"_s, u"retry group"_s);
    QCOMPARE(tabs->tabText(tabs->currentIndex()), u"Shortcuts"_s);
    QCOMPARE(find<TableView>(world, u"settings.keysTableView"_s)->model()->rowCount(), 1);
}

void TestSettings::wordsThatNobodyKnowsAreSaidSo()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Settings));
    type(world, u"settings.findLineEdit"_s, u"xyzzy"_s);
    QStringList shown;
    for (const QLabel *label : world.window->currentPage()->findChildren<QLabel *>()) {
        if (label->isVisible())
            shown << label->text();
    }
    QVERIFY(shown.contains(u"No setting has these words."_s));
}

void TestSettings::offIsTotalForNotifications()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::Settings));
    auto *jobs = find<QCheckBox>(world, u"settings.jobsCheckBox"_s);
    QVERIFY(jobs->isEnabled());
    find<QCheckBox>(world, u"settings.anyCheckBox"_s)->setChecked(false);
    QVERIFY(!jobs->isEnabled());
    QVERIFY(find<QLabel>(world, u"settings.jobsCheckBox.lockLabel"_s)->text().contains(u"off"_s));
}

void TestSettings::aReadOnlyStoreLocksWhatItKeeps()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.window->open(Place::of(PageId::Settings));
    auto *compact = find<QPushButton>(world, u"settings.compactButton"_s);
    QVERIFY(compact->isEnabled());
    world.engine.tell({EngineState{EngineState::Kind::ReadOnly,
        {Error::Kind::Store, u"disk-full"_s, u"The disk is full."_s, {}, {}, {}}}});
    world.window->open(Place::of(PageId::Overview));
    world.window->open(Place::of(PageId::Settings));
    QVERIFY(!compact->isEnabled());
    QVERIFY(find<QLabel>(world, u"settings.compactButton.box.lockLabel"_s)
                ->text()
                .contains(u"The disk is full."_s));
}

void TestSettings::everythingIsExportedWithoutSecrets()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.window->open(Place::of(PageId::Settings));
    find<QPushButton>(world, u"settings.exportButton"_s)->click();
    auto *dialog = world.window->findChild<QFileDialog *>(u"settings.fileDialog"_s);
    QVERIFY(dialog && !dialog->isModal());
    const QString path = world.folder.filePath(u"all.json"_s);
    Q_EMIT dialog->fileSelected(path);
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(QFile::permissions(path) & 0x0FF, QFileDevice::Permissions(0));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject all = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(all.value("clinics"_L1).toArray().size(), 5);
    QCOMPARE(all.value("systems"_L1).toArray().size(), 3);
    QVERIFY(world.engine.commands.contains(u"exported everything 8"_s));
}

void TestSettings::keysAreChangedKeptAndReset()
{
    ConsoleWorld world;
    Actions &actions = world.window->actions();
    world.window->open({.page = PageId::Settings, .key = u"shortcuts"_s, .filter = {}, .mark = {}});
    type(world, u"settings.findLineEdit"_s, u"find on page"_s);
    auto *edit = find<QKeySequenceEdit>(world, u"settings.keysKeySequenceEdit"_s);
    edit->setKeySequence(QKeySequence(u"Ctrl+Shift+9"_s));
    Q_EMIT edit->editingFinished();
    QCOMPARE(actions[ActionId::Find]->shortcut(), QKeySequence(u"Ctrl+Shift+9"_s));
    world.open();
    QCOMPARE(world.window->actions()[ActionId::Find]->shortcut(), QKeySequence(u"Ctrl+Shift+9"_s));
    type(world, u"settings.findLineEdit"_s, u"find on page"_s);
    find<QPushButton>(world, u"settings.keysResetButton"_s)->click();
    QCOMPARE(world.window->actions()[ActionId::Find]->shortcut(), QKeySequence(u"Ctrl+F"_s));
    world.open();
    QCOMPARE(world.window->actions()[ActionId::Find]->shortcut(), QKeySequence(u"Ctrl+F"_s));
}

void TestSettings::keysOfAnotherActionAreTakenOverOnlyWhenAsked()
{
    ConsoleWorld world;
    Actions &actions = world.window->actions();
    world.window->open({.page = PageId::Settings, .key = u"shortcuts"_s, .filter = {}, .mark = {}});
    type(world, u"settings.findLineEdit"_s, u"find on page"_s);
    auto *edit = find<QKeySequenceEdit>(world, u"settings.keysKeySequenceEdit"_s);
    edit->setKeySequence(QKeySequence(u"Ctrl+K"_s));
    Q_EMIT edit->editingFinished();
    QCOMPARE(actions[ActionId::Find]->shortcut(), QKeySequence(u"Ctrl+F"_s));
    auto *take = find<QPushButton>(world, u"settings.keysTaken.takeOverButton"_s);
    QVERIFY(take->isVisible());
    take->click();
    QCOMPARE(actions[ActionId::Find]->shortcut(), QKeySequence(u"Ctrl+K"_s));
    QVERIFY(actions[ActionId::GoTo]->shortcuts().isEmpty());
    find<QPushButton>(world, u"settings.keysResetAllButton"_s)->click();
    QCOMPARE(actions[ActionId::Find]->shortcut(), QKeySequence(u"Ctrl+F"_s));
    QCOMPARE(actions[ActionId::GoTo]->shortcut(), QKeySequence(u"Ctrl+K"_s));
}

void TestSettings::aBareLetterIsNoShortcut_data()
{
    QTest::addColumn<QString>("keys");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("a letter") << u"J"_s << false;
    QTest::newRow("a capital letter") << u"Shift+J"_s << false;
    QTest::newRow("an arrow") << u"Left"_s << false;
    QTest::newRow("Delete") << u"Del"_s << false;
    QTest::newRow("a letter with Ctrl") << u"Ctrl+J"_s << true;
    QTest::newRow("a letter with Alt") << u"Alt+J"_s << true;
    QTest::newRow("a function key") << u"F7"_s << true;
    QTest::newRow("two chords") << u"Ctrl+K, J"_s << true;
}

void TestSettings::aBareLetterIsNoShortcut()
{
    QFETCH(const QString, keys);
    QFETCH(const bool, allowed);
    QCOMPARE(Shortcuts::problem(QKeySequence(keys)).isEmpty(), allowed);
}

void TestSettings::theReportHasNoSecretAndNoName()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    SystemStatus system = world.engine.systems.value(u"Google"_s);
    system.config.endpoint = u"https://canary-host.test/x?key=canary-query"_s;
    system.config.credential = u"env:CANARY_VARIABLE"_s;
    system.config.settings.insert(u"headers"_s, u"x-key: canary-header"_s);
    system.holdReason = Reason::SignInRefused;
    system.holdDetail = u"canary-detail"_s;
    world.engine.changeSystem(system);
    world.engine.addClinic(u"canary-clinic"_s, u"Canary clinic"_s);
    world.window->preferences().store(u"history.filter"_s, u"canary-search"_s);
    world.window->preferences().store(u"history.searches/63616e617279"_s, u"canary-saved"_s);
    world.window->preferences().set(pref::Theme, ThemeChoice::Dark);
    QGuiApplication::clipboard()->clear();
    world.window->actions()[ActionId::CopyDiagnostics]->trigger();
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY(!report.contains(u"canary"_s, Qt::CaseInsensitive));
    QVERIFY(!report.contains(u"Google"_s));
    QVERIFY(!report.contains(u"northside"_s, Qt::CaseInsensitive));
    for (const QString &told : {u"Qt "_s, u"credential env"_s, u"held: sign-in-refused"_s,
             u"lanes failed: 1"_s, u"look/theme = 2"_s, u"clinics 6"_s})
        QVERIFY2(report.contains(told), qPrintable(told + u'\n' + report));
}

void TestSettings::widthsAndSplittersAreKept()
{
    ConsoleWorld world;
    world.window->open(Place::of(PageId::History));
    auto *table = find<TableView>(world, u"history.attemptsTableView"_s);
    table->setChosenWidths({222});
    Q_EMIT table->chosenWidthsChanged();
    QTRY_VERIFY(!world.settings.value(u"view/history.attemptsTableView"_s).toList().isEmpty());
    world.open();
    table = find<TableView>(world, u"history.attemptsTableView"_s);
    const int width = table->columnWidth(0);
    QCOMPARE(width, int(222 * markSize(table->font()) / 16.0));
    world.window->preferences().set(pref::TextScale, 200);
    QTRY_VERIFY(table->columnWidth(0) > width); // the window tells its parts of their font later
}

void TestSettings::everySettingHasWordsAndAWayBack()
{
    ConsoleWorld world;
    const auto rows = world.window->page(PageId::Settings)->findChildren<SettingRow *>();
    QVERIFY(rows.size() > 14);
    for (const SettingRow *row : rows) {
        QVERIFY(!row->label().isEmpty());
        QVERIFY2(rowOf(row->control()) == row, qPrintable(row->label()));
        QVERIFY(row->findChild<QToolButton *>(row->control()->objectName() + u".resetButton"_s));
    }
}

void TestSettings::thePolicyIsSavedWithTheStoreAndShownAsItIs()
{
    ConsoleWorld world;
    world.engine.policy.publishHoldSeconds = 10;
    world.window->open(Place::of(PageId::Settings));
    auto *hold = find<QSpinBox>(world, u"settings.publishHoldSecondsSpinBox"_s);
    QTRY_COMPARE(hold->value(), 10);
    QVERIFY(hold->isEnabled());
    hold->setValue(30);
    QTRY_COMPARE(world.engine.policy.publishHoldSeconds, 30);
    find<QToolButton>(world, u"settings.publishHoldSecondsSpinBox.resetButton"_s)->click();
    QTRY_COMPARE(world.engine.policy.publishHoldSeconds, 0);
    world.engine.refusal = Error{
        Error::Kind::Store, u"disk-full"_s, u"The disk is full."_s, u"Make room."_s, {}, {}};
    hold->setValue(5);
    QTRY_COMPARE(hold->value(), 0);
    world.engine.refusal.reset();
}

void TestSettings::aRegionIsChosenAmongThoseOfTheLanguage()
{
    ConsoleWorld world;
    auto *region = find<QComboBox>(world, u"settings.regionComboBox"_s);
    QCOMPARE(region->currentText(), u"As the system"_s);
    const int kingdom = region->findText(u"United Kingdom"_s);
    QVERIFY(kingdom > 0);
    region->setCurrentIndex(kingdom);
    QCOMPARE(world.window->preferences().get(pref::Region), u"GB"_s);
}

void TestSettings::theSizeIsToldInPlainUnits()
{
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.window->open(Place::of(PageId::Settings));
    auto *size = find<QLabel>(world, u"settings.sizeLabel"_s);
    QTRY_VERIFY2(size->text().startsWith(u"Now "_s), qPrintable(size->text()));
    const QString told = size->text().section(u':', 0, 0);
    QVERIFY2(!told.contains(u"iB"_s) && !told.contains(u'.'), qPrintable(told));
}

void TestSettings::sampleDataAreRemovedHereToo()
{
    struct Sandbox final : SandboxControl {
        bool removed = false;
        QStringList systems() const override { return {}; }
        void dial(const QString &, QObject *, std::function<void(SandboxDial)>) override { }
        void setDial(const QString &, const SandboxDial &) override { }
        void drift(const QString &, QObject *, std::function<void(int)>) override { }
        void removeSampleData() override { removed = true; }
    } sandbox;
    const ConsoleWorld own;
    QVERIFY(!own.window->findChild<QPushButton *>(u"settings.sandboxButton"_s));
    const ConsoleWorld world(ConsoleWorld::Fill::Example, &sandbox);
    find<QPushButton>(world, u"settings.sandboxButton"_s)->click();
    QVERIFY(sandbox.removed);
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
