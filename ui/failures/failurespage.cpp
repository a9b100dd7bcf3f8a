// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/failurespage.h"

#include "engineclient.h"
#include "failurecause.h"
#include "failures/discardedview.h"
#include "failures/failureactions.h"
#include "failures/failuredetail.h"
#include "failures/groupdelegate.h"
#include "failures/joblist.h"
#include "failures/whywords.h"
#include "shell/jobtext.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/deletekey.h"
#include "widgets/emptystate.h"
#include "widgets/filterbar.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/largetext.h"
#include "widgets/scrollingpage.h"
#include "widgets/tableview.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int ListBeside = 28, ListAbove = 34; ///< per cent of the page
constexpr qint64 GroupsGapMs = 250, SolvedGapMs = 3'000;
constexpr int SummaryCharacters = 28;
constexpr int LeastList
    = 4; ///< rows of room for the groups; with less the list scrolls with its jobs
constexpr int LooksBack = 20; ///< attempts behind the last failure
constexpr auto JobKey = "job/"_L1;

enum Part { NothingFails, Failing, Discards };

/// A lane the failures page shows in some list.
bool concernsFailures(const LaneChanged &change)
{
    const auto shown = [](LaneState state) {
        return state == LaneState::Failed || state == LaneState::Held
            || state == LaneState::Retrying || state == LaneState::Discarded;
    };
    return shown(change.lane.state) || shown(change.before);
}

qint64 startOfToday(const StateStore &state)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(state.nowMs());
    return now.date().startOfDay().toMSecsSinceEpoch();
}

} // namespace

FailuresPage::FailuresPage(const Context &context, QWidget *parent)
    : Page(PageId::Failures, context, parent)
    , m_groups(new GroupsModel(this))
    , m_splitter(new AdaptiveSplitter)
    , m_actions(new FailureActions(context))
    , m_detail(new FailureDetail(context, *m_actions))
    , m_discardedView(new DiscardedView(context))
    , m_askGroups(context.clock, GroupsGapMs,
          [this](const std::function<void()> &answered) { askGroups(answered); })
    , m_askSolved(context.clock, SolvedGapMs,
          [this](const std::function<void()> &answered) { askSolved(answered); })
{
    m_splitter->setObjectName(u"failures.splitter"_s);
    m_splitter->addWidget(m_groupsPart = makeGroups());
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setShares(ListBeside, ListAbove);
    m_splitter->installEventFilter(this);
    m_empty = new EmptyState(Glyph::Clock, tr("Loading failures"));
    m_stack = new QStackedWidget;
    for (QWidget *part : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_splitter),
             static_cast<QWidget *>(m_discardedView)})
        m_stack->addWidget(part);

    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(space::L, 0, space::L, 0);
    notices->addWidget(m_actions);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins({});
    inside->setSpacing(space::S);
    inside->addLayout(notices);
    inside->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(makeBar());
    layout->addWidget(new ScrollingPage(content), 1);
    connectAll();
    showDiscarded(false);
    m_askGroups.ask();
}

QWidget *FailuresPage::makeBar()
{
    m_by = new QComboBox;
    m_by->setObjectName(u"failures.groupByComboBox"_s);
    m_by->setAccessibleName(tr("Group by"));
    m_by->addItem(tr("By cause"), int(GroupBy::Cause));
    m_by->addItem(tr("By system"), int(GroupBy::System));
    m_by->addItem(tr("By clinic"), int(GroupBy::Clinic));
    m_by->addItem(tr("By change"), int(GroupBy::Change));
    m_find = makeFindField(u"failures.findLineEdit"_s, tr("Find clinic, system, words"));
    m_find->setAccessibleName(tr("Find failures"));
    m_summary = new QLabel;
    m_summary->setObjectName(u"failures.summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_retryAll = new QPushButton(icon(Glyph::Retry), tr("Retry all…"));
    m_retryAll->setObjectName(u"failures.retryAll"_s);
    m_discarded = new QPushButton(tr("D&iscarded"));
    m_discarded->setObjectName(u"failures.discarded"_s);
    m_discarded->setCheckable(true);

    auto *bar = new QWidget;
    auto *what = new FlowLayout;
    what->addWidget(m_by);
    what->addWidget(m_find);
    auto *all = new FlowLayout;
    all->addWidget(m_retryAll);
    all->addWidget(m_discarded);
    auto *layout = new FoldLayout(bar);
    layout->setCentred(true);
    layout->setContentsMargins(space::L, space::M, space::L, 0);
    layout->addPart(what);
    layout->addPart(m_summary, 1, SummaryCharacters);
    layout->addPart(all);
    return bar;
}

QWidget *FailuresPage::makeGroups()
{
    m_list = new QListView;
    m_list->setObjectName(u"failures.groups"_s);
    m_list->setAccessibleName(tr("Failures by cause"));
    m_list->setModel(m_groups);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    onDelete(m_list, [this] { m_detail->askDiscardGroup(); });
    m_jobs = new JobList;
    m_solved = new QPushButton;
    m_solved->setObjectName(u"failures.solved"_s);
    m_solved->setFlat(true);
    m_solved->hide();

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::S, 0, 0, 0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_jobs);
    layout->addWidget(m_solved, 0, Qt::AlignLeading);
    m_list->setMinimumHeight(LeastList * rowHeight(font()));
    return new ScrollingPage(part);
}

