// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "facilitycsv.h"
#include "hourscsv.h"
#include "hourssamples.h"
#include "normalform.h"
#include "uszones.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

QByteArray document(const QByteArray &id, const QByteArray &more = {})
{
    return R"({"clinicId":")" + id + R"(","name":"C","timezone":"UTC","revision":1,"schedules":[])"
        + more + '}';
}

QString printed(const Result<ClinicImport> &result)
{
    if (!result.ok())
        return samples::printed(result.error().problems);
    QStringList ids;
    for (const Clinic &clinic : result->clinics)
        ids.append(clinic.id);
    return ids.join(u' ');
}

/// What the columns of hours.md 4.6 carry of a clinic.
Clinic bare(Clinic clinic)
{
    clinic.name = clinic.id;
    clinic.services.clear();
    clinic.others = {};
    for (Override &entry : clinic.overrides) {
        entry.kind = QString();
        if (entry.label.isEmpty())
            entry.label = QString();
    }
    return clinic;
}

constexpr char header[] = "clinic_id,service,timezone,kind,day_or_date,opens,closes,"
                          "closes_next_day,effective_from,effective_through,label,revision\r\n";

/// A week in which every day but Monday is closed.
QByteArray weekRows()
{
    QByteArray rows;
    for (const char *day : {"tue", "wed", "thu", "fri", "sat", "sun"})
        rows += QByteArray("c,general,UTC,closed,") + day + ",,,,2026-01-01,,,\r\n";
    return rows;
}

} // namespace

class TestHoursImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formIsRecognised_data();
    void formIsRecognised();
    void everyProblemNamesFileAndPlace();
    void problemsAreCapped();
    void sizeLimitsHold();
    void sampleImportsWhole();
    void ownCsvRoundTrips();
    void randomCsvRoundTrips();
    void csvRowsTellTheirLine_data();
    void csvRowsTellTheirLine();
    void completedKeepsWhatCsvLacks();
    void facilitiesImportAsExpected();
    void facilityTextIsNotGuessed_data();
    void facilityTextIsNotGuessed();
    void undecidedZoneIsReported();
    void zonesAreDecidedOnlyForCertain_data();
    void zonesAreDecidedOnlyForCertain();
};

void TestHoursImport::formIsRecognised_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char *name, const QByteArray &bytes, const QString &expected,
                         const QString &file = u"clinics"_s) {
        QTest::newRow(name) << bytes << file << expected;
    };
    const QByteArray a = document("a");
    const QByteArray b = document("b");
    const QByteArray bad = document("c", R"(,"x":1)");
    row("array", "[" + a + "," + b + "]", u"a b"_s);
    row("array with a fault", "[" + a + "," + bad + "]", u"unknown-field /1/x"_s);
    row("wrapper", R"({"clinics":[)" + a + "\n," + b + "]}", u"a b"_s);
    row("wrapper with a fault", R"({"clinics":[)" + bad + "]}", u"unknown-field /clinics/0/x"_s);
    row("one document", "\n " + a + "\n", u"a"_s);
    row("one document with a fault", bad, u"unknown-field /x"_s);
    row("lines", a + "\n\n" + b + "\r\n", u"a b"_s);
    row("lines with faults", a + "\n\n" + bad + "\n{\"clinicId\":}\n",
        u"unknown-field /1/x\njson-syntax line 4"_s);
    row("one line, named so", bad, u"unknown-field /0/x"_s, u"clinics.JSONL"_s);
    row("byte order mark", "\xEF\xBB\xBF[" + a + "]", u"a"_s);
    row("same clinic twice", "[" + a + "," + a + "]", u"clinic-duplicate /1/clinicId"_s);
    row("syntax", "[" + a + ",]", u"json-syntax /1"_s);
    row("duplicate key", "[" + document("a", R"(,"name":"D")") + "]",
        u"json-duplicate-key /0/name"_s);
    row("empty array", "[]", QString());
    row("neither", "hello", u"csv-header line 1"_s);
    row("neither, named json", "hello", u"json-syntax "_s, u"x.json"_s);
    row("nothing", "", u"csv-header line 1"_s);
}

void TestHoursImport::formIsRecognised()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const auto result = importClinics(bytes, name);
    QTEST(printed(result), "expected");
}

