// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "eventbus.h"

#include "logging.h"

#include <exception>

namespace lockstep {

struct Subscription::Handler {
    std::function<void(const Fact &)> call;
    bool active = true;
};

Subscription &Subscription::operator=(Subscription &&other) noexcept
{
    if (this != &other) {
        reset();
        m_handler = std::move(other.m_handler);
        other.m_handler.reset();
    }
    return *this;
}

void Subscription::reset()
{
    // Only marked: the bus may be in the middle of delivering to it.
    if (const auto handler = m_handler.lock())
        handler->active = false;
    m_handler.reset();
}

Subscription EventBus::add(std::function<void(const Fact &)> handler)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    auto entry = std::make_shared<Subscription::Handler>();
    entry->call = std::move(handler);
    m_handlers.push_back(entry);
    return Subscription(entry);
}

void EventBus::publish(Fact fact)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    m_queue.push_back(std::move(fact));
    if (m_delivering)
        return;
    m_delivering = true;
    while (!m_queue.empty()) {
        const Fact next = std::move(m_queue.front());
        m_queue.pop_front();
        deliver(next);
    }
    m_delivering = false;
    std::erase_if(m_handlers, [](const auto &handler) { return !handler->active; });
}

void EventBus::deliver(const Fact &fact)
{
    // Those who subscribe meanwhile are appended behind `present` and wait for the next fact.
    const size_t present = m_handlers.size();
    for (size_t i = 0; i < present; ++i) {
        const auto handler = m_handlers[i];
        if (!handler->active)
            continue;
        try {
            handler->call(fact);
        } catch (const std::exception &failure) {
            qCWarning(logging::bus) << "a handler failed:" << failure.what();
        } catch (...) {
            qCWarning(logging::bus) << "a handler failed";
        }
    }
}

} // namespace lockstep
