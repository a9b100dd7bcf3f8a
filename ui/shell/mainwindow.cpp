// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"

#include "attention.h"
#include "diagnostics.h"
#include "engineclient.h"
#include "exporter.h"
#include "firstrun.h"
#include "gotopanel.h"
#include "helpwindow.h"
#include "jobspanel.h"
#include "needs.h"
#include "page.h"
#include "pages.h"
#include "preferences.h"
#include "sandboxcontrol.h"
#include "shortcuts.h"
#include "sidebar.h"
#include "statefeed.h"
#include "statestore.h"
#include "statusheader.h"
#include "statusline.h"
#include "statusmark.h"
#include "viewstate.h"
#include "widgets/foldlayout.h"
#include "widgets/glyphlabel.h"
#include "widgets/messagebar.h"
#include "widgets/readingorder.h"
#include "widgets/scrollingpage.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr QSize DefaultSize(1280, 800);
constexpr QSize SmallestSize(1024, 700);
constexpr int BadgesEveryMs = 200;
constexpr int SaveAfterMs = 400;
constexpr int TextStep = 10;
constexpr int BannerCharacters = 40; ///< of room for its words beside the button
constexpr int SidebarCharacters = 100; ///< a narrower window has icons only
constexpr qsizetype MostPlaces = 50;

bool onSomeScreen(const QRect &frame)
{
    const auto screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&frame](const QScreen *screen) {
        return screen->availableGeometry().intersects(frame.adjusted(40, 0, -40, -40));
    });
}

/// The one the status bar tells of, while it can be stopped.
std::optional<qint64> jobToCancel(const StateStore &state)
{
    const QList<JobProgress> jobs = state.jobs();
    const auto running = std::ranges::find_if(jobs, &JobProgress::running);
    return running == jobs.end() || running->cancelled ? std::nullopt : std::optional(running->id);
}

} // namespace

MainWindow::MainWindow(const Parts &parts, Options options, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_options(std::move(options))
    , m_actions(new Actions(this))
    , m_preferences(new Preferences(&parts.settings, this))
    , m_shortcuts(new Shortcuts(*m_actions, *m_preferences, this))
    , m_feed(std::make_unique<StateFeed>(parts.engine, parts.state, parts.clock))
{
    setObjectName(u"main.window"_s);
    makeLayout();
    addPages();
    connectAll();
    restoreState();
    updateTitle();
    tellDamage();
}

MainWindow::~MainWindow() = default;

QWidget *MainWindow::makeSandboxBanner()
{
    auto *banner = new QWidget;
    banner->setObjectName(u"sandbox.banner"_s);
    banner->setAutoFillBackground(true);
    banner->setBackgroundRole(QPalette::Highlight);
    auto *text = new QLabel(
        tr("Sandbox: sample clinics and simulated systems. Nothing leaves this computer."));
    text->setForegroundRole(QPalette::HighlightedText);
    text->setWordWrap(true);
    auto *remove = new QPushButton(tr("Remove sample data"));
    remove->setObjectName(u"sandbox.removeButton"_s);
    remove->setToolTip(tr("Back to your own data; everything here is gone"));
    connect(remove, &QPushButton::clicked, this, [this] { m_options.sandbox->removeSampleData(); });
    auto *words = new QHBoxLayout;
    auto *glyph = new GlyphLabel(Glyph::Sandbox);
    glyph->setForegroundRole(QPalette::HighlightedText);
    words->addWidget(glyph);
    words->addWidget(text, 1);
    auto *layout = new FoldLayout(banner);
    layout->setCentred(true);
    layout->setContentsMargins(space::M, space::XS, space::M, space::XS);
    layout->addPart(words, 1, BannerCharacters);
    layout->addPart(remove);
    return banner;
}

void MainWindow::makeLayout()
{
    m_actions->fill(*menuBar());
    for (const ActionId id : m_actions->ids())
        addAction((*m_actions)[id]);
    m_header = new StatusHeader(m_parts.state);
    m_sidebar = new Sidebar;
    m_message = new MessageBar;
    m_attention = new Attention({.engine = m_parts.engine,
        .state = m_parts.state,
        .clock = m_parts.clock,
        .settings = m_parts.settings,
        .trayAvailable = m_options.trayAvailable,
        .desktopNotices = m_options.desktopNotices});
    m_damage = new MessageBar;
    m_damage->setObjectName(u"mainWindow.damageMessageBar"_s);
    m_stack = new QStackedWidget;
    m_firstRun = new FirstRun;
    m_statusLine = new StatusLine(m_parts.state, m_parts.clock);
    m_exporter = new Exporter(m_parts.engine);
    m_stack->addWidget(m_firstRun);

    auto *content = new QVBoxLayout;
    content->setSpacing(0);
    if (m_options.sandbox)
        content->addWidget(makeSandboxBanner());
    content->addWidget(m_damage);
    content->addWidget(m_message);
    content->addWidget(m_attention);
    content->addWidget(m_stack, 1);
    content->addWidget(m_exporter);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addLayout(content, 1);
    auto *central = new QWidget;
    auto *all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_header);
    all->addLayout(middle, 1);
    all->addWidget(m_statusLine);
    setCentralWidget(central);
    setMinimumSize(SmallestSize);
    m_goTo = new GoToPanel(m_parts.state, *m_actions, m_parts.engine.adapters(), this);
    m_jobs = new JobsPanel(m_parts.state, m_statusLine, this);
    m_help = new HelpWindow(*m_actions, this);
}