void FailuresPage::connectAll()
{
    connect(m_by, &QComboBox::currentIndexChanged, this, [this] {
        m_find->clear();
        showGroups();
    });
    connect(m_find, &QLineEdit::textChanged, this, &FailuresPage::showGroups);
    connect(m_retryAll, &QPushButton::clicked, this,
        [this] { m_actions->askRetryAll(m_groups->rows()); });
    connect(m_empty, &EmptyState::actionRequested, this, &FailuresPage::actOnEmpty);
    connect(m_discarded, &QPushButton::toggled, this, &FailuresPage::showDiscarded);
    connect(m_discardedView, &DiscardedView::restoreRequested, m_actions, &FailureActions::restore);
    connect(m_discardedView, &DiscardedView::failed, m_actions, &FailureActions::tell);
    connect(m_actions, &FailureActions::changed, this, &FailuresPage::refresh);
    connect(m_actions, &FailureActions::showDiscardedRequested, this,
        [this] { m_discarded->setChecked(true); });
    connect(m_actions, &FailureActions::mendRequested, this, [this](const QString &group) {
        m_list->setCurrentIndex(m_groups->index(m_groups->find(group), 0));
        m_detail->mendGroup();
    });
    connect(m_actions, &FailureActions::started, this,
        [this](const QString &group, const RetryStarted &started) {
            JobProgress job;
            job.id = started.jobId;
            job.total = int(started.queued);
            job.startedAtMs = state().nowMs();
            if (!group.isEmpty() && job.id != 0)
                m_groups->setJob(group, job);
            takeJobs();
        });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &FailuresPage::chooseGroup);
    connect(static_cast<GroupDelegate *>(m_list->itemDelegate()), &GroupDelegate::retryRequested,
        this, [this](const QModelIndex &index) {
            m_list->setCurrentIndex(index);
            m_detail->retryGroup();
        });
    connect(m_solved, &QPushButton::clicked, this, [this] {
        HistoryFilter solved;
        solved.outcome = OutcomeKind::Delivered;
        solved.sinceMs = startOfToday(state());
        Q_EMIT openRequested(Place::history(solved));
    });
    connect(m_jobs, &JobList::cancelRequested, this, [this](qint64 id) { engine().cancelJob(id); });
    connect(m_jobs, &JobList::showRequested, this, &FailuresPage::showFailedOf);
    connect(m_jobs, &JobList::readRequested, &state(), &StateStore::markJobRead);
    connect(m_detail, &FailureDetail::selectionChanged, this, &FailuresPage::actionsChanged);
    connect(m_detail, &FailureDetail::openRequested, this, &FailuresPage::openRequested);
    connect(m_groups, &QAbstractItemModel::dataChanged, this, &FailuresPage::showGroup);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_groups, signal, this, &FailuresPage::fitList);
    connect(m_groups, &QAbstractItemModel::rowsInserted, this, &FailuresPage::tellEmpty);
    connect(m_groups, &QAbstractItemModel::rowsRemoved, this, &FailuresPage::tellEmpty);
    connect(&state(), &StateStore::jobsChanged, this, &FailuresPage::takeJobs);
    connect(&state(), &StateStore::lanesReset, this, [this] { m_askGroups.ask(); });
    connect(&state(), &StateStore::systemsChanged, this, [this] {
        showGroup();
        tellEmpty();
        m_askGroups.ask();
    });
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

bool FailuresPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_splitter && event->type() == QEvent::Resize) {
        // In a wider or narrower window the list keeps its share, not its pixels.
        m_splitter->setShares(m_splitter->share(Qt::Horizontal), m_splitter->share(Qt::Vertical));
        QMetaObject::invokeMethod(this, &FailuresPage::fitList, Qt::QueuedConnection);
    }
    return Page::eventFilter(watched, event);
}