void TestHoursImport::everyProblemNamesFileAndPlace()
{
    const QByteArray lines = document("a") + "\n{\"clinicId\": nope}\n";
    const auto result = importClinics(lines, u"my clinics.jsonl"_s);
    QVERIFY(!result.ok());
    const Problem problem = result.error().problems.first();
    QCOMPARE(problem.file, u"my clinics.jsonl"_s);
    QCOMPARE(problem.path, u"line 2"_s);
    QVERIFY2(problem.message.startsWith(u"Line 2, column 14:"), qPrintable(problem.message));
}

void TestHoursImport::problemsAreCapped()
{
    const QByteArray many = "[" + QByteArray("1,").repeated(50'000) + "1]";
    const auto result = importClinics(many, u"x.json"_s);
    QVERIFY(!result.ok());
    QCOMPARE(result.error().problems.size(), 1001);
    QCOMPARE(result.error().problems.last().reason, u"too-many-problems"_s);
}

void TestHoursImport::sizeLimitsHold()
{
    QCOMPARE(printed(importClinics(QByteArray(10 * 1024 * 1024 + 1, ' '), u"x.json"_s)),
        u"document-too-large "_s);
    const QByteArray note = R"(,"address":{"note":")" + QByteArray(1024 * 1024, 'x') + R"("})";
    QCOMPARE(printed(importClinics(
                 QByteArray("[" + document("a") + "," + document("b", note) + "]"), u"x.json"_s)),
        u"document-too-large /1"_s);
    const QByteArray deep = R"(,"address":{"a":)" + QByteArray(40, '[') + QByteArray(40, ']') + "}";
    QVERIFY(printed(importClinics(document("a", deep), u"x.json"_s)).startsWith(u"json-depth"));
}

void TestHoursImport::sampleImportsWhole()
{
    const auto result = importClinics(samples::bytes(u"clinics-500.json"_s), u"clinics-500.json"_s);
    QVERIFY(result.ok());
    QVERIFY(!result->hoursOnly);
    QCOMPARE(result->clinics, samples::clinics());
}

void TestHoursImport::ownCsvRoundTrips()
{
    const QList<Clinic> clinics = samples::clinics();
    const QByteArray written = toCsv(clinics);
    QVERIFY(written.startsWith(header));
    const auto read = importClinics(written, u"clinics.csv"_s);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text));
    QVERIFY(read->hoursOnly);
    QCOMPARE(read->clinics.size(), clinics.size());
    for (qsizetype i = 0; i < clinics.size(); ++i) {
        QCOMPARE(read->clinics[i], bare(clinics[i]));
        QCOMPARE(completed(read->clinics[i], clinics[i]), clinics[i]);
    }
}

void TestHoursImport::randomCsvRoundTrips()
{
    constexpr quint64 seed = 46;
    qInfo() << "seed" << seed;
    Rng rng(seed);
    for (int i = 0; i < 300; ++i) {
        const Clinic clinic = samples::randomClinic(rng);
        const auto read = importClinics(toCsv({clinic}), u"x.csv"_s);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text));
        QCOMPARE(read->clinics, QList<Clinic>{bare(clinic)});
    }
}

void TestHoursImport::csvRowsTellTheirLine_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("expected");

    const QByteArray monday = "c,general,UTC,weekly,mon,08:00,17:00,false,2026-01-01,,,3\r\n";
    const QByteArray week = QByteArray(weekRows()).replace(",,,\r\n", ",,,3\r\n");
    const auto row = [&](const char *name, const QByteArray &rows, const QString &expected) {
        QTest::newRow(name) << rows << expected;
    };
    row("good", monday + week, u"c"_s);
    row("day missing", week, u"day-missing line 2"_s);
    row("time", QByteArray(monday).replace("08:00", "8:00") + week, u"time-format line 2"_s);
    row("end before start", QByteArray(monday).replace("17:00", "07:00") + week,
        u"end-before-start line 2"_s);
    row("overlap", monday + QByteArray(monday).replace("08:00", "16:00") + week,
        u"intervals-overlap line 2"_s);
    row("next day flag", QByteArray(monday).replace("false", "maybe") + week, u"type line 2"_s);
    row("kind", monday + week + "c,general,UTC,holiday,2026-12-25,,,,,,,3\r\n",
        u"csv-kind line 9"_s);
    row("unknown on a date", monday + week + "c,general,UTC,unknown,2026-12-25,,,,,,,3\r\n",
        u"csv-kind line 9"_s);
    row("no such date", monday + week + "c,*,UTC,closed,2026-02-30,,,,,,,3\r\n",
        u"date-format line 9"_s);
    row("date twice",
        monday + week
            + "c,*,UTC,closed,2026-12-25,,,,,,,3\r\nc,*,UTC,closed,2026-12-25,,,,,,,3\r\n",
        u"csv-contradiction line 10"_s);
    row("open and closed", monday + QByteArray(week).replace("tue", "mon"),
        u"day-missing line 2\ncsv-contradiction line 3"_s);
    row("another zone",
        monday + QByteArray(week).replace("UTC,closed,sun", "America/Denver,closed,sun"),
        u"csv-contradiction line 8"_s);
    row("zone unknown", QByteArray(monday + week).replace("UTC", "EST"),
        u"timezone-unknown line 2"_s);
    row("revision", QByteArray(monday + week).replace(",3\r\n", ",x\r\n"),
        u"revision-invalid line 2"_s);
    row("no start", QByteArray(monday + week).replace("2026-01-01", ""), u"date-format line 2"_s);
}

