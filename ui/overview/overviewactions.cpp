// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person can do on the Overview page: the second half of OverviewPage.

#include "comparepanel.h"
#include "engineclient.h"
#include "matrixmodel.h"
#include "matrixview.h"
#include "overviewpage.h"
#include "pausestrip.h"
#include "shell/fixes.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/messagebar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

void OverviewPage::openCell()
{
    const QModelIndex current = m_matrix->currentIndex();
    if (!current.isValid())
        return;
    if (currentLane())
        why();
    else
        openRow(current.row());
}

void OverviewPage::openRow(int row)
{
    if (!m_model->isHeading(row))
        Q_EMIT openRequested(Place::clinic(m_model->subject(row)));
    else if (const QString cause = m_model->cause(row); !cause.isEmpty())
        Q_EMIT openRequested(Place::failureGroup(cause));
}

void OverviewPage::addMenuEntry(QMenu &menu, const QString &name, const QString &text,
    bool possible, void (OverviewPage::*work)())
{
    QAction *entry = menu.addAction(text, this, work);
    entry->setObjectName(u"overview.menu."_s + name);
    entry->setEnabled(possible);
}

void OverviewPage::openMenu(const QPoint &at)
{
    const QModelIndex current = m_matrix->currentIndex();
    if (!current.isValid() || m_model->isHeading(current.row()))
        return;
    const Lane *lane = currentLane();
    const bool one = lane && selectedLanes().size() < 2;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"overview.menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addMenuEntry(*menu, u"why"_s, tr("Why?"), one, &OverviewPage::why);
    addMenuEntry(*menu, u"retry"_s, tr("Retry"), lane != nullptr, &OverviewPage::retrySelected);
    addMenuEntry(*menu, u"compare"_s, tr("Compare"), one, &OverviewPage::compareSelected);
    addMenuEntry(*menu, u"check"_s, tr("Check now"), lane != nullptr, &OverviewPage::checkSelected);
    menu->addSeparator();
    addMenuEntry(*menu, u"clinic"_s, tr("Open clinic"), true, &OverviewPage::openClinic);
    addMenuEntry(*menu, u"system"_s, tr("Open system"),
        !m_model->system(current.column()).isEmpty(), &OverviewPage::openSystem);
    addMenuEntry(*menu, u"history"_s, tr("Show history"), one, &OverviewPage::openHistory);
    menu->addSeparator();
    addMenuEntry(*menu, u"copy"_s, tr("Copy link text"), lane != nullptr, &OverviewPage::copyLink);
    menu->popup(at);
}

void OverviewPage::why()
{
    const Lane *lane = currentLane();
    if (!lane)
        return;
    if (lane->drifted())
        return compare(lane->key);
    const Mark mark = markOf(*lane);
    if (mark != Mark::Failed && mark != Mark::Retrying)
        return openHistory();
    Q_EMIT openRequested(Place::failureGroup(lane->key.system + u':' + name(lane->reason)));
}

void OverviewPage::fix(const Lane &lane)
{
    const QString system = lane.key.system;
    switch (fixOf(lane, state().system(system)).kind) {
    case FixKind::None:
        return;
    case FixKind::OpenSystem:
        return Q_EMIT openRequested(Place::mending(lane.key.system, lane.reason));
    case FixKind::TestConnection:
        Q_EMIT openRequested(Place::system(system));
        return;
    case FixKind::OpenHours:
        Q_EMIT openRequested(Place::clinic(lane.key.subject));
        return;
    case FixKind::Compare:
        return compare(lane.key);
    case FixKind::Probe:
        return probe(system);
    case FixKind::Resume:
        return resume(system);
    }
}

void OverviewPage::openHistory()
{
    const Lane *lane = currentLane();
    if (!lane)
        return;
    HistoryFilter filter;
    filter.system = lane->key.system;
    filter.topic = lane->key.topic;
    filter.subject = lane->key.subject;
    Q_EMIT openRequested(Place::history(filter));
}

void OverviewPage::openClinic()
{
    if (const QModelIndex current = m_matrix->currentIndex(); current.isValid())
        Q_EMIT openRequested(Place::clinic(m_model->subject(current.row())));
}

void OverviewPage::openSystem()
{
    if (const QString system = m_model->system(m_matrix->currentIndex().column());
        !system.isEmpty())
        Q_EMIT openRequested(Place::system(system));
}

