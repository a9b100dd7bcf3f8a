-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a job does: 'retry' sends again, 'check' reads back. Until now its title alone told.
ALTER TABLE retry_jobs ADD COLUMN kind TEXT NOT NULL DEFAULT 'retry';

UPDATE retry_jobs SET kind = 'check' WHERE title LIKE 'Check %';
