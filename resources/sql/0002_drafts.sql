-- SPDX-FileCopyrightText: 2026 The Lockstep authors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What a person is changing in a clinic and has not published: it must survive a crash. `base` is the document it was made
-- from, so that somebody else's publish meanwhile can be told apart from the person's own changes. based_on_revision 0: the
-- clinic was never published.
CREATE TABLE drafts (
    clinic TEXT NOT NULL,
    actor TEXT NOT NULL,
    based_on_revision BIGINT NOT NULL,
    base TEXT NOT NULL,
    document TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (clinic, actor)
);
