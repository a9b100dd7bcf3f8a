// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowlanes.h"

#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "systems/okrates.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int FrameMs = 33;
constexpr int SoonMs = 250;
constexpr qint64 MinuteMs = 60'000;
constexpr double DotSide = 12;
constexpr double Faded = 0.55; ///< how much of lines and frames stays while the engine is away

/// Near the end of a leg, where it has left its neighbours.
QPointF apart(const QPainterPath &path, double width)
{
    const double end = path.pointAtPercent(1).x();
    for (double at = 0.95; at > 0.5; at -= 0.05) {
        const QPointF point = path.pointAtPercent(at);
        if (qAbs(end - point.x()) >= width / 2)
            return point;
    }
    return path.pointAtPercent(0.5);
}

QString joined(const FlowScene::Node &node)
{
    return node.aside.isEmpty() ? node.detail
                                : FlowLanes::tr("%1 · %2").arg(node.detail, node.aside);
}

} // namespace

FlowLanes::FlowLanes(const StateStore &state, const OkRates *rates,
    const QList<AdapterDescription> &adapters, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_rates(rates)
    , m_descriptions(adapters)
{
    setObjectName(u"flow.lanes"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_frame.setInterval(FrameMs);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &FlowLanes::step);
    m_refreshTimer.setSingleShot(true);
    m_refreshTimer.setInterval(SoonMs);
    connect(&m_refreshTimer, &QTimer::timeout, this, &FlowLanes::refresh);
    connect(&state, &StateStore::systemsChanged, this, &FlowLanes::refresh);
    connect(&state, &StateStore::countsChanged, this, &FlowLanes::refreshSoon);
    // With the status bar, which tells of the same wait.
    connect(&state, &StateStore::engineChanged, this, [this] {
        if (read())
            refresh();
    });
    if (rates)
        connect(rates, &OkRates::changed, this, &FlowLanes::refreshSoon);
    refresh();
}

FlowLanes::~FlowLanes() = default;

void FlowLanes::refreshSoon()
{
    if (!m_refreshTimer.isActive() && read())
        m_refreshTimer.start();
}

void FlowLanes::refresh()
{
    const qint64 nowMs = m_state.nowMs();
    m_published.removeIf([nowMs](qint64 at) { return at < nowMs - MinuteMs; });
    const int before = m_scene.heightFor(font());
    m_scene.read(m_state, m_rates, m_descriptions, int(m_published.size()));
    setAccessibleName(m_scene.sentence());
    if (m_scene.heightFor(font()) != before)
        updateGeometry();
    renderStill();
    // A rate falls by itself: look again until it is nothing.
    if (m_traffic.lively(nowMs))
        refreshSoon();
    Q_EMIT refreshed();
}

QSize FlowLanes::minimumSizeHint() const
{
    return {64 * fontMetrics().averageCharWidth(), m_scene.heightFor(font())};
}

QSize FlowLanes::sizeHint() const
{
    return minimumSizeHint();
}

void FlowLanes::renderStill()
{
    if (size().isEmpty())
        return;
    m_scene.layOut(size(), font(), layoutDirection() == Qt::RightToLeft);
    const qreal ratio = devicePixelRatioF();
    m_still = QPixmap(size() * ratio);
    m_still.setDevicePixelRatio(ratio);
    m_still.fill(Qt::transparent);
    const Tokens tokens = Tokens::of(palette());
    QPainter painter(&m_still);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const FlowScene::Leg &leg : m_scene.legs())
        paintLeg(painter, leg, tokens);
    paintHeadings(painter, tokens);
    paintNode(painter, m_scene.core(), tokens);
    paintNode(painter, m_scene.bus(), tokens);
    for (const FlowScene::Node &adapter : m_scene.adapters())
        paintNode(painter, adapter, tokens);
    for (const FlowScene::Node &system : m_scene.systems())
        paintNode(painter, system, tokens);
    painter.end();
    update();
}

void FlowLanes::paintHeadings(QPainter &painter, const Tokens &tokens) const
{
    const std::array headings{tr("CORE"), tr("EVENT BUS"), tr("ADAPTERS"), tr("EXTERNAL SYSTEMS")};
    const auto boxOf = [](const QList<FlowScene::Node> &nodes) {
        return nodes.isEmpty() ? QRectF() : nodes.first().box;
    };
    const std::array boxes{
        m_scene.core().box, m_scene.bus().box, boxOf(m_scene.adapters()), boxOf(m_scene.systems())};
    const QFont small = styledFont(font(), TextStyle::Overline);
    painter.setFont(small);
    painter.setPen(tokens.secondaryInk);
    for (size_t i = 0; i < headings.size(); ++i) {
        if (boxes[i].isNull())
            continue;
        const QRectF room(boxes[i].left(), 0, boxes[i].width(), QFontMetrics(small).height());
        painter.drawText(room, Qt::AlignLeading | Qt::AlignVCenter,
            QFontMetrics(small).elidedText(headings[i], Qt::ElideRight, int(room.width())));
    }
}