void TestHoursImport::csvRowsTellTheirLine()
{
    QFETCH(QByteArray, rows);
    const auto result = importClinics(QByteArray(header + rows), u"x.csv"_s);
    QTEST(printed(result), "expected");
}

void TestHoursImport::completedKeepsWhatCsvLacks()
{
    Clinic stored = samples::clinics().first();
    Clinic imported = bare(stored);
    imported.schedules.append(imported.schedules.first());
    imported.schedules.last().service = u"new"_s;
    const Clinic both = completed(imported, stored);
    QCOMPARE(both.name, stored.name);
    QCOMPARE(both.overrides, stored.overrides);
    QCOMPARE(both.services.size(), stored.services.size() + 1);
    QCOMPARE(both.services.last().service, u"new"_s);
    QVERIFY(clinicFromJson(toJson(both)).ok());
}

void TestHoursImport::facilitiesImportAsExpected()
{
    const QJsonArray expected = samples::list(u"va-facilities-sample.expected.json"_s);
    QCOMPARE(expected.size(), 221);
    const auto import = importClinics(
        samples::bytes(u"va-facilities-sample.csv"_s), u"va-facilities-sample.csv"_s);
    QVERIFY2(import.ok(), import.ok() ? "" : qPrintable(samples::printed(import.error().problems)));
    QCOMPARE(import->clinics.size(), expected.size());

    static const QStringList days{
        u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    static const QStringList names{u"Monday"_s, u"Tuesday"_s, u"Wednesday"_s, u"Thursday"_s,
        u"Friday"_s, u"Saturday"_s, u"Sunday"_s};
    qsizetype note = 0;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        const Clinic &clinic = import->clinics[i];
        QCOMPARE(clinic.id, QString(u"va-" + expected[i][u"stationNo"_s].toString()));
        QCOMPARE(clinic.timezone, expected[i][u"timezone"_s].toString());
        QCOMPARE(clinic.schedules.size(), 1);
        QCOMPARE(toJson(clinic.schedules.first()).value(u"weekly"_s), expected[i][u"weekly"_s]);
        QVERIFY(clinicFromJson(toJson(clinic)).ok());
        for (qsizetype day = 0; day < days.size(); ++day) {
            const QJsonValue problem = expected[i][u"problems"_s][days[day]];
            if (problem.isUndefined())
                continue;
            const Problem &told = import->notes.at(note++);
            QCOMPARE(told.reason, problem[u"reason"_s].toString());
            QCOMPARE(told.path, u"line %1"_s.arg(i + 2));
            QCOMPARE(told.file, u"va-facilities-sample.csv"_s);
            QVERIFY(told.message.contains(u'"' + problem[u"text"_s].toString() + u'"'));
            QVERIFY(told.message.contains(clinic.id));
            QVERIFY(told.message.contains(names[day]));
        }
    }
    QCOMPARE(import->notes.size(), note);
    QVERIFY(note > 0);
}

