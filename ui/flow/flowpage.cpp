// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowpage.h"

#include "engineclient.h"
#include "filteredit.h"
#include "flowlanes.h"
#include "flowmodel.h"
#include "history/curltext.h"
#include "history/eventstory.h"
#include "lanestable.h"
#include "plantedbug.h"
#include "savedfilters.h"
#include "shell/awaybar.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "systems/okrates.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/largetext.h"
#include "widgets/messagebar.h"
#include "widgets/problemline.h"
#include "widgets/scrollingpage.h"
#include "widgets/tableview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int TickMs = 1000;
/// Lines of text that each part keeps in any case.
constexpr int SmallestPicture = 8, SmallestList = 12;
constexpr int FilterCharacters = 52; ///< what the empty field says
constexpr int MostPicture = 45; ///< per cent of the page
constexpr int MostWholeRows = 14; ///< of the lanes, with large text

} // namespace

FlowPage::FlowPage(const Context &context, QWidget *parent)
    : Page(PageId::Flow, context, parent)
    , m_pause(new QPushButton(icon(Glyph::Pause), tr("Pause view")))
    , m_follow(new QPushButton(icon(Glyph::ArrowDown), tr("Follow")))
    , m_asTable(new QPushButton(icon(Glyph::Table), tr("As table")))
    , m_rate(new QLabel)
    , m_size(new QLabel)
    , m_find(new FilterEdit(state()))
    , m_saveFilter(new QPushButton(tr("Save filter")))
    , m_saved(new SavedFilters(context.settings))
    , m_rowMenu(new QMenu(this))
    , m_hint(new ProblemLine)
    , m_message(new MessageBar)
    , m_away(new AwayBar(state(), action(ActionId::Quit), action(ActionId::CopyDiagnostics)))
    , m_lanes(new FlowLanes(state(), &OkRates::of(context), engine().adapters()))
    , m_lanesModel(new LanesTable(*m_lanes, state(), this))
    , m_lanesTable(new TableView)
    , m_picture(new QStackedWidget)
    , m_model(new FlowModel(state(), this))
    , m_table(new TableView)
    , m_waitingBar(new QWidget)
    , m_waiting(new QLabel)
    , m_resume(new QPushButton(icon(Glyph::ArrowDown), tr("Follow again (End)")))
    , m_story(new EventStory(
          context, tr("Choose a line to see its way, its times and what was answered.")))
{
    nameParts();
    auto *reading = new AdaptiveSplitter;
    reading->addWidget(makeList());
    reading->addWidget(m_story);
    reading->setStretchFactor(0, 3);
    reading->setStretchFactor(1, 2);
    m_reading = reading;
    auto *parts = new QSplitter(Qt::Vertical);
    parts->setObjectName(u"flow.splitter"_s);
    parts->setChildrenCollapsible(false);
    parts->addWidget(makeLanes());
    parts->addWidget(reading);
    parts->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(makeFilterBar());
    layout->addWidget(m_message);
    layout->addWidget(new ScrollingPage(parts), 1);
    connectAll();
    connectList();
    setFollowing(true);
    choosePicture();
    showWaiting();
}

void FlowPage::nameParts()
{
    m_pause->setObjectName(u"flow.pauseButton"_s);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Only the view stands still; sending goes on"));
    m_follow->setObjectName(u"flow.followButton"_s);
    m_follow->setCheckable(true);
    m_asTable->setObjectName(u"flow.asTableButton"_s);
    m_asTable->setCheckable(true);
    m_rate->setObjectName(u"flow.rate"_s);
    m_rate->setTextFormat(Qt::PlainText);
    m_size->setObjectName(u"flow.size"_s);
    setSecondary(m_size);
    m_find->setObjectName(u"flow.filterLineEdit"_s);
    m_find->setAccessibleName(tr("Filter"));
    m_saveFilter->setObjectName(u"flow.saveFilterButton"_s);
    m_rowMenu->setObjectName(u"flow.rowMenu"_s);
    m_hint->setObjectName(u"flow.filterProblem"_s);
    m_away->setObjectName(u"flow.away"_s);
    m_lanesTable->setObjectName(u"flow.lanesTableView"_s);
    m_lanesTable->setAccessibleName(tr("Lanes, from the core to the systems"));
    m_table->setObjectName(u"flow.eventsTableView"_s);
    m_table->setAccessibleName(tr("What happened, newest last"));
    m_waiting->setObjectName(u"flow.waiting"_s);
    m_resume->setObjectName(u"flow.resumeButton"_s);
}

