// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

namespace lockstep::control {

QList<Verb> allVerbs()
{
    return {clinicsImport(), clinicsList(), clinicsShow(), clinicsExport(), hoursSet(), publish(),
        systemsImport(), systemsList(), systemsExport(), systemsRemove(), systemsTest(),
        systemsPause(), systemsResume(), run(), status(), failures(), retry(), discard(), restore(),
        history(), policyShow(), policySet(), policy(), keychainSet(), keychainRemove(), backup(),
        check(), verify(), audit(), sandbox(), demo()};
}

} // namespace lockstep::control
