// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QByteArrayView>

namespace lockstep {

/// Whether a URL may be contacted, or the first rule that it breaks (security.md S2, S7, S12).
enum class UrlVerdict {
    Allowed,
    Characters, ///< blanks, control, non-ASCII, a backslash, a stray percent sign, …
    Scheme, ///< neither https nor http
    UserInfo,
    Fragment,
    HostMissing,
    HostNotAscii, ///< names of other scripts must be written in their xn-- form
    HostForm, ///< not a name and not an address as they are usually written, e.g. 0x7f.1
    HostTrailingDot,
    Port,
    Insecure, ///< http to a host that is not loopback
    AddressBlocked,
    CredentialInQuery,
};

/// One grammar, narrower than what libraries accept, so that nobody reads a URL in another way.
UrlVerdict judgeUrl(QByteArrayView url, bool allowInsecure);

/// The same for people: the Problem of an address in a configuration, where it has one. `{id}` may
/// stand in it. `path` is the member's JSON Pointer.
QList<Problem> urlProblems(const QString &url, bool allowInsecure, const QString &path);

/// A host that is loopback by its spelling.
bool isLoopbackHost(QByteArrayView host);

/// scheme://host:port of a URL and nothing more, for people and logs (security.md S5).
QByteArray originOf(QByteArrayView url);
/// The path of a URL without its query, for history.
QByteArrayView pathOf(QByteArrayView url);

} // namespace lockstep
