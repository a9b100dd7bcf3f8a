// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "http/transport.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace lockstep {

/// The body of an update: `{"hours":…,"id":…,"revision":N}` for a clinic's hours, `{"data":…}` for
/// any other topic, keys sorted. Built around the event's canonical bytes without reading them, so
/// that the bytes of one revision never change.
QByteArray restBody(const Event &event);

/// The CloudEvents 1.0 headers of an update in binary mode, and its Idempotency-Key.
QList<HttpHeader> cloudEventHeaders(
    const Event &event, const QString &installation, const QString &idempotencyKey);

/// A CloudEvents attribute as a header's value: blanks, quotes, percent signs and everything that
/// is not visible ASCII are percent-encoded (HTTP binding 3.1.3.2).
QByteArray attributeValue(const QString &text);

/// The address for a subject: `{id}` is replaced, percent-encoded.
QByteArray addressFor(const QByteArray &pattern, const QString &subject);

/// What a read-back answer says they hold: our own body, or the bare document.
struct HeldState {
    QByteArray body; ///< canonical bytes
    qint64 revision = 0; ///< 0: not told
};
std::optional<HeldState> heldState(const QString &topic, const QByteArray &answer);

} // namespace lockstep
