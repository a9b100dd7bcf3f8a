// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QWidget>

#include <array>

class QLabel;

namespace lockstep {

class BarRuler;
class DayRow;

/// One service's week: seven rows that are typed and drawn, and what they add up to. The week
/// begins on the day the person's region begins it on; the data counts from Monday all the same.
class WeekEditor final : public QWidget {
    Q_OBJECT
public:
    /// For each day what the other services do then.
    using Others = std::array<QList<Interval>, 7>;

    explicit WeekEditor(QWidget *parent = nullptr);

    void setWeek(const Week &week, const Week &saved, const Others &others);
    /// Takes over what is being typed. False: some day cannot be read, and has the cursor now.
    bool commit();
    bool hasUnreadText() const;
    /// Gives up what is typed and was not taken over.
    void forgetTyping();

Q_SIGNALS:
    void dayEntered(int day, const lockstep::DayHours &hours);
    void dayCopied(int from, const QList<int> &onto);
    void unreadChanged();

private:
    void fitAxis(const Week &week, const Others &others);
    void tellTotal(const Week &week, const Week &saved);

    BarRuler *m_ruler;
    QLabel *m_total;
    std::array<DayRow *, 7> m_days{};
};

} // namespace lockstep
