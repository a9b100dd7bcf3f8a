// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/daybar.h"

#include <QObject>

class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace lockstep {

class ProblemLine;

/// One weekday of one service: a typed field, the bar that draws the same hours, and a menu. What
/// is typed is told back in full at once; what cannot be read stays as typed. Its widgets stand in
/// two rows of the week's grid, so that all days line up.
class DayRow final : public QObject {
    Q_OBJECT
public:
    /// How many rows of the grid it takes.
    static constexpr int GridRows = 2;

    /// `day` counts from Monday, 0.
    DayRow(int day, QGridLayout *grid, int gridRow, QWidget *parent);

    void show(const DayHours &hours, const DayHours &saved, const QList<Interval> &others);
    void setAxis(const BarAxis &axis) { m_bar->setAxis(axis); }
    /// The typed text cannot be read.
    bool isUnread() const { return m_unread; }
    /// Takes over what is typed, if it can be read.
    void commit();
    /// Shows the hours as they are, whatever is typed.
    void forgetTyping();
    /// Takes the focus with everything selected: typing replaces it.
    void focus();
    QLineEdit *field() const { return m_text; }

Q_SIGNALS:
    void entered(int day, const lockstep::DayHours &hours);
    void copyRequested(int day, const QList<int> &onto);
    void unreadChanged();

private:
    void makeMenu();
    void read(const QString &text);
    void tell(const QString &text, const QString &problem);
    void describe();

    const int m_day;
    const QString m_dayName;
    QLabel *m_label;
    QLineEdit *m_text;
    DayBar *m_bar;
    QToolButton *m_menu;
    QLabel *m_echo; ///< what is understood of the text while it is typed
    ProblemLine *m_problem;
    DayHours m_hours;
    DayHours m_saved;
    bool m_unread = false;
};

} // namespace lockstep
