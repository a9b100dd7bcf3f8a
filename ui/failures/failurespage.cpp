// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/failurespage.h"

#include "engineclient.h"
#include "failures/attemptview.h"
#include "failures/groupview.h"
#include "failures/joblist.h"
#include "failures/lanesmodel.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/carddelegate.h"
#include "widgets/choicestrip.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 GroupsGapMs = 250, LanesGapMs = 250;
constexpr int AuditLines = 3;
constexpr int LinesAtLeast = 4; ///< of the table and of the attempt, before the page scrolls
constexpr int TheirWordsLength = 200;

/// A lane the failures page shows in some list.
bool concernsFailures(const LaneChanged &change)
{
    const auto shown = [](LaneState state) {
        return state == LaneState::Failed || state == LaneState::Held
            || state == LaneState::Retrying || state == LaneState::Discarded;
    };
    return shown(change.lane.state) || shown(change.before);
}

} // namespace

FailuresPage::FailuresPage(const Context &context, QWidget *parent)
    : Page(PageId::Failures, context, parent)
    , m_groups(new GroupsModel(this))
    , m_lanes(new FailedLanesModel(context.state, this))
    , m_askGroups(context.clock, GroupsGapMs,
          [this](const std::function<void()> &answered) { askGroups(answered); })
    , m_askLanes(context.clock, LanesGapMs,
          [this](const std::function<void()> &answered) { askLanes(answered); })
{
    makeStrips();
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"failures.splitter"_s);
    splitter->addWidget(makeGroups());
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(1, 1);
    const int listWidth = fontMetrics().averageCharWidth() * 46;
    splitter->setSizes({listWidth, 3 * listWidth});
    splitter->setChildrenCollapsible(false);
    m_empty = new EmptyState(Glyph::Clock, tr("Loading failures"));
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(splitter);

    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(space::L, 0, space::L, 0);
    for (QWidget *notice : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_confirm),
             static_cast<QWidget *>(m_reasonSheet)})
        notices->addWidget(notice);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(makeBar());
    layout->addLayout(notices);
    layout->addWidget(m_stack, 1);
    connectAll();
    showDiscarded(false);
    m_askGroups.ask();
}

QWidget *FailuresPage::makeBar()
{
    m_summary = new QLabel;
    m_summary->setObjectName(u"failures.summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_retryAll = new QPushButton(icon(Glyph::Retry), tr("Retry all…"));
    m_retryAll->setObjectName(u"failures.retryAll"_s);
    m_discarded = new QPushButton(tr("Discarded"));
    m_discarded->setObjectName(u"failures.discarded"_s);
    m_discarded->setCheckable(true);

    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::L, space::M, space::L, 0);
    layout->addWidget(m_summary, 1);
    layout->addWidget(m_retryAll);
    layout->addWidget(m_discarded);
    return bar;
}

QWidget *FailuresPage::makeGroups()
{
    m_list = new QListView;
    m_list->setObjectName(u"failures.groups"_s);
    m_list->setAccessibleName(tr("Failures by cause"));
    m_list->setModel(m_groups);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_jobs = new JobList;

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::S, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_jobs);
    return part;
}

QWidget *FailuresPage::makeDetail()
{
    m_group = new GroupView;
    m_discardedTitle = new QLabel(
        tr("Discarded: taken off the list and not in lockstep. Restoring sends the newest state."));
    m_discardedTitle->setWordWrap(true);
    m_restore = new QPushButton(icon(Glyph::Restore), tr("Restore"));
    m_restore->setObjectName(u"failures.restore"_s);
    m_table = new TableView;
    m_table->setObjectName(u"failures.lanes"_s);
    m_table->setAccessibleName(tr("What fails for this cause"));
    m_table->setModel(m_lanes);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_attempt = new AttemptView;
    m_attempt->setObjectName(u"failures.attempt"_s);

    auto *upper = new QWidget;
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins(space::L, 0, space::L, space::S);
    layout->setSpacing(space::M);
    layout->addWidget(m_group);
    layout->addWidget(m_discardedTitle);
    layout->addWidget(m_restore, 0, Qt::AlignLeading);
    layout->addWidget(m_table, 1);
    auto *lower = new QWidget;
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(space::L, space::S, space::L, space::S);
    lowerLayout->addWidget(m_attempt);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"failures.detail.splitter"_s);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setSizes({400, 240});
    splitter->setChildrenCollapsible(false);
    m_table->setMinimumHeight(LinesAtLeast * rowHeight(font()));
    m_attempt->setMinimumHeight(LinesAtLeast * rowHeight(font()));
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(splitter);
    return scroll;
}

