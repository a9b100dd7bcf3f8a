// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/clinicdraft.h"
#include "clock.h"
#include "draft.h"
#include "result.h"
#include "shell/context.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace lockstep {

/// The draft of every clinic that was opened, with its steps, while the window lives. What is
/// changed goes into the store within two seconds, so that it survives a crash, and comes back from
/// there at the next start.
class DraftKeeper final : public QObject {
    Q_OBJECT
public:
    explicit DraftKeeper(const Context &context, QObject *parent = nullptr);
    /// Keeps what the timer has not reached.
    ~DraftKeeper() override;
    Q_DISABLE_COPY_MOVE(DraftKeeper)

    ClinicDraft *find(const QString &clinic) const { return m_drafts.value(clinic); }
    /// Begins a draft of a clinic as it is saved; revision 0: it was never published.
    ClinicDraft *begin(const Clinic &saved);
    QList<ClinicDraft *> all() const { return m_drafts.values(); }
    /// Forgets the clinic's draft, here and in the store.
    void discard(const QString &clinic);

Q_SIGNALS:
    void changed(lockstep::ClinicDraft *draft);
    /// Drafts could not be kept; told once until it works again.
    void failed(const lockstep::Error &error);

private:
    void load();
    void restore(const QList<Draft> &drafts);
    void touch(ClinicDraft *draft);
    void keep();
    void keep(ClinicDraft *draft);
    void told(const QString &clinic, const Result<void> &answer);

    Context m_context;
    QHash<QString, ClinicDraft *> m_drafts; ///< by clinic
    QSet<QString> m_dirty; ///< differ from what the store holds
    QSet<QString> m_stored; ///< the store may hold one
    std::unique_ptr<ClockTimer> m_timer;
    bool m_loading = false;
    bool m_loaded = false;
    bool m_failing = false;
};

/// Changed, or never published: there is something that a person would lose.
bool isWorthKeeping(const ClinicDraft &draft);

} // namespace lockstep
