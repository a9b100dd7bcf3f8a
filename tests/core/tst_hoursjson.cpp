// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursrules.h"
#include "hourssamples.h"
#include "timezones.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

QJsonObject document(const QByteArray &overrides = "[]", const QByteArray &monday = "[]")
{
    const QByteArray text = R"({"clinicId":"c","name":"C","timezone":"UTC","revision":1,
        "services":[{"service":"general"},{"service":"flu","kind":"vaccination"}],
        "schedules":[{"service":"general","effectiveFrom":"2026-01-01","weekly":{"mon":)"
        + monday + R"(,"tue":[],"wed":[],"thu":[],"fri":null,"sat":[],"sun":[]}}],"overrides":)"
        + overrides + '}';
    return json::parse(text).value().toObject();
}

QString printed(const Result<Clinic> &result)
{
    return result.ok() ? u"valid"_s : samples::printed(result.error().problems);
}

} // namespace

class TestHoursJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sampleClinicsAreValidAndRoundTrip();
    void invalidDocumentIsRefused_data();
    void invalidDocumentIsRefused();
    void problemsAreListed_data();
    void problemsAreListed();
    void allProblemsAreListedInOrder();
    void whatFollowsFromABadShapeIsNotRepeated();
    void optionalMembersAreKeptAsGiven();
    void limitsOfTheSchemaHold();
    void retiredZoneNamesBecomeCurrent();
    void zoneNames_data();
    void zoneNames();
    void givenHoursReplaceTheOld();
    void hoursOfAnotherClinicAreRefused();
    void documentWithoutHoursIsRefused();
};

void TestHoursJson::sampleClinicsAreValidAndRoundTrip()
{
    const QJsonArray clinics = samples::list(u"clinics-500.json"_s);
    QCOMPARE(clinics.size(), 500);
    for (const QJsonValue &given : clinics) {
        const auto clinic = clinicFromJson(given);
        QCOMPARE(printed(clinic), u"valid"_s);
        const auto again = clinicFromJson(toJson(*clinic));
        QCOMPARE(*again, *clinic);
        QJsonObject written = toJson(*clinic);
        QCOMPARE(written.value(u"address"_s), given[u"address"_s]);
        QCOMPARE(written.value(u"identifiers"_s), given[u"identifiers"_s]);
        QCOMPARE(written.value(u"overrides"_s), given[u"overrides"_s]);
        QCOMPARE(written.value(u"services"_s), given[u"services"_s]);
    }
}

void TestHoursJson::invalidDocumentIsRefused_data()
{
    QTest::addColumn<QJsonValue>("document");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("path");

    const QJsonArray cases = samples::list(u"invalid-hours.json"_s);
    QCOMPARE(cases.size(), 60);
    for (const QJsonValue &entry : cases)
        QTest::newRow(qPrintable(entry[u"name"_s].toString()))
            << entry[u"doc"_s] << entry[u"reason"_s].toString() << entry[u"path"_s].toString();
}

void TestHoursJson::invalidDocumentIsRefused()
{
    QFETCH(QJsonValue, document);
    QFETCH(QString, reason);
    QFETCH(QString, path);
    const auto clinic = clinicFromJson(document);
    QVERIFY(!clinic.ok());
    const Problem &first = clinic.error().problems.first();
    QCOMPARE(first.reason, reason);
    QCOMPARE(first.path, path);
    QCOMPARE(clinic.error().reason, reason);
    QVERIFY(!first.message.isEmpty());
    QVERIFY(!first.fix.isEmpty());
    // Each of these documents has exactly one fault: telling of more would be noise.
    QCOMPARE(clinic.error().problems.size(), 1);
}

