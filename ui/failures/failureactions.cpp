// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/failureactions.h"

#include "engineclient.h"
#include "failurecause.h"
#include "failures/restorable.h"
#include "shell/fixes.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/choicestrip.h"

#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LongestText = 200;

QLineEdit *makeField(const QString &objectName, const QString &placeholder, const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(objectName);
    field->setPlaceholderText(placeholder);
    field->setAccessibleName(name);
    field->setMaxLength(LongestText);
    return field;
}

qint64 countOf(const QList<GroupItem> &groups, bool (*counts)(Reason))
{
    qint64 sum = 0;
    for (const GroupItem &item : groups)
        sum += counts(item.group.reason) ? item.group.count : 0;
    return sum;
}

/// The group that is the only one to be retried, and sure to be refused; null where there are
/// others, or hope.
const GroupItem *hopelessOne(const QList<GroupItem> &groups)
{
    const GroupItem *found = nullptr;
    for (const GroupItem &item : groups) {
        if (item.group.count == 0)
            continue;
        if (found || item.by != GroupBy::Cause || likelyToWork(item.group.reason))
            return nullptr;
        found = &item;
    }
    return found;
}

QString hopelessText(const GroupItem &item, const StateStore &state)
{
    const FailureGroup &group = item.group;
    const QString refused
        = FailureActions::tr("%1 will refuse this until %2.")
              .arg(group.system, untilMended(group.reason, state.system(group.system)));
    return item.held ? FailureActions::tr("%1 One is tried first.").arg(refused) : refused;
}

/// "Google will refuse 41 until the key is mended.", a sentence for each group that is sure to be
/// refused; where there are many, one for all.
QString warningText(const QList<GroupItem> &groups, const StateStore &state)
{
    constexpr qsizetype Most = 3;
    QStringList lines;
    qint64 sum = 0;
    for (const GroupItem &item : groups) {
        const FailureGroup &group = item.group;
        if (group.count == 0 || likelyToWork(group.reason))
            continue;
        sum += group.count;
        lines << FailureActions::tr("%1 will refuse %2 until %3.")
                     .arg(group.system)
                     .arg(group.count)
                     .arg(untilMended(group.reason, state.system(group.system)));
    }
    if (lines.size() <= Most)
        return lines.join(u' ');
    return FailureActions::tr("%1 of them will be refused until their causes are mended.").arg(sum);
}

} // namespace

FailureActions::FailureActions(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_message(new MessageBar)
{
    makeRetryStrip();
    makeDiscardSheet();
    makeNoteStrip();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    for (QWidget *each : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_confirm),
             static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_noteStrip)})
        layout->addWidget(each);
    connect(m_message, &MessageBar::fixRequested, this, [this] {
        m_message->clear();
        Q_EMIT showDiscardedRequested();
    });
    connect(&m_context.state, &StateStore::jobsChanged, this, [this] {
        for (const JobProgress &job : m_context.state.jobs()) {
            if (job.id == m_startedJob && !job.running())
                return forgetStarted();
        }
    });
}

void FailureActions::makeRetryStrip()
{
    m_confirm = new ChoiceStrip(u"failures.confirm"_s);
    m_mend = m_confirm->addAnswer(u"mend"_s, {});
    m_likely = m_confirm->addAnswer(u"likely"_s, {});
    m_every = m_confirm->addAnswer(u"all"_s, {});
    m_confirm->addDecline(u"keep"_s, tr("Not now"));
    connect(m_mend, &QPushButton::clicked, this, [this] {
        if (const GroupItem *item = hopelessOne(m_all))
            Q_EMIT mendRequested(item->group.id);
    });
    connect(m_likely, &QPushButton::clicked, this, &FailureActions::retryLikely);
    connect(m_every, &QPushButton::clicked, this, &FailureActions::retryEvery);
}

