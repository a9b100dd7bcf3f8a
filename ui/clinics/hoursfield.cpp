// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/hoursfield.h"

#include "clinics/daybar.h"
#include "clinics/daybaraccessible.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "shell/theme.h"
#include "widgets/clickselects.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

HoursField::HoursField(const QString &stem, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_ruler(new BarRuler)
    , m_bar(new DayBar)
{
    makeDayBarsAccessible();
    m_text->setObjectName(stem + u"LineEdit"_s);
    m_text->setPlaceholderText(tr("8-5, or closed"));
    new ClickSelects(m_text);
    m_bar->setObjectName(stem + u"Bar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addWidget(m_text);
    layout->addWidget(m_ruler);
    layout->addWidget(m_bar);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &HoursField::read);
    connect(m_text, &QLineEdit::returnPressed, this, &HoursField::submitted);
    connect(m_bar, &DayBar::drawn, this, &HoursField::setHours);
    setHours(QList<Interval>());
}

Result<DayHours> HoursField::hours() const
{
    return parseDayHours(m_text->text());
}

void HoursField::setHours(const DayHours &hours)
{
    m_text->setText(hoursWords(hours));
    m_text->setCursorPosition(0);
}

void HoursField::setHatched()
{
    m_bar->setHatched();
}

void HoursField::setUsual(const DayHours &usual)
{
    m_usual = usual;
    m_bar->setSaved(usual);
    fitAxis();
}

void HoursField::read()
{
    if (const auto typed = hours()) {
        m_bar->setHours(*typed);
        m_bar->setAccessibleName(tr("Hours drawn: %1").arg(hoursWords(*typed)));
    }
    fitAxis();
    Q_EMIT changed();
}

void HoursField::fitAxis()
{
    const QList<Interval> shown
        = m_bar->hours().value_or(QList<Interval>()) + m_usual.value_or(QList<Interval>());
    const BarAxis axis = BarAxis::covering(shown);
    m_ruler->setAxis(axis);
    m_bar->setAxis(axis);
}

} // namespace lockstep
