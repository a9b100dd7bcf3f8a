// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicsmodel.h"
#include "clinics/exceptionsmodel.h"
#include "clinics/previewmodel.h"
#include "failures/attemptsmodel.h"
#include "failures/groupsmodel.h"
#include "failures/lanesmodel.h"
#include "failures/whywords.h"
#include "fakeclock.h"
#include "fakeengine.h"
#include "shell/fixes.h"
#include "shell/statefeed.h"
#include "shell/timetext.h"
#include "systems/systemsmodel.h"
#include "systems/systemstate.h"
#include "widgets/carddelegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

using Watch = QAbstractItemModelTester;
constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

FailureGroup group(const QString &system, Reason reason, qint64 count, qint64 nextAtMs = 0)
{
    FailureGroup group;
    group.id = system + u':' + name(reason);
    group.system = system;
    group.reason = reason;
    group.count = count;
    group.failed = nextAtMs == 0 ? count : 0;
    group.firstAtMs = 1795410000000;
    group.nextAtMs = nextAtMs;
    return group;
}

/// The whole model, a line a row: title | aside | first detail.
QStringList cards(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        lines << QStringList{index.data().toString(), index.data(card::AsideRole).toString(),
            index.data(card::DetailsRole).toStringList().value(0)}
                     .join(u" | "_s);
    }
    return lines;
}

struct World {
    FakeClock clock;
    FakeEngine engine;
    EngineClient client{engine};
    StateStore state{clock};
    std::unique_ptr<StateFeed> feed;

    World()
    {
        for (const QString &name : {u"Google"_s, u"Phone tree"_s})
            engine.addSystem(name);
        for (int i = 0; i < 3; ++i)
            engine.addClinic(u"clinic-%1"_s.arg(i), u"Clinic %1"_s.arg(i));
        feed = std::make_unique<StateFeed>(client, state, clock);
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 10; ++i) {
            clock.advance(100);
            QCoreApplication::processEvents();
        }
    }
};

} // namespace

class TestPageModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void clinicsShowTheWorstOfTheirMarks();
    void clinicsShowDraftsAndNewOnes();
    void clinicsAreNarrowedByTextAndProblems();
    void groupsKeepTheirPlaces();
    void aRetriedGroupStaysUntilItsResultIsRead();
    void whyTellsWhatWasChangedBeforeAndSince();
    void groupsAreFoundByEitherName();
    void likelyRetriesAreThoseNoPersonMustMend();
    void systemsFollowTheStore();
    void exceptionsToComeStandFirst();
    void failedLanesAreListed();
    void whatWasNeverSentIsNotCalledRefused();
    void previewsSayWhenAndWhatStandsInTheWay_data();
    void previewsSayWhenAndWhatStandsInTheWay();
    void theSummaryOfAPreviewCountsWhoIsToldNow();
};

void TestPageModels::clinicsShowTheWorstOfTheirMarks()
{
    World world;
    ClinicsModel model(world.state);
    Watch watch(&model, Fatal);
    QCOMPARE(model.rowCount(), 3);
    const auto mark
        = [&](int row) { return Mark(model.index(row, 0).data(card::MarkRole).toInt()); };
    QCOMPARE(mark(1), Mark::Accepted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    world.engine.setLane(u"Google"_s, u"clinic-1"_s, LaneState::Retrying, Reason::ServerError, 503);
    world.settle();
    QCOMPARE(mark(1), Mark::Retrying);
    world.engine.setLane(
        u"Phone tree"_s, u"clinic-1"_s, LaneState::Failed, Reason::Unprocessable, 422);
    world.settle();
    QCOMPARE(mark(1), Mark::Failed);
    QCOMPARE(mark(0), Mark::Accepted);
    QVERIFY(changed.count() > 0);
    QVERIFY(model.index(1, 0).data(Qt::AccessibleTextRole).toString().contains(u"Failed"_s));
}

void TestPageModels::clinicsShowDraftsAndNewOnes()
{
    World world;
    ClinicsModel model(world.state);
    Watch watch(&model, Fatal);
    model.setDraft(u"clinic-2"_s, u"Clinic 2"_s, true);
    QCOMPARE(model.index(2, 0).data(card::AsideRole).toString(), u"draft"_s);
    model.setDraft(u"clinic-2"_s, u"Clinic 2"_s, false);
    QCOMPARE(model.index(2, 0).data(card::AsideRole).toString(), QString());

    model.setDraft(u"new-1"_s, u"Brand new"_s, true);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, 0).data().toString(), u"Brand new"_s);
    model.setDraft(u"new-1"_s, u"Brand new"_s, false);
    QCOMPARE(model.rowCount(), 3);
}

