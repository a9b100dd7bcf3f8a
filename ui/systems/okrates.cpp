// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/okrates.h"

#include "engineclient.h"
#include "shell/context.h"
#include "shell/statestore.h"

#include <QSet>

namespace lockstep {

namespace {

constexpr int MostRows = 2000;
constexpr int SoonMs = 1000;

} // namespace

OkRates &OkRates::of(const Context &context)
{
    auto *rates = context.state.findChild<OkRates *>({}, Qt::FindDirectChildrenOnly);
    return rates ? *rates : *new OkRates(context);
}

OkRates::OkRates(const Context &context)
    : QObject(&context.state)
    , m_state(context.state)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &OkRates::changed);
    connect(&context.engine, &EngineClient::facts, this, &OkRates::take);
    HistoryFilter lastHour;
    lastHour.sinceMs = m_state.nowMs() - HealthBook::SpanMs;
    lastHour.limit = MostRows;
    context.engine.history(lastHour, this,
        [this](const Result<HistoryPage> &page) { read(page ? page->rows : QList<Attempt>()); });
}

void OkRates::read(const QList<Attempt> &rows)
{
    m_reading = false;
    QSet<qint64> known;
    for (const Attempt &attempt : rows) {
        if (attempt.open)
            continue;
        known << attempt.id;
        m_book.add(attempt);
    }
    for (const Attempt &attempt : std::as_const(m_meanwhile)) {
        if (!known.contains(attempt.id))
            m_book.add(attempt);
    }
    m_meanwhile.clear();
    Q_EMIT changed();
}

void OkRates::add(const Attempt &attempt)
{
    if (m_reading)
        m_meanwhile << attempt;
    else
        m_book.add(attempt);
    if (!m_soon.isActive())
        m_soon.start();
}

void OkRates::take(const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (const auto *finished = std::get_if<AttemptFinished>(&fact))
            add(finished->attempt);
    }
}

std::optional<int> OkRates::percent(const QString &system) const
{
    const Health health = m_book.of(system, m_state.nowMs());
    if (health.total == 0)
        return std::nullopt;
    // Down, so that 100 means every one.
    return int((health.total - health.failed) * 100 / health.total);
}

QString OkRates::text(const QString &system) const
{
    const std::optional<int> share = percent(system);
    return share ? tr("%1 % ok").arg(*share) : QString();
}

} // namespace lockstep
