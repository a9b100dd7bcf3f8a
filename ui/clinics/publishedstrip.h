// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "hours.h"

#include <QHash>
#include <QObject>

#include <memory>

namespace lockstep {

class MessageBar;

/// What is told after a publish, clinic by clinic, and the way back: "Undo" while the change is
/// still held back and no system has received it, "Restore v13" afterwards.
class PublishedStrip final : public QObject {
    Q_OBJECT
public:
    /// `former` is what was saved before. `heldUntilMs`: wall time; 0: it went out at once.
    struct Note {
        QString text;
        Clinic former;
        qint64 heldUntilMs = 0;
    };

    PublishedStrip(MessageBar &bar, Clock &clock, QObject *parent = nullptr);

    void put(const QString &clinic, const Note &note);
    void remove(const QString &clinic);
    /// The clinic that is looked at: its note is shown, if it has one.
    void setClinic(const QString &clinic);

Q_SIGNALS:
    void takeBackRequested(const lockstep::Clinic &former);

private:
    void show();
    void takeBack();

    MessageBar &m_bar;
    Clock &m_clock;
    std::unique_ptr<ClockTimer> m_timer;
    QHash<QString, Note> m_notes;
    QString m_clinic;
};

} // namespace lockstep
