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

/// What stands in the way of a system, in a word or two: paused, held, failing. Empty: nothing
/// does.
QString obstacleText(const SystemStatus &system, qint64 nowMs);
/// The same as a sentence that names the system, with whose side it is and since when.
QString obstacleSentence(const SystemStatus &system, qint64 nowMs);
/// The button where what holds a system is mended.
QString fixLabel(const SystemStatus &system);
/// How many systems are told at once, and which have to wait for what.
QString destinationsText(const QList<SystemPreview> &previews, qint64 nowMs);
/// The same in a few words: "3 of 4 systems now".
QString countText(const QList<SystemPreview> &previews, qint64 nowMs);
/// How many of the systems that are told of hours have to wait.
qsizetype waitingSystems(const QList<SystemStatus> &systems, qint64 nowMs);
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
