// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hoursjson.h"
#include "json.h"
#include "rng.h"

#include <QFile>
#include <QJsonArray>

// What the tests of clinic hours share: the sample files, and random hours.

namespace lockstep::samples {

inline QByteArray bytes(const QString &name)
{
    QFile file(QStringLiteral(LOCKSTEP_DATA_DIR) + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline QJsonArray list(const QString &name)
{
    const auto parsed = json::parse(bytes(name), {.maxBytes = 4 << 20, .maxDepth = 32});
    return parsed.ok() ? parsed->toArray() : QJsonArray();
}

inline QList<Clinic> clinics()
{
    QList<Clinic> clinics;
    for (const QJsonValue &document : list(QStringLiteral("clinics-500.json")))
        clinics.append(clinicFromJson(document).value());
    return clinics;
}

/// "reason path" of each problem, one a line.
inline QString printed(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(problem.reason + u' ' + problem.path);
    return lines.join(u'\n');
}

template <typename T> void shuffle(QList<T> &list, Rng &rng)
{
    for (qsizetype i = list.size() - 1; i > 0; --i)
        list.swapItemsAt(i, qsizetype(rng.below(quint64(i) + 1)));
}

/// Up to eight intervals in order, none overlapping, some touching; the last may run past midnight
/// by `spill` minutes, and none begins before 1:00.
inline QList<Interval> randomDay(Rng &rng, int spill)
{
    QList<Interval> day;
    int at = 60 + int(rng.below(600));
    while (day.size() < 8 && at < 1380 && rng.below(4) > 0) {
        const int length = 15 + int(rng.below(200));
        const bool night = at + length > MinutesPerDay;
        day.append({at, night ? MinutesPerDay + int(rng.below(quint64(spill) + 1)) : at + length});
        at = day.last().closes + (rng.below(3) ? int(rng.below(120)) : 0);
    }
    return day;
}

inline Clinic randomClinic(Rng &rng)
{
    Clinic clinic;
    clinic.id = QStringLiteral("random-%1").arg(rng.below(1000));
    clinic.name = QStringLiteral("Clinic \u00e9 \U0001F600 \"quoted\"");
    clinic.timezone = QStringLiteral("America/Denver");
    clinic.revision = 1 + qint64(rng.below(1000));
    for (int s = 0; s < 3; ++s) {
        const QString service = QStringLiteral("service-%1").arg(s);
        clinic.services.append({.service = service, .name = {}, .kind = QStringLiteral("general")});
        QDate from(2026, 1, 1);
        for (quint64 parts = 1 + rng.below(3); parts > 0; --parts) {
            Schedule schedule{.service = service,
                .effectiveFrom = from,
                .effectiveThrough = from.addDays(qint64(rng.below(200))),
                .weekly = {}};
            for (DayHours &day : schedule.weekly) {
                if (rng.below(5)) {
                    day = randomDay(rng, 60);
                    shuffle(*day, rng);
                }
            }
            from = schedule.effectiveThrough->addDays(1);
            clinic.schedules.append(schedule);
        }
        QDate date(2026, 12, 1);
        for (quint64 entries = rng.below(4); entries > 0; --entries) {
            Override entry{.date = date,
                .through = {},
                .service = service,
                .closed = false,
                .intervals = randomDay(rng, 60),
                .label = rng.below(2) ? QStringLiteral("Cafe\u0301 \u2028, \"=x\"") : QString(),
                .kind = QStringLiteral("special")};
            if (rng.below(2))
                entry.through = date.addDays(qint64(rng.below(3)));
            entry.closed = entry.intervals.isEmpty();
            shuffle(entry.intervals, rng);
            date = entry.lastDate().addDays(1 + qint64(rng.below(9)));
            clinic.overrides.append(entry);
        }
    }
    return clinic;
}

} // namespace lockstep::samples
