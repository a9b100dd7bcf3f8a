// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellstrip.h"

#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Narrower, the buttons go below the text.
constexpr int WideCharacters = 105;

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
        return lane.verified >= lane.desired
            ? CellStrip::tr("Read back and found equal.")
            : CellStrip::tr("The system accepted it. It was not read back, so it is not checked.");
    case LaneState::Retrying:
        return CellStrip::tr("Next try at %1.").arg(momentText(lane.nextAtMs, nowMs));
    default:
        return {};
    }
}

QString explanation(const Lane &lane, qint64 nowMs)
{
    const bool settled = lane.state == LaneState::Delivered || lane.state == LaneState::Sending;
    QStringList parts;
    if (!settled && lane.reason != Reason::None)
        parts << sentence(lane.reason, lane.key.system, 0) << remedy(lane.reason, lane.key.system);
    parts << stateSentence(lane, nowMs);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString revisionText(const Lane &lane)
{
    if (lane.applied == 0)
        return CellStrip::tr("newest v%1, they have accepted none").arg(lane.desired);
    return CellStrip::tr("newest v%1, they accepted v%2").arg(lane.desired).arg(lane.applied);
}

} // namespace

CellStrip::CellStrip(const StateStore &state, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_mark(new MarkWidget)
    , m_title(new QLabel)
    , m_revisions(new QLabel)
    , m_text(new QLabel)
    , m_why(new QPushButton(tr("Why?")))
    , m_retry(new QPushButton(icon(Glyph::Retry), tr("Retry")))
    , m_history(new QPushButton(icon(Glyph::History), tr("Show history")))
    , m_clinic(new QPushButton(icon(Glyph::Clinics), tr("Open clinic")))
{
    setObjectName(u"overview.cell.frame"_s);
    setAccessibleName(tr("The selected connection"));
    m_why->setObjectName(u"overview.cell.whyButton"_s);
    m_retry->setObjectName(u"overview.cell.retryButton"_s);
    m_history->setObjectName(u"overview.cell.historyButton"_s);
    m_clinic->setObjectName(u"overview.cell.clinicButton"_s);
    for (QLabel *label : {m_title, m_text, m_revisions})
        label->setTextFormat(Qt::PlainText);
    setTextStyle(m_title, TextStyle::Section);
    setTextStyle(m_revisions, TextStyle::Small);
    setSecondary(m_revisions);
    m_text->setWordWrap(true);
    m_revisions->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(space::S);
    heading->addWidget(m_mark);
    heading->addWidget(m_title);
    heading->addSpacing(space::S);
    heading->addWidget(m_revisions, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_why, m_retry, m_history, m_clinic})
        buttons->addWidget(button);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(heading);
    texts->addWidget(m_text);
    m_layout->setContentsMargins(space::L, space::S, space::M, space::M);
    m_layout->addLayout(texts, 1);
    m_layout->addLayout(buttons);
    connect(m_why, &QPushButton::clicked, this, &CellStrip::whyRequested);
    connect(m_retry, &QPushButton::clicked, this, &CellStrip::retryRequested);
    connect(m_history, &QPushButton::clicked, this, &CellStrip::historyRequested);
    connect(m_clinic, &QPushButton::clicked, this, &CellStrip::clinicRequested);
    setLane(nullptr);
}

void CellStrip::setLane(const Lane *lane)
{
    setVisible(lane != nullptr);
    if (!lane)
        return;
    const Mark shown = m_state.shown(*lane);
    m_mark->setMark(shown);
    m_title->setText(m_state.subjectName(lane->key.subject) + u" · "_s + lane->key.system);
    m_revisions->setText(u"%1 · %2 · %3"_s.arg(
        stateText(*lane), agoText(lane->sinceMs, m_state.nowMs()), revisionText(*lane)));
    m_text->setText(shown == Mark::Unknown
            ? tr("No word from the engine for a minute: this may have changed.")
            : explanation(*lane, m_state.nowMs()));
    showButtons(true,
        lane->state == LaneState::Failed || lane->state == LaneState::Held
            || lane->state == LaneState::Retrying);
}

void CellStrip::setSelection(qsizetype lanes)
{
    if (lanes < 2)
        return;
    m_mark->setMark(Mark::NotLinked);
    m_title->setText(tr("%1 connections selected").arg(lanes));
    m_revisions->clear();
    m_text->setText(tr("Retry sends the newest hours to those that need them."));
    showButtons(false, true);
    setVisible(true);
}

void CellStrip::showButtons(bool one, bool problem)
{
    m_why->setVisible(one && problem);
    m_retry->setVisible(problem);
    m_history->setVisible(one);
    m_clinic->setVisible(one);
}

void CellStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    const bool roomy = width() > WideCharacters * fontMetrics().averageCharWidth();
    m_layout->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
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
