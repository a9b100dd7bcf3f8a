// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "needs.h"

#include "statestore.h"
#include "statusmark.h"
#include "tr.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace lockstep {

QList<Need> needs(const StateStore &state)
{
    QHash<QString, Need> byGroup;
    for (const Lane &lane : state.lanes()) {
        const bool drifted = lane.driftNeedsPerson(state.nowMs());
        if (markOf(lane) != Mark::Failed && !drifted)
            continue;
        const Reason reason = drifted ? Reason::ReadDiffers : lane.reason;
        const QString group = lane.key.system + u':' + name(reason);
        const qint64 sinceMs = drifted ? lane.driftSinceMs : lane.troubleSinceMs();
        Need &need = byGroup[group];
        need.mark = drifted ? Mark::Drifted : Mark::Failed;
        need.group = drifted ? QString() : group;
        need.system = lane.key.system;
        need.reason = reason;
        need.sinceMs = need.count == 0 ? sinceMs : qMin(need.sinceMs, sinceMs);
        if (need.count == 0 || lane.key.subject < need.sample.subject)
            need.sample = lane.key;
        ++need.count;
    }
    QList<Need> list = byGroup.values();
    std::sort(list.begin(), list.end(), [](const Need &a, const Need &b) {
        if (a.mark != b.mark)
            return a.mark < b.mark;
        return a.count != b.count ? a.count > b.count
                                  : std::tie(a.group, a.system) < std::tie(b.group, b.system);
    });
    return list;
}

qint64 oldestWaitMs(const StateStore &state)
{
    const qint64 asOfMs = state.asOfMs() > 0 ? state.asOfMs() : state.nowMs();
    return state.oldestChangeMs() > 0 ? qMax<qint64>(1, asOfMs - state.oldestChangeMs()) : 0;
}

QString shortText(Reason reason)
{
    switch (reason) {
    case Reason::None:
    case Reason::Accepted:
        return {};
    case Reason::BadRequest:
        return tr("request rejected");
    case Reason::Unprocessable:
        return tr("hours rejected");
    case Reason::SignInRefused:
        return tr("sign-in refused");
    case Reason::NotKnownThere:
        return tr("not known there");
    case Reason::ConflictThere:
        return tr("conflicting edit");
    case Reason::Gone:
        return tr("address gone");
    case Reason::TooManyRequests:
        return tr("too fast for them");
    case Reason::ServerError:
        return tr("server error");
    case Reason::Redirected:
        return tr("redirected");
    case Reason::ProtocolError:
        return tr("not HTTP");
    case Reason::CaptivePortal:
        return tr("network sign-in");
    case Reason::ContractBroken:
        return tr("unexpected answer");
    case Reason::ResponseTooLarge:
        return tr("answer too large");
    case Reason::NameNotFound:
        return tr("name not found");
    case Reason::ConnectionRefused:
        return tr("connection refused");
    case Reason::Unreachable:
        return tr("not reachable");
    case Reason::TlsFailed:
        return tr("not safe (TLS)");
    case Reason::DeadlineExceeded:
        return tr("no answer in time");
    case Reason::ConnectionLost:
        return tr("connection lost");
    case Reason::Aborted:
        return tr("stopped by us");
    case Reason::Orphaned:
        return tr("interrupted");
    case Reason::EgressBlocked:
        return tr("address not allowed");
    case Reason::CredentialMissing:
        return tr("credential missing");
    case Reason::RequestInvalid:
        return tr("request not safe");
    case Reason::BodyTooLarge:
        return tr("message too large");
    case Reason::AttemptsUsedUp:
        return tr("gave up");
    case Reason::NewerRevision:
        return tr("superseded");
    case Reason::PausedByPerson:
        return tr("paused");
    case Reason::AdapterUnknown:
        return tr("adapter unknown");
    case Reason::SystemRemoved:
        return tr("system removed");
    case Reason::DiscardedByPerson:
        return tr("discarded");
    case Reason::SettleDue:
        return tr("sent once more");
    case Reason::ReadEqual:
        return tr("read back equal");
    case Reason::ReadDiffers:
        return tr("holds something else");
    }
    Q_UNREACHABLE();
}

QString troubleText(const Lane &lane)
{
    const QString why = shortText(lane.reason);
    return lane.waitsUnrefused() && !why.isEmpty() ? tr("waits: %1").arg(why) : why;
}

} // namespace lockstep
