// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failures/grouping.h"
#include "shell/fixes.h"

#include <QWidget>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace lockstep {

class ConnectionTest;
class MarkWidget;

/// The head of one failure group: what happened, why, how to mend it, and what can be done about
/// it. While the group is retried its button tells how far that is.
class GroupView final : public QWidget {
    Q_OBJECT
public:
    explicit GroupView(QWidget *parent = nullptr);

    /// `system` may be null.
    void setGroup(const GroupItem &item, const SystemStatus *system, qint64 nowMs);
    /// The last entries of the audit about the group's system, newest first.
    void setAudit(const QList<AuditRow> &rows);
    /// What the system said, in its own words; empty: nothing.
    void setTheirWords(const QString &words);
    /// How many lines are selected: what "Retry selected" means.
    void setSelected(qsizetype count);
    void setMuted(bool muted);
    ConnectionTest &test() { return *m_test; }
    FixKind fix() const { return m_fixed.kind; }
    /// What happened, why and what to do, as it is shown.
    QString text() const;

Q_SIGNALS:
    void retryRequested();
    void retrySelectedRequested();
    void discardRequested();
    void fixRequested(lockstep::FixKind kind);
    void cancelRequested();
    void resultRead();
    void muteRequested(bool muted);
    void copyRequested();
    void noteRequested();

private:
    QWidget *makeActions();
    QWidget *makeProgress();
    void makeMenu();
    QPushButton *makeButton(const QString &name, const QString &text);
    QString fixText() const;
    void tellActions();
    void tellProgress();
    void tellWhy();

    const SystemStatus *systemNow() const { return m_hasSystem ? &m_system : nullptr; }

    GroupItem m_item;
    SystemStatus m_system;
    bool m_hasSystem = false;
    qint64 m_nowMs = 0;
    Fix m_fixed;
    QList<AuditRow> m_audit;
    QString m_words;
    qsizetype m_selected = 0;

    MarkWidget *m_mark;
    QLabel *m_title;
    QLabel *m_why;
    QLabel *m_fixHeading;
    QLabel *m_fix;
    QLabel *m_note;
    QWidget *m_actions;
    QWidget *m_progress;
    ConnectionTest *m_test;
    QPushButton *m_fixButton;
    QPushButton *m_retry;
    QPushButton *m_retrySelected;
    QPushButton *m_discard;
    QToolButton *m_more;
    QAction *m_moreSelected;
    QAction *m_mute;
    QProgressBar *m_bar;
    QLabel *m_count;
    QLabel *m_pace;
    QPushButton *m_cancel;
    QPushButton *m_read;
};

} // namespace lockstep
