// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/weekeditor.h"
#include "shell/statestore.h"

#include <QDate>
#include <QWidget>

class QComboBox;
class QLabel;
class QTabWidget;
class QVBoxLayout;

namespace lockstep {

class Actions;
class ChangePreview;
class ClinicDraft;
class ExceptionsEditor;
class MarkTally;

/// Shows one draft and puts into it what a person types and draws. Decides nothing: publishing,
/// conflicts and messages are the page's.
class ClinicEditor final : public QWidget {
    Q_OBJECT
public:
    explicit ClinicEditor(const Actions &actions, QWidget *parent = nullptr);

    /// Between header and hours, for the page's messages and questions. Takes ownership.
    void addNotice(QWidget *notice);
    /// The draft outlives the editor.
    void setDraft(ClinicDraft *draft, QDate today);
    void setMarks(const MarkCounts &counts);
    /// Takes over what is being typed; false when it cannot be read.
    bool commit();
    /// Gives up what is typed and cannot be read.
    void forgetTyping();
    bool hasUnreadText() const { return m_week->hasUnreadText(); }
    ChangePreview *preview() const { return m_preview; }
    /// Where the keyboard begins.
    QWidget *firstField() const { return m_week; }

Q_SIGNALS:
    void unreadChanged();

private:
    QWidget *makeHeader(const Actions &actions);
    QWidget *makeWeekTab();
    QWidget *makeTabs();
    void connectAll();
    void refresh();
    void fillSchedules();
    void showWeek();
    qsizetype schedule() const;
    Week savedWeek() const;
    WeekEditor::Others otherServices() const;

    ClinicDraft *m_draft = nullptr;
    QDate m_today;
    QLabel *m_name;
    QLabel *m_about;
    MarkTally *m_marks;
    QVBoxLayout *m_notices;
    QTabWidget *m_tabs;
    QComboBox *m_schedule;
    QLabel *m_legend;
    WeekEditor *m_week;
    ExceptionsEditor *m_exceptions;
    ChangePreview *m_preview;
};

} // namespace lockstep
