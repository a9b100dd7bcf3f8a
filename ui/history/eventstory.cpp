// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventstory.h"

#include "attemptcolumns.h"
#include "curltext.h"
#include "engineclient.h"
#include "failures/messageview.h"
#include "failures/whatchanged.h"
#include "shell/fixes.h"
#include "shell/icons.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "stageline.h"
#include "widgets/codeview.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/popup.h"
#include "widgets/scrollingpage.h"
#include "widgets/tableview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

/// How it ended, with the code, in the room that is left.
static Column<Attempt> endColumn()
{
    Column<Attempt> column = outcomeColumn();
    column.width = 0;
    column.text = [](const Attempt &a) {
        const QString what = outcomeText(a);
        return a.status > 0 ? EventStory::tr("%1 (%2)").arg(what).arg(a.status) : what;
    };
    return column;
}

/// Every attempt of one event, on all systems.
class SiblingsModel final : public TableModel<Attempt, qint64> {
public:
    SiblingsModel(const StateStore &state, QObject *parent)
        : TableModel(
            {timeColumn(state), systemColumn(), endColumn()}, [](const Attempt &a) { return a.id; },
            parent)
    {
    }
};

namespace {

/// Lines of text; with less room the story scrolls.
constexpr int SmallestTabs = 12;

constexpr int IdShown = 12; ///< characters of an id; it is copied whole

QString shortId(const QString &id)
{
    return id.size() <= IdShown ? id : id.left(IdShown) + u'…';
}

/// The try of the same event that its system accepted later; null: none.
const Attempt *acceptedLater(const AttemptDetail &detail)
{
    const Attempt &failed = detail.attempt;
    const auto found = std::ranges::find_if(detail.siblings, [&failed](const Attempt &each) {
        return each.lane == failed.lane && each.id > failed.id && each.number > 0
            && each.outcome == OutcomeKind::Delivered;
    });
    return found == detail.siblings.end() ? nullptr : &*found;
}

/// "server error (503)"
QString failureText(const Attempt &attempt)
{
    const QString what = shortText(attempt.reason);
    return attempt.status > 0
        ? EventStory::tr("%1 (%2)", "reason, code").arg(what).arg(attempt.status)
        : what;
}

QString triggerText(Trigger trigger)
{
    switch (trigger) {
    case Trigger::Edit:
        return EventStory::tr("after a save");
    case Trigger::Timer:
        return EventStory::tr("by itself, after a wait");
    case Trigger::Retry:
        return EventStory::tr("retried by a person");
    case Trigger::Bulk:
        return EventStory::tr("retried in bulk");
    case Trigger::Restart:
        return EventStory::tr("after a restart");
    case Trigger::Settle:
        return EventStory::tr("sent once more to be sure");
    case Trigger::Push:
        return EventStory::tr("pushed again by a person");
    case Trigger::Resume:
        return EventStory::tr("after the system was resumed");
    case Trigger::Check:
        return EventStory::tr("read back, nothing was sent");
    }
    Q_UNREACHABLE();
}

bool failed(const Attempt &attempt)
{
    return !attempt.open
        && (attempt.outcome == OutcomeKind::Refused || attempt.outcome == OutcomeKind::Held
            || attempt.outcome == OutcomeKind::Deferred);
}

} // namespace

