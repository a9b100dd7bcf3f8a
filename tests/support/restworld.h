// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "faultd.h"
#include "registry.h"

namespace lockstep {

/// A rest system at a misbehaving peer, over the real network.
struct RestWorld {
    Faultd peer;
    SystemClock clock;
    SystemConfig config;
    Secret credential;
    std::unique_ptr<Adapter> adapter;

    explicit RestWorld(std::optional<QSslConfiguration> tls = std::nullopt)
        : peer(std::move(tls))
    {
        config.name = QStringLiteral("Peer");
        config.adapter = QStringLiteral("rest");
        config.endpoint = peer.url();
        config.timeoutMs = 5000;
    }

    /// A clinic's hours, revision 12.
    static Delivery delivery(const QString &subject = QStringLiteral("clinic-0001"))
    {
        Delivery delivery;
        delivery.event.topic = HoursTopic;
        delivery.event.subject = subject;
        delivery.event.epoch = 1;
        delivery.event.revision = 12;
        delivery.event.body = R"({"overrides":[],"schedules":[],"timezone":"Europe/Paris"})";
        delivery.event.savedAtUs = 1795410000123456;
        delivery.installation = QStringLiteral("install-1");
        delivery.idempotencyKey = QStringLiteral("msg_abcdefghijklmnopqrstuvwxyz");
        return delivery;
    }
    /// Makes the adapter anew after a change of `config` or `credential`.
    Adapter &configured()
    {
        adapter = allAdapters().first().make(config, credential, clock);
        return *adapter;
    }
    Outcome deliver(const Delivery &what = delivery())
    {
        if (!adapter)
            configured();
        return answerOf<Outcome>([&](auto done) { adapter->deliver(what, done); }).value();
    }
};

} // namespace lockstep
