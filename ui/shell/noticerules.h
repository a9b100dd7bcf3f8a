// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "facts.h"
#include "place.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace lockstep {

/// One thing that people are told while they look elsewhere. Carries clinic, system and cause;
/// never payloads or credentials.
struct Notice {
    enum class Kind { Failure, Breaker, AllClear, JobDone };
    Kind kind = Kind::Failure;
    QString title;
    QString text;
    Place place; ///< where a click on it leads
    QString group; ///< of a failure
};

/// What of it a person wants to be told. The first switch is total.
struct NoticeChoices {
    bool any = true;
    bool failures = true;
    bool breaker = true;
    bool allClear = true;
    bool jobs = true;
    QSet<QString> muted; ///< failure groups, "SYSTEM:REASON"
};

/// Decides what to tell, from facts and the clock alone: changes of state only, one notice a group
/// in 15 minutes, with a count. Five thousand failures of one cause are one notice.
class NoticeRules final {
public:
    static constexpr qint64 QuietMs = 15 * 60 * qint64(1000); ///< between two of one group
    static constexpr qint64 GatherMs = 2'000; ///< so long a first failure waits for the others
    static constexpr qint64 LongJobMs = 10'000;

    using NameOf = std::function<QString(const QString &subject)>;

    NoticeRules(Clock &clock, NameOf nameOf, std::function<void(const Notice &)> tell);

    void setChoices(const NoticeChoices &choices) { m_choices = choices; }
    /// While the window is active, its own pages tell how a job ended.
    void setWindowActive(bool active) { m_windowActive = active; }
    /// What fails already is known to whoever looks now, and is not told.
    void reset(const QList<Lane> &lanes, const QList<SystemStatus> &systems);
    void take(const QList<Fact> &facts);

private:
    struct Group {
        QString system;
        Reason reason = Reason::None;
        QSet<LaneKey> lanes; ///< that fail now
        qint64 toldAtMs = 0; ///< boot time; 0: never
        bool gathering = false;
    };

    void takeLane(const Lane &lane);
    void leave(const LaneKey &key);
    void takeSystem(const SystemStatus &system);
    void takeJob(const JobProgress &job);
    void gathered();
    void tellGroup(const QString &id, Group &group);
    void tellAllClear();
    void tell(const Notice &notice);
    bool wants(Notice::Kind kind) const;
    qint64 toldAgoMs(qint64 toldAtMs) const { return m_clock.bootMs() - toldAtMs; }

    Clock &m_clock;
    NameOf m_nameOf;
    std::function<void(const Notice &)> m_tell;
    std::unique_ptr<ClockTimer> m_timer;
    NoticeChoices m_choices;
    bool m_windowActive = false;
    QHash<QString, Group> m_groups;
    QHash<LaneKey, QString> m_groupOf;
    QSet<LaneKey> m_unsolved; ///< failed, and not delivered since
    QHash<QString, BreakerState> m_breakers;
    QHash<QString, qint64> m_breakerToldAtMs;
    QSet<qint64> m_endedJobs;
    bool m_owesAllClear = false; ///< a failure was told, and not that it is over
};

} // namespace lockstep
