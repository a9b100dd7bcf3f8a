// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "overviewpage.h"

#include "cellstrip.h"
#include "engineclient.h"
#include "healthrow.h"
#include "matrixmodel.h"
#include "needslist.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/scrollingpage.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Enough to draw the last hour of a busy store; the newest come first.
constexpr int HealthRows = 1000;

QLabel *overline(const QString &text)
{
    auto *label = new QLabel(text);
    setTextStyle(label, TextStyle::Overline);
    setSecondary(label);
    return label;
}

} // namespace

OverviewPage::OverviewPage(const Context &context, QWidget *parent)
    : Page(PageId::Overview, context, parent)
    , m_needs(new NeedsList(state()))
    , m_health(new HealthRow(state()))
    , m_message(new MessageBar)
    , m_problemsOnly(new QCheckBox(tr("&Problems only")))
    , m_find(new QLineEdit)
    , m_clearMark(new QPushButton)
    , m_waiting(new QPushButton)
    , m_count(new QLabel)
    , m_model(new MatrixModel(state(), this))
    , m_matrix(new TableView)
    , m_empty(new EmptyState(Glyph::Overview, QString()))
    , m_strip(new CellStrip(state()))
{
    makeMatrix();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeScrolling(), 1);
    layout->addWidget(m_strip);
    connectMatrix();
    connectRest();
    applyFilter();
    askForLastHour();
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
    layout->addLayout(makeTop());
    layout->addLayout(inset, 1);
    return new ScrollingPage(content);
}

QLayout *OverviewPage::makeTop()
{
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::L, space::M, space::L, space::S);
    top->setSpacing(space::S);
    top->addWidget(m_message);
    top->addWidget(overline(tr("NEEDS YOU")));
    top->addWidget(m_needs);
    top->addSpacing(space::XS);
    top->addWidget(overline(tr("HEALTH, LAST HOUR")));
    top->addWidget(m_health);
    top->addSpacing(space::XS);
    top->addWidget(makeToolbar());
    return top;
}

