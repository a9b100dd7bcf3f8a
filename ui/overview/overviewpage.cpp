// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpage.h"

#include "cellstrip.h"
#include "comparepanel.h"
#include "driftbook.h"
#include "engineclient.h"
#include "healthrow.h"
#include "matrixmodel.h"
#include "matrixtoolbar.h"
#include "matrixview.h"
#include "needslist.h"
#include "pausestrip.h"
#include "shell/awaybar.h"
#include "shell/fixes.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "systems/okrates.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/emptystate.h"
#include "widgets/largetext.h"
#include "widgets/messagebar.h"
#include "widgets/scrollingpage.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Enough to draw the last hour of a busy store; the newest come first.
constexpr int LowLines = 26; ///< lines of text that make a page high enough for all its parts
constexpr int LinesForBoth = 44; ///< that leave room for the matrix above what is compared
constexpr int MostCompare = 60; ///< per cent of the page
constexpr int MatrixShare = 72; ///< per cent, beside what is compared
constexpr int LeastRows = 5; ///< of the matrix in sight without scrolling the page
constexpr qint64 AnnounceEveryMs = 10'000;

QLabel *overline(const QString &text)
{
    auto *label = new QLabel(text);
    setTextStyle(label, TextStyle::Overline);
    setSecondary(label);
    return label;
}

bool isLow(const QWidget &part, int lines = LowLines)
{
    return part.height() < lines * part.fontMetrics().height();
}

} // namespace

OverviewPage::OverviewPage(const Context &context, QWidget *parent)
    : Page(PageId::Overview, context, parent)
    , m_drifts(new DriftBook(engine(), state(), this))
    , m_needs(new NeedsList(state()))
    , m_health(new HealthRow(state(), OkRates::of(context), context.sandbox != nullptr))
    , m_message(new MessageBar)
    , m_pause(new PauseStrip(state()))
    , m_toolbar(new MatrixToolbar(state()))
    , m_model(new MatrixModel(state(), this))
    , m_matrix(new MatrixView)
    , m_empty(new EmptyState(Glyph::Overview, QString()))
    , m_strip(new CellStrip(state()))
    , m_compare(new ComparePanel(engine(), state()))
{
    makeMatrix();
    auto *main = new QWidget;
    auto *mainLayout = new QVBoxLayout(main);
    mainLayout->setContentsMargins(0, 0, 0, 0);
    mainLayout->setSpacing(0);
    mainLayout->addWidget(makeScrolling(), 1);
    mainLayout->addWidget(m_strip);
    m_main = main;
    main->installEventFilter(this);
    auto *splitter = new AdaptiveSplitter;
    splitter->setShares(MatrixShare, splitter->share(Qt::Vertical));
    splitter->addWidget(main);
    splitter->addWidget(m_compare);
    splitter->installEventFilter(this);
    m_splitter = splitter;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectMatrix();
    connectStrip();
    connectCompare();
    connectRest();
    applyFilter();
}

QWidget *OverviewPage::makeScrolling()
{
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(space::L, 0, space::L, 0);
    inset->addWidget(m_matrix);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_top = makeTop();
    layout->addLayout(m_top);
    layout->addLayout(inset, 1);
    m_content = content;
    m_scroll = new ScrollingPage(content);
    return m_scroll;
}

bool OverviewPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_main && event->type() == QEvent::Resize) {
        placeStrip();
        fitMatrixSoon();
    }
    if (watched == m_splitter && event->type() == QEvent::Resize && !m_compare->isHidden())
        QMetaObject::invokeMethod(this, &OverviewPage::fitCompare, Qt::QueuedConnection);
    return Page::eventFilter(watched, event);
}

void OverviewPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    fitMatrixSoon();
    // Once what is compared has heard of it, too.
    QMetaObject::invokeMethod(this, &OverviewPage::fitCompare, Qt::QueuedConnection);
}

void OverviewPage::placeStrip()
{
    // In a low window it would leave the matrix no room: then it ends what scrolls.
    QWidget *const place = isLow(*m_main) ? m_content : m_main;
    if (m_strip->parentWidget() != place)
        place->layout()->addWidget(m_strip);
}

