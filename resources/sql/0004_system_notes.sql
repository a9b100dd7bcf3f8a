-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Why a person paused a system, and when its configuration was last tested and how that ended.

ALTER TABLE systems ADD COLUMN pause_note TEXT NOT NULL DEFAULT '';

ALTER TABLE systems ADD COLUMN tested_at BIGINT NOT NULL DEFAULT 0;

ALTER TABLE systems ADD COLUMN test_passed BIGINT NOT NULL DEFAULT 0;