void MainWindow::addPages()
{
    const Context context{m_parts.engine, m_parts.state, *m_actions, m_parts.clock, *m_preferences,
        &m_parts.settings, m_options.sandbox, m_shortcuts};
    for (Page *page : makePages(context)) {
        addPage(page);
        keepViewState(page, *m_preferences);
    }
}

void MainWindow::addPage(Page *page)
{
    m_pages << page;
    m_stack->addWidget(page);
    const ActionId action = ActionId(int(ActionId::GoOverview) + int(page->id()));
    m_sidebar->addPage(page->id(), (*m_actions)[action]->shortcut().toString());
    connect(page, &Page::openRequested, this, &MainWindow::open);
    connect(page, &Page::announced, m_statusLine, &StatusLine::announce);
    connect(page, &Page::spoken, m_statusLine, &StatusLine::speak);
    connect(page, &Page::actionsChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectAll()
{
    connect(m_actions, &Actions::triggered, this, &MainWindow::run);
    connect(m_exporter, &Exporter::announced, m_statusLine, &StatusLine::announce);
    connect(m_preferences, &Preferences::changed, this, &MainWindow::applyPreferences);
    connect(m_sidebar, &Sidebar::pageChosen, this, [this](PageId id) { open(Place::of(id)); });
    connect(m_header, &StatusHeader::markChosen, this, &MainWindow::chooseMark);
    connect(m_header, &StatusHeader::goToRequested, m_goTo, &GoToPanel::popUp);
    connect(m_goTo, &GoToPanel::placeChosen, this, &MainWindow::open);
    connect(m_goTo, &GoToPanel::actionChosen, this, &MainWindow::run);
    connect(m_statusLine, &StatusLine::cancelRequested, this,
        [this](qint64 job) { m_parts.engine.cancelJob(job); });
    connect(&m_parts.state, &StateStore::jobsChanged, this, &MainWindow::updateJobActions);
    const auto showJob = [this](qint64 job) {
        Place failures = Place::of(PageId::Failures);
        failures.key = u"job/%1"_s.arg(job);
        open(failures);
    };
    connect(m_statusLine, &StatusLine::showJobRequested, this, showJob);
    connect(m_statusLine, &StatusLine::allJobsRequested, m_jobs, &JobsPanel::toggle);
    connect(m_jobs, &JobsPanel::showRequested, this, showJob);
    connect(m_jobs, &JobsPanel::cancelRequested, this,
        [this](qint64 job) { m_parts.engine.cancelJob(job); });
    connect(m_attention, &Attention::openRequested, this, &MainWindow::open);
    connect(m_attention, &Attention::quitRequested, this, &MainWindow::quit);
    connect(m_feed.get(), &StateFeed::failed, m_message,
        [this](const Error &error) { m_message->tell(error); });
    connect(&m_parts.state, &StateStore::engineChanged, this, &MainWindow::tellDamage);
    connect(m_firstRun, &FirstRun::exploreRequested, this, [this] {
        if (m_options.exploreSampleData)
            m_options.exploreSampleData();
    });
    connect(m_firstRun, &FirstRun::setUpRequested, this, &MainWindow::setUpFirstSystem);

    m_badgeTimer.setSingleShot(true);
    m_badgeTimer.setInterval(BadgesEveryMs);
    connect(&m_badgeTimer, &QTimer::timeout, this, &MainWindow::updateBadges);
    const auto badgesSoon = [this] {
        if (!m_badgeTimer.isActive())
            m_badgeTimer.start();
    };
    connect(&m_parts.state, &StateStore::countsChanged, this, badgesSoon);
    connect(&m_parts.state, &StateStore::systemsChanged, this, badgesSoon);
    connect(&m_parts.state, &StateStore::countsChanged, this, &MainWindow::updateTitle);
    connect(&m_parts.state, &StateStore::systemsChanged, this, &MainWindow::updateFirstRun);
    connect(&m_parts.state, &StateStore::clinicsChanged, this, &MainWindow::updateFirstRun);

    m_geometryTimer.setSingleShot(true);
    m_geometryTimer.setInterval(SaveAfterMs);
    connect(&m_geometryTimer, &QTimer::timeout, this, &MainWindow::saveGeometryNow);
}

void MainWindow::quit()
{
    m_quitting = true;
    close();
    m_quitting = false;
}

void MainWindow::restoreState()
{
    QSettings &settings = m_parts.settings;
    resize(DefaultSize);
    restoreGeometry(settings.value(u"window/geometry"_s).toByteArray());
    if (!onSomeScreen(frameGeometry()))
        setGeometry(QRect(QPoint(0, 0), DefaultSize));
    applyPreferences();
    const auto lastOne = PageId(settings.value(u"window/page"_s, int(PageId::Overview)).toInt());
    const PageId page = startPage(m_preferences->get(pref::Start), lastOne);
    showPlace(Place::of(this->page(page) ? page : m_pages.first()->id()));
}

void MainWindow::saveGeometryNow()
{
    m_parts.settings.setValue(u"window/geometry"_s, saveGeometry());
}

Page *MainWindow::currentPage() const
{
    return m_current;
}

Page *MainWindow::page(PageId id) const
{
    const auto found = std::find_if(
        m_pages.begin(), m_pages.end(), [id](const Page *page) { return page->id() == id; });
    return found == m_pages.end() ? nullptr : *found;
}

void MainWindow::open(const Place &place)
{
    if (!page(place.page))
        return;
    const Place here = m_current->place();
    showPlace(place);
    if (m_current->place() == here)
        return;
    m_back << here;
    if (m_back.size() > MostPlaces)
        m_back.removeFirst();
    m_forward.clear();
    updateActions();
}

void MainWindow::showPlace(const Place &place)
{
    if (m_current != page(place.page))
        m_statusLine->hush();
    m_current = page(place.page);
    m_sidebar->setCurrent(place.page);
    m_parts.settings.setValue(u"window/page"_s, int(place.page));
    m_current->go(place);
    updateFirstRun();
    m_current->activate();
    m_header->setActive(place.mark);
    updateActions();
}

void MainWindow::step(QList<Place> &from, QList<Place> &to)
{
    if (from.isEmpty())
        return;
    to << m_current->place();
    showPlace(from.takeLast());
}

void MainWindow::chooseMark(Mark mark)
{
    if (mark != Mark::Failed)
        return open(Place::marked(mark));
    const QList<Need> list = needs(m_parts.state);
    open(Place::failureGroup(list.isEmpty() ? QString() : list.first().group));
    m_header->setActive({});
}

void MainWindow::setUpFirstSystem()
{
    open(Place::of(PageId::Systems));
    if (m_current->can(ActionId::New))
        m_current->run(ActionId::New);
}

void MainWindow::run(ActionId id)
{
    if (Actions::belongsToPage(id)) {
        if (m_current->can(id))
            m_current->run(id);
        return;
    }
    if (Actions::goesToPage(id))
        return open(Place::of(PageId(int(id) - int(ActionId::GoOverview))));
    if (id >= ActionId::ThemeSystem && id <= ActionId::ThemeHighContrast)
        return m_preferences->set(pref::Theme, ThemeChoice(int(id) - int(ActionId::ThemeSystem)));
    if (id >= ActionId::DensityCompact && id <= ActionId::DensityRoomy)
        return m_preferences->set(
            pref::RowDensity, Density(int(id) - int(ActionId::DensityCompact)));
    runHere(id);
}

bool MainWindow::runHere(ActionId id)
{
    switch (id) {
    case ActionId::CloseWindow:
        return close();
    case ActionId::Quit:
        quit();
        return true;
    case ActionId::Find:
        if (QWidget *field = m_current->findField())
            field->setFocus(Qt::ShortcutFocusReason);
        return true;
    case ActionId::Refresh:
        m_feed->refresh();
        m_current->refresh();
        return true;
    case ActionId::Export: // a page may have more to give than a table
        if (m_current->can(id))
            m_current->run(id);
        else
            exportTable();
        return true;
    case ActionId::CopyDiagnostics:
        copyDiagnostics();
        return true;
    case ActionId::OpenSettings:
        open(Place::of(PageId::Settings));
        return true;
    case ActionId::TextLarger:
        changeTextScale(TextStep);
        return true;
    case ActionId::TextSmaller:
        changeTextScale(-TextStep);
        return true;
    case ActionId::TextNormal:
        m_preferences->reset(pref::TextScale.key);
        return true;
    case ActionId::Sidebar:
        m_preferences->set(pref::NarrowSidebar, !m_sidebar->narrow());
        return true;
    case ActionId::FullScreen:
        setWindowState(windowState() ^ Qt::WindowFullScreen);
        (*m_actions)[id]->setChecked(isFullScreen());
        return true;
    case ActionId::GoTo:
        m_goTo->popUp();
        return true;
    case ActionId::CheckDrift:
    case ActionId::PauseAll:
        open(Place::of(PageId::Overview));
        m_current->run(id);
        return true;
    case ActionId::ShowJobs:
        m_jobs->toggle();
        return true;
    case ActionId::CancelJob:
        if (const auto job = jobToCancel(m_parts.state))
            m_parts.engine.cancelJob(*job);
        return true;
    case ActionId::Back:
        step(m_back, m_forward);
        return true;
    case ActionId::Forward:
        step(m_forward, m_back);
        return true;
    case ActionId::NextPane:
        focusPane(1);
        return true;
    case ActionId::PreviousPane:
        focusPane(-1);
        return true;
    case ActionId::Contents:
    case ActionId::Shortcuts:
    case ActionId::Legend:
    case ActionId::About:
        m_help->open(id);
        return true;
    default:
        return false;
    }
}

void MainWindow::applyPreferences()
{
    Theme &theme = m_parts.theme;
    if (const ThemeChoice choice = m_preferences->get(pref::Theme); choice != theme.choice())
        theme.setChoice(choice);
    if (const int scale = m_preferences->get(pref::TextScale); scale != theme.textScale())
        theme.setTextScale(scale);
    theme.setDensity(m_preferences->get(pref::RowDensity));
    theme.setMotion(m_preferences->get(pref::Movement));
    setClockChoice(m_preferences->get(pref::Clock));
    setFirstDayOfWeek(m_preferences->get(pref::WeekStart));
    (*m_actions)[ActionId(int(ActionId::ThemeSystem) + int(theme.choice()))]->setChecked(true);
    (*m_actions)[ActionId(int(ActionId::DensityCompact) + int(theme.density()))]->setChecked(true);
    fitSidebar();
}

void MainWindow::fitSidebar()
{
    // With large text or in a narrow window the page needs the room more than names do.
    const bool tight = width() < SidebarCharacters * fontMetrics().averageCharWidth();
    const bool narrow = tight || m_preferences->get(pref::NarrowSidebar);
    if (narrow != m_sidebar->narrow())
        m_sidebar->setNarrow(narrow);
    (*m_actions)[ActionId::Sidebar]->setChecked(narrow);
    (*m_actions)[ActionId::Sidebar]->setEnabled(!tight);
}

void MainWindow::changeTextScale(int by)
{
    const int wanted = m_preferences->get(pref::TextScale) + by;
    m_preferences->set(
        pref::TextScale, qBound(pref::TextScale.least, wanted, pref::TextScale.most));
}

void MainWindow::exportTable()
{
    if (const QAbstractItemView *view = m_current->exportView())
        m_exporter->ask(exportOf(*view, m_current->title()), m_parts.clock.wallMs());
}

void MainWindow::copyDiagnostics()
{
    m_parts.engine.status(this, [this](const Result<StoreStatus> &status) {
        QGuiApplication::clipboard()->setText(
            diagnosticReport(m_parts.state, status ? *status : StoreStatus(), *m_preferences));
        m_statusLine->announce(tr("The diagnostic report is in the clipboard. It names no clinic, "
                                  "no system and no secret."));
    });
}

QList<QWidget *> MainWindow::panes() const
{
    QList<QWidget *> list{m_header, m_sidebar};
    if (m_stack->currentWidget() == m_firstRun)
        list << m_firstRun;
    else
        list += m_current->panes();
    list << m_statusLine;
    return list;
}

void MainWindow::focusPane(int by)
{
    const QList<QWidget *> list = panes();
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (focus && (list[i] == focus || list[i]->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype next = (at + by + list.size()) % list.size();
    QWidget *pane = list[at < 0 && by < 0 ? list.size() - 1 : next];
    pane->setFocus(Qt::ShortcutFocusReason);
    if (!pane->hasFocus() && !pane->isAncestorOf(QApplication::focusWidget())) {
        for (QWidget *child : pane->findChildren<QWidget *>()) {
            if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
                return child->setFocus(Qt::ShortcutFocusReason);
        }
    }
}

void MainWindow::updateActions()
{
    for (const ActionId id : m_actions->ids()) {
        if (Actions::belongsToPage(id))
            (*m_actions)[id]->setEnabled(m_current->can(id));
    }
    (*m_actions)[ActionId::Back]->setEnabled(!m_back.isEmpty());
    (*m_actions)[ActionId::Forward]->setEnabled(!m_forward.isEmpty());
    (*m_actions)[ActionId::Export]->setEnabled(
        m_current->can(ActionId::Export) || m_current->exportView() != nullptr);
    (*m_actions)[ActionId::Find]->setEnabled(m_current->findField() != nullptr);
    updateJobActions();
}

void MainWindow::updateJobActions()
{
    (*m_actions)[ActionId::CancelJob]->setEnabled(jobToCancel(m_parts.state).has_value());
}

void MainWindow::updateBadges()
{
    const MarkCounts counts = m_parts.state.shownCounts();
    QSet<QString> clinics;
    for (const Lane &lane : m_parts.state.lanes()) {
        if (m_parts.state.shown(lane) == Mark::Failed && m_parts.state.clinic(lane.key.subject))
            clinics.insert(lane.key.subject);
    }
    qint64 systems = 0;
    for (const SystemStatus &system : m_parts.state.systems())
        systems += troubleOf(system) == Mark::Failed ? 1 : 0;
    m_sidebar->setBadge(PageId::Failures, Mark::Failed, counts[Mark::Failed],
        tr("%1 failed").arg(counts[Mark::Failed]));
    m_sidebar->setBadge(
        PageId::Clinics, Mark::Failed, clinics.size(), tr("%1 with failures").arg(clinics.size()));
    m_sidebar->setBadge(PageId::Systems, Mark::Failed, systems, tr("%1 in trouble").arg(systems));
}

void MainWindow::tellDamage()
{
    const QStringList findings = m_parts.state.storeFindings();
    if (findings == m_damageTold)
        return; // a person may have closed it
    m_damageTold = findings;
    if (findings.isEmpty())
        return m_damage->clear();
    Error error;
    error.text = tr("%n entries of the store are not as they were written. Nothing was mended by "
                    "itself.",
        nullptr, int(findings.size()));
    error.fix = tr("Make a copy of the data folder, then compare with a backup.");
    error.details = findings.join(u'\n');
    m_damage->tell(error);
}

void MainWindow::updateTitle()
{
    const MarkCounts counts = m_parts.state.shownCounts();
    const QString name = m_options.sandbox ? tr("Lockstep sandbox") : tr("Lockstep");
    setWindowTitle(counts[Mark::Failed] > 0
            ? tr("%1 failed").arg(counts[Mark::Failed]) + u" — "_s + name
            : name);
}

void MainWindow::updateFirstRun()
{
    const StateStore &state = m_parts.state;
    const bool empty = state.loaded() && state.systems().isEmpty() && state.clinics().isEmpty();
    const bool firstRun = empty && m_current->id() == PageId::Overview;
    m_stack->setCurrentWidget(firstRun ? static_cast<QWidget *>(m_firstRun) : m_current);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitSidebar();
    m_geometryTimer.start();
}

void MainWindow::moveEvent(QMoveEvent *event)
{
    QMainWindow::moveEvent(event);
    m_geometryTimer.start();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const Attention::Answer answer = m_attention->closing(m_quitting);
    if (answer != Attention::Answer::Close) {
        event->ignore();
        if (answer == Attention::Answer::Hide)
            hide();
        return;
    }
    m_help->close();
    m_attention->tray().setShown(false);
    QMainWindow::closeEvent(event);
    Q_EMIT ended();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *stop = nextInReadingOrder(*this, next);
    if (!stop)
        return QMainWindow::focusNextPrevChild(next);
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    bringIntoSight(stop);
    return true;
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && m_attention)
        m_attention->setWindowActive(isActiveWindow());
    else if (event->type() == QEvent::FontChange && m_sidebar)
        fitSidebar();
}

} // namespace lockstep
