// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "typeddates.h"

#include <QWidget>

class QCalendarWidget;
class QFrame;
class QLineEdit;
class QToolButton;

namespace lockstep {

/// Dates typed in words or numbers, one or many; a calendar to pick from comes second.
class DatesField final : public QWidget {
    Q_OBJECT
public:
    /// The text is named STEMLineEdit, the button STEMButton.
    explicit DatesField(const QString &stem, QWidget *parent = nullptr);

    /// The day that "Nov 26" is counted from.
    void setToday(QDate today) { m_today = today; }
    Result<TypedDates> dates() const;
    void setText(const QString &text);
    /// One date, or, `extending`, from the first of those there are to this one.
    void pick(QDate date, bool extending);
    QLineEdit *text() const { return m_text; }

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void openCalendar();

    QDate m_today;
    QLineEdit *m_text;
    QToolButton *m_open;
    QFrame *m_popup;
    QCalendarWidget *m_calendar;
};

/// A date as DatesField reads it back in every region: "Nov 26, 2026".
QString typedDate(QDate date);

} // namespace lockstep
