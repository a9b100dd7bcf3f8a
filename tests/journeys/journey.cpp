// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journey.h"

#include "registry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace lockstep {

class Journey::NoKeys final : public KeyStore {
public:
    void resolve(const QString &, std::function<void(Result<Secret>)> done) override
    {
        done(Secret());
    }
};

Journey::Journey()
    : m_keys(std::make_shared<NoKeys>())
{
    scheduler.always({Faultd::Step::write(Faultd::answer(200))});
    open();
    const auto saved = m_engine->saveSystem({.name = u"Scheduler"_s,
        .adapter = u"rest"_s,
        .endpoint = scheduler.url(u"/clinics"_s),
        .limits = {.ratePerSecond = 0, .burst = 0, .inFlight = 2}});
    if (!saved)
        qFatal("the scheduler was refused: %s", qPrintable(saved.error().text));
}

void Journey::open()
{
    m_engine = std::make_unique<Engine>(
        EnginePorts{.clock = m_clock, .keys = *m_keys, .adapters = allAdapters(), .rng = Rng(1)},
        EngineOptions{.dataFolder = m_dir.path(), .actor = u"R. Diaz"_s, .dailyBackups = false});
    const auto opened = m_engine->open();
    if (!opened)
        qFatal("the store does not open: %s", qPrintable(opened.error().text));
    m_engine->start();
}

Clinic Journey::clinic(const QString &closes)
{
    const QList<Interval> day{{8 * 60, closes.left(2).toInt() * 60 + closes.mid(3).toInt()}};
    Schedule schedule{.service = u"general"_s, .effectiveFrom = QDate(2026, 1, 1)};
    schedule.weekly = {day, day, day, day, day, QList<Interval>{}, QList<Interval>{}};
    return {.id = u"clinic-1"_s,
        .name = u"Northside"_s,
        .timezone = u"America/Denver"_s,
        .schedules = {schedule}};
}

Lane Journey::lane()
{
    const auto lanes = m_engine->queries().lanes();
    return lanes && !lanes->isEmpty() ? lanes->first() : Lane{};
}

QList<Attempt> Journey::attempts()
{
    auto page = m_engine->queries().history({});
    std::reverse(page->rows.begin(), page->rows.end());
    return page->rows;
}

QString Journey::schedulerCloses() const
{
    if (scheduler.journal().isEmpty())
        return {};
    const QJsonObject hours
        = QJsonDocument::fromJson(scheduler.journal().last().body)[u"hours"_s].toObject();
    const QJsonObject week
        = hours[u"schedules"_s].toArray().first().toObject()[u"weekly"_s].toObject();
    return week[u"mon"_s].toArray().first().toObject()[u"closes"_s].toString();
}

void Journey::stop()
{
    bool stopped = false;
    m_engine->stop([&] { stopped = true; });
    QTRY_VERIFY_WITH_TIMEOUT(stopped, 10000);
    m_engine.reset();
}

void Journey::restart()
{
    stop();
    open();
}

} // namespace lockstep
