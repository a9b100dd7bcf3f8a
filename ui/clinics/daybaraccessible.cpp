// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/daybaraccessible.h"

#include "clinics/barwords.h"
#include "clinics/daybar.h"

#include <QAccessibleWidget>
#include <QHash>
#include <QPointer>

namespace lockstep {

namespace {

constexpr int StepMinutes = 15;

/// One edge of a span: a slider whose value is the minute of the day.
class EdgeAccessible final : public QAccessibleInterface, public QAccessibleValueInterface {
public:
    EdgeAccessible(DayBar *bar, int edge)
        : m_bar(bar)
        , m_edge(edge)
    {
    }

    bool isValid() const override { return m_bar && m_edge < m_bar->edges(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_bar);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::Slider; }
    QRect rect() const override
    {
        const QRect local = m_bar->rectOf(m_edge);
        return {m_bar->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_bar->hasFocus() && m_bar->pickedEdge() == m_edge;
        state.disabled = !m_bar->isEnabled();
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        if (!isValid())
            return {};
        if (kind == QAccessible::Value)
            return edgeText(m_bar->minuteOf(m_edge));
        if (kind != QAccessible::Name)
            return {};
        return edgeName(m_bar->accessibleName().section(u',', 0, 0), m_edge, m_bar->edges());
    }
    void setText(QAccessible::Text, const QString &) override { }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : nullptr;
    }

    QVariant currentValue() const override { return m_bar->minuteOf(m_edge); }
    void setCurrentValue(const QVariant &value) override
    {
        m_bar->moveEdge(m_edge, value.toInt() - m_bar->minuteOf(m_edge));
    }
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override { return 2 * MinutesPerDay; }
    QVariant minimumStepSize() const override { return StepMinutes; }

private:
    QPointer<DayBar> m_bar;
    const int m_edge;
};

/// The bar: a slider whose value is that of the picked edge, with every edge as a child.
class DayBarAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit DayBarAccessible(DayBar *bar)
        : QAccessibleWidget(bar, QAccessible::Slider)
    {
    }
    ~DayBarAccessible() override
    {
        for (const QAccessible::Id id : std::as_const(m_edges))
            QAccessible::deleteAccessibleInterface(id);
    }
    Q_DISABLE_COPY_MOVE(DayBarAccessible)

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value && bar()->pickedEdge() >= 0
            ? edgeText(bar()->edgeMinute())
            : QAccessibleWidget::text(kind);
    }
    int childCount() const override { return bar()->edges(); }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= bar()->edges())
            return nullptr;
        if (!m_edges.contains(index))
            m_edges.insert(
                index, QAccessible::registerAccessibleInterface(new EdgeAccessible(bar(), index)));
        return QAccessible::accessibleInterface(m_edges.value(index));
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (auto edge = m_edges.cbegin(); edge != m_edges.cend(); ++edge) {
            if (QAccessible::accessibleInterface(edge.value()) == child)
                return edge.key();
        }
        return -1;
    }

    QVariant currentValue() const override { return bar()->edgeMinute(); }
    void setCurrentValue(const QVariant &value) override { bar()->moveEdgeTo(value.toInt()); }
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override { return 2 * MinutesPerDay; }
    QVariant minimumStepSize() const override { return StepMinutes; }

private:
    DayBar *bar() const { return static_cast<DayBar *>(widget()); }

    mutable QHash<int, QAccessible::Id> m_edges; ///< made when they are asked for
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *bar = qobject_cast<DayBar *>(object);
    return bar ? new DayBarAccessible(bar) : nullptr;
}

} // namespace

void makeDayBarsAccessible()
{
    static const bool installed = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(installed);
}

} // namespace lockstep
