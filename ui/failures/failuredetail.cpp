// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/failuredetail.h"

#include "engineclient.h"
#include "failurecause.h"
#include "failures/attemptview.h"
#include "failures/failureactions.h"
#include "failures/groupview.h"
#include "failures/lanedelegate.h"
#include "failures/lanesmodel.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "systems/connectiontest.h"
#include "widgets/deletekey.h"
#include "widgets/keepheight.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 LanesGapMs = 250;
constexpr int AuditLines = 20;
constexpr int LinesAtLeast = 4; ///< of the table and of the attempt, before the page scrolls
constexpr int LinesAtOnce = 8; ///< of the table, before it scrolls
constexpr int AttemptsLookedAt = 20;
constexpr int ClockWidth = 80, DatedWidth = 150; ///< of the column of times

LaneSelection whole(const GroupItem &item)
{
    LaneSelection selection;
    if (item.by == GroupBy::Cause)
        selection.group = item.group.id;
    else
        selection.lanes = item.lanes;
    return selection;
}

/// What a question names; nothing where there may be several causes.
FailureGroup causeOf(const GroupItem &item)
{
    return item.by == GroupBy::Cause ? item.group : FailureGroup();
}

/// What a retry has under way stays among its group until its result is known.
QList<Lane> withRetried(QList<Lane> lanes, const QList<JobLane> &job, const StateStore &state)
{
    QSet<qint64> known;
    for (const Lane &lane : std::as_const(lanes))
        known.insert(lane.id);
    for (const JobLane &each : job) {
        if (each.result != JobLane::Result::Waiting || known.contains(each.lane.id))
            continue;
        const Lane *now = state.lane(each.lane.key);
        lanes << (now ? *now : each.lane);
    }
    std::sort(lanes.begin(), lanes.end(), [](const Lane &a, const Lane &b) { return a.id < b.id; });
    return lanes;
}

/// The newest that was sent: what says why it fails.
qint64 newestSent(const QList<Attempt> &newestFirst)
{
    const auto sent
        = std::find_if(newestFirst.cbegin(), newestFirst.cend(), [](const Attempt &attempt) {
              return attempt.number > 0 && attempt.trigger != Trigger::Check;
          });
    return sent == newestFirst.cend() ? newestFirst.first().id : sent->id;
}

} // namespace

FailureDetail::FailureDetail(const Context &context, FailureActions &actions, QWidget *parent)
    : QScrollArea(parent)
    , m_context(context)
    , m_actions(actions)
    , m_lanes(new FailedLanesModel(context.state, this))
    , m_group(new GroupView)
    , m_table(new TableView)
    , m_more(new QPushButton)
    , m_attempt(new AttemptView)
    , m_askLanes(context.clock, LanesGapMs,
          [this](const std::function<void()> &answered) { askLanes(answered); })
{
    makeLayout();
    connectGroup();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shown = std::numeric_limits<int>::max();
        m_askLanes.ask();
    });
    connect(m_table, &TableView::currentRowChanged, this, &FailureDetail::chooseLane);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_group->setSelected(selectedLanes().size());
        m_table->viewport()->update();
        Q_EMIT selectionChanged();
    });
    connect(m_attempt, &AttemptView::attemptChosen, this, [this](qint64 id) {
        ++m_asked;
        m_picked = id;
        askAttempt(id, [this](const AttemptDetail &detail) { showAttempt(detail, {}); });
    });
}

void FailureDetail::makeLayout()
{
    m_table->setObjectName(u"failures.lanes"_s);
    m_table->setAccessibleName(tr("What fails for this cause"));
    m_table->setModel(m_lanes);
    m_table->setItemDelegate(new LaneDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    onDelete(m_table, [this] {
        if (!m_item || m_item->retrying() || m_table->currentRow() < 0)
            return;
        if (selectedLanes().isEmpty())
            m_table->selectRow(m_table->currentRow());
        askDiscard();
    });
    m_more->setObjectName(u"failures.moreLanesButton"_s);
    m_more->hide();
    m_attempt->setObjectName(u"failures.attempt"_s);

    auto *upper = new QWidget;
    auto *layout = new QVBoxLayout(upper);
    layout->setContentsMargins(space::L, 0, space::L, space::S);
    layout->setSpacing(space::M);
    layout->addWidget(m_group);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    auto *lower = new QWidget;
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(space::L, space::S, space::L, space::S);
    lowerLayout->addWidget(m_attempt);
    keepHeight(upper);
    keepHeight(lower);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"failures.detail.splitter"_s);
    splitter->addWidget(upper);
    splitter->addWidget(lower);
    splitter->setSizes({420, 260});
    splitter->setChildrenCollapsible(false);
    m_table->setLeastRows(LinesAtLeast);
    m_attempt->setMinimumHeight((LinesAtLeast + 2) * rowHeight(font()));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    setWidget(splitter);
}

