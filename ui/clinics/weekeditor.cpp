// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/weekeditor.h"

#include "clinics/daybaraccessible.h"
#include "clinics/dayrow.h"
#include "shell/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace lockstep {

WeekEditor::WeekEditor(QWidget *parent)
    : QWidget(parent)
    , m_ruler(new BarRuler)
    , m_total(new QLabel)
{
    makeDayBarsAccessible();
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::XS);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 3);
    grid->addWidget(m_ruler, 0, 2);
    const int first = int(QLocale().firstDayOfWeek()) - 1;
    for (int i = 0; i < 7; ++i) {
        const int day = (first + i) % 7;
        auto *row = new DayRow(day, grid, 1 + i * DayRow::GridRows, this);
        m_days[size_t(day)] = row;
        connect(row, &DayRow::entered, this, &WeekEditor::dayEntered);
        connect(row, &DayRow::copyRequested, this, &WeekEditor::dayCopied);
        connect(row, &DayRow::unreadChanged, this, &WeekEditor::unreadChanged);
    }
    setFocusProxy(m_days[size_t(first)]->field());
    m_total->setObjectName(u"clinics.week.total"_s);
    m_total->setTextFormat(Qt::PlainText);
    setSecondary(m_total);
    grid->addWidget(m_total, 1 + 7 * DayRow::GridRows, 1, 1, 2);
}

void WeekEditor::setWeek(const Week &week, const Week &saved, const Others &others)
{
    fitAxis(week, others);
    for (size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->show(week[day], saved[day], others[day]);
    tellTotal(week, saved);
    Q_EMIT unreadChanged();
}

bool WeekEditor::commit()
{
    for (DayRow *day : m_days)
        day->commit();
    const auto unread = std::find_if(
        m_days.cbegin(), m_days.cend(), [](const DayRow *day) { return day->isUnread(); });
    if (unread == m_days.cend())
        return true;
    (*unread)->focus();
    return false;
}

bool WeekEditor::hasUnreadText() const
{
    return std::any_of(
        m_days.cbegin(), m_days.cend(), [](const DayRow *day) { return day->isUnread(); });
}

void WeekEditor::forgetTyping()
{
    for (DayRow *day : m_days)
        day->forgetTyping();
    Q_EMIT unreadChanged();
}

void WeekEditor::fitAxis(const Week &week, const Others &others)
{
    QList<Interval> all;
    for (size_t day = 0; day < week.size(); ++day)
        all << week[day].value_or(QList<Interval>()) << others[day];
    const BarAxis axis = BarAxis::covering(all);
    m_ruler->setAxis(axis);
    for (DayRow *day : m_days)
        day->setAxis(axis);
}

void WeekEditor::tellTotal(const Week &week, const Week &saved)
{
    const auto span = [](int minutes) {
        return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60)
                                 : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
    };
    const int now = openMinutes(week), more = now - openMinutes(saved);
    QString text = tr("%1 open per week").arg(span(now));
    if (more != 0)
        text += u" (%1%2)"_s.arg(more > 0 ? u"+"_s : u"\u2212"_s, span(std::abs(more)));
    m_total->setText(text);
}

} // namespace lockstep
