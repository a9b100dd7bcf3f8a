// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempttable.h"
#include "audittable.h"
#include "clinictable.h"
#include "drafttable.h"
#include "drifttable.h"
#include "eventtable.h"
#include "failuretable.h"
#include "jobtable.h"
#include "lanetable.h"
#include "settingtable.h"
#include "systemtable.h"

namespace lockstep {

/// All tables over one connection.
struct Store {
    explicit Store(Database &db)
        : clinics(db)
        , drafts(db)
        , events(db)
        , lanes(db)
        , drifts(db)
        , systems(db)
        , attempts(db)
        , failures(db)
        , jobs(db)
        , audit(db)
        , settings(db)
    {
    }

    ClinicTable clinics;
    DraftTable drafts;
    EventTable events;
    LaneTable lanes;
    DriftTable drifts;
    SystemTable systems;
    AttemptTable attempts;
    FailureTable failures;
    JobTable jobs;
    AuditTable audit;
    SettingTable settings;
};

} // namespace lockstep