void TestPageModels::clinicsAreNarrowedByTextAndProblems()
{
    World world;
    ClinicsModel model(world.state);
    ClinicsFilter filter;
    filter.setSourceModel(&model);
    Watch watch(&filter, Fatal);
    filter.setText(u"CLINIC 1"_s);
    QCOMPARE(filter.rowCount(), 1);
    filter.setText(u"denver"_s); // the zone
    QCOMPARE(filter.rowCount(), 3);
    filter.setText({});
    filter.setProblemsOnly(true);
    QCOMPARE(filter.rowCount(), 0);
    world.engine.setLane(u"Google"_s, u"clinic-2"_s, LaneState::Failed, Reason::Unprocessable, 422);
    world.settle();
    QCOMPARE(filter.rowCount(), 1);
}

void TestPageModels::groupsKeepTheirPlaces()
{
    GroupsModel model;
    Watch watch(&model, Fatal);
    model.setGroups({group(u"A"_s, Reason::Gone, 3), group(u"B"_s, Reason::Gone, 2)}, 0);
    model.setGroups({group(u"C"_s, Reason::Gone, 9), group(u"B"_s, Reason::Gone, 5),
                        group(u"A"_s, Reason::Gone, 3)},
        0);
    QStringList heads;
    for (const QString &card : cards(model))
        heads << card.section(u" | "_s, 0, 1);
    QCOMPARE(heads,
        (QStringList{
            u"A · address gone | 3"_s, u"B · address gone | 5"_s, u"C · address gone | 9"_s}));
    model.setGroups({group(u"B"_s, Reason::Gone, 5)}, 0);
    QCOMPARE(model.rowCount(), 1);
}

void TestPageModels::aRetriedGroupStaysUntilItsResultIsRead()
{
    GroupsModel model;
    Watch watch(&model, Fatal);
    const FailureGroup google = group(u"Google"_s, Reason::ServerError, 41);
    model.setGroups({google}, 0);
    JobProgress job;
    job.id = 7;
    job.total = 41;
    model.setJob(google.id, job);
    job.done = 10;
    job.failed = 2;
    model.updateJobs({job});
    QCOMPARE(model.index(0, 0).data(card::AsideRole).toString(), u"41"_s);
    QCOMPARE(model.index(0, 0).data(GroupsModel::ButtonRole).toString(), u"12 of 41"_s);
    QVERIFY(model.index(0, 0).data(GroupsModel::RunningRole).toBool());

    model.setGroups({}, 0); // nothing fails any more, but the job runs
    QCOMPARE(model.rowCount(), 1);
    job.done = 41;
    job.failed = 0;
    job.endedAtMs = 1;
    model.updateJobs({job});
    QCOMPARE(model.index(0, 0).data(card::DetailsRole).toStringList().at(0),
        u"Retried 41: all in lockstep"_s);
    QVERIFY(model.index(0, 0).data(GroupsModel::ButtonRole).toString().isEmpty());
    model.forgetJob(google.id);
    QCOMPARE(model.rowCount(), 0);
}

