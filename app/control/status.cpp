// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonrows.h"
#include "session.h"
#include "verbs.h"
#include "wording.h"

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

QStringList cellsOf(const QString &title, const StateCounts &counts)
{
    QStringList cells{title};
    for (const LaneState state : {LaneState::Failed, LaneState::Held, LaneState::Retrying,
             LaneState::Sending, LaneState::Pending, LaneState::Delivered, LaneState::Discarded})
        cells.append(QString::number(counts[state]));
    return cells;
}

void tell(Output &out, const StoreStatus &status, qint64 nowMs)
{
    out.row(toRow(status, nowMs));
    out.text(summaryLine(out, status.counts));
    QList<QStringList> rows;
    for (auto it = status.bySystem.begin(); it != status.bySystem.end(); ++it)
        rows.append(cellsOf(it.key(), it.value()));
    out.table({u"SYSTEM"_s, u"FAILED"_s, u"HELD"_s, u"RETRYING"_s, u"SENDING"_s, u"PENDING"_s,
                  u"DELIVERED"_s, u"DISCARDED"_s},
        rows);
    if (status.drifted > 0)
        out.text(u"%1 drifted: they hold something else than they accepted"_s.arg(status.drifted));
    if (status.counts[LaneState::Delivered] > 0)
        out.text(out.dim(u"read back and equal: %1 of %2 delivered"_s.arg(status.verified)
                             .arg(status.counts[LaneState::Delivered])));
    if (status.outboxDepth > 0)
        out.text(u"outbox: %1, the oldest change is %2 old"_s.arg(status.outboxDepth)
                     .arg(age(nowMs - status.oldestChangeMs)));
}

/// The revision that was read back equal, and when: "3 at 09:31:40".
QString verifiedCell(const Lane &lane)
{
    return lane.verified == 0
        ? u"–"_s
        : u"%1 at %2"_s.arg(QString::number(lane.verified), clockTime(lane.equalAtMs));
}

void tell(Output &out, const QList<Lane> &lanes)
{
    QList<QStringList> rows;
    for (const Lane &lane : lanes) {
        out.row(toRow(lane));
        rows.append({lane.key.text(), name(lane.state), QString::number(lane.desired),
            QString::number(lane.applied), verifiedCell(lane), QString::number(lane.attempts),
            lane.drifted() ? u"drifted"_s : name(lane.reason)});
    }
    out.table(
        {u"LANE"_s, u"STATE"_s, u"DESIRED"_s, u"APPLIED"_s, u"VERIFIED"_s, u"TRIES"_s, u"REASON"_s},
        rows);
}

std::optional<int> show(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const qint64 now = session.application.clock().wallMs();
    const auto status = (*engine)->queries().status(now);
    if (!status)
        return session.out.fail(status.error());
    if (!session.line.has(u"matrix"_s)) {
        tell(session.out, *status, now);
        return exitOf(*status);
    }
    const auto lanes = (*engine)->queries().lanes();
    if (!lanes)
        return session.out.fail(lanes.error());
    tell(session.out, *lanes);
    return exitOf(*status);
}

} // namespace

Verb status()
{
    return {.words = {u"status"_s},
        .summary = u"whether everything is in lockstep, and what is not"_s,
        .details = u"Ends with 1 when a lane failed, is held, or has drifted."_s,
        .options = {{u"matrix"_s, {}, u"one line for each lane"_s}},
        .run = show};
}

} // namespace lockstep::control
