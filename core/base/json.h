// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArray>
#include <QJsonValue>

namespace lockstep::json {

/// Limits of a document that came from outside (hours.md 2.2, security.md S17).
struct Limits {
    qsizetype maxBytes = 1024 * 1024;
    int maxDepth = 32;
    qsizetype firstLine
        = 1; ///< what the first line is called in messages: where it stands in its file
};

/// Parses one JSON text strictly: UTF-8 only, no duplicate keys, nothing after the value, within
/// the limits. Errors: kind InvalidInput, one Problem with `path` a JSON Pointer (where it is
/// known) and reason one of "json-syntax", "json-duplicate-key", "json-encoding", "json-depth",
/// "document-too-large".
Result<QJsonValue> parse(QByteArrayView text, const Limits &limits = {});

/// The canonical bytes of a value: RFC 8785 (keys in UTF-16 order, no white space, shortest
/// numbers).
QByteArray canonical(const QJsonValue &value);

/// A string as a JSON string token, with quotes, in canonical form. For building bodies around
/// canonical bytes.
QByteArray quoted(QStringView text);

/// One step of a JSON Pointer, escaped (RFC 6901).
QString pointerStep(const QString &key);

} // namespace lockstep::json
