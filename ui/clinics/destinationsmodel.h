// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// A system that a clinic's hours go to, or could.
struct Destination {
    SystemPreview preview;
    std::optional<Lane> lane; ///< none: nothing was ever meant for it
    Mark mark = Mark::NotLinked;
    bool changes = false; ///< publishing would send something
    qint64 nowMs = 0;
};

class DestinationsModel final : public TableModel<Destination, QString> {
    Q_OBJECT
public:
    static constexpr int LeftOutColumn = 4;

    explicit DestinationsModel(QObject *parent = nullptr);
};

} // namespace lockstep
