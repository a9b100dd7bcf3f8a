// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spokenwords.h"

#include "auditwords.h"
#include "csv.h"
#include "database.h"
#include "datafolder.h"
#include "hourschange.h"
#include "hoursimport.h"
#include "hoursrules.h"
#include "hourssamples.h"
#include "hourstext.h"
#include "hourswarnings.h"
#include "http/connectiontest.h"
#include "policy.h"
#include "registry.h"
#include "storefile.h"
#include "systemfile.h"
#include "typeddates.h"
#include "world.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace lockstep::spoken {

namespace {

template <typename T> void tell(QStringList &said, const Result<T> &result)
{
    if (result)
        return;
    const Error &error = result.error();
    for (const Problem &problem : error.problems)
        said << problem.message << problem.fix;
    if (error.problems.isEmpty())
        said << error.text << error.fix;
}

void tell(QStringList &said, const QList<Problem> &problems)
{
    for (const Problem &problem : problems)
        said << problem.message << problem.fix;
}

QStringList invalidClinics()
{
    QStringList said;
    for (const QJsonValue &each : samples::list(u"invalid-hours.json"_s))
        tell(said, clinicFromJson(each["doc"_L1]));
    // Rules that no file breaks.
    Clinic clinic = samples::clinics().first();
    clinic.services.append(clinic.services.first());
    clinic.services.last().kind = u"unheard"_s;
    clinic.name = u"a\u0007"_s;
    clinic.services.resize(60, clinic.services.first());
    clinic.schedules.resize(110, clinic.schedules.first());
    clinic.overrides.resize(1100, Override{.date = QDate(2027, 1, 1), .service = u"*"_s});
    clinic.overrides.first().service = u"No Code"_s;
    clinic.overrides.first().date = QDate();
    tell(said, brokenRules(clinic));
    tell(said, hoursFromJson(QJsonValue(3)));
    tell(said, withHours(samples::clinics().first(), QJsonObject{{u"clinicId"_s, u"other"_s}}));
    return said;
}

QStringList reasons()
{
    QStringList said;
    for (int i = 1; i <= int(Reason::ReadDiffers); ++i)
        said << sentence(Reason(i), u"Google"_s, 503) << remedy(Reason(i), u"Google"_s);
    return said;
}

QStringList odd()
{
    const QDate today(2026, 11, 25);
    const qint64 now = QDateTime(today, QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
    Week shut;
    shut.fill(QList<Interval>());
    Week brief;
    brief.fill(QList<Interval>{{480, 490}});
    Clinic clinic{.id = u"c"_s,
        .name = u"C"_s,
        .timezone = u"America/Denver"_s,
        .revision = 1,
        .schedules = {{.service = u"a"_s, .effectiveFrom = today.addDays(1), .weekly = shut},
            {.service = u"b"_s, .effectiveFrom = QDate(2026, 1, 1), .weekly = brief}}};
    clinic.overrides = {{.date = today.addDays(-9), .service = u"b"_s, .closed = true},
        {.date = today.addDays(1),
            .service = u"b"_s,
            .closed = false,
            .intervals = {{480, 490}},
            .label = u"x"_s}};
    QStringList said;
    tell(said, warnings(clinic, now));
    return said;
}

QStringList typedHours()
{
    QStringList said;
    for (const QString &typed : {u"soon"_s, u"25-26"_s, u"8 to 8"_s, u"8am-8am"_s, u"5pm-4:30pm"_s,
             u"8am-9am +1 day"_s, u"8-12, 11-3"_s, u"1-2,2-3,3-4,4-5,5-6,6-7,7-8,8-9,9-10,10-11"_s})
        tell(said, parseDayHours(typed));
    return said;
}

QStringList typedDates()
{
    QStringList said;
    for (const QString &typed : {u"soon"_s, u"2026-02-30"_s, u"2026-13-01"_s, u"Mon, 2026-11-27"_s,
             u"2026-12-24 - 2026-12-20"_s, u"2026-01-01 - 2028-12-31"_s,
             u"5th Monday until 2026-11-26"_s, u"every Monday until 2046-01-01"_s})
        tell(said, parseDates(typed, QLocale(), QDate(2026, 11, 25)));
    return said;
}

/// The hours of all expansion cases, as they are told.
QStringList wording()
{
    QStringList said;
    QSet<QString> wanted;
    for (const QJsonValue &each : samples::list(u"expansion-cases.json"_s))
        wanted << each["clinicId"_L1].toString();
    for (const Clinic &clinic : samples::clinics()) {
        if (!wanted.contains(clinic.id))
            continue;
        for (const Schedule &schedule : clinic.schedules) {
            for (const DayHours &day : schedule.weekly)
                said << formatDayHours(day, true) << shortDayHours(day, true);
        }
        for (const Override &entry : clinic.overrides)
            said << formatDayHours(entry.intervals, true) << shortDayHours(entry.intervals, true);
    }
    for (const DayHours &day :
        {DayHours(), DayHours(QList<Interval>()), DayHours(QList<Interval>{{0, MinutesPerDay}}),
            DayHours(QList<Interval>{{1320, 1560}}), DayHours(QList<Interval>{{720, 1440}})})
        said << formatDayHours(day, true) << shortDayHours(day, true);
    return said;
}

QStringList changes()
{
    Clinic usual = samples::clinics().first();
    usual.services = {{.service = u"a"_s}, {.service = u"b"_s}};
    Week week;
    week.fill(QList<Interval>{{480, 1020}});
    usual.schedules = {{.service = u"a"_s, .effectiveFrom = QDate(2026, 1, 1), .weekly = week},
        {.service = u"b"_s, .effectiveFrom = QDate(2026, 1, 1), .weekly = week}};
    usual.overrides = {};
    Clinic other = usual;
    other.timezone = u"America/Phoenix"_s;
    other.schedules[0].effectiveThrough = QDate(2026, 12, 31);
    other.schedules[0].weekly[6] = QList<Interval>();
    other.schedules[1].weekly[6] = std::nullopt;
    other.schedules.append(usual.schedules[0]);
    other.schedules.last().effectiveFrom = QDate(2027, 1, 1);
    other.overrides = {{.date = QDate(2026, 12, 25), .service = u"*"_s, .closed = true},
        {.date = QDate(2026, 12, 24), .service = u"a"_s, .closed = true}};
    Clinic third = other;
    third.schedules[0].effectiveThrough = QDate(2026, 12, 30);
    third.schedules[2].effectiveThrough = QDate(2027, 5, 1);
    QStringList said;
    for (const QString &kind :
        {u"holiday"_s, u"closure"_s, u"campaign"_s, u"special"_s, QString()}) {
        third.overrides[0].kind = kind;
        third.overrides[0].through = QDate(2026, 12, 26);
        said += describeChange(other, third);
    }
    return said + describeChange(usual, other) + describeChange(other, usual);
}

QStringList importFiles()
{
    const QByteArray head = "clinic_id,service,timezone,kind,day_or_date,opens,closes,"
                            "closes_next_day,effective_from,effective_through,label,revision\r\n";
    const QByteArray row = "c,general,America/Denver,";
    const QByteArray weekly = row + "weekly,mon,08:00,17:00,false,2026-01-01,,,1\r\n";
    const QByteArray facilities = "StationNo,StationName,City,State,LAT,LON,Monday,Tuesday,"
                                  "Wednesday,Thursday,Friday,Saturday,Sunday\n";
    QStringList said;
    for (const QByteArray &text : QList<QByteArray>{QByteArray(), QByteArray("a,\xff\n"),
             QByteArray("a,\"b\nc"), QByteArray("a,b\n1\n"), QByteArray("a,b\n1,2\n"),
             head + weekly, head + row + "sometimes,mon,,,,2026-01-01,,,1\r\n",
             head + weekly + weekly, head + weekly + row + "closed,mon,,,,2026-01-01,,,1\r\n",
             head + weekly + "c,general,America/Phoenix,weekly,tue,8,25:00,maybe,soon,,,x\r\n",
             head + row + "closed,2026-12-24,,,,,,,1\r\n" + row
                 + "override,2026-12-24,08:00,09:00,,,,,1\r\n",
             facilities + "1,Somewhere,X,XX,,,,,,,,,\n"})
        tell(said, importClinics(text, u"hours.csv"_s));
    const auto noted = importClinics(
        QByteArray(facilities
            + "1,Somewhere,Denver,CO,39.7,-104.9,by phone,800AM-800AM,500PM-800AM,-,-,-,-\n"),
        u"list.csv"_s);
    if (noted)
        tell(said, noted->notes);
    const QByteArray clinic = QJsonDocument(toJson(samples::clinics().first())).toJson();
    for (const QByteArray &text : QList<QByteArray>{'[' + clinic + ',' + clinic + ']',
             QByteArray("{\"clinics\":[3]}"), QByteArray(11 * 1024 * 1024, ' ')})
        tell(said, importClinics(text, u"hours.json"_s));
    tell(said, importClinics("{}\n{x\n", u"hours.jsonl"_s));
    return said;
}

QStringList jsonTexts()
{
    QStringList said;
    for (const QByteArray &text :
        {QByteArray("\xEF\xBB\xBF{}"), QByteArray("{} 1"), QByteArray(40, '['), QByteArray("{1}"),
            QByteArray("{\"a\":1 2}"), QByteArray("[1 2]"), QByteArray("{\"a\":1,\"a\":2}"),
            QByteArray("[\"\n\"]"), QByteArray("[\"\xff\"]"), QByteArray("[\"a"),
            QByteArray("[\"\\x\"]"), QByteArray("[\"\\u12\"]"), QByteArray("[\"\\ud800\"]"),
            QByteArray("[-]"), QByteArray("[1.]"), QByteArray("[1e]"), QByteArray("[1e999999]"),
            QByteArray("["), QByteArray("[\x01"), QByteArray(2 * 1024 * 1024, ' ')})
        tell(said, json::parse(text));
    return said;
}

QStringList systemFiles()
{
    QStringList said;
    const auto read = [&said](const QByteArray &text) {
        const auto document = json::parse(text);
        tell(said, document);
        if (document)
            tell(said, systemsFromJson(*document, allAdapters()));
    };
    const QByteArray good = "\"name\":\"A\",\"adapter\":\"rest\",\"endpoint\":\"https://a.test/x\"";
    read("[]");
    read("{\"other\":1}");
    read("{\"systems\":[3,{}]}");
    read("{\"systems\":[{" + good + "},{" + good + "}]}");
    for (const char *more : {"\"apiKey\":5", "\"apiKey\":\"hunter2\"", "\"apiKey\":\"env:1\"",
             "\"topics\":[1,\"a b\"]", "\"timeoutSeconds\":999",
             "\"retry\":{\"scheduleSeconds\":[]}", "\"retry\":{\"scheduleSeconds\":[-1,true]}",
             "\"topicz\":[]", "\"limits\":{\"brust\":1}",
             "\"limits\":{\"inFlight\":1.5,\"burst\":-1,\"ratePerSecond\":-1,\"breakerFailures\":-"
             "1}",
             "\"settings\":{\"method\":\"GET\"}", "\"settings\":{\"method\":1,\"headers\":1}",
             "\"settings\":{\"methd\":\"GET\",\"zzz\":1}",
             "\"settings\":{\"headers\":{\"a b\":\"c\"}}",
             "\"settings\":{\"headers\":{\"host\":\"c\",\"x\":\"\\u0001\"}}",
             "\"settings\":{\"apiKeyHeader\":\"a b\"}", "\"settings\":{\"apiKeyHeader\":\"host\"}",
             "\"settings\":{\"caFile\":\"nowhere\",\"clientKeyFile\":\"/nowhere\"}"})
        read("{\"systems\":[{" + good + ',' + more + "}]}");
    for (const char *endpoint : {"ftp://a.test/", "http://a.test/", "https://u:p@a.test/",
             "https://a.test/?token=x", "https://a.test/#x", "https:///x", "https://\xc3\xa4.test/",
             "https://a.test./", "https://a.test:99999/", "https://1.2.3/", "https://a .test/",
             "https://169.254.169.254/"})
        read("{\"systems\":[{\"name\":\"A/\",\"adapter\":\"rset\",\"endpoint\":\""_ba + endpoint
            + "\"},{\"name\":\"B\",\"adapter\":\"rest\",\"endpoint\":\"" + endpoint + "\"}]}");
    return said;
}

QStringList adapters()
{
    QStringList said;
    for (const AdapterKind &kind : allAdapters()) {
        said << kind.description.label << kind.description.summary;
        for (const SettingField &field : kind.description.settings)
            said << field.label << field.help;
    }
    return said;
}

QStringList connectionTests()
{
    QList<HttpAnswer> answers;
    for (int error = 0; error <= int(HttpError::Aborted); ++error)
        answers << HttpAnswer{.error = HttpError(error)};
    HttpAnswer whole{.status = 200, .headComplete = true, .peer = "192.0.2.1"};
    whole.timings = {.nameLookupUs = 1, .connectUs = 2, .tlsUs = 3, .firstByteUs = 4, .totalUs = 5};
    whole.certificate = CertificateDetails{.expiresMs = 86'400'000};
    for (const int status : {200, 401, 404, 500}) {
        whole.status = status;
        answers << whole;
    }
    QStringList said;
    for (const HttpAnswer &answer : answers) {
        for (const bool secure : {true, false}) {
            for (const TestStep &step : connectionTestSteps(answer, secure, secure, 0))
                said << step.name << step.detail;
        }
    }
    return said;
}

QStringList engineErrors()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.otherwise = unprocessable();
    world.save(u"clinic-1"_s, 1);
    world.run();
    Engine &engine = world.engine();
    const LaneKey nowhere{u"One"_s, u"notice"_s, u"clinic-9"_s};
    const LaneKey lane = world.lane(u"One"_s).key;
    QStringList said;
    tell(said, engine.pauseSystem(u"Two"_s, 0));
    tell(said, engine.probeSystem(u"Three"_s));
    world.system(u"Well"_s);
    tell(said, engine.probeSystem(u"Well"_s));
    tell(said, engine.retry({.system = u"Two"_s}));
    tell(said, engine.retry({.group = u"nonsense"_s}));
    tell(said, engine.retry({.lanes = {nowhere}}));
    tell(said, engine.verify({.system = u"Two"_s}));
    tell(said, engine.verify({.group = u"nonsense"_s}));
    tell(said, engine.verify({.lanes = {nowhere}}));
    tell(said, engine.discard({.lanes = {lane}}, {}));
    tell(said, engine.ignoreDrift(nowhere, 1, u"x"_s));
    tell(said, engine.ignoreDrift(lane, 1, u"x"_s));
    tell(said, engine.saveSystem(SystemConfig{.name = u"a/b"_s, .adapter = u"none"_s}));
    SyncPolicy policy;
    for (const PolicyMember &member : policyMembers())
        policy.*member.value = -1;
    tell(said, engine.savePolicy(policy));
    tell(said,
        engine.publish({.topic = u"notice"_s,
            .subject = u"clinic-1"_s,
            .body = "{\"v\":2}",
            .actor = u"K. Lee"_s,
            .ifRevision = 7}));
    tell(said, engine.queries().clinic(u"nobody"_s));
    tell(said, engine.queries().heldThere(nowhere));
    tell(said, engine.queries().attempt(9'999));
    tell(said, engine.backup(u"/nowhere/at/all.db"_s));
    return said;
}

QStringList storeErrors()
{
    QStringList said;
    // The same place for every language, so that what is not translated is equal.
    static const QTemporaryDir place;
    const auto opened = [&said](const QString &name, const QByteArray &bytes) {
        const QString path = place.filePath(name);
        QDir(path).removeRecursively();
        DataFolder folder(path);
        tell(said, folder.inspect());
        tell(said, folder.prepare());
        QFile file(folder.storeFile());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return;
        file.close();
        Database db;
        tell(said, openForWriting(db, folder, {.actor = u"K. Lee"_s, .nowMs = 1}));
    };
    opened(u"a"_s, "this is no database, and never was one: it is a text of some length");
    DataFolder held(place.filePath(u"b"_s));
    tell(said, held.prepare());
    InstanceLock first, second;
    tell(said, first.take(held, u"lockstep"_s));
    tell(said, second.take(held, u"lockstep"_s));
    QFile in(place.filePath(u"file"_s));
    if (in.open(QIODevice::WriteOnly))
        tell(said, DataFolder(place.filePath(u"file/below"_s)).prepare());
    return said;
}

QStringList auditTrail()
{
    SystemConfig before;
    SystemConfig after;
    after.adapter = u"rest"_s;
    after.endpoint = u"https://a.test"_s;
    after.credential = u"env:A"_s;
    after.topics = {u"x"_s};
    after.timeoutMs = 1000;
    after.limits.burst = 77;
    after.retryScheduleMs = {0};
    after.allowInsecure = true;
    after.settings.insert(u"method"_s, u"PUT"_s);
    QStringList said;
    for (const QString &action : auditActions())
        said << auditAction(action) << auditSentence({.actor = u"K. Lee"_s, .action = action});
    for (const QString &title :
        {u"Retry 3 · Google"_s, u"Retry a/b/c"_s, u"Check 3 · Google"_s, u"Check a/b/c"_s})
        said << auditObject({.action = u"retry.cancel"_s, .object = title});
    said << auditObject({.action = u"clinics.import"_s, .object = u"clinics"_s})
         << auditObject({.action = u"retention"_s, .object = u"store"_s})
         << auditObject({.action = u"system.pause"_s, .object = u"all"_s})
         << auditDeed({.action = u"publish"_s, .detail = u"x revision 3"_s});
    const auto particulars = [&said](const QString &action, const QString &detail) {
        said << auditParticulars({.action = action, .detail = detail});
    };
    for (const QString &detail : {u"3 lanes"_s, u"3 lanes: x"_s, u"3 unsent"_s, u"3 rows"_s,
             u"until resumed"_s, u"until resumed: x"_s, u"until 2026-11-25T00:00:00.000Z"_s,
             u"until 2026-11-25T00:00:00.000Z: x"_s, u"1 added, 2 changed, 3 same"_s,
             u"1 answers, 2 attempts, 3 replaced revisions, 4 audit entries"_s, u"1 to 2 seconds"_s,
             u"1 to 2 days"_s, u"1 to 2 years"_s, u"epoch 2"_s})
        particulars(u"retry"_s, detail);
    for (const QString &part : describeChange(before, after).split(u"; "_s))
        particulars(u"system.update"_s, part);
    for (const QString &part : describeChange(after, before).split(u"; "_s))
        particulars(u"system.update"_s, part);
    return said;
}

} // namespace

const QList<Topic> &topics()
{
    static const QList<Topic> all{{"invalid clinics", invalidClinics}, {"reasons", reasons},
        {"odd hours", odd}, {"typed hours", typedHours}, {"typed dates", typedDates},
        {"hours in words", wording}, {"changed hours", changes}, {"files to import", importFiles},
        {"JSON", jsonTexts}, {"systems' files", systemFiles}, {"adapters", adapters},
        {"connection tests", connectionTests}, {"errors of the engine", engineErrors},
        {"errors of the store", storeErrors}, {"audit trail", auditTrail}};
    return all;
}

QStringList stored()
{
    World world;
    FakeSystem &one = world.system(u"One"_s);
    one.otherwise = unprocessable();
    one.readable = true;
    world.save(u"clinic-1"_s, 1);
    world.run();
    Engine &engine = world.engine();
    const LaneKey lane = world.lane(u"One"_s).key;
    QStringList lines;
    const auto did = [&lines](const auto &result) {
        if (!result)
            lines << u"refused: "_s + result.error().reason;
    };
    did(engine.retry({.lanes = {lane}}));
    world.run();
    did(engine.retry({.all = true}));
    world.run();
    did(engine.discard({.lanes = {lane}}, u"not wanted"_s));
    did(engine.restore({.lanes = {lane}}));
    one.otherwise = accepted();
    did(engine.retry({.lanes = {lane}}));
    world.run();
    did(engine.verify({.system = u"One"_s}));
    world.run();
    did(engine.pauseSystem(u"One"_s, 0, u"lunch"_s));
    did(engine.pauseAll(60'000));
    did(engine.resumeAll());
    SystemConfig config = engine.queries().systems()->first().config;
    config.limits.burst = 7;
    config.credential = u"env:A"_s;
    did(engine.saveSystem(config));
    did(engine.noteExport(u"history"_s, 3));
    did(engine.savePolicy(SyncPolicy{.publishHoldSeconds = 5}));
    did(engine.removeSystem(u"One"_s));
    const auto trail = engine.queries().auditPage({});
    for (const AuditRow &row : trail->rows)
        lines << u"%1 | %2 | %3"_s.arg(row.action, row.object, row.detail);
    const auto jobs = engine.queries().jobs();
    for (const JobProgress &job : *jobs)
        lines << job.title;
    return lines;
}

} // namespace lockstep::spoken
