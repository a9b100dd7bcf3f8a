// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicspage.h"

#include "clinics/bulkpanel.h"
#include "clinics/changepreview.h"
#include "clinics/cliniceditor.h"
#include "clinics/clinicexport.h"
#include "clinics/cliniclist.h"
#include "clinics/clinicsmodel.h"
#include "clinics/clinictime.h"
#include "clinics/doorsheetpanel.h"
#include "clinics/draftkeeper.h"
#include "clinics/importpanel.h"
#include "clinics/newclinicform.h"
#include "clinics/publishedstrip.h"
#include "clinics/threewayview.h"
#include "clinics/weeklytab.h"
#include "engineclient.h"
#include "exceptions.h"
#include "hoursjson.h"
#include "hoursrules.h"
#include "json.h"
#include "shell/hourwords.h"
#include "shell/preferences.h"
#include "shell/statestore.h"
#include "shell/style.h"
#include "widgets/choicestrip.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 PreviewGapMs = 150;
constexpr qint64 ScheduledGapMs = 2'000;
/// Before a clinic's id: the language of the sheet at its door.
constexpr QLatin1StringView SheetLanguageKey("doorSheet/");

/// The clinic with the hours of another state of it.
Clinic withHoursOf(const Clinic &clinic, const Clinic &other)
{
    Clinic result = clinic;
    result.timezone = other.timezone;
    result.schedules = other.schedules;
    result.overrides = other.overrides;
    return result;
}

} // namespace

ClinicsPage::ClinicsPage(const Context &context, QWidget *parent)
    : Page(PageId::Clinics, context, parent)
    , m_drafts(new DraftKeeper(context, this))
    , m_list(new ClinicList(context))
    , m_previews(context.clock, PreviewGapMs,
          [this](const std::function<void()> &answered) { askPreviews(answered); })
    , m_scheduled(context.clock, ScheduledGapMs,
          [this](const std::function<void()> &answered) { askScheduled(answered); })
{
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"clinics.splitter"_s);
    splitter->addWidget(m_list);
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(1, 1);
    const int listWidth = fontMetrics().averageCharWidth() * 42;
    splitter->setSizes({listWidth, 3 * listWidth});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connectAll();
    tellReadOnly();
    tellEmpty();
    m_scheduled.ask();
}

QWidget *ClinicsPage::makeDetail()
{
    m_empty = new EmptyState(Glyph::Clinics, {});
    m_new = new NewClinicForm;
    m_bulk = new BulkPanel(context(), *m_drafts);
    m_detail = new QStackedWidget;
    for (QWidget *each : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_new),
             makeEditor(), static_cast<QWidget *>(m_bulk)})
        m_detail->addWidget(each);
    return m_detail;
}

QWidget *ClinicsPage::makeEditor()
{
    m_editor = new ClinicEditor(context());
    m_readOnly = new MessageBar;
    m_readOnly->setObjectName(u"clinics.readOnly"_s);
    m_message = new MessageBar;
    m_message->setObjectName(u"clinics.message"_s);
    m_published = new PublishedStrip(*m_message, context().clock, this);
    m_conflict = new ChoiceStrip(u"clinics.conflict"_s);
    m_threeWay = new ThreeWayView;
    m_conflict->addContent(m_threeWay);
    QPushButton *keep = m_conflict->addAnswer(u"mine"_s, tr("Keep these choices"));
    setPrimary(keep);
    connect(keep, &QPushButton::clicked, this, &ClinicsPage::keepChosen);
    connect(m_conflict, &ChoiceStrip::declined, this, &Page::actionsChanged);
    connect(m_conflict->addAnswer(u"theirs"_s, tr("Take all of theirs")), &QPushButton::clicked,
        this, &ClinicsPage::takeTheirs);
    m_editor->addNotice(m_readOnly);
    m_editor->addNotice(m_message);
    m_editor->addNotice(m_conflict);
    return m_editor;
}

