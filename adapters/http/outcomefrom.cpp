// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/outcomefrom.h"

#include "http/retryafter.h"
#include "plantedbug.h"

namespace lockstep {

namespace {

constexpr int FewTries = 3; ///< for what is unlikely to mend by itself
constexpr qint64 CaptivePortalWaitMs = 30 * 1000;

Outcome deferred(Reason reason, bool healthFailure)
{
    return {.kind = OutcomeKind::Deferred, .reason = reason, .healthFailure = healthFailure};
}

Outcome refused(Reason reason)
{
    return {.kind = OutcomeKind::Refused, .reason = reason};
}

Outcome held(Reason reason)
{
    return {.kind = OutcomeKind::Held, .reason = reason, .countsAttempt = false};
}

Outcome fewTries(Outcome outcome)
{
    outcome.maxTries = FewTries;
    return outcome;
}

Outcome fromClientError(int status)
{
    switch (status) {
    case 401:
    case 403:
    case 407:
        return held(Reason::SignInRefused);
    case 404:
        return fewTries(deferred(Reason::NotKnownThere, false));
    case 408:
    case 425:
        return deferred(Reason::ServerError, true);
    case 421:
        return deferred(Reason::ServerError, false);
    case 409:
    case 412:
        return refused(Reason::ConflictThere);
    case 410:
        return held(Reason::Gone);
    case 422:
        return refused(Reason::Unprocessable);
    case 429:
        return deferred(Reason::TooManyRequests, true);
    default:
        if (planted("refused-goes-again"))
            return deferred(Reason::BadRequest, false);
        return refused(Reason::BadRequest);
    }
}

Outcome fromServerError(int status)
{
    if (status == 501 || status == 505) {
        Outcome outcome = refused(Reason::BadRequest);
        outcome.healthFailure = true;
        return outcome;
    }
    if (status == 511) {
        Outcome outcome = deferred(Reason::CaptivePortal, false);
        outcome.countsAttempt = false;
        outcome.minDelayMs = CaptivePortalWaitMs;
        return outcome;
    }
    return deferred(Reason::ServerError, true);
}

Outcome fromStatus(const HttpAnswer &answer, qint64 nowMs)
{
    const int status = answer.status;
    if (status < 200 || status > 599)
        return fewTries(deferred(Reason::ProtocolError, true));
    if (status < 300)
        return {.kind = OutcomeKind::Delivered, .reason = Reason::Accepted};
    if (status < 400)
        return held(Reason::Redirected);
    Outcome outcome = status < 500 ? fromClientError(status) : fromServerError(status);
    if (outcome.kind == OutcomeKind::Deferred)
        outcome.retryAfterMs = retryAfterMsInHead(answer.head, nowMs);
    outcome.gatesSystem = outcome.retryAfterMs && (status == 429 || status == 503);
    return outcome;
}

Outcome fromError(HttpError error)
{
    switch (error) {
    case HttpError::None:
        break;
    case HttpError::NameNotFound:
        return deferred(Reason::NameNotFound, true);
    case HttpError::ConnectionRefused:
        return deferred(Reason::ConnectionRefused, true);
    case HttpError::Unreachable:
        return deferred(Reason::Unreachable, true);
    case HttpError::TlsFailed:
        return held(Reason::TlsFailed);
    case HttpError::DeadlineExceeded:
        return deferred(Reason::DeadlineExceeded, true);
    case HttpError::ConnectionLost:
        return deferred(Reason::ConnectionLost, true);
    case HttpError::ProtocolError:
        return fewTries(deferred(Reason::ProtocolError, true));
    case HttpError::ResponseTooLarge:
        return fewTries(deferred(Reason::ResponseTooLarge, false));
    case HttpError::EgressBlocked:
        return held(Reason::EgressBlocked);
    case HttpError::RequestInvalid:
        return held(Reason::RequestInvalid);
    case HttpError::BodyTooLarge:
        return refused(Reason::BodyTooLarge);
    case HttpError::Aborted:
        return deferred(Reason::Aborted, false);
    }
    return deferred(Reason::ProtocolError, true);
}

/// A refusal stays one even if the rest of its answer got lost; a success does not.
bool statusDecides(const HttpAnswer &answer)
{
    if (answer.error == HttpError::None)
        return true;
    const bool cutOff = answer.error == HttpError::ConnectionLost
        || answer.error == HttpError::DeadlineExceeded
        || answer.error == HttpError::ResponseTooLarge;
    return cutOff && answer.headComplete && answer.status >= 300;
}

Certainty certaintyOf(const HttpAnswer &answer, bool byStatus)
{
    if (!answer.sent)
        return Certainty::NotSent;
    return byStatus && answer.headComplete ? Certainty::Answered : Certainty::Unknown;
}

} // namespace

Outcome outcomeFrom(const HttpAnswer &answer, qint64 nowMs)
{
    const bool byStatus = statusDecides(answer);
    Outcome outcome = byStatus ? fromStatus(answer, nowMs) : fromError(answer.error);
    outcome.certainty = certaintyOf(answer, byStatus);
    outcome.status = answer.status;
    outcome.bytesReceived = answer.bytesReceived;
    outcome.peer = QString::fromLatin1(answer.peer);
    if (answer.error == HttpError::Aborted)
        outcome.countsAttempt = answer.sent;
    return outcome;
}

} // namespace lockstep