void TestPageModels::whyTellsWhatWasChangedBeforeAndSince()
{
    constexpr qint64 minute = 60'000;
    GroupItem item = causeItem(group(u"Google"_s, Reason::SignInRefused, 41));
    const qint64 first = item.group.firstAtMs;
    item.group.lastAtMs = first + 5 * minute;
    const auto row = [&](qint64 atMs, const QString &actor, const QString &action) {
        AuditRow entry;
        entry.atMs = atMs;
        entry.actor = actor;
        entry.action = action;
        entry.object = u"Google"_s;
        return entry;
    };
    const QList<AuditRow> audit{row(first + minute, u"R. Diaz"_s, u"system.pause"_s),
        row(first + minute, u"S. Ray"_s, u"retry"_s),
        row(first - minute, u"K. Lee"_s, u"system.update"_s),
        row(first - 9 * minute, u"A. Old"_s, u"system.add"_s)};
    const QString why
        = whyLines(item, nullptr, audit, u"token revoked"_s, first + 60 * minute).join(u'\n');
    QVERIFY2(why.contains(u"1 min before that"_s), qPrintable(why));
    QVERIFY2(why.contains(u"K. Lee changed"_s), qPrintable(why));
    QVERIFY2(why.contains(u"R. Diaz paused"_s), qPrintable(why));
    QVERIFY2(why.contains(u"“token revoked”"_s), qPrintable(why));
    for (const QString &raw : {u"system."_s, u"S. Ray"_s, u"A. Old"_s})
        QVERIFY2(!why.contains(raw), qPrintable(why));
    SystemStatus system;
    system.breaker = BreakerState::Open;
    system.consecutiveFailures = 10;
    QVERIFY(whyLines(item, &system, {}, {}, first)
                .join(u'\n')
                .contains(u"Paused by Lockstep after 10 failures"_s));
}

void TestPageModels::groupsAreFoundByEitherName()
{
    GroupsModel model;
    FailureGroup one = group(u"Google"_s, Reason::Unprocessable, 3);
    model.setGroups({one}, 0);
    QCOMPARE(model.findGroup(u"Google:unprocessable"_s), 0);
    QCOMPARE(model.findGroup(u"Google:unprocessable:0a1b2c3d"_s), 0);
    QCOMPARE(model.findGroup(u"Google:gone"_s), -1);
    one.id = u"Google:unprocessable:0a1b2c3d"_s; // a second answer came
    model.setGroups({one}, 0);
    QCOMPARE(model.findGroup(u"Google:unprocessable"_s), 0);
}

void TestPageModels::likelyRetriesAreThoseNoPersonMustMend()
{
    QVERIFY(likelyToWork(Reason::ServerError));
    QVERIFY(likelyToWork(Reason::AttemptsUsedUp));
    QVERIFY(!likelyToWork(Reason::SignInRefused));
    QVERIFY(!likelyToWork(Reason::Unprocessable));
    QVERIFY(!likelyToWork(Reason::PausedByPerson));
    QCOMPARE(markOf(group(u"A"_s, Reason::ServerError, 2, 5)), Mark::Retrying);
    QCOMPARE(markOf(group(u"A"_s, Reason::ServerError, 2)), Mark::Failed);
    QCOMPARE(markOf(group(u"A"_s, Reason::PausedByPerson, 2)), Mark::Paused);
}

void TestPageModels::systemsFollowTheStore()
{
    World world;
    SystemsModel model(world.state, world.client.adapters());
    Watch watch(&model, Fatal);
    QCOMPARE(cards(model),
        (QStringList{u"Google |  | REST scheduler · 3 of 3 accepted"_s,
            u"Phone tree |  | REST scheduler · 3 of 3 accepted"_s}));
    SystemStatus google = world.engine.systems[u"Google"_s];
    google.config.allowInsecure = true;
    google.breaker = BreakerState::Open;
    google.consecutiveFailures = 5;
    world.engine.changeSystem(google);
    world.settle();
    QCOMPARE(Mark(model.index(0, 0).data(card::MarkRole).toInt()), Mark::Failed);
    QVERIFY(!model.index(0, 0).data(card::AlarmRole).toString().isEmpty());
    QVERIFY(SystemState::sentence(google, 0).contains(u"5 failures in a row"_s));
    world.engine.addSystem(u"Kiosk"_s);
    world.settle();
    QCOMPARE(model.rowCount(), 3);
}

