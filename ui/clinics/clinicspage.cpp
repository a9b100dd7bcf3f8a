// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicspage.h"

#include "clinics/changepreview.h"
#include "clinics/clinicdraft.h"
#include "clinics/cliniceditor.h"
#include "clinics/clinicsmodel.h"
#include "clinics/newclinicform.h"
#include "engineclient.h"
#include "hoursrules.h"
#include "shell/hourwords.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/carddelegate.h"
#include "widgets/choicestrip.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"

#include <QCheckBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 PreviewGapMs = 150;

} // namespace

ClinicsPage::ClinicsPage(const Context &context, QWidget *parent)
    : Page(PageId::Clinics, context, parent)
    , m_model(new ClinicsModel(context.state, this))
    , m_filter(new ClinicsFilter(this))
    , m_previews(context.clock, PreviewGapMs,
          [this](const std::function<void()> &answered) { askPreviews(answered); })
{
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"clinics.splitter"_s);
    splitter->addWidget(makeList());
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(1, 1);
    const int listWidth = fontMetrics().averageCharWidth() * 42;
    splitter->setSizes({listWidth, 3 * listWidth});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connectAll();
}

QWidget *ClinicsPage::makeList()
{
    m_find = new QLineEdit;
    m_find->setObjectName(u"clinics.find"_s);
    m_find->setPlaceholderText(tr("Find a clinic"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_problems = new QCheckBox(tr("Problems only"));
    m_problems->setObjectName(u"clinics.problems"_s);
    auto *add = new QToolButton;
    add->setObjectName(u"clinics.new"_s);
    add->setDefaultAction(action(ActionId::New));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);

    m_filter->setSourceModel(m_model);
    m_list = new QListView;
    m_list->setObjectName(u"clinics.list"_s);
    m_list->setAccessibleName(tr("Clinics"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);

    auto *part = new QWidget;
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_problems, 1);
    bar->addWidget(add);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::M, space::M, space::S, 0);
    layout->addWidget(m_find);
    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
    return part;
}

QWidget *ClinicsPage::makeDetail()
{
    m_empty = new EmptyState(Glyph::Clinics, tr("Choose a clinic"),
        tr("Its hours, its exceptions and who will be told stand here."));
    m_new = new NewClinicForm;
    m_editor = new ClinicEditor(context());
    m_message = new MessageBar;
    m_conflict = new ChoiceStrip(u"clinics.conflict"_s);
    connect(m_conflict->addAnswer(u"mine"_s, tr("Keep mine and look again")), &QPushButton::clicked,
        this, &ClinicsPage::keepMine);
    connect(m_conflict->addAnswer(u"theirs"_s, tr("Reload theirs")), &QPushButton::clicked, this,
        &ClinicsPage::takeTheirs);
    m_editor->addNotice(m_message);
    m_editor->addNotice(m_conflict);

    m_detail = new QStackedWidget;
    for (QWidget *each : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_new),
             static_cast<QWidget *>(m_editor)})
        m_detail->addWidget(each);
    return m_detail;
}

void ClinicsPage::connectAll()
{
    connect(m_find, &QLineEdit::textChanged, m_filter, &ClinicsFilter::setText);
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        if (m_filter->rowCount() > 0)
            m_list->setCurrentIndex(m_filter->index(0, 0));
        m_list->setFocus();
    });
    connect(m_problems, &QCheckBox::toggled, m_filter, &ClinicsFilter::setProblemsOnly);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        &ClinicsPage::chooseCurrent);
    connect(m_list, &QListView::activated, this, [this] { m_editor->firstField()->setFocus(); });
    connect(m_editor, &ClinicEditor::unreadChanged, this, &Page::actionsChanged);
    connect(m_editor, &ClinicEditor::openRequested, this, &Page::openRequested);
    connect(m_editor, &ClinicEditor::announced, this, &Page::announced);
    connect(m_message, &MessageBar::fixRequested, this, &ClinicsPage::takeBack);
    connect(m_new, &NewClinicForm::created, this, &ClinicsPage::createDraft);
    connect(m_new, &NewClinicForm::cancelled, this, [this] { showDraft(m_draft); });
    connect(&engine(), &EngineClient::facts, this, &ClinicsPage::watch);
    connect(&state(), &StateStore::lanesChanged, this, &ClinicsPage::refreshMarks);
    connect(&state(), &StateStore::lanesReset, this, &ClinicsPage::refreshMarks);
    connect(&state(), &StateStore::engineChanged, this, &ClinicsPage::refreshMarks);
    connect(&state(), &StateStore::systemsChanged, this, [this] { m_previews.ask(); });
}

