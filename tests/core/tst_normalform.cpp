// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursrules.h"
#include "hourssamples.h"
#include "normalform.h"

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

/// The same hours, said in another order and with each interval of an hour or more cut in two.
Clinic saidOtherwise(Clinic clinic, Rng &rng)
{
    const auto cut = [&](QList<Interval> &day) {
        for (qsizetype i = 0; i < day.size() && day.size() < 8; ++i) {
            const int half = day[i].opens + day[i].length() / 2;
            if (day[i].length() >= 60 && half < 1440) {
                day.append({half, day[i].closes});
                day[i].closes = half;
            }
        }
        samples::shuffle(day, rng);
    };
    for (Schedule &schedule : clinic.schedules) {
        for (DayHours &day : schedule.weekly) {
            if (day)
                cut(*day);
        }
    }
    for (Override &entry : clinic.overrides) {
        cut(entry.intervals);
        if (!entry.through)
            entry.through = entry.date;
    }
    samples::shuffle(clinic.schedules, rng);
    samples::shuffle(clinic.overrides, rng);
    samples::shuffle(clinic.services, rng);
    clinic.name += u" (renamed)";
    clinic.revision += 1;
    return clinic;
}

} // namespace

class TestNormalForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hashesOfTheSampleAreEqual();
    void midnightIsWrittenOneWay();
    void mergeStopsAt24Hours();
    void randomHoursHaveOneForm();
    void differentHoursDiffer();
    void storedBodyReadsBack();
    void brokenBodyIsRefused();
};

void TestNormalForm::hashesOfTheSampleAreEqual()
{
    const QJsonArray clinics = samples::list(u"clinics-500.json"_s);
    const QJsonArray hashes = samples::list(u"clinics-500.hashes.json"_s);
    QCOMPARE(clinics.size(), 500);
    QCOMPARE(hashes.size(), 500);
    for (qsizetype i = 0; i < clinics.size(); ++i) {
        const auto clinic = clinicFromJson(clinics[i]);
        QVERIFY(clinic.ok());
        QCOMPARE(clinic->id, hashes[i][0].toString());
        QCOMPARE(sha256Hex(canonicalHours(*clinic)), hashes[i][1].toString());
    }
}

void TestNormalForm::midnightIsWrittenOneWay()
{
    Clinic clinic;
    clinic.timezone = u"UTC"_s;
    clinic.overrides.append({.date = QDate(2026, 12, 24),
        .through = QDate(2026, 12, 24),
        .service = u"general"_s,
        .closed = false,
        .intervals = {{1200, 1440}, {1080, 1200}, {480, 720}},
        .label = u"Cafe\u0301"_s,
        .kind = {}});
    QCOMPARE(canonicalHours(clinic),
        "{\"overrides\":[{\"closed\":false,\"date\":\"2026-12-24\",\"intervals\":["
        "{\"closes\":\"12:00\",\"opens\":\"08:00\"},{\"closes\":\"24:00\",\"opens\":\"18:00\"}],"
        "\"label\":\"Caf\xC3\xA9\",\"service\":\"general\"}],\"schedules\":[],"
        "\"timezone\":\"UTC\"}"_ba);
}

void TestNormalForm::mergeStopsAt24Hours()
{
    const QList<Interval> whole{{0, 720}, {720, 1440}};
    QCOMPARE(merged(whole), (QList<Interval>{{0, 1440}}));
    const QList<Interval> longer{{0, 720}, {720, 1441}};
    QCOMPARE(merged(longer), longer);
    const QList<Interval> three{{1000, 1300}, {100, 200}, {200, 300}};
    QCOMPARE(merged(three), (QList<Interval>{{100, 300}, {1000, 1300}}));
}

void TestNormalForm::randomHoursHaveOneForm()
{
    constexpr quint64 seed = 500;
    qInfo() << "seed" << seed;
    Rng rng(seed);
    for (int i = 0; i < 400; ++i) {
        const Clinic clinic = samples::randomClinic(rng);
        const auto broken = brokenRules(clinic);
        QVERIFY2(broken.isEmpty(), qPrintable(broken.isEmpty() ? QString() : broken[0].path));
        const QByteArray canonical = canonicalHours(clinic);

        const auto again = clinicFromJson(json::parse(json::canonical(toJson(clinic))).value());
        QVERIFY(again.ok());
        QCOMPARE(*again, clinic);

        const auto read = hoursFromNormalForm(canonical);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text));
        QCOMPARE(canonicalHours(*read), canonical);

        const Clinic other = saidOtherwise(clinic, rng);
        QVERIFY(brokenRules(other).isEmpty());
        QCOMPARE(canonicalHours(other), canonical);
    }
}

void TestNormalForm::differentHoursDiffer()
{
    Rng rng(1);
    const Clinic clinic = samples::randomClinic(rng);
    const QByteArray canonical = canonicalHours(clinic);
    Clinic unknown = clinic;
    unknown.schedules.first().weekly[0] = std::nullopt;
    Clinic closed = clinic;
    closed.schedules.first().weekly[0] = QList<Interval>();
    QVERIFY(canonicalHours(unknown) != canonicalHours(closed));
    Clinic moved = clinic;
    moved.timezone = u"America/Boise"_s;
    QVERIFY(canonicalHours(moved) != canonical);
    Clinic ended = clinic;
    ended.schedules.last().effectiveThrough.reset();
    QVERIFY(canonicalHours(ended) != canonical);
}

void TestNormalForm::storedBodyReadsBack()
{
    for (const QJsonValue &document : samples::list(u"clinics-500.json"_s)) {
        const auto clinic = clinicFromJson(document).value();
        const auto hours = hoursFromNormalForm(canonicalHours(clinic));
        QVERIFY(hours.ok());
        QCOMPARE(hours->timezone, clinic.timezone);
        QCOMPARE(hours->schedules.size(), clinic.schedules.size());
        QCOMPARE(hours->overrides.size(), clinic.overrides.size());
        QCOMPARE(canonicalHours(*hours), canonicalHours(clinic));
    }
}

void TestNormalForm::brokenBodyIsRefused()
{
    QVERIFY(!hoursFromNormalForm("").ok());
    QVERIFY(!hoursFromNormalForm("{}").ok());
    QVERIFY(!hoursFromNormalForm(R"({"timezone":"UTC","schedules":[],"policy":1})").ok());
    QVERIFY(hoursFromNormalForm(R"({"overrides":[],"schedules":[],"timezone":"UTC"})").ok());
}

QTEST_APPLESS_MAIN(TestNormalForm)
#include "tst_normalform.moc"
