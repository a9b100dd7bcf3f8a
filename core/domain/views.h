// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "event.h"
#include "facts.h"
#include "hours.h"
#include "lane.h"
#include "system.h"

#include <QMap>

#include <array>
#include <optional>

namespace lockstep {

// What is read from the store for people: rows of lists, details, counts. Values only.

/// How many lanes are in each state.
struct StateCounts {
    std::array<qint64, 8> by{};

    qint64 operator[](LaneState state) const { return by[size_t(state)]; }
    qint64 &operator[](LaneState state) { return by[size_t(state)]; }
    StateCounts &operator+=(const StateCounts &other);
    qint64 total() const;
    /// Nothing is left that the engine would still do by itself.
    bool idle() const
    {
        return (*this)[LaneState::Pending] + (*this)[LaneState::Sending]
            + (*this)[LaneState::Retrying]
            == 0;
    }
    /// Every lane holds the newest revision.
    bool inLockstep() const { return (*this)[LaneState::Delivered] == total(); }
    bool operator==(const StateCounts &) const = default;
};

struct StoreStatus {
    StateCounts counts;
    QMap<QString, StateCounts> bySystem;
    qint64 verified = 0; ///< delivered lanes whose newest revision was read back equal
    qint64 drifted = 0; ///< delivered lanes that were seen to hold something else
    qint64 driftIgnored = 0; ///< of drifted: a person lets them be for now
    qint64 outboxDepth = 0; ///< lanes whose newest revision is not accepted yet
    qint64 oldestChangeMs = 0; ///< when the oldest such change was saved; 0: none
    qint64 clinics = 0;
    qint64 events = 0;
    qint64 attempts = 0;
    qint64 epoch = 0;
    qint64 bytes = 0; ///< of the store's file
};

struct ClinicRow {
    QString id;
    QString name;
    QString timezone;
    qint64 revision = 0;
    QString hash; ///< SHA-256 of the canonical hours
    qint64 updatedAtMs = 0;
    QString updatedBy;
    QList<Service> services; ///< with their names; empty: those that schedules name
};

/// A revision of a subject, newest first in lists.
struct RevisionRow {
    QString eventId;
    qint64 revision = 0;
    qint64 savedAtMs = 0;
    QString actor;
    QByteArray body; ///< canonical bytes
    int removedAfterDays = 0; ///< the body was removed after so many days by policy; 0: it is here
};

/// Failed, held and retrying lanes of one system with one reason; where their system gave several
/// answers, of one answer.
struct FailureGroup {
    QString id; ///< "SYSTEM:REASON" or "SYSTEM:REASON:MARK"; what `retry --group` takes
    QString system;
    Reason reason = Reason::None;
    int status = 0; ///< the newest attempt's
    qint64 count = 0;
    qint64 failed = 0; ///< of count: need a person
    qint64 refused = 0; ///< of count: their newest revision was sent and got this answer
    qint64 firstAtMs = 0;
    qint64 lastAtMs = 0;
    qint64 nextAtMs = 0; ///< earliest automatic try; 0: none
    LaneKey sample;
    QString message; ///< their answer with ids, numbers and times masked; empty: they said nothing
    QList<int> trend; ///< failed attempts of the last hour, in equal spans
    QString note; ///< what a person wrote for the others; empty: nothing
    QString noteBy;
    qint64 noteAtMs = 0;
};

/// A lane that a person took off the list.
struct DiscardedLane {
    Lane lane; ///< sinceMs is when it was discarded
    QString why; ///< the person's words
    QString actor;
    Reason failedFor = Reason::None;
};

/// What a retry job did with one of its lanes.
struct JobLane {
    enum class Result { Waiting, Done, Failed, Unsent };
    Lane lane;
    Result result = Result::Waiting;
};

/// A cause that failed earlier and whose lanes were delivered since.
struct SolvedCause {
    QString system;
    Reason reason = Reason::None;
    qint64 count = 0;
    qint64 lastAtMs = 0;
};

/// Attempts newest first; every member narrows. Each word of the text has to be found in the
/// clinic's id or name, the system, the status code, the reason, or at the beginning of the event
/// id or idempotency key.
struct HistoryFilter {
    QString system, topic, subject, text;
    std::optional<OutcomeKind> outcome;
    std::optional<Reason> reason;
    qint64 revision = 0; ///< 0: any
    qint64 sinceMs = 0, untilMs = 0; ///< 0: open
    int limit = 200;
    qint64 afterId = 0; ///< key of the last row seen; 0: from the newest
};
struct HistoryPage {
    QList<Attempt> rows;
    qint64 nextAfterId = 0; ///< 0: no more
};

/// Everything kept of one attempt.
struct AttemptDetail {
    Attempt attempt;
    QString request; ///< redacted request line and headers
    QString response; ///< redacted status line and headers
    QByteArray responseBody; ///< first 4 KiB, redacted
    int removedAfterDays = 0; ///< the answer's body was removed after so many days by policy
    Event event; ///< with body, as far as retention kept it
    QByteArray acceptedBefore; ///< body of the newest earlier revision that this system accepted;
                               ///< empty: none
    QList<Service> services; ///< of the clinic it is about, with their names
    QList<Attempt> siblings; ///< every attempt of the same event, oldest first
};

/// What one system holds of a subject beside what it should, as far as it was read back.
struct HeldThere {
    Lane lane;
    QByteArray ours; ///< canonical bytes of the newest revision
    QByteArray accepted; ///< of the revision they accepted last; empty: none
    bool known = false; ///< they were seen to hold something else: the next members say what
    std::optional<QByteArray> theirs; ///< their canonical bytes; none: they hold nothing of it
    qint64 seenAtMs = 0; ///< when that was read last
    QString ignoredBy; ///< who let it be, and why; empty: nobody
    QString ignoredReason;
};

struct AuditRow {
    qint64 seq = 0;
    qint64 atMs = 0;
    QString actor;
    QString action; ///< "publish", "system.update", "retry", …; auditwords.h says it for people
    QString object; ///< clinic, system or lane
    QString detail;
    QByteArray hash; ///< of this entry and the one before it; only in pages of the whole trail
};

/// Audit entries newest first; every member narrows. Text is looked for in object and detail.
struct AuditFilter {
    QString actor, object, text;
    QStringList actions; ///< any of them
    qint64 sinceMs = 0, untilMs = 0; ///< 0: open
    int limit = 200;
    qint64 afterSeq = 0; ///< key of the last entry seen; 0: from the newest
};
struct AuditPage {
    QList<AuditRow> rows;
    qint64 nextAfterSeq = 0; ///< 0: no more
};
/// Who acted and what was done lately, for lists to choose from.
struct AuditNames {
    QStringList actors, actions;
};

/// How far the audit trail's chain was followed, and what was found. Handed back, it is followed
/// further.
struct AuditChain {
    enum class Fault {
        None,
        Altered, ///< the entry does not fit its hash, or the one before it
        Missing, ///< entries before it are gone
        CutOff, ///< entries that were counted once are gone from the end
    };
    qint64 seq = 0; ///< the newest entry that fits; 0: none was looked at
    QByteArray hash;
    qint64 checkedAtMs = 0;
    bool complete = false; ///< every entry was looked at
    Fault fault = Fault::None;
    qint64 firstBad = 0; ///< with a fault: the entry it shows at
};

/// One connection of clinic and system as the matrix and "where it goes" show it.
struct SystemPreview {
    SystemStatus system;
    LaneState state = LaneState::Pending; ///< of today's lane
    bool linked = false; ///< the system subscribes to hours
    QByteArray payload; ///< what it will get
    QString contentType;
    QStringList notes; ///< what it cannot carry
};

} // namespace lockstep