QWidget *FlowPage::makeToolbar()
{
    auto *layout = new FlowLayout;
    for (QWidget *part : {static_cast<QWidget *>(m_pause), static_cast<QWidget *>(m_follow),
             static_cast<QWidget *>(m_asTable), static_cast<QWidget *>(m_rate),
             static_cast<QWidget *>(m_size)})
        layout->addWidget(part);
    for (QLabel *label : {m_rate, m_size})
        label->setContentsMargins(space::S, 0, 0, 0);
    auto *bar = new QWidget;
    auto *around = new QVBoxLayout(bar);
    around->setContentsMargins(space::L, space::M, space::L, space::XS);
    around->addLayout(layout);
    return bar;
}

QWidget *FlowPage::makeFilterBar()
{
    auto *kept = new FlowLayout;
    kept->addWidget(m_saveFilter);
    kept->addWidget(m_saved);
    auto *row = new FoldLayout;
    row->addPart(m_find, 1, FilterCharacters);
    row->addPart(kept);
    auto *bar = new QWidget;
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(space::L, space::XS, space::L, space::S);
    layout->setSpacing(space::XS);
    layout->addLayout(row);
    layout->addWidget(m_hint);
    layout->addWidget(m_away);
    return bar;
}

QWidget *FlowPage::makeLanes()
{
    m_lanesTable->setModel(m_lanesModel);
    auto *scrolling = new ScrollingPage(m_lanes);
    m_picture->addWidget(scrolling);
    m_picture->addWidget(m_lanesTable);
    m_lanes->setTable(m_lanesTable);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::L, 0, space::L, space::S);
    layout->addWidget(m_picture);
    connect(m_lanes, &FlowLanes::refreshed, this, &FlowPage::fitPicture);
    connect(m_lanes, &FlowLanes::systemChosen, this,
        [this](const QString &name) { Q_EMIT openRequested(Place::system(name)); });
    return part;
}

QWidget *FlowPage::makeList()
{
    m_table->setModel(m_model);
    m_table->setEmptyState(new EmptyState(Glyph::Flow, tr("Nothing is moving"),
        tr("Save a clinic's hours, and its way to each system appears here.")));
    m_table->installEventFilter(this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    setSecondary(m_waiting);
    m_waiting->setWordWrap(true);
    m_waiting->setAlignment(Qt::AlignCenter);
    auto *barLayout = new FoldLayout(m_waitingBar);
    barLayout->setCentred(true);
    barLayout->setContentsMargins(space::S, space::XS, space::S, space::XS);
    barLayout->addPart(m_waiting, 1);
    barLayout->addPart(m_resume);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(space::L, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_waitingBar);
    return list;
}

void FlowPage::connectAll()
{
    connect(&engine(), &EngineClient::facts, this, [this](const QList<Fact> &batch) {
        m_lanes->take(batch);
        m_model->take(batch);
    });
    connect(&state(), &StateStore::engineChanged, this, &FlowPage::showRate);
    connect(m_pause, &QPushButton::clicked, this, &FlowPage::setPaused);
    connect(m_follow, &QPushButton::clicked, this, &FlowPage::setFollowing);
    connect(m_asTable, &QPushButton::clicked, this, [this](bool asTable) {
        m_pictureChosen = true;
        setAsTable(asTable);
    });
    connect(m_resume, &QPushButton::clicked, this, [this] { setPaused(false); });
    connect(m_find, &FilterEdit::filterChanged, this, &FlowPage::applyFilter);
    connect(m_saveFilter, &QPushButton::clicked, this, &FlowPage::saveFilter);
    connect(m_saved, &SavedFilters::chosen, m_find, &QLineEdit::setText);
    connect(m_story, &EventStory::openRequested, this, &Page::openRequested);
    connect(m_story, &EventStory::retryRequested, this, &FlowPage::retry);
    m_tick.setInterval(TickMs);
    connect(&m_tick, &QTimer::timeout, this, &FlowPage::showRate);
}

void FlowPage::connectList()
{
    connect(m_model, &FlowModel::rowsAboutToBeInserted, this, [this] { m_inserting = true; });
    connect(m_model, &FlowModel::flushed, this, [this] {
        if (m_model->following())
            m_table->scrollToBottom();
        m_inserting = false;
    });
    connect(m_model, &FlowModel::waitingChanged, this, &FlowPage::showWaiting);
    connect(m_table, &TableView::currentRowChanged, this, &FlowPage::openRow);
    connect(m_table, &TableView::clicked, this, [this] { setFollowing(false); });
    connect(m_table, &QWidget::customContextMenuRequested, this, &FlowPage::openRowMenu);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &FlowPage::scrolled);
    connect(m_table->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this] {
        if (m_model->following())
            m_table->scrollToBottom();
    });
}