void TestPageModels::exceptionsToComeStandFirst()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    Clinic clinic;
    clinic.id = u"c"_s;
    clinic.overrides = {{.date = {2026, 5, 1},
                            .through = {},
                            .service = u"*"_s,
                            .closed = true,
                            .intervals = {},
                            .label = u"Past"_s,
                            .kind = {}},
        {.date = {2026, 12, 24},
            .through = QDate(2026, 12, 26),
            .service = u"general"_s,
            .closed = false,
            .intervals = {{480, 720}},
            .label = {},
            .kind = {}}};
    ExceptionsModel model;
    Watch watch(&model, Fatal);
    model.setClinic(clinic, {2026, 11, 23});
    QCOMPARE(cards(model),
        (QStringList{u"Thu, Dec 24, 2026 – Sat, Dec 26, 2026 | 8:00 AM–noon | general"_s,
            u"Fri, May 1, 2026 | Closed | Past · All services · past"_s}));
    QCOMPARE(model.index(0, 0).data(ExceptionsModel::IndexRole).toInt(), 1);
}

void TestPageModels::failedLanesAreListed()
{
    World world;
    FailedLanesModel model(world.state);
    Watch watch(&model, Fatal);
    const Lane lane = world.engine.setLane(
        u"Google"_s, u"clinic-1"_s, LaneState::Failed, Reason::Unprocessable, 422);
    model.setRows({lane});
    QCOMPARE(model.index(0, 0).data().toString(), u"Clinic 1"_s);
    QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Google"_s));
    AttemptsModel attempts;
    Watch watchToo(&attempts, Fatal);
    QList<Attempt> rows;
    for (const AttemptDetail &detail : std::as_const(world.engine.attempts))
        rows << detail.attempt;
    attempts.setRows(rows);
    QVERIFY(attempts.rowCount() > 0);
    QCOMPARE(
        attempts.index(attempts.rowCount() - 1, 3).data().toString(), u"hours rejected (422)"_s);
}

void TestPageModels::whatWasNeverSentIsNotCalledRefused()
{
    World world;
    FailedLanesModel model(world.state);
    Lane refused = world.engine.setLane(
        u"Google"_s, u"clinic-1"_s, LaneState::Held, Reason::SignInRefused, 401);
    refused.tries = 1;
    Lane waits = refused;
    waits.id = 99;
    waits.key.subject = u"clinic-2"_s;
    waits.tries = 0;
    waits.answered = Reason::None;
    model.setRows({refused, waits});
    const auto cell = [&model](int row, int fromEnd) {
        return model.index(row, model.columnCount() - fromEnd).data().toString();
    };
    QCOMPARE(cell(0, 1), u"sign-in refused"_s);
    QCOMPARE(cell(1, 1), u"waits: sign-in refused"_s);
    QCOMPARE(cell(0, 4), u"1"_s);
    QCOMPARE(cell(1, 4), u"none yet"_s);
    waits.desired = 2;
    model.setRows({refused, waits});
    QCOMPARE(cell(1, 4), u"none for v2"_s);
    GroupItem item = causeItem(group(u"Google"_s, Reason::SignInRefused, 6));
    item.held = true;
    item.group.refused = 4;
    const auto why = [&item] { return whyLines(item, nullptr, {}, {}, 1).first(); };
    QVERIFY2(why().endsWith(u"The newest version of 4 was refused; of 2 it is not sent yet."_s),
        qPrintable(why()));
    item.group.refused = 6;
    QVERIFY2(why().endsWith(u"6 changes wait."_s), qPrintable(why()));
    item.job.id = 7;
    item.job.total = 6;
    QVERIFY2(why().endsWith(u"One is tried now; 5 wait for its result."_s), qPrintable(why()));
}

