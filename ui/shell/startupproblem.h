// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QWidget>

namespace lockstep {

class EmptyState;
class MessageBar;

/// What stands in place of the window when the store cannot be opened: what happened, whose side,
/// what to do, and trying again.
class StartupProblem final : public QWidget {
    Q_OBJECT
public:
    explicit StartupProblem(QWidget *parent = nullptr);

    void tell(const Error &error);

Q_SIGNALS:
    void tryAgainRequested();

private:
    EmptyState *m_text;
    MessageBar *m_details;
};

} // namespace lockstep