void ClinicsPage::connectAll()
{
    connect(m_drafts, &DraftKeeper::changed, this, &ClinicsPage::draftChanged);
    connect(this, &Page::actionsChanged, this, &ClinicsPage::stressPublish);
    connect(m_drafts, &DraftKeeper::failed, this,
        [this](const Error &error) { m_message->tell(error); });
    connect(m_list, &ClinicList::selectionChanged, this, &ClinicsPage::chooseSelected);
    connect(m_list, &ClinicList::activated, this, &ClinicsPage::workOnSelected);
    connect(m_editor, &ClinicEditor::unreadChanged, this, &Page::actionsChanged);
    connect(m_editor, &ClinicEditor::openRequested, this, &Page::openRequested);
    connect(m_editor, &ClinicEditor::announced, this, &Page::announced);
    connect(m_published, &PublishedStrip::takeBackRequested, this, &ClinicsPage::takeBack);
    connect(m_new, &NewClinicForm::created, this, &ClinicsPage::createDraft);
    connect(m_new, &NewClinicForm::cancelled, this, [this] { showDraft(m_draft); });
    connect(m_bulk, &BulkPanel::clearRequested, this, [this] {
        if (const QStringList ids = m_list->selected(); !ids.isEmpty())
            select(ids.first());
    });
    connect(m_bulk, &BulkPanel::canPublishChanged, this, &Page::actionsChanged);
    connect(m_bulk, &BulkPanel::published, this, &ClinicsPage::publishedInBulk);
    connect(m_bulk, &BulkPanel::announced, this, &Page::announced);
    connect(&engine(), &EngineClient::facts, this, &ClinicsPage::watch);
    connect(&state(), &StateStore::lanesChanged, this, &ClinicsPage::refreshMarks);
    connect(&state(), &StateStore::lanesReset, this, [this] {
        refreshMarks();
        // A clinic may have been opened before the list was there.
        if (m_draft && m_list->selected().isEmpty())
            m_list->select(m_draft->clinic().id);
    });
    // Who came before the clinics did need not choose.
    connect(&state(), &StateStore::clinicsChanged, this, [this] {
        tellEmpty();
        if (isVisible())
            beginWithFirst();
    });
    connect(m_empty, &EmptyState::actionRequested, this, &ClinicsPage::beginImport);
    connect(&state(), &StateStore::engineChanged, this, [this] {
        refreshMarks();
        tellReadOnly();
    });
    connect(&state(), &StateStore::systemsChanged, this, [this] { m_previews.ask(); });
}

void ClinicsPage::tellEmpty()
{
    const bool any = !state().loaded() || !state().clinics().isEmpty();
    m_empty->setGlyph(any ? Glyph::Clinics : Glyph::Import);
    m_empty->setTitle(any ? tr("Choose a clinic") : tr("Have your clinics in a file?"));
    m_empty->setText(any
            ? tr("Its hours, its exceptions and who will be told appear here.")
            : tr("A spreadsheet saved as CSV, or JSON. Nothing changes before you have "
                 "seen what would."));
    m_empty->setAction(any ? QString() : tr("Import hours…"));
}

void ClinicsPage::activate()
{
    beginWithFirst();
    m_list->view()->setFocus();
}

void ClinicsPage::beginWithFirst()
{
    const bool nothingShown = m_detail->currentWidget() == m_empty && m_wanted.isEmpty();
    if (m_list->selected().isEmpty() && !m_draft && nothingShown)
        m_list->selectFirst();
}

void ClinicsPage::go(const Place &place)
{
    if (place.key.isEmpty())
        return;
    m_wantedHours = place.hours;
    m_closing = place.closeToday ? place.key : QString();
    select(place.key);
}

Place ClinicsPage::place() const
{
    return Place::clinic(m_draft ? m_draft->clinic().id : QString());
}

QWidget *ClinicsPage::findField()
{
    return m_list->findField();
}

QList<QWidget *> ClinicsPage::panes()
{
    if (m_detail->currentWidget() == m_bulk)
        return {m_list->view(), m_bulk->firstField()};
    return {m_list->view(), m_editor->firstField(), m_editor->preview()};
}

