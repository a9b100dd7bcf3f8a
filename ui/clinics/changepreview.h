// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lockstep {

class CodeView;
class PreviewModel;
class TableView;

/// What publishing would do, before it is done: the change in words, and for each system what it
/// will be sent, when, and what stands in the way. The payload itself is shown on demand.
class ChangePreview final : public QWidget {
    Q_OBJECT
public:
    explicit ChangePreview(QWidget *parent = nullptr);

    /// One line for each thing that changes; empty: nothing does.
    void setChanges(const QStringList &changes);
    void setPreviews(const QList<SystemPreview> &previews, qint64 nowMs);

private:
    void makeTable();
    void tellSummary();
    void showPayload();

    QStringList m_changes;
    QLabel *m_summary;
    QLabel *m_words;
    PreviewModel *m_model;
    TableView *m_table;
    QPushButton *m_payloadButton;
    CodeView *m_payload;
};

} // namespace lockstep
