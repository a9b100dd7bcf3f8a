// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusheader.h"

#include "icons.h"
#include "widgets/chip.h"

#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr std::array ChipNames{"failed"_L1, "drifted"_L1, "retrying"_L1, "pending"_L1, "paused"_L1,
    "unknown"_L1, "accepted"_L1, "inSync"_L1};

/// The word after the number.
QString chipWord(Mark mark)
{
    switch (mark) {
    case Mark::Failed:
        return StatusHeader::tr("failed");
    case Mark::Drifted:
        return StatusHeader::tr("drifted");
    case Mark::Retrying:
        return StatusHeader::tr("retrying");
    case Mark::Pending:
        return StatusHeader::tr("pending");
    case Mark::Paused:
        return StatusHeader::tr("paused");
    case Mark::Unknown:
        return StatusHeader::tr("unknown");
    case Mark::Accepted:
        return StatusHeader::tr("accepted", "so many");
    case Mark::InSync:
        return StatusHeader::tr("in sync");
    case Mark::NotLinked:
        break;
    }
    Q_UNREACHABLE();
}

} // namespace

StatusHeader::StatusHeader(StateStore &state, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_goTo(new QPushButton(icon(Glyph::Search), tr("Go to…   Ctrl+K")))
{
    setObjectName(u"header.frame"_s);
    setAccessibleName(tr("State of all connections"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::M, space::XS + 2, space::M, space::XS + 2);
    layout->setSpacing(space::S);
    for (size_t i = 0; i < ChipNames.size(); ++i) {
        auto *chip = new Chip(Mark(i));
        m_chips << chip;
        chip->setObjectName(u"header.%1Chip"_s.arg(ChipNames[i]));
        layout->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, chip] { Q_EMIT markChosen(chip->mark()); });
    }
    m_chips[int(Mark::Accepted)]->setToolTip(
        tr("The systems said yes; they were not read back, so they are not checked."));
    m_chips[int(Mark::InSync)]->setToolTip(tr("Read back from the systems and equal."));
    layout->addStretch();
    m_goTo->setObjectName(u"header.goToButton"_s);
    m_goTo->setAccessibleName(tr("Go to a clinic, system, page or command"));
    layout->addWidget(m_goTo);
    connect(m_goTo, &QPushButton::clicked, this, &StatusHeader::goToRequested);
    connect(&state, &StateStore::countsChanged, this, &StatusHeader::refresh);
    refresh();
}

void StatusHeader::resizeEvent(QResizeEvent *event)
{
    fitGoTo();
    QFrame::resizeEvent(event);
}

void StatusHeader::fitGoTo()
{
    // The numbers stay; what leads elsewhere shortens to its picture.
    int chips = 2 * space::M;
    for (const Chip *chip : std::as_const(m_chips))
        chips += chip->isHidden() ? 0 : chip->minimumSizeHint().width() + space::S;
    const QString words = tr("Go to…   Ctrl+K");
    const int wanted = fontMetrics().horizontalAdvance(words) + markSize(font()) + space::XXL;
    m_goTo->setText(chips + wanted <= width() ? words : QString());
    m_goTo->setToolTip(m_goTo->text().isEmpty() ? words : QString());
}

void StatusHeader::setActive(std::optional<Mark> mark)
{
    for (Chip *chip : std::as_const(m_chips))
        chip->setChecked(mark && chip->mark() == *mark);
}

void StatusHeader::refresh()
{
    const MarkCounts counts = m_state.shownCounts();
    for (Chip *chip : std::as_const(m_chips))
        showChip(chip, counts[chip->mark()]);
    fitGoTo();
}

void StatusHeader::showChip(Chip *chip, qint64 count)
{
    const Mark mark = chip->mark();
    if (mark == Mark::Unknown || mark == Mark::Accepted)
        chip->setVisible(count > 0);
    if (m_state.loaded() && m_state.stale() && mark != Mark::Unknown)
        chip->setUnknown(chipWord(mark));
    else
        chip->setCount(count, chipWord(mark));
}

} // namespace lockstep