void ClinicsPage::refresh()
{
    if (m_draft && m_draft->saved().revision > 0)
        fetchTheirs(m_draft);
    m_previews.ask();
    m_scheduled.ask();
}

bool ClinicsPage::editing() const
{
    return m_draft && m_detail->currentWidget() == m_editor;
}

bool ClinicsPage::hasChanges() const
{
    return m_draft && (isWorthKeeping(*m_draft) || m_editor->hasUnreadText());
}

bool ClinicsPage::can(ActionId action) const
{
    const bool readOnly = state().engine().kind == EngineState::Kind::ReadOnly;
    switch (action) {
    case ActionId::New:
    case ActionId::Import:
    case ActionId::Export:
        return true;
    case ActionId::Print:
        return m_draft != nullptr;
    case ActionId::Undo:
        return editing() && m_draft->undoStack()->canUndo();
    case ActionId::Redo:
        return editing() && m_draft->undoStack()->canRedo();
    case ActionId::Copy:
    case ActionId::Paste:
    case ActionId::CopyDay:
        return editing() && m_editor->weeklyTab();
    case ActionId::Revert:
        return editing() && hasChanges();
    case ActionId::Publish:
        if (m_detail->currentWidget() == m_bulk)
            return !readOnly && m_bulk->canPublish();
        // Also while nothing is committed yet: Ctrl+S takes over what is being typed.
        return !readOnly && editing() && m_publishing.isEmpty();
    default:
        return false;
    }
}

void ClinicsPage::run(ActionId action)
{
    switch (action) {
    case ActionId::New:
        m_detail->setCurrentWidget(m_new);
        return m_new->begin();
    case ActionId::Undo:
        return m_draft->undoStack()->undo();
    case ActionId::Redo:
        return m_draft->undoStack()->redo();
    case ActionId::Copy:
        return m_editor->weeklyTab()->copyDay();
    case ActionId::Paste:
        return m_editor->weeklyTab()->pasteDay();
    case ActionId::CopyDay:
        return m_editor->weeklyTab()->askCopy();
    case ActionId::Revert:
        return revert();
    case ActionId::Publish:
        return m_detail->currentWidget() == m_bulk ? m_bulk->publish() : publish();
    case ActionId::Import:
        return beginImport();
    case ActionId::Export:
        return beginExport();
    case ActionId::Print:
        return showSheet();
    default:
        return;
    }
}

// Choosing

void ClinicsPage::chooseSelected()
{
    const QStringList ids = m_list->selected();
    if (ids.size() == 1)
        return open(ids.first());
    if (ids.isEmpty())
        return;
    m_wanted.clear(); // one that is still being read does not come between
    m_bulk->setClinics(ids);
    m_detail->setCurrentWidget(m_bulk);
    Q_EMIT actionsChanged();
}

void ClinicsPage::workOnSelected()
{
    if (m_detail->currentWidget() == m_bulk)
        return m_bulk->firstField()->setFocus();
    m_focusWanted = true;
    if (editing() && m_draft->clinic().id == m_wanted)
        showDraft(m_draft);
}

void ClinicsPage::select(const QString &id)
{
    const bool already = m_list->selected() == QStringList{id};
    if (!m_list->select(id) || already)
        open(id);
}

void ClinicsPage::open(const QString &id)
{
    m_wanted = id;
    if (ClinicDraft *draft = m_drafts->find(id))
        return showDraft(draft);
    engine().clinic(id, this, [this, id](const Result<Clinic> &answer) {
        if (id != m_wanted)
            return;
        if (ClinicDraft *draft = m_drafts->find(id)) // it came back from the store meanwhile
            return showDraft(draft);
        if (!answer) {
            m_detail->setCurrentWidget(m_editor);
            return m_message->tell(answer.error());
        }
        showDraft(m_drafts->begin(*answer));
    });
}

