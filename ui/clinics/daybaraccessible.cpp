// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/daybaraccessible.h"

#include "clinics/daybar.h"
#include "hoursjson.h"

#include <QAccessibleWidget>

namespace lockstep {

namespace {

constexpr int StepMinutes = 15;

class DayBarAccessible final : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit DayBarAccessible(DayBar *bar)
        : QAccessibleWidget(bar, QAccessible::Slider)
    {
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Value && bar()->pickedEdge() >= 0
            ? timeText(bar()->edgeMinute() % MinutesPerDay)
            : QAccessibleWidget::text(kind);
    }

    QVariant currentValue() const override { return bar()->edgeMinute(); }
    void setCurrentValue(const QVariant &value) override { bar()->moveEdgeTo(value.toInt()); }
    QVariant minimumValue() const override { return 0; }
    QVariant maximumValue() const override { return 2 * MinutesPerDay; }
    QVariant minimumStepSize() const override { return StepMinutes; }

private:
    DayBar *bar() const { return static_cast<DayBar *>(widget()); }
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
