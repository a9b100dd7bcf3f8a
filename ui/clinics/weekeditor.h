// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QMap>
#include <QWidget>

#include <array>

class QGridLayout;
class QLabel;
class QToolButton;

namespace lockstep {

class BarRuler;
class CopyDaysPanel;
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
    /// The day the person works on, from Monday, 0.
    int currentDay() const { return m_current; }
    void askCopy();
    void copyDay();
    QWidget *copyPanel() const;
    void pasteDay();
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The panel that asks for the days is shown.
    void copyAsked();
    void dayEntered(int day, const lockstep::DayHours &hours);
    /// Several days at once, as one step.
    void daysEntered(const QMap<int, lockstep::DayHours> &days);
    void dayCopied(int from, const QList<int> &onto);
    void unreadChanged();
    void announced(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeRows();
    void makeHead();
    /// The bars stand beside the typed hours, or below them where there is no room for both.
    void placeParts(bool barsBelow);
    void fitColumns();
    void connectRow(DayRow *row);
    DayRow *current() const { return m_days[size_t(m_current)]; }
    void drawAcross(int day, const Interval &span, bool closes, const QPoint &globalPos);
    void dropAcross();
    void goToNeighbour(int day, int direction);
    void fitAxis(const Week &week, const Others &others);
    void tellTotal(const Week &week, const Week &saved);

    QList<int> m_order; ///< the days as they stand, from Monday, 0
    BarRuler *m_ruler;
    QGridLayout *m_grid;
    QWidget *m_head; ///< what the week adds up to, and what is done with a day of it
    QLabel *m_total;
    QToolButton *m_copy;
    CopyDaysPanel *m_copyPanel;
    std::array<DayRow *, 7> m_days{};
    QMap<int, DayHours> m_across; ///< what the drag with Shift would make of the days it passes
    int m_current = 0;
    bool m_barsBelow = false;
};

} // namespace lockstep
