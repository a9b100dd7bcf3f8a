// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowscene.h"

#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "systems/okrates.h"
#include "systems/systemstate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// With more systems, a node has one line.
constexpr qsizetype RoomySystems = 4;

QString detailOf(const StateStore &state, const SystemStatus &system)
{
    const MarkCounts counts = state.counts(system.config.name);
    if (system.holdReason != Reason::None && !system.paused)
        return shortText(system.holdReason);
    if (system.paused || system.breaker == BreakerState::Open)
        return SystemState::word(state, system);
    if (counts[Mark::Failed] > 0)
        return FlowScene::tr("%n failed", nullptr, int(counts[Mark::Failed]));
    if (counts[Mark::Drifted] > 0)
        return FlowScene::tr("%n differ", nullptr, int(counts[Mark::Drifted]));
    const qint64 waiting = counts[Mark::Pending] + counts[Mark::Retrying];
    if (waiting > 0)
        return FlowScene::tr("%n on the way", nullptr, int(waiting));
    return counts[Mark::Accepted] > 0
        ? FlowScene::tr("%n accepted", nullptr, int(counts[Mark::Accepted] + counts[Mark::InSync]))
        : FlowScene::tr("%n in sync", nullptr, int(counts[Mark::InSync]));
}

/// What is held does not wait for its turn.
QString waitingText(const StateStore &state)
{
    const int depth = int(state.outboxDepth());
    const int held = int(std::count_if(state.lanes().begin(), state.lanes().end(),
        [](const Lane &lane) { return lane.state == LaneState::Held; }));
    if (held == 0)
        return FlowScene::tr("%n waiting", nullptr, depth);
    if (held >= depth)
        return FlowScene::tr("%n held", nullptr, depth);
    return FlowScene::tr("%1, %2", "6 waiting, 2 held")
        .arg(FlowScene::tr("%n waiting", nullptr, depth - held),
            FlowScene::tr("%n held", nullptr, held));
}

/// As it is, or as it was before the engine went away.
QString lastKnown(const StateStore &state, const QString &text)
{
    return state.stale() ? FlowScene::tr("last known: %1").arg(text) : text;
}

QString shareText(const StateStore &state, const OkRates &rates, const QString &system)
{
    const QString share = rates.text(system);
    return state.stale() && !share.isEmpty() ? FlowScene::tr("? ok") : share;
}

/// Why nothing goes to this system.
QString closedWords(const SystemStatus &system)
{
    if (system.paused)
        return FlowScene::tr("paused");
    if (system.holdReason != Reason::None)
        return FlowScene::tr("held");
    return system.breaker == BreakerState::Open ? FlowScene::tr("breaker open") : QString();
}

QPainterPath between(const QRectF &from, const QRectF &to)
{
    const bool leftwards = to.center().x() < from.center().x();
    const QPointF a(leftwards ? from.left() : from.right(), from.center().y());
    const QPointF b(leftwards ? to.right() : to.left(), to.center().y());
    const double bend = (b.x() - a.x()) / 2;
    QPainterPath path(a);
    path.cubicTo(a + QPointF(bend, 0), b - QPointF(bend, 0), b);
    return path;
}

} // namespace

QString FlowScene::Node::details() const
{
    return more.isEmpty() ? detail : tr("%1, %2").arg(detail, more);
}

void FlowScene::read(const StateStore &state, const OkRates *rates,
    const QList<AdapterDescription> &adapters, int published)
{
    m_core = Node{.key = u"core"_s,
        .title = tr("Core"),
        .detail = state.stale() ? tr("? saved") : tr("%n saved", nullptr, published),
        .more = tr("in the last minute")};
    m_bus = Node{
        .key = u"bus"_s, .title = tr("Event bus"), .detail = lastKnown(state, waitingText(state))};
    if (const qint64 oldestMs = oldestWaitMs(state); oldestMs > 0 && !state.stale())
        m_bus.more = tr("oldest %1").arg(spanText(oldestMs));
    readSystems(state, rates);
    readAdapters(adapters);
    makeLegs(state);
}

void FlowScene::readSystems(const StateStore &state, const OkRates *rates)
{
    QList<SystemStatus> systems = state.systems();
    // Beside their adapter, so that legs do not cross.
    std::stable_sort(
        systems.begin(), systems.end(), [](const SystemStatus &a, const SystemStatus &b) {
            return a.config.adapter < b.config.adapter;
        });
    m_systems.clear();
    m_adapterOf.clear();
    for (const SystemStatus &system : systems) {
        const QString &name = system.config.name;
        m_systems << Node{.key = name,
            .title = name,
            .detail = lastKnown(state, detailOf(state, system)),
            .aside = rates ? shareText(state, *rates, name) : QString(),
            .mark = state.shown(system)};
        m_adapterOf.insert(name, system.config.adapter);
    }
}

void FlowScene::readAdapters(const QList<AdapterDescription> &descriptions)
{
    m_adapters.clear();
    for (const Node &system : std::as_const(m_systems)) {
        const QString kind = m_adapterOf.value(system.key);
        if (!m_adapters.isEmpty() && m_adapters.last().key == kind)
            continue;
        const auto found = std::find_if(descriptions.begin(), descriptions.end(),
            [&kind](const AdapterDescription &each) { return each.key == kind; });
        const int served = int(m_adapterOf.keys(kind).size());
        m_adapters << Node{.key = kind,
            .title = found == descriptions.end() ? kind : found->label,
            .detail = tr("%n systems", nullptr, served)};
    }
}

