// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>
#include <optional>

namespace lockstep {

/// Runs one call that answers later, until it has; nothing if it takes more than 20 s.
template <typename Answer, typename Call> std::optional<Answer> answerOf(Call &&call)
{
    // Shared: a late answer must not write into a test that has moved on.
    struct Wait {
        std::optional<Answer> answer;
        QEventLoop loop;
    };
    auto wait = std::make_shared<Wait>();
    call([wait](Answer value) {
        wait->answer = std::move(value);
        wait->loop.quit();
    });
    QTimer::singleShot(20000, &wait->loop, &QEventLoop::quit);
    wait->loop.exec();
    return wait->answer;
}

/// Sends one request and waits for what comes of it.
inline HttpAnswer exchange(HttpTransport &transport, HttpRequest request)
{
    return answerOf<HttpAnswer>([&](auto done) {
        transport.send(std::move(request), std::move(done));
    }).value();
}

} // namespace lockstep
