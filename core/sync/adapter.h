// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"
#include "clock.h"
#include "event.h"
#include "secret.h"
#include "system.h"

#include <functional>
#include <memory>
#include <optional>

namespace lockstep {

/// One try that the dispatcher asks for. Its attempt row is already durable.
struct Delivery {
    qint64 attemptId = 0;
    Event event; ///< with its body; the newest revision of its subject
    QString installation; ///< id of this installation, for ce-source
    QString
        idempotencyKey; ///< "msg_…", the same for every try of one revision (delivery.md section 6)
};

/// What a system holds now, as far as it could be read.
struct ReadBack {
    Outcome outcome; ///< Delivered when it could be read; how it failed otherwise
    std::optional<QByteArray> body; ///< canonical bytes comparable with Event::body
    qint64 revision = 0; ///< as they tell it; 0 when they do not
};

/// What one system would get, for the console's change preview. Nothing is sent.
struct Preview {
    QByteArray payload;
    QString contentType;
    QStringList notes; ///< what cannot be carried, one sentence each
};

/// The code that knows how to talk to one kind of system, bound to one system. A port.
/// Lives in the engine's thread. It tries exactly once: retrying is the dispatcher's.
class Adapter {
public:
    virtual ~Adapter() = default;

    /// Makes exactly one try. `done` is called exactly once, never from inside this call.
    virtual void deliver(const Delivery &delivery, std::function<void(Outcome)> done) = 0;
    /// Asks what they hold. Only where readsBack(topic). `done` as in deliver().
    virtual void readBack(
        const QString &topic, const QString &subject, std::function<void(ReadBack)> done)
        = 0;
    /// Whether what they hold of this topic can be asked for.
    virtual bool readsBack(const QString &topic) const = 0;
    /// Tests the way there step by step and writes nothing. `step` is called as each ends, then
    /// `done` once.
    virtual void test(std::function<void(TestStep)> step, std::function<void()> done) = 0;
    /// Ends everything in flight: each pending `done` is called before this returns, with reason
    /// Aborted (Certainty::NotSent where no byte had left, else Unknown).
    virtual void abortAll() = 0;
    virtual Preview preview(const Event &event) const = 0;
};

/// A kind of adapter: what it needs and how one is made. adapters/registry lists them all.
struct AdapterKind {
    AdapterDescription description;
    /// Every problem of a configuration beyond the common ones (paths relative to the system's
    /// object, e.g. "/settings/method").
    std::function<QList<Problem>(const SystemConfig &)> check;
    std::function<std::unique_ptr<Adapter>(const SystemConfig &, Secret credential, Clock &)> make;
};

} // namespace lockstep
