// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QString>

namespace lockstep {

class Preferences;
class StateStore;

/// What somebody who helps needs to know, for the clipboard: versions, counts, states, settings.
/// Only members that cannot hold a secret, a payload or a person's words are told at all; names of
/// systems and clinics, addresses and credentials are not among them.
QString diagnosticReport(
    const StateStore &state, const StoreStatus &store, const Preferences &preferences);

} // namespace lockstep