void FailureDetail::connectGroup()
{
    connect(m_group, &GroupView::retryRequested, this, &FailureDetail::retryGroup);
    connect(m_group, &GroupView::retrySelectedRequested, this, &FailureDetail::retrySelected);
    connect(m_group, &GroupView::discardRequested, this, &FailureDetail::askDiscard);
    connect(m_group, &GroupView::fixRequested, this, &FailureDetail::mend);
    connect(m_group, &GroupView::copyRequested, this, &FailureDetail::copyForTicket);
    connect(m_group, &GroupView::cancelRequested, this,
        [this] { m_context.engine.cancelJob(m_item->job.id); });
    connect(m_group, &GroupView::resultRead, this,
        [this] { m_context.state.markJobRead(m_item->job.id); });
    connect(&m_group->test(), &ConnectionTest::cancelRequested, this,
        [this] { m_context.engine.cancelTest(m_item->group.system); });
    connect(m_group, &GroupView::noteRequested, this, [this] { m_actions.askNote(m_item->group); });
    connect(m_group, &GroupView::muteRequested, this,
        [this](bool muted) { m_context.state.setMuted(m_item->group.id, muted); });
}

void FailureDetail::setItem(const std::optional<GroupItem> &item, const QString &words)
{
    const bool other = !item || !m_item || item->group.id != m_item->group.id;
    m_item = item;
    m_words = words;
    m_group->setVisible(item.has_value());
    if (other)
        begin();
    else if (item && item->by == GroupBy::Cause && !item->group.message.isEmpty())
        m_group->setTheirWords(item->group.message);
    if (item)
        m_group->setGroup(
            *item, m_context.state.system(item->group.system), m_context.state.nowMs());
    m_group->setMuted(item && m_context.state.isMuted(item->group.id));
    m_askLanes.ask();
}

void FailureDetail::begin()
{
    m_shown = LanesAtFirst;
    m_table->clearSelection();
    m_lanes->setRows({});
    m_attempt->clear();
    m_group->setAudit({});
    const bool cause = m_item && m_item->by == GroupBy::Cause;
    m_group->setTheirWords(cause ? m_item->group.message : QString());
    if (!cause)
        return;
    m_context.engine.audit(m_item->group.system, AuditLines, this,
        [this, id = m_item->group.id](const Result<QList<AuditRow>> &answer) {
            if (answer && m_item && id == m_item->group.id)
                m_group->setAudit(*answer);
        });
}

void FailureDetail::askLanes(const std::function<void()> &answered)
{
    if (!m_item || m_item->by != GroupBy::Cause) {
        addRetried(m_item ? lanesOf(*m_item, m_context.state) : QList<Lane>(), answered);
        return;
    }
    const QString asked = m_item->group.id;
    m_context.engine.failedLanes(
        asked, this, [this, asked, answered](const Result<QList<Lane>> &answer) {
            if (answer && m_item && asked == m_item->group.id)
                return addRetried(*answer, answered);
            answered();
        });
}

void FailureDetail::addRetried(const QList<Lane> &lanes, const std::function<void()> &answered)
{
    if (!m_item || !m_item->retrying()) {
        showLanes(lanes);
        return answered();
    }
    m_context.engine.jobLanes(m_item->job.id, this,
        [this, lanes, answered, asked = m_item->group.id](const Result<QList<JobLane>> &answer) {
            if (m_item && asked == m_item->group.id)
                showLanes(answer ? withRetried(lanes, *answer, m_context.state) : lanes);
            answered();
        });
}

