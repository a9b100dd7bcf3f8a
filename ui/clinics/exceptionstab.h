// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"
#include "hours.h"

class QListView;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace lockstep {

class ExceptionForm;
class ExceptionsModel;
class HolidayPicker;
class MonthView;
class RemovableList;

/// The days on which a clinic is not open as in its week: a calendar, a list, presets, and a form
/// to add some.
class ExceptionsTab final : public EditorTab {
    Q_OBJECT
public:
    explicit ExceptionsTab(QWidget *parent = nullptr);

    QString title() const override;
    bool commit() override;
    bool hasUnreadText() const override;
    void forgetTyping() override;
    QWidget *firstField() override;

protected:
    void refresh(bool other) override;

private:
    QWidget *makePresets();
    QWidget *makeForm();
    QWidget *makeHolidays();
    void connectAll();
    void add(const QList<Override> &exceptions);
    void addTyped();
    void removeCurrent();
    void showHolidays(bool on);
    /// What the button adds: of the form, or of the holidays that stand in its place.
    QList<Override> offered() const;
    void updateAdd();

    ExceptionsModel *m_model;
    MonthView *m_month;
    HolidayPicker *m_holidays;
    QStackedWidget *m_calendar; ///< month or holidays
    ExceptionForm *m_form;
    RemovableList *m_kept;
    QListView *m_list; ///< its view
    QPushButton *m_add;
    QWidget *m_formPart = nullptr;
    QWidget *m_holidaysPart = nullptr; ///< in place of calendar and form
    QPushButton *m_closeToday;
    QPushButton *m_closeEarly;
    QPushButton *m_holidaysButton;
};

} // namespace lockstep
