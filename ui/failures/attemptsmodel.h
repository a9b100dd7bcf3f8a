// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// The tries of one event on one system, oldest first.
class AttemptsModel final : public TableModel<Attempt, qint64> {
    Q_OBJECT
public:
    explicit AttemptsModel(QObject *parent = nullptr);

    void setNow(qint64 nowMs) { m_nowMs = nowMs; }

private:
    qint64 m_nowMs = 0;
};

} // namespace lockstep
