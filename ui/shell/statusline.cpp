// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "jobstrip.h"
#include "statusmark.h"
#include "timetext.h"
#include "widgets/foldlayout.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LeastJob = 40; ///< characters of room for what is said of a job, with its buttons

/// Asks for one line, and wraps where it gets less.
class LineLabel final : public QLabel {
public:
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 2, fontMetrics().height()};
    }
};

/// Ends with dots where there is no room for all of it; screen readers hear all.
class ShortLabel final : public QLabel {
protected:
    void paintEvent(QPaintEvent *) override
    {
        const QRect room = contentsRect().adjusted(indent(), 0, 0, 0);
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), room),
            Qt::AlignVCenter | Qt::AlignLeading,
            fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
    }
};

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
    , m_engine(new LineLabel)
    , m_announcement(new ShortLabel)
    , m_job(new JobStrip(state))
    , m_asOf(new QLabel)
{
    setObjectName(u"status.frame"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    setFocusPolicy(Qt::TabFocus);
    for (QLabel *label : {m_engine, m_announcement, m_asOf}) {
        label->setTextFormat(Qt::PlainText);
        setTextStyle(label, TextStyle::Small);
    }
    setSecondary(m_announcement);
    setSecondary(m_asOf);
    m_announcement->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_announcement->setIndent(space::L);
    m_engine->setWordWrap(true);
    auto *engine = new QHBoxLayout;
    engine->setSpacing(space::S);
    engine->addWidget(m_mark);
    engine->addWidget(m_engine);
    engine->addWidget(m_announcement, 1);
    auto *jobs = new QHBoxLayout;
    jobs->setSpacing(space::S);
    jobs->addWidget(m_job);
    jobs->addWidget(m_asOf);
    auto *layout = new FoldLayout(this);
    layout->setCentred(true);
    layout->setContentsMargins(space::M, 2, space::M, 2);
    layout->addPart(engine, 1);
    layout->addPart(jobs);
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
    fitJob();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitJob();
}

void StatusLine::fitJob()
{
    const int all = width() - 2 * space::M - m_asOf->sizeHint().width() - space::S;
    const int beside
        = all - m_mark->sizeHint().width() - m_engine->sizeHint().width() - 3 * space::S;
    // Below the engine's words where there is no room beside them.
    const int least = LeastJob * fontMetrics().averageCharWidth();
    m_job->setRoom(beside >= least ? beside : all);
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