QWidget *OverviewPage::makeToolbar()
{
    m_problemsOnly->setObjectName(u"overview.problemsCheckBox"_s);
    m_find->setObjectName(u"overview.findLineEdit"_s);
    m_find->setPlaceholderText(tr("Find clinic"));
    m_find->setAccessibleName(tr("Find clinic"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_clearMark->setObjectName(u"overview.clearFilterButton"_s);
    m_clearMark->setIcon(icon(Glyph::Cancel));
    m_waiting->setObjectName(u"overview.waitingButton"_s);
    m_waiting->setIcon(icon(Glyph::ChevronUp));
    setSecondary(m_count);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(overline(tr("LOCKSTEP")));
    layout->addSpacing(space::S);
    layout->addWidget(m_find, 1);
    layout->addWidget(m_problemsOnly);
    layout->addWidget(m_clearMark);
    layout->addWidget(m_waiting);
    layout->addStretch(2);
    layout->addWidget(m_count);
    return bar;
}

void OverviewPage::makeMatrix()
{
    m_matrix->setObjectName(u"overview.matrixTableView"_s);
    m_matrix->setAccessibleName(tr("Clinics and systems"));
    m_matrix->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_matrix->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_matrix->setModel(m_model);
    m_matrix->setEmptyState(m_empty);
    m_matrix->horizontalHeader()->setSectionsClickable(true);
}

void OverviewPage::connectMatrix()
{
    connect(m_model, &MatrixModel::waitingChanged, this, &OverviewPage::showCounts);
    connect(m_model, &MatrixModel::modelReset, this, [this] {
        if (m_selected)
            m_matrix->setCurrentIndex(m_model->indexOf(*m_selected));
        showCell();
    });
    connect(m_model, &MatrixModel::dataChanged, this, &OverviewPage::showCell);
    connect(m_matrix->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &OverviewPage::showCell);
    connect(m_matrix, &TableView::activated, this, &OverviewPage::openCell);
    connect(m_matrix->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int section) {
        if (const QString system = m_model->system(section); !system.isEmpty())
            Q_EMIT openRequested(Place::system(system));
    });
    connect(m_strip, &CellStrip::whyRequested, this, &OverviewPage::why);
    connect(m_strip, &CellStrip::retryRequested, this, &OverviewPage::retrySelected);
    connect(m_strip, &CellStrip::historyRequested, this, &OverviewPage::openHistory);
    connect(m_strip, &CellStrip::clinicRequested, this, [this] {
        if (const Lane *lane = m_model->lane(m_matrix->currentIndex()))
            Q_EMIT openRequested(Place::clinic(lane->key.subject));
    });
}

void OverviewPage::connectRest()
{
    connect(m_needs, &NeedsList::whyRequested, this,
        [this](const QString &group) { Q_EMIT openRequested(Place::failureGroup(group)); });
    connect(m_needs, &NeedsList::retryRequested, this, [this](const Need &need) {
        LaneSelection lanes;
        lanes.group = need.group;
        retry(lanes);
    });
    connect(m_health, &HealthRow::systemChosen, this,
        [this](const QString &name) { Q_EMIT openRequested(Place::system(name)); });
    connect(m_problemsOnly, &QCheckBox::toggled, this, &OverviewPage::applyFilter);
    connect(m_find, &QLineEdit::textChanged, this, &OverviewPage::applyFilter);
    connect(m_clearMark, &QPushButton::clicked, this,
        [this] { Q_EMIT openRequested(Place::of(PageId::Overview)); });
    connect(m_waiting, &QPushButton::clicked, m_model, &MatrixModel::rebuild);
    connect(&engine(), &EngineClient::facts, this, &OverviewPage::takeFacts);
}

void OverviewPage::askForLastHour()
{
    HistoryFilter filter;
    filter.sinceMs = state().nowMs() - HealthBook::SpanMs;
    filter.limit = HealthRows;
    engine().history(filter, this, [this](const Result<HistoryPage> &page) {
        if (page)
            m_health->add(page->rows);
    });
}

void OverviewPage::takeFacts(const QList<Fact> &batch)
{
    QList<Attempt> finished;
    for (const Fact &fact : batch) {
        if (const auto *attempt = std::get_if<AttemptFinished>(&fact))
            finished << attempt->attempt;
    }
    if (!finished.isEmpty())
        m_health->add(finished);
}

void OverviewPage::activate()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_matrix->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::go(const Place &place)
{
    if (place.mark != m_mark) {
        m_mark = place.mark;
        applyFilter();
    }
    if (place.key.isEmpty())
        return;
    m_selected = LaneKey::fromText(place.key);
    m_matrix->setCurrentIndex(m_model->indexOf(*m_selected));
}

Place OverviewPage::place() const
{
    Place here = Place::of(PageId::Overview);
    here.mark = m_mark;
    return here;
}

QWidget *OverviewPage::findField()
{
    return m_find;
}

QList<QWidget *> OverviewPage::panes()
{
    QList<QWidget *> list;
    for (QWidget *pane : std::initializer_list<QWidget *>{m_needs, m_health, m_matrix, m_strip}) {
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
    default:
        return false;
    }
}

void OverviewPage::run(ActionId id)
{
    if (id == ActionId::RetrySelected)
        return retrySelected();
    const QModelIndex next
        = m_model->nextProblem(m_matrix->currentIndex(), id == ActionId::NextProblem ? 1 : -1);
    if (!next.isValid()) {
        Q_EMIT announced(tr("No problem in this list."));
        return;
    }
    m_matrix->setCurrentIndex(next);
    m_matrix->setFocus(Qt::OtherFocusReason);
}

void OverviewPage::applyFilter()
{
    m_model->setFilter({m_problemsOnly->isChecked(), m_find->text(), m_mark});
    m_clearMark->setVisible(m_mark.has_value());
    if (m_mark)
        m_clearMark->setText(tr("Only %1").arg(word(*m_mark).toLower()));
}

void OverviewPage::showCounts()
{
    m_count->setText(tr("%1 of %2 clinics").arg(m_model->rowCount()).arg(state().clinics().size()));
    m_waiting->setVisible(m_model->waiting() > 0);
    m_waiting->setText(tr("%1 new").arg(m_model->waiting()));
    if (m_model->rowCount() == 0)
        showEmpty();
}

void OverviewPage::showEmpty()
{
    if (!state().loaded()) {
        m_empty->setTitle(tr("Loading clinics…"));
        m_empty->setText({});
    } else if (state().clinics().isEmpty()) {
        m_empty->setTitle(tr("No clinics yet"));
        m_empty->setText(tr("Add one on the Clinics page; each system you connect gets a column."));
    } else if (m_problemsOnly->isChecked() && m_find->text().isEmpty() && !m_mark) {
        m_empty->setTitle(tr("No connection has a problem"));
        m_empty->setText(tr("Every system has the newest hours, or is getting them now."));
    } else {
        m_empty->setTitle(tr("Nothing matches"));
        m_empty->setText(tr("Clear the filter to see every clinic."));
    }
}

void OverviewPage::showCell()
{
    const Lane *current = m_model->lane(m_matrix->currentIndex());
    if (current)
        m_selected = current->key;
    m_strip->setLane(current);
    m_strip->setSelection(selectedLanes().size());
    Q_EMIT actionsChanged();
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

void OverviewPage::openCell()
{
    const QModelIndex current = m_matrix->currentIndex();
    if (!current.isValid())
        return;
    if (m_model->lane(current))
        why();
    else
        Q_EMIT openRequested(Place::clinic(m_model->subject(current.row())));
}

void OverviewPage::why()
{
    const Lane *lane = m_model->lane(m_matrix->currentIndex());
    if (!lane)
        return;
    const Mark mark = markOf(*lane);
    if (mark != Mark::Failed && mark != Mark::Retrying)
        return openHistory();
    Q_EMIT openRequested(Place::failureGroup(lane->key.system + u':' + name(lane->reason)));
}

void OverviewPage::openHistory()
{
    const Lane *lane = m_model->lane(m_matrix->currentIndex());
    if (!lane)
        return;
    HistoryFilter filter;
    filter.system = lane->key.system;
    filter.topic = lane->key.topic;
    filter.subject = lane->key.subject;
    Q_EMIT openRequested(Place::history(filter));
}

void OverviewPage::retrySelected()
{
    LaneSelection lanes;
    lanes.lanes = selectedLanes();
    if (!lanes.lanes.isEmpty())
        retry(lanes);
}

void OverviewPage::retry(const LaneSelection &lanes)
{
    engine().retry(lanes, this, [this](const Result<RetryStarted> &started) {
        if (!started)
            return m_message->tell(started.error());
        QString text = started->queued > 0
            ? counted(started->queued, tr("Retrying 1 connection."), tr("Retrying %1 connections."))
            : tr("Nothing to retry: all of it is in lockstep already.");
        if (started->held > 0)
            text += u' ' + tr("%1 of them wait until their system is resumed.").arg(started->held);
        Q_EMIT announced(text);
    });
}

} // namespace lockstep
