// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingspage.h"

#include "datasection.h"
#include "keyseditor.h"
#include "policyrows.h"
#include "settingrow.h"
#include "settingssection.h"
#include "shell/icons.h"
#include "shell/language.h"
#include "widgets/filterbar.h"
#include "widgets/foldlayout.h"
#include "widgets/messagebar.h"
#include "widgets/problemline.h"
#include "widgets/scrollingpage.h"

#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int FindCharacters = 60;

/// The system's first, then those of the language in use, by their names.
QList<std::pair<QString, QString>> regionChoices()
{
    const QLocale::Language language = QLocale().language();
    QList<std::pair<QString, QString>> choices;
    for (const QString &code : Language::regions(language))
        choices.append({code, Language::regionName(language, code)});
    std::sort(choices.begin(), choices.end(), [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.second, b.second) < 0;
    });
    choices.prepend({QString(), SettingsPage::tr("As the system")});
    return choices;
}

/// The same in every language.
QString keyOf(const SettingsSection &section)
{
    return section.objectName().section(u'.', 1);
}

} // namespace

SettingsPage::SettingsPage(const Context &context, QWidget *parent)
    : Page(PageId::Settings, context, parent)
    , m_find(makeFindField(u"settings.findLineEdit"_s, tr("Find a setting")))
    , m_nothing(new ProblemLine)
    , m_tabs(new QTabWidget)
    , m_message(new MessageBar)
    , m_policy(new PolicyRows(context, this))
    , m_data(new DataSection(tr("Data"), context))
{
    m_tabs->setObjectName(u"settings.tabWidget"_s);
    m_tabs->setAccessibleName(tr("Sections"));
    m_tabs->setDocumentMode(true);
    addSection(u"general"_s, makeGeneral());
    addSection(u"look"_s, makeLook());
    addSection(u"language"_s, makeLanguage());
    addSection(u"notifications"_s, makeNotifications());
    addSection(u"sync"_s, makeSync());
    addSection(u"data"_s, m_data);
    for (const auto value : {&SyncPolicy::attemptDays, &SyncPolicy::excerptDays,
             &SyncPolicy::supersededDays, &SyncPolicy::auditYears})
        m_policy->add(*m_data, value);
    if (context.shortcuts)
        addSection(u"shortcuts"_s, makeKeys());
    addSection(u"about"_s, makeAbout());
    auto *top = new FoldLayout;
    top->setCentred(true);
    top->addPart(m_find, 0, FindCharacters);
    top->addPart(m_nothing, 1, FindCharacters);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, 0);
    layout->addLayout(top);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    connect(m_find, &QLineEdit::textChanged, this, [this] {
        showFound(nullptr, -1);
        findNext();
    });
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        if (m_found)
            m_found->control()->setFocus(Qt::ShortcutFocusReason);
    });
}

void SettingsPage::addSection(const QString &key, SettingsSection *section)
{
    section->setObjectName(u"settings."_s + key);
    m_sections << section;
    m_tabs->addTab(new ScrollingPage(section), section->title());
}

SettingsSection *SettingsPage::makeGeneral()
{
    auto *section = new SettingsSection(tr("General"), preferences());
    section->addList(pref::Start, tr("Open with"),
        tr("The page that is shown when Lockstep starts."),
        {{StartPage::LastOne, tr("The page I left")},
            {StartPage::Overview, tr("Overview: I watch")},
            {StartPage::Clinics, tr("Clinics: I edit hours")},
            {StartPage::Failures, tr("Failures: I repair")},
            {StartPage::Flow, pageTitle(PageId::Flow)},
            {StartPage::Systems, pageTitle(PageId::Systems)}});
    section->addFlag(pref::Tray, tr("Keep running in the tray"),
        tr("Closing the window leaves Lockstep at work, where the desktop has a tray."));
    return section;
}

SettingsSection *SettingsPage::makeLook()
{
    auto *section = new SettingsSection(tr("Look"), preferences());
    section->addRadios(pref::Theme, tr("Theme"),
        tr("System follows the desktop, and changes with it."),
        {{ThemeChoice::System, tr("System")}, {ThemeChoice::Light, tr("Light")},
            {ThemeChoice::Dark, tr("Dark")}, {ThemeChoice::HighContrast, tr("High contrast")}});
    section->addNumber(pref::TextScale, tr("Text size"),
        tr("Of the desktop's own size. Everything grows with it."), tr(" %"), 10);
    section->addRadios(pref::RowDensity, tr("Density"),
        tr("How close the rows of tables and lists stand."),
        {{Density::Compact, tr("Compact")}, {Density::Regular, tr("Regular")},
            {Density::Roomy, tr("Roomy")}});
    section->addRadios(pref::Movement, tr("Motion"),
        tr("Reduced: nothing slides, and Live Flow shows numbers in place of moving dots."),
        {{Motion::System, tr("System")}, {Motion::Reduced, tr("Reduced")},
            {Motion::Full, tr("Full")}});
    section->addFlag(pref::NarrowSidebar, tr("Narrow sidebar"),
        tr("Only icons and counts, and more room for the page."));
    return section;
}

