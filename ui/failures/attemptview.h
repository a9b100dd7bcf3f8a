// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QWidget>

class QLabel;
class QTabWidget;

namespace lockstep {

class AttemptsModel;
class CodeView;
class TableView;

/// Everything kept of one try: the timeline of its event, the redacted request and answer, and what
/// changed since the system last said yes. All text can be selected and copied.
class AttemptView final : public QWidget {
    Q_OBJECT
public:
    explicit AttemptView(QWidget *parent = nullptr);

    void setDetail(const AttemptDetail &detail, const QString &title, qint64 nowMs);
    void clear();
    /// The error with its request and answer, for a ticket. Redacted as it is stored.
    QString textForTicket() const;
    void copyForTicket() const;

Q_SIGNALS:
    /// Another try of the timeline was chosen.
    void attemptChosen(qint64 attemptId);

private:
    CodeView *addText(const QString &objectName, const QString &title);

    QLabel *m_title;
    QTabWidget *m_tabs;
    AttemptsModel *m_model;
    TableView *m_timeline;
    CodeView *m_request;
    CodeView *m_response;
    CodeView *m_changes;
    AttemptDetail m_detail;
};

} // namespace lockstep
