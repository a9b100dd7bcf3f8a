// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include "jobstrip.h"
#include "needs.h"
#include "statusmark.h"
#include "timetext.h"
#include "widgets/foldlayout.h"
#include "widgets/glyphlabel.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 AnnouncedForMs = 9'000;

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
        return state.stale() ? StatusLine::tr("Sending has stopped")
                             : StatusLine::tr("Engine running");
    case EngineState::Kind::ReadOnly:
        return StatusLine::tr("Read-only: %1").arg(state.engine().why.text);
    case EngineState::Kind::Stopping:
        return StatusLine::tr("Engine stopping");
    case EngineState::Kind::Stopped:
        return state.engine().why.text.isEmpty()
            ? StatusLine::tr("Sending has stopped")
            : StatusLine::tr("Sending has stopped: %1").arg(state.engine().why.text);
    }
    Q_UNREACHABLE();
}

/// None while all is well: an engine that runs says nothing of what is in sync.
std::optional<Mark> engineTrouble(const StateStore &state)
{
    if (state.engine().kind == EngineState::Kind::ReadOnly)
        return Mark::Failed;
    return state.stale() ? std::optional(Mark::Unknown) : std::nullopt;
}

/// The one system for which all of the outbox waits; null: something is on its way or refused, or
/// it waits for several.
const SystemStatus *waitedFor(const StateStore &state)
{
    const MarkCounts &counts = state.counts();
    if (counts[Mark::Pending] + counts[Mark::Retrying] > 0)
        return nullptr;
    QString name;
    for (const Lane &lane : state.lanes()) {
        if (lane.applied >= lane.desired)
            continue;
        if (lane.state != LaneState::Held || (!name.isEmpty() && lane.key.system != name))
            return nullptr;
        name = lane.key.system;
    }
    return state.system(name);
}

QString depthText(qint64 depth)
{
    return depth == 0 ? StatusLine::tr("outbox empty") : StatusLine::tr("outbox %1").arg(depth);
}

/// With what all of it waits for; empty: it does not wait for one system.
QString waitText(const StateStore &state)
{
    const qint64 depth = state.outboxDepth();
    const SystemStatus *system = depth == 0 ? nullptr : waitedFor(state);
    if (!system || !system->held())
        return {};
    const Reason why = system->paused ? Reason::PausedByPerson : system->holdReason;
    return StatusLine::tr("outbox %1, waits for %2: %3")
        .arg(QString::number(depth), system->config.name, shortText(why));
}

/// The cause goes first where there is little room, then the age, and never the engine.
QStringList engineTexts(const StateStore &state)
{
    const QString engine = engineText(state);
    if (state.stale())
        return {engine};
    const qint64 oldestMs = oldestWaitMs(state);
    QStringList texts;
    for (const QString &outbox : {waitText(state), depthText(state.outboxDepth())}) {
        if (outbox.isEmpty())
            continue;
        if (oldestMs > 0)
            texts << StatusLine::tr("%1 · %2").arg(
                engine, StatusLine::tr("%1, oldest %2").arg(outbox, spanText(oldestMs)));
        texts << StatusLine::tr("%1 · %2").arg(engine, outbox);
    }
    return texts << engine;
}

} // namespace

StatusLine::StatusLine(StateStore &state, Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_hushTimer(clock.timer([this] { hush(); }))
    , m_trouble(new MarkWidget(Mark::Unknown))
    , m_glyph(new GlyphLabel(Glyph::Core))
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
    m_trouble->setObjectName(u"status.troubleMark"_s);
    m_engine->setObjectName(u"status.engineLabel"_s);
    m_announcement->setObjectName(u"status.announcementLabel"_s);
    engine->addWidget(m_trouble);
    engine->addWidget(m_glyph);
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
    connect(&state, &StateStore::jobsChanged, this, &StatusLine::fit); // after the strip
    showEngine();
}

void StatusLine::announce(const QString &sentence)
{
    speak(sentence);
    m_announcement->setText(sentence);
    m_hushTimer->start(AnnouncedForMs);
}

void StatusLine::speak(const QString &sentence)
{
    m_announcement->setAccessibleName(sentence);
    QAccessibleEvent alert(m_announcement, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void StatusLine::hush()
{
    m_hushTimer->stop();
    m_announcement->clear();
}

void StatusLine::showEngine()
{
    const bool stale = m_state.stale();
    if (stale && !m_stale)
        hush();
    m_stale = stale;
    const std::optional<Mark> trouble = engineTrouble(m_state);
    m_trouble->setMark(trouble.value_or(Mark::Unknown));
    m_trouble->setVisible(trouble.has_value());
    m_glyph->setVisible(!trouble);
    m_engineTexts = engineTexts(m_state);
    m_asOf->setText(
        m_state.asOfMs() > 0 ? tr("As of %1").arg(clockText(m_state.asOfMs())) : QString());
    setAccessibleName(m_engineTexts.first() + u". "_s + m_asOf->text());
    fit();
}

void StatusLine::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void StatusLine::fit()
{
    const int all = width() - 2 * space::M - m_asOf->sizeHint().width() - space::S;
    const int aside = m_trouble->sizeHint().width() + 3 * space::S;
    const QString beside = besideJob(all - aside);
    const bool oneLine = !beside.isEmpty();
    const QString above = fitting(width() - 2 * space::M - aside);
    const QString most = m_engineTexts.value(0);
    m_engine->setText(oneLine ? beside : above.isEmpty() ? most : above);
    m_engine->setAccessibleName(most);
    m_job->setRoom(oneLine ? all - aside - m_engine->sizeHint().width() : all);
}

/// It shortens before what is said of a job does, and before the line becomes two. Empty: no room
/// beside the job.
QString StatusLine::besideJob(int room) const
{
    for (const int job : m_job->leastWidths()) {
        const QString text = fitting(room - job);
        if (!text.isEmpty())
            return text;
    }
    return {};
}

/// The most of the engine that this width has room for; empty: none.
QString StatusLine::fitting(int room) const
{
    const auto found = std::ranges::find_if(m_engineTexts, [&](const QString &text) {
        return m_engine->fontMetrics().horizontalAdvance(text) + 2 <= room;
    });
    return found == m_engineTexts.end() ? QString() : *found;
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
