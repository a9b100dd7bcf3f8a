// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeclock.h"
#include "fakeengine.h"
#include "overview/matrixmodel.h"
#include "shell/statefeed.h"
#include "shell/statestore.h"
#include "widgets/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct World {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    StateFeed feed{client, state, clock};
    MatrixModel model{state};
    std::unique_ptr<QAbstractItemModelTester> tester;

    explicit World(int clinics = 3)
    {
        // The tester reads the whole model at every change: too slow for thousands.
        if (clinics < 100)
            tester = std::make_unique<QAbstractItemModelTester>(
                &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        engine.addSystem(u"Google"_s);
        engine.addSystem(u"Web site"_s);
        for (int i = 0; i < clinics; ++i)
            engine.addClinic(u"c%1"_s.arg(i), u"Clinic %1"_s.arg(i, 4, 10, QLatin1Char('0')));
    }
    bool loaded()
    {
        return QTest::qWaitFor([this] { return state.loaded(); });
    }
    void fail(const QString &clinic)
    {
        engine.setLane(u"Google"_s, clinic, LaneState::Failed, Reason::SignInRefused, 401);
    }
    /// The matrix as people see it, one line a row.
    QStringList print() const
    {
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column + 1 < model.columnCount(); ++column) {
                const QModelIndex index = model.index(row, column);
                const QVariant mark = index.data(MarkRole);
                cells << (mark.isValid() ? QString::number(mark.toInt()) + u':' : QString())
                        + index.data().toString();
            }
            lines << cells.join(u" | "_s);
        }
        return lines;
    }
};

} // namespace

class TestMatrixModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsEveryConnection();
    void keepsRowsStillAndCountsNewProblems();
    void showsAProblemAtOnceWhenNothingIsShown();
    void findsClinicsByWords();
    void tellsEachCellInASentence();
    void walksFromProblemToProblem();
    void showsUnknownWhenTheEngineIsSilent();
    void holdsTwoThousandClinics();
    void groupsByCauseUnderHeadings();
    void tellsADriftByWhatDiffers();
};

void TestMatrixModel::showsEveryConnection()
{
    World world;
    QVERIFY(world.loaded());
    world.fail(u"c1"_s);
    const QString ok = QString::number(int(Mark::Accepted)) + u':';
    const QString bad = QString::number(int(Mark::Failed)) + u':';
    QCOMPARE(world.print(),
        QStringList({u"Clinic 0000 | "_s + ok + u" | "_s + ok,
            u"Clinic 0001 | "_s + bad + u"sign-in refused | "_s + ok,
            u"Clinic 0002 | "_s + ok + u" | "_s + ok}));
}

void TestMatrixModel::keepsRowsStillAndCountsNewProblems()
{
    World world;
    QVERIFY(world.loaded());
    world.fail(u"c1"_s);
    world.model.setFilter({.problemsOnly = true});
    QCOMPARE(world.model.rowCount(), 1);
    world.fail(u"c0"_s);
    QCOMPARE(world.model.rowCount(), 1);
    QCOMPARE(world.model.waiting(), 1);
    world.engine.setLane(u"Google"_s, u"c1"_s, LaneState::Delivered, Reason::Accepted, 200);
    QCOMPARE(world.model.rowCount(), 1);
    world.model.rebuild();
    QCOMPARE(world.model.waiting(), 0);
    QCOMPARE(world.model.index(0, 0).data().toString(), u"Clinic 0000"_s);
}

void TestMatrixModel::showsAProblemAtOnceWhenNothingIsShown()
{
    World world;
    QVERIFY(world.loaded());
    world.model.setFilter({.problemsOnly = true});
    QCOMPARE(world.model.rowCount(), 0);
    world.fail(u"c2"_s);
    QCOMPARE(world.model.rowCount(), 1);
}

void TestMatrixModel::findsClinicsByWords()
{
    World world;
    QVERIFY(world.loaded());
    world.model.setFilter({.text = u"clinic 02"_s});
    QCOMPARE(world.model.rowCount(), 1);
    world.model.setFilter({.text = u"nowhere"_s});
    QCOMPARE(world.model.rowCount(), 0);
}

