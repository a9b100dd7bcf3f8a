// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/linediff.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Cells of the table; a clinic's document has some hundred lines.
constexpr qsizetype MaxCells = 4'000'000;
constexpr qsizetype Around = 3;

using Kind = DiffLine::Kind;

QList<DiffLine> all(const QStringList &lines, Kind kind)
{
    QList<DiffLine> result;
    for (const QString &line : lines)
        result << DiffLine{kind, line};
    return result;
}

/// Longest common run of lines from each pair of places on.
class Table {
public:
    Table(const QStringList &before, const QStringList &after)
        : m_before(before)
        , m_after(after)
        , m_width(size_t(after.size()) + 1)
        , m_cells(m_width * (size_t(before.size()) + 1), 0)
    {
        for (qsizetype i = before.size() - 1; i >= 0; --i) {
            for (qsizetype j = after.size() - 1; j >= 0; --j)
                cell(i, j) = before[i] == after[j] ? cell(i + 1, j + 1) + 1
                                                   : std::max(cell(i + 1, j), cell(i, j + 1));
        }
    }

    QList<DiffLine> walk()
    {
        QList<DiffLine> lines;
        qsizetype i = 0, j = 0;
        while (i < m_before.size() && j < m_after.size()) {
            if (m_before[i] == m_after[j]) {
                lines << DiffLine{Kind::Same, m_before[i++]};
                ++j;
            } else if (cell(i + 1, j) >= cell(i, j + 1)) {
                lines << DiffLine{Kind::Removed, m_before[i++]};
            } else {
                lines << DiffLine{Kind::Added, m_after[j++]};
            }
        }
        return lines + all(m_before.mid(i), Kind::Removed) + all(m_after.mid(j), Kind::Added);
    }

private:
    int &cell(qsizetype i, qsizetype j) { return m_cells[size_t(i) * m_width + size_t(j)]; }

    const QStringList &m_before;
    const QStringList &m_after;
    size_t m_width;
    std::vector<int> m_cells;
};

} // namespace

QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after)
{
    if (before.size() * after.size() > MaxCells)
        return all(before, Kind::Removed) + all(after, Kind::Added);
    return Table(before, after).walk();
}

QString diffText(const QList<DiffLine> &lines)
{
    QList<bool> shown(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].kind == Kind::Same)
            continue;
        const qsizetype last = std::min(lines.size() - 1, i + Around);
        for (qsizetype near = std::max<qsizetype>(0, i - Around); near <= last; ++near)
            shown[near] = true;
    }
    QStringList text;
    bool gap = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!shown[i]) {
            gap = true;
            continue;
        }
        if (gap)
            text << u"  …"_s;
        gap = false;
        const QString sign = lines[i].kind == Kind::Added ? u"+ "_s
            : lines[i].kind == Kind::Removed              ? u"- "_s
                                                          : u"  "_s;
        text << sign + lines[i].text;
    }
    return text.join(u'\n');
}

} // namespace lockstep