void FlowPage::setFollowing(bool following)
{
    following |= planted("view-moves-on");
    m_follow->setChecked(following);
    if (following && m_paused)
        return setPaused(false);
    m_model->setFollowing(following);
    m_story->setNotice(
        following ? tr("The list follows newer events and has moved on.") : QString());
    if (following)
        m_table->scrollToBottom();
    showWaiting();
}

void FlowPage::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setChecked(paused);
    m_pause->setIcon(icon(paused ? Glyph::Play : Glyph::Pause));
    m_pause->setText(paused ? tr("Resume view") : tr("Pause view"));
    m_lanes->setPaused(paused);
    setFollowing(!paused);
}

void FlowPage::setAsTable(bool asTable)
{
    m_asTable->setChecked(asTable);
    m_picture->setCurrentIndex(asTable ? 1 : 0);
}

void FlowPage::choosePicture()
{
    if (!m_pictureChosen)
        setAsTable(QAccessible::isActive() || isLargeText(font()));
}

void FlowPage::fitPicture()
{
    // All systems where there is room for them, but never so much that the list has none.
    const int least = SmallestPicture * fontMetrics().height();
    const int most = qMax(least, height() * MostPicture / 100);
    const bool large = isLargeText(font());
    m_lanesTable->setColumnHidden(LanesTable::RateColumn, large);
    m_picture->setMinimumHeight(
        large ? tableHeight() : qBound(least, m_lanes->minimumSizeHint().height(), most));
    // Below each other, the list and the story need room for two; then the page scrolls.
    const bool stacked = m_reading->orientation() == Qt::Vertical;
    m_reading->setMinimumHeight((stacked ? 2 : 1) * SmallestList * fontMetrics().height());
}

int FlowPage::tableHeight() const
{
    // One bar to scroll with, not one in another.
    const int rows = qMin(m_lanesModel->rowCount(), MostWholeRows);
    return m_lanesTable->horizontalHeader()->sizeHint().height() + rows * rowHeight(font());
}

void FlowPage::applyFilter()
{
    const FlowFilter &filter = m_find->filter();
    m_saved->setCurrent(m_find->text());
    m_hint->setText(filter.problems().isEmpty() ? QString() : filter.problems().first().text);
    m_model->setFilter(filter);
    m_saveFilter->setEnabled(!filter.isEmpty() && filter.problems().isEmpty());
    if (m_model->following())
        m_table->scrollToBottom();
}

void FlowPage::saveFilter()
{
    m_saved->keep(m_find->text());
    Q_EMIT announced(tr("Filter saved."));
}

void FlowPage::showWaiting()
{
    m_waitingBar->setVisible(!m_model->following());
    const QString newer = tr("%n newer events", nullptr, int(m_model->waiting()));
    m_waiting->setText(m_paused ? tr("── %1, view paused ── Sending goes on.").arg(newer)
                                : tr("── %1 ── The list stands still while you read.").arg(newer));
    const QString size = QLocale().toString(m_model->rows().size());
    const QString most = QLocale().toString(FlowModel::Cap);
    const bool tellsMore = m_model->rows().size() >= FlowModel::Cap && !isLargeText(font());
    m_size->setText(tellsMore
            ? tr("%1 of at most %2 kept; older ones are in History").arg(size, most)
            : tr("%1 of at most %2 kept").arg(size, most));
    showRate();
}

void FlowPage::showRate()
{
    const int rate = m_model->perSecond();
    const QString last = m_model->lastMs() > 0 ? clockText(m_model->lastMs()) : QString();
    if (state().stale()) // whether something moves is not known
        m_rate->setText(last.isEmpty() ? last : tr("Last event %1").arg(last));
    else if (rate > 0)
        m_rate->setText(tr("Rate %1/s").arg(QLocale().toString(rate)));
    else if (!last.isEmpty())
        m_rate->setText(restingText(last));
    else
        m_rate->setText(tr("Nothing moving"));
}

QString FlowPage::restingText(const QString &last) const
{
    const FlowModel::Move &move = m_model->lastMove();
    if (move.name.isEmpty() || move.systems.isEmpty() || isLargeText(font()))
        return tr("Nothing moving. Last event %1").arg(last);
    const QString to = move.systems.size() == 1
        ? *move.systems.begin()
        : tr("%n systems", nullptr, int(move.systems.size()));
    return tr("Nothing moving. Last: %1 → %2, %3", "clinic, 3 systems, time")
        .arg(move.name, to, last);
}

