// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace lockstep {

/// Seeded randomness (xoshiro256**): the same seed gives the same run. Jitter, ids and tests draw
/// from it.
class Rng {
public:
    explicit Rng(quint64 seed);
    /// Seeded from the operating system.
    static Rng fromSystem();

    quint64 next();
    /// Evenly spread over [0, 1).
    double unit();
    /// Evenly spread over [low, high).
    double between(double low, double high);
    /// Whole number in [0, bound).
    quint64 below(quint64 bound);

private:
    quint64 m_state[4];
};

} // namespace lockstep
