// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "shell/theme.h"

#include <optional>

namespace lockstep {

class StateStore;

/// One step of something on its way, as the live list shows it.
struct FlowRow {
    enum class Stage { Published, Sending, Answered, System };
    qint64 key = 0; ///< rises with each row
    qint64 atMs = 0;
    Stage stage = Stage::Published;
    std::optional<Mark> mark = Mark::Pending; ///< none: nothing moved and nothing is wrong
    QString eventId;
    QString topic;
    QString subject; ///< as it is sent: a clinic's id
    QString name; ///< as people call it
    QString system; ///< empty for a save
    qint64 revision = 0;
    qint64 attemptId = 0; ///< 0: no attempt
    QString status; ///< "422 hours rejected", "accepted"
};

/// The row that a fact gives; none for facts that move nothing.
std::optional<FlowRow> flowRow(const Fact &fact, const StateStore &state);
/// "Core → Bus", "Adapter → Google".
QString stageText(const FlowRow &row);

} // namespace lockstep
