// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rng.h"

#include <QRandomGenerator>

namespace lockstep {

namespace {

quint64 splitMix(quint64 &x)
{
    x += 0x9e3779b97f4a7c15ULL;
    quint64 z = x;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

quint64 rotateLeft(quint64 x, int k)
{
    return (x << k) | (x >> (64 - k));
}

} // namespace

Rng::Rng(quint64 seed)
{
    for (quint64 &word : m_state)
        word = splitMix(seed);
}

Rng Rng::fromSystem()
{
    return Rng(QRandomGenerator::system()->generate64());
}

quint64 Rng::next()
{
    const quint64 result = rotateLeft(m_state[1] * 5, 7) * 9;
    const quint64 t = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= t;
    m_state[3] = rotateLeft(m_state[3], 45);
    return result;
}

double Rng::unit()
{
    return double(next() >> 11) * 0x1.0p-53;
}

double Rng::between(double low, double high)
{
    return low + unit() * (high - low);
}

quint64 Rng::below(quint64 bound)
{
    return quint64(unit() * double(bound));
}

} // namespace lockstep
