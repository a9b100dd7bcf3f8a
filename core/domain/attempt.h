// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace lockstep {

/// How one try on the wire ended, as the adapter tells it. Pure data: what follows from it is the
/// dispatcher's to decide.
struct Outcome {
    OutcomeKind kind = OutcomeKind::Deferred;
    Certainty certainty = Certainty::NotSent;
    Reason reason = Reason::None;
    int status = 0; ///< HTTP status as received; 0 when there was none
    std::optional<qint64> retryAfterMs; ///< from Retry-After, at most 24 h
    bool gatesSystem = false; ///< 429/503 with Retry-After: nothing goes to this system until then
    bool healthFailure = false; ///< counts for the breaker: connect, deadline, 5xx, 429
    bool countsAttempt = true; ///< false: no try is used up (held, captive portal)
    int maxTries = 0; ///< give up after so many tries of this kind (404 and protocol errors: 3); 0
                      ///< is the schedule's length
    qint64 minDelayMs = 0; ///< not earlier than this (409 in progress: 5 s)

    QString request; ///< redacted head of the request for history: request line (no query) and
                     ///< headers, one a line
    QString response; ///< redacted head of the answer: status line and headers, one a line
    QByteArray responseBody; ///< first 4 KiB, redacted
    qint64 bytesReceived = 0;
    QString peer; ///< address contacted
};

/// One try on the wire, one row: written before the first byte, closed once.
struct Attempt {
    qint64 id = 0;
    QString eventId;
    LaneKey lane;
    qint64 epoch = 0;
    qint64 revision = 0;
    int number = 0; ///< 1 is the first try of this revision; 0 in rows of what was never sent
    Trigger trigger = Trigger::Edit;
    QString idempotencyKey;
    qint64 startedAtMs = 0;
    qint64 durationMs = 0;
    bool open = true; ///< no outcome yet
    OutcomeKind outcome = OutcomeKind::Deferred;
    Certainty certainty = Certainty::Unknown;
    int status = 0;
    Reason reason = Reason::None;
    QString actor; ///< who clicked, for retries
};

} // namespace lockstep