void FailureDetail::showLanes(QList<Lane> lanes)
{
    m_lanes->findProbes(lanes);
    if (!m_words.isEmpty()) {
        QList<Lane> found = lanes;
        found.removeIf(
            [this](const Lane &lane) { return !isFound(m_words, lane, m_context.state); });
        if (!found.isEmpty())
            lanes = found; // else the group itself was found
    }
    const qsizetype all = lanes.size();
    if (all > m_shown)
        lanes.resize(m_shown);
    m_table->setColumnHidden(
        FailedLanesModel::SystemColumn, !m_item || m_item->by == GroupBy::Cause);
    m_lanes->setRows(lanes);
    const bool today = std::ranges::all_of(lanes, [this](const Lane &lane) {
        return sameDay(lane.troubleSinceMs(), m_context.state.nowMs());
    });
    m_table->setWishedWidth(FailedLanesModel::FirstColumn, today ? ClockWidth : DatedWidth);
    fitStatus();
    m_table->setLeastRows(1 + qBound(LinesAtLeast - 1, m_lanes->rowCount(), LinesAtOnce));
    m_more->setVisible(lanes.size() < all);
    m_more->setText(tr("Showing %1 of %2. Show all").arg(lanes.size()).arg(all));
    if (m_lanes->rowCount() > 0 && m_table->currentRow() < 0)
        m_table->selectionModel()->setCurrentIndex(
            m_lanes->index(0, 0), QItemSelectionModel::NoUpdate);
    selectWanted();
    const int current = m_table->currentRow();
    if (current >= 0 && m_lanes->row(current) != m_chosen)
        chooseLane(current);
    if (m_lanes->rowCount() == 0)
        m_attempt->clear();
    Q_EMIT selectionChanged();
}

void FailureDetail::fitStatus()
{
    // The cause is not cut off; what is left goes to the names.
    QSet<QString> texts;
    for (int row = 0; row < m_lanes->rowCount(); ++row)
        texts << m_lanes->index(row, FailedLanesModel::StatusColumn).data().toString();
    int widest = 0;
    for (const QString &text : std::as_const(texts))
        widest = qMax(widest, m_table->fontMetrics().horizontalAdvance(text));
    const double scale = markSize(m_table->font()) / 16.0;
    m_table->setWishedWidth(
        FailedLanesModel::StatusColumn, int(widest / scale) + 2 * space::S + space::XS);
}

