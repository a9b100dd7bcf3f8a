// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/egress.h"

#include <QByteArray>

#include <algorithm>
#include <arpa/inet.h>
#include <cstring>
#include <netinet/in.h>

namespace lockstep {

namespace {

constexpr Ipv4 v4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return (a << 24) | (b << 16) | (c << 8) | d;
}

struct Network4 {
    Ipv4 address;
    int bits;
    AddressKind kind;

    bool contains(Ipv4 other) const { return ((address ^ other) >> (32 - bits)) == 0; }
};

// RFC 6890 and what cloud providers use for instance metadata.
constexpr Network4 Networks4[] = {
    {v4(0, 0, 0, 0), 8, AddressKind::Blocked},
    {v4(10, 0, 0, 0), 8, AddressKind::Private},
    {v4(100, 100, 100, 200), 32, AddressKind::Blocked}, // metadata
    {v4(100, 64, 0, 0), 10, AddressKind::Private},
    {v4(127, 0, 0, 0), 8, AddressKind::Loopback},
    {v4(168, 63, 129, 16), 32, AddressKind::Blocked}, // metadata
    {v4(169, 254, 0, 0), 16, AddressKind::Blocked},
    {v4(172, 16, 0, 0), 12, AddressKind::Private},
    {v4(192, 0, 0, 192), 32, AddressKind::Blocked}, // metadata
    {v4(192, 168, 0, 0), 16, AddressKind::Private},
    {v4(224, 0, 0, 0), 4, AddressKind::Blocked},
    {v4(240, 0, 0, 0), 4, AddressKind::Blocked},
};

struct Network6 {
    Ipv6 address;
    int bits;
    AddressKind kind;

    bool contains(const Ipv6 &other) const
    {
        const int whole = bits / 8;
        if (!std::equal(address.begin(), address.begin() + whole, other.begin()))
            return false;
        return bits % 8 == 0
            || ((address[size_t(whole)] ^ other[size_t(whole)]) >> (8 - bits % 8)) == 0;
    }
};

constexpr Network6 Networks6[] = {
    {{0xfd, 0, 0x0e, 0xc2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54}, 128,
        AddressKind::Blocked}, // metadata
    {{0xfd, 0x20, 0, 0xce, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x54}, 128,
        AddressKind::Blocked}, // metadata
    {{0xfe, 0x80}, 10, AddressKind::Blocked},
    {{0xfe, 0xc0}, 10, AddressKind::Blocked}, // site-local, given up
    {{0xff}, 8, AddressKind::Blocked},
    {{0xfc}, 7, AddressKind::Private},
};

struct Carrier {
    Ipv6 prefix;
    int bits;
    size_t at; ///< where the four bytes of the IPv4 address stand
    quint8 mask; ///< they are stored exclusive-or this
};

constexpr Carrier Carriers[] = {
    {{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96, 12, 0}, // mapped
    {{0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0, 0}, 96, 12, 0}, // translated
    {{0, 0x64, 0xff, 0x9b}, 96, 12, 0}, // NAT64
    {{0, 0x64, 0xff, 0x9b, 0, 1}, 48, 12, 0}, // NAT64, local use
    {{0x20, 0x02}, 16, 2, 0}, // 6to4
    {{0x20, 0x01, 0, 0}, 32, 12, 0xff}, // Teredo
    {{}, 96, 12, 0}, // compatible
};

Ipv4 carried(const Ipv6 &address, const Carrier &carrier)
{
    Ipv4 value = 0;
    for (size_t i = 0; i < 4; ++i)
        value = (value << 8) | quint8(address[carrier.at + i] ^ carrier.mask);
    return value;
}

} // namespace

AddressKind addressKind(Ipv4 address)
{
    for (const Network4 &network : Networks4) {
        if (network.contains(address))
            return network.kind;
    }
    return AddressKind::Public;
}

AddressKind addressKind(const Ipv6 &address)
{
    constexpr Ipv6 Unspecified{};
    constexpr Ipv6 Loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    if (address == Unspecified)
        return AddressKind::Blocked;
    if (address == Loopback)
        return AddressKind::Loopback;
    for (const Network6 &network : Networks6) {
        if (network.contains(address))
            return network.kind;
    }
    for (const Carrier &carrier : Carriers) {
        if (!Network6{carrier.prefix, carrier.bits, AddressKind::Public}.contains(address))
            continue;
        const AddressKind kind = addressKind(carried(address, carrier));
        // Only the mapped form is the same host; loopback by way of a gateway is a trick.
        const bool mapped = &carrier == &Carriers[0];
        return kind == AddressKind::Loopback && !mapped ? AddressKind::Blocked : kind;
    }
    return AddressKind::Public;
}

AddressKind addressKind(const sockaddr *address)
{
    if (address->sa_family == AF_INET) {
        sockaddr_in in;
        std::memcpy(&in, address, sizeof in);
        return addressKind(Ipv4(ntohl(in.sin_addr.s_addr)));
    }
    if (address->sa_family == AF_INET6) {
        sockaddr_in6 in;
        std::memcpy(&in, address, sizeof in);
        Ipv6 bytes;
        std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
        return addressKind(bytes);
    }
    return AddressKind::Blocked;
}

std::optional<AddressKind> addressKind(QByteArrayView literal)
{
    const QByteArray text = literal.toByteArray();
    in_addr four;
    if (inet_pton(AF_INET, text.constData(), &four) == 1)
        return addressKind(Ipv4(ntohl(four.s_addr)));
    Ipv6 six;
    if (inet_pton(AF_INET6, text.constData(), six.data()) == 1)
        return addressKind(six);
    return std::nullopt;
}

} // namespace lockstep
