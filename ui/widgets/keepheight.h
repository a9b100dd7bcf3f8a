// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace lockstep {

/// Gives a part of a splitter the height that its width asks for, at least: a splitter asks for a
/// least height and knows nothing of texts that wrap.
void keepHeight(QWidget *part);

} // namespace lockstep
