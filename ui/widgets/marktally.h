// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/statestore.h"

#include <QWidget>

namespace lockstep {

/// How many of each mark, worst first: mark and number, side by side. Its accessible name says the
/// same in words.
class MarkTally final : public QWidget {
    Q_OBJECT
public:
    explicit MarkTally(QWidget *parent = nullptr);

    void setCounts(const MarkCounts &counts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    MarkCounts m_counts;
};

} // namespace lockstep
