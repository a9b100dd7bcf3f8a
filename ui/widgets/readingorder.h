// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace lockstep {

/// Where Tab goes next: through what is shown of a window in the order in which people read it,
/// whenever its parts were made. Layouts tell the order, and where there is none, places do. Null
/// where nothing can have the focus.
QWidget *nextInReadingOrder(QWidget &window, bool forward);

/// These come last within `scope`: what is done when the rest is done, wherever it stands.
void readLast(QWidget *part, QWidget *scope);

} // namespace lockstep