void TestHoursImport::facilityTextIsNotGuessed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<DayHours>("hours");
    QTest::addColumn<QString>("reason");

    const auto row = [](const char *text, const DayHours &hours, const char *reason = "") {
        QTest::newRow(text) << QString::fromLatin1(text) << hours << QString::fromLatin1(reason);
    };
    row("800AM-430PM", QList<Interval>{{480, 990}});
    row("1200PM-1159PM", QList<Interval>{{720, 1439}});
    row("1200AM-1200PM", QList<Interval>{{0, 720}});
    row("24/7", QList<Interval>{{0, 1440}});
    row("-", QList<Interval>());
    row("", std::nullopt);
    row("800AM-430AM", std::nullopt, "end-before-start");
    row("800AM-800AM", std::nullopt, "interval-zero-length");
    for (const char *text : {"AM-PM", "800-430", "800AM-1200", "1300PM-200PM", "860AM-200PM",
             "000AM-200PM", "8AM-2PM", "800AM-430PM ", "800am-430pm", "closed"})
        row(text, std::nullopt, "unparsed");
}

void TestHoursImport::facilityTextIsNotGuessed()
{
    QFETCH(QString, text);
    QFETCH(DayHours, hours);
    const FacilityDay day = readFacilityDay(text);
    QVERIFY(day.hours == hours);
    QTEST(day.reason, "reason");
}

void TestHoursImport::undecidedZoneIsReported()
{
    const QByteArray columns = "StationNo,StationName,City,State,LAT,LON,Monday,Tuesday,"
                               "Wednesday,Thursday,Friday,Saturday,Sunday";
    const QByteArray place = "1,Tuba City,Tuba City,AZ,36.13,-111.24,-,-,-,-,-,-,-";
    QCOMPARE(printed(importClinics(QByteArray(columns + "\n" + place + "\n"), u"va.csv"_s)),
        u"timezone-undecided line 2"_s);
    QCOMPARE(printed(importClinics(
                 QByteArray(columns + ",Timezone\n" + place + ",America/Denver\n"), u"va.csv"_s)),
        u"va-1"_s);
    QCOMPARE(
        printed(importClinics(QByteArray(columns + ",Timezone\n" + place + ",MST\n"), u"va.csv"_s)),
        u"timezone-unknown line 2"_s);
}

void TestHoursImport::zonesAreDecidedOnlyForCertain_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<double>("latitude");
    QTest::addColumn<double>("longitude");
    QTest::addColumn<QString>("zone");

    const auto row = [](const char *name, const char *state, double latitude, double longitude,
                         const char *zone) {
        QTest::newRow(name) << QString::fromLatin1(state) << latitude << longitude
                            << QString::fromLatin1(zone);
    };
    row("Chicago", "IL", 41.88, -87.63, "America/Chicago");
    row("Gary", "IN", 41.59, -87.35, "America/Chicago");
    row("South Bend", "IN", 41.68, -86.25, "America/Indiana/Indianapolis");
    row("Tell City", "IN", 37.95, -86.77, "");
    row("Knox", "IN", 41.30, -86.62, "");
    row("Boise", "ID", 43.62, -116.20, "America/Boise");
    row("Lewiston", "ID", 46.42, -117.02, "America/Los_Angeles");
    row("Riggins", "ID", 45.42, -116.32, "");
    row("Ontario, Oregon", "OR", 44.03, -116.96, "America/Boise");
    row("Iron Mountain", "MI", 45.82, -88.06, "America/Menominee");
    row("Juneau", "AK", 58.30, -134.42, "America/Juneau");
    row("Adak", "AK", 51.88, -176.65, "America/Adak");
    row("Bismarck", "ND", 46.81, -100.78, "");
    row("Pierre", "SD", 44.37, -100.35, "");
    row("Apalachicola", "FL", 29.73, -84.99, "");
    row("Cookeville", "TN", 36.16, -85.50, "");
    row("Van Horn", "TX", 31.04, -104.83, "");
    row("West Wendover", "NV", 40.74, -114.07, "");
    row("Chinle", "AZ", 36.15, -109.55, "");
    row("longitude without its sign", "IL", 41.88, 87.63, "");
    row("no such state", "XX", 41.88, -87.63, "");
}

void TestHoursImport::zonesAreDecidedOnlyForCertain()
{
    QFETCH(QString, state);
    QFETCH(double, latitude);
    QFETCH(double, longitude);
    QTEST(usZone(state, latitude, longitude), "zone");
}

QTEST_APPLESS_MAIN(TestHoursImport)
#include "tst_hoursimport.moc"