void OverviewPage::copyLink()
{
    QStringList lines;
    for (const LaneKey &key : selectedLanes())
        lines << key.text();
    if (lines.isEmpty() && currentLane())
        lines << currentLane()->key.text();
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    Q_EMIT announced(tr("%n lines copied.", nullptr, int(lines.size())));
}

// Compare

void OverviewPage::compareSelected()
{
    if (const Lane *lane = currentLane())
        compare(lane->key);
}

QList<LaneKey> OverviewPage::driftedLanes() const
{
    QList<LaneKey> keys;
    for (const Lane &lane : state().lanes()) {
        if (lane.driftNeedsPerson(state().nowMs()))
            keys << lane.key;
    }
    std::ranges::sort(keys, {}, &LaneKey::text);
    return keys;
}

void OverviewPage::compare(const LaneKey &lane)
{
    const QList<LaneKey> drifted = driftedLanes();
    m_compare->setPlace(drifted.indexOf(lane) + 1, drifted.size());
    m_compare->compare(lane);
    m_compare->setFocus(Qt::OtherFocusReason);
    const QModelIndex cell = m_model->indexOf(lane);
    if (cell.isValid() && m_matrix->currentIndex() != cell)
        m_matrix->setCurrentIndex(cell);
    fitCompare();
    showCell();
}

void OverviewPage::compareNext()
{
    const QList<LaneKey> all = driftedLanes();
    const auto after = std::ranges::find_if(
        all, [this](const LaneKey &key) { return key.text() > m_compare->lane().text(); });
    if (!all.isEmpty())
        compare(after == all.end() ? all.first() : *after);
}

void OverviewPage::closeCompare()
{
    m_compare->hide();
    fitCompare();
    showCell();
    m_matrix->setFocus(Qt::OtherFocusReason);
}

// Commands

void OverviewPage::checkSelected()
{
    QList<LaneKey> lanes = selectedLanes();
    if (lanes.isEmpty() && currentLane())
        lanes << currentLane()->key;
    if (!lanes.isEmpty())
        check({.lanes = lanes});
}

void OverviewPage::check(const LaneSelection &lanes)
{
    engine().verify(lanes, this, [this](const Result<CheckStarted> &started) {
        if (!started)
            return m_message->tell(started.error());
        if (started->queued > 0) {
            Q_EMIT announced(tr("Reading back %n connections.", nullptr, int(started->queued)));
        } else if (started->notReadable > 0) {
            m_message->tell(MessageBar::Kind::Info,
                tr("These systems cannot be asked what they hold: they have no read-back "
                   "address. Add one in the system's settings."));
        } else {
            m_message->tell(MessageBar::Kind::Info,
                tr("There is nothing to read back: nothing was accepted there yet."));
        }
    });
}

void OverviewPage::retrySelected()
{
    LaneSelection lanes;
    lanes.lanes = selectedLanes();
    if (!lanes.lanes.isEmpty())
        retry(lanes);
}

void OverviewPage::retry(const LaneSelection &lanes)
{
    engine().retry(lanes, this, [this](const Result<RetryStarted> &started) {
        if (!started)
            return m_message->tell(started.error());
        QString text = started->queued > 0
            ? tr("Retrying %n connections.", nullptr, int(started->queued))
            : tr("Nothing to retry: all of it is in lockstep already.");
        if (started->held > 0)
            text += u' '
                + tr("%n of them wait until their system can be sent to.", nullptr,
                    int(started->held));
        Q_EMIT announced(text);
    });
}

void OverviewPage::pauseSelected()
{
    const Lane *lane = currentLane();
    m_pause->askForOne(lane ? lane->key.system : QString());
}

void OverviewPage::pause(const QStringList &systems, qint64 forMs)
{
    for (const QString &system : systems) {
        engine().pauseSystem(system, forMs, this, [this, system](const Result<void> &paused) {
            if (!paused)
                return m_message->tell(paused.error());
            Q_EMIT announced(tr("%1 is paused.").arg(system));
            Q_EMIT actionsChanged();
        });
    }
}

void OverviewPage::probe(const QString &system)
{
    engine().probeSystem(system, this, [this, system](const Result<void> &asked) {
        if (!asked)
            return m_message->tell(asked.error());
        Q_EMIT announced(tr("Trying %1 with one change.").arg(system));
    });
}

void OverviewPage::resume(const QString &system)
{
    engine().resumeSystem(system, this, [this, system](const Result<void> &resumed) {
        if (!resumed)
            return m_message->tell(resumed.error());
        Q_EMIT announced(tr("%1 is resumed.").arg(system));
        Q_EMIT actionsChanged();
    });
}

} // namespace lockstep
