// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "adapter.h"
#include "http/redaction.h"
#include "http/transport.h"
#include "rest/restsettings.h"

namespace lockstep {

/// Brings changes to a scheduler with a JSON interface over HTTP (interface.md, "Adapter rest").
class RestAdapter final : public Adapter {
public:
    RestAdapter(const SystemConfig &config, Secret credential, Clock &clock,
        std::unique_ptr<HttpTransport> transport);

    void deliver(const Delivery &delivery, std::function<void(Outcome)> done) override;
    void readBack(
        const QString &topic, const QString &subject, std::function<void(ReadBack)> done) override;
    bool readsBack(const QString &topic) const override;
    void test(std::function<void(TestStep)> step, std::function<void()> done) override;
    void abortAll() override;
    Preview preview(const Event &event) const override;

private:
    HttpRequest request(const QByteArray &method, const QByteArray &url) const;
    /// The outcome, with what is kept for history.
    Outcome conclude(const QString &requestHead, const HttpAnswer &answer) const;

    RestSettings m_settings;
    Secret m_credential;
    Redactor m_redactor;
    Clock &m_clock;
    std::unique_ptr<HttpTransport> m_transport;
};

/// The kind "rest", over the real network.
AdapterKind restAdapterKind();

} // namespace lockstep
