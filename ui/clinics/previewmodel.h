// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "views.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// One system of the change preview, in words.
struct PreviewRow {
    SystemPreview preview;
    Mark mark = Mark::NotLinked;
    QString willSend;
    QString when;
    QString note;
};

/// What stands in the way of a system, in words: paused, held, failing. Empty: nothing does.
QString obstacleText(const SystemStatus &system, qint64 nowMs);
/// What a preview means for people, its mark aside. `sends`: what changes, as it goes out; empty:
/// nothing does.
PreviewRow previewRow(const SystemPreview &preview, const QString &sends, qint64 nowMs);
/// What differs between two states of a clinic, in the clock that systems are told: "Tue
/// 08:00–18:00", and how many more.
QString sentText(const Clinic &saved, const Clinic &draft);

class PreviewModel final : public TableModel<PreviewRow, QString> {
    Q_OBJECT
public:
    explicit PreviewModel(QObject *parent = nullptr);
};

} // namespace lockstep
