// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTabWidget;

namespace lockstep {

class AttemptTimeline;
class AttemptsModel;
class CodeView;
class MessageView;
class TableView;

/// One try among all that were made of its lane.
struct ShownAttempt {
    AttemptDetail detail;
    QString title;
    QList<Attempt> all; ///< of the lane, whichever revision they were for, oldest first
    qint64 nextAtMs = 0; ///< when the lane is tried next; 0: no try is booked
    std::optional<HeldThere> next; ///< what the next try will send, beside what they hold; none:
                                   ///< what changed is told of this try itself
};

/// Everything kept of one try: the timeline of its lane, the redacted request and answer, and what
/// changed since the system last said yes. All text can be selected and copied.
class AttemptView final : public QWidget {
    Q_OBJECT
public:
    explicit AttemptView(QWidget *parent = nullptr);

    void show(const ShownAttempt &shown, qint64 nowMs);
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
    QStringList changeLines() const;
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
    std::optional<HeldThere> m_next;
};

} // namespace lockstep
