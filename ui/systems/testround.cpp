// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/testround.h"

#include "engineclient.h"

using namespace Qt::StringLiterals;

namespace lockstep {

TestRound::TestRound(EngineClient &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
}

void TestRound::start(const QList<SystemConfig> &systems)
{
    if (isRunning() || systems.isEmpty())
        return;
    m_left = systems;
    m_total = int(systems.size());
    m_done = 0;
    m_failed.clear();
    next();
}

void TestRound::cancel()
{
    if (!isRunning())
        return;
    m_context.reset();
    m_engine.cancelTest(m_config.name);
    m_total = 0;
    Q_EMIT moved();
}

void TestRound::next()
{
    if (m_left.isEmpty()) {
        const int total = std::exchange(m_total, 0);
        Q_EMIT moved();
        Q_EMIT finished(total, m_failed);
        return;
    }
    m_config = m_left.takeFirst();
    m_failedStep.clear();
    m_context = std::make_unique<QObject>();
    m_engine.testSystem(
        m_config, m_context.get(),
        [this](const TestStep &step) {
            if (step.status == TestStep::Status::Failed)
                m_failedStep = step.name;
        },
        [this](const Result<void> &result) { ended(result); });
    Q_EMIT moved();
}

void TestRound::ended(const Result<void> &result)
{
    const bool passed = result.ok() && m_failedStep.isEmpty();
    m_engine.noteTest(m_config, passed);
    if (!passed)
        m_failed << tr("%1 (%2)").arg(
            m_config.name, m_failedStep.isEmpty() ? result.error().text : m_failedStep);
    ++m_done;
    next();
}

} // namespace lockstep
