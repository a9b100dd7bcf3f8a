// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyview.h"

#include "engineclient.h"
#include "eventstory.h"
#include "historyfilters.h"
#include "historymodel.h"
#include "savedsearches.h"
#include "shell/preferences.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Beyond this nobody counts lines; they narrow the filter.
constexpr qint64 MostCounted = 10'000;
constexpr int ListBeside = 65, ListAbove = 56; ///< per cent of the page
const QList<int> WholeColumns{0, 7}; ///< time and duration: half of one says nothing
const QString FilterKey = u"history.filter"_s;

} // namespace

HistoryView::HistoryView(const Context &context, QWidget *parent)
    : Page(PageId::History, context, parent)
    , m_filters(new HistoryFilters(context))
    , m_message(new MessageBar)
    , m_model(new HistoryModel(context, this))
    , m_table(new TableView)
    , m_older(new QLabel)
    , m_empty(new EmptyState(Glyph::History, tr("Loading…")))
    , m_story(new EventStory(context, tr("Choose a line to see what was sent and answered.")))
{
    auto *splitter = new AdaptiveSplitter;
    splitter->setObjectName(u"history.splitter"_s);
    splitter->addWidget(makeList());
    splitter->addWidget(m_story);
    splitter->setShares(ListBeside, ListAbove);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filters);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
    addMenu();
    connectAll();
    m_filters->setFilter(historyFilterFromText(preferences().stored(FilterKey).toString()));
    apply();
}

QWidget *HistoryView::makeList()
{
    m_table->setObjectName(u"history.attemptsTableView"_s);
    m_table->setAccessibleName(tr("Attempts, newest first"));
    m_table->setModel(m_model);
    m_table->setEmptyState(m_empty);
    m_older->setObjectName(u"history.olderLabel"_s);
    m_older->setAlignment(Qt::AlignCenter);
    setTextStyle(m_older, TextStyle::Small);
    setSecondary(m_older);
    m_older->hide();
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(space::L, 0, 0, 0);
    layout->setSpacing(space::XS);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_older);
    return list;
}

void HistoryView::addMenu()
{
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *menu = new QMenu(m_table);
    menu->setObjectName(u"history.rowMenu"_s);
    connect(m_table, &QWidget::customContextMenuRequested, menu,
        [this, menu](const QPoint &at) { menu->popup(m_table->viewport()->mapToGlobal(at)); });
    const auto entry = [this, menu](const QString &text, Glyph glyph, std::function<void()> act) {
        auto *action = new QAction(icon(glyph), text, menu);
        menu->addAction(action);
        connect(action, &QAction::triggered, this, [this, act = std::move(act)] {
            if (m_table->currentRow() >= 0)
                act();
        });
    };
    const auto current
        = [this]() -> const Attempt & { return m_model->row(m_table->currentRow()); };
    entry(tr("Only this clinic"), Glyph::Filter, [this] {
        narrowTo([](HistoryFilter &filter, const Attempt &a) { filter.subject = a.lane.subject; });
    });
    entry(tr("Only this system"), Glyph::Filter, [this] {
        narrowTo([](HistoryFilter &filter, const Attempt &a) { filter.system = a.lane.system; });
    });
    entry(tr("Only this event"), Glyph::Filter, [this] {
        narrowTo([](HistoryFilter &filter, const Attempt &a) { filter.text = a.eventId; });
    });
    entry(tr("Open clinic"), Glyph::Clinics,
        [this, current] { Q_EMIT openRequested(Place::clinic(current().lane.subject)); });
    entry(tr("Open system"), Glyph::Systems,
        [this, current] { Q_EMIT openRequested(Place::system(current().lane.system)); });
    entry(tr("Retry"), Glyph::Retry, [this, current] { retry(current().lane); });
    entry(tr("Copy"), Glyph::Copy, [this] { run(ActionId::Copy); });
}

void HistoryView::narrowTo(const std::function<void(HistoryFilter &, const Attempt &)> &how)
{
    HistoryFilter filter = m_filters->filter();
    how(filter, m_model->row(m_table->currentRow()));
    Q_EMIT openRequested(Place::history(filter)); // so that Back leads out of it
}