void FailuresPage::fitList()
{
    // Above one another the two parts are as high as what is in them, and the page scrolls.
    const bool folded = m_splitter->orientation() == Qt::Vertical;
    int cards = 0;
    for (int row = 0; folded && row < m_groups->rowCount(); ++row)
        cards += m_list->sizeHintForRow(row);
    m_list->setMinimumHeight(cards > 0 ? cards : LeastList * rowHeight(font()));
    const int below = m_jobs->isHidden() ? 0 : m_jobs->sizeHint().height();
    const int solved = m_solved->isHidden() ? 0 : m_solved->sizeHint().height();
    m_groupsPart->setMinimumHeight(
        folded ? m_list->minimumHeight() + below + solved + 3 * space::S : 0);
    m_detail->setWhole(folded);
}

// What is there

GroupBy FailuresPage::groupBy() const
{
    return GroupBy(m_by->currentData().toInt());
}

QString FailuresPage::words() const
{
    return m_find->text().trimmed();
}

void FailuresPage::askGroups(const std::function<void()> &answered)
{
    engine().failures(
        state().nowMs(), this, [this, answered](const Result<QList<FailureGroup>> &answer) {
            if (answer)
                takeGroups(*answer);
            else
                m_actions->tell(answer.error());
            answered();
        });
}

void FailuresPage::takeGroups(const QList<FailureGroup> &groups)
{
    m_known = true;
    m_causes = groups;
    showGroups();
    m_askSolved.ask();
}

void FailuresPage::showGroups()
{
    const QScopedValueRollback refreshing(m_refreshing, true);
    QList<GroupItem> items;
    if (groupBy() == GroupBy::Cause) {
        for (const FailureGroup &group : std::as_const(m_causes))
            items << causeItem(group);
    } else {
        items = groupedBy(groupBy(), state());
    }
    if (!words().isEmpty())
        items.removeIf([this](const GroupItem &item) { return !isFound(words(), item, state()); });
    for (GroupItem &item : items)
        item.held = isHeld(state().system(item.group.system));
    const GroupItem *const chosen = group();
    const FailureGroup before = chosen ? chosen->group : FailureGroup();
    m_groups->setItems(items, state().nowMs());
    takeJobs();
    followFailures(before);
    const int wanted = m_groups->findGroup(m_wanted);
    if (wanted >= 0)
        m_list->setCurrentIndex(m_groups->index(wanted, 0));
    else if (m_groups->rowCount() > 0 && !group())
        m_list->setCurrentIndex(m_groups->index(qMax(0, m_groups->findGroup(m_chosen)), 0));
    if (wanted >= 0 || m_known)
        m_wanted.clear();
    chooseGroup();
    tellEmpty();
    tellSummary();
    Q_EMIT actionsChanged();
}

void FailuresPage::followFailures(const FailureGroup &before)
{
    // What was tried again may fail for another cause now: who looked at it goes on looking at it.
    const GroupItem *const now = group();
    if (before.count == 0 || !now || now->group.count > 0)
        return;
    for (int row = 0; row < m_groups->rowCount(); ++row) {
        const FailureGroup &other = m_groups->row(row).group;
        if (other.system != before.system || other.count == 0 || other.lastAtMs < before.lastAtMs)
            continue;
        m_list->setCurrentIndex(m_groups->index(row, 0));
        return;
    }
}

void FailuresPage::askSolved(const std::function<void()> &answered)
{
    engine().solvedSince(
        startOfToday(state()), this, [this, answered](const Result<QList<SolvedCause>> &answer) {
            if (answer)
                m_solved->setText(solvedText(*answer));
            m_solved->setVisible(!m_solved->text().isEmpty());
            fitList();
            tellEmpty();
            answered();
        });
}

void FailuresPage::showPart(int part)
{
    // What is not shown asks for no room.
    for (int i = 0; i < m_stack->count(); ++i) {
        const auto policy = i == part ? QSizePolicy::Preferred : QSizePolicy::Ignored;
        m_stack->widget(i)->setSizePolicy(policy, policy);
    }
    m_stack->setCurrentIndex(part);
}

bool FailuresPage::away() const
{
    return state().stale() || state().engine().kind == EngineState::Kind::Stopped;
}

void FailuresPage::actOnEmpty()
{
    if (away())
        return action(ActionId::Quit)->trigger();
    Q_EMIT openRequested(Place::of(PageId::Systems));
}

