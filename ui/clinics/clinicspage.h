// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "hours.h"
#include "result.h"
#include "shell/page.h"
#include "widgets/singleflight.h"

class QStackedWidget;

namespace lockstep {

class BulkPanel;
class ChoiceStrip;
class ClinicDraft;
class ClinicEditor;
class ClinicExport;
class ClinicList;
class DoorSheetPanel;
class DraftKeeper;
class EmptyState;
class ImportPanel;
struct ImportPlan;
class MessageBar;
class NewClinicForm;
class PublishedStrip;
class ThreeWayView;

/// When is this clinic open, and who will be told? The list of clinics, the editor of one, one
/// change for many, and the way from a draft to a published revision.
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
    QWidget *makeDetail();
    QWidget *makeEditor();
    void connectAll();

    // Choosing
    void beginWithFirst();
    /// What stands in place of a clinic: choose one, or bring some in.
    void tellEmpty();
    void chooseSelected();
    void workOnSelected();
    void open(const QString &id);
    void showDraft(ClinicDraft *draft);
    void select(const QString &id);
    void createDraft(const Clinic &clinic);
    /// Puts hours that a place brought into the draft shown.
    void takeHours(const QByteArray &hours);

    // Editing
    bool editing() const;
    bool hasChanges() const;
    void draftChanged(ClinicDraft *draft);
    void refreshMarks();
    /// Nothing to publish, or a choice to make first: then publishing is not what comes next.
    void stressPublish();
    void tellReadOnly();
    void askPreviews(const std::function<void()> &answered);
    void askScheduled(const std::function<void()> &answered);

    // Publishing
    void publish();
    void save(const Clinic &clinic);
    void published(const Clinic &clinic, const Result<Published> &answer);
    void tellPublished(const Clinic &former, const Published &published);
    void takeBack(const Clinic &former);
    void revert();
    void publishedInBulk(const Clinic &clinic, qint64 revision);

    // Closing, paper and files
    void closeToday();
    void showSheet();
    void beginImport();
    /// Each clinic of the file becomes a draft; all of them are selected, to look through and
    /// publish.
    void takeImport(const ImportPlan &plan);
    void beginExport();

    // Two people on one clinic
    void watch(const QList<Fact> &facts);
    void fetchTheirs(ClinicDraft *draft);
    void meet(ClinicDraft *draft, const Clinic &theirs);
    void keepChosen();
    void takeTheirs();

    QDate todayAt(const Clinic &clinic) const;

    DraftKeeper *m_drafts;
    ClinicList *m_list;
    QStackedWidget *m_detail;
    EmptyState *m_empty;
    NewClinicForm *m_new;
    ClinicEditor *m_editor;
    BulkPanel *m_bulk;
    MessageBar *m_readOnly;
    // Made when they are asked for first
    DoorSheetPanel *m_sheet = nullptr;
    ImportPanel *m_import = nullptr;
    ClinicExport *m_export = nullptr;
    MessageBar *m_message;
    ChoiceStrip *m_conflict;
    ThreeWayView *m_threeWay;
    PublishedStrip *m_published;

    ClinicDraft *m_draft = nullptr; ///< the one shown
    QString m_wanted; ///< clinic being read
    QByteArray m_wantedHours; ///< to put into its draft
    bool m_focusWanted = false; ///< the editor takes the focus once it shows the clinic
    QString m_closing; ///< clinic that is closed today once its draft is there
    QString m_publishing; ///< clinic whose save is under way
    std::optional<Clinic> m_theirs; ///< what somebody else saved meanwhile
    SingleFlight m_previews;
    SingleFlight m_scheduled;
};

} // namespace lockstep