void HistoryView::connectAll()
{
    connect(m_filters, &HistoryFilters::changed, this, &HistoryView::apply);
    connect(m_filters, &HistoryFilters::newerRequested, this, &HistoryView::refresh);
    connect(m_filters, &HistoryFilters::announced, this, &Page::announced);
    connect(m_filters, &HistoryFilters::spoken, this, &Page::spoken);
    m_model->asked = [this] {
        m_older->setText(tr("Older: loading %n more…", nullptr, m_model->filter().limit));
        m_older->setVisible(m_model->rowCount() > 0);
    };
    m_model->loaded = [this] { showLoaded(); };
    m_model->failed = [this](const Error &error) {
        m_older->hide();
        m_empty->setTitle(tr("The history could not be read"));
        m_empty->setText(error.text);
        m_message->tell(error);
    };
    connect(m_table, &TableView::currentRowChanged, this, &HistoryView::openRow);
    connect(m_table, &TableView::activated, m_story, qOverload<>(&QWidget::setFocus));
    connect(m_story, &EventStory::openRequested, this, &Page::openRequested);
    connect(m_story, &EventStory::retryRequested, this, &HistoryView::retry);
    connect(&engine(), &EngineClient::facts, this, &HistoryView::countNewer);
}

void HistoryView::apply()
{
    const HistoryFilter filter = m_filters->filter();
    preferences().store(FilterKey, toText(filter));
    m_newerCount = 0;
    m_filters->setNewer(0);
    m_message->clear();
    m_model->setFilter(filter);
    // The first lines come before they are counted.
    engine().historyCount(
        filter, MostCounted, this, [this, question = ++m_counting](const Result<qint64> &count) {
            if (question == m_counting)
                showCount(count);
        });
}

void HistoryView::showLoaded()
{
    m_table->fitToText(WholeColumns);
    m_story->setEmptyText(m_model->rowCount() > 0
            ? tr("Choose a line to see what was sent and answered.")
            : tr("What was sent and answered shows here."));
    Q_EMIT actionsChanged();
    m_older->hide();
    const bool narrowed = m_filters->isNarrowed();
    m_empty->setTitle(narrowed ? tr("Nothing matches") : tr("Nothing was sent yet"));
    m_empty->setText(narrowed ? tr("Widen the filter to see more.")
                              : tr("Every try to reach a system is kept here, with its answer."));
    if (m_model->rowCount() > 0 && m_table->currentRow() < 0)
        m_table->selectRowAt(0);
}

void HistoryView::showCount(const Result<qint64> &count)
{
    if (!count)
        return;
    m_filters->setCount(*count > MostCounted
            ? tr("more than %1 found").arg(QLocale().toString(MostCounted))
            : tr("%n found", nullptr, int(*count)));
}

void HistoryView::countNewer(const QList<Fact> &batch)
{
    for (const Fact &fact : batch)
        m_newerCount += std::holds_alternative<AttemptFinished>(fact) ? 1 : 0;
    if (m_newerCount == 0)
        return;
    if (m_model->rows().isEmpty())
        return refresh();
    m_filters->setNewer(m_newerCount);
}

void HistoryView::openRow(int row)
{
    if (row >= 0)
        m_story->open(m_model->row(row).id);
    else
        m_story->clear();
    Q_EMIT actionsChanged();
}

void HistoryView::retry(const LaneKey &lane)
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

void HistoryView::activate()
{
    if (m_newerCount > 0)
        refresh();
    if (!isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
}

void HistoryView::go(const Place &place)
{
    if (place.key.isEmpty() || place == this->place())
        return;
    m_filters->setFilter(place.filter);
    apply();
}

Place HistoryView::place() const
{
    return Place::history(m_model->filter());
}

QWidget *HistoryView::findField()
{
    return m_filters->findField();
}

QList<QWidget *> HistoryView::panes()
{
    return {m_filters->findField(), m_table, m_story};
}

QAbstractItemView *HistoryView::exportView()
{
    return m_model->rowCount() > 0 ? m_table : nullptr;
}

void HistoryView::refresh()
{
    apply();
}

bool HistoryView::can(ActionId id) const
{
    return (id == ActionId::RetrySelected || id == ActionId::Copy) && m_table->currentRow() >= 0;
}

void HistoryView::run(ActionId id)
{
    if (id == ActionId::Copy)
        QGuiApplication::clipboard()->setText(m_story->text());
    else
        retry(m_model->row(m_table->currentRow()).lane);
}

} // namespace lockstep