void OverviewPage::fitMatrixSoon()
{
    QMetaObject::invokeMethod(this, &OverviewPage::fitMatrix, Qt::QueuedConnection);
}

void OverviewPage::fitMatrix()
{
    // Where little of it would be in sight, the page scrolls as a whole, and the matrix is as high
    // as its rows, up to all that is in sight.
    const int room = m_scroll->viewport()->height();
    const int rows = rowHeight(m_matrix->font());
    const QHeaderView *titles = m_matrix->horizontalHeader();
    const int header = qMax(titles->sizeHint().height(), titles->height())
        + m_matrix->horizontalScrollBar()->sizeHint().height() + 2 * m_matrix->frameWidth();
    const int top = m_top->heightForWidth(m_content->width());
    const int all = header + qMax(LeastRows * rows, m_matrix->verticalHeader()->length());
    const bool cramped = room - top < header + LeastRows * rows;
    m_matrix->setMinimumHeight(cramped ? qMin(all, room) : 0);
}

void OverviewPage::fitCompare()
{
    // Where there is no room for both, what is compared has the whole page, and a way back.
    const bool shown = !m_compare->isHidden();
    const bool below = m_splitter->orientation() == Qt::Vertical;
    const bool alone = shown && below && (isLargeText(font()) || isLow(*m_splitter, LinesForBoth));
    m_main->setHidden(alone);
    m_compare->setAlone(alone);
    if (!shown || !below || alone)
        return;
    // Below the matrix it grows until its buttons are in sight.
    const int room = m_splitter->height();
    const int wanted = qMin(m_compare->contentHeight(), room * MostCompare / 100);
    if (m_splitter->sizes().value(1) < wanted)
        m_splitter->setSizes({room - wanted, wanted});
}

QWidget *OverviewPage::makeSummary()
{
    auto *summary = new QWidget;
    auto *layout = new QVBoxLayout(summary);
    layout->setContentsMargins(0, space::XS, 0, space::XS);
    layout->setSpacing(space::S);
    layout->addWidget(overline(tr("NEEDS YOU")));
    layout->addWidget(m_needs);
    layout->addSpacing(space::S);
    layout->addWidget(overline(
        context().sandbox ? tr("HEALTH OF THE SANDBOX, LAST HOUR") : tr("HEALTH, LAST HOUR")));
    layout->addWidget(m_health);
    return summary;
}

QVBoxLayout *OverviewPage::makeTop()
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::L, space::M, space::L, space::S);
    top->setSpacing(space::S);
    top->addWidget(new AwayBar(state(), action(ActionId::Quit), action(ActionId::CopyDiagnostics)));
    top->addWidget(m_message);
    top->addWidget(m_pause);
    top->addWidget(makeSummary());
    top->addWidget(m_toolbar);
    return top;
}

void OverviewPage::makeMatrix()
{
    m_matrix->setObjectName(u"overview.matrixTableView"_s);
    m_matrix->setAccessibleName(tr("Clinics and systems"));
    m_model->setDriftText([this](const LaneKey &key) { return m_drifts->brief(key); });
    m_matrix->setModel(m_model);
    m_matrix->setEmptyState(m_empty);
    m_needs->setDriftText([this](const Need &need) { return driftText(need); });
}

void OverviewPage::connectMatrix()
{
    connect(m_drifts, &DriftBook::learned, this, [this](const LaneKey &key) {
        m_model->touch(key);
        m_needs->refresh();
    });
    connect(m_model, &MatrixModel::waitingChanged, this, &OverviewPage::showCounts);
    connect(m_model, &MatrixModel::modelReset, this, [this] {
        fitMatrixSoon();
        if (m_selected)
            m_matrix->setCurrentIndex(m_model->indexOf(*m_selected));
        showCell();
    });
    connect(m_model, &MatrixModel::dataChanged, this, &OverviewPage::showCell);
    connect(m_matrix->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &OverviewPage::showCell);
    connect(m_matrix, &TableView::activated, this, &OverviewPage::openCell);
    connect(m_matrix, &MatrixView::menuRequested, this, &OverviewPage::openMenu);
    connect(m_matrix, &MatrixView::rowHeaderClicked, this, [this](int row) { openRow(row); });
    connect(m_matrix->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (const QString system = m_model->system(section); !system.isEmpty())
            Q_EMIT openRequested(Place::system(system));
    });
    connect(m_empty, &EmptyState::actionRequested, this, [this] {
        if (state().systems().isEmpty())
            Q_EMIT openRequested(Place::of(PageId::Systems));
        else if (state().clinics().isEmpty())
            Q_EMIT openRequested(Place::of(PageId::Clinics));
        else
            m_toolbar->clear();
    });
}

