// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/bulkedit.h"

#include <QWidget>

#include <array>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace lockstep {

class HolidayPicker;
class ProblemLine;

/// Asks for the one change that many clinics get: other hours on some dates, closed
/// on holidays, other hours on weekdays, or what each one's draft holds.
class BulkForm final : public QWidget {
    Q_OBJECT
public:
    explicit BulkForm(QWidget *parent = nullptr);

    void setToday(QDate today);
    /// How many of the clinics have a draft; without one there is nothing to choose.
    void setDrafts(int count);
    void chooseDrafts();
    /// None while it cannot be read, or changes nothing yet.
    std::optional<BulkEdit> edit() const;
    QWidget *firstField() const;

Q_SIGNALS:
    void changed();

private:
    QWidget *makeException();
    QWidget *makeWeekdays();
    void connectAll();
    void showPage();
    void describe();

    QRadioButton *m_exception;
    QRadioButton *m_holidays;
    QRadioButton *m_weekdays;
    QRadioButton *m_drafts;
    std::array<QWidget *, 3> m_pages{}; ///< one of them is shown
    HolidayPicker *m_picker;
    QWidget *m_hoursField = nullptr;
    QDateEdit *m_from;
    QDateEdit *m_through;
    QLineEdit *m_label;
    std::array<QCheckBox *, 7> m_days{};
    QLineEdit *m_hours;
    QLabel *m_echo;
    ProblemLine *m_problem;
};

} // namespace lockstep