void FailuresPage::makeStrips()
{
    m_message = new MessageBar;
    m_confirm = new ChoiceStrip(u"failures.confirm"_s);
    m_likely = m_confirm->addAnswer(u"likely"_s, {});
    m_every = m_confirm->addAnswer(u"all"_s, {});
    m_confirm->addDecline(u"keep"_s, tr("Not now"));
    m_reason = new QLineEdit;
    m_reason->setObjectName(u"failures.discard.reason"_s);
    m_reason->setPlaceholderText(tr("Reason (required)"));
    m_reason->setAccessibleName(tr("Reason for discarding"));
    m_reason->setMaxLength(200);
    m_reasonSheet = new ChoiceStrip(u"failures.discard"_s);
    m_reasonSheet->setField(m_reason);
    QPushButton *discard = m_reasonSheet->addAnswer(u"discard"_s, tr("Discard"));
    discard->setEnabled(false);
    m_reasonSheet->addDecline(u"keep"_s, tr("Keep"));

    connect(m_reason, &QLineEdit::textChanged, discard,
        [discard](const QString &text) { discard->setEnabled(!text.trimmed().isEmpty()); });
    connect(discard, &QPushButton::clicked, this, &FailuresPage::discard);
    connect(m_likely, &QPushButton::clicked, this, &FailuresPage::retryLikely);
    connect(m_every, &QPushButton::clicked, this, [this] {
        LaneSelection all;
        all.all = true;
        retry(all, {});
    });
}

void FailuresPage::connectAll()
{
    connect(m_retryAll, &QPushButton::clicked, this, &FailuresPage::askRetryAll);
    connect(m_discarded, &QPushButton::toggled, this, &FailuresPage::showDiscarded);
    connect(m_restore, &QPushButton::clicked, this, &FailuresPage::restore);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &FailuresPage::chooseGroup);
    connect(m_group, &GroupView::retryRequested, this, &FailuresPage::retryGroup);
    connect(m_group, &GroupView::retrySelectedRequested, this, &FailuresPage::retrySelected);
    connect(m_group, &GroupView::discardRequested, this, &FailuresPage::askDiscard);
    connect(m_group, &GroupView::systemRequested, this, [this] {
        if (const GroupItem *item = group())
            Q_EMIT openRequested(Place::system(item->group.system));
    });
    connect(m_group, &GroupView::cancelRequested, this, [this] {
        if (const GroupItem *item = group())
            engine().cancelJob(item->job.id);
    });
    connect(m_group, &GroupView::resultRead, this, [this] { m_groups->forgetJob(m_chosen); });
    connect(m_jobs, &JobList::cancelRequested, this, [this](qint64 id) { engine().cancelJob(id); });
    connect(m_table, &TableView::currentRowChanged, this, &FailuresPage::chooseLane);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_group->setSelected(selectedLanes().size());
        Q_EMIT actionsChanged();
    });
    connect(m_attempt, &AttemptView::attemptChosen, this, &FailuresPage::showAttempt);
    connect(m_groups, &QAbstractItemModel::dataChanged, this, &FailuresPage::showGroup);
    connect(m_groups, &QAbstractItemModel::rowsInserted, this, &FailuresPage::tellEmpty);
    connect(m_groups, &QAbstractItemModel::rowsRemoved, this, &FailuresPage::tellEmpty);
    connect(&state(), &StateStore::jobsChanged, this, &FailuresPage::takeJobs);
    connect(&state(), &StateStore::lanesReset, this, [this] { m_askGroups.ask(); });
    connect(&state(), &StateStore::systemsChanged, this, [this] { m_askGroups.ask(); });
    connect(&state(), &StateStore::engineChanged, this, &FailuresPage::tellEmpty);
    connect(&engine(), &EngineClient::facts, this, [this](const QList<Fact> &facts) {
        const bool any = std::any_of(facts.cbegin(), facts.cend(), [](const Fact &fact) {
            const auto *change = std::get_if<LaneChanged>(&fact);
            return change && concernsFailures(*change);
        });
        if (any)
            m_askGroups.ask();
    });
}