EventStory::EventStory(const Context &context, const QString &emptyText, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(Glyph::Flow, tr("No event chosen"), emptyText))
    , m_notice(new QLabel)
    , m_mark(new MarkWidget)
    , m_title(new QLabel)
    , m_caption(new QLabel)
    , m_reason(new QLabel)
    , m_stages(new StageLine)
    , m_tabs(new QTabWidget)
    , m_request(new MessageView(u"story.requestPlainTextEdit"_s, tr("Request")))
    , m_response(new MessageView(u"story.responsePlainTextEdit"_s, tr("Response")))
    , m_changes(new CodeView(tr("What changed")))
    , m_ids(new QLabel)
    , m_siblings(new TableView)
    , m_siblingsModel(new SiblingsModel(context.state, this))
    , m_retry(new QPushButton(icon(Glyph::Retry), tr("Retry now")))
    , m_clinic(new QPushButton(icon(Glyph::Clinics), tr("Open clinic")))
    , m_failure(new QPushButton(icon(Glyph::Failures), tr("Open failure")))
    , m_copy(new QPushButton(icon(Glyph::Copy), tr("Copy")))
    , m_curl(new QAction(tr("Copy as cURL"), this))
    , m_copyKey(new QAction(tr("Copy correlation id"), this))
{
    setObjectName(u"story.pane"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new ScrollingPage(makeStory()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&context.state, &StateStore::clinicsChanged, this, &EventStory::retell);
    connect(&context.state, &StateStore::countsChanged, this, &EventStory::retell);
}

QWidget *EventStory::makeStory()
{
    for (QLabel *label : {m_title, m_caption, m_reason, m_ids}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setTextStyle(m_title, TextStyle::Section);
    setTextStyle(m_caption, TextStyle::Small);
    setSecondary(m_caption);
    m_mark->setSize(24);
    m_tabs->setObjectName(u"story.tabWidget"_s);
    m_tabs->setAccessibleName(tr("What was kept of it"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumHeight(SmallestTabs * fontMetrics().height());
    m_changes->setObjectName(u"story.bodyPlainTextEdit"_s);
    m_tabs->addTab(m_changes, tr("What changed"));
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_response, tr("Response"));
    m_tabs->addTab(makeTrace(), tr("Trace"));

    m_notice->setObjectName(u"story.noticeLabel"_s);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    setSecondary(m_notice);
    m_notice->hide();
    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::S);
    heading->addWidget(m_mark, 0, Qt::AlignTop);
    heading->addWidget(m_title, 1);
    auto *story = new QWidget;
    auto *layout = new QVBoxLayout(story);
    layout->setContentsMargins(space::L, space::M, space::L, space::S);
    layout->setSpacing(space::S);
    layout->addWidget(m_notice);
    layout->addLayout(heading);
    layout->addWidget(m_reason);
    layout->addWidget(m_caption);
    layout->addWidget(m_stages);
    layout->addLayout(makeButtons());
    layout->addWidget(m_tabs, 1);
    connect(m_siblings, &TableView::activated, this,
        [this](const QModelIndex &index) { open(m_siblingsModel->row(index.row()).id); });
    return story;
}

QWidget *EventStory::makeTrace()
{
    setTextStyle(m_ids, TextStyle::Small);
    setSecondary(m_ids);
    m_ids->setObjectName(u"story.idsLabel"_s);
    m_siblings->setObjectName(u"story.siblingsTableView"_s);
    m_siblings->setAccessibleName(tr("Every try of the same event"));
    m_siblings->setModel(m_siblingsModel);
    auto *trace = new QWidget;
    auto *layout = new QVBoxLayout(trace);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->addWidget(m_ids);
    layout->addWidget(m_siblings, 1);
    return trace;
}

void EventStory::makeCopyMenu()
{
    m_copy->setObjectName(u"story.copyButton"_s);
    m_curl->setObjectName(u"story.curlAction"_s);
    m_curl->setToolTip(tr("Credentials are masked"));
    m_copyKey->setObjectName(u"story.copyKeyAction"_s);
    auto *whole = new QAction(tr("Copy for a ticket"), this);
    whole->setObjectName(u"story.copyAction"_s);
    auto *event = new QAction(tr("Copy event id"), this);
    event->setObjectName(u"story.copyEventAction"_s);
    auto *menu = new QMenu(m_copy);
    menu->addActions({whole, m_curl, m_copyKey, event});
    popUpUnder(m_copy, menu);
    connect(whole, &QAction::triggered, this, &EventStory::copy);
    connect(m_curl, &QAction::triggered, this,
        [this] { copyAsCurl(m_context, m_wanted, this, [] {}); });
    connect(m_copyKey, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_detail.attempt.idempotencyKey); });
    connect(event, &QAction::triggered, this,
        [this] { QGuiApplication::clipboard()->setText(m_detail.attempt.eventId); });
}