void TestHoursJson::problemsAreListed_data()
{
    QTest::addColumn<QJsonObject>("document");
    QTest::addColumn<QString>("problems");

    const auto monday = [](const char *name, const QByteArray &intervals, const QString &problems) {
        QTest::newRow(name) << document("[]", intervals) << problems;
    };
    const auto dated = [](const char *name, const QByteArray &overrides, const QString &problems) {
        QTest::newRow(name) << document(overrides) << problems;
    };
    monday("the whole day", R"([{"opens":"00:00","closes":"24:00"}])", u"valid"_s);
    monday("24 hours over midnight", R"([{"opens":"08:00","closes":"08:00","closesNextDay":true}])",
        u"valid"_s);
    monday("touching", R"([{"opens":"08:00","closes":"12:00"},{"opens":"12:00","closes":"13:00"}])",
        u"valid"_s);
    monday("flag given as false", R"([{"opens":"08:00","closes":"12:00","closesNextDay":false}])",
        u"valid"_s);
    monday("flag of another type", R"([{"opens":"08:00","closes":"12:00","closesNextDay":1}])",
        u"type /schedules/0/weekly/mon/0/closesNextDay"_s);
    monday("interval is a list", R"([["08:00","12:00"]])", u"type /schedules/0/weekly/mon/0"_s);
    monday("eight intervals",
        R"([{"opens":"00:00","closes":"00:30"},{"opens":"01:00","closes":"01:30"},
            {"opens":"02:00","closes":"02:30"},{"opens":"03:00","closes":"03:30"},
            {"opens":"04:00","closes":"04:30"},{"opens":"05:00","closes":"05:30"},
            {"opens":"06:00","closes":"06:30"},{"opens":"07:00","closes":"07:30"}])",
        u"valid"_s);
    dated("a leap year closed",
        R"([{"date":"2028-01-01","through":"2028-12-31","service":"*","closed":true}])",
        u"valid"_s);
    dated("a day longer",
        R"([{"date":"2028-01-01","through":"2029-01-01","service":"*","closed":true}])",
        u"date-range-too-long /overrides/0/through"_s);
    dated("own service and every service on one day",
        R"([{"date":"2026-12-25","service":"*","closed":true},
            {"date":"2026-12-25","service":"general","closed":true}])",
        u"valid"_s);
    dated("open without a list", R"([{"date":"2026-12-25","service":"*","closed":false}])",
        u"override-open-without-intervals /overrides/0"_s);
    dated("nothing said about closed", R"([{"date":"2026-12-25","service":"*"}])",
        u"missing-field /overrides/0/closed\noverride-open-without-intervals /overrides/0"_s);
    dated("through is null",
        R"([{"date":"2026-12-25","through":null,"service":"*","closed":true}])",
        u"type /overrides/0/through"_s);
    dated("kind unknown", R"([{"date":"2026-12-25","service":"*","closed":true,"kind":"party"}])",
        u"override-kind /overrides/0/kind"_s);
    dated("service code in capitals", R"([{"date":"2026-12-25","service":"X","closed":true}])",
        u"service-format /overrides/0/service"_s);
    dated("nights of a dated range run into its days",
        R"([{"date":"2026-12-25","through":"2026-12-26","service":"flu","closed":false,"intervals":
            [{"opens":"08:00","closes":"12:00"},
             {"opens":"20:00","closes":"09:00","closesNextDay":true}]}])",
        u"intervals-overlap-next-day /overrides/0/intervals/1"_s);
    dated("astral characters count once",
        R"([{"date":"2026-12-25","service":"*","closed":true,"label":")"_ba
            + QByteArray("\xF0\x9F\x98\x80").repeated(120) + "\"}]",
        u"valid"_s);
    dated("delete character",
        "[{\"date\":\"2026-12-25\",\"service\":\"*\",\"closed\":true,\"label\":\"a\x7f\"}]",
        u"control-character /overrides/0/label"_s);

    QJsonObject undeclared = document();
    undeclared.remove(u"services"_s);
    QTest::newRow("no services declared") << undeclared << u"valid"_s;
    QJsonObject twice = document();
    twice.insert(u"services"_s,
        QJsonArray{QJsonObject{{u"service"_s, u"general"_s}},
            QJsonObject{{u"service"_s, u"general"_s}, {u"kind"_s, u"bakery"_s}}});
    QTest::newRow("service twice, kind unknown")
        << twice << u"service-duplicate /services/1\nservice-kind /services/1/kind"_s;
    QJsonObject stamped = document();
    stamped.insert(u"updatedAt"_s, u"yesterday"_s);
    QTest::newRow("updatedAt in words") << stamped << u"date-format /updatedAt"_s;
    QJsonObject named = document();
    named.insert(u"identifiers"_s, QJsonArray{QJsonObject{{u"system"_s, 1}}});
    QTest::newRow("identifier without value")
        << named << u"type /identifiers/0/system\nmissing-field /identifiers/0/value"_s;
    QJsonObject odd = document();
    odd.insert(u"a/b~c"_s, 1);
    QTest::newRow("pointer is escaped") << odd << u"unknown-field /a~1b~0c"_s;
}