// What is there

void FailuresPage::askGroups(const std::function<void()> &answered)
{
    engine().failures(this, [this, answered](const Result<QList<FailureGroup>> &answer) {
        if (answer)
            takeGroups(*answer);
        else
            m_message->tell(answer.error());
        answered();
    });
}

void FailuresPage::takeGroups(const QList<FailureGroup> &groups)
{
    m_known = true;
    m_groups->setGroups(groups, state().nowMs());
    takeJobs();
    const int wanted = m_groups->find(m_wanted);
    if (wanted >= 0)
        m_list->setCurrentIndex(m_groups->index(wanted, 0));
    else if (!m_list->currentIndex().isValid() && m_groups->rowCount() > 0)
        m_list->setCurrentIndex(m_groups->index(0, 0));
    m_wanted.clear();
    tellEmpty();
    tellSummary();
    m_askLanes.ask();
    Q_EMIT actionsChanged();
}

void FailuresPage::askLanes(const std::function<void()> &answered)
{
    const QString wanted = showsDiscarded() ? QString() : m_chosen;
    if (wanted.isEmpty() && !showsDiscarded()) {
        m_lanes->setRows({});
        return answered();
    }
    engine().failedLanes(wanted, this, [this, answered](const Result<QList<Lane>> &answer) {
        if (answer)
            m_lanes->setRows(*answer);
        if (m_lanes->rowCount() > 0 && m_table->currentRow() < 0)
            m_table->selectRowAt(0);
        if (m_lanes->rowCount() == 0)
            m_attempt->clear();
        Q_EMIT actionsChanged();
        answered();
    });
}

void FailuresPage::tellEmpty()
{
    const bool empty = m_groups->rowCount() == 0 && !showsDiscarded();
    m_stack->setCurrentIndex(empty ? 0 : 1);
    if (!empty || !m_known)
        return;
    if (state().stale() || state().engine().kind == EngineState::Kind::Stopped) {
        m_empty->setGlyph(Glyph::Warning);
        m_empty->setTitle(tr("No word from the engine"));
        m_empty->setText(tr("Whether something fails cannot be known until it answers again."));
        return;
    }
    m_empty->setGlyph(Glyph::Check);
    m_empty->setTitle(tr("Nothing is failing"));
    m_empty->setText(tr("Checked %1.").arg(momentText(state().asOfMs(), state().nowMs())));
    HistoryFilter last;
    last.outcome = OutcomeKind::Refused;
    last.limit = 1;
    engine().history(last, this, [this](const Result<HistoryPage> &answer) {
        if (answer && !answer->rows.isEmpty())
            tellLastFailure(answer->rows.first());
    });
}

void FailuresPage::tellLastFailure(const Attempt &attempt)
{
    m_empty->setText(tr("Last refusal: %1, %2\nChecked %3.")
                         .arg(momentText(attempt.startedAtMs, state().nowMs()),
                             sentence(attempt.reason, attempt.lane.system, attempt.status),
                             momentText(state().asOfMs(), state().nowMs())));
}

void FailuresPage::tellSummary()
{
    qint64 all = 0, mine = 0, next = 0;
    for (const GroupItem &item : m_groups->rows()) {
        all += item.group.count;
        if (markOf(item.group) == Mark::Failed)
            mine += item.group.count;
        next = qMax(next, item.group.nextAtMs);
    }
    m_retryAll->setVisible(all > 0);
    m_retryAll->setText(tr("Retry all %1…").arg(all));
    if (all == 0)
        return m_summary->clear();
    m_summary->setText(mine == 0
            ? tr("Nothing for you to do: all %1 go again by themselves, the last by %2.")
                  .arg(all)
                  .arg(momentText(next, state().nowMs()))
            : tr("%1 not in lockstep, for %2.")
                  .arg(counted(all, tr("1 change is"), tr("%1 changes are")),
                      counted(m_groups->rowCount(), tr("1 cause"), tr("%1 causes"))));
}

// What is chosen

bool FailuresPage::showsDiscarded() const
{
    return m_discarded->isChecked();
}

