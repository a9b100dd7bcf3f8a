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

constexpr std::array Unsettled{
    Mark::Failed, Mark::Drifted, Mark::Retrying, Mark::Pending, Mark::Paused};
constexpr std::array ChipNames{
    "failed"_L1, "drifted"_L1, "retrying"_L1, "pending"_L1, "paused"_L1, "unknown"_L1, "inSync"_L1};

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
    for (const Mark mark : Unsettled)
        m_chips << new Chip(mark);
    m_chips << (m_unknown = new Chip(Mark::Unknown)) << (m_settled = new Chip(Mark::InSync));
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        Chip *chip = m_chips[i];
        chip->setObjectName(u"header.%1Chip"_s.arg(ChipNames.at(size_t(i))));
        layout->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, chip] { Q_EMIT markChosen(chip->mark()); });
    }
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
    const std::array words{
        tr("failed"), tr("drifted"), tr("retrying"), tr("pending"), tr("paused")};
    for (size_t i = 0; i < Unsettled.size(); ++i)
        m_chips[qsizetype(i)]->setCount(counts[Unsettled[i]], words[i]);
    m_unknown->setCount(counts[Mark::Unknown], tr("unknown"));
    m_unknown->setVisible(counts[Mark::Unknown] > 0);
    showSettled(counts);
    fitGoTo();
}

void StatusHeader::showSettled(const MarkCounts &counts)
{
    // The weaker claim wins: one connection that was not read back makes the whole "accepted".
    const qint64 accepted = counts[Mark::Accepted], verified = counts[Mark::InSync];
    m_settled->setMark(accepted > 0 ? Mark::Accepted : Mark::InSync);
    m_settled->setCount(
        accepted + verified, accepted > 0 ? tr("accepted", "so many") : tr("in sync"));
    m_settled->setToolTip(accepted > 0
            ? tr("The systems said yes. %1 of them were read back and are equal.").arg(verified)
            : tr("Read back from the systems and equal."));
}

} // namespace lockstep
