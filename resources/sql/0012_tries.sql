-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How often the lane's desired revision was put on the wire, and how the newest of these tries ended: a lane that waits
-- because its system is held need not have been refused itself.
ALTER TABLE lanes ADD COLUMN tries BIGINT NOT NULL DEFAULT 0;

ALTER TABLE lanes ADD COLUMN answered TEXT NOT NULL DEFAULT '';

UPDATE lanes SET tries = (SELECT count(*) FROM attempts AS a WHERE a.event_seq = lanes.event_seq AND a.lane_id = lanes.id AND a.number > 0);

UPDATE lanes SET answered = coalesce((SELECT a.reason FROM attempts AS a WHERE a.event_seq = lanes.event_seq AND a.lane_id = lanes.id AND a.number > 0 AND a.outcome IS NOT NULL ORDER BY a.id DESC LIMIT 1), '');