void FailuresPage::showDiscarded(bool discarded)
{
    m_group->setVisible(!discarded);
    m_discardedTitle->setVisible(discarded);
    m_restore->setVisible(discarded);
    m_table->setAccessibleName(
        discarded ? tr("Discarded changes") : tr("What fails for this cause"));
    m_lanes->setRows({});
    m_attempt->clear();
    tellEmpty();
    m_askLanes.ask();
    Q_EMIT actionsChanged();
}

void FailuresPage::chooseGroup()
{
    const QModelIndex index = m_list->currentIndex();
    const QString chosen = index.isValid() ? index.data(GroupsModel::IdRole).toString() : QString();
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    m_discarded->setChecked(false);
    m_reasonSheet->hide();
    m_lanes->setRows({});
    m_attempt->clear();
    m_group->setTheirWords({});
    m_group->setAudit({}, state().nowMs());
    showGroup();
    m_askLanes.ask();
    if (const GroupItem *item = group())
        engine().audit(item->group.system, AuditLines, this,
            [this, chosen](const Result<QList<AuditRow>> &answer) {
                if (answer && chosen == m_chosen)
                    m_group->setAudit(*answer, state().nowMs());
            });
    Q_EMIT actionsChanged();
}

void FailuresPage::showGroup()
{
    const GroupItem *item = group();
    m_group->setVisible(item && !showsDiscarded());
    if (item)
        m_group->setGroup(*item, state().nowMs());
}

const GroupItem *FailuresPage::group() const
{
    const int row = m_groups->find(m_chosen);
    return row < 0 ? nullptr : &m_groups->row(row);
}

void FailuresPage::chooseLane(int row)
{
    if (row < 0)
        return m_attempt->clear();
    const LaneKey key = m_lanes->row(row).key;
    HistoryFilter newest;
    newest.system = key.system;
    newest.topic = key.topic;
    newest.subject = key.subject;
    newest.limit = 1;
    engine().history(newest, this, [this, key](const Result<HistoryPage> &answer) {
        const int now = m_table->currentRow();
        if (answer && !answer->rows.isEmpty() && now >= 0 && m_lanes->row(now).key == key)
            showAttempt(answer->rows.first().id);
    });
}

void FailuresPage::showAttempt(qint64 attemptId)
{
    engine().attempt(attemptId, this, [this](const Result<AttemptDetail> &answer) {
        if (!answer)
            return m_attempt->clear();
        const LaneKey &lane = answer->attempt.lane;
        m_attempt->setDetail(*answer,
            tr("%1 on %2").arg(state().subjectName(lane.subject), lane.system), state().nowMs());
        m_group->setTheirWords(
            QString::fromUtf8(answer->responseBody).simplified().left(TheirWordsLength));
    });
}

QList<LaneKey> FailuresPage::selectedLanes() const
{
    QList<LaneKey> lanes;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        lanes << m_lanes->row(row.row()).key;
    return lanes;
}

// What is done

void FailuresPage::retry(const LaneSelection &lanes, const QString &group)
{
    m_message->clear();
    engine().retry(lanes, this, [this, group](const Result<RetryStarted> &answer) {
        if (!answer)
            return m_message->tell(answer.error());
        JobProgress job;
        job.id = answer->jobId;
        job.total = int(answer->queued);
        if (!group.isEmpty() && job.id != 0)
            m_groups->setJob(group, job);
        takeJobs();
        tellStarted(*answer);
    });
}

void FailuresPage::tellStarted(const RetryStarted &started)
{
    if (started.queued == 0)
        m_message->tell(MessageBar::Kind::Success,
            tr("Nothing to retry; in lockstep already: %1.").arg(started.already));
    else if (started.held > 0)
        m_message->tell(MessageBar::Kind::Caution,
            tr("Waiting until their system is resumed: %1.").arg(started.held));
}

void FailuresPage::retryGroup()
{
    LaneSelection selection;
    selection.group = m_chosen;
    retry(selection, m_chosen);
}

void FailuresPage::retrySelected()
{
    LaneSelection selection;
    selection.lanes = selectedLanes();
    retry(selection, m_chosen);
}

