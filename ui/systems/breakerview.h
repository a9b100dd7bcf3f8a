// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lockstep {

/// The three states of a breaker with the present one marked: closed, open, half-open.
class BreakerSteps final : public QWidget {
    Q_OBJECT
public:
    explicit BreakerSteps(QWidget *parent = nullptr);

    void setState(BreakerState state);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    BreakerState m_state = BreakerState::Closed;
};

/// The breaker of a system: its states drawn, why it is where it is, what comes next, and the two
/// things a person can do about it.
class BreakerView final : public QWidget {
    Q_OBJECT
public:
    explicit BreakerView(QWidget *parent = nullptr);

    /// Closed, and not what keeps changes from going there: there is nothing to see or to do.
    static bool isCalm(const SystemStatus &system);
    void tell(const SystemStatus &system, qint64 nowMs);

Q_SIGNALS:
    void probeRequested();
    void closeRequested();

private:
    BreakerSteps *m_steps;
    QLabel *m_why;
    QPushButton *m_probe;
    QPushButton *m_close;
};

} // namespace lockstep
