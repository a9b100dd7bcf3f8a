-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The newest failed attempts of a cause, however long the history is. Delivered attempts are not in it.

CREATE INDEX attempts_failed ON attempts (system, reason, id) WHERE outcome <> 'delivered' AND number > 0;