void FailuresPage::tellEmpty()
{
    const bool empty = m_groups->rowCount() == 0 && words().isEmpty();
    showPart(showsDiscarded() ? Discards : empty ? NothingFails : Failing);
    if (!empty)
        m_lastFailure.clear();
    if (!empty || !m_known)
        return;
    m_actions->drop();
    if (away()) {
        m_empty->setGlyph(Glyph::Warning);
        m_empty->setTitle(tr("Sending has stopped"));
        m_empty->setText(tr("Whether something fails cannot be known until Lockstep sends again."));
        m_empty->setAction(tr("Close Lockstep"));
        return;
    }
    if (state().systems().isEmpty()) {
        m_empty->setGlyph(Glyph::Systems);
        m_empty->setTitle(tr("No system is set up yet"));
        m_empty->setText(
            tr("What a system refuses is listed here with its cause and what mends it."));
        m_empty->setAction(tr("Add a system"));
        return;
    }
    m_empty->setAction({});
    const QString checked
        = tr("Checked %1.").arg(preciseMomentText(state().asOfMs(), state().nowMs()));
    m_empty->setGlyph(Glyph::Check);
    m_empty->setTitle(tr("Nothing is failing"));
    QStringList lines{m_lastFailure, m_solved->text(), checked};
    lines.removeAll(QString());
    m_empty->setText(lines.join(u'\n'));
    if (m_lastFailure.isEmpty())
        askLastFailure({OutcomeKind::Refused, OutcomeKind::Held, OutcomeKind::Deferred}, {});
}

void FailuresPage::askLastFailure(QList<OutcomeKind> outcomes, const Attempt &newest)
{
    if (outcomes.isEmpty())
        return newest.id > 0 ? askHowItEnded(newest) : void();
    HistoryFilter last;
    last.outcome = outcomes.takeFirst();
    last.limit = 1;
    engine().history(last, this, [this, outcomes, newest](const Result<HistoryPage> &answer) {
        const bool newer = answer && !answer->rows.isEmpty() && answer->rows.first().id > newest.id;
        askLastFailure(outcomes, newer ? answer->rows.first() : newest);
    });
}

void FailuresPage::askHowItEnded(const Attempt &failed)
{
    HistoryFilter after;
    after.system = failed.lane.system;
    after.topic = failed.lane.topic;
    after.subject = failed.lane.subject;
    after.limit = LooksBack;
    engine().history(after, this, [this, failed](const Result<HistoryPage> &newest) {
        const QList<Attempt> rows = newest ? newest->rows : QList<Attempt>();
        const auto ended = std::find_if(rows.cbegin(), rows.cend(), [&failed](const Attempt &each) {
            return each.id > failed.id
                && (each.outcome == OutcomeKind::Delivered
                    || each.outcome == OutcomeKind::Discarded);
        });
        m_lastFailure
            = lastFailureText(failed, ended == rows.cend() ? nullptr : &*ended, state().nowMs());
        tellEmpty();
    });
}

void FailuresPage::tellSummary()
{
    qint64 all = 0, mine = 0, last = 0;
    for (const GroupItem &item : m_groups->rows()) {
        all += item.changes();
        if (markOf(item.group) == Mark::Failed)
            mine += item.changes();
        last = qMax(last, item.group.nextAtMs);
    }
    m_retryAll->setVisible(all > 0 && m_groups->rowCount() > 1 && !showsDiscarded());
    m_retryAll->setText(tr("Retry all %1…").arg(QLocale().toString(all)));
    // With large text one line more for the fix is worth more than what the only card says too.
    m_summary->setVisible(!isLargeText(font()) || m_groups->rowCount() != 1);
    if (showsDiscarded())
        return m_summary->clear();
    if (all == 0)
        return m_summary->setText(
            words().isEmpty() ? QString() : tr("Nothing that fails has these words."));
    if (mine == 0)
        return m_summary->setText(tr("Nothing for you to do; %1 will be retried by %2.")
                                      .arg(all)
                                      .arg(momentText(last, state().nowMs())));
    m_summary->setText(tr("%1 not in lockstep, in %2.")
                           .arg(counted(all, tr("1 change is"), tr("%1 changes are")),
                               counted(m_groups->rowCount(), tr("1 group"), tr("%1 groups"))));
}

// What is chosen

bool FailuresPage::showsDiscarded() const
{
    return m_discarded->isChecked();
}

void FailuresPage::showDiscarded(bool discarded)
{
    for (QWidget *each : {static_cast<QWidget *>(m_by), static_cast<QWidget *>(m_find)})
        each->setEnabled(!discarded);
    m_discarded->setText(discarded ? tr("&Back to failures") : tr("D&iscarded"));
    m_actions->drop();
    if (discarded)
        m_discardedView->refresh();
    tellEmpty();
    tellSummary();
    Q_EMIT actionsChanged();
}