void FlowPage::scrolled()
{
    // Only a person moves away from the end; inserting and trimming do not.
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (!m_inserting && m_model->following() && bar->value() < bar->maximum()
        && m_table->isVisible() && (m_table->underMouse() || m_table->hasFocus()))
        setFollowing(false);
}

void FlowPage::openRow(int row)
{
    Q_EMIT actionsChanged();
    if (row < 0)
        return m_story->clear();
    setFollowing(false);
    const FlowRow &chosen = m_model->row(row);
    if (chosen.attemptId > 0)
        m_story->open(chosen.attemptId);
    else if (!chosen.eventId.isEmpty())
        openPublished(chosen.eventId);
    else
        m_story->clear();
}

void FlowPage::openPublished(const QString &eventId)
{
    HistoryFilter filter;
    filter.text = eventId;
    filter.limit = 1;
    engine().history(filter, this, [this](const Result<HistoryPage> &page) {
        if (page && !page->rows.isEmpty())
            m_story->open(page->rows.first().id);
    });
}

void FlowPage::openRowMenu(const QPoint &at)
{
    const QModelIndex index = m_table->indexAt(at);
    const int row = index.isValid() ? index.row() : m_table->currentRow();
    if (row < 0)
        return;
    setFollowing(false);
    const FlowRow chosen = m_model->row(row);
    m_rowMenu->clear();
    const auto narrow = [&](const QString &text, FlowFilter::Key key, const QString &value) {
        if (!value.isEmpty())
            m_rowMenu->addAction(
                text, this, [this, term = FlowFilter::term(key, value)] { m_find->addTerm(term); });
    };
    narrow(tr("Filter by this clinic"), FlowFilter::Key::Clinic, chosen.name);
    narrow(tr("Filter by this system"), FlowFilter::Key::System, chosen.system);
    narrow(tr("Filter by this type"), FlowFilter::Key::Topic, chosen.topic);
    narrow(tr("Filter by this event"), FlowFilter::Key::Event, chosen.eventId);
    m_rowMenu->addSeparator();
    QAction *curl = m_rowMenu->addAction(icon(Glyph::Copy), tr("Copy as cURL (credentials masked)"),
        this, [this, chosen] { copyCurl(chosen); });
    curl->setEnabled(chosen.attemptId > 0);
    m_rowMenu->popup(m_table->viewport()->mapToGlobal(at));
}

void FlowPage::copyCurl(const FlowRow &row)
{
    copyAsCurl(context(), row.attemptId, this,
        [this] { Q_EMIT announced(tr("Copied as cURL; credentials are masked.")); });
}

void FlowPage::retry(const LaneKey &lane)
{
    LaneSelection lanes;
    lanes.lanes << lane;
    engine().retry(lanes, this, [this](const Result<RetryStarted> &started) {
        if (!started)
            return m_message->tell(started.error());
        Q_EMIT announced(started->queued > 0 ? tr("Retrying with the newest hours.")
                                             : tr("It is in lockstep already."));
    });
}

QString FlowPage::summary() const
{
    const QString stands = m_paused ? tr("The view is paused; sending goes on.")
        : m_model->following()      ? tr("The list follows.")
                                    : tr("The list stands still.");
    return tr("%1. %2 %3. %4")
        .arg(m_rate->text(), stands, tr("%n newer events", nullptr, int(m_model->waiting())),
            m_lanes->scene().sentence());
}

void FlowPage::activate()
{
    m_tick.start();
    showRate();
    m_lanes->refresh();
    if (!isAncestorOf(QApplication::focusWidget()))
        m_find->setFocus(Qt::OtherFocusReason);
}

void FlowPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitPicture();
}

void FlowPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        choosePicture();
        fitPicture();
        showRate();
    }
}

void FlowPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_tick.stop();
}

void FlowPage::refresh()
{
    Q_EMIT announced(summary());
}

QWidget *FlowPage::findField()
{
    return m_find;
}

QList<QWidget *> FlowPage::panes()
{
    return {m_find, m_table, m_story};
}

bool FlowPage::can(ActionId id) const
{
    switch (id) {
    case ActionId::FollowLive:
    case ActionId::PauseView:
        return true;
    case ActionId::Copy:
        return m_story->attemptId() > 0;
    default:
        return false;
    }
}

void FlowPage::run(ActionId id)
{
    if (id == ActionId::FollowLive)
        setFollowing(!m_model->following());
    else if (id == ActionId::PauseView)
        setPaused(!m_paused);
    else
        QGuiApplication::clipboard()->setText(m_story->text());
}

bool FlowPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_End) {
        setPaused(false);
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace lockstep
