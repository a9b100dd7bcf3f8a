// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QMenu>

namespace lockstep {

/// The menu of one weekday: copies, steps that need no dragging, and the three values that are no
/// spans. It stays open while a person steps.
class DayMenu final : public QMenu {
    Q_OBJECT
public:
    DayMenu(int day, QWidget *parent);

    void setHours(const DayHours &hours);

Q_SIGNALS:
    void hoursChosen(const lockstep::DayHours &hours);
    /// Days count from Monday, 0; without the menu's own day.
    void copyChosen(const QList<int> &days);
    void copyToWanted();
    void copyWanted();
    void pasteWanted();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void addCopies();
    void addSteps();
    void addValues();
    /// Moves the first opening or the last closing.
    void step(bool opening, int minutes);
    void describeSteps();
    bool triggerStep(QAction *action);

    struct Step {
        QAction *action;
        bool opening;
        int minutes;
    };

    const int m_day;
    DayHours m_hours;
    QList<Step> m_steps;
};

} // namespace lockstep
