-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- For every list of more than two in a check or an index's predicate SQLite builds a table of its own each time a lane is
-- written: that was nearly half of a delivery's work. Written out, they cost comparisons. The states of lanes_troubled
-- stand in the order in which queries name them, so that a query for the first three still finds the index.

CREATE TABLE lanes_plain (
    id INTEGER PRIMARY KEY,
    system TEXT NOT NULL,
    topic TEXT NOT NULL,
    subject TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state = 'pending' OR state = 'sending' OR state = 'retrying' OR state = 'held' OR state = 'delivered' OR state = 'superseded' OR state = 'failed' OR state = 'discarded'),
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

INSERT INTO lanes_plain (id, system, topic, subject, state, desired, event_seq, applied, verified, attempts, push, next_at, next_trigger, reason, note, since, lease_owner, lease_token, lease_until, ambiguous_until, ambiguous_revision, settle_at)
SELECT id, system, topic, subject, state, desired, event_seq, applied, verified, attempts, push, next_at, next_trigger, reason, note, since, lease_owner, lease_token, lease_until, ambiguous_until, ambiguous_revision, settle_at FROM lanes;

DROP TABLE lanes;

ALTER TABLE lanes_plain RENAME TO lanes;

CREATE INDEX lanes_due ON lanes (system, next_at) WHERE state IN ('pending', 'retrying');

CREATE INDEX lanes_settle ON lanes (settle_at) WHERE settle_at > 0;

CREATE INDEX lanes_troubled ON lanes (system, reason) WHERE state = 'retrying' OR state = 'held' OR state = 'failed' OR state = 'discarded';

CREATE INDEX lanes_subject ON lanes (subject);
