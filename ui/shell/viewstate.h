// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace lockstep {

class Preferences;

/// Brings every splitter and table below `root` to the sizes, column widths and sort order that a
/// person left them with, and keeps what they change, as they change it.
void keepViewState(QWidget *root, Preferences &preferences);

} // namespace lockstep
