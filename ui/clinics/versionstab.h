// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"
#include "clinics/versionsmodel.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSplitter;

namespace lockstep {

class DifferenceModel;
class TableView;

/// Every published revision of a clinic: who, when, what it changed; any two compared; one put back
/// into the draft.
class VersionsTab final : public EditorTab {
    Q_OBJECT
public:
    explicit VersionsTab(const Context &context, QWidget *parent = nullptr);

    QString title() const override;
    QWidget *firstField() override;

protected:
    void refresh(bool other) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeList();
    QWidget *makeComparison();
    void load();
    void showRevisions(const QList<RevisionRow> &revisions);
    void tellScheduled();
    void fillOthers();
    /// What the chosen version is compared with; none: its hours are not kept.
    std::optional<Clinic> comparedWith() const;
    void compare();
    void restore();
    const Version *chosen() const;

    Context m_context;
    VersionsModel *m_model;
    DifferenceModel *m_differences;
    QSplitter *m_splitter;
    TableView *m_list;
    TableView *m_comparison;
    QLabel *m_scheduled;
    QLabel *m_summary;
    QComboBox *m_with;
    QPushButton *m_restore;
    QString m_loadedId; ///< clinic and revision the list is of
    qint64 m_loadedRevision = -1;
};

} // namespace lockstep
