// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/weeklytab.h"

#include "campaigns.h"
#include "clinics/clinicdraft.h"
#include "clinics/effectiverow.h"
#include "clinics/exceptionsmodel.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"
#include "widgets/plaintip.h"
#include "widgets/scrollingpage.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int HintCharacters = 100; ///< of width, where a line more than the week needs is to spare

QString rangeText(const Schedule &schedule)
{
    const QLocale locale;
    const auto text = [&](QDate date) { return locale.toString(date, QLocale::ShortFormat); };
    return schedule.effectiveThrough
        ? WeeklyTab::tr("%1 to %2")
              .arg(text(schedule.effectiveFrom), text(*schedule.effectiveThrough))
        : WeeklyTab::tr("from %1").arg(text(schedule.effectiveFrom));
}

} // namespace

WeeklyTab::WeeklyTab(QWidget *parent)
    : EditorTab(u"weekly"_s, parent)
    , m_schedule(new QComboBox)
    , m_one(new QLabel)
    , m_effective(new EffectiveRow)
    , m_hint(new QLabel(tr("Type hours, e.g. 8-12, 1-5 or closed")))
    , m_legend(new QLabel(tr("▨ campaigns and other services")))
    , m_week(new WeekEditor)
{
    m_schedule->setObjectName(u"clinics.schedule"_s);
    m_schedule->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_schedule->setMinimumWidth(1); // a name may be longer than any window
    m_schedule->setAccessibleName(tr("Service and time it applies"));
    m_one->setObjectName(u"clinics.scheduleLabel"_s);
    m_one->setTextFormat(Qt::PlainText);
    m_one->setWordWrap(true);
    m_legend->setToolTip(
        tr("Hatched: when a campaign is held within the week to come, or another service of "
           "this clinic is open"));
    m_hint->setObjectName(u"clinics.week.hint"_s);
    for (QLabel *label : {m_hint, m_legend}) {
        setTextStyle(label, TextStyle::Small);
        setSecondary(label);
    }
    m_week->setObjectName(u"clinics.week"_s);

    auto *choice = new FlowLayout;
    choice->setSpacing(space::S);
    choice->addWidget(m_schedule);
    choice->addWidget(m_one);
    choice->addWidget(m_effective);
    choice->addWidget(m_hint);
    choice->addWidget(m_legend);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->addLayout(choice);
    layout->addWidget(m_week);
    layout->addStretch();
    // Later: the panel has its place only once it is laid out.
    connect(
        m_week, &WeekEditor::copyAsked, this, [this] { bringIntoSight(m_week->copyPanel()); },
        Qt::QueuedConnection);
    connectAll();
}

void WeeklyTab::connectAll()
{
    connect(m_schedule, &QComboBox::currentIndexChanged, this, &WeeklyTab::showWeek);
    connect(m_effective, &EffectiveRow::chosen, this, &WeeklyTab::reschedule);
    connect(m_week, &WeekEditor::announced, this, &EditorTab::announced);
    connect(m_week, &WeekEditor::daysEntered, this, [this](const QMap<int, DayHours> &days) {
        if (draft() && schedule() >= 0)
            draft()->setDays(schedule(), days);
    });
    connect(m_week, &WeekEditor::unreadChanged, this, &EditorTab::unreadChanged);
    connect(m_week, &WeekEditor::dayEntered, this, [this](int day, const DayHours &hours) {
        if (draft() && schedule() >= 0)
            draft()->setDay(schedule(), day, hours);
    });
    connect(m_week, &WeekEditor::dayCopied, this, [this](int from, const QList<int> &onto) {
        if (draft() && schedule() >= 0 && commit())
            draft()->copyDay(schedule(), from, onto);
    });
}

QString WeeklyTab::title() const
{
    return tr("Weekly hours");
}

void WeeklyTab::refresh(bool other)
{
    if (other) {
        const QSignalBlocker quiet(m_schedule);
        m_schedule->clear();
    }
    fillSchedules();
    showWeek();
}

