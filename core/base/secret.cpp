// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

#include <utility>

namespace lockstep {

// The bytes are always a deep copy of our own: wiping them must not touch a buffer that somebody
// else shares.
Secret::Secret(QByteArray value)
    : m_value(value.constData(), value.size())
{
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(const Secret &other)
    : m_value(other.m_value.constData(), other.m_value.size())
{
}

Secret &Secret::operator=(const Secret &other)
{
    if (this != &other) {
        wipe();
        m_value = QByteArray(other.m_value.constData(), other.m_value.size());
    }
    return *this;
}

Secret::Secret(Secret &&other) noexcept
    : m_value(std::exchange(other.m_value, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_value = std::exchange(other.m_value, {});
    }
    return *this;
}

void Secret::wipe()
{
    if (m_value.isEmpty())
        return;
    volatile char *bytes = m_value.data();
    for (qsizetype i = 0; i < m_value.size(); ++i)
        bytes[i] = 0;
    m_value.clear();
}

} // namespace lockstep
