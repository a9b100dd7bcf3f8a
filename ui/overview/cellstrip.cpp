// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellstrip.h"

#include "shell/fixes.h"
#include "shell/icons.h"
#include "shell/jobtext.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/style.h"
#include "shell/timetext.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/plaintip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int TitleCharacters = 34; ///< of room for the title beside what stands at its end

/// What reading back told, beside what was accepted.
QString readSentence(const Lane &lane, qint64 nowMs)
{
    if (lane.drifted())
        return CellStrip::tr("Seen %1 to hold something else.")
            .arg(momentText(lane.checkedAtMs, nowMs));
    if (lane.checkReason != Reason::None)
        return CellStrip::tr("It could not be read back at %1: %2.")
            .arg(momentText(lane.askedAtMs, nowMs), shortText(lane.checkReason));
    if (lane.verified >= lane.desired)
        return CellStrip::tr("Read back %1 and found equal.")
            .arg(momentText(lane.equalAtMs, nowMs));
    return CellStrip::tr("The system accepted it. It was not read back, so it is not checked.");
}

/// What the state means where there is no reason to tell.
QString stateSentence(const Lane &lane, qint64 nowMs)
{
    switch (lane.state) {
    case LaneState::Pending:
        return lane.nextAtMs > nowMs
            ? CellStrip::tr("Goes out in %1.").arg(spanText(lane.nextAtMs - nowMs))
            : CellStrip::tr("Goes out as soon as the system is free.");
    case LaneState::Sending:
        return CellStrip::tr("On the wire now.");
    case LaneState::Delivered:
        return readSentence(lane, nowMs);
    case LaneState::Retrying:
        return CellStrip::tr("Next try at %1.").arg(momentText(lane.nextAtMs, nowMs));
    default:
        return {};
    }
}

QString revisionText(const Lane &lane)
{
    if (lane.applied == 0)
        return CellStrip::tr("newest v%1, they have accepted none").arg(lane.desired);
    return CellStrip::tr("newest v%1, they accepted v%2").arg(lane.desired).arg(lane.applied);
}

bool isTroubled(const Lane &lane)
{
    return lane.state == LaneState::Failed || lane.state == LaneState::Held
        || lane.state == LaneState::Retrying;
}

} // namespace

CellStrip::CellStrip(const StateStore &state, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_mark(new MarkWidget)
    , m_title(new QLabel)
    , m_revisions(new QLabel)
    , m_text(new QLabel)
    , m_sides(new QLabel)
    , m_why(makeButton(u"whyButton"_s, tr("Why?"), &CellStrip::whyRequested))
    , m_fix(makeButton(u"fixButton"_s, {}, &CellStrip::fixRequested))
    , m_retry(makeButton(u"retryButton"_s, tr("Retry"), &CellStrip::retryRequested))
    , m_pause(makeButton(u"pauseButton"_s, {}, &CellStrip::pauseRequested))
    , m_resume(makeButton(u"resumeButton"_s, {}, &CellStrip::resumeRequested))
    , m_probe(makeButton(u"probeButton"_s, tr("Try again now"), &CellStrip::probeRequested))
    , m_check(makeButton(u"checkButton"_s, tr("Check now"), &CellStrip::checkRequested))
    , m_compare(makeButton(u"compareButton"_s, tr("Compare"), &CellStrip::compareRequested))
    , m_history(makeButton(u"historyButton"_s, tr("Show history"), &CellStrip::historyRequested))
    , m_clinic(makeButton(u"clinicButton"_s, tr("Open clinic"), &CellStrip::clinicRequested))
{
    setObjectName(u"overview.cell.frame"_s);
    setAccessibleName(tr("The selected connection"));
    m_retry->setIcon(icon(Glyph::Retry));
    m_check->setIcon(icon(Glyph::Refresh));
    m_compare->setIcon(icon(Glyph::Compare));
    m_pause->setIcon(icon(Glyph::Pause));
    m_resume->setIcon(icon(Glyph::Play));
    m_probe->setIcon(icon(Glyph::Retry));
    setPrimary(m_fix);
    m_history->setIcon(icon(Glyph::History));
    m_clinic->setIcon(icon(Glyph::Clinics));
    m_sides->setObjectName(u"overview.cell.sidesLabel"_s);
    for (QLabel *label : {m_title, m_text, m_revisions, m_sides}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QLabel *label : {m_text, m_sides})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    setTextStyle(m_title, TextStyle::Section);
    setTextStyle(m_revisions, TextStyle::Small);
    setSecondary(m_revisions);

    auto *title = new QHBoxLayout;
    title->setSpacing(space::S);
    title->addWidget(m_mark);
    title->addWidget(m_title, 1);
    auto *heading = new FoldLayout;
    heading->setCentred(true);
    heading->addPart(title, 1, TitleCharacters);
    heading->addPart(m_revisions);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : {m_why, m_fix, m_retry, m_probe, m_compare, m_check, m_pause,
             m_resume, m_history, m_clinic})
        flow->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::S, space::M, space::S);
    layout->setSpacing(space::XS);
    layout->addLayout(heading);
    layout->addWidget(m_text);
    layout->addWidget(m_sides);
    layout->addWidget(buttons);
    setLane(nullptr);
}