void FlowLanes::paintLeg(QPainter &painter, const FlowScene::Leg &leg, const Tokens &tokens) const
{
    const int rate = m_traffic.perSecond(leg.key, m_state.nowMs());
    const bool burst = rate > FlowTraffic::BurstPerSecond && !m_paused;
    painter.setBrush(Qt::NoBrush);
    if (!leg.open())
        painter.setPen(QPen(tokens[Mark::Failed].icon, 1.5, Qt::DashLine));
    else if (burst)
        painter.setPen(QPen(tokens[Mark::Pending].icon, 5, Qt::SolidLine, Qt::FlatCap));
    else
        painter.setPen(QPen(tokens.highContrast ? tokens.ink : tokens.controlBorder, 1.5));
    painter.setOpacity(m_state.stale() ? Faded : 1);
    painter.drawPath(leg.path);
    painter.setOpacity(1);

    QString words = leg.words;
    if (words.isEmpty() && burst)
        words = tr("%1/s").arg(rate);
    else if (words.isEmpty() && reducedMotion() && m_traffic.passed(leg.key) > 0)
        words = QLocale().toString(m_traffic.passed(leg.key));
    if (words.isEmpty())
        return;
    const QFont small = styledFont(font(), TextStyle::Small);
    const QFontMetrics metrics(small);
    QRectF room(0, 0, metrics.horizontalAdvance(words) + space::S, metrics.height());
    // Half a word between two boxes says nothing; the table has it.
    if (room.width() > leg.path.boundingRect().width())
        return;
    room.moveCenter(apart(leg.path, room.width()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.page);
    painter.drawRect(room);
    painter.setFont(small);
    painter.setPen(m_state.stale() ? tokens.secondaryInk : tokens.ink);
    painter.drawText(room, Qt::AlignCenter, words);
}

void FlowLanes::paintNode(
    QPainter &painter, const FlowScene::Node &node, const Tokens &tokens) const
{
    const bool trouble = node.mark && *node.mark <= Mark::Retrying;
    painter.setPen(QPen(
        trouble ? tokens[*node.mark].icon : tokens.controlBorder, tokens.highContrast ? 2 : 1));
    painter.setBrush(
        trouble && tokens[*node.mark].tint.isValid() ? tokens[*node.mark].tint : tokens.surface);
    painter.setOpacity(m_state.stale() ? Faded : 1);
    painter.drawRoundedRect(node.box, CornerRadius, CornerRadius);
    painter.setOpacity(1);
    QRectF room = node.box.adjusted(space::S, space::XS, -space::S, -space::XS);
    if (node.mark) {
        const int side = markSize(font());
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        painter.drawPixmap(QPointF(mirrored ? room.right() - side : room.left(),
                               node.box.center().y() - side / 2.0),
            markPixmap(*node.mark, side, palette(), devicePixelRatioF()));
        room.adjust(mirrored ? 0 : side + space::S, 0, mirrored ? -side - space::S : 0, 0);
    }
    paintNodeText(painter, node, room, tokens);
}

void FlowLanes::paintNodeText(
    QPainter &painter, const FlowScene::Node &node, QRectF room, const Tokens &tokens) const
{
    const bool terse = m_scene.terse() && node.more.isEmpty();
    const QFont strong = styledFont(font(), TextStyle::Strong);
    const QFont small = styledFont(font(), TextStyle::Small);
    const QFontMetrics strongMetrics(strong), smallMetrics(small);
    const auto draw = [&painter](const QRectF &where, Qt::Alignment how,
                          const QFontMetrics &metrics, const QString &text) {
        painter.drawText(
            where, int(how), metrics.elidedText(text, Qt::ElideRight, int(where.width())));
    };
    // With one line, what is said beside the name stands behind it, as far as there is room.
    const QString beside = terse ? joined(node) : node.aside;
    int asideWidth = beside.isEmpty() ? 0 : smallMetrics.horizontalAdvance(beside) + space::XS;
    const int titleWidth = strongMetrics.horizontalAdvance(node.title) + 1;
    // Whole or not at all: the name matters more, and the table has both.
    if (!terse && titleWidth + space::S + asideWidth > room.width())
        asideWidth = 0;
    asideWidth = qMin(asideWidth, qMax(0, int(room.width()) - titleWidth - space::S));
    QRectF title = room;
    title.setWidth(room.width() - (asideWidth > 0 ? asideWidth + space::S : 0));
    QRectF aside = room;
    aside.setLeft(room.right() - asideWidth);
    if (layoutDirection() == Qt::RightToLeft) {
        title.moveRight(room.right());
        aside.moveLeft(room.left());
    }
    const Qt::Alignment vertical = terse ? Qt::AlignVCenter : Qt::AlignTop;
    painter.setFont(strong);
    painter.setPen(m_state.stale() ? tokens.secondaryInk : tokens.ink);
    draw(title, vertical | Qt::AlignLeading, strongMetrics, node.title);
    painter.setFont(small);
    painter.setPen(tokens.secondaryInk);
    if (asideWidth > 2 * smallMetrics.averageCharWidth())
        draw(aside, vertical | Qt::AlignTrailing, smallMetrics, beside);
    if (terse)
        return;
    const bool tall = room.height() >= 3 * smallMetrics.height();
    const Qt::Alignment below = tall ? Qt::AlignVCenter : Qt::AlignBottom;
    draw(room, below | Qt::AlignLeading, smallMetrics, node.detail);
    if (!node.more.isEmpty())
        draw(room, Qt::AlignBottom | Qt::AlignLeading, smallMetrics, node.more);
}

void FlowLanes::take(const QList<Fact> &facts)
{
    for (const Fact &fact : facts) {
        if (const auto *change = std::get_if<ChangePublished>(&fact)) {
            m_published << change->event.savedAtUs / 1000;
            pass(FlowScene::coreLeg(), Mark::Pending, 0);
        } else if (const auto *started = std::get_if<AttemptStarted>(&fact)) {
            const QString adapter = m_scene.adapterOf(started->attempt.lane.system);
            // A save in the same breath is still on its way to the bus.
            pass(FlowScene::busLeg(adapter), Mark::Pending,
                started->attempt.trigger == Trigger::Edit ? 1 : 0);
        } else if (const auto *finished = std::get_if<AttemptFinished>(&fact)) {
            const Attempt &attempt = finished->attempt;
            const QString adapter = m_scene.adapterOf(attempt.lane.system);
            const Mark mark = markOf(attempt.outcome);
            if (attempt.number == 0 || adapter.isEmpty())
                continue; // never sent
            pass(FlowScene::systemLeg(adapter, attempt.lane.system), mark, 1);
            if (mark == Mark::Failed && seen() && !m_paused && !reducedMotion())
                m_traffic.fail(attempt.lane.system);
        }
    }
    refreshSoon();
}

void FlowLanes::pass(const QString &leg, Mark mark, double legsBefore)
{
    const bool draw = !reducedMotion() && !m_paused && seen();
    m_traffic.pass(leg, mark, legsBefore, m_state.nowMs(), draw);
    if (draw && !m_traffic.still() && !m_frame.isActive())
        m_frame.start();
}

void FlowLanes::step()
{
    m_traffic.step(FrameMs);
    // Nothing moves: no timer, no paint.
    if (m_traffic.still() || !seen()) {
        m_traffic.clear();
        m_frame.stop();
    }
    update();
}

bool FlowLanes::seen() const
{
    return isVisible() && !window()->isMinimized();
}

bool FlowLanes::read() const
{
    return (isVisible() || (m_table && m_table->isVisible())) && !window()->isMinimized();
}

void FlowLanes::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused)
        return refresh();
    m_traffic.clear();
    m_frame.stop();
    renderStill();
}