void FailuresPage::chooseGroup()
{
    const QModelIndex index = m_list->currentIndex();
    const QString chosen = index.isValid() ? index.data(GroupsModel::IdRole).toString() : QString();
    if (chosen != m_chosen) {
        m_chosen = chosen;
        if (!m_refreshing) // a group that is gone takes nobody out of the list of discarded ones
            m_discarded->setChecked(false);
        m_actions->drop();
    }
    showGroup();
    Q_EMIT actionsChanged();
}

void FailuresPage::showGroup()
{
    const GroupItem *item = group();
    m_detail->setItem(item ? std::optional(*item) : std::nullopt, words());
}

const GroupItem *FailuresPage::group() const
{
    const int row = m_groups->find(m_chosen);
    return row < 0 ? nullptr : &m_groups->row(row);
}

void FailuresPage::showFailedOf(qint64 jobId)
{
    engine().jobLanes(jobId, this, [this](const Result<QList<JobLane>> &answer) {
        if (!answer)
            return m_actions->tell(answer.error());
        QSet<QString> failed;
        for (const JobLane &each : *answer) {
            if (each.result != JobLane::Result::Failed || each.lane.state == LaneState::Delivered)
                continue;
            if (failed.isEmpty())
                m_wanted = GroupName{each.lane.key.system, each.lane.reason, {}}.text();
            failed.insert(each.lane.key.text());
        }
        showCauses();
        m_detail->selectWhenShown(failed);
        m_askGroups.ask();
    });
}

void FailuresPage::showCauses()
{
    m_discarded->setChecked(false);
    m_by->setCurrentIndex(0);
    m_find->clear();
}

void FailuresPage::takeJobs()
{
    const QList<JobProgress> jobs = state().jobs();
    for (const GroupItem &item : m_groups->rows()) {
        for (const JobProgress &job : jobs) {
            if (job.id == item.job.id && item.retrying() && !job.running())
                Q_EMIT spoken(jobResultText(job));
        }
    }
    m_groups->updateJobs(jobs);
    for (const GroupItem &item : QList<GroupItem>(m_groups->rows())) {
        if (item.job.id != 0 && state().isJobRead(item.job.id))
            m_groups->forgetJob(item.group.id);
    }
    QList<JobProgress> open = jobs;
    open.removeIf([this](const JobProgress &job) {
        const auto &cards = m_groups->rows();
        const bool inCard = std::any_of(cards.cbegin(), cards.cend(),
            [&job](const GroupItem &item) { return item.job.id == job.id; });
        return inCard || state().isJobRead(job.id);
    });
    m_jobs->setJobs(open, state());
    fitList();
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
    if (place.key.startsWith(JobKey))
        return showFailedOf(place.key.mid(JobKey.size()).toLongLong());
    m_wanted = place.key;
    showCauses();
    if (m_known)
        showGroups();
}

Place FailuresPage::place() const
{
    return Place::failureGroup(m_chosen);
}

QWidget *FailuresPage::findField()
{
    return m_find;
}

QList<QWidget *> FailuresPage::panes()
{
    if (showsDiscarded())
        return {m_discardedView};
    return QList<QWidget *>{m_list} + m_detail->panes();
}

void FailuresPage::refresh()
{
    m_askGroups.ask();
    if (showsDiscarded())
        m_discardedView->refresh();
}

bool FailuresPage::can(ActionId action) const
{
    const bool fails = group() && group()->group.count > 0 && !showsDiscarded();
    switch (action) {
    case ActionId::RetryGroup:
        return fails && !group()->retrying();
    case ActionId::RetrySelected:
    case ActionId::Discard:
        return fails && (action == ActionId::Discard || !m_detail->selectedLanes().isEmpty());
    case ActionId::RetryAll:
        return m_groups->rowCount() > 0 && !showsDiscarded();
    case ActionId::Copy:
        return m_detail->hasCurrentLane() && !showsDiscarded();
    default:
        return false;
    }
}

void FailuresPage::run(ActionId action)
{
    switch (action) {
    case ActionId::RetryGroup:
        return m_detail->retryGroup();
    case ActionId::RetrySelected:
        return m_detail->retrySelected();
    case ActionId::Discard:
        return m_detail->askDiscard();
    case ActionId::RetryAll:
        return m_actions->askRetryAll(m_groups->rows());
    case ActionId::Copy:
        return m_detail->copyForTicket();
    default:
        return;
    }
}

} // namespace lockstep
