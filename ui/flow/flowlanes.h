// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "shell/theme.h"

#include <QPainterPath>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

namespace lockstep {

class StateStore;

/// The way of a change as a picture: Core, the bus, adapters, systems, with a dot for each change
/// on its way. It only draws while something moves and can be seen; with reduced motion, dots
/// become counters.
class FlowLanes final : public QWidget {
    Q_OBJECT
public:
    static constexpr int MostDots = 60;

    explicit FlowLanes(const StateStore &state, QWidget *parent = nullptr);
    ~FlowLanes() override;

    void take(const QList<Fact> &facts);
    /// A paused view stands still; sending goes on.
    void setPaused(bool paused);
    bool moving() const { return m_frame.isActive(); }
    int dots() const { return int(m_dots.size()); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Node {
        QString title;
        QString detail;
        QRectF box;
        std::optional<Mark> mark;
    };
    /// A dot on its way along a leg; legs of one change follow each other.
    struct Dot {
        QPainterPath path;
        Mark mark;
        double at; ///< 0 to 1; below 0 it waits for its turn
    };

    void rebuild();
    void layOut();
    bool terse() const;
    int nodeHeight() const;
    void refresh();
    void refreshSoon();
    void renderStill();
    void paintNode(QPainter &painter, const Node &node, const Tokens &tokens) const;
    void send(const QString &system, Mark mark, double delay);
    void addDot(const QPainterPath &path, Mark mark, double delay);
    void step();
    bool reducedMotion() const;
    QPainterPath leg(const Node &from, const Node &to) const;
    const Node *systemNode(const QString &name) const;
    const Node *adapterOf(const QString &system) const;

    const StateStore &m_state;
    Node m_core, m_bus;
    QList<Node> m_adapters;
    QList<Node> m_systems;
    QHash<QString, QString> m_adapterOfSystem;
    QHash<QString, int> m_withoutMotion; ///< counters that stand for dots
    QList<Dot> m_dots;
    QList<qint64> m_published; ///< times of the last minute's saves
    QPixmap m_still;
    QTimer m_frame;
    QTimer m_refreshTimer;
    bool m_paused = false;
};

} // namespace lockstep