void TestHoursJson::problemsAreListed()
{
    QFETCH(QJsonObject, document);
    QFETCH(QString, problems);
    QCOMPARE(printed(clinicFromJson(document)), problems);
}

void TestHoursJson::allProblemsAreListedInOrder()
{
    QJsonObject given = document(R"([{"date":"2026-13-01","service":"*","closed":true,"label":7}])",
        R"([{"opens":"9:00","closes":"17:00"},{"opens":"17:00","closes":"08:00"}])");
    given.insert(u"clinicId"_s, u"a b"_s);
    given.insert(u"timezone"_s, u"EST"_s);
    given.insert(u"extra"_s, true);
    QCOMPARE(printed(clinicFromJson(given)),
        u"unknown-field /extra\n"
        "time-format /schedules/0/weekly/mon/0/opens\n"
        "date-nonexistent /overrides/0/date\n"
        "type /overrides/0/label\n"
        "clinic-id-format /clinicId\n"
        "timezone-unknown /timezone\n"
        "end-before-start /schedules/0/weekly/mon/1"_s);
}

void TestHoursJson::whatFollowsFromABadShapeIsNotRepeated()
{
    QJsonObject given = document("[5]");
    given.insert(u"services"_s, QJsonArray{u"general"_s});
    given.insert(u"name"_s, QJsonValue::Null);
    QCOMPARE(printed(clinicFromJson(given)),
        u"type /name\ntype /overrides/0\ntype /services/0\n"
        "service-unknown /schedules/0/service"_s);
    QCOMPARE(printed(clinicFromJson(QJsonValue(3))), u"type "_s);
    QCOMPARE(printed(clinicFromJson(QJsonObject())),
        u"missing-field /clinicId\nmissing-field /name\nmissing-field /timezone\n"
        "missing-field /schedules\nmissing-field /revision"_s);
}

void TestHoursJson::optionalMembersAreKeptAsGiven()
{
    QJsonObject given = document(
        R"([{"date":"2026-12-25","service":"*","closed":true,"label":""},
            {"date":"2026-12-26","service":"*","closed":true}])");
    given.insert(u"updatedAt"_s, u"2026-11-23T05:00:00.5Z"_s);
    given.insert(u"address"_s, QJsonObject{{u"lines"_s, QJsonArray{u"1 Main St"_s}}});
    const auto clinic = clinicFromJson(given);
    QCOMPARE(printed(clinic), u"valid"_s);
    const QJsonObject written = toJson(*clinic);
    QCOMPARE(written.value(u"updatedAt"_s), given.value(u"updatedAt"_s));
    QCOMPARE(written.value(u"address"_s), given.value(u"address"_s));
    QVERIFY(written[u"overrides"_s][0].toObject().contains(u"label"_s));
    QVERIFY(!written[u"overrides"_s][1].toObject().contains(u"label"_s));
    QCOMPARE(*clinicFromJson(written), *clinic);
}

void TestHoursJson::limitsOfTheSchemaHold()
{
    auto clinic = clinicFromJson(document()).value();
    for (int i = clinic.services.size(); i < 50; ++i)
        clinic.services.append({.service = u"s%1"_s.arg(i), .name = {}, .kind = {}});
    for (int i = 0; clinic.overrides.size() < 1000; ++i)
        clinic.overrides.append({.date = QDate(2026, 1, 1).addDays(i),
            .through = {},
            .service = u"*"_s,
            .closed = true,
            .intervals = {},
            .label = {},
            .kind = {}});
    clinic.schedules.first().effectiveThrough = QDate(2026, 1, 1);
    for (int i = 1; i < 100; ++i) {
        Schedule later = clinic.schedules.first();
        later.effectiveFrom = QDate(2026, 1, 1).addDays(i);
        later.effectiveThrough = later.effectiveFrom;
        clinic.schedules.append(later);
    }
    QVERIFY(brokenRules(clinic).isEmpty());

    clinic.services.append({.service = u"more"_s, .name = {}, .kind = {}});
    Schedule schedule = clinic.schedules.last();
    schedule.effectiveFrom = QDate(2030, 1, 1);
    schedule.effectiveThrough.reset();
    clinic.schedules.append(schedule);
    Override entry = clinic.overrides.last();
    entry.date = QDate(2035, 1, 1);
    clinic.overrides.append(entry);
    QStringList reasons;
    for (const Problem &problem : brokenRules(clinic))
        reasons.append(problem.reason);
    QCOMPARE(reasons,
        (QStringList{u"too-many-services"_s, u"too-many-schedules"_s, u"too-many-overrides"_s}));
}