void OverviewPage::connectStrip()
{
    connect(m_strip, &CellStrip::whyRequested, this, &OverviewPage::why);
    connect(m_strip, &CellStrip::fixRequested, this, [this] {
        if (const Lane *lane = currentLane())
            fix(*lane);
    });
    connect(m_strip, &CellStrip::retryRequested, this, &OverviewPage::retrySelected);
    connect(m_strip, &CellStrip::pauseRequested, this, &OverviewPage::pauseSelected);
    connect(m_strip, &CellStrip::resumeRequested, this, [this] {
        if (const Lane *lane = currentLane())
            resume(lane->key.system);
    });
    connect(m_strip, &CellStrip::probeRequested, this, [this] {
        if (const Lane *lane = currentLane())
            probe(lane->key.system);
    });
    connect(m_strip, &CellStrip::checkRequested, this, &OverviewPage::checkSelected);
    connect(m_strip, &CellStrip::compareRequested, this, &OverviewPage::compareSelected);
    connect(m_strip, &CellStrip::historyRequested, this, &OverviewPage::openHistory);
    connect(m_strip, &CellStrip::clinicRequested, this, &OverviewPage::openClinic);
    connect(m_pause, &PauseStrip::pauseRequested, this, &OverviewPage::pause);
}

void OverviewPage::connectCompare()
{
    connect(m_compare, &ComparePanel::filled, this, &OverviewPage::fitCompare);
    connect(m_compare, &ComparePanel::closed, this, &OverviewPage::closeCompare);
    connect(m_compare, &ComparePanel::nextRequested, this, &OverviewPage::compareNext);
    connect(m_compare, &ComparePanel::announced, this, &Page::announced);
    connect(m_compare, &ComparePanel::checkRequested, this,
        [this](const LaneKey &lane) { check({.lanes = {lane}}); });
    connect(m_compare, &ComparePanel::draftRequested, this,
        [this](const QString &clinic, const QByteArray &hours) {
            Q_EMIT openRequested(Place::draft(clinic, hours));
        });
}

void OverviewPage::connectRest()
{
    connect(m_needs, &NeedsList::whyRequested, this,
        [this](const QString &group) { Q_EMIT openRequested(Place::failureGroup(group)); });
    connect(m_needs, &NeedsList::fixRequested, this, [this](const Need &need) {
        if (const Lane *lane = state().lane(need.sample))
            fix(*lane);
    });
    connect(m_needs, &NeedsList::retryRequested, this,
        [this](const Need &need) { retry({.group = need.group}); });
    connect(m_needs, &NeedsList::compareRequested, this,
        [this](const Need &need) { compare(need.sample); });
    connect(m_needs, &NeedsList::allRequested, this,
        [this] { Q_EMIT openRequested(Place::of(PageId::Failures)); });
    connect(m_health, &HealthRow::systemChosen, this,
        [this](const QString &name) { Q_EMIT openRequested(Place::system(name)); });
    connect(m_toolbar, &MatrixToolbar::filterChanged, this, &OverviewPage::applyFilter);
    connect(m_toolbar, &MatrixToolbar::clearMarkRequested, this,
        [this] { Q_EMIT openRequested(Place::of(PageId::Overview)); });
    connect(m_toolbar, &MatrixToolbar::waitingRequested, m_model, &MatrixModel::rebuild);
    connect(&state(), &StateStore::countsChanged, this, &OverviewPage::announceTotals);
    connect(&state(), &StateStore::countsChanged, this, [this] {
        if (m_model->rowCount() == 0)
            showEmpty();
    });
}

