// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"

namespace lockstep::control {

// Every verb, one function each; the file of a verb is named after it.

Verb clinicsImport();
Verb clinicsList();
Verb clinicsShow();
Verb clinicsExport();
Verb hoursSet();
Verb publish();
Verb systemsImport();
Verb systemsList();
Verb systemsExport();
Verb systemsRemove();
Verb systemsTest();
Verb systemsPause();
Verb systemsResume();
Verb run();
Verb status();
Verb failures();
Verb retry();
Verb discard();
Verb restore();
Verb history();
Verb policy();
Verb policyShow();
Verb policySet();
Verb keychainSet();
Verb keychainRemove();
Verb backup();
Verb check();
Verb sandbox();
Verb demo();
Verb verify();
Verb audit();

/// `restore FILE`, a part of restore().
std::optional<int> restoreBackup(Session &session);

/// All of them, in the order of --help.
QList<Verb> allVerbs();

} // namespace lockstep::control
