-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Ways into a long history: by system, by time, and by what went wrong (few rows of many, so that these cost next to
-- nothing to keep).

CREATE INDEX attempts_system ON attempts (system);

CREATE INDEX attempts_started ON attempts (started_at);

CREATE INDEX attempts_status ON attempts (status) WHERE outcome <> 'delivered';

CREATE INDEX attempts_outcome ON attempts (outcome) WHERE outcome <> 'delivered';

CREATE INDEX attempts_reason ON attempts (reason) WHERE outcome <> 'delivered';
