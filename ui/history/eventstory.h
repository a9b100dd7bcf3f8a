// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/context.h"
#include "shell/place.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace lockstep {

class CodeView;
class EmptyState;
class MarkWidget;
class MessageView;
class SiblingsModel;
class StageLine;
class TableView;

/// The story of one attempt: what happened and why, the time of each stage, the redacted request
/// and answer, and every other try of the same event.
class EventStory final : public QWidget {
    Q_OBJECT
public:
    EventStory(const Context &context, const QString &emptyText, QWidget *parent = nullptr);

    /// Asks for the attempt and shows it when the answer comes.
    void open(qint64 attemptId);
    void clear();
    /// What the pane says before one is chosen.
    void setEmptyText(const QString &text);
    /// A line above the story; empty: none.
    void setNotice(const QString &text);
    qint64 attemptId() const { return m_wanted; }
    /// Heading, reason, request and answer, for a ticket. Redacted as they are stored.
    QString text() const;

Q_SIGNALS:
    void openRequested(const lockstep::Place &place);
    void retryRequested(const lockstep::LaneKey &lane);

private:
    QWidget *makeStory();
    QLayout *makeButtons();
    QWidget *makeTrace();
    void makeCopyMenu();
    void tell(const AttemptDetail &detail);
    /// Names and states may have changed meanwhile.
    void retell();
    void tellHeading(const AttemptDetail &detail);
    QString reasonText(const AttemptDetail &detail) const;
    void copy() const;
    QString attemptText(const Attempt &attempt) const;
    QString adapterOf(const QString &system) const;
    void askForPayload(const AttemptDetail &detail);

    Context m_context;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_notice;
    MarkWidget *m_mark;
    QLabel *m_title;
    QLabel *m_caption;
    QLabel *m_reason;
    StageLine *m_stages;
    QTabWidget *m_tabs;
    MessageView *m_request;
    MessageView *m_response;
    CodeView *m_changes;
    QLabel *m_ids;
    TableView *m_siblings;
    SiblingsModel *m_siblingsModel;
    QPushButton *m_retry;
    QPushButton *m_clinic;
    QPushButton *m_failure;
    QPushButton *m_copy;
    QAction *m_curl;
    QAction *m_copyKey;
    qint64 m_wanted = 0;
    AttemptDetail m_detail;
};

} // namespace lockstep
