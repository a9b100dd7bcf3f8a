// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/groupview.h"

#include "failures/whywords.h"
#include "shell/fixes.h"
#include "shell/icons.h"
#include "shell/jobtext.h"
#include "shell/statusmark.h"
#include "shell/style.h"
#include "shell/timetext.h"
#include "systems/connectiontest.h"
#include "widgets/flowlayout.h"
#include "widgets/popup.h"

#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QLabel *textLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QLabel *overline(const QString &text)
{
    auto *label = new QLabel(text);
    setTextStyle(label, TextStyle::Overline);
    setSecondary(label);
    return label;
}

} // namespace

GroupView::GroupView(QWidget *parent)
    : QWidget(parent)
    , m_mark(new MarkWidget)
    , m_title(textLabel(u"failures.group.title"_s))
    , m_why(textLabel(u"failures.group.why"_s))
    , m_fixHeading(overline(tr("Fix")))
    , m_fix(textLabel(u"failures.group.fix"_s))
    , m_note(textLabel(u"failures.group.note"_s))
    , m_actions(makeActions())
    , m_progress(makeProgress())
    , m_test(new ConnectionTest)
{
    setTextStyle(m_title, TextStyle::Section);
    m_test->setObjectName(u"failures.test"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, space::S, 0, 0);
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::S);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop | Qt::AlignLeading);
    grid->addWidget(m_title, 0, 1);
    grid->addWidget(overline(tr("Why")), 1, 0, Qt::AlignTop);
    grid->addWidget(m_why, 1, 1);
    grid->addWidget(m_fixHeading, 2, 0, Qt::AlignTop);
    grid->addWidget(m_fix, 2, 1);
    grid->addWidget(m_note, 3, 1);
    grid->addWidget(m_actions, 4, 1);
    grid->addWidget(m_progress, 5, 1);
    grid->addWidget(m_test, 6, 1);
    grid->setColumnStretch(1, 1);
    setSelected(0);
}

QPushButton *GroupView::makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(u"failures.group."_s + name);
    return button;
}

QWidget *GroupView::makeActions()
{
    m_fixButton = makeButton(u"fixButton"_s, {});
    m_retry = makeButton(u"retry"_s, {});
    m_retrySelected = makeButton(u"retrySelected"_s, {});
    m_discard = makeButton(u"discard"_s, tr("Discard…"));
    m_more = new QToolButton;
    m_more->setObjectName(u"failures.group.moreToolButton"_s);
    m_more->setIcon(icon(Glyph::More));
    m_more->setText(tr("More"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAccessibleName(tr("More about this group"));
    makeMenu();
    auto *row = new QWidget;
    auto *layout = new FlowLayout(row);
    layout->setContentsMargins({});
    for (QWidget *button : {static_cast<QWidget *>(m_fixButton), static_cast<QWidget *>(m_retry),
             static_cast<QWidget *>(m_retrySelected), static_cast<QWidget *>(m_discard),
             static_cast<QWidget *>(m_more)})
        layout->addWidget(button);
    connect(
        m_fixButton, &QPushButton::clicked, this, [this] { Q_EMIT fixRequested(m_fixed.kind); });
    connect(m_retry, &QPushButton::clicked, this, &GroupView::retryRequested);
    connect(m_retrySelected, &QPushButton::clicked, this, &GroupView::retrySelectedRequested);
    connect(m_discard, &QPushButton::clicked, this, &GroupView::discardRequested);
    return row;
}

void GroupView::makeMenu()
{
    auto *menu = new QMenu(m_more);
    const auto add = [menu](const QString &name, const QString &text) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"failures.group."_s + name);
        return action;
    };
    m_moreSelected = add(u"retrySelectedAction"_s, tr("Retry selected"));
    m_mute = add(u"muteAction"_s, tr("Mute notifications of this group"));
    m_mute->setCheckable(true);
    QAction *copy = add(u"copyAction"_s, tr("Copy for a ticket"));
    QAction *note = add(u"noteAction"_s, tr("Write a note…"));
    popUpUnder(m_more, menu);
    connect(m_moreSelected, &QAction::triggered, this, &GroupView::retrySelectedRequested);
    connect(m_mute, &QAction::triggered, this, &GroupView::muteRequested);
    connect(copy, &QAction::triggered, this, &GroupView::copyRequested);
    connect(note, &QAction::triggered, this, &GroupView::noteRequested);
}

QWidget *GroupView::makeProgress()
{
    m_bar = new QProgressBar;
    m_bar->setObjectName(u"failures.group.progress"_s);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(8);
    m_count = textLabel(u"failures.group.result"_s);
    m_pace = textLabel(u"failures.group.pace"_s);
    setTextStyle(m_pace, TextStyle::Small);
    setSecondary(m_pace);
    m_cancel = makeButton(u"cancel"_s, tr("Cancel"));
    m_read = makeButton(u"read"_s, tr("Clear"));
    auto *row = new QWidget;
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::S);
    grid->setVerticalSpacing(space::XS);
    grid->addWidget(m_count, 0, 0);
    grid->addWidget(m_bar, 0, 0);
    grid->addWidget(m_cancel, 0, 1);
    grid->addWidget(m_read, 0, 2);
    grid->addWidget(m_pace, 1, 0, 1, 3);
    grid->setColumnStretch(0, 1);
    connect(m_cancel, &QPushButton::clicked, this, &GroupView::cancelRequested);
    connect(m_read, &QPushButton::clicked, this, &GroupView::resultRead);
    return row;
}

