// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"
#include "engineclient.h"
#include "hours.h"

#include <functional>

namespace lockstep {

/// Stands where the engine's thread stands, for tests of the window alone: an EngineClient linked
/// from here answers from these values, later and in order like the real one, and records what it
/// was asked to do. Change the values, or use the helpers, which also tell the facts.
class EngineThread {
public:
    // What queries answer
    QList<Clinic> clinics;
    QMap<QString, SystemStatus> systems;
    QHash<LaneKey, Lane> lanes;
    QList<AttemptDetail> attempts; ///< oldest first; id = place + 1
    QList<JobProgress> jobs;
    QMap<QString, Draft> drafts;
    QMap<std::pair<QString, qint64>, Clinic>
        olderHours; ///< of a revision, where it differs from now
    QHash<qint64, QList<JobLane>> jobLanes; ///< by job
    QList<SolvedCause> solved;
    QHash<LaneKey, HeldThere> held; ///< of drifted lanes; the lane in it is not looked at
    QList<AuditRow> auditTrail; ///< oldest first
    AuditChain auditChain{.complete = true}; ///< how it is found
    QList<AdapterDescription> adapters;
    QList<TestStep> testSteps;
    QStringList secrets; ///< references that resolve
    SyncPolicy policy;
    StoreChecked storeCheck;
    bool silent = false; ///< pings are not answered
    std::optional<Error> refusal; ///< every command and query answers with this while it is set

    /// Commands, in order, as "retry ThirdPartyScheduler/clinicHoursUpdated/clinic-0001".
    QStringList commands;

    EngineThread();

    // Helpers. Each changes the values and tells the facts.

    /// A clinic open Monday to Friday 8 to 17, with a delivered lane in every system.
    Clinic addClinic(const QString &id, const QString &name);
    SystemStatus addSystem(const QString &name);
    void changeSystem(const SystemStatus &system);
    /// Moves the lane of a clinic's hours and, for states that come from the wire, adds the
    /// attempt.
    Lane setLane(const QString &system, const QString &clinic, LaneState state,
        Reason reason = Reason::None, int status = 0);
    /// The system is seen to hold other hours than it accepted; no hours: it holds none.
    Lane drift(const QString &system, const QString &clinic, const std::optional<Clinic> &theirs);
    /// The system was read back and holds what it accepted.
    Lane verify(const QString &system, const QString &clinic);
    /// A new revision of a clinic: every lane pending.
    void publish(const QString &clinic);
    void addAttempt(const Lane &lane, OutcomeKind outcome, Reason reason, int status);
    void setEngine(EngineState::Kind kind);
    void tell(const QList<Fact> &facts);
    /// When the publish hold of a change saved now ends; 0: there is none.
    qint64 heldUntilMs() const;

    qint64 nowMs = 1795410000000; ///< 2026-11-23T05:00:00Z, where FakeClock starts
    QList<EngineClient *> clients;
};

using FakeEngine = EngineThread;

} // namespace lockstep
