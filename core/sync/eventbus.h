// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <QThread>

#include <concepts>
#include <deque>
#include <functional>
#include <memory>

namespace lockstep {

class EventBus;

/// Keeps a handler subscribed as long as it lives.
class [[nodiscard]] Subscription final {
public:
    Subscription() = default;
    ~Subscription() { reset(); }
    Subscription(Subscription &&other) noexcept = default;
    Subscription &operator=(Subscription &&other) noexcept;

    void reset();

private:
    friend class EventBus;
    struct Handler;
    explicit Subscription(std::weak_ptr<Handler> handler)
        : m_handler(std::move(handler))
    {
    }

    std::weak_ptr<Handler> m_handler;
};

/// Carries facts, typed, within one thread. It wakes; the store knows: losing every message loses
/// nothing. Five promises: handlers hear a fact in the order they subscribed; a fact published by a
/// handler waits its turn; unsubscribing in a handler is safe; a handler subscribed during a
/// delivery waits for the next fact; a handler's failure is logged and stops no other.
class EventBus final {
public:
    EventBus() = default;
    Q_DISABLE_COPY_MOVE(EventBus)

    /// T is one kind of fact, or Fact for all of them.
    template <typename T> Subscription subscribe(std::function<void(const T &)> handler)
    {
        if constexpr (std::same_as<T, Fact>) {
            return add(std::move(handler));
        } else {
            return add([handler = std::move(handler)](const Fact &fact) {
                if (const T *wanted = std::get_if<T>(&fact))
                    handler(*wanted);
            });
        }
    }

    /// Appends to the queue; the outermost call delivers until it is empty.
    void publish(Fact fact);

private:
    Subscription add(std::function<void(const Fact &)> handler);
    void deliver(const Fact &fact);

    std::deque<Fact> m_queue;
    std::vector<std::shared_ptr<Subscription::Handler>> m_handlers;
    bool m_delivering = false;
    QThread *m_thread = QThread::currentThread();
};

} // namespace lockstep
