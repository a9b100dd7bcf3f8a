// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QStringList>

#include <cstdio>

namespace lockstep::torture {

/// The one line that each torture test prints when it ends, and its seeds: LOCKSTEP_SEED chooses
/// the first, LOCKSTEP_RUNS how many.
class Report final {
public:
    Report(const char *check, int runs)
        : m_check(check)
        , m_runs(number("LOCKSTEP_RUNS", runs))
        , m_seed(quint64(number("LOCKSTEP_SEED", 1)))
    {
        m_elapsed.start();
    }
    ~Report()
    {
        std::printf("%s: seed %llu, runs %d, faults %lld, requests %lld, lost %lld, stale %lld, "
                    "duplicate %lld, %.1f s\n",
            m_check, static_cast<unsigned long long>(m_seed), m_done, m_faults, m_requests, m_lost,
            m_stale, m_duplicate, double(m_elapsed.elapsed()) / 1000);
        std::fflush(stdout);
    }
    Q_DISABLE_COPY_MOVE(Report)

    int runs() const { return m_runs; }
    quint64 seedOf(int run) const { return m_seed + quint64(run); }
    void add(qint64 faults, qint64 requests)
    {
        ++m_done;
        m_faults += faults;
        m_requests += requests;
    }

    /// Counts what broke and answers the text of the failure, with the seed that replays it.
    QByteArray failed(int run, const QStringList &breaks)
    {
        for (const QString &line : breaks) {
            m_stale += line.startsWith(QLatin1StringView("I4"));
            m_duplicate += line.startsWith(QLatin1StringView("I6"));
            m_lost += line.startsWith(QLatin1StringView("I1"))
                || line.startsWith(QLatin1StringView("I7"));
        }
        return "replay with LOCKSTEP_RUNS=1 LOCKSTEP_SEED=" + QByteArray::number(seedOf(run)) + '\n'
            + breaks.join(u'\n').toUtf8();
    }

private:
    static int number(const char *variable, int fallback)
    {
        bool ok = false;
        const int value = qEnvironmentVariableIntValue(variable, &ok);
        return ok ? value : fallback;
    }

    const char *m_check;
    int m_runs;
    quint64 m_seed;
    QElapsedTimer m_elapsed;
    int m_done = 0;
    long long m_faults = 0, m_requests = 0, m_lost = 0, m_stale = 0, m_duplicate = 0;
};

} // namespace lockstep::torture
