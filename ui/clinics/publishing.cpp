// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The way of the clinics page from a draft to a published revision, back from there, and what
// happens when somebody else was faster.
#include "clinics/bulkpanel.h"
#include "clinics/clinicdraft.h"
#include "clinics/cliniceditor.h"
#include "clinics/cliniclist.h"
#include "clinics/clinicsmodel.h"
#include "clinics/clinicspage.h"
#include "clinics/draftkeeper.h"
#include "clinics/publishedstrip.h"
#include "clinics/threewayview.h"
#include "engineclient.h"
#include "hoursrules.h"
#include "shell/hourwords.h"
#include "shell/statestore.h"
#include "widgets/choicestrip.h"
#include "widgets/messagebar.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

bool sameDocument(Clinic a, const Clinic &b)
{
    a.revision = b.revision;
    return a == b;
}

} // namespace

void ClinicsPage::publish()
{
    if (m_conflict->isVisible())
        return m_message->tell(MessageBar::Kind::Caution,
            tr("Choose first whose hours stand. Nothing was published."));
    if (!m_editor->commit())
        return m_message->tell(
            MessageBar::Kind::Caution, tr("One day cannot be read yet. Nothing was published."));
    if (!m_draft->isChanged() && m_draft->saved().revision > 0)
        return m_message->tell(
            MessageBar::Kind::Info, tr("Nothing has changed, so nothing was published."));
    save(m_draft->clinic());
}

void ClinicsPage::save(const Clinic &given)
{
    Clinic clinic = given;
    const qint64 seen = m_draft->saved().revision;
    clinic.revision = qMax<qint64>(seen, 1);
    if (const QList<Problem> problems = brokenRules(clinic); !problems.isEmpty())
        return m_message->tell({Error::Kind::InvalidInput, problems.first().reason,
            problems.first().message, problems.first().fix, {}, problems});
    m_publishing = clinic.id;
    m_published->remove(clinic.id);
    m_conflict->hide();
    m_message->tell(MessageBar::Kind::Info, tr("Publishing…"));
    Q_EMIT actionsChanged();
    engine().saveClinic(clinic, seen, this,
        [this, clinic](const Result<Published> &answer) { published(clinic, answer); });
}

void ClinicsPage::published(const Clinic &clinic, const Result<Published> &answer)
{
    m_publishing.clear();
    ClinicDraft *draft = m_drafts->find(clinic.id);
    const bool conflict = !answer && answer.error().reason == "revision-conflict"_L1;
    if (answer) {
        const Clinic former = draft->saved();
        if (sameDocument(clinic, draft->clinic())) {
            draft->published(answer->revision);
        } else {
            // The person went on meanwhile: that stays a draft on top of what was published.
            Clinic saved = clinic;
            saved.revision = answer->revision;
            draft->rebase(saved);
        }
        tellPublished(former, *answer);
        m_scheduled.ask();
    } else if (conflict) {
        fetchTheirs(draft);
    } else if (draft == m_draft) {
        m_message->tell(answer.error());
    }
    Q_EMIT actionsChanged();
}

void ClinicsPage::tellPublished(const Clinic &former, const Published &published)
{
    const QString revision = tr("v%1").arg(published.revision);
    const QString text = published.systems > 0
        ? tr("Published as %1 and on its way to %n systems.", nullptr, published.systems)
              .arg(revision)
        : tr("Saved as %1; no system had to be told.").arg(revision);
    m_published->put(former.id, {text, former, published.heldUntilMs});
    Q_EMIT announced(text);
}

void ClinicsPage::takeBack(const Clinic &former)
{
    if (!m_draft || former.id != m_draft->clinic().id)
        return;
    if (!m_draft->isChanged())
        m_draft->edit(former, tr("Publishing taken back"));
    save(former);
}

void ClinicsPage::revert()
{
    m_editor->forgetTyping();
    m_message->clear();
    if (m_draft->saved().revision > 0 || m_draft->isChanged())
        return m_draft->revert();
    // Never published, and as it was begun: there is nothing to go back to.
    const Clinic clinic = m_draft->clinic();
    showDraft(nullptr);
    m_drafts->discard(clinic.id);
    m_list->model()->setDraft(clinic.id, clinic.name, false);
    m_list->selectFirst();
}

void ClinicsPage::publishedInBulk(const Clinic &clinic, qint64 revision)
{
    ClinicDraft *draft = m_drafts->find(clinic.id);
    if (!draft)
        return;
    Clinic saved = clinic;
    saved.revision = revision;
    if (draft->isChanged())
        draft->rebase(saved);
    else
        draft->reload(saved);
}

// Two people on one clinic

void ClinicsPage::watch(const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        const auto *change = std::get_if<ChangePublished>(&fact);
        if (!change || change->event.topic != HoursTopic)
            continue;
        m_scheduled.ask();
        const QString &id = change->event.subject;
        ClinicDraft *draft = m_drafts->find(id);
        const bool mine = id == m_publishing || m_bulk->job().holds(id);
        if (draft && !mine && change->event.revision > draft->saved().revision)
            fetchTheirs(draft);
    }
}

void ClinicsPage::fetchTheirs(ClinicDraft *draft)
{
    const QString id = draft->clinic().id;
    engine().clinic(id, this, [this, id](const Result<Clinic> &answer) {
        ClinicDraft *there = m_drafts->find(id);
        if (answer && there && answer->revision > there->saved().revision)
            meet(there, *answer);
    });
}

void ClinicsPage::meet(ClinicDraft *draft, const Clinic &theirs)
{
    if (!draft->isChanged() || sameDocument(theirs, draft->clinic()))
        return draft->reload(theirs);
    if (draft != m_draft)
        return; // told when the person comes back
    m_theirs = theirs;
    const ClinicRow *row = state().clinic(theirs.id);
    const QString who = row && !row->updatedBy.isEmpty() ? row->updatedBy : tr("Somebody");
    m_message->clear();
    m_threeWay->setClinics(draft->saved(), theirs, draft->clinic(), who);
    m_conflict->ask(tr("%1 published v%2 while you edited: %3")
                        .arg(who)
                        .arg(theirs.revision)
                        .arg(changeWords(draft->saved(), theirs).join(u"; "_s)));
    Q_EMIT actionsChanged();
}

void ClinicsPage::keepChosen()
{
    const auto theirs = std::exchange(m_theirs, {});
    if (m_draft && theirs)
        m_draft->rebase(*theirs, m_threeWay->chosen(m_draft->clinic()));
}

void ClinicsPage::takeTheirs()
{
    const auto theirs = std::exchange(m_theirs, {});
    if (m_draft && theirs)
        m_draft->reload(*theirs);
}

} // namespace lockstep
