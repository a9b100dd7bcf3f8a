// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "nearestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace lockstep {

namespace {

/// Letters to insert, delete, replace or swap with their neighbour to turn one name into the other.
qsizetype distance(const QString &from, const QString &to)
{
    const auto width = size_t(to.size()) + 1;
    std::vector<qsizetype> before(width);
    std::vector<qsizetype> last(width);
    std::vector<qsizetype> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const auto at = size_t(j);
            const qsizetype replaced = last[at - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, replaced});
            const bool swapped
                = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped)
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

} // namespace

QString nearestName(const QString &typed, const QStringList &known)
{
    constexpr qsizetype LongestName = 64;
    if (typed.size() > LongestName)
        return {};
    const QString wanted = typed.toLower();
    qsizetype best = std::max<qsizetype>(1, typed.size() / 3) + 1;
    QString nearest;
    for (const QString &name : known) {
        const qsizetype found = distance(wanted, name.toLower());
        if (found < best) {
            best = found;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace lockstep
