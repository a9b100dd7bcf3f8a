// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "shell/place.h"
#include "views.h"

#include <QHash>
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
    /// There is no room for the systems, one by one: they are shown when a person asks for them.
    void setFolded(bool folded);
    /// Only the change and where it goes are told, not the systems one by one: nothing would be
    /// sent, or it is folded.
    bool isLow() const { return m_low; }
    /// Nothing would be published.
    bool isCalm() const { return m_changes.isEmpty(); }
    /// What it takes at least as it is, and what it would with its systems.
    int neededHeight() const;
    int openHeight() const;

Q_SIGNALS:
    /// isLow(), isCalm() or openHeight() may answer differently now.
    void roomChanged();
    void openRequested(const lockstep::Place &place);
    /// What is wrong with the systems that this clinic goes to.
    void whyRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeTable();
    void fitRoom();
    void tellChanges();
    void tellSummary();
    void showRow();
    void tellNote();
    void openFix();
    QList<SystemPreview> previews() const;
    /// What stands in the way of the chosen system; None: nothing does.
    Reason troubleOfRow() const;

    StateStore &m_state;
    QString m_clinic;
    QList<SystemPreview> m_previews;
    QHash<QString, QString> m_published; ///< by system: what it got of the hours as they are saved
    bool m_offered = true;
    bool m_folded = false;
    bool m_low = false;
    bool m_calm = false;
    QStringList m_changes; ///< in words, one line each; empty: nothing would be published
    QString m_sends; ///< the same as it goes out
    QLabel *m_summary;
    QLabel *m_words; ///< what changes; while nothing does, how the systems stand
    QPushButton *m_why;
    ProblemLine *m_warning;
    PreviewModel *m_model;
    TableView *m_table;
    QLabel *m_note; ///< of the chosen system, where its row has no room for it
    QPushButton *m_fix; ///< of what stands in the way of the chosen system
    QPushButton *m_systems; ///< shows them where it is folded
    QPushButton *m_payloadButton;
    CodeView *m_payload;
};

} // namespace lockstep
