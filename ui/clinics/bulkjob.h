// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "hours.h"
#include "result.h"

#include <QObject>
#include <QSet>

namespace lockstep {

class EngineClient;

/// Publishes a list of changed clinics, one after the other, so that it can be stopped between any
/// two. What is published stays published; what is not is left as it was.
class BulkJob final : public QObject {
    Q_OBJECT
public:
    struct Progress {
        int total = 0;
        int published = 0;
        int same = 0; ///< had these hours already
        int failed = 0;
        bool cancelled = false;
        bool ended = false;
        QList<std::pair<QString, Error>> failures; ///< clinic's name, why
        int left() const { return total - published - same - failed; }
    };

    explicit BulkJob(EngineClient &engine, QObject *parent = nullptr);

    /// Each clinic with the revision that was looked at.
    void start(const QList<Clinic> &clinics);
    void cancel();
    bool running() const { return m_progress.total > 0 && !m_progress.ended; }
    /// Whether this job publishes the clinic: the news of it is its own.
    bool holds(const QString &clinic) const { return m_ids.contains(clinic); }
    const Progress &progress() const { return m_progress; }

Q_SIGNALS:
    void progressed();
    void ended();
    void published(const lockstep::Clinic &clinic, qint64 revision);

private:
    void next();
    void end();
    void answered(const Clinic &clinic, const Result<Published> &answer);

    EngineClient &m_engine;
    QList<Clinic> m_clinics;
    QSet<QString> m_ids;
    qsizetype m_at = 0;
    Progress m_progress;
};

} // namespace lockstep
