// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaigns.h"
#include "exceptions.h"
#include "expansion.h"
#include "hoursrules.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

// A Saturday.
const QDate First(2026, 12, 5);

Clinic clinic()
{
    Clinic clinic;
    clinic.id = u"c"_s;
    clinic.name = u"C"_s;
    clinic.timezone = u"America/Denver"_s;
    Schedule schedule{.service = u"general"_s,
        .effectiveFrom = QDate(2026, 1, 1),
        .effectiveThrough = {},
        .weekly = {}};
    schedule.weekly.fill(QList<Interval>{{8 * 60, 17 * 60}});
    clinic.schedules = {schedule};
    return clinic;
}

Campaign fluSaturdays()
{
    Override like;
    like.intervals = {{9 * 60, 14 * 60}};
    return {.service = {},
        .name = u"Flu shots"_s,
        .note = u"Walk-in"_s,
        .dates = exceptionsOn({{First, First}, {First.addDays(7), First.addDays(7)},
                                  {First.addDays(14), First.addDays(14)}},
            like)};
}

} // namespace

class TestCampaigns : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCampaignStandsBesideTheRegularHours();
    void whatIsAddedIsFoundAgain();
    void outsideItsDatesItIsHiddenOrClosed();
    void changingReplacesItsDates();
    void removingLeavesNothing();
    void codesAreLegalAndUnlikeOthers();
    void everyServiceIsDeclaredOnceOneIs();
    void itsHoursAreDrawnOnTheirWeekday();
    void aWeeklyVaccinationServiceIsNoCampaign();
};

void TestCampaigns::aCampaignStandsBesideTheRegularHours()
{
    const Clinic after = withCampaign(clinic(), fluSaturdays());
    const QString code = campaignsOf(after).first().service;
    QCOMPARE(*hoursOn(after, code, First).hours, (QList<Interval>{{9 * 60, 14 * 60}}));
    QCOMPARE(*hoursOn(after, u"general"_s, First).hours, (QList<Interval>{{8 * 60, 17 * 60}}));
    QVERIFY(brokenRules(after).isEmpty());
}

void TestCampaigns::whatIsAddedIsFoundAgain()
{
    const Clinic after = withCampaign(clinic(), fluSaturdays());
    QCOMPARE(campaignsOf(after).size(), 1);
    const Campaign found = campaignsOf(after).first();
    QCOMPARE(found.name, u"Flu shots"_s);
    QCOMPARE(found.note, u"Walk-in"_s);
    QCOMPARE(found.dates.size(), 3);
    QVERIFY(found.hiddenOutside);
    QCOMPARE(withCampaign(after, found), after);
}

void TestCampaigns::outsideItsDatesItIsHiddenOrClosed()
{
    Campaign campaign = fluSaturdays();
    for (const bool hidden : {true, false}) {
        campaign.hiddenOutside = hidden;
        const Clinic after = withCampaign(clinic(), campaign);
        const Campaign found = campaignsOf(after).first();
        QCOMPARE(found.hiddenOutside, hidden);
        const auto on = [&](QDate date) { return hoursOn(after, found.service, date).hours; };
        QVERIFY(!on(First.addDays(-1)));
        QVERIFY(on(First.addDays(1)) && on(First.addDays(1))->isEmpty());
        QCOMPARE(on(First.addDays(30)).has_value(), !hidden);
    }
}

void TestCampaigns::changingReplacesItsDates()
{
    const Clinic before = withCampaign(clinic(), fluSaturdays());
    Campaign campaign = campaignsOf(before).first();
    campaign.dates.removeLast();
    campaign.name = u"Flu and COVID"_s;
    const Clinic after = withCampaign(before, campaign);
    QCOMPARE(campaignsOf(after).size(), 1);
    QCOMPARE(campaignsOf(after).first().name, u"Flu and COVID"_s);
    QCOMPARE(after.overrides.size(), 2);
    QCOMPARE(*after.schedules.last().effectiveThrough, First.addDays(7));
}

void TestCampaigns::removingLeavesNothing()
{
    const Clinic with = withCampaign(clinic(), fluSaturdays());
    const Clinic without = withoutCampaign(with, campaignsOf(with).first().service);
    QCOMPARE(without.schedules, clinic().schedules);
    QVERIFY(without.overrides.isEmpty());
    QVERIFY(campaignsOf(without).isEmpty());
}

void TestCampaigns::codesAreLegalAndUnlikeOthers()
{
    Clinic one = clinic();
    QCOMPARE(campaignCode(one, u"Flu shots"_s), u"vaccination-flu-shots"_s);
    QCOMPARE(campaignCode(one, u"  Vacunación ¡gripe! "_s), u"vaccination-vacunacion-gripe"_s);
    QCOMPARE(campaignCode(one, u"流感"_s), u"vaccination"_s);
    one = withCampaign(one, fluSaturdays());
    QCOMPARE(campaignCode(one, u"Flu shots"_s), u"vaccination-flu-shots-2"_s);
    Campaign second = fluSaturdays();
    second.name = QString(200, u'x');
    one = withCampaign(one, second);
    QVERIFY(brokenRules(one).isEmpty());
    QCOMPARE(campaignsOf(one).size(), 2);
}

void TestCampaigns::everyServiceIsDeclaredOnceOneIs()
{
    QVERIFY(clinic().services.isEmpty());
    const Clinic after = withCampaign(clinic(), fluSaturdays());
    QCOMPARE(after.services.size(), 2);
    QCOMPARE(after.services.first().service, u"general"_s);
}

void TestCampaigns::itsHoursAreDrawnOnTheirWeekday()
{
    const Clinic after = withCampaign(clinic(), fluSaturdays());
    QCOMPARE(campaignHours(after, First.addDays(-3))[5], (QList<Interval>{{9 * 60, 14 * 60}}));
    QVERIFY(campaignHours(after, First.addDays(-3))[4].isEmpty());
    QVERIFY(campaignHours(after, First.addDays(60))[5].isEmpty());
}

void TestCampaigns::aWeeklyVaccinationServiceIsNoCampaign()
{
    Clinic weekly = clinic();
    weekly.services = {{u"general"_s, {}, u"vaccination"_s}};
    QVERIFY(campaignsOf(weekly).isEmpty());
}

QTEST_APPLESS_MAIN(TestCampaigns)
#include "tst_campaigns.moc"
