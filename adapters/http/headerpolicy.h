// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArrayView>
#include <QJsonValue>

namespace lockstep {

inline constexpr qsizetype MaxHeaderValue = 8 * 1024;
inline constexpr qsizetype MaxAllHeaders = 16 * 1024;

/// A token of RFC 9110: what a header's name must be.
bool isToken(QByteArrayView text);
/// Visible ASCII, spaces and tabs, at most 8 KiB: what a header's value must be (security.md S11).
bool isHeaderValue(QByteArrayView text);
/// A name that Lockstep or HTTP itself sets, so that no free text may (security.md S11).
bool isReservedHeader(QByteArrayView name);

/// Every problem of a person's extra headers, an object of name to text. `path` is the object's
/// JSON Pointer.
QList<Problem> headerMapProblems(const QJsonValue &headers, const QString &path);
/// The problems of a person's choice of the header that carries the credential: Authorization is
/// allowed here.
QList<Problem> credentialHeaderProblems(const QJsonValue &name, const QString &path);

} // namespace lockstep