void FailureActions::makeDiscardSheet()
{
    m_reason = makeField(
        u"failures.discard.reason"_s, tr("Reason (required)"), tr("Reason for discarding"));
    m_sheet = new ChoiceStrip(u"failures.discard"_s);
    m_sheet->setField(m_reason);
    QPushButton *discard = m_sheet->addAnswer(u"discard"_s, tr("&Discard"));
    discard->setEnabled(false);
    setPrimary(m_sheet->addDecline(u"keep"_s, tr("Keep")));
    connect(m_reason, &QLineEdit::textChanged, discard,
        [discard](const QString &text) { discard->setEnabled(!text.trimmed().isEmpty()); });
    connect(discard, &QPushButton::clicked, this, &FailureActions::discard);
}

void FailureActions::makeNoteStrip()
{
    m_note = makeField(u"failures.note.lineEdit"_s, tr("What others should know"), tr("Note"));
    m_noteStrip = new ChoiceStrip(u"failures.note"_s);
    m_noteStrip->setField(m_note);
    QPushButton *save = m_noteStrip->addAnswer(u"saveButton"_s, tr("Save note"));
    m_noteStrip->addDecline(u"keepButton"_s, tr("Leave it"));
    connect(save, &QPushButton::clicked, this, &FailureActions::saveNote);
    connect(m_note, &QLineEdit::returnPressed, save, &QPushButton::click);
}

void FailureActions::drop()
{
    m_sheet->hide();
    m_noteStrip->hide();
    forgetStarted();
}

void FailureActions::tell(const Error &error)
{
    m_startedJob = 0;
    m_message->setFix({});
    m_message->tell(error);
}

void FailureActions::say(MessageBar::Kind kind, const QString &text, const QString &fix)
{
    m_startedJob = 0;
    m_message->setFix(fix);
    m_message->tell(kind, text);
}

void FailureActions::retry(const LaneSelection &lanes, const QString &group)
{
    m_startedJob = 0;
    m_message->clear();
    m_context.engine.retry(lanes, this, [this, group](const Result<RetryStarted> &answer) {
        if (!answer)
            return tell(answer.error());
        Q_EMIT started(group, *answer);
        tellStarted(*answer, group);
    });
}

void FailureActions::tellStarted(const RetryStarted &started, const QString &group)
{
    if (started.queued == 0)
        return say(MessageBar::Kind::Success,
            tr("Nothing to retry; in lockstep already: %1.").arg(started.already));
    if (started.held == 0)
        return;
    say(MessageBar::Kind::Info, heldText(started.held, group));
    m_startedJob = started.jobId;
}

QString FailureActions::heldText(qint64 held, const QString &group) const
{
    const auto name = GroupName::fromText(group);
    if (!name)
        return tr("To a system that is held one change goes first; the others follow when it is "
                  "accepted. Those of a paused system go when it is resumed.");
    const SystemStatus *system = m_context.state.system(name->system);
    if (system && system->paused)
        return tr("%1 is paused. What was retried goes when it is resumed.").arg(name->system);
    if (held == 1)
        return tr("%1 is held. The change goes all the same, to see whether it is accepted now.")
            .arg(name->system);
    return counted(held - 1,
        tr("%1 is held. One change goes first; the other one follows when it is accepted.")
            .arg(name->system),
        tr("%1 is held. One change goes first; the other %2 follow when it is accepted.")
            .arg(name->system, u"%1"_s));
}

void FailureActions::forgetStarted()
{
    if (std::exchange(m_startedJob, 0) != 0)
        m_message->clear();
}