void OverviewPage::activate()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_matrix->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::go(const Place &place)
{
    if (place.mark != m_toolbar->mark()) {
        m_toolbar->setMark(place.mark);
        applyFilter();
    }
    if (place.key.isEmpty())
        return;
    m_selected = LaneKey::fromText(place.key);
    m_matrix->setCurrentIndex(m_model->indexOf(*m_selected));
    if (const Lane *lane = currentLane(); lane && lane->drifted())
        compare(lane->key);
}

Place OverviewPage::place() const
{
    Place here = Place::of(PageId::Overview);
    here.mark = m_toolbar->mark();
    return here;
}

QWidget *OverviewPage::findField()
{
    return m_toolbar->findField();
}

QList<QWidget *> OverviewPage::panes()
{
    QList<QWidget *> list;
    for (QWidget *pane :
        std::initializer_list<QWidget *>{m_needs, m_health, m_matrix, m_strip, m_compare}) {
        if (pane->isVisible())
            list << pane;
    }
    return list;
}

void OverviewPage::refresh()
{
    m_model->rebuild();
}

bool OverviewPage::can(ActionId id) const
{
    switch (id) {
    case ActionId::NextProblem:
    case ActionId::PreviousProblem:
        return true;
    case ActionId::RetrySelected:
        return !selectedLanes().isEmpty();
    case ActionId::PauseSystem:
        return !m_pause->running().isEmpty();
    default:
        return false;
    }
}

void OverviewPage::run(ActionId id)
{
    switch (id) {
    case ActionId::RetrySelected:
        return retrySelected();
    case ActionId::PauseSystem:
        return pauseSelected();
    case ActionId::PauseAll:
        return m_pause->askForAll();
    case ActionId::CheckDrift:
        return check({.all = true});
    default:
        break;
    }
    const QModelIndex next
        = m_model->nextProblem(m_matrix->currentIndex(), id == ActionId::NextProblem ? 1 : -1);
    if (!next.isValid()) {
        Q_EMIT announced(tr("No problem in this list."));
        return;
    }
    m_matrix->setCurrentIndex(next);
    m_matrix->setFocus(Qt::OtherFocusReason);
}

// What is shown

void OverviewPage::applyFilter()
{
    m_model->setFilter(m_toolbar->filter());
}

void OverviewPage::showCounts()
{
    m_toolbar->setCounts(m_model->subjects(), state().clinics().size(), m_model->waiting());
    m_matrix->setLoading(!state().loaded());
    if (m_model->rowCount() == 0)
        showEmpty();
}

void OverviewPage::showEmpty()
{
    m_empty->setGlyph(Glyph::Overview);
    m_empty->setAction({});
    const MatrixModel::Filter filter = m_toolbar->filter();
    if (!state().loaded()) {
        m_empty->setTitle(tr("Loading clinics…"));
        m_empty->setText({});
    } else if (state().systems().isEmpty()) {
        m_empty->setTitle(tr("No systems yet"));
        m_empty->setText(
            tr("Connect one, and every clinic gets a cell that says how it is there."));
        m_empty->setAction(tr("Open Systems"));
    } else if (state().clinics().isEmpty()) {
        m_empty->setTitle(tr("No clinics yet"));
        m_empty->setText(tr("Add one on the Clinics page; each system you connect gets a column."));
        m_empty->setAction(tr("Open Clinics"));
    } else if (filter.problemsOnly && filter.text.isEmpty() && !filter.mark
        && filter.timezone.isEmpty()) {
        showAllWell();
    } else {
        m_empty->setTitle(tr("Nothing matches"));
        m_empty->setText(tr("Clear the filter to see every clinic."));
        m_empty->setAction(tr("Clear the filter"));
    }
}

