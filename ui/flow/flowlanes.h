// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "flowscene.h"
#include "flowtraffic.h"

#include <QPixmap>
#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace lockstep {

/// The way of a change as a picture: core, the bus, adapters, systems, with a dot for each change
/// on its way and a bar with a number where there are too many. It only draws while something
/// moves and can be seen; with reduced motion, dots become counters.
class FlowLanes final : public QWidget {
    Q_OBJECT
public:
    FlowLanes(const StateStore &state, const OkRates *rates,
        const QList<AdapterDescription> &adapters, QWidget *parent = nullptr);
    ~FlowLanes() override;

    /// The table tells of the lanes, too, while they are hidden.
    void setTable(const QWidget *table) { m_table = table; }
    void refresh();
    void take(const QList<Fact> &facts);
    /// A paused view stands still; sending goes on.
    void setPaused(bool paused);
    bool moving() const { return m_frame.isActive(); }
    const FlowTraffic &traffic() const { return m_traffic; }
    const FlowScene &scene() const { return m_scene; }
    /// Dots become counters.
    bool reducedMotion() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Texts or rates are other ones.
    void refreshed();
    void systemChosen(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void refreshSoon();
    void renderStill();
    void pass(const QString &leg, Mark mark, double legsBefore);
    void step();
    bool seen() const;
    /// As lanes or as the table.
    bool read() const;

    void paintLeg(QPainter &painter, const FlowScene::Leg &leg, const Tokens &tokens) const;
    void paintNode(QPainter &painter, const FlowScene::Node &node, const Tokens &tokens) const;
    void paintNodeText(
        QPainter &painter, const FlowScene::Node &node, QRectF room, const Tokens &tokens) const;
    void paintHeadings(QPainter &painter, const Tokens &tokens) const;
    void paintMoving(QPainter &painter) const;

    const StateStore &m_state;
    const OkRates *m_rates;
    const QList<AdapterDescription> m_descriptions;
    FlowScene m_scene;
    FlowTraffic m_traffic;
    QList<qint64> m_published; ///< times of the last minute's saves
    QPixmap m_still;
    QPointer<const QWidget> m_table;
    QTimer m_frame;
    QTimer m_refreshTimer;
    bool m_paused = false;
};

} // namespace lockstep
