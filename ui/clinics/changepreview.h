// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "views.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace lockstep {

class CodeView;
class PreviewModel;
class ProblemLine;
class TableView;

/// What publishing would do, before it is done: the change in words, and for each system what it
/// will be sent, when, and what stands in the way. The payload itself is shown on demand.
class ChangePreview final : public QWidget {
    Q_OBJECT
public:
    explicit ChangePreview(QWidget *parent = nullptr);

    /// What is saved and what would be published in its place.
    void setChange(const Clinic &saved, const Clinic &draft, qint64 nowMs);
    void setPreviews(const QList<SystemPreview> &previews, qint64 nowMs);
    /// Whether anybody vouches for the marks: without a word from the engine they are unknown.
    void setVouched(bool vouched, qint64 nowMs);
    /// Nothing would be sent.
    bool isCalm() const { return m_calm; }
    /// Then it is as high as that one line, and no higher.
    void keepRoom();

Q_SIGNALS:
    /// There is nothing that would be sent, and one line says so; or there is something.
    void calmChanged(bool calm);

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void fitRoom();
    void tellChanges();
    void tellSummary();
    void showPayload();

    bool m_calm = false;
    QStringList m_changes; ///< in words, one line each; empty: nothing would be published
    bool m_vouched = true;
    QString m_sends; ///< the same as it goes out
    QLabel *m_summary;
    QLabel *m_words;
    ProblemLine *m_warning;
    PreviewModel *m_model;
    TableView *m_table;
    QPushButton *m_payloadButton;
    CodeView *m_payload;
};

} // namespace lockstep