void ClinicsPage::showDraft(ClinicDraft *draft)
{
    if (draft != m_draft) {
        m_message->clear();
        m_conflict->hide();
        m_theirs.reset();
    }
    if (m_draft)
        m_draft->undoStack()->disconnect(this);
    m_draft = draft;
    m_detail->setCurrentWidget(draft ? static_cast<QWidget *>(m_editor) : m_empty);
    m_editor->setDraft(draft, draft ? todayAt(draft->clinic()) : QDate());
    if (draft) {
        const Clinic &clinic = draft->clinic();
        m_published->setClinic(clinic.id);
        // A step counts only once it is over: the draft tells of it before.
        connect(draft->undoStack(), &QUndoStack::indexChanged, this, &Page::actionsChanged);
        if (const QByteArray hours = std::exchange(m_wantedHours, {}); !hours.isEmpty())
            takeHours(hours);
        draftChanged(draft);
        const ClinicRow *row = state().clinic(clinic.id);
        if (row && row->revision > draft->saved().revision)
            fetchTheirs(draft);
        if (std::exchange(m_focusWanted, false))
            m_editor->firstField()->setFocus();
    }
    refreshMarks();
    if (draft && draft->clinic().id == m_closing)
        closeToday();
}

void ClinicsPage::closeToday()
{
    m_closing.clear();
    Override closure;
    closure.date = todayAt(m_draft->clinic());
    closure.service = EveryService;
    closure.closed = true;
    closure.kind = u"closure"_s;
    m_draft->edit(withExceptions(m_draft->clinic(), {closure}), tr("Closed today"));
    m_editor->showTab(u"exceptions"_s);
    Q_EMIT announced(tr("%1 is closed today once this is published.").arg(m_draft->clinic().name));
}

void ClinicsPage::showSheet()
{
    if (!m_sheet) {
        m_sheet = new DoorSheetPanel;
        m_detail->addWidget(m_sheet);
        connect(m_sheet, &DoorSheetPanel::closed, this, [this] { showDraft(m_draft); });
        connect(m_sheet, &DoorSheetPanel::languageChosen, this, [this](SheetLanguage language) {
            context().preferences.store(SheetLanguageKey + m_draft->clinic().id, int(language));
        });
    }
    const int kept = context().preferences.stored(SheetLanguageKey + m_draft->clinic().id).toInt();
    m_sheet->setClinic(m_draft->clinic(), todayAt(m_draft->clinic()), m_draft->isChanged());
    m_sheet->setLanguage(SheetLanguage(std::clamp(kept, 0, int(SheetLanguage::Both))));
    m_detail->setCurrentWidget(m_sheet);
    m_sheet->firstField()->setFocus();
    Q_EMIT actionsChanged();
}

void ClinicsPage::beginImport()
{
    if (!m_import) {
        m_import = new ImportPanel(engine());
        m_detail->addWidget(m_import);
        connect(m_import, &ImportPanel::closed, this, [this] { showDraft(m_draft); });
        connect(m_import, &ImportPanel::draftsWanted, this, &ClinicsPage::takeImport);
        connect(m_import, &ImportPanel::announced, this, &Page::announced);
    }
    m_detail->setCurrentWidget(m_import);
    m_import->begin();
    Q_EMIT actionsChanged();
}

void ClinicsPage::takeImport(const ImportPlan &plan)
{
    QStringList ids;
    for (Clinic clinic : plan.landing) {
        const auto stored = plan.stored.constFind(clinic.id);
        clinic.revision = stored == plan.stored.cend() ? 0 : stored->revision;
        ids << clinic.id;
        ClinicDraft *draft = m_drafts->find(clinic.id);
        if (!draft)
            draft = m_drafts->begin(stored == plan.stored.cend() ? clinic : *stored);
        if (!(draft->clinic() == clinic))
            draft->edit(clinic, tr("Imported from %1").arg(plan.file));
    }
    m_list->select(ids);
    chooseSelected();
    m_bulk->chooseDrafts();
    Q_EMIT announced(tr("%n drafts from %1. Nothing is published yet.", nullptr, int(ids.size()))
                         .arg(plan.file));
}

