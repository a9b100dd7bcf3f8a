// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/draftkeeper.h"

#include "engineclient.h"
#include "shell/statestore.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 KeepAfterMs = 2'000;

} // namespace

bool isWorthKeeping(const ClinicDraft &draft)
{
    return draft.isChanged() || draft.saved().revision == 0;
}

DraftKeeper::DraftKeeper(const Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_timer(context.clock.timer([this] { keep(); }))
{
    // The engine may open later than the window.
    connect(&context.state, &StateStore::engineChanged, this, &DraftKeeper::load);
    load();
}

DraftKeeper::~DraftKeeper()
{
    keep();
}

void DraftKeeper::load()
{
    if (m_loaded || std::exchange(m_loading, true))
        return;
    m_context.engine.drafts(this, [this](const Result<QList<Draft>> &answer) {
        m_loading = false;
        if (!answer || std::exchange(m_loaded, true))
            return;
        restore(*answer);
    });
}

void DraftKeeper::restore(const QList<Draft> &drafts)
{
    for (const Draft &each : drafts) {
        m_stored.insert(each.clinic.id);
        if (m_drafts.contains(each.clinic.id))
            continue; // being worked on already; it will take the stored one's place
        ClinicDraft *draft = begin(each.base);
        draft->edit(each.clinic, tr("Draft that was kept"));
        m_dirty.remove(each.clinic.id);
        if (!isWorthKeeping(*draft))
            m_dirty.insert(each.clinic.id);
        Q_EMIT changed(draft);
    }
    if (!m_dirty.isEmpty())
        m_timer->start(KeepAfterMs);
}

ClinicDraft *DraftKeeper::begin(const Clinic &saved)
{
    auto *draft = new ClinicDraft(saved, this);
    m_drafts.insert(saved.id, draft);
    connect(draft, &ClinicDraft::changed, this, [this, draft] { touch(draft); });
    if (isWorthKeeping(*draft))
        touch(draft);
    return draft;
}

void DraftKeeper::discard(const QString &clinic)
{
    if (ClinicDraft *draft = m_drafts.take(clinic))
        draft->deleteLater();
    m_dirty.remove(clinic);
    m_stored.remove(clinic);
    m_context.engine.discardDraft(clinic, this, [](const Result<void> &) {});
}

void DraftKeeper::touch(ClinicDraft *draft)
{
    m_dirty.insert(draft->clinic().id);
    if (!m_timer->active())
        m_timer->start(KeepAfterMs);
    Q_EMIT changed(draft);
}

void DraftKeeper::keep()
{
    const QSet<QString> dirty = std::exchange(m_dirty, {});
    for (const QString &clinic : dirty) {
        if (ClinicDraft *draft = m_drafts.value(clinic))
            keep(draft);
    }
}

void DraftKeeper::keep(ClinicDraft *draft)
{
    const QString clinic = draft->clinic().id;
    const auto answer = [this, clinic](const Result<void> &result) { told(clinic, result); };
    if (isWorthKeeping(*draft)) {
        m_stored.insert(clinic);
        m_context.engine.saveDraft({draft->saved(), draft->clinic(), {}, 0}, this, answer);
    } else if (m_stored.remove(clinic)) {
        m_context.engine.discardDraft(clinic, this, answer);
    }
}

void DraftKeeper::told(const QString &clinic, const Result<void> &answer)
{
    if (answer) {
        m_failing = false;
        return;
    }
    m_dirty.insert(clinic);
    m_stored.insert(clinic);
    m_timer->start(KeepAfterMs);
    if (!std::exchange(m_failing, true))
        Q_EMIT failed(answer.error());
}

} // namespace lockstep
