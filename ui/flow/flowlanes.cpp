// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlanes.h"

#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int FrameMs = 33;
constexpr double LegMs = 600;
constexpr int SoonMs = 250;
constexpr qint64 MinuteMs = 60'000;
constexpr double DotSide = 12;
constexpr qsizetype MostSystems = 8;
/// With more, a node has one line.
constexpr qsizetype RoomySystems = 5;

QString detailOf(const StateStore &state, const SystemStatus &system)
{
    const MarkCounts counts = state.counts(system.config.name);
    if (system.paused)
        return FlowLanes::tr("paused");
    if (counts[Mark::Failed] > 0)
        return FlowLanes::tr("%1 failed").arg(counts[Mark::Failed]);
    const qint64 waiting = counts[Mark::Pending] + counts[Mark::Retrying];
    return waiting > 0
        ? FlowLanes::tr("%1 on the way").arg(waiting)
        : FlowLanes::tr("%1 accepted").arg(counts[Mark::Accepted] + counts[Mark::InSync]);
}

} // namespace

FlowLanes::FlowLanes(const StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
{
    setObjectName(u"flow.lanes"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_frame.setInterval(FrameMs);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &FlowLanes::step);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(SoonMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &FlowLanes::refresh);
    connect(&state, &StateStore::systemsChanged, this, &FlowLanes::rebuild);
    connect(&state, &StateStore::countsChanged, this, &FlowLanes::refreshSoon);
    connect(&state, &StateStore::engineChanged, this, &FlowLanes::refreshSoon);
    rebuild();
}

FlowLanes::~FlowLanes() = default;

void FlowLanes::rebuild()
{
    m_adapters.clear();
    m_systems.clear();
    m_adapterOfSystem.clear();
    for (const SystemStatus &system : m_state.systems().mid(0, MostSystems)) {
        const QString &kind = system.config.adapter;
        m_systems << Node{system.config.name, {}, {}, markOf(system)};
        m_adapterOfSystem.insert(system.config.name, kind);
        const auto same = [&kind](const Node &node) { return node.title == kind; };
        if (std::none_of(m_adapters.begin(), m_adapters.end(), same))
            m_adapters << Node{kind, {}, {}, {}};
    }
    updateGeometry();
    refresh();
}

void FlowLanes::refreshSoon()
{
    if (!m_refreshTimer.isActive())
        m_refreshTimer.start();
}

void FlowLanes::refresh()
{
    const qint64 nowMs = m_state.nowMs();
    while (!m_published.isEmpty() && m_published.first() < nowMs - MinuteMs)
        m_published.removeFirst();
    m_core = {tr("Core"), tr("%1 saved / min").arg(m_published.size()), m_core.box, {}};
    m_bus = {tr("Event bus"), tr("%1 waiting").arg(m_state.outboxDepth()), m_bus.box, {}};
    for (Node &adapter : m_adapters)
        adapter.detail = tr("%1 systems").arg(m_adapterOfSystem.keys(adapter.title).size());
    QStringList sentence;
    for (Node &node : m_systems) {
        const SystemStatus *system = m_state.system(node.title);
        if (!system)
            continue;
        const Mark lanes = m_state.counts(node.title).worst();
        node.mark = m_state.stale()    ? Mark::Unknown
            : lanes == Mark::NotLinked ? markOf(*system)
                                       : qMin(lanes, markOf(*system));
        node.detail = detailOf(m_state, *system);
        if (const int count = m_withoutMotion.value(node.title))
            node.detail += tr(", %1 sent").arg(count);
        sentence << u"%1 %2"_s.arg(node.title, node.detail);
    }
    setAccessibleName(
        tr("Core %1; event bus %2; %3").arg(m_core.detail, m_bus.detail, sentence.join(u", "_s)));
    layOut();
}

bool FlowLanes::terse() const
{
    return m_systems.size() > RoomySystems;
}

int FlowLanes::nodeHeight() const
{
    return (terse() ? 1 : 2) * fontMetrics().height() + space::M;
}

QSize FlowLanes::minimumSizeHint() const
{
    const int rows = qMax(1, int(qMax(m_systems.size(), m_adapters.size())));
    return {560, rows * (nodeHeight() + space::S) + fontMetrics().height() + space::L};
}

QSize FlowLanes::sizeHint() const
{
    return minimumSizeHint();
}

void FlowLanes::layOut()
{
    const double top = fontMetrics().height() + space::S;
    const double room = height() - top;
    const double tall = nodeHeight();
    const double slot = width() / 4.0;
    const double wide = qMin(slot - 2 * space::XL, 15.0 * fontMetrics().averageCharWidth() * 1.6);
    const auto column = [&](double index) {
        const double free = width() - wide - 1;
        return free * index / 3;
    };
    const auto spread = [&](QList<Node> &nodes, double x) {
        const double each = room / double(qMax<qsizetype>(1, nodes.size()));
        for (qsizetype i = 0; i < nodes.size(); ++i)
            nodes[i].box = QRectF(x, top + each * (double(i) + 0.5) - tall / 2, wide, tall);
    };
    m_core.box = QRectF(1, top + room / 2 - tall / 2, wide, tall);
    m_bus.box = QRectF(column(1), top + room / 2 - tall / 2, wide, tall);
    spread(m_adapters, column(2));
    spread(m_systems, column(3));
    renderStill();
    update();
}

QPainterPath FlowLanes::leg(const Node &from, const Node &to) const
{
    const QPointF a(from.box.right(), from.box.center().y());
    const QPointF b(to.box.left(), to.box.center().y());
    const double bend = (b.x() - a.x()) / 2;
    QPainterPath path(a);
    path.cubicTo(a + QPointF(bend, 0), b - QPointF(bend, 0), b);
    return path;
}

void FlowLanes::renderStill()
{
    if (size().isEmpty())
        return;
    const qreal ratio = devicePixelRatioF();
    m_still = QPixmap(size() * ratio);
    m_still.setDevicePixelRatio(ratio);
    m_still.fill(Qt::transparent);
    const Tokens t = Tokens::of(palette());
    QPainter painter(&m_still);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.hairline, 2));
    painter.drawPath(leg(m_core, m_bus));
    for (const Node &adapter : std::as_const(m_adapters))
        painter.drawPath(leg(m_bus, adapter));
    for (const Node &system : std::as_const(m_systems)) {
        if (const Node *adapter = adapterOf(system.title))
            painter.drawPath(leg(*adapter, system));
    }
    const std::array headings{tr("CORE"), tr("EVENT BUS"), tr("ADAPTERS"), tr("SYSTEMS")};
    const std::array lefts{m_core.box.left(), m_bus.box.left(),
        m_adapters.isEmpty() ? width() * 0.5 : m_adapters.first().box.left(),
        m_systems.isEmpty() ? width() * 0.75 : m_systems.first().box.left()};
    painter.setFont(styledFont(font(), TextStyle::Overline));
    painter.setPen(t.secondaryInk);
    for (size_t i = 0; i < headings.size(); ++i)
        painter.drawText(QPointF(lefts[i], fontMetrics().ascent()), headings[i]);
    paintNode(painter, m_core, t);
    paintNode(painter, m_bus, t);
    for (const Node &adapter : std::as_const(m_adapters))
        paintNode(painter, adapter, t);
    for (const Node &system : std::as_const(m_systems))
        paintNode(painter, system, t);
}