void FlowScene::makeLegs(const StateStore &state)
{
    m_legs.clear();
    m_legs << Leg{coreLeg(), m_core.title, m_bus.title, {}, {}};
    for (const Node &adapter : std::as_const(m_adapters))
        m_legs << Leg{busLeg(adapter.key), m_bus.title, adapter.title, {}, {}};
    for (const Node &system : std::as_const(m_systems)) {
        const QString kind = m_adapterOf.value(system.key);
        const auto adapter = std::find_if(m_adapters.begin(), m_adapters.end(),
            [&kind](const Node &node) { return node.key == kind; });
        const SystemStatus *status = state.system(system.key);
        m_legs << Leg{systemLeg(kind, system.key), adapter->title, system.title,
            status ? closedWords(*status) : QString(), {}};
    }
}

bool FlowScene::terse() const
{
    return m_systems.size() > RoomySystems;
}

int FlowScene::nodeHeight(const QFont &font) const
{
    const QFontMetrics metrics(font);
    return (terse() ? 1 : 2) * metrics.height() + (terse() ? space::S : space::M);
}

int FlowScene::tallHeight(const QFont &font)
{
    return 3 * QFontMetrics(font).height() + space::M;
}

int FlowScene::heightFor(const QFont &font) const
{
    const int rows = qMax(1, int(m_systems.size()));
    return qMax(rows * (nodeHeight(font) + (terse() ? space::XS : space::S)), tallHeight(font))
        + QFontMetrics(font).height() + space::M;
}

void FlowScene::layOut(const QSizeF &size, const QFont &font, bool mirrored)
{
    const QFontMetrics metrics(font);
    const double top = metrics.height() + space::S;
    const double room = qMax(1.0, size.height() - top);
    const double tall = nodeHeight(font);
    const double character = metrics.averageCharWidth();
    const double narrow = qMin(size.width() * 0.19, 30 * character);
    const double wide = qMin(size.width() * 0.28, 42 * character);
    const double gap = qMax(16.0, (size.width() - 3 * narrow - wide - 2) / 3);
    const auto boxAt = [&](double left, double width, double centre) {
        const double x = mirrored ? size.width() - left - width : left;
        return QRectF(x, centre - tall / 2, width, tall);
    };
    const double each = room / double(qMax<qsizetype>(1, m_systems.size()));
    QHash<QString, std::pair<double, int>> centres; // of each adapter's systems
    for (qsizetype i = 0; i < m_systems.size(); ++i) {
        const double centre = top + each * (double(i) + 0.5);
        m_systems[i].box = boxAt(1 + 3 * (narrow + gap), wide, centre);
        auto &[sum, count] = centres[m_adapterOf.value(m_systems[i].key)];
        sum += centre;
        ++count;
    }
    for (Node &adapter : m_adapters) {
        const auto [sum, count] = centres.value(adapter.key);
        adapter.box = boxAt(1 + 2 * (narrow + gap), narrow, sum / qMax(1, count));
    }
    const double more = (tallHeight(font) - tall) / 2;
    m_core.box = boxAt(1, narrow, top + room / 2).adjusted(0, -more, 0, more);
    m_bus.box = boxAt(1 + narrow + gap, narrow, top + room / 2).adjusted(0, -more, 0, more);
    for (Leg &leg : m_legs) {
        const QStringList ends = leg.key.split(u'>');
        const auto boxOf = [&](const QString &key) -> QRectF {
            if (key == m_core.key)
                return m_core.box;
            if (key == m_bus.key)
                return m_bus.box;
            for (const Node &adapter : std::as_const(m_adapters)) {
                if (adapter.key == key)
                    return adapter.box;
            }
            return {};
        };
        const Node *end = system(leg.key.section(u'>', 1));
        leg.path = between(boxOf(ends.first()), end ? end->box : boxOf(ends.last()));
    }
}

const FlowScene::Leg *FlowScene::leg(const QString &key) const
{
    const auto found = std::find_if(
        m_legs.begin(), m_legs.end(), [&key](const Leg &each) { return each.key == key; });
    return found == m_legs.end() ? nullptr : &*found;
}

const FlowScene::Node *FlowScene::system(const QString &name) const
{
    const auto found = std::find_if(
        m_systems.begin(), m_systems.end(), [&name](const Node &node) { return node.key == name; });
    return found == m_systems.end() ? nullptr : &*found;
}

QString FlowScene::sentence() const
{
    QStringList parts{tr("%1: %2").arg(m_core.title, m_core.details()),
        tr("%1: %2").arg(m_bus.title, m_bus.details())};
    for (const Node &system : m_systems) {
        const QString stands = tr("%1: %2").arg(system.title, system.detail);
        parts << (system.aside.isEmpty() ? stands : tr("%1, %2").arg(stands, system.aside));
    }
    return parts.join(u"; "_s);
}

} // namespace lockstep