void WeeklyTab::resizeEvent(QResizeEvent *event)
{
    EditorTab::resizeEvent(event);
    m_hint->setVisible(width() >= HintCharacters * fontMetrics().averageCharWidth());
}

void WeeklyTab::fillSchedules()
{
    const Clinic &clinic = draft()->clinic();
    const QSignalBlocker quiet(m_schedule);
    int chosen = m_wanted >= 0 ? int(m_wanted) : m_schedule->currentIndex();
    m_wanted = -1;
    m_schedule->clear();
    for (qsizetype i = 0; i < clinic.schedules.size(); ++i) {
        const Schedule &schedule = clinic.schedules[i];
        m_schedule->addItem(tr("%1, %2", "service, dates")
                                .arg(serviceText(clinic, schedule.service), rangeText(schedule)));
        m_schedule->setItemData(int(i), plainTip(m_schedule->itemText(int(i))), Qt::ToolTipRole);
        if (chosen < 0 && schedule.covers(today()))
            chosen = int(i);
    }
    m_schedule->setCurrentIndex(std::clamp(chosen, 0, std::max(0, m_schedule->count() - 1)));
    // One alone is nothing to choose from.
    m_schedule->setVisible(m_schedule->count() > 1);
    m_one->setVisible(m_schedule->count() == 1);
    m_one->setText(m_schedule->itemText(0));
}

qsizetype WeeklyTab::schedule() const
{
    const int index = m_schedule->currentIndex();
    return index < draft()->clinic().schedules.size() ? index : -1;
}

Week WeeklyTab::savedWeek() const
{
    const Schedule &now = draft()->clinic().schedules[schedule()];
    const QList<Schedule> &saved = draft()->saved().schedules;
    const auto same = std::find_if(saved.cbegin(), saved.cend(), [&](const Schedule &each) {
        return each.service == now.service && each.effectiveFrom == now.effectiveFrom;
    });
    if (same != saved.cend())
        return same->weekly;
    // A new schedule is compared with what would be in force without it.
    const auto under = std::find_if(saved.cbegin(), saved.cend(), [&](const Schedule &each) {
        return each.service == now.service && each.covers(now.effectiveFrom);
    });
    return under == saved.cend() ? Week() : under->weekly;
}

void WeeklyTab::reschedule(const Effective &effective)
{
    if (!draft() || schedule() < 0 || !commit())
        return;
    const Rescheduled next
        = rescheduled(draft()->clinic(), draft()->saved(), schedule(), effective, today());
    m_wanted = next.schedule;
    draft()->edit(next.clinic, tr("Effective dates"));
    m_wanted = -1;
    showWeek(); // also when nothing changed: the row shows what is
}

WeekEditor::Others WeeklyTab::otherServices() const
{
    const Schedule &mine = draft()->clinic().schedules[schedule()];
    const QDate date = std::max(mine.effectiveFrom, today());
    WeekEditor::Others others = campaignHours(draft()->clinic(), date);
    for (const Schedule &each : draft()->clinic().schedules) {
        if (each.service == mine.service || !each.covers(date))
            continue;
        for (size_t day = 0; day < others.size(); ++day)
            others[day] << each.weekly[day].value_or(QList<Interval>());
    }
    return others;
}

void WeeklyTab::showWeek()
{
    const bool any = draft() && schedule() >= 0;
    m_week->setVisible(any);
    m_effective->setVisible(any);
    if (!any)
        return;
    m_effective->setEffective(effectiveOf(draft()->clinic(), schedule(), today()), today());
    const WeekEditor::Others others = otherServices();
    m_legend->setVisible(std::any_of(
        others.cbegin(), others.cend(), [](const auto &day) { return !day.isEmpty(); }));
    m_week->setWeek(draft()->clinic().schedules[schedule()].weekly, savedWeek(), others);
}

} // namespace lockstep