bool FlowLanes::reducedMotion() const
{
    return style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
}

void FlowLanes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_still);
    paintMoving(painter);
}

void FlowLanes::paintMoving(QPainter &painter) const
{
    for (const FlowTraffic::Dot &dot : m_traffic.dots()) {
        const FlowScene::Leg *leg = m_scene.leg(dot.leg);
        if (dot.at < 0 || !leg)
            continue;
        const QPointF centre = leg->path.pointAtPercent(std::min(1.0, dot.at));
        painter.drawPixmap(centre - QPointF(DotSide / 2, DotSide / 2),
            markPixmap(dot.mark, int(DotSide), palette(), devicePixelRatioF()));
    }
    if (m_traffic.pulses().isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const FlowTraffic::Pulse &pulse : m_traffic.pulses()) {
        const FlowScene::Node *node = m_scene.system(pulse.node);
        if (!node)
            continue;
        const double grown = 6 * pulse.at;
        painter.setOpacity(1 - pulse.at);
        painter.setPen(QPen(Tokens::of(palette())[Mark::Failed].icon, 3));
        painter.drawRoundedRect(node->box.adjusted(-grown, -grown, grown, grown),
            CornerRadius + grown, CornerRadius + grown);
    }
}

void FlowLanes::mouseReleaseEvent(QMouseEvent *event)
{
    for (const FlowScene::Node &system : m_scene.systems()) {
        if (system.box.contains(event->position()))
            Q_EMIT systemChosen(system.key);
    }
}

void FlowLanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    renderStill();
}

void FlowLanes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange) {
        updateGeometry();
        renderStill();
    }
}

void FlowLanes::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void FlowLanes::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_traffic.clear();
    m_frame.stop();
}

} // namespace lockstep
