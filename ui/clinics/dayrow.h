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

class DayMenu;
class GlyphLabel;
class LiveLabel;
class ProblemLine;

/// One weekday of one service: a typed field, the bar that draws the same hours, and a menu. What
/// is typed is told back in full at once; what cannot be read stays as typed. Its widgets stand in
/// rows of the week's grid, so that all days line up.
class DayRow final : public QObject {
    Q_OBJECT
public:
    /// How many rows of the grid it takes.
    static constexpr int GridRows = 3;

    /// `day` counts from Monday, 0. `week` is the widget with the grid.
    DayRow(int day, QWidget *week);

    /// The bar stands beside the text, or below it where there is no room for both.
    void place(QGridLayout &grid, int gridRow, bool barBelow);
    /// What stands beside text and bar takes this much width.
    int widthAround() const;
    /// At which the hours are read whole.
    int textWidth() const;

    int day() const { return m_day; }
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
    void copyToClipboard();
    void pasteFromClipboard();
    const DayHours &hours() const { return m_hours; }
    QLineEdit *field() const { return m_text; }
    DayBar *bar() const { return m_bar; }

Q_SIGNALS:
    void entered(int day, const lockstep::DayHours &hours);
    void copyRequested(int day, const QList<int> &onto);
    /// The person wants to choose the days to copy to.
    void copyToWanted(int day);
    void across(int day, const lockstep::Interval &span, bool closes, const QPoint &globalPos);
    void droppedAcross(int day);
    void neighbourWanted(int day, int direction);
    /// The person works on this day now.
    void entering(int day);
    void unreadChanged();
    /// A sentence for assistive technology, once.
    void announced(const QString &sentence);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeParts();
    void makeMenu();
    void connectAll();
    void read(const QString &text);
    void leaveField();
    void tell(const QString &problem, const QString &warning);
    void describe();

    const int m_day;
    const QString m_dayName;
    QWidget *m_week;
    QLabel *m_label;
    QLineEdit *m_text;
    GlyphLabel *m_changed;
    DayBar *m_bar;
    QToolButton *m_button;
    DayMenu *m_menu = nullptr;
    LiveLabel *m_echo; ///< what is understood of the text while it is typed, and what is drawn
    ProblemLine *m_problem;
    ProblemLine *m_warning;
    DayHours m_hours;
    DayHours m_saved;
    QString m_slip; ///< warning of the text that was taken over
    bool m_unread = false;
};

} // namespace lockstep