void FailureDetail::selectWanted()
{
    if (m_wanted.isEmpty())
        return;
    QItemSelection selection;
    for (int row = 0; row < m_lanes->rowCount(); ++row) {
        if (m_wanted.contains(m_lanes->row(row).key.text()))
            selection.select(m_lanes->index(row, 0), m_lanes->index(row, 0));
    }
    if (selection.isEmpty())
        return;
    m_table->setCurrentIndex(selection.first().topLeft());
    m_table->selectionModel()->select(
        selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_wanted.clear();
}

void FailureDetail::selectWhenShown(const QSet<QString> &lanes)
{
    m_wanted = lanes;
    m_shown = std::numeric_limits<int>::max();
    m_askLanes.ask();
}

bool FailureDetail::hasCurrentLane() const
{
    return m_table->currentRow() >= 0;
}

QList<QWidget *> FailureDetail::panes() const
{
    return {m_group, m_table, m_attempt};
}

void FailureDetail::setWhole(bool whole)
{
    if (std::exchange(m_whole, whole) != whole)
        updateGeometry();
}

QSize FailureDetail::minimumSizeHint() const
{
    const QSize least = QScrollArea::minimumSizeHint();
    return m_whole ? QSize(least.width(), widget()->minimumSizeHint().height()) : least;
}

bool FailureDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (m_whole && watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

QList<LaneKey> FailureDetail::selectedLanes() const
{
    QList<LaneKey> lanes;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        lanes << m_lanes->row(row.row()).key;
    return lanes;
}

void FailureDetail::chooseLane(int row)
{
    // The try that a person picked stays while its lane moves on.
    if (row < 0 || m_lanes->row(row).key != m_chosen.key)
        m_picked = 0;
    if (row < 0)
        return m_attempt->clear();
    const int asked = ++m_asked;
    m_chosen = m_lanes->row(row);
    const LaneKey key = m_chosen.key;
    HistoryFilter newest;
    newest.system = key.system;
    newest.topic = key.topic;
    newest.subject = key.subject;
    newest.limit = AttemptsLookedAt;
    m_context.engine.history(newest, this, [this, key, asked](const Result<HistoryPage> &answer) {
        const int now = m_table->currentRow();
        if (!answer || answer->rows.isEmpty() || now < 0 || m_lanes->row(now).key != key
            || asked != m_asked)
            return;
        m_attempts = answer->rows;
        std::reverse(m_attempts.begin(), m_attempts.end());
        if (m_picked > 0)
            return askAttempt(
                m_picked, [this](const AttemptDetail &detail) { showAttempt(detail, {}); });
        askAttempt(newestSent(answer->rows), [this, key, asked](const AttemptDetail &detail) {
            m_context.engine.heldThere(
                key, this, [this, detail, asked](const Result<HeldThere> &held) {
                    const bool differs
                        = held && !held->ours.isEmpty() && held->ours != held->accepted;
                    if (asked == m_asked)
                        showAttempt(detail, differs ? std::optional(*held) : std::nullopt);
                });
        });
    });
}

void FailureDetail::askAttempt(
    qint64 attemptId, const std::function<void(const AttemptDetail &)> &found)
{
    const int asked = m_asked;
    m_context.engine.attempt(
        attemptId, this, [this, found, asked](const Result<AttemptDetail> &answer) {
            if (asked != m_asked)
                return;
            if (!answer)
                return m_attempt->clear();
            found(*answer);
            if (m_item && m_item->by == GroupBy::Cause && m_item->group.message.isEmpty())
                m_group->setTheirWords(maskedMessage(answerMessage(answer->responseBody)));
        });
}

void FailureDetail::showAttempt(const AttemptDetail &detail, const std::optional<HeldThere> &next)
{
    const Lane *lane = m_context.state.lane(detail.attempt.lane);
    m_attempt->show({.detail = detail,
                        .title = attemptTitle(detail.attempt, lane),
                        .all = m_attempts,
                        .nextAtMs = lane ? m_lanes->nextAtMs(*lane) : 0,
                        .next = next},
        m_context.state.nowMs());
}

QString FailureDetail::attemptTitle(const Attempt &attempt, const Lane *lane) const
{
    const QString subject = m_context.state.subjectName(attempt.lane.subject);
    if (!lane || lane->desired <= attempt.revision)
        return tr("%1 on %2").arg(subject, attempt.lane.system);
    return tr("%1 on %2: attempt for v%3, superseded by v%4")
        .arg(subject, attempt.lane.system)
        .arg(attempt.revision)
        .arg(lane->desired);
}

void FailureDetail::mendGroup()
{
    mend(m_group->fix());
}

void FailureDetail::retryGroup()
{
    if (m_item)
        m_actions.retry(whole(*m_item), m_item->group.id);
}

void FailureDetail::retrySelected()
{
    LaneSelection selection;
    selection.lanes = selectedLanes();
    if (m_item && !selection.lanes.isEmpty())
        m_actions.retry(selection, m_item->group.id);
}

void FailureDetail::askDiscardGroup()
{
    if (m_item && m_item->group.count > 0 && !m_item->retrying())
        m_actions.askDiscard(whole(*m_item), m_item->group.count, causeOf(*m_item));
}

void FailureDetail::askDiscard()
{
    if (!m_item)
        return;
    LaneSelection selection;
    selection.lanes = selectedLanes();
    if (selection.lanes.isEmpty())
        return askDiscardGroup();
    m_actions.askDiscard(selection, selection.lanes.size(), causeOf(*m_item));
}

void FailureDetail::copyForTicket() const
{
    QGuiApplication::clipboard()->setText(m_attempt->isEmpty()
            ? m_group->text()
            : m_group->text() + u"\n\n"_s + m_attempt->textForTicket());
}

void FailureDetail::mend(FixKind kind)
{
    if (!m_item)
        return;
    const FailureGroup &cause = m_item->group;
    const int row = m_table->currentRow();
    const LaneKey lane = row >= 0 ? m_lanes->row(row).key : cause.sample;
    const auto told = [this](const Result<void> &answer) {
        if (!answer)
            m_actions.tell(answer.error());
    };
    switch (kind) {
    case FixKind::None:
        return;
    case FixKind::OpenSystem:
        return Q_EMIT openRequested(Place::mending(cause.system, cause.reason));
    case FixKind::OpenHours:
        return Q_EMIT openRequested(Place::clinic(lane.subject));
    case FixKind::Compare:
        return Q_EMIT openRequested(Place::lane(lane));
    case FixKind::TestConnection:
        return testConnection();
    case FixKind::Probe:
        return m_context.engine.probeSystem(cause.system, this, told);
    case FixKind::Resume:
        return m_context.engine.resumeSystem(cause.system, this, told);
    }
}

void FailureDetail::testConnection()
{
    const SystemStatus *system = m_item ? m_context.state.system(m_item->group.system) : nullptr;
    if (!system || m_group->test().isRunning())
        return;
    m_group->test().begin();
    m_context.engine.testSystem(
        system->config, this, [this](const TestStep &step) { m_group->test().addStep(step); },
        [this, name = system->config.name](const Result<void> &result) {
            const StateStore &state = m_context.state;
            m_group->test().finish(result, state.system(name), state.nowMs());
        });
}

} // namespace lockstep
