-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Since when the lane fails, whatever was tried meanwhile; 0: it does not. `since` begins anew with every try.
ALTER TABLE lanes ADD COLUMN failing_since BIGINT NOT NULL DEFAULT 0;

UPDATE lanes SET failing_since = since WHERE state IN ('retrying', 'held', 'failed') AND reason <> 'paused';