void ClinicsPage::beginExport()
{
    if (!m_export) {
        m_export = new ClinicExport(engine(), this);
        connect(
            m_export, &ClinicExport::written, this, [this](const QString &path, qsizetype clinics) {
                const QString text
                    = tr("%n clinics written to %1.", nullptr, int(clinics)).arg(path);
                m_message->tell(MessageBar::Kind::Success, text);
                Q_EMIT announced(text);
            });
        connect(m_export, &ClinicExport::failed, m_message,
            [this](const Error &error) { m_message->tell(error); });
    }
    m_export->begin(window(), state().nowMs());
}

void ClinicsPage::createDraft(const Clinic &clinic)
{
    Clinic checked = clinic;
    for (Schedule &schedule : checked.schedules)
        schedule.effectiveFrom = todayAt(clinic);
    QList<Problem> problems = brokenRules(checked);
    if (state().clinic(clinic.id) || m_drafts->find(clinic.id))
        problems << Problem{{}, u"/clinicId"_s, u"clinic-id-taken"_s,
            tr("There is a clinic with this id."), tr("Choose another.")};
    m_new->setProblems(problems);
    if (!problems.isEmpty())
        return;
    checked.revision = 0;
    m_drafts->begin(checked);
    select(checked.id);
}

void ClinicsPage::takeHours(const QByteArray &hours)
{
    const auto document = json::parse(hours);
    const auto given = document ? hoursFromJson(*document) : Result<Clinic>(document.error());
    if (!given)
        return m_message->tell(given.error());
    m_draft->edit(withHoursOf(m_draft->clinic(), *given), tr("Hours taken over"));
    m_message->tell(MessageBar::Kind::Info,
        tr("These hours are a draft now: look at them, change them, publish them."));
}

// Editing

void ClinicsPage::draftChanged(ClinicDraft *draft)
{
    const Clinic &clinic = draft->clinic();
    m_list->model()->setDraft(clinic.id, clinic.name, isWorthKeeping(*draft));
    if (draft != m_draft)
        return;
    m_editor->preview()->setChange(draft->saved(), clinic);
    m_previews.ask();
    Q_EMIT actionsChanged();
}

void ClinicsPage::refreshMarks()
{
    if (m_draft)
        m_editor->setMarks(clinicMarks(state(), m_draft->clinic().id));
}

void ClinicsPage::stressPublish()
{
    m_editor->setNewerRevision(m_theirs ? m_theirs->revision : 0);
    m_editor->setPublishPrimary(hasChanges() && m_conflict->isHidden());
}

void ClinicsPage::tellReadOnly()
{
    const EngineState &engine = state().engine();
    if (engine.kind != EngineState::Kind::ReadOnly)
        m_readOnly->clear();
    else
        m_readOnly->tell(MessageBar::Kind::Caution,
            tr("Nothing can be published now: %1 What you change stays here.")
                .arg(engine.why.text));
    Q_EMIT actionsChanged();
}

void ClinicsPage::askPreviews(const std::function<void()> &answered)
{
    if (!m_draft)
        return answered();
    engine().previews(
        m_draft->clinic(), this, [this, answered](const Result<QList<SystemPreview>> &answer) {
            if (answer)
                m_editor->preview()->setPreviews(*answer);
            answered();
        });
}

void ClinicsPage::askScheduled(const std::function<void()> &answered)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(state().nowMs()).date();
    engine().scheduledChanges(
        today, this, [this, answered](const Result<QList<ScheduledChange>> &answer) {
            QHash<QString, QDate> dates;
            for (const ScheduledChange &each : answer ? *answer : QList<ScheduledChange>()) {
                QDate &first = dates[each.clinic];
                first = first.isValid() ? std::min(first, each.from) : each.from;
            }
            if (answer)
                m_list->model()->setScheduled(dates);
            answered();
        });
}

QDate ClinicsPage::todayAt(const Clinic &clinic) const
{
    return dateAt(clinic.timezone, state().nowMs());
}

} // namespace lockstep
