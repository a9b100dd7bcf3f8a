// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace lockstep {

class AttemptTimeline;
class AttemptsModel;
class CodeView;
class MessageView;
class TableView;

/// Everything kept of one try: the timeline of its event, the redacted request and answer, and what
/// changed since the system last said yes. All text can be selected and copied.
class AttemptView final : public QWidget {
    Q_OBJECT
public:
    explicit AttemptView(QWidget *parent = nullptr);

    /// `nextAtMs` is when the lane is tried next; 0: no try is booked.
    void setDetail(
        const AttemptDetail &detail, const QString &title, qint64 nextAtMs, qint64 nowMs);
    void clear();
    /// The error with its request and answer, for a ticket. Redacted as it is stored; credentials
    /// never reach this.
    QString textForTicket() const;
    void copyForTicket() const;
    bool isEmpty() const { return m_detail.attempt.id == 0; }

Q_SIGNALS:
    /// Another try of the timeline was chosen.
    void attemptChosen(qint64 attemptId);

private:
    QWidget *makeAttempts();
    void showChanges();

    QLabel *m_title;
    QTabWidget *m_tabs;
    AttemptsModel *m_model;
    AttemptTimeline *m_line;
    TableView *m_timeline;
    MessageView *m_request;
    MessageView *m_response;
    CodeView *m_changes;
    AttemptDetail m_detail;
};

} // namespace lockstep