void ClinicsPage::activate()
{
    if (!m_list->currentIndex().isValid() && m_filter->rowCount() > 0 && !m_draft)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    m_list->setFocus();
}

void ClinicsPage::go(const Place &place)
{
    if (!place.key.isEmpty())
        select(place.key);
}

Place ClinicsPage::place() const
{
    return Place::clinic(m_draft ? m_draft->clinic().id : QString());
}

QWidget *ClinicsPage::findField()
{
    return m_find;
}

QList<QWidget *> ClinicsPage::panes()
{
    return {m_list, m_editor->firstField(), m_editor->preview()};
}

void ClinicsPage::refresh()
{
    if (m_draft && m_draft->saved().revision > 0)
        fetchTheirs(m_draft);
    m_previews.ask();
}

bool ClinicsPage::can(ActionId action) const
{
    const bool editing = m_draft && m_detail->currentWidget() == m_editor;
    switch (action) {
    case ActionId::New:
        return true;
    case ActionId::Undo:
        return editing && m_draft->undoStack()->canUndo();
    case ActionId::Redo:
        return editing && m_draft->undoStack()->canRedo();
    case ActionId::Revert:
        return editing && (m_draft->isChanged() || m_editor->hasUnreadText());
    case ActionId::Publish:
        // Also while nothing is committed yet: Ctrl+S takes over what is being typed.
        return editing && m_publishing.isEmpty();
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
    case ActionId::Revert:
        return revert();
    case ActionId::Publish:
        return publish();
    default:
        return;
    }
}

void ClinicsPage::chooseCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid())
        open(index.data(ClinicsModel::IdRole).toString());
}

void ClinicsPage::select(const QString &id)
{
    QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->find(id), 0));
    if (!index.isValid()) {
        m_find->clear();
        m_problems->setChecked(false);
        index = m_filter->mapFromSource(m_model->index(m_model->find(id), 0));
    }
    if (index.isValid() && index != m_list->currentIndex())
        m_list->setCurrentIndex(index);
    else
        open(id);
}

void ClinicsPage::open(const QString &id)
{
    m_wanted = id;
    if (ClinicDraft *draft = m_drafts.value(id))
        return showDraft(draft);
    engine().clinic(id, this, [this, id](const Result<Clinic> &answer) {
        if (id != m_wanted)
            return;
        if (!answer) {
            m_detail->setCurrentWidget(m_editor);
            return m_message->tell(answer.error());
        }
        auto *draft = new ClinicDraft(*answer, this);
        m_drafts.insert(id, draft);
        connect(draft, &ClinicDraft::changed, this, [this, draft] { draftChanged(draft); });
        showDraft(draft);
    });
}

void ClinicsPage::showDraft(ClinicDraft *draft)
{
    if (draft != m_draft) {
        m_message->clear();
        m_conflict->hide();
        m_theirs.reset();
    }
    m_draft = draft;
    m_detail->setCurrentWidget(draft ? static_cast<QWidget *>(m_editor) : m_empty);
    m_editor->setDraft(draft, today());
    if (draft)
        draftChanged(draft);
    refreshMarks();
}

void ClinicsPage::createDraft(const Clinic &clinic)
{
    Clinic checked = clinic;
    for (Schedule &schedule : checked.schedules)
        schedule.effectiveFrom = today();
    QList<Problem> problems = brokenRules(checked);
    if (state().clinic(clinic.id) || m_drafts.contains(clinic.id))
        problems << Problem{{}, u"/clinicId"_s, u"clinic-id-taken"_s,
            tr("There is a clinic with this id."), tr("Choose another.")};
    m_new->setProblems(problems);
    if (!problems.isEmpty())
        return;
    checked.revision = 0;
    auto *draft = new ClinicDraft(checked, this);
    m_drafts.insert(checked.id, draft);
    connect(draft, &ClinicDraft::changed, this, [this, draft] { draftChanged(draft); });
    m_model->setDraft(checked.id, checked.name, true);
    select(checked.id);
}

void ClinicsPage::draftChanged(ClinicDraft *draft)
{
    const Clinic &clinic = draft->clinic();
    m_model->setDraft(clinic.id, clinic.name, draft->isChanged() || clinic.revision == 0);
    if (draft != m_draft)
        return;
    m_editor->preview()->setChanges(changeWords(draft->saved(), clinic));
    m_previews.ask();
    Q_EMIT actionsChanged();
}

void ClinicsPage::refreshMarks()
{
    if (m_draft)
        m_editor->setMarks(clinicMarks(state(), m_draft->clinic().id));
}

