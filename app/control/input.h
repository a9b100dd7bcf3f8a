// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline.h"
#include "result.h"

#include <QByteArray>
#include <QJsonValue>

namespace lockstep::control {

/// The most an import file may hold (security.md S17).
inline constexpr qint64 LargestFile = 10 * 1024 * 1024;

/// Reads a file that a person named, or standard input for "-". Errors: "file-unreadable",
/// "file-too-large".
Result<QByteArray> readInput(const QString &name, qint64 largest = LargestFile);

/// The same as one JSON value, read strictly. Problems name the file.
Result<QJsonValue> readJson(const QString &name);

/// Writes a file in one step: complete or not at all, 0600. Errors: "file-unwritable".
Result<void> writeOutput(const QString &name, const QByteArray &bytes);

/// "90", "90s", "15m", "1h" or "2d" in milliseconds, or why it is none ("duration-format").
Result<qint64> durationFromText(const QString &text);

/// An RFC 3339 instant or a date (its midnight, UTC) in milliseconds ("time-format").
Result<qint64> instantFromText(const QString &text);

/// The option as an instant; 0 when it was not given.
Result<qint64> instantOption(const CommandLine &line, const QString &option);
/// The option as a whole number from 1 ("number-format"), or `fallback`.
Result<qint64> wholeOption(const CommandLine &line, const QString &option, qint64 fallback);

} // namespace lockstep::control
