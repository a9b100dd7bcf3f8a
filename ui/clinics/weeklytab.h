// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"
#include "clinics/weekeditor.h"

class QComboBox;
class QLabel;

namespace lockstep {

class EffectiveRow;
struct Effective;

/// The weekly hours of the clinic's services: which service and which dates, and the week itself.
class WeeklyTab final : public EditorTab {
    Q_OBJECT
public:
    explicit WeeklyTab(QWidget *parent = nullptr);

    QString title() const override;
    bool commit() override { return m_week->commit(); }
    bool hasUnreadText() const override { return m_week->hasUnreadText(); }
    void forgetTyping() override { m_week->forgetTyping(); }
    QWidget *firstField() override { return m_week; }

    /// Copies the hours of the day that is worked on.
    void askCopy() { m_week->askCopy(); }
    void copyDay() { m_week->copyDay(); }
    void pasteDay() { m_week->pasteDay(); }

protected:
    void refresh(bool other) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectAll();
    void fillSchedules();
    void showWeek();
    void reschedule(const Effective &effective);
    qsizetype schedule() const;
    Week savedWeek() const;
    WeekEditor::Others otherServices() const;

    QComboBox *m_schedule;
    QLabel *m_one; ///< in its place where there is nothing to choose
    EffectiveRow *m_effective;
    QLabel *m_hint; ///< what may be typed, where there is room to say it
    QLabel *m_legend;
    WeekEditor *m_week;
    qsizetype m_wanted = -1; ///< schedule to show once the draft has changed; -1: the same
};

} // namespace lockstep