void ClinicsPage::askPreviews(const std::function<void()> &answered)
{
    if (!m_draft)
        return answered();
    engine().previews(
        m_draft->clinic(), this, [this, answered](const Result<QList<SystemPreview>> &answer) {
            if (answer)
                m_editor->preview()->setPreviews(*answer, state().nowMs());
            answered();
        });
}

void ClinicsPage::publish()
{
    if (!m_editor->commit())
        return m_message->tell(
            MessageBar::Kind::Caution, tr("One day cannot be read yet. Nothing was published."));
    if (!m_draft->isChanged() && m_draft->saved().revision > 0)
        return m_message->tell(
            MessageBar::Kind::Info, tr("Nothing has changed, so nothing was published."));
    Clinic clinic = m_draft->clinic();
    const qint64 seen = clinic.revision;
    clinic.revision = qMax<qint64>(seen, 1);
    if (const QList<Problem> problems = brokenRules(clinic); !problems.isEmpty())
        return m_message->tell({Error::Kind::InvalidInput, problems.first().reason,
            problems.first().message, problems.first().fix, {}, problems});
    m_publishing = clinic.id;
    m_conflict->hide();
    m_message->tell(MessageBar::Kind::Info, tr("Publishing…"));
    Q_EMIT actionsChanged();
    engine().saveClinic(clinic, seen, this,
        [this, id = clinic.id](const Result<Published> &answer) { published(id, answer); });
}

void ClinicsPage::published(const QString &id, const Result<Published> &answer)
{
    m_publishing.clear();
    ClinicDraft *draft = m_drafts.value(id);
    const bool conflict = !answer && answer.error().reason == "revision-conflict"_L1;
    if (answer) {
        m_former = draft->saved();
        draft->published(answer->revision);
    } else if (conflict) {
        fetchTheirs(draft);
    }
    if (draft == m_draft) {
        if (answer)
            tellPublished(*answer);
        else if (!conflict)
            m_message->tell(answer.error());
    }
    Q_EMIT actionsChanged();
}

void ClinicsPage::tellPublished(const Published &published)
{
    const QString text = published.systems > 0
        ? tr("Published as v%1 and on its way to %2.")
              .arg(QString::number(published.revision),
                  counted(published.systems, tr("1 system"), tr("%1 systems")))
        : tr("Saved as v%1; no system had to be told.").arg(published.revision);
    m_message->tell(MessageBar::Kind::Success, text);
    if (m_former && m_former->revision > 0)
        m_message->setFix(tr("Undo"));
    Q_EMIT announced(text);
}

void ClinicsPage::takeBack()
{
    if (!m_draft || !m_former || m_former->id != m_draft->clinic().id)
        return;
    m_draft->edit(*m_former, tr("Publishing taken back"));
    publish();
}

void ClinicsPage::revert()
{
    m_editor->forgetTyping();
    m_draft->revert();
    m_message->clear();
}

void ClinicsPage::watch(const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        const auto *change = std::get_if<ChangePublished>(&fact);
        if (!change || change->event.topic != HoursTopic || change->event.subject == m_publishing)
            continue;
        ClinicDraft *draft = m_drafts.value(change->event.subject);
        if (draft && change->event.revision > draft->saved().revision)
            fetchTheirs(draft);
    }
}

void ClinicsPage::fetchTheirs(ClinicDraft *draft)
{
    const QString id = draft->clinic().id;
    engine().clinic(id, this, [this, id](const Result<Clinic> &answer) {
        ClinicDraft *there = m_drafts.value(id);
        if (answer && there && answer->revision > there->saved().revision)
            meet(there, *answer);
    });
}

void ClinicsPage::meet(ClinicDraft *draft, const Clinic &theirs)
{
    if (!draft->isChanged())
        return draft->reload(theirs);
    if (draft != m_draft)
        return; // told when the person comes back: publishing will be refused and lead here
    m_theirs = theirs;
    const ClinicRow *row = state().clinic(theirs.id);
    const QString who = row && !row->updatedBy.isEmpty() ? row->updatedBy : tr("Somebody");
    m_message->clear();
    m_conflict->ask(tr("%1 published v%2 while you edited: %3")
                        .arg(who)
                        .arg(theirs.revision)
                        .arg(changeWords(draft->saved(), theirs).join(u"; "_s)));
}

void ClinicsPage::keepMine()
{
    if (m_draft && m_theirs)
        m_draft->rebase(*m_theirs);
    m_theirs.reset();
}

void ClinicsPage::takeTheirs()
{
    if (m_draft && m_theirs)
        m_draft->reload(*m_theirs);
    m_theirs.reset();
}

QDate ClinicsPage::today() const
{
    return QDateTime::fromMSecsSinceEpoch(state().nowMs()).date();
}

} // namespace lockstep
