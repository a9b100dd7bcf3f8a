// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "facts.h"
#include "theme.h"
#include "views.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <array>

namespace lockstep {

/// How many lanes show each mark.
struct MarkCounts {
    std::array<qint64, MarkCount> by{};

    qint64 operator[](Mark mark) const { return by[size_t(mark)]; }
    qint64 &operator[](Mark mark) { return by[size_t(mark)]; }
    qint64 total() const;
    /// The worst mark that is not zero; NotLinked when there is none.
    Mark worst() const;
    bool operator==(const MarkCounts &) const = default;
};

/// What the window knows about the world, in one place: header, sidebar, matrix, title and status
/// bar read from here and so cannot disagree. Fed with facts and first answers by StateFeed; holds
/// values only. Signals come once for each batch of facts.
class StateStore final : public QObject {
    Q_OBJECT
public:
    /// Without a word from the engine for so long, nothing is shown as in sync.
    static constexpr qint64 StaleAfterMs = 60'000;

    explicit StateStore(Clock &clock, QObject *parent = nullptr);

    // Lanes

    const QHash<LaneKey, Lane> &lanes() const { return m_lanes; }
    const Lane *lane(const LaneKey &key) const;
    /// The mark to show: Unknown for everything while the store is stale.
    Mark shown(const Lane &lane) const;
    /// The mark of a system as a whole: its own trouble or the worst of its lanes. The filled tick
    /// only where every lane was read back and is equal.
    Mark shown(const SystemStatus &system) const;
    /// The same as it was last heard, though nobody vouches for it now.
    Mark known(const SystemStatus &system) const;
    const MarkCounts &counts() const { return m_counts; }
    MarkCounts counts(const QString &system) const { return m_bySystem.value(system); }
    /// What the chips show: all Unknown while stale.
    MarkCounts shownCounts() const;

    // Systems and clinics, by name

    QList<SystemStatus> systems() const { return m_systems.values(); }
    const SystemStatus *system(const QString &name) const;
    QList<ClinicRow> clinics() const;
    const ClinicRow *clinic(const QString &id) const;
    /// The clinic's name, or the subject itself where it is no clinic.
    QString subjectName(const QString &subject) const;

    // Engine

    const EngineState &engine() const { return m_engine; }
    bool stale() const { return m_stale; }
    /// What is not as it was written, one sentence each; empty: nothing was found.
    const QStringList &storeFindings() const { return m_storeFindings; }
    /// False until the first answers are in: show "Loading…".
    bool loaded() const { return m_loaded; }
    qint64 nowMs() const { return m_clock.wallMs(); }
    /// When the engine was last heard of, wall ms; 0: never.
    qint64 asOfMs() const { return m_asOfMs; }
    /// Lanes whose newest revision is not accepted yet, and when the oldest such change was saved.
    qint64 outboxDepth() const { return m_behind; }
    qint64 oldestChangeMs() const { return m_behind > 0 ? m_oldestChangeMs : 0; }
    /// Newest first, at most 50.
    QList<JobProgress> jobs() const { return m_jobs; }
    /// A person has seen how this job ended; everywhere it is shown alike.
    bool isJobRead(qint64 id) const { return m_readJobs.contains(id); }
    QSet<qint64> readJobs() const { return m_readJobs; }
    void markJobRead(qint64 id);

    // Failure groups, "SYSTEM:REASON", of which a person wants no notices

    QSet<QString> mutedGroups() const { return m_mutedGroups; }
    bool isMuted(const QString &group) const;
    void setMuted(const QString &group, bool muted);
    void setMutedGroups(const QSet<QString> &groups) { m_mutedGroups = groups; }

    // Feeding

    void reset(const QList<Lane> &lanes, const QList<SystemStatus> &systems,
        const QList<ClinicRow> &clinics);
    void setClinics(const QList<ClinicRow> &clinics);
    void setOldestChange(qint64 savedAtMs);
    void setStoreCheck(const StoreChecked &checked);
    /// Newest first.
    void setJobs(const QList<JobProgress> &jobs);
    /// Those read in earlier sessions.
    void setReadJobs(const QSet<qint64> &ids);
    void apply(const QList<Fact> &batch);
    /// The engine gave a sign of life.
    void heartbeat();

Q_SIGNALS:
    void lanesReset();
    /// Lanes that changed, came or went in this batch, each once.
    void lanesChanged(const QList<lockstep::LaneKey> &keys);
    void countsChanged();
    void systemsChanged();
    void clinicsChanged();
    void jobsChanged();
    void jobRead(qint64 id);
    void mutedChanged();
    /// Engine state, staleness, outbox, as-of time or what the check of the store found.
    void engineChanged();

private:
    struct Dirty;
    void take(const Fact &fact, Dirty &dirty);
    void put(const Lane &lane);
    void drop(const LaneKey &key);
    void count(const Lane &lane, int by);
    void takeChange(const ChangePublished &change, Dirty &dirty);
    void takeJob(const JobProgress &job);
    void announce(const Dirty &dirty);
    void watchAge();
    void setStale(bool stale);

    Clock &m_clock;
    std::unique_ptr<ClockTimer> m_ageTimer;
    QHash<LaneKey, Lane> m_lanes;
    QMap<QString, SystemStatus> m_systems;
    QHash<QString, ClinicRow> m_clinics;
    MarkCounts m_counts;
    QHash<QString, MarkCounts> m_bySystem;
    QList<JobProgress> m_jobs;
    QSet<qint64> m_readJobs;
    QSet<QString> m_mutedGroups;
    EngineState m_engine;
    QStringList m_storeFindings;
    qint64 m_behind = 0;
    qint64 m_oldestChangeMs = 0;
    qint64 m_asOfMs = 0;
    qint64 m_heardAtBootMs = 0;
    bool m_stale = true;
    bool m_loaded = false;
};

} // namespace lockstep