void GroupView::setGroup(const GroupItem &item, const SystemStatus *system, qint64 nowMs)
{
    if (item.group.id != m_item.group.id && !m_test->isHidden())
        m_test->clear();
    m_item = item;
    m_hasSystem = system != nullptr;
    if (system)
        m_system = *system;
    m_nowMs = nowMs;
    const FailureGroup &group = item.group;
    const bool cause = item.by == GroupBy::Cause;
    m_mark->setMark(group.count == 0 ? Mark::Accepted : markOf(group));
    m_title->setText(cause
            ? causeText(group.reason, group.system, group.status, system)
            : tr("%1: %2").arg(item.title,
                counted(item.causes, tr("fails for 1 cause"), tr("fails for %1 causes"))));
    m_fixed = cause && group.count > 0 ? fixOf(group, system) : Fix();
    m_fix->setText(fixText());
    for (QLabel *each : {m_fixHeading, m_fix})
        each->setVisible(!m_fix->text().isEmpty());
    m_note->setVisible(!group.note.isEmpty());
    m_note->setText(
        tr("Note by %1, %2: %3").arg(group.noteBy, momentText(group.noteAtMs, nowMs), group.note));
    tellActions();
    tellProgress();
    tellWhy();
}

QString GroupView::fixText() const
{
    if (m_item.group.count == 0 && !m_item.retrying())
        return {};
    const QString text = m_item.by == GroupBy::Cause
        ? remedyText(m_item.group.reason, m_item.group.system, systemNow())
        : tr("Group by cause to see how each of them is mended.");
    return QString(text + u' ' + nextTryText(m_item, systemNow(), m_nowMs)).trimmed();
}

void GroupView::tellActions()
{
    const qint64 count = m_item.group.count;
    const bool running = m_item.retrying();
    m_actions->setVisible(running || count > 0);
    m_fixButton->setVisible(m_fixed.kind != FixKind::None);
    m_fixButton->setText(m_fixed.label);
    const bool fixFirst = m_fixed.kind != FixKind::None && !likelyToWork(m_item.group.reason);
    setPrimary(m_fixButton, fixFirst);
    setPrimary(m_retry, !fixFirst);
    m_retry->setEnabled(!running);
    m_retry->setText(running
            ? tr("%1 of %2").arg(m_item.job.done + m_item.job.failed).arg(m_item.job.total)
            : tr("Retry %1").arg(count));
    m_retry->setAccessibleName(running
            ? tr("Retrying, %1").arg(m_retry->text())
            : tr("Retry all %1 of this group: %2").arg(count).arg(m_item.title));
    m_discard->setEnabled(!running && count > 0);
    setSelected(m_selected);
}

void GroupView::tellProgress()
{
    const JobProgress &job = m_item.job;
    const bool running = job.running();
    m_progress->setVisible(job.id != 0);
    m_bar->setVisible(running && !job.cancelled);
    m_bar->setRange(0, qMax(job.total, 1));
    m_bar->setValue(job.done + job.failed);
    m_bar->setAccessibleName(tr("Retry, %1").arg(jobCountText(job)));
    m_count->setText(jobResultText(job));
    m_count->setVisible(!running || job.cancelled);
    QStringList below{jobPaceText(job, systemNow(), m_nowMs), jobSinceText(job)};
    below.removeAll(QString());
    m_pace->setText(below.join(u" · "_s));
    m_pace->setVisible(!below.isEmpty());
    m_cancel->setVisible(running && !job.cancelled);
    m_read->setVisible(!running);
}

void GroupView::setAudit(const QList<AuditRow> &rows)
{
    m_audit = rows;
    tellWhy();
}

void GroupView::setTheirWords(const QString &words)
{
    m_words = words;
    tellWhy();
}

void GroupView::setSelected(qsizetype count)
{
    m_selected = count;
    m_retrySelected->setVisible(count > 0 && !m_item.retrying());
    m_retrySelected->setText(tr("Retry %1 selected").arg(count));
    m_moreSelected->setEnabled(count > 0 && !m_item.retrying());
}

void GroupView::setMuted(bool muted)
{
    m_mute->setChecked(muted);
}

void GroupView::tellWhy()
{
    m_why->setText(whyLines(m_item, systemNow(), m_audit, m_words, m_nowMs).join(u'\n'));
}

QString GroupView::text() const
{
    return QStringList{m_title->text(), m_why->text(), m_fix->text()}.join(u'\n');
}

} // namespace lockstep