void TestPageModels::previewsSayWhenAndWhatStandsInTheWay_data()
{
    QTest::addColumn<SystemPreview>("preview");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("note");
    SystemPreview well;
    well.linked = true;
    well.state = LaneState::Delivered;
    well.system.config.name = u"Google"_s;
    QTest::newRow("well") << well << u"now"_s << QString();
    SystemPreview unlinked = well;
    unlinked.linked = false;
    QTest::newRow("not linked") << unlinked << u"–"_s << u"not linked"_s;
    SystemPreview paused = well;
    paused.system.paused = true;
    paused.system.pausedBy = u"K. Lee"_s;
    QTest::newRow("paused") << paused << u"when resumed"_s << u"paused by K. Lee"_s;
    SystemPreview held = well;
    held.system.holdReason = Reason::SignInRefused;
    held.system.nextProbeMs = 1795410900000;
    QTest::newRow("held without a key")
        << held << u"when a key is chosen"_s << u"held: sign-in refused"_s;
    held.system.nextProbeMs = 0;
    held.system.config.credential = u"google-key"_s;
    QTest::newRow("held") << held << u"when mended"_s << u"held: sign-in refused"_s;
    held.system.nextProbeMs = 1795410900000;
    QTest::newRow("held, tried again soon")
        << held << u"held, next try %1"_s.arg(momentText(1795410900000, 1795410000000))
        << u"held: sign-in refused"_s;
    SystemPreview insecure = well;
    insecure.system.config.allowInsecure = true;
    QTest::newRow("insecure") << insecure << u"now"_s << u"insecure"_s;
    SystemPreview lossy = well;
    lossy.notes = {u"Labels are not carried."_s};
    QTest::newRow("lossy") << lossy << u"now"_s << u"Labels are not carried."_s;
}

void TestPageModels::previewsSayWhenAndWhatStandsInTheWay()
{
    QFETCH(SystemPreview, preview);
    QFETCH(QString, note);
    const PreviewRow row = previewRow(preview, u"Tue 08:00–18:00"_s, 1795410000000);
    QTEST(row.when, "when");
    QVERIFY2(note.isEmpty() ? row.note.isEmpty() : row.note.contains(note), qPrintable(row.note));
    QCOMPARE(previewRow(preview, {}, 0).when, u"–"_s);
}

void TestPageModels::theSummaryOfAPreviewCountsWhoIsToldNow()
{
    constexpr qint64 Now = 1795410000000;
    const auto linked = [](const QString &name) {
        SystemPreview preview;
        preview.system.config.name = name;
        preview.linked = true;
        return preview;
    };
    QList<SystemPreview> previews{linked(u"Google"_s), linked(u"Kiosk"_s), linked(u"Maps"_s)};
    QCOMPARE(destinationsText(previews, Now), u"Publishing goes to 3 of 3 systems"_s);
    previews[1].system.holdReason = Reason::SignInRefused;
    QCOMPARE(destinationsText(previews, Now),
        u"Publishing goes to 2 of 3 systems now; Kiosk waits until a key is chosen"_s);
    previews[1].system.config.credential = u"env:KEY"_s;
    QCOMPARE(destinationsText(previews, Now),
        u"Publishing goes to 2 of 3 systems now; Kiosk waits until the key is mended"_s);
    previews[2].system.paused = true;
    QCOMPARE(destinationsText(previews, Now), u"Publishing goes to 1 of 3 systems now; 2 wait"_s);
    previews[1].linked = false;
    QCOMPARE(destinationsText(previews, Now),
        u"Publishing goes to 1 of 3 systems now; Maps waits until it is resumed"_s);
    previews[2].system.pausedUntilMs = Now + 60'000;
    QCOMPARE(destinationsText(previews, Now),
        u"Publishing goes to 1 of 3 systems now, to Maps at %1"_s.arg(
            momentText(Now + 60'000, Now)));
}

QTEST_GUILESS_MAIN(TestPageModels)
#include "tst_pagemodels.moc"
