// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layoutdesk.h"

#include "campaigns.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const QString LongSystem = u"Regional Health Information Exchange"_s;
const QString LongClinic = u"Harbor Street Family Clinic and Urgent Care"_s;

Clinic eventful(Clinic clinic)
{
    Schedule later = clinic.schedules.first();
    clinic.schedules.first().effectiveThrough = QDate(2027, 5, 31);
    later.effectiveFrom = QDate(2027, 6, 1);
    later.weekly[5] = QList<Interval>{{9 * 60, 13 * 60}};
    clinic.schedules << later;
    Override thanksgiving;
    thanksgiving.date = QDate(2026, 11, 26);
    thanksgiving.service = EveryService;
    thanksgiving.closed = true;
    thanksgiving.label = u"Thanksgiving"_s;
    thanksgiving.kind = u"holiday"_s;
    clinic.overrides << thanksgiving;
    Override late;
    late.date = QDate(2026, 12, 31);
    late.service = EveryService;
    late.intervals = {{8 * 60, 12 * 60}};
    late.label = u"New Year's Eve, open in the morning only"_s;
    clinic.overrides << late;
    Campaign flu;
    flu.name = u"Flu shots for everybody over sixty"_s;
    flu.note = u"Walk-in"_s;
    Override saturday;
    saturday.date = QDate(2026, 11, 28);
    saturday.intervals = {{9 * 60, 14 * 60}};
    flu.dates << saturday;
    return withCampaign(clinic, flu);
}

} // namespace

LayoutDesk::LayoutDesk(World world)
    : m_world(std::make_unique<ConsoleWorld>(
        world == World::Full ? ConsoleWorld::Fill::Example : ConsoleWorld::Fill::Nothing,
        world == World::Full ? &m_sandbox : nullptr))
{
    settle();
    if (world == World::Full)
        fill();
    settle();
}

LayoutDesk::~LayoutDesk() = default;

void LayoutDesk::fill()
{
    FakeEngine &engine = m_world->engine;
    engine.addSystem(LongSystem);
    engine.addClinic(u"harbor-street-family-clinic"_s, LongClinic);
    Clinic &northside = engine.clinics[2];
    northside = eventful(northside);
    engine.setLane(u"Google"_s, u"riverbend"_s, LaneState::Failed, Reason::Unprocessable, 422);
    engine.setLane(LongSystem, u"harbor-street-family-clinic"_s, LaneState::Retrying,
        Reason::ServerError, 503);
    engine.setLane(u"Web site"_s, u"northside"_s, LaneState::Held, Reason::SignInRefused, 401);
    engine.setLane(u"Web site"_s, u"prairie"_s, LaneState::Pending);
    engine.setLane(u"Web site"_s, u"eastgate"_s, LaneState::Discarded, Reason::Unprocessable, 422);
    Clinic theirs = engine.clinics.first();
    theirs.schedules.first().weekly[1] = QList<Interval>{{9 * 60, 12 * 60}, {13 * 60, 16 * 60}};
    engine.drift(u"Phone tree"_s, theirs.id, theirs);
    engine.verify(u"Phone tree"_s, u"eastgate"_s);
    SystemStatus held = engine.systems[u"Web site"_s];
    held.holdReason = Reason::SignInRefused;
    engine.changeSystem(held);
    SystemStatus paused = engine.systems[LongSystem];
    paused.paused = true;
    paused.pausedBy = u"R. Diaz"_s;
    paused.pausedSinceMs = engine.nowMs;
    paused.pausedUntilMs = engine.nowMs + 3'600'000;
    paused.pauseNote = u"their maintenance window"_s;
    engine.changeSystem(paused);
    for (qint64 id = 1; id <= 4; ++id)
        engine.auditTrail << AuditRow{.seq = id,
            .atMs = engine.nowMs,
            .actor = u"R. Diaz"_s,
            .action = id == 1 ? u"system.update"_s : u"publish"_s,
            .object = id == 1 ? u"Google"_s : u"northside"_s,
            .detail = {},
            .hash = {}};
}

void LayoutDesk::settle()
{
    for (int i = 0; i < 5; ++i) {
        m_world->clock.advance(400);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
    // A combo box takes its own size from a timer of its own and asks for its place afterwards.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
}

void LayoutDesk::open(const Place &place)
{
    m_world->window->open(place);
    settle();
}

void LayoutDesk::click(const QString &name)
{
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button, qPrintable(name));
    QVERIFY2(button->isEnabled(), qPrintable(name));
    button->click();
    settle();
}

void LayoutDesk::showTab(const QString &name, int index)
{
    auto *tabs = find<QTabWidget>(name);
    QVERIFY2(tabs && tabs->count() > index, qPrintable(name));
    tabs->setCurrentIndex(index);
    settle();
}

void LayoutDesk::type(const QString &name, const QString &text, bool enter)
{
    auto *field = find<QLineEdit>(name);
    QVERIFY2(field, qPrintable(name));
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    if (enter)
        QTest::keyClick(field, Qt::Key_Return);
    settle();
}

void LayoutDesk::select(const QString &name, int row)
{
    auto *view = find<QAbstractItemView>(name);
    QVERIFY2(view, qPrintable(name));
    QVERIFY2(view->model()->rowCount() > row, qPrintable(name));
    view->setCurrentIndex(view->model()->index(row, 0));
    settle();
}

void LayoutDesk::run(ActionId action)
{
    m_world->window->actions()[action]->trigger();
    settle();
}

void LayoutDesk::publishBehindTheDraft()
{
    Clinic &prairie = m_world->engine.clinics[3];
    QCOMPARE(prairie.id, u"prairie"_s);
    prairie.schedules.first().weekly[1] = QList<Interval>{{7 * 60, 12 * 60}};
    prairie.schedules.first().weekly[4] = QList<Interval>();
    m_world->engine.publish(prairie.id);
    settle();
}

void LayoutDesk::startJob()
{
    JobProgress job;
    job.id = 41;
    job.title = u"Retry 41"_s;
    job.total = 41;
    job.done = 12;
    job.failed = 2;
    job.system = u"Google"_s;
    job.group = u"Google:unprocessable"_s;
    job.actor = u"R. Diaz"_s;
    job.startedAtMs = m_world->clock.wallMs();
    JobProgress past = job;
    past.id = 40;
    past.done = 39;
    past.endedAtMs = past.startedAtMs + 5'000;
    m_world->engine.jobs = {job, past};
    m_world->engine.tell({past, job});
    settle();
}

} // namespace lockstep
