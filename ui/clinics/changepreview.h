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
class StateStore;
class TableView;

/// What publishing would do, before it is done: the change in words, and for each system what it
/// will be sent, when, and what stands in the way. The payload itself is shown on demand.
class ChangePreview final : public QWidget {
    Q_OBJECT
public:
    explicit ChangePreview(StateStore &state, QWidget *parent = nullptr);

    /// What is saved and what would be published in its place.
    void setChange(const Clinic &saved, const Clinic &draft);
    void setPreviews(const QList<SystemPreview> &previews);
    /// Whether the exact message can be looked at here; elsewhere it may be shown already.
    void offerMessage(bool offered);
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
    void showRow();
    void tellNote();

    StateStore &m_state;
    QString m_clinic;
    QList<SystemPreview> m_previews;
    bool m_calm = false;
    QStringList m_changes; ///< in words, one line each; empty: nothing would be published
    QString m_sends; ///< the same as it goes out
    QLabel *m_summary;
    QLabel *m_words;
    ProblemLine *m_warning;
    PreviewModel *m_model;
    TableView *m_table;
    QLabel *m_note; ///< of the chosen system, where its row has no room for it
    QPushButton *m_payloadButton;
    CodeView *m_payload;
};

} // namespace lockstep
