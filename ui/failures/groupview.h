// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failures/groupsmodel.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

class MarkWidget;

/// The head of one failure group: what happened, why, how to mend it, and what can be done about
/// it. While the group is retried its buttons give way to the progress.
class GroupView final : public QWidget {
    Q_OBJECT
public:
    explicit GroupView(QWidget *parent = nullptr);

    void setGroup(const GroupItem &item, qint64 nowMs);
    /// The last entries of the audit about the group's system.
    void setAudit(const QList<AuditRow> &rows, qint64 nowMs);
    /// What the system said, in its own words; empty: nothing.
    void setTheirWords(const QString &words);
    /// How many lines are selected: what "Retry selected" means.
    void setSelected(qsizetype count);

Q_SIGNALS:
    void retryRequested();
    void retrySelectedRequested();
    void discardRequested();
    void systemRequested();
    void cancelRequested();
    void resultRead();

private:
    QWidget *makeActions();
    QWidget *makeProgress();
    QPushButton *makeButton(const QString &name, const QString &text);
    void tellWhy();

    QString m_since;
    QStringList m_audit;
    QString m_words;
    MarkWidget *m_mark;
    QLabel *m_title;
    QLabel *m_why;
    QLabel *m_fix;
    QWidget *m_actions;
    QWidget *m_progress;
    QPushButton *m_retry;
    QPushButton *m_retrySelected;
    QPushButton *m_discard;
    QPushButton *m_system;
    QProgressBar *m_bar;
    QLabel *m_count;
    QPushButton *m_cancel;
    QPushButton *m_read;
};

} // namespace lockstep
