// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "jobstrip.h"
#include "statusmark.h"
#include "timetext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString engineText(const StateStore &state)
{
    switch (state.engine().kind) {
    case EngineState::Kind::Starting:
        if (!state.loaded())
            return StatusLine::tr("Loading…");
        [[fallthrough]];
    case EngineState::Kind::Running:
        return state.stale() ? StatusLine::tr("No word from the engine")
                             : StatusLine::tr("Engine running");
    case EngineState::Kind::ReadOnly:
        return StatusLine::tr("Read-only: %1").arg(state.engine().why.text);
    case EngineState::Kind::Stopping:
        return StatusLine::tr("Engine stopping");
    case EngineState::Kind::Stopped:
        return StatusLine::tr("Engine stopped. %1").arg(state.engine().why.text).trimmed();
    }
    Q_UNREACHABLE();
}

Mark engineMark(const StateStore &state)
{
    if (state.engine().kind == EngineState::Kind::ReadOnly)
        return Mark::Failed;
    return state.stale() ? Mark::Unknown : Mark::InSync;
}

QString outboxText(const StateStore &state)
{
    if (state.outboxDepth() == 0)
        return StatusLine::tr("outbox empty");
    const QString depth = StatusLine::tr("outbox %1").arg(state.outboxDepth());
    if (state.oldestChangeMs() == 0)
        return depth;
    return StatusLine::tr("%1, oldest %2")
        .arg(depth, spanText(state.nowMs() - state.oldestChangeMs()));
}

} // namespace

StatusLine::StatusLine(StateStore &state, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_mark(new MarkWidget(Mark::Unknown))
    , m_engine(new QLabel)
    , m_announcement(new QLabel)
    , m_job(new JobStrip(state))
    , m_asOf(new QLabel)
{
    setObjectName(u"status.frame"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::M, 2, space::M, 2);
    layout->setSpacing(space::S);
    for (QLabel *label : {m_engine, m_announcement, m_asOf}) {
        label->setTextFormat(Qt::PlainText);
        setTextStyle(label, TextStyle::Small);
    }
    setSecondary(m_announcement);
    setSecondary(m_asOf);
    m_announcement->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_announcement->setIndent(space::L);
    layout->addWidget(m_mark);
    layout->addWidget(m_engine);
    layout->addWidget(m_announcement, 1);
    layout->addWidget(m_job);
    layout->addWidget(m_asOf);
    setMinimumHeight(26);
    connect(m_job, &JobStrip::cancelRequested, this, &StatusLine::cancelRequested);
    connect(m_job, &JobStrip::showRequested, this, &StatusLine::showJobRequested);
    connect(m_job, &JobStrip::allRequested, this, &StatusLine::allJobsRequested);
    connect(&state, &StateStore::engineChanged, this, &StatusLine::showEngine);
    connect(&state, &StateStore::countsChanged, this, &StatusLine::showEngine);
    showEngine();
}

void StatusLine::announce(const QString &sentence)
{
    m_announcement->setText(sentence);
    m_announcement->setAccessibleName(sentence);
    QAccessibleEvent alert(m_announcement, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::showEngine()
{
    m_mark->setMark(engineMark(m_state));
    m_engine->setText(engineText(m_state) + u" · "_s + outboxText(m_state));
    m_asOf->setText(
        m_state.asOfMs() > 0 ? tr("As of %1").arg(clockText(m_state.asOfMs())) : QString());
    setAccessibleName(m_engine->text() + u". "_s + m_asOf->text());
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.setPen(t.hairline);
    painter.drawLine(rect().topLeft(), rect().topRight());
    if (hasFocus()) {
        painter.setPen(QPen(t.focus, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void StatusLine::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    update();
}

void StatusLine::focusOutEvent(QFocusEvent *event)
{
    QFrame::focusOutEvent(event);
    update();
}

} // namespace lockstep
