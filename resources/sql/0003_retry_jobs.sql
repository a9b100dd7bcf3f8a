-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Retry jobs say what they retry, let one lane go first, and keep what became of each lane.

ALTER TABLE retry_jobs ADD COLUMN system TEXT NOT NULL DEFAULT '';

ALTER TABLE retry_jobs ADD COLUMN failure_group TEXT NOT NULL DEFAULT '';

ALTER TABLE retry_jobs ADD COLUMN unsent BIGINT NOT NULL DEFAULT 0;

ALTER TABLE retry_jobs ADD COLUMN later_failures BIGINT NOT NULL DEFAULT 0;

ALTER TABLE retry_jobs ADD COLUMN stopped TEXT NOT NULL DEFAULT '';

ALTER TABLE retry_job_lanes ADD COLUMN parked BIGINT NOT NULL DEFAULT 0;

ALTER TABLE retry_job_lanes ADD COLUMN result TEXT NOT NULL DEFAULT '';

CREATE INDEX retry_job_lanes_waiting ON retry_job_lanes (lane_id) WHERE result = '';

CREATE INDEX retry_job_lanes_parked ON retry_job_lanes (job_id) WHERE parked = 1 AND result = '';

-- What a system said when it refused, masked: lanes with equal marks fail for one cause.
CREATE TABLE failure_causes (
    lane_id BIGINT PRIMARY KEY,
    reason TEXT NOT NULL,
    mark TEXT NOT NULL,
    message TEXT NOT NULL
);

-- What people tell each other about a failure group.
CREATE TABLE failure_notes (
    group_name TEXT PRIMARY KEY,
    note TEXT NOT NULL,
    actor TEXT NOT NULL,
    at BIGINT NOT NULL
);
