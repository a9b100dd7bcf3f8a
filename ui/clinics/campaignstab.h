// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/editortab.h"

class QAbstractButton;
class QLabel;
class QListView;
class QPushButton;
class QStandardItemModel;

namespace lockstep {

class CampaignForm;

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
    QWidget *makeList();
    QWidget *makeForm();
    void connectAll();
    void fillList();
    void showChosen();
    void save();
    void removeChosen();
    void tellState();

    QStandardItemModel *m_model;
    QListView *m_list;
    QLabel *m_none;
    QPushButton *m_remove;
    QPushButton *m_new;
    CampaignForm *m_form;
    QPushButton *m_save;
};

} // namespace lockstep
