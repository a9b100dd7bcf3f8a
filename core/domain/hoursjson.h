// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

#include <QJsonValue>

namespace lockstep {

/// Reads a neutral document (hours.md section 2) and checks every rule of 2.2. Errors list all
/// problems, in the order of the document's members, those of its shape before those of its
/// meaning. Duplicate keys are for json::parse to refuse.
Result<Clinic> clinicFromJson(const QJsonValue &document);

/// Reads a neutral document and checks its shape alone: a draft may break rules as long as it is
/// not published.
Result<Clinic> draftFromJson(const QJsonValue &document);

/// `current` with those of `schedules`, `overrides`, `timezone` and `services` that the document
/// gives, checked as a whole. The document may be a whole neutral document, and carry the `hash`
/// that is shown with it: members that are not hours are left as they are, but a `clinicId` must be
/// that of `current`.
Result<Clinic> withHours(const Clinic &current, const QJsonValue &document);

/// Reads an object of `timezone`, `schedules` and `overrides` alone, checked as hours.
Result<Clinic> hoursFromJson(const QJsonValue &hours);

/// The neutral document: what clinicFromJson reads gives an equal clinic.
QJsonObject toJson(const Clinic &clinic);

/// The parts of it, as they stand in documents.
QJsonValue toJson(const DayHours &day);
QJsonObject toJson(const Schedule &schedule);
QJsonObject toJson(const Override &entry);

/// Minutes as "HH:MM"; 1440 is "24:00".
QString timeText(int minutes);
/// The reverse, -1 if `text` is no such time. "24:00" is read only as a closing time.
int minutesFromText(QStringView text, bool closing);

/// Whether `text` is written as dates are, such as 2026-12-24; the day need not exist.
bool hasDateShape(QStringView text);

} // namespace lockstep
