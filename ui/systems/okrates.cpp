// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/okrates.h"

#include "engineclient.h"
#include "shell/context.h"
#include "shell/statestore.h"

namespace lockstep {

namespace {

constexpr int MostRows = 2000;
constexpr int SoonMs = 1000;

} // namespace

OkRates::OkRates(const Context &context, QObject *parent)
    : QObject(parent)
    , m_state(context.state)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &OkRates::changed);
    connect(&context.engine, &EngineClient::facts, this, &OkRates::take);
    HistoryFilter lastHour;
    lastHour.sinceMs = m_state.nowMs() - HealthBook::SpanMs;
    lastHour.limit = MostRows;
    context.engine.history(lastHour, this, [this](const Result<HistoryPage> &page) {
        if (!page)
            return;
        for (const Attempt &attempt : page->rows) {
            if (!attempt.open)
                m_book.add(attempt);
        }
        Q_EMIT changed();
    });
}

void OkRates::take(const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        const auto *finished = std::get_if<AttemptFinished>(&fact);
        if (!finished)
            continue;
        m_book.add(finished->attempt);
        if (!m_soon.isActive())
            m_soon.start();
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
