// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report.h"
#include "story.h"

#include <QtTest>

using namespace lockstep;

/// C9: whatever fails, is retried, edited, crashes, sleeps or jumps, in whatever order: no stale
/// revision goes out, and every system ends with the newest. LOCKSTEP_RUNS and LOCKSTEP_SEED choose
/// other schedules; one that breaks is told with the fewest steps that still break it.
class tst_StaleOverwrite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noScheduleLeavesAStaleSystem()
    {
        torture::Report report("C9 stale overwrite", 1000);
        for (int i = 0; i < report.runs(); ++i) {
            const Story story(report.seedOf(i));
            const Run run = story.run();
            report.add(run.faults, run.requests);
            if (!run.breaks.isEmpty())
                QFAIL(report.failed(i, story.shrunk()));
        }
    }
};

QTEST_GUILESS_MAIN(tst_StaleOverwrite)
#include "tst_staleoverwrite.moc"
