// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "csv.h"
#include "hoursimport.h"

namespace lockstep {

/// Whether the table is the facility list of the US Department of Veterans Affairs: one row a
/// facility with a text such as 800AM-430PM for each weekday (hours.md 1.6).
bool isFacilityList(const csv::Table &table);

/// Its facilities as clinics "va-STATION" with one schedule of the service "general". A day whose
/// text cannot be read for certain becomes unknown and is told in the notes, as is nothing else;
/// times are never guessed. A facility whose zone cannot be told from its coordinates is an error,
/// unless a column "Timezone" gives it.
Result<ClinicImport> clinicsFromFacilities(const csv::Table &table);

/// One cell of that list.
struct FacilityDay {
    DayHours hours;
    QString reason; ///< why hours are unknown: "end-before-start", "interval-zero-length" or
                    ///< "unparsed"; empty when they were read, or not given
};
FacilityDay readFacilityDay(const QString &text);

} // namespace lockstep
