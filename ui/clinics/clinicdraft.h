// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QMap>
#include <QObject>
#include <QUndoStack>

namespace lockstep {

/// A clinic as it is saved and as a person is changing it, with unlimited undo. Every change goes
/// through edit(); one call is one step.
class ClinicDraft final : public QObject {
    Q_OBJECT
public:
    explicit ClinicDraft(const Clinic &saved, QObject *parent = nullptr);
    ~ClinicDraft() override;

    const Clinic &saved() const { return m_saved; }
    const Clinic &clinic() const { return m_clinic; }
    bool isChanged() const { return !(m_clinic == m_saved); }
    QUndoStack *undoStack() { return &m_undo; }

    /// `what` names the step for people: "Tuesday".
    void edit(const Clinic &next, const QString &what);
    void setDay(qsizetype schedule, int day, const DayHours &hours);
    /// Several days as one step; days count from Monday, 0.
    void setDays(qsizetype schedule, const QMap<int, DayHours> &days);
    /// Copies one day's hours onto others; `days` counts from Monday, 0.
    void copyDay(qsizetype schedule, int from, const QList<int> &days);
    void addOverride(const Override &exception);
    void removeOverride(qsizetype index);
    /// Back to what is saved, as one step that can be undone.
    void revert();

    /// What is shown was saved under this revision. The steps stay: undoing one now makes a change
    /// that can be saved in its turn.
    void published(qint64 revision);
    /// Somebody else saved this clinic. What the person changed is put on top of it, as one step.
    void rebase(const Clinic &saved);
    /// The same, with what the person chose between the two.
    void rebase(const Clinic &saved, const Clinic &chosen);
    /// Forgets the person's changes and every step.
    void reload(const Clinic &saved);

Q_SIGNALS:
    void changed();

private:
    friend class EditClinic;
    void apply(const Clinic &clinic);

    Clinic m_saved;
    Clinic m_clinic;
    QUndoStack m_undo;
};

} // namespace lockstep
