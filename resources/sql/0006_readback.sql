-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What reading back told of a lane: three facts beside what was accepted (when they last told what they hold, when that
-- was last equal, since when it is something else), and why they could not be asked.

ALTER TABLE lanes ADD COLUMN asked_at BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lanes ADD COLUMN checked_at BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lanes ADD COLUMN equal_at BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lanes ADD COLUMN drift_since BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lanes ADD COLUMN ignored_until BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lanes ADD COLUMN check_reason TEXT NOT NULL DEFAULT '';

CREATE INDEX lanes_drifted ON lanes (system) WHERE drift_since > 0;

-- What a system was seen to hold in place of what it accepted; one row for each drifted lane. No body: they hold nothing.
CREATE TABLE drifts (
    lane_id BIGINT PRIMARY KEY,
    body TEXT,
    revision BIGINT NOT NULL DEFAULT 0,
    seen_at BIGINT NOT NULL,
    ignored_by TEXT NOT NULL DEFAULT '',
    ignored_reason TEXT NOT NULL DEFAULT ''
);