void FlowLanes::paintNode(QPainter &painter, const Node &node, const Tokens &t) const
{
    const bool trouble = node.mark && *node.mark <= Mark::Retrying;
    painter.setPen(QPen(trouble ? t[*node.mark].icon : t.controlBorder, t.highContrast ? 2 : 1));
    painter.setBrush(trouble && t[*node.mark].tint.isValid() ? t[*node.mark].tint : t.surface);
    painter.drawRoundedRect(node.box, CornerRadius, CornerRadius);
    QRectF text = node.box.adjusted(space::S, space::XS, -space::S, -space::XS);
    if (node.mark) {
        const int side = markSize(font());
        painter.drawPixmap(QPointF(text.left(), node.box.center().y() - side / 2.0),
            markPixmap(*node.mark, side, palette(), devicePixelRatioF()));
        text.setLeft(text.left() + side + space::S);
    }
    const QFont strong = styledFont(font(), TextStyle::Strong);
    painter.setFont(strong);
    painter.setPen(t.ink);
    painter.drawText(text, terse() ? Qt::AlignVCenter : Qt::AlignTop,
        QFontMetrics(strong).elidedText(node.title, Qt::ElideRight, int(text.width())));
    if (terse())
        return;
    const QFont small = styledFont(font(), TextStyle::Small);
    painter.setFont(small);
    painter.setPen(t.secondaryInk);
    painter.drawText(text, Qt::AlignBottom,
        QFontMetrics(small).elidedText(node.detail, Qt::ElideRight, int(text.width())));
}