QLayout *EventStory::makeButtons()
{
    m_retry->setObjectName(u"story.retryButton"_s);
    m_clinic->setObjectName(u"story.clinicButton"_s);
    m_failure->setObjectName(u"story.failureButton"_s);
    makeCopyMenu();
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_retry, m_failure, m_clinic, m_copy})
        buttons->addWidget(button);
    connect(m_retry, &QPushButton::clicked, this,
        [this] { Q_EMIT retryRequested(m_detail.attempt.lane); });
    connect(m_clinic, &QPushButton::clicked, this,
        [this] { Q_EMIT openRequested(Place::clinic(m_detail.attempt.lane.subject)); });
    connect(m_failure, &QPushButton::clicked, this, [this] {
        const Attempt &attempt = m_detail.attempt;
        Q_EMIT openRequested(
            Place::failureGroup(attempt.lane.system + u':' + name(attempt.reason)));
    });
    return buttons;
}

void EventStory::open(qint64 attemptId)
{
    m_wanted = attemptId;
    m_context.engine.attempt(
        attemptId, this, [this, attemptId](const Result<AttemptDetail> &detail) {
            if (detail && attemptId == m_wanted)
                tell(*detail);
        });
}

void EventStory::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void EventStory::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void EventStory::clear()
{
    m_wanted = 0;
    m_stack->setCurrentIndex(0);
}

void EventStory::retell()
{
    if (m_wanted > 0 && m_detail.attempt.id == m_wanted)
        tellHeading(m_detail);
}

void EventStory::tell(const AttemptDetail &detail)
{
    m_detail = detail;
    tellHeading(detail);
    const Attempt &attempt = detail.attempt;
    m_stages->setAttempt(detail, adapterOf(attempt.lane.system));
    m_request->setMessage(detail.request, {}, tr("Nothing was sent."));
    m_curl->setEnabled(!detail.request.isEmpty());
    askForPayload(detail);
    const QByteArray removed = removedWords(detail.removedAfterDays).toUtf8();
    m_response->setMessage(detail.response,
        detail.removedAfterDays > 0 ? removed : detail.responseBody,
        attempt.open ? tr("Waiting for the answer.") : tr("There was no answer."));
    const bool kept = !detail.event.body.isEmpty();
    m_changes->setText(kept ? whatChanged(detail).join(u'\n') : QString(),
        kept ? tr("Nothing they had not accepted before.")
             : removedWords(detail.event.removedAfterDays));
    m_copyKey->setVisible(!attempt.idempotencyKey.isEmpty());
    m_siblingsModel->setRows(detail.siblings);
    m_tabs->setTabText(3, tr("Trace (%1)").arg(detail.siblings.size()));
    m_stack->setCurrentIndex(1);
}

void EventStory::tellHeading(const AttemptDetail &detail)
{
    const Attempt &attempt = detail.attempt;
    const Attempt *accepted = failed(attempt) ? acceptedLater(detail) : nullptr;
    m_mark->setMark(markOf(accepted ? *accepted : attempt));
    m_title->setText(
        u"%1 · %2"_s.arg(m_context.state.subjectName(attempt.lane.subject), attempt.lane.system));
    QStringList caption{tr("v%1").arg(attempt.revision)};
    if (attempt.number > 0)
        caption << attemptText(attempt);
    caption << triggerText(attempt.trigger);
    if (!attempt.actor.isEmpty())
        caption << attempt.actor;
    m_caption->setText(caption.join(u" · "_s));
    QStringList ids{tr("Event %1").arg(shortId(attempt.eventId))};
    if (!attempt.idempotencyKey.isEmpty())
        ids << tr("Correlation %1").arg(shortId(attempt.idempotencyKey));
    m_ids->setText(ids.join(u" · "_s));
    m_reason->setText(reasonText(detail));
    const Lane *lane = m_context.state.lane(attempt.lane);
    const bool stillFailing = lane
        && (lane->state == LaneState::Failed || lane->state == LaneState::Held
            || lane->state == LaneState::Retrying);
    m_clinic->setVisible(m_context.state.clinic(attempt.lane.subject) != nullptr);
    m_retry->setVisible(stillFailing);
    m_retry->setText(lane && lane->desired > attempt.revision
            ? tr("Send current hours (v%1)").arg(lane->desired)
            : tr("Retry now"));
    m_failure->setVisible(stillFailing && failed(attempt));
}

