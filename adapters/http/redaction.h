// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"
#include "secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace lockstep {

/// Takes credentials out of what is kept for history (security.md S4): by value, whatever form a
/// peer may echo them in, and by name, for headers that are not known to be harmless.
class Redactor {
public:
    /// Learns the secret in the forms it may come back in: as it is, base64 at any offset, percent-
    /// encoded, escaped in JSON and HTML, in UTF-16.
    void add(const Secret &secret);

    /// The text with every form of every secret masked.
    QByteArray redacted(QByteArray text) const;
    /// The start of a body, at most 4 KiB, redacted; no form of a secret is cut in half.
    QByteArray excerpt(const QByteArray &body) const;
    /// Request line without query, then the headers.
    QString requestHead(const HttpRequest &request) const;
    /// Status line, then the headers; of a redirect's target only scheme and host.
    QString answerHead(const QByteArray &head) const;

    static constexpr qsizetype ExcerptBytes = 4 * 1024;

private:
    void addForm(const QByteArray &form);

    // Forms are secrets themselves.
    QList<Secret> m_forms;
    qsizetype m_longest = 0;
};

} // namespace lockstep
