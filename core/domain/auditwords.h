// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

namespace lockstep {

// The audit trail in plain words, the same for the Audit page, for the reasons of a failure and for
// lockstepctl. Translated where a translation is loaded.

/// What was done, in the past tense, without its object: "changed system". An action that this
/// program does not know is told as it is written.
QString auditAction(const QString &action);
/// What was done with the particulars that belong into the same breath: "published v14".
QString auditDeed(const AuditRow &row);
/// What it was done to, for people: a job by what it does, everything by a word; others as they
/// are.
QString auditObject(const AuditRow &row);
/// The particulars of an entry for people, without what auditDeed() tells already.
QString auditParticulars(const AuditRow &row);
/// One sentence: "K. Lee changed system Google: credential env:A → env:B".
QString auditSentence(const AuditRow &row);
/// Every action known here, in the order in which a list should offer them.
QStringList auditActions();

/// The revision of a "publish" entry; 0 for others.
qint64 auditedRevision(const AuditRow &row);
/// The topic of a "publish" entry; empty for others.
QString auditedTopic(const AuditRow &row);

/// What a changed configuration changes, for the audit trail, in English because it is stored:
/// members with former and new value,
/// "; " between them. Values of the adapter's own settings are not told, for they may be anything.
QString describeChange(const SystemConfig &before, const SystemConfig &after);

} // namespace lockstep
