// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "enginethread.h"

#include <QPointer>

namespace lockstep {

namespace {
constexpr qint64 BatchMs = 50;
}

EngineThread::EngineThread(
    Maker maker, const QList<AdapterKind> &adapters, const QString &dataFolder, QObject *parent)
    : QObject(parent)
    , m_maker(std::move(maker))
    , m_adapters(adapters)
    , m_dataFolder(dataFolder)
    , m_world(new QObject)
{
    qRegisterMetaType<QList<Fact>>();
    m_world->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("lockstep-engine"));
    m_thread.start();
}

EngineThread::~EngineThread()
{
    close();
}

void EngineThread::open(QObject *context, std::function<void(Result<void>)> answer)
{
    // Told through this object, which outlives its thread: whether `context` lives is only asked
    // where it dies.
    const auto tell = [this, context = QPointer(context), answer = std::move(answer)](
                          const Result<void> &result) {
        QMetaObject::invokeMethod(
            this,
            [context, answer, result] {
                if (context)
                    answer(result);
            },
            Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_world, [this, tell] {
        m_engine = m_maker();
        if (const auto opened = m_engine->open(); !opened) {
            m_engine.reset();
            tell(opened);
            return;
        }
        m_flush = m_clock.timer([this] { Q_EMIT facts(std::exchange(m_batch, {})); });
        m_subscription
            = m_engine->bus().subscribe<Fact>([this](const Fact &fact) { collect(fact); });
        m_engine->start();
        tell({});
    });
}

void EngineThread::close()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(m_world, [this] {
        const auto end = [this] {
            // The engine stands on the stack below this: it goes on the next turn of the loop, and
            // the thread with it.
            QMetaObject::invokeMethod(
                m_world,
                [this] {
                    m_flush.reset();
                    m_subscription.reset();
                    m_engine.reset();
                    delete std::exchange(m_world, nullptr);
                    m_thread.quit();
                },
                Qt::QueuedConnection);
        };
        if (m_engine)
            m_engine->stop(end);
        else
            end();
    });
    m_thread.wait();
}

void EngineThread::post(std::function<void(Engine &)> work)
{
    if (!m_world)
        return;
    QMetaObject::invokeMethod(
        m_world,
        [this, work = std::move(work)] {
            if (m_engine)
                work(*m_engine);
        },
        Qt::QueuedConnection);
}

void EngineThread::collect(const Fact &fact)
{
    m_batch.append(fact);
    if (!m_flush->active())
        m_flush->start(BatchMs);
}

} // namespace lockstep