void TestHoursJson::retiredZoneNamesBecomeCurrent()
{
    QJsonObject given = document();
    given.insert(u"timezone"_s, u"US/Eastern"_s);
    QCOMPARE(clinicFromJson(given)->timezone, u"America/New_York"_s);
}

void TestHoursJson::zoneNames_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("current");

    const auto row = [](const QString &given, const QString &current) {
        QTest::newRow(qPrintable(u"'"_s + given + u'\'')) << given << current;
    };
    for (const QString &taken : {u"UTC"_s, u"America/Indiana/Tell_City"_s, u"Pacific/Apia"_s})
        row(taken, taken);
    row(u"Asia/Calcutta"_s, u"Asia/Kolkata"_s);
    row(u"America/Indianapolis"_s, u"America/Indiana/Indianapolis"_s);
    row(u"US/Pacific"_s, u"America/Los_Angeles"_s);
    row(u"Africa/Asmera"_s, u"Africa/Asmara"_s);
    for (const QString &refused :
        {u""_s, u"EST"_s, u"EST5EDT"_s, u"UTC-05:00"_s, u"Etc/GMT+5"_s, u"Etc/UTC"_s, u"GMT"_s,
            u"Eastern Standard Time"_s, u"america/chicago"_s, u"America/Springfield"_s,
            u"America/Chicago\n"_s, u"/etc/localtime"_s, u"../etc/passwd"_s, u"Local"_s})
        row(refused, {});
}

void TestHoursJson::zoneNames()
{
    QFETCH(QString, given);
    QFETCH(QString, current);
    QCOMPARE(currentTimezone(given), current);
}

void TestHoursJson::givenHoursReplaceTheOld()
{
    const auto before
        = clinicFromJson(document(R"([{"date":"2026-12-25","service":"*","closed":true}])"))
              .value();
    const QJsonObject zone{
        {u"timezone"_s, u"America/Denver"_s}, {u"name"_s, u"ignored"_s}, {u"hash"_s, u"ignored"_s}};
    auto after = withHours(before, zone);
    QCOMPARE(printed(after), u"valid"_s);
    Clinic expected = before;
    expected.timezone = u"America/Denver"_s;
    QCOMPARE(*after, expected);

    after = withHours(before, QJsonObject{{u"overrides"_s, QJsonArray()}});
    expected = before;
    expected.overrides.clear();
    QCOMPARE(*after, expected);

    const QJsonObject bad{
        {u"services"_s, QJsonArray{QJsonObject{{u"service"_s, u"flu"_s}}}}, {u"weekly"_s, 1}};
    QCOMPARE(printed(withHours(before, bad)),
        u"unknown-field /weekly\nservice-unknown /schedules/0/service"_s);
}

void TestHoursJson::hoursOfAnotherClinicAreRefused()
{
    const auto clinic = clinicFromJson(document()).value();
    QJsonObject other = document();
    other.insert(u"clinicId"_s, u"d"_s);
    QCOMPARE(printed(withHours(clinic, other)), u"clinic-id-mismatch /clinicId"_s);
}

void TestHoursJson::documentWithoutHoursIsRefused()
{
    const auto clinic = clinicFromJson(document()).value();
    QCOMPARE(printed(withHours(clinic, QJsonObject())), u"missing-field /schedules"_s);
    QCOMPARE(printed(withHours(clinic, QJsonArray())), u"type "_s);
}

QTEST_APPLESS_MAIN(TestHoursJson)
#include "tst_hoursjson.moc"