QPushButton *CellStrip::makeButton(
    const QString &name, const QString &text, void (CellStrip::*signal)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(u"overview.cell."_s + name);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

QString CellStrip::explanation(const Lane &lane) const
{
    const bool settled = lane.state == LaneState::Delivered || lane.state == LaneState::Sending;
    const SystemStatus *system = m_state.system(lane.key.system);
    QStringList parts;
    if (!settled && lane.reason != Reason::None)
        parts << causeText(lane.reason, lane.key.system, 0, system)
              << remedyText(lane.reason, lane.key.system, system);
    parts << stateSentence(lane, m_state.nowMs());
    if (lane.ignoredUntilMs > m_state.nowMs())
        parts << tr("Ignored until %1.").arg(momentText(lane.ignoredUntilMs, m_state.nowMs()));
    parts.removeAll(QString());
    return parts.join(u' ');
}

void CellStrip::setLane(const Lane *lane)
{
    setVisible(lane != nullptr);
    setSides({}, {});
    if (!lane)
        return;
    const Mark shown = m_state.shown(*lane);
    const bool fails = shown == Mark::Failed || shown == Mark::Retrying;
    const qint64 sinceMs = fails ? lane->troubleSinceMs() : lane->sinceMs;
    m_mark->setMark(shown);
    m_title->setText(tr("%1 · %2").arg(m_state.subjectName(lane->key.subject), lane->key.system));
    if (m_state.stale()) {
        m_revisions->setText(tr("Last known: %1 · %2").arg(stateText(*lane), revisionText(*lane)));
        m_text->setText(
            tr("This is from %1 and may have changed.").arg(clockText(m_state.asOfMs())));
    } else {
        m_revisions->setText(
            tr("%1 · %2 · %3")
                .arg(stateText(*lane), agoText(sinceMs, m_state.nowMs()), revisionText(*lane)));
        m_text->setText(explanation(*lane));
    }
    showButtons(lane);
}

void CellStrip::setSelection(qsizetype lanes)
{
    if (lanes < 2)
        return;
    m_mark->setMark(Mark::NotLinked);
    m_title->setText(tr("%n connections selected", nullptr, int(lanes)));
    m_revisions->clear();
    m_text->setText(tr("Retry sends the newest hours to those that need them; Check now asks what "
                       "each of them holds."));
    setSides({}, {});
    showButtons(nullptr);
    setVisible(true);
}

void CellStrip::setSides(const QString &sent, const QString &theirs)
{
    m_sides->setText(sent.isEmpty() ? QString() : tr("Sent: %1   They have: %2").arg(sent, theirs));
    m_sides->setVisible(!sent.isEmpty());
}

bool CellStrip::hasSides() const
{
    return !m_sides->text().isEmpty();
}

void CellStrip::showButtons(const Lane *lane)
{
    const SystemStatus *system = lane ? m_state.system(lane->key.system) : nullptr;
    const Fix fix = lane ? fixOf(*lane, system) : Fix();
    const bool compares = fix.kind == FixKind::Compare;
    m_why->setVisible(lane && isTroubled(*lane));
    m_fix->setVisible(fix.kind != FixKind::None && !compares);
    m_fix->setText(fix.label);
    m_compare->setVisible(lane && (compares || lane->drifted()));
    m_check->setVisible(!lane || lane->applied > 0);
    const bool paused = system && system->paused;
    // A system that Lockstep holds gets one change first, whoever asks; only what a person paused
    // can be resumed.
    const bool held = isHeld(system);
    m_retry->setVisible(!lane || (isTroubled(*lane) && !held));
    m_probe->setVisible(held && fix.kind != FixKind::Probe);
    m_probe->setToolTip(lane
            ? plainTip(tr("One change goes to %1 first; the others follow when it is accepted.")
                           .arg(lane->key.system))
            : QString());
    m_pause->setVisible(system && !paused && !held);
    m_pause->setText(lane ? tr("Pause %1…").arg(lane->key.system) : QString());
    m_resume->setVisible(paused && fix.kind != FixKind::Resume);
    m_resume->setText(lane ? tr("Resume %1").arg(lane->key.system) : QString());
    m_history->setVisible(lane);
    m_clinic->setVisible(lane);
    // Nobody carries these out while the engine is away.
    for (QPushButton *command : {m_retry, m_probe, m_check, m_pause, m_resume})
        command->setEnabled(!m_state.stale());
}

void CellStrip::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), t.surface);
    painter.setPen(t.hairline);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace lockstep
