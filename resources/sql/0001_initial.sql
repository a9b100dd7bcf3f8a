-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Written for SQLite and PostgreSQL alike: BIGINT, epoch milliseconds, JSON as text, 0/1 for booleans.
-- One statement ends at a semicolon at the end of a line.

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- The newest document of each clinic; its hours' revisions are events.
CREATE TABLE clinics (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    timezone TEXT NOT NULL,
    document TEXT NOT NULL,
    revision BIGINT NOT NULL,
    hash TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    updated_by TEXT NOT NULL
);

-- Append-only: an event is the record that a subject has a new revision.
CREATE TABLE events (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    body TEXT NOT NULL,
    digest TEXT NOT NULL,
    actor TEXT NOT NULL,
    change_id TEXT UNIQUE,
    saved_at_us BIGINT NOT NULL,
    UNIQUE (topic, subject, revision)
);

CREATE TABLE systems (
    name TEXT PRIMARY KEY,
    config TEXT NOT NULL,
    paused BIGINT NOT NULL DEFAULT 0,
    paused_by TEXT NOT NULL DEFAULT '',
    paused_since BIGINT NOT NULL DEFAULT 0,
    paused_until BIGINT NOT NULL DEFAULT 0,
    hold_reason TEXT NOT NULL DEFAULT '',
    hold_detail TEXT NOT NULL DEFAULT '',
    held_since BIGINT NOT NULL DEFAULT 0,
    next_probe BIGINT NOT NULL DEFAULT 0,
    gated_until BIGINT NOT NULL DEFAULT 0,
    breaker TEXT NOT NULL DEFAULT ''
);

-- The queue is the lane: what a system should hold (desired), has accepted (applied), was seen to hold (verified).
CREATE TABLE lanes (
    id INTEGER PRIMARY KEY,
    system TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('pending', 'sending', 'retrying', 'held', 'delivered', 'superseded', 'failed', 'discarded')),
    desired BIGINT NOT NULL,
    event_seq BIGINT NOT NULL REFERENCES events (seq),
    applied BIGINT NOT NULL DEFAULT 0,
    verified BIGINT NOT NULL DEFAULT 0,
    attempts BIGINT NOT NULL DEFAULT 0,
    push BIGINT NOT NULL DEFAULT 0,
    next_at BIGINT NOT NULL DEFAULT 0,
    next_trigger TEXT NOT NULL DEFAULT 'edit',
    reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    since BIGINT NOT NULL,
    lease_owner TEXT NOT NULL DEFAULT '',
    lease_token BIGINT NOT NULL DEFAULT 0,
    lease_until BIGINT NOT NULL DEFAULT 0,
    ambiguous_until BIGINT NOT NULL DEFAULT 0,
    ambiguous_revision BIGINT NOT NULL DEFAULT 0,
    settle_at BIGINT NOT NULL DEFAULT 0,
    UNIQUE (system, topic, subject)
);

CREATE INDEX lanes_due ON lanes (system, next_at) WHERE state IN ('pending', 'retrying');

CREATE INDEX lanes_settle ON lanes (settle_at) WHERE settle_at > 0;

CREATE INDEX lanes_troubled ON lanes (system, reason) WHERE state IN ('retrying', 'held', 'failed', 'discarded');

CREATE INDEX lanes_subject ON lanes (subject);

-- One row a try on the wire, written before the first byte and closed once (outcome is null while it is open). Rows with
-- number 0 were never sent and say why.
CREATE TABLE attempts (
    id INTEGER PRIMARY KEY,
    lane_id BIGINT NOT NULL,
    event_seq BIGINT NOT NULL,
    system TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    number BIGINT NOT NULL,
    cause TEXT NOT NULL,
    idempotency_key TEXT NOT NULL DEFAULT '',
    lease_token BIGINT NOT NULL DEFAULT 0,
    actor TEXT NOT NULL DEFAULT '',
    started_at BIGINT NOT NULL,
    duration_ms BIGINT NOT NULL DEFAULT 0,
    outcome TEXT,
    certainty TEXT NOT NULL DEFAULT 'unknown',
    status BIGINT NOT NULL DEFAULT 0,
    reason TEXT NOT NULL DEFAULT '',
    request TEXT,
    response TEXT,
    response_body TEXT
);

CREATE INDEX attempts_subject ON attempts (subject);

CREATE INDEX attempts_event ON attempts (event_seq);

CREATE INDEX attempts_open ON attempts (lane_id) WHERE outcome IS NULL;

CREATE INDEX attempts_trouble ON attempts (system, outcome) WHERE outcome <> 'delivered';

CREATE TABLE retry_jobs (
    id INTEGER PRIMARY KEY,
    title TEXT NOT NULL,
    actor TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL DEFAULT 0,
    cancelled BIGINT NOT NULL DEFAULT 0,
    total BIGINT NOT NULL,
    done BIGINT NOT NULL DEFAULT 0,
    failed BIGINT NOT NULL DEFAULT 0
);

-- The lanes of a job, frozen at the click; a row goes when its lane's result is known.
CREATE TABLE retry_job_lanes (
    job_id BIGINT NOT NULL REFERENCES retry_jobs (id),
    lane_id BIGINT NOT NULL,
    before_state TEXT NOT NULL,
    before_reason TEXT NOT NULL,
    before_attempts BIGINT NOT NULL,
    before_next_at BIGINT NOT NULL,
    PRIMARY KEY (job_id, lane_id)
);

-- Each entry's hash covers the one before it: a change, a gap or a swap anywhere shows.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    hash TEXT NOT NULL
);

CREATE INDEX audit_object ON audit (object);
