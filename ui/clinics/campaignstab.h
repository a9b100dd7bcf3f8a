// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"

class QAbstractButton;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace lockstep {

class CampaignForm;
class RemovableList;

/// Campaigns of a clinic, beside its regular hours and never instead of them.
class CampaignsTab final : public EditorTab {
    Q_OBJECT
public:
    explicit CampaignsTab(QWidget *parent = nullptr);

    QString title() const override;
    bool commit() override;
    bool hasUnreadText() const override;
    void forgetTyping() override;
    QWidget *firstField() override;

protected:
    void refresh(bool other) override;

private:
    QWidget *makeForm();
    void connectAll();
    void fillList();
    /// The card of the campaign that the form changes, or none.
    void highlight();
    void showChosen();
    void workOnChosen();
    void save();
    void removeChosen();
    void tellState();

    QStandardItemModel *m_model;
    CampaignForm *m_form;
    RemovableList *m_kept;
    QListView *m_list; ///< its view
    QPushButton *m_new;
    QPushButton *m_save;
};

} // namespace lockstep
