// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/daymenu.h"

#include "clinics/barwords.h"
#include "clinics/spans.h"

#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int StepMinutes = 15, LeastMinutes = 5;

/// The hours with their first opening or last closing moved.
QList<Interval> stepped(QList<Interval> spans, bool opening, int minutes)
{
    Interval &span = opening ? spans.first() : spans.last();
    span = dragged(span, opening ? Grip::Start : Grip::End, minutes, LeastMinutes);
    return united(spans);
}

} // namespace

DayMenu::DayMenu(int day, QWidget *parent)
    : QMenu(parent)
    , m_day(day)
{
    addCopies();
    addSeparator();
    addSteps();
    addSeparator();
    addValues();
}

void DayMenu::addCopies()
{
    const auto copies = [this](const QString &text, QList<int> days) {
        days.removeAll(m_day);
        addAction(text, this, [this, days] { Q_EMIT copyChosen(days); });
    };
    copies(tr("Copy to weekdays"), {0, 1, 2, 3, 4});
    copies(tr("Copy to the weekend"), {5, 6});
    copies(tr("Copy to all days"), {0, 1, 2, 3, 4, 5, 6});
    addAction(tr("Copy to…"), this, &DayMenu::copyToWanted);
    addSeparator();
    addAction(tr("Copy these hours"), this, &DayMenu::copyWanted);
    addAction(tr("Paste hours"), this, &DayMenu::pasteWanted);
}

void DayMenu::addSteps()
{
    const auto steps = [this](bool opening, int minutes) {
        QAction *action = addAction(QString());
        connect(action, &QAction::triggered, this,
            [this, opening, minutes] { step(opening, minutes); });
        m_steps.append({action, opening, minutes});
    };
    steps(true, -StepMinutes);
    steps(true, StepMinutes);
    steps(false, -StepMinutes);
    steps(false, StepMinutes);
    describeSteps();
}

void DayMenu::addValues()
{
    const auto sets = [this](const QString &text, const DayHours &hours) {
        addAction(text, this, [this, hours] { Q_EMIT hoursChosen(hours); });
    };
    sets(tr("Closed"), QList<Interval>());
    sets(tr("Open 24 hours"), QList<Interval>{{0, MinutesPerDay}});
    sets(tr("Clear: not set"), std::nullopt);
}

void DayMenu::setHours(const DayHours &hours)
{
    m_hours = hours;
    describeSteps();
}

void DayMenu::step(bool opening, int minutes)
{
    if (!m_hours || m_hours->isEmpty())
        return;
    Q_EMIT hoursChosen(stepped(*m_hours, opening, minutes));
}

void DayMenu::describeSteps()
{
    const bool open = m_hours && !m_hours->isEmpty();
    for (const Step &step : std::as_const(m_steps)) {
        const bool earlier = step.minutes < 0;
        const QString text = step.opening ? (earlier ? tr("Opens earlier") : tr("Opens later"))
                                          : (earlier ? tr("Closes earlier") : tr("Closes later"));
        step.action->setEnabled(open);
        if (!open) {
            step.action->setText(text);
            continue;
        }
        const QList<Interval> then = stepped(*m_hours, step.opening, step.minutes);
        const int minute = step.opening ? then.first().opens : then.last().closes;
        step.action->setText(tr("%1: %2", "Opens earlier: 7:45 AM").arg(text, edgeText(minute)));
        step.action->setEnabled(then != *m_hours);
    }
}

bool DayMenu::triggerStep(QAction *action)
{
    const bool steps = std::any_of(m_steps.cbegin(), m_steps.cend(),
        [action](const Step &step) { return step.action == action && action->isEnabled(); });
    if (steps)
        action->trigger();
    return steps;
}

void DayMenu::mouseReleaseEvent(QMouseEvent *event)
{
    if (!triggerStep(actionAt(event->position().toPoint())))
        QMenu::mouseReleaseEvent(event);
}

void DayMenu::keyPressEvent(QKeyEvent *event)
{
    const bool chooses = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space;
    if (!chooses || !triggerStep(activeAction()))
        QMenu::keyPressEvent(event);
}

} // namespace lockstep