void FailureActions::askRetryAll(const QList<GroupItem> &groups)
{
    m_all = groups;
    const qint64 all = countOf(groups, [](Reason) { return true; });
    const qint64 likely = countOf(groups, likelyToWork);
    const qint64 causes = std::count_if(
        groups.cbegin(), groups.cend(), [](const GroupItem &item) { return item.group.count > 0; });
    m_likely->setText(tr("Retry %1 &likely to work").arg(likely));
    m_likely->setVisible(likely > 0 && likely < all);
    m_sheet->hide();
    const GroupItem *const hopeless = hopelessOne(groups);
    const Fix fix
        = hopeless ? fixOf(hopeless->group, m_context.state.system(hopeless->group.system)) : Fix();
    m_mend->setText(fix.label);
    m_mend->setVisible(fix.kind != FixKind::None);
    m_every->setText(hopeless ? tr("Try anyway") : tr("Retry %1").arg(all));
    if (hopeless)
        return m_confirm->ask(hopelessText(*hopeless, m_context.state));
    const QString number = QLocale().toString(all);
    const QString question = causes == 1
        ? tr("Retry all %1?").arg(number)
        : tr("Retry %1 in %2?").arg(number, counted(causes, tr("1 cause"), tr("%1 causes")));
    const QString warning = warningText(groups, m_context.state);
    m_confirm->ask(warning.isEmpty() ? question : tr("%1 %2").arg(question, warning));
}

void FailureActions::retryLikely()
{
    for (const GroupItem &item : std::as_const(m_all)) {
        if (item.group.count == 0 || !likelyToWork(item.group.reason))
            continue;
        LaneSelection selection;
        selection.group = item.group.id;
        retry(selection, item.group.id);
    }
}

void FailureActions::retryEvery()
{
    LaneSelection all;
    all.all = true;
    retry(all, {});
}

void FailureActions::askDiscard(const LaneSelection &lanes, qint64 count, const FailureGroup &group)
{
    m_toDiscard = lanes;
    m_reason->clear();
    m_confirm->hide();
    m_noteStrip->hide();
    const QString date = restorableUntil(m_context.state.nowMs());
    const QString what = group.system.isEmpty()
        ? counted(count, tr("Discard 1 change?"), tr("Discard %1 changes?"))
        : counted(count,
            tr("Discard 1 change to %1 (%2)?").arg(group.system, shortText(group.reason)),
            tr("Discard %1 changes to %2 (%3)?")
                .arg(u"%1"_s, group.system, shortText(group.reason)));
    const QString then = count == 1
        ? tr("It leaves this list and stays marked as not in lockstep. Restorable at least until "
             "%1.")
        : tr("They leave this list and stay marked as not in lockstep. Restorable at least until "
             "%1.");
    m_sheet->ask(tr("%1 %2").arg(what, then.arg(date)));
}

void FailureActions::discard()
{
    m_context.engine.discard(
        m_toDiscard, m_reason->text().trimmed(), this, [this](const Result<qint64> &answer) {
            if (!answer)
                return tell(answer.error());
            say(MessageBar::Kind::Info,
                counted(*answer, tr("Discarded 1 change."), tr("Discarded %1 changes.")),
                tr("Show discarded"));
            Q_EMIT changed();
        });
}

void FailureActions::restore(const QList<LaneKey> &lanes)
{
    LaneSelection selection;
    selection.lanes = lanes;
    m_context.engine.restore(selection, this, [this](const Result<qint64> &answer) {
        if (!answer)
            return tell(answer.error());
        say(MessageBar::Kind::Success,
            counted(*answer, tr("Restored 1 change; its newest state is on its way."),
                tr("Restored %1 changes; their newest state is on its way.")));
        Q_EMIT changed();
    });
}

void FailureActions::askNote(const FailureGroup &group)
{
    m_noted = group.id;
    m_note->setText(group.note);
    m_confirm->hide();
    m_sheet->hide();
    m_noteStrip->ask(tr("A note for everybody who looks at this group. Empty takes it away."));
}

void FailureActions::saveNote()
{
    m_context.engine.setGroupNote(
        m_noted, m_note->text().trimmed(), this, [this](const Result<void> &answer) {
            if (!answer)
                return tell(answer.error());
            Q_EMIT changed();
        });
}

} // namespace lockstep
