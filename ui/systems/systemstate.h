// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"

#include <QCoreApplication>

namespace lockstep {

class StateStore;

/// How a system stands, for people: a word and a sentence (its mark is
/// StateStore::shown()). One place for list, head and live
/// view, so that they cannot disagree.
class SystemState {
    Q_DECLARE_TR_FUNCTIONS(SystemState)
public:
    /// "Healthy", "Never tested", "Degraded", "Failing", "Breaker open", "Paused", …
    static QString word(const StateStore &state, const SystemStatus &system);
    /// Nothing fails, waits for a try or stands in the way, and something was accepted.
    static bool isWell(const StateStore &state, const SystemStatus &system);
    /// Since when, why, and what happens next, in one or two sentences.
    static QString sentence(const SystemStatus &system, qint64 nowMs);
    /// What is not sent yet: of so many clinics, and so many older changes that are never sent.
    struct Waiting {
        int clinics = 0;
        int replaced = 0;
    };
    static Waiting waiting(const StateStore &state, const QString &system);
    /// What a held system gets once it is resumed or mended; empty when that is nothing.
    static QString resumePreview(const StateStore &state, const SystemStatus &system);
};

} // namespace lockstep