void FailuresPage::askRetryAll()
{
    qint64 all = 0, likely = 0;
    for (const GroupItem &item : m_groups->rows()) {
        all += item.group.count;
        likely += likelyToWork(item.group.reason) ? item.group.count : 0;
    }
    m_likely->setText(tr("Retry %1 likely to work").arg(likely));
    m_likely->setVisible(likely > 0 && likely < all);
    m_every->setText(tr("Retry %1").arg(all));
    const QString rest = likely < all
        ? tr("%1 of them will be refused again until their cause is mended.").arg(all - likely)
        : QString();
    m_reasonSheet->hide();
    m_confirm->ask(tr("Retry %1 for %2?")
                       .arg(counted(all, tr("1 change"), tr("%1 changes")),
                           counted(m_groups->rowCount(), tr("1 cause"), tr("%1 causes")))
        + u' ' + rest);
}

void FailuresPage::retryLikely()
{
    for (const GroupItem &item : m_groups->rows()) {
        if (item.group.count == 0 || !likelyToWork(item.group.reason))
            continue;
        LaneSelection selection;
        selection.group = item.group.id;
        retry(selection, item.group.id);
    }
}

void FailuresPage::askDiscard()
{
    m_toDiscard = {};
    m_toDiscard.lanes = selectedLanes();
    qint64 count = m_toDiscard.lanes.size();
    if (count < 2 && !m_table->hasFocus() && group()) {
        m_toDiscard = {};
        m_toDiscard.group = m_chosen;
        count = group()->group.count;
    }
    m_reason->clear();
    m_confirm->hide();
    m_reasonSheet->ask(
        tr("Discard %1? What is discarded leaves this list, stays marked as not in lockstep, and "
           "can be restored.")
            .arg(count));
}

void FailuresPage::discard()
{
    engine().discard(
        m_toDiscard, m_reason->text().trimmed(), this, [this](const Result<qint64> &answer) {
            if (!answer)
                return m_message->tell(answer.error());
            m_message->tell(
                MessageBar::Kind::Info, tr("Discarded %1. See Discarded to restore.").arg(*answer));
            m_askGroups.ask();
        });
}

void FailuresPage::restore()
{
    LaneSelection selection;
    selection.lanes = selectedLanes();
    engine().restore(selection, this, [this](const Result<qint64> &answer) {
        if (!answer)
            return m_message->tell(answer.error());
        m_message->tell(MessageBar::Kind::Success,
            tr("Restored %1; the newest state is on its way.").arg(*answer));
        m_askLanes.ask();
    });
}

void FailuresPage::takeJobs()
{
    const QList<JobProgress> jobs = state().jobs();
    for (const GroupItem &item : m_groups->rows()) {
        for (const JobProgress &job : jobs) {
            if (job.id == item.job.id && item.retrying() && job.endedAtMs != 0)
                Q_EMIT announced(resultText(job));
        }
    }
    m_groups->updateJobs(jobs);
    m_jobs->setJobs(jobs);
}

// The page

void FailuresPage::activate()
{
    m_askGroups.ask();
    (m_groups->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty)->setFocus();
}

void FailuresPage::go(const Place &place)
{
    if (place.key.isEmpty())
        return;
    const int row = m_groups->find(place.key);
    if (row >= 0)
        m_list->setCurrentIndex(m_groups->index(row, 0));
    else
        m_wanted = place.key;
}

Place FailuresPage::place() const
{
    return Place::failureGroup(m_chosen);
}

QList<QWidget *> FailuresPage::panes()
{
    return {m_list, m_group, m_table, m_attempt};
}

void FailuresPage::refresh()
{
    m_askGroups.ask();
    m_askLanes.ask();
}

bool FailuresPage::can(ActionId action) const
{
    const bool fails = group() && group()->group.count > 0 && !showsDiscarded();
    switch (action) {
    case ActionId::RetryGroup:
        return fails && !group()->retrying();
    case ActionId::RetrySelected:
    case ActionId::Discard:
        return fails && !selectedLanes().isEmpty();
    case ActionId::RetryAll:
        return m_groups->rowCount() > 0;
    case ActionId::Copy:
        return m_table->currentRow() >= 0;
    default:
        return false;
    }
}

void FailuresPage::run(ActionId action)
{
    switch (action) {
    case ActionId::RetryGroup:
        return retryGroup();
    case ActionId::RetrySelected:
        return retrySelected();
    case ActionId::Discard:
        return askDiscard();
    case ActionId::RetryAll:
        return askRetryAll();
    case ActionId::Copy:
        return m_attempt->copyForTicket();
    default:
        return;
    }
}

} // namespace lockstep