void OverviewPage::showAllWell()
{
    const MarkCounts counts = state().shownCounts();
    qint64 verifiedMs = 0;
    for (const Lane &lane : state().lanes())
        verifiedMs = qMax(verifiedMs, lane.equalAtMs);
    const QString last = verifiedMs > 0
        ? tr("Last verified %1.").arg(momentText(verifiedMs, state().nowMs()))
        : tr("Nothing was read back yet.");
    const bool all = counts.total() > 0 && counts[Mark::InSync] == counts.total();
    m_empty->setMark(all ? Mark::InSync : Mark::Accepted);
    if (all) {
        m_empty->setTitle(tr("Everything is in lockstep"));
        m_empty->setText(last);
    } else {
        m_empty->setTitle(tr("No connection has a problem"));
        m_empty->setText(tr("%1 of %2 connections were read back and are equal. %3")
                             .arg(counts[Mark::InSync])
                             .arg(counts.total())
                             .arg(last));
    }
    m_empty->setAction(tr("Show all clinics"));
}

void OverviewPage::announceTotals()
{
    const MarkCounts counts = state().shownCounts();
    const qint64 problems = counts[Mark::Failed] + counts[Mark::Drifted];
    const qint64 now = context().clock.bootMs();
    const bool soon = m_announcedBootMs > 0 && now < m_announcedBootMs + AnnounceEveryMs;
    if (!isVisible() || problems == m_announcedProblems || soon)
        return;
    m_announcedBootMs = now;
    m_announcedProblems = problems;
    Q_EMIT spoken(
        tr("%1 failed, %2 drifted.").arg(counts[Mark::Failed]).arg(counts[Mark::Drifted]));
}

const Lane *OverviewPage::currentLane() const
{
    return m_model->lane(m_matrix->currentIndex());
}

void OverviewPage::showCell()
{
    const Lane *current = currentLane();
    const qsizetype selected = selectedLanes().size();
    if (current)
        m_selected = current->key;
    m_strip->setLane(current);
    m_strip->setSelection(selected);
    if (current && selected < 2)
        showSides();
    // The comparison says more of the same.
    if (current && selected < 2 && !m_compare->isHidden() && m_compare->lane() == current->key)
        m_strip->hide();
    Q_EMIT actionsChanged();
}

void OverviewPage::showSides()
{
    const Lane &lane = *currentLane();
    if (const Comparison *known = lane.drifted() ? m_drifts->of(lane.key) : nullptr)
        return m_strip->setSides(known->oursInBrief(), known->theirsInBrief());
    // What failed is compared with what they accepted before: that is what they have.
    const bool behind = lane.applied > 0 && lane.applied < lane.desired
        && (lane.state == LaneState::Failed || lane.state == LaneState::Retrying
            || lane.state == LaneState::Held);
    if (behind)
        askForSides(lane.key);
}

void OverviewPage::askForSides(const LaneKey &key)
{
    engine().heldThere(key, this, [this, key](const Result<HeldThere> &held) {
        const Lane *current = currentLane();
        if (!held || !current || current->key != key || m_strip->hasSides())
            return;
        const Comparison both = compareBodies(key.topic, held->ours, held->accepted);
        m_strip->setSides(both.oursInBrief(), both.theirsInBrief());
    });
}

QList<LaneKey> OverviewPage::selectedLanes() const
{
    QList<LaneKey> keys;
    for (const QModelIndex &index : m_matrix->selectionModel()->selectedIndexes()) {
        if (const Lane *lane = m_model->lane(index))
            keys << lane->key;
    }
    return keys;
}

QString OverviewPage::driftText(const Need &need) const
{
    QSet<QString> briefs, days, titles;
    for (const Lane &lane : state().lanes()) {
        if (lane.key.system != need.system || !lane.driftNeedsPerson(state().nowMs()))
            continue;
        briefs << m_drifts->brief(lane.key);
        const Comparison *known = m_drifts->of(lane.key);
        days << (known ? known->day() : QString());
        titles << (known ? known->title() : QString());
    }
    for (const QSet<QString> &common : {titles, days}) {
        if (common.size() == 1)
            return *common.cbegin();
    }
    return briefs.size() == 1 ? *briefs.cbegin() : QString();
}

} // namespace lockstep