QString EventStory::reasonText(const AttemptDetail &detail) const
{
    const Attempt &attempt = detail.attempt;
    if (attempt.open)
        return tr("On the wire now.");
    const QString reason = sentence(attempt.reason, attempt.lane.system, attempt.status);
    if (!failed(attempt))
        return reason;
    if (const Attempt *accepted = acceptedLater(detail))
        return tr("Delivered %1, on attempt %2. Attempt %3 failed: %4.")
            .arg(momentText(accepted->startedAtMs, m_context.state.nowMs()))
            .arg(accepted->number)
            .arg(attempt.number)
            .arg(failureText(attempt));
    const Lane *lane = m_context.state.lane(attempt.lane);
    if (lane && lane->applied > attempt.revision)
        return tr("A newer version was accepted since. This attempt failed: %1.")
            .arg(failureText(attempt));
    const bool fails = lane && lane->reason == attempt.reason
        && (lane->state == LaneState::Held || lane->state == LaneState::Failed);
    const SystemStatus *system = fails ? m_context.state.system(attempt.lane.system) : nullptr;
    return QString(causeText(attempt.reason, attempt.lane.system, attempt.status, system) + u' '
        + remedyText(attempt.reason, attempt.lane.system, system))
        .trimmed();
}

QString EventStory::attemptText(const Attempt &attempt) const
{
    const SystemStatus *system = m_context.state.system(attempt.lane.system);
    const qsizetype tries = system ? system->config.retryScheduleMs.size() : 0;
    const QString text = attempt.number <= tries
        ? tr("attempt %1 of %2").arg(attempt.number).arg(tries)
        : tr("attempt %1").arg(attempt.number);
    const Lane *lane = m_context.state.lane(attempt.lane);
    const bool goesOn = lane && lane->state == LaneState::Retrying
        && lane->desired == attempt.revision && lane->attempts <= attempt.number;
    return goesOn
        ? tr("%1 · next %2").arg(text, preciseMomentText(lane->nextAtMs, m_context.state.nowMs()))
        : text;
}

QString EventStory::adapterOf(const QString &system) const
{
    const SystemStatus *status = m_context.state.system(system);
    if (!status)
        return u"–"_s;
    for (const AdapterDescription &adapter : m_context.engine.adapters()) {
        if (adapter.key == status->config.adapter)
            return adapter.label;
    }
    return status->config.adapter;
}

void EventStory::askForPayload(const AttemptDetail &detail)
{
    if (detail.request.isEmpty())
        return;
    m_context.engine.payload(detail.attempt.id, this,
        [this, id = detail.attempt.id, head = detail.request](const Result<QByteArray> &payload) {
            if (payload && id == m_wanted)
                m_request->setMessage(head, *payload, {});
        });
}

QString EventStory::text() const
{
    const Attempt &attempt = m_detail.attempt;
    return QStringList{m_title->text(), m_caption->text(), m_reason->text(),
        tr("Event %1, revision %2, key %3")
            .arg(attempt.eventId)
            .arg(attempt.revision)
            .arg(attempt.idempotencyKey),
        m_request->ticketText(), m_response->ticketText()}
        .join(u"\n\n"_s);
}

void EventStory::copy() const
{
    QGuiApplication::clipboard()->setText(text());
}

} // namespace lockstep
