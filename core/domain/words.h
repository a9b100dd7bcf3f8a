// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace lockstep {

/// Where a lane stands (delivery.md section 2). Spelled in tables, JSON and logs as name() gives
/// it.
enum class LaneState {
    Pending, ///< a newer revision is saved and due
    Sending, ///< one attempt is on the wire
    Retrying, ///< the last attempt failed; nextAt says when it goes again
    Held, ///< the system, not the change, is the trouble
    Delivered, ///< the newest revision was accepted
    Superseded, ///< only in history: a newer revision took this one's place
    Failed, ///< needs a person
    Discarded, ///< taken off the list by a person; not in lockstep; restorable
};

/// How an attempt ended. The first four come from the wire; the others are rows for what was never,
/// or no longer, sent.
enum class OutcomeKind {
    Delivered, ///< a complete 2xx
    Deferred, ///< try later
    Refused, ///< needs a person
    Held, ///< the system, not the change, is the trouble
    Superseded, ///< a newer revision took its place
    Discarded, ///< taken off the list by a person, or with its system
    Late, ///< a result that came after its lease was lost: history only
    Equal, ///< read back: they hold what they accepted
    Differs, ///< read back: they hold something else, or nothing
};

/// What we know about the bytes (delivery.md section 3).
enum class Certainty {
    NotSent, ///< no byte of the request left
    Unknown, ///< it may have been received
    Answered, ///< a complete answer head was received
};

/// What set an attempt off. All enter the dispatcher through the same door.
enum class Trigger {
    Edit,
    Timer,
    Retry,
    Bulk,
    Restart,
    Settle,
    Push,
    Resume,
    Check, ///< nothing is sent: what they hold is read back
};

/// Why a lane or an attempt is as it is: our own closed list, never a library's text (security.md
/// S5).
enum class Reason {
    None,
    Accepted, ///< complete 2xx
    // Their answer
    BadRequest, ///< 400 and other permanent 4xx
    Unprocessable, ///< 422
    SignInRefused, ///< 401, 403, 407
    NotKnownThere, ///< 404
    ConflictThere, ///< 409, 412
    Gone, ///< 410
    TooManyRequests, ///< 429
    ServerError, ///< 5xx
    Redirected, ///< 3xx: never followed
    ProtocolError, ///< 1xx, <100, >599 or an answer that breaks HTTP
    CaptivePortal, ///< 511
    ContractBroken, ///< 2xx whose body breaks the adapter's response contract
    ResponseTooLarge,
    // The way there
    NameNotFound, ///< DNS
    ConnectionRefused,
    Unreachable,
    TlsFailed,
    DeadlineExceeded,
    ConnectionLost, ///< reset, closed or cut off after bytes were sent
    Aborted, ///< by shutdown or lost lease
    Orphaned, ///< the process died while it was on the wire
    EgressBlocked, ///< the address may never be contacted (security.md S12)
    // Our side
    CredentialMissing,
    RequestInvalid, ///< a header, URL or body that may not be sent
    BodyTooLarge,
    AttemptsUsedUp,
    NewerRevision, ///< superseded
    PausedByPerson,
    AdapterUnknown,
    SystemRemoved,
    DiscardedByPerson,
    SettleDue, ///< sent once more after an unknown outcome
    // Reading back
    ReadEqual, ///< what they hold is what they accepted
    ReadDiffers, ///< what they hold is something else
};

/// Spelling in tables, JSON and logs: lower case with hyphens ("delivered", "not_sent" as
/// delivery.md spells it, "sign-in-refused").
QString name(LaneState state);
QString name(OutcomeKind kind);
QString name(Certainty certainty);
QString name(Trigger trigger);
QString name(Reason reason);

std::optional<LaneState> laneStateFromName(QStringView name);
std::optional<OutcomeKind> outcomeKindFromName(QStringView name);
std::optional<Trigger> triggerFromName(QStringView name);
std::optional<Certainty> certaintyFromName(QStringView name);
std::optional<Reason> reasonFromName(QStringView name);

/// One English sentence for people: what happened and whose side. `system` is the system's name.
QString sentence(Reason reason, const QString &system, int status);
/// What to do about it, one English sentence; empty when there is nothing to do.
QString remedy(Reason reason, const QString &system);

} // namespace lockstep
