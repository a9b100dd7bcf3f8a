// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

#include <QStringList>

namespace lockstep {

/// What a sheet at the door speaks; chosen for each clinic, whatever the console speaks.
enum class SheetLanguage { English, Spanish, Both };

/// A line of a sheet: a day and what holds on it.
struct SheetRow {
    QString day;
    QString hours;
    QString note; ///< why
    bool operator==(const SheetRow &) const = default;
};

/// Lines under a heading.
struct SheetBlock {
    QString title;
    QString note;
    QList<SheetRow> rows;
    bool operator==(const SheetBlock &) const = default;
};

/// A sheet in one language.
struct SheetPart {
    QString language; ///< "en", "es"
    QList<SheetBlock> blocks;
    QString footer;
    bool operator==(const SheetPart &) const = default;
};

/// What hangs at a clinic's door: its week, the exceptions of the next 60 days, its campaigns.
struct DoorSheet {
    QString clinic;
    QList<SheetPart> parts;
    bool operator==(const DoorSheet &) const = default;
};

inline constexpr int SheetDays = 60;

DoorSheet doorSheet(const Clinic &clinic, SheetLanguage language, QDate today);

/// The sheet as HTML that QTextDocument draws: sizes are relative to its font.
QString sheetBody(const DoorSheet &sheet);
/// The sheet as a file for browsers and screen readers: languages and headings are marked, large
/// type, black on white.
QString sheetPage(const DoorSheet &sheet);

} // namespace lockstep
