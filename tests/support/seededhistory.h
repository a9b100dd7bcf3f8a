// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "normalform.h"
#include "store.h"
#include "storefile.h"

#include <QTemporaryDir>

#include <memory>

namespace lockstep {

/// A store with many attempts, made without an engine: every clinic in turn on every system, one a
/// second, the newest at EndMs. One of Fortieth is refused; one clinic and one system are rare.
struct SeededHistory {
    static constexpr qint64 EndMs = 1795410000000; ///< 2026-11-23T05:00:00Z
    static constexpr int Fortieth = 40;

    QTemporaryDir dir;
    DataFolder folder;
    Database db;
    std::unique_ptr<AttemptTable> table;
    qint64 attempts;
    int clinics;
    QStringList systems{QStringLiteral("Google"), QStringLiteral("Web site"),
        QStringLiteral("Phone tree"), QStringLiteral("Kiosk"), QStringLiteral("FHIR directory")};

    /// In a folder of its own unless one is given, which stays.
    SeededHistory(qint64 attemptCount, int clinicCount, const QString &place = {})
        : folder(place.isEmpty() ? dir.path() : place)
        , attempts(attemptCount)
        , clinics(clinicCount)
    {
        if (!folder.prepare() || !openForWriting(db, folder))
            qFatal("no store");
        seedClinics();
        seedAttempts();
        table = std::make_unique<AttemptTable>(db);
    }

    QString clinicId(qint64 i) const
    {
        return QStringLiteral("clinic-%1").arg(i % clinics, 4, 10, QLatin1Char('0'));
    }
    static QString eventId(qint64 i)
    {
        return QStringLiteral("0193%1-aaaa-7bbb-8ccc-%2")
            .arg(i, 4, 16, QLatin1Char('0'))
            .arg(i, 12, 16, QLatin1Char('0'));
    }

    /// Every clinic in every system, delivered.
    void seedLanes()
    {
        Transaction transaction(db);
        Statement lane(db,
            QStringLiteral("INSERT INTO lanes (system, topic, subject, state, desired, event_seq, "
                           "applied, since) VALUES (?, 'clinicHoursUpdated', ?, 'delivered', ?, ?, "
                           "?, ?)"));
        for (const QString &system : std::as_const(systems)) {
            for (int i = 0; i < clinics; ++i) {
                // The newest of this clinic.
                const qint64 last = (attempts - 1 - i) / clinics * clinics + i;
                lane.run(
                    system, clinicId(i), last / clinics + 1, last + 1, last / clinics + 1, EndMs);
            }
        }
        if (!transaction.commit())
            qFatal("no lanes");
    }

private:
    void seedClinics()
    {
        Transaction transaction(db);
        Statement insert(db,
            QStringLiteral("INSERT INTO clinics (id, name, timezone, document, revision, hash, "
                           "updated_at, updated_by) VALUES (?, ?, 'UTC', '{}', 1, '', 0, '')"));
        for (int i = 0; i < clinics; ++i) {
            const QString name = i == 7 ? QStringLiteral("Northside")
                                        : QStringLiteral("Clinic of place %1").arg(i);
            insert.run(clinicId(i), name);
        }
        if (!transaction.commit())
            qFatal("no clinics");
    }
    void seedAttempts()
    {
        Transaction transaction(db);
        Statement event(db,
            QStringLiteral(
                "INSERT INTO events (seq, id, topic, subject, epoch, revision, body, digest, "
                "actor, saved_at_us) VALUES (?, ?, 'clinicHoursUpdated', ?, 1, ?, ?, ?, 'R. "
                "Diaz', 0)"));
        Statement attempt(db,
            QStringLiteral("INSERT INTO attempts (lane_id, event_seq, system, topic, subject, "
                           "epoch, revision, "
                           "number, cause, idempotency_key, started_at, duration_ms, outcome, "
                           "certainty, status, "
                           "reason, request, response, response_body) VALUES (?, ?, ?, "
                           "'clinicHoursUpdated', ?, 1, ?, 1, "
                           "'edit', ?, ?, 100, ?, 'answered', ?, ?, ?, 'HTTP/1.1 200 OK', ?)"));
        // About what a real one weighs.
        const QString head(300, QLatin1Char('h')), body(400, QLatin1Char('b'));
        const QString digest = sha256Hex(body.toUtf8());
        for (qint64 i = 0; i < attempts; ++i) {
            const qint64 revision = i / clinics + 1;
            const QString system
                = i == attempts / 2 ? QStringLiteral("Rare") : systems[i % systems.size()];
            const bool bad = i % Fortieth == 0;
            event.run(i + 1, eventId(i), clinicId(i), revision, body, digest);
            attempt.run(i % 10'000, i + 1, system, clinicId(i), revision,
                QStringLiteral("msg_%1").arg(i), EndMs - (attempts - 1 - i) * 1000,
                bad ? QStringLiteral("refused") : QStringLiteral("delivered"), bad ? 401 : 200,
                bad ? QStringLiteral("sign-in-refused") : QStringLiteral("accepted"), head, body);
        }
        if (!transaction.commit())
            qFatal("no attempts");
    }
};

} // namespace lockstep
