// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "needs.h"

#include "statestore.h"
#include "statusmark.h"
#include "tr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

QList<Need> needs(const StateStore &state)
{
    QHash<QString, Need> byGroup;
    for (const Lane &lane : state.lanes()) {
        if (markOf(lane) != Mark::Failed)
            continue;
        const QString group = lane.key.system + u':' + name(lane.reason);
        Need &need = byGroup[group];
        need.group = group;
        need.system = lane.key.system;
        need.reason = lane.reason;
        need.sinceMs = need.count == 0 ? lane.sinceMs : qMin(need.sinceMs, lane.sinceMs);
        ++need.count;
    }
    QList<Need> list = byGroup.values();
    std::sort(list.begin(), list.end(), [](const Need &a, const Need &b) {
        return a.count != b.count ? a.count > b.count : a.group < b.group;
    });
    return list;
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
        return tr("endpoint gone");
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
    }
    Q_UNREACHABLE();
}

} // namespace lockstep
