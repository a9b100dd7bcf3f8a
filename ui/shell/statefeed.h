// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "views.h"

#include <QObject>

#include <memory>

namespace lockstep {

class Clock;
class ClockTimer;
class EngineClient;
class StateStore;

/// Fills the state store: first answers once, facts as they come, and every few seconds a
/// sign of life and the figures that no fact carries. Facts that arrive before the first answers
/// are kept and applied after them.
class StateFeed final : public QObject {
    Q_OBJECT
public:
    StateFeed(EngineClient &engine, StateStore &state, Clock &clock, QObject *parent = nullptr);
    ~StateFeed() override;

    /// Asks for everything again (F5).
    void refresh();

Q_SIGNALS:
    /// The store could not be read.
    void failed(const lockstep::Error &error);

private:
    void take(const QList<Fact> &batch);
    void askSystems(const QList<Lane> &lanes);
    void askClinics(const QList<Lane> &lanes, const QList<SystemStatus> &systems);
    void finishLoading(const QList<Lane> &lanes, const QList<SystemStatus> &systems,
        const QList<ClinicRow> &clinics);
    void refreshClinics();
    void look();
    void refreshJobs();

    EngineClient &m_engine;
    StateStore &m_state;
    std::unique_ptr<ClockTimer> m_lookTimer;
    QList<Fact> m_early;
    bool m_loading = false;
    bool m_askingClinics = false;
    bool m_clinicsMissed = false;
};

} // namespace lockstep