void TestMatrixModel::tellsEachCellInASentence()
{
    World world;
    QVERIFY(world.loaded());
    world.fail(u"c1"_s);
    for (int row = 0; row < world.model.rowCount(); ++row) {
        for (int column = 0; column < world.model.columnCount(); ++column)
            QVERIFY(
                !world.model.index(row, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }
    QCOMPARE(world.model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
        u"Clinic 0001, Google, failed, sign-in refused, 0 s"_s);
}

void TestMatrixModel::walksFromProblemToProblem()
{
    World world;
    QVERIFY(world.loaded());
    QVERIFY(!world.model.nextProblem({}, 1).isValid());
    world.fail(u"c0"_s);
    world.fail(u"c2"_s);
    const QModelIndex first = world.model.nextProblem({}, 1);
    QCOMPARE(first.row(), 0);
    const QModelIndex second = world.model.nextProblem(first, 1);
    QCOMPARE(second.row(), 2);
    QCOMPARE(world.model.nextProblem(second, 1), first);
    QCOMPARE(world.model.nextProblem(first, -1), second);
}

void TestMatrixModel::showsUnknownWhenTheEngineIsSilent()
{
    World world;
    QVERIFY(world.loaded());
    world.engine.silent = true;
    world.clock.advance(StateStore::StaleAfterMs + 10'000);
    QCOMPARE(world.model.index(0, 1).data(MarkRole).toInt(), int(Mark::Unknown));
    QCOMPARE(world.model.index(0, 1).data().toString(), QString());
}

void TestMatrixModel::holdsTwoThousandClinics()
{
    World world(2000);
    QVERIFY(world.loaded());
    QCOMPARE(world.model.rowCount(), 2000);
    world.model.setFilter({.text = u"0001"_s});
    QVERIFY(world.model.rowCount() > 0 && world.model.rowCount() < 2000);
    world.model.setFilter({});
    QCOMPARE(world.model.rowCount(), 2000);
}

void TestMatrixModel::groupsByCauseUnderHeadings()
{
    World world(4);
    QVERIFY(world.loaded());
    world.fail(u"c1"_s);
    world.fail(u"c3"_s);
    world.engine.setLane(u"Web site"_s, u"c2"_s, LaneState::Retrying, Reason::ServerError, 503);
    world.model.setFilter({.byCause = true});
    QStringList names;
    for (int row = 0; row < world.model.rowCount(); ++row)
        names << (world.model.isHeading(row) ? u"# "_s : QString())
                + world.model.index(row, 0).data().toString().section(u" · "_s, 0, 0);
    QCOMPARE(names,
        QStringList({u"# Google: sign-in refused"_s, u"Clinic 0001"_s, u"Clinic 0003"_s,
            u"# Web site: server error"_s, u"Clinic 0002"_s, u"# Accepted"_s, u"Clinic 0000"_s}));
    QCOMPARE(world.model.index(0, 0).data(MarkRole).toInt(), int(Mark::Failed));
    QCOMPARE(world.model.cause(0), u"Google:sign-in-refused"_s);
    QCOMPARE(world.model.cause(3), QString()); // it goes again by itself
    QCOMPARE(world.model.subjects(), 4);
    QVERIFY(!world.model.lane(world.model.index(0, 1)));
    const QModelIndex first = world.model.nextProblem({}, 1);
    QCOMPARE(first.row(), 1);
    QVERIFY(!(world.model.flags(world.model.index(0, 0)) & Qt::ItemIsSelectable));
}

void TestMatrixModel::tellsADriftByWhatDiffers()
{
    World world;
    QVERIFY(world.loaded());
    world.engine.drift(u"Google"_s, u"c1"_s, std::nullopt);
    QCOMPARE(world.model.index(1, 1).data(MarkRole).toInt(), int(Mark::Drifted));
    QCOMPARE(world.model.index(1, 1).data().toString(), u"differs"_s);
    world.model.setDriftText([](const LaneKey &) { return u"Sat"_s; });
    QCOMPARE(world.model.index(1, 1).data().toString(), u"Sat"_s);
    QCOMPARE(world.model.index(1, 1).data(Qt::AccessibleTextRole).toString(),
        u"Clinic 0001, Google, drifted, Sat differs, 0 s"_s);
    world.engine.verify(u"Google"_s, u"c1"_s);
    QCOMPARE(world.model.index(1, 1).data(MarkRole).toInt(), int(Mark::InSync));
    QVERIFY(world.model.index(1, 1)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"in sync, read back"_s));
}

QTEST_GUILESS_MAIN(TestMatrixModel)
#include "tst_matrixmodel.moc"
