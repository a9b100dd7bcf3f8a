// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "shell/place.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace lockstep {

class CodeView;
class HourChanges;
class TableView;

/// One audit entry in full: who did what to what, and, for published hours, what they were before
/// and after.
class AuditEntry final : public QWidget {
    Q_OBJECT
public:
    explicit AuditEntry(const Context &context, QWidget *parent = nullptr);

    void open(const AuditRow &row);
    void clear();
    /// For a ticket.
    QString text() const;

Q_SIGNALS:
    void openRequested(const lockstep::Place &place);

private:
    QWidget *makeEntry();
    void askForHours(const AuditRow &row);
    void tellHours(const QList<RevisionRow> &revisions, qint64 revision);

    Context m_context;
    QStackedWidget *m_stack;
    QLabel *m_title;
    QLabel *m_caption;
    QLabel *m_particulars;
    QTabWidget *m_tabs;
    HourChanges *m_changesModel;
    TableView *m_changes;
    CodeView *m_before;
    CodeView *m_after;
    QPushButton *m_open;
    QPushButton *m_history;
    QPushButton *m_copy;
    QLabel *m_hash;
    AuditRow m_row;
    QStringList m_words; ///< what changed in the hours, a line each
};

} // namespace lockstep
