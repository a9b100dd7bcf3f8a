// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultd.h"
#include "loopwatch.h"
#include "ownconsole.h"
#include "seededhistory.h"
#include "shell/page.h"

#include <QAbstractItemView>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LongestGapMs = 100;
constexpr int LockedMs = 10'000;
constexpr int PageMs = 400;
constexpr qint64 Attempts = 1'000'000;
constexpr int Clinics = 2'000;
constexpr qint64 OverviewMs = 1'500;

/// Somebody else writes into the store's file, and takes long.
class Occupant {
public:
    explicit Occupant(const QString &file)
        : m_db(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"occupant"_s))
    {
        m_db.setDatabaseName(file);
        m_locked = m_db.open() && QSqlQuery(m_db).exec(u"BEGIN IMMEDIATE"_s);
    }
    ~Occupant()
    {
        QSqlQuery(m_db).exec(u"ROLLBACK"_s);
        m_db = {};
        QSqlDatabase::removeDatabase(u"occupant"_s);
    }
    bool locked() const { return m_locked; }

private:
    QSqlDatabase m_db;
    bool m_locked = false;
};

SystemConfig systemAt(const QString &name, const QString &endpoint)
{
    SystemConfig config;
    config.name = name;
    config.adapter = u"rest"_s;
    config.endpoint = endpoint;
    config.limits = {0, 0, 4};
    return config;
}

} // namespace

/// The window over a real store that is locked, or very full. Run nightly, alone.
class TestSpeedOfStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theWindowLivesWhileTheStoreIsLocked();
    void theOverviewIsReadyOverAMillionAttempts();
};

void TestSpeedOfStore::theWindowLivesWhileTheStoreIsLocked()
{
    Faultd peer;
    OwnConsole console;
    console.open();
    console.addSystem(systemAt(u"Peer"_s, peer.url()));
    for (int i = 0; i < 20; ++i)
        console.addClinic(u"clinic-%1"_s.arg(i), u"Clinic %1"_s.arg(i));
    QTRY_COMPARE_WITH_TIMEOUT(console.state().counts()[Mark::Accepted], 20, console.LongMs);
    for (int page = 0; page <= int(PageId::Settings); ++page) {
        console.window().open(Place::of(PageId(page)));
        console.settle(); // what is made once is made
    }

    auto occupant = std::make_unique<Occupant>(console.data() + u"/lockstep.db"_s);
    QVERIFY(occupant->locked());
    bool answered = false, saved = false;
    Clinic clinic;
    clinic.id = u"late"_s;
    clinic.name = u"Late"_s;
    clinic.timezone = u"America/Denver"_s;
    console.engine().saveClinic(clinic, {}, this, [&](const Result<Published> &result) {
        answered = true;
        saved = result.ok();
    });
    LoopWatch watch;
    watch.begin();
    int page = 0;
    QTimer person;
    connect(&person, &QTimer::timeout, this,
        [&] { console.window().open(Place::of(PageId(page++ % (int(PageId::Settings) + 1)))); });
    person.start(PageMs);
    QTest::qWait(LockedMs); // so long it is locked
    qInfo("longest %lld ms, p99 %lld ms", watch.longest(), watch.percentile(99));
    const qint64 longest = watch.longest();
    person.stop();
    occupant.reset();
    // The save was carried out, or refused in so many words: never forgotten.
    QTRY_VERIFY_WITH_TIMEOUT(answered, console.LongMs);
    if (saved)
        QTRY_VERIFY_WITH_TIMEOUT(console.state().clinic(u"late"_s), console.LongMs);
    QCOMPARE_LE(longest, LongestGapMs);
}

void TestSpeedOfStore::theOverviewIsReadyOverAMillionAttempts()
{
    OwnConsole console;
    Faultd peer;
    QStringList systems;
    {
        SeededHistory seeded(Attempts, Clinics, console.data());
        systems = seeded.systems;
        seeded.seedLanes();
    }
    // Once, so that the store knows its systems.
    console.open();
    for (const QString &system : std::as_const(systems))
        console.addSystem(systemAt(system, peer.url()));
    QTRY_COMPARE_WITH_TIMEOUT(
        console.state().lanes().size(), Clinics * systems.size(), console.LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(console.state().counts()[Mark::Pending], 0, 10 * console.LongMs);
    console.console.reset();

    OwnConsole again(u"R. Diaz"_s, console.data());
    QElapsedTimer timer;
    timer.start();
    QSignalSpy opened(again.console.get(), &Console::windowOpened);
    again.console->open();
    QVERIFY(opened.wait(console.LongMs));
    // Before there is a window, the file is read from end to end to see whether it is whole: as
    // long as the disk takes.
    qInfo("the store is open after %lld ms", timer.restart());
    again.window().resize(1280, 800);
    const auto ready = [&] {
        const auto *matrix
            = again.window().findChild<QAbstractItemView *>(u"overview.matrixTableView"_s);
        return matrix && again.state().loaded() && matrix->model()->rowCount() == Clinics;
    };
    QVERIFY(QTest::qWaitFor(ready, console.LongMs));
    (void)again.window().grab();
    const qint64 ms = timer.elapsed();
    qInfo("then the Overview over %lld attempts: %lld ms", Attempts, ms);
    QCOMPARE(again.window().currentPage()->id(), PageId::Overview);
    QCOMPARE_LE(ms, OverviewMs);
}

QTEST_MAIN(TestSpeedOfStore)
#include "tst_speedofstore.moc"
