-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Nothing of a lane's desired revision is sent before this (the publish hold); 0 is at once.
ALTER TABLE lanes ADD COLUMN not_before BIGINT NOT NULL DEFAULT 0;

-- What retention took away says so: the days it was kept by the policy of then; 0 is untouched.
ALTER TABLE attempts ADD COLUMN removed_after_days BIGINT NOT NULL DEFAULT 0;

ALTER TABLE events ADD COLUMN removed_after_days BIGINT NOT NULL DEFAULT 0;
