// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns.h"

#include "exceptions.h"
#include "normalform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MaxCode = 40;

bool isEmptyWeek(const Week &week)
{
    return std::all_of(
        week.begin(), week.end(), [](const DayHours &day) { return !day || day->isEmpty(); });
}

Week closedWeek()
{
    Week week;
    week.fill(QList<Interval>());
    return week;
}

QList<Override> datesOf(const Clinic &clinic, const QString &service)
{
    QList<Override> dates;
    std::copy_if(clinic.overrides.cbegin(), clinic.overrides.cend(), std::back_inserter(dates),
        [&](const Override &entry) { return entry.service == service; });
    return dates;
}

bool isCampaign(const Clinic &clinic, const Service &service)
{
    const bool weekly = std::any_of(
        clinic.schedules.cbegin(), clinic.schedules.cend(), [&](const Schedule &schedule) {
            return schedule.service == service.service && !isEmptyWeek(schedule.weekly);
        });
    return service.kind == "vaccination"_L1 && !weekly;
}

Campaign campaignOf(const Clinic &clinic, const Service &service)
{
    Campaign campaign{.service = service.service,
        .name = service.name.isEmpty() ? service.service : service.name,
        .note = {},
        .dates = datesOf(clinic, service.service)};
    if (!campaign.dates.isEmpty())
        campaign.note = campaign.dates.first().label;
    campaign.hiddenOutside = std::none_of(
        clinic.schedules.cbegin(), clinic.schedules.cend(), [&](const Schedule &schedule) {
            return schedule.service == service.service && !schedule.effectiveThrough;
        });
    return campaign;
}

/// Where a clinic declares services, it must declare all that it uses.
void declare(Clinic &clinic, const Service &service)
{
    for (const QString &code : servicesOf(clinic)) {
        if (code != service.service
            && std::none_of(clinic.services.cbegin(), clinic.services.cend(),
                [&](const Service &each) { return each.service == code; }))
            clinic.services << Service{code, {}, {}};
    }
    const auto there = std::find_if(clinic.services.begin(), clinic.services.end(),
        [&](const Service &each) { return each.service == service.service; });
    if (there == clinic.services.end())
        clinic.services << service;
    else
        *there = service;
}

/// The empty week that says the service is known and closed between its dates.
Schedule emptyWeek(const Campaign &campaign)
{
    Schedule schedule{.service = campaign.service,
        .effectiveFrom = campaign.dates.first().date,
        .effectiveThrough = {},
        .weekly = closedWeek()};
    QDate last = schedule.effectiveFrom;
    for (const Override &entry : campaign.dates) {
        schedule.effectiveFrom = std::min(schedule.effectiveFrom, entry.date);
        last = std::max(last, entry.lastDate());
    }
    if (campaign.hiddenOutside)
        schedule.effectiveThrough = last;
    return schedule;
}

void removeHours(Clinic &clinic, const QString &service)
{
    clinic.schedules.removeIf([&](const Schedule &each) { return each.service == service; });
    clinic.overrides.removeIf([&](const Override &each) { return each.service == service; });
}

} // namespace

QList<Campaign> campaignsOf(const Clinic &clinic)
{
    QList<Campaign> campaigns;
    for (const Service &service : clinic.services) {
        if (isCampaign(clinic, service))
            campaigns << campaignOf(clinic, service);
    }
    std::stable_sort(campaigns.begin(), campaigns.end(),
        [](const Campaign &a, const Campaign &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return campaigns;
}

Clinic withCampaign(Clinic clinic, Campaign campaign)
{
    Q_ASSERT(!campaign.dates.isEmpty());
    if (campaign.service.isEmpty())
        campaign.service = campaignCode(clinic, campaign.name);
    removeHours(clinic, campaign.service);
    declare(clinic, {campaign.service, campaign.name, u"vaccination"_s});
    clinic.schedules << emptyWeek(campaign);
    for (Override &entry : campaign.dates) {
        entry.service = campaign.service;
        entry.label = campaign.note;
        entry.kind = u"campaign"_s;
    }
    return withExceptions(std::move(clinic), campaign.dates);
}

Clinic withoutCampaign(Clinic clinic, const QString &service)
{
    removeHours(clinic, service);
    clinic.services.removeIf([&](const Service &each) { return each.service == service; });
    return clinic;
}

QString campaignCode(const Clinic &clinic, const QString &name)
{
    QString code = u"vaccination-"_s;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            code += c;
        else if (c.category() != QChar::Mark_NonSpacing && !code.endsWith(u'-'))
            code += u'-';
    }
    code.truncate(MaxCode - 3); // room for a number
    while (code.endsWith(u'-'))
        code.chop(1);
    const QStringList taken = servicesOf(clinic);
    QString free = code;
    for (int number = 2; taken.contains(free); ++number)
        free = code + u'-' + QString::number(number);
    return free;
}

std::array<QList<Interval>, 7> campaignHours(const Clinic &clinic, QDate from)
{
    std::array<QList<Interval>, 7> week;
    for (const Campaign &campaign : campaignsOf(clinic)) {
        for (int i = 0; i < 7; ++i) {
            const QDate date = from.addDays(i);
            for (const Override &entry : campaign.dates) {
                if (entry.covers(date))
                    week[size_t(date.dayOfWeek() - 1)] << entry.intervals;
            }
        }
    }
    return week;
}

} // namespace lockstep
