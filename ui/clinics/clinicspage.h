// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "hours.h"
#include "result.h"
#include "shell/page.h"
#include "widgets/singleflight.h"

#include <QHash>

class QCheckBox;
class QLineEdit;
class QListView;
class QStackedWidget;

namespace lockstep {

class ChoiceStrip;
class ClinicDraft;
class ClinicEditor;
class ClinicsFilter;
class ClinicsModel;
class EmptyState;
class MessageBar;
class NewClinicForm;

/// When is this clinic open, and who will be told? The list of clinics, the editor of one, and the
/// way from a draft to a published revision. Every clinic keeps its draft and its steps while the
/// console runs.
class ClinicsPage final : public Page {
    Q_OBJECT
public:
    explicit ClinicsPage(const Context &context, QWidget *parent = nullptr);

    void activate() override;
    void go(const Place &place) override;
    Place place() const override;
    QWidget *findField() override;
    QList<QWidget *> panes() override;
    void refresh() override;
    bool can(ActionId action) const override;
    void run(ActionId action) override;

private:
    QWidget *makeList();
    QWidget *makeDetail();
    void connectAll();

    // Choosing
    void chooseCurrent();
    void open(const QString &id);
    void showDraft(ClinicDraft *draft);
    void select(const QString &id);
    void createDraft(const Clinic &clinic);

    // Editing
    void draftChanged(ClinicDraft *draft);
    void refreshMarks();
    void askPreviews(const std::function<void()> &answered);

    // Publishing
    void publish();
    void published(const QString &id, const Result<Published> &answer);
    void tellPublished(const Published &published);
    void takeBack();
    void revert();

    // Two people on one clinic
    void watch(const QList<Fact> &facts);
    void fetchTheirs(ClinicDraft *draft);
    void meet(ClinicDraft *draft, const Clinic &theirs);
    void keepMine();
    void takeTheirs();

    QDate today() const;

    ClinicsModel *m_model;
    ClinicsFilter *m_filter;
    QLineEdit *m_find;
    QCheckBox *m_problems;
    QListView *m_list;
    QStackedWidget *m_detail;
    EmptyState *m_empty;
    NewClinicForm *m_new;
    ClinicEditor *m_editor;
    MessageBar *m_message;
    ChoiceStrip *m_conflict;

    QHash<QString, ClinicDraft *> m_drafts; ///< by clinic
    ClinicDraft *m_draft = nullptr; ///< the one shown
    QString m_wanted; ///< clinic being read
    QString m_publishing; ///< clinic whose save is under way
    std::optional<Clinic> m_former; ///< what was saved before the last publish, for Undo
    std::optional<Clinic> m_theirs; ///< what somebody else saved meanwhile
    SingleFlight m_previews;
};

} // namespace lockstep