SettingsSection *SettingsPage::makeLanguage()
{
    auto *section = new SettingsSection(tr("Language and time"), preferences());
    section->addList(pref::Language, tr("Language"), tr("Of the whole interface."),
        {{QString(), tr("As the system")}, {u"en"_s, u"English"_s}, {u"es"_s, u"Español"_s}});
    section->addList(pref::Region, tr("Region"), tr("How dates, times and numbers are written."),
        regionChoices());
    section->addRadios(pref::Clock, tr("Clock"), tr("How times are told."),
        {{ClockChoice::Locale, tr("As my region has it")}, {ClockChoice::Twelve, tr("12 hours")},
            {ClockChoice::TwentyFour, tr("24 hours")}});
    const QLocale locale;
    section->addList(pref::WeekStart, tr("Week starts on"), tr("In calendars and week editors."),
        {{0, tr("As my region has it")}, {Qt::Monday, locale.standaloneDayName(Qt::Monday)},
            {Qt::Saturday, locale.standaloneDayName(Qt::Saturday)},
            {Qt::Sunday, locale.standaloneDayName(Qt::Sunday)}});
    return section;
}

SettingsSection *SettingsPage::makeNotifications()
{
    auto *section = new SettingsSection(tr("Notifications"), preferences());
    SettingRow *any = section->addFlag(pref::Notify, tr("Notifications"),
        tr("Switched off, nothing pops up. The window still shows everything."));
    Q_UNUSED(any)
    const QList<SettingRow *> kinds{
        section->addFlag(pref::NotifyFailures, tr("A new failure"),
            tr("The first of a cause; never more than one for it in 15 minutes.")),
        section->addFlag(pref::NotifyBreaker, tr("Sending to a system has stopped"),
            tr("By itself, for example because it refused our sign-in.")),
        section->addFlag(pref::NotifyAllClear, tr("All clear"), tr("Nothing is failing any more.")),
        section->addFlag(pref::NotifyJobs, tr("A long job is done"),
            tr("It took more than 10 seconds, and the window was not in front."))};
    const auto tell = [this, kinds] {
        const bool on = preferences().get(pref::Notify);
        for (SettingRow *row : kinds)
            row->setLocked(on ? QString() : tr("all notifications are off"));
    };
    connect(&preferences(), &Preferences::changed, section, tell);
    tell();
    return section;
}

SettingsSection *SettingsPage::makeSync()
{
    auto *section = new SettingsSection(tr("Sync defaults"), preferences());
    m_policy->add(*section, &SyncPolicy::publishHoldSeconds);
    m_policy->add(*section, &SyncPolicy::driftCheckHours);
    connect(m_policy, &PolicyRows::failed, m_message,
        [this](const Error &error) { m_message->tell(error); });
    return section;
}

SettingsSection *SettingsPage::makeKeys()
{
    auto *section = new SettingsSection(tr("Shortcuts"), preferences());
    m_keys = new KeysEditor(context().actions, *context().shortcuts);
    section->addWidget(m_keys, 1);
    m_keysTab = int(m_sections.size());
    return section;
}

SettingsSection *SettingsPage::makeAbout()
{
    auto *section = new SettingsSection(tr("About"), preferences());
    auto *title = new QLabel(tr("Lockstep %1").arg(QStringLiteral(LOCKSTEP_VERSION)));
    setTextStyle(title, TextStyle::Title);
    auto *text = new QLabel(tr("Keeps other systems in lockstep with clinic hours.\n\nFree "
                               "software under the GNU General Public License, version 3 or "
                               "later, built on Qt %1.")
                                .arg(QString::fromLatin1(qVersion())));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    section->addWidget(title);
    section->addWidget(text);
    return section;
}

void SettingsPage::findNext()
{
    const QString text = m_find->text().trimmed();
    m_nothing->setText({});
    if (m_keys)
        m_keys->setFilter({});
    if (text.isEmpty())
        return;
    for (int i = 0; i < m_sections.size(); ++i) {
        for (SettingRow *row : m_sections[i]->rows()) {
            if (row->matches(text))
                return showFound(row, i);
        }
    }
    // The list of keys is long: it is narrowed instead.
    if (m_keys && m_keys->setFilter(text))
        return m_tabs->setCurrentIndex(m_keysTab);
    m_nothing->setText(tr("No setting has these words."));
}

void SettingsPage::showFound(SettingRow *row, int section)
{
    if (m_found)
        m_found->setFound(false);
    m_found = row;
    if (!row)
        return;
    m_tabs->setCurrentIndex(section);
    row->setFound(true);
    qobject_cast<QScrollArea *>(m_tabs->currentWidget())->ensureWidgetVisible(row);
    Q_EMIT announced(tr("%1, in %2").arg(row->label(), m_sections[section]->title()));
}

void SettingsPage::activate()
{
    m_data->refresh();
    m_policy->refresh();
    if (!isAncestorOf(focusWidget()))
        m_tabs->setFocus(Qt::OtherFocusReason);
}

void SettingsPage::go(const Place &place)
{
    for (int i = 0; i < m_sections.size(); ++i) {
        if (keyOf(*m_sections[i]) == place.key)
            m_tabs->setCurrentIndex(i);
    }
}

Place SettingsPage::place() const
{
    return {.page = PageId::Settings,
        .key = keyOf(*m_sections[m_tabs->currentIndex()]),
        .filter = {},
        .mark = {}};
}

QWidget *SettingsPage::findField()
{
    return m_find;
}

QList<QWidget *> SettingsPage::panes()
{
    return {m_find, m_tabs};
}

} // namespace lockstep