void FlowLanes::take(const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (const auto *change = std::get_if<ChangePublished>(&fact)) {
            m_published << change->event.savedAtUs / 1000;
            addDot(leg(m_core, m_bus), Mark::Pending, 0);
        } else if (const auto *started = std::get_if<AttemptStarted>(&fact)) {
            send(started->attempt.lane.system, Mark::Pending, 0);
        } else if (const auto *finished = std::get_if<AttemptFinished>(&fact)) {
            const Node *system = systemNode(finished->attempt.lane.system);
            const Node *adapter = adapterOf(finished->attempt.lane.system);
            if (system && adapter)
                addDot(leg(*adapter, *system), markOf(finished->attempt.outcome), 1);
        }
    }
    refreshSoon();
}

void FlowLanes::send(const QString &system, Mark mark, double delay)
{
    if (const Node *adapter = adapterOf(system))
        addDot(leg(m_bus, *adapter), mark, delay);
    if (reducedMotion())
        ++m_withoutMotion[system];
}

void FlowLanes::addDot(const QPainterPath &path, Mark mark, double delay)
{
    if (reducedMotion() || m_paused || !isVisible() || m_dots.size() >= MostDots)
        return;
    m_dots << Dot{path, mark, -delay};
    if (!m_frame.isActive())
        m_frame.start();
}

void FlowLanes::step()
{
    for (Dot &dot : m_dots)
        dot.at += FrameMs / LegMs;
    m_dots.removeIf([](const Dot &dot) { return dot.at > 1; });
    // Nothing moves: no timer, no paint.
    if (m_dots.isEmpty())
        m_frame.stop();
    update();
}

void FlowLanes::setPaused(bool paused)
{
    m_paused = paused;
    if (paused) {
        m_dots.clear();
        m_frame.stop();
        update();
    }
}

bool FlowLanes::reducedMotion() const
{
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
}

void FlowLanes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_still);
    for (const Dot &dot : std::as_const(m_dots)) {
        if (dot.at < 0)
            continue;
        const QPointF centre = dot.path.pointAtPercent(qMin(1.0, dot.at));
        painter.drawPixmap(centre - QPointF(DotSide / 2, DotSide / 2),
            markPixmap(dot.mark, int(DotSide), palette(), devicePixelRatioF()));
    }
}

void FlowLanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void FlowLanes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        layOut();
    }
}

void FlowLanes::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_dots.clear();
    m_frame.stop();
}

const FlowLanes::Node *FlowLanes::systemNode(const QString &name) const
{
    const auto found = std::find_if(m_systems.begin(), m_systems.end(),
        [&name](const Node &node) { return node.title == name; });
    return found == m_systems.end() ? nullptr : &*found;
}

const FlowLanes::Node *FlowLanes::adapterOf(const QString &system) const
{
    const QString kind = m_adapterOfSystem.value(system);
    const auto found = std::find_if(m_adapters.begin(), m_adapters.end(),
        [&kind](const Node &node) { return node.title == kind; });
    return found == m_adapters.end() ? nullptr : &*found;
}

} // namespace lockstep
