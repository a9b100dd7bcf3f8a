// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <array>
#include <optional>

struct sockaddr;

namespace lockstep {

/// What kind of address a connection would go to (security.md S12).
enum class AddressKind {
    Public,
    Private, ///< RFC 1918 and its like: allowed, but shown
    Loopback,
    Blocked, ///< link-local, multicast, unspecified, reserved, metadata: never contacted
};

using Ipv4 = quint32; ///< host byte order
using Ipv6 = std::array<quint8, 16>;

AddressKind addressKind(Ipv4 address);
/// Also looks into addresses that carry an IPv4 one: mapped, compatible, NAT64, 6to4, Teredo.
AddressKind addressKind(const Ipv6 &address);
/// Of an address to connect to; families other than IP are Blocked.
AddressKind addressKind(const sockaddr *address);
/// Of a literal in canonical text form, IPv4 or IPv6 without brackets; nothing if it is not one.
std::optional<AddressKind> addressKind(QByteArrayView literal);

} // namespace lockstep
