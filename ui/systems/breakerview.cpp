// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/breakerview.h"

#include "shell/icons.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/flowlayout.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int ArrowWidth = 32;

QStringList stateWords()
{
    return {BreakerSteps::tr("closed"), BreakerSteps::tr("open"), BreakerSteps::tr("half-open")};
}

void drawArrow(QPainter &painter, const QRectF &room, bool leftwards)
{
    const double y = room.center().y();
    const double tip = leftwards ? room.left() + 4 : room.right() - 4;
    const double back = leftwards ? 5 : -5;
    painter.drawLine(QPointF(room.left() + 4, y), QPointF(room.right() - 4, y));
    painter.drawLine(QPointF(tip, y), QPointF(tip + back, y - 4));
    painter.drawLine(QPointF(tip, y), QPointF(tip + back, y + 4));
}

/// A closed breaker says nothing of how well the system is: it has no colour of a status.
std::optional<Mark> statusOf(BreakerState state)
{
    if (state == BreakerState::Closed)
        return std::nullopt;
    return state == BreakerState::Open ? Mark::Failed : Mark::Retrying;
}

QColor lineOf(BreakerState state, const Tokens &tokens)
{
    const auto status = statusOf(state);
    return status ? tokens[*status].icon : tokens.ink;
}

QBrush tintOf(BreakerState state, const Tokens &tokens)
{
    const auto status = statusOf(state);
    const QColor tint = status ? tokens[*status].tint : tokens.alternate;
    return tint.isValid() ? QBrush(tint) : QBrush(Qt::NoBrush);
}

QString openText(const SystemStatus &system, qint64 nowMs)
{
    const QString since = momentText(system.breakerOpenedAtMs, nowMs);
    const QString why = system.breakerOpenedAtMs > 0
        ? BreakerView::tr(
            "Open since %1 after %n failures in a row.", nullptr, system.consecutiveFailures)
              .arg(since)
        : BreakerView::tr("Open after %n failures in a row.", nullptr, system.consecutiveFailures);
    const QString next = system.breakerUntilMs > nowMs
        ? BreakerView::tr("Next probe %1: one change goes there to see if it is well again.")
              .arg(momentText(system.breakerUntilMs, nowMs))
        : BreakerView::tr("The next change that waits is the probe.");
    return why + u' ' + next;
}

QString closedText(const SystemStatus &system)
{
    const int most = system.config.limits.breakerFailures;
    if (most == 0)
        return BreakerView::tr("It never opens: failures are only retried.");
    if (system.consecutiveFailures > 0)
        return BreakerView::tr("Changes go there. %n of %1 failures in a row so far.", nullptr,
            system.consecutiveFailures)
            .arg(most);
    return BreakerView::tr("Changes go there. It opens after %n failures in a row.", nullptr, most);
}

} // namespace

BreakerSteps::BreakerSteps(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"systems.breaker.steps"_s);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setState(BreakerState::Closed);
}

void BreakerSteps::setState(BreakerState state)
{
    m_state = state;
    QStringList spoken = stateWords();
    spoken[int(state)] = tr("%1 (current)").arg(spoken.at(int(state)));
    setAccessibleName(tr("Breaker: %1").arg(spoken.join(u", "_s)));
    updateGeometry();
    update();
}

QSize BreakerSteps::sizeHint() const
{
    const QFontMetrics strong(styledFont(font(), TextStyle::Strong));
    int width = 2 * ArrowWidth + 2;
    for (const QString &word : stateWords())
        width += strong.horizontalAdvance(word) + 2 * space::M;
    return {width, strong.height() + space::S + 2};
}

void BreakerSteps::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFont strong = styledFont(font(), TextStyle::Strong);
    const QFontMetrics metrics(strong);
    const QStringList words = stateWords();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    double at = 1;
    for (int i = 0; i < words.size(); ++i) {
        const bool current = i == int(m_state);
        const int width = metrics.horizontalAdvance(words[i]) + 2 * space::M;
        QRectF box(at, 1, width, height() - 2);
        QRectF arrow(at + width, 1, ArrowWidth, height() - 2);
        if (mirrored) {
            box.moveRight(this->width() - at);
            arrow.moveRight(this->width() - at - width);
        }
        painter.setPen(
            QPen(current ? lineOf(m_state, tokens) : tokens.controlBorder, current ? 2 : 1));
        painter.setBrush(current ? tintOf(m_state, tokens) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(box, CornerRadius, CornerRadius);
        painter.setFont(current ? strong : font());
        painter.setPen(current ? tokens.ink : tokens.secondaryInk);
        painter.drawText(box, Qt::AlignCenter, words[i]);
        if (i + 1 < words.size()) {
            painter.setPen(QPen(tokens.secondaryInk, 1.5));
            drawArrow(painter, arrow, mirrored);
        }
        at += width + ArrowWidth;
    }
}

void BreakerSteps::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

BreakerView::BreakerView(QWidget *parent)
    : QWidget(parent)
    , m_steps(new BreakerSteps)
    , m_why(new QLabel)
    , m_probe(new QPushButton(icon(Glyph::Test), tr("Try again now")))
    , m_close(new QPushButton(tr("Close")))
{
    setObjectName(u"systems.breaker"_s);
    m_why->setObjectName(u"systems.breaker.why"_s);
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    m_probe->setObjectName(u"systems.breaker.probeButton"_s);
    m_close->setObjectName(u"systems.breaker.closeButton"_s);
    m_close->setAccessibleName(tr("Close the breaker"));
    m_close->setToolTip(tr("Forget the failures: everything that waits goes at once"));
    auto *heading = new QLabel(tr("Breaker"));
    heading->setTextFormat(Qt::PlainText);
    setTextStyle(heading, TextStyle::Section);
    auto *row = new FlowLayout;
    row->addWidget(m_steps);
    row->addWidget(m_probe);
    row->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(heading);
    layout->addLayout(row);
    layout->addWidget(m_why);
    connect(m_probe, &QPushButton::clicked, this, &BreakerView::probeRequested);
    connect(m_close, &QPushButton::clicked, this, &BreakerView::closeRequested);
}

bool BreakerView::isCalm(const SystemStatus &system)
{
    return system.breaker == BreakerState::Closed
        && (system.consecutiveFailures == 0 || system.held());
}

void BreakerView::tell(const SystemStatus &system, qint64 nowMs)
{
    m_steps->setState(system.breaker);
    const QString why = system.breaker == BreakerState::Open ? openText(system, nowMs)
        : system.breaker == BreakerState::HalfOpen
        ? tr("One change is on its way to see if it is well again; two in a row close it.")
        : closedText(system);
    m_why->setText(why);
    m_probe->setVisible(!system.paused && system.breaker == BreakerState::Open);
    m_close->setVisible(system.breaker != BreakerState::Closed);
}

} // namespace lockstep
