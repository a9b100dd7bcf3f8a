// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Lockstep as one program among others that do the same work: stores hours events, brings each to
// every system over HTTP, records every attempt. It is the engine as it ships (SQLite with
// synchronous=FULL, the rest adapter); only the two headers that the measuring receiver asks for
// are added. What to do comes in environment variables (MODE, EVENTS_FILE, SINK_URLS, DATA_DIR, …);
// the last line printed is a JSON object with the result. The row of a clinic is the newest event
// of its subject.

#include "engine.h"
#include "http/curltransport.h"
#include "json.h"
#include "rest/restadapter.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

QString setting(const char *name, const QString &fallback = {})
{
    return qEnvironmentVariable(name, fallback);
}

double msNow(const Clock &clock)
{
    return double(clock.wallUs()) / 1000.0;
}

class NoKeys final : public KeyStore {
public:
    void resolve(const QString &, std::function<void(Result<Secret>)> done) override
    {
        done(Secret(setting("API_KEY").toUtf8()));
    }
};

/// Adds x-version and x-emitted-at, read from the CloudEvents headers that the adapter made.
class MeasuredTransport final : public HttpTransport {
public:
    explicit MeasuredTransport(Clock &clock)
        : m_wire(clock)
    {
    }

    quint64 send(HttpRequest request, Done done) override
    {
        QByteArray version, emitted;
        for (const HttpHeader &header : std::as_const(request.headers)) {
            if (header.name == "ce-sequence")
                version = QByteArray::number(header.value.mid(6).toLongLong());
            else if (header.name == "ce-time")
                emitted = epochMs(header.value);
        }
        request.headers.append({"x-version"_ba, version});
        request.headers.append({"x-emitted-at"_ba, emitted});
        return m_wire.send(std::move(request), std::move(done));
    }
    void abort(quint64 id) override { m_wire.abort(id); }
    void abortAll() override { m_wire.abortAll(); }

private:
    static QByteArray epochMs(const QByteArray &rfc3339Us)
    {
        const auto number = [&rfc3339Us](qsizetype at, qsizetype digits) {
            int value = 0;
            for (const char c : QByteArrayView(rfc3339Us).sliced(at, digits))
                value = value * 10 + (c - '0');
            return value;
        };
        using namespace std::chrono;
        const sys_days day = year(number(0, 4)) / number(5, 2) / number(8, 2);
        const auto at = day + hours(number(11, 2)) + minutes(number(14, 2)) + seconds(number(17, 2))
            + milliseconds(number(20, 3));
        return QByteArray::number(qint64(at.time_since_epoch().count())) + '.'
            + rfc3339Us.mid(23, 3);
    }

    CurlTransport m_wire;
};

AdapterKind measuredRest()
{
    AdapterKind kind = restAdapterKind();
    kind.make = [](const SystemConfig &config, Secret credential,
                    Clock &clock) -> std::unique_ptr<Adapter> {
        return std::make_unique<RestAdapter>(
            config, std::move(credential), clock, std::make_unique<MeasuredTransport>(clock));
    };
    return kind;
}

/// Publishes the events of a file in order, at a pace or as fast as a number of unacknowledged ones
/// allows, and waits for the rest.
class Run {
public:
    Run(Engine &engine, SystemClock &clock)
        : m_engine(engine)
        , m_clock(clock)
    {
    }

    void begin(bool publish)
    {
        m_subscription = m_engine.bus().subscribe<LaneChanged>(
            [this](const LaneChanged &fact) { count(fact); });
        m_attempts = m_engine.bus().subscribe<AttemptFinished>(
            [this](const AttemptFinished &) { ++m_tries; });
        const StateCounts counts = m_engine.queries().status()->counts;
        for (size_t i = 0; i < counts.by.size(); ++i)
            m_open += isOpen(LaneState(i)) ? counts.by[i] : 0;
        if (publish)
            read();
        m_pace = m_clock.timer([this] { publishNext(); });
        m_startedAt = m_publishedAt = msNow(m_clock);
        publishNext();
    }

private:
    static bool isOpen(LaneState state)
    {
        return state != LaneState::Delivered && state != LaneState::Failed
            && state != LaneState::Discarded;
    }

    void read()
    {
        QFile file(setting("EVENTS_FILE"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("EVENTS_FILE cannot be read");
        const qsizetype most = setting("N", u"1000"_s).toLongLong();
        while (m_lines.size() < most && !file.atEnd())
            m_lines.append(file.readLine().trimmed());
        m_acks.reserve(m_lines.size());
    }

    void publishNext()
    {
        const double interval = setting("INTERVAL_MS", u"0"_s).toDouble();
        const qsizetype inFlight = setting("INFLIGHT", u"64"_s).toLongLong();
        while (m_next < m_lines.size()) {
            if (interval > 0) {
                const double wait = m_startedAt + double(m_next) * interval - msNow(m_clock);
                if (wait > 0) {
                    m_pace->start(qint64(std::ceil(wait)));
                    return;
                }
            } else if (m_next - m_acked >= inFlight) {
                return;
            }
            publish(m_lines[m_next++]);
        }
        finishIfDone();
    }

    void publish(const QByteArray &line)
    {
        const QJsonObject event = json::parse(line)->toObject();
        const double at = msNow(m_clock);
        m_engine.publish({.topic = HoursTopic,
                             .subject = event[u"id"_s].toString(),
                             .body = json::canonical(event[u"hours"_s]),
                             .actor = u"bench"_s,
                             .savedAtUs = qint64(at * 1000)},
            [this, at](const Result<Published> &published) {
                if (!published)
                    qFatal("a publish failed: %s", qPrintable(published.error().text));
                ++m_acked;
                m_acks.append(msNow(m_clock) - at);
                if (m_acked == m_lines.size())
                    m_publishedAt = msNow(m_clock);
                if (!m_pace->active())
                    publishNext();
            });
    }

    void count(const LaneChanged &fact)
    {
        m_open += int(isOpen(fact.lane.state)) - int(!fact.created && isOpen(fact.before));
        m_delivered += fact.lane.state == LaneState::Delivered ? 1 : 0;
        m_dead += fact.lane.state == LaneState::Failed ? 1 : 0;
        m_doneAt = msNow(m_clock);
        finishIfDone();
    }

    void finishIfDone()
    {
        if (m_open > 0 || m_acked < m_lines.size() || m_finished)
            return;
        m_finished = true;
        m_engine.stop([this] { report(); });
    }

    void report()
    {
        std::ranges::sort(m_acks);
        const auto at = [this](double q) {
            return m_acks.isEmpty()
                ? 0.0
                : m_acks[std::min(m_acks.size() - 1, qsizetype(q * double(m_acks.size())))];
        };
        const QJsonObject result{{u"startedAt"_s, m_startedAt}, {u"publishedAt"_s, m_publishedAt},
            {u"doneAt"_s, std::max(m_doneAt, m_publishedAt)}, {u"published"_s, m_acked},
            {u"delivered"_s, m_delivered}, {u"attempts"_s, m_tries}, {u"dead"_s, m_dead},
            {u"publishAckMs"_s, QJsonObject{{u"p50"_s, at(0.5)}, {u"p99"_s, at(0.99)}}},
            {u"versions"_s,
                QJsonObject{{u"lockstep"_s, QStringLiteral(LOCKSTEP_VERSION)},
                    {u"qt"_s, QString::fromLatin1(qVersion())}}}};
        std::puts(json::canonical(result).constData());
        QCoreApplication::exit(m_dead > 0 ? 3 : 0);
    }

    Engine &m_engine;
    SystemClock &m_clock;
    Subscription m_subscription, m_attempts;
    std::unique_ptr<ClockTimer> m_pace;
    QByteArrayList m_lines;
    QList<double> m_acks;
    qsizetype m_next = 0, m_acked = 0;
    qint64 m_open = 0, m_delivered = 0, m_dead = 0, m_tries = 0;
    double m_startedAt = 0, m_publishedAt = 0, m_doneAt = 0;
    bool m_finished = false;
};

void configure(Engine &engine)
{
    QList<qint64> schedule{0};
    for (int i = 1; i < setting("MAX_ATTEMPTS", u"10"_s).toInt(); ++i)
        schedule.append(setting("BACKOFF_MS", u"200"_s).toLongLong() << (i - 1));
    int number = 0;
    for (const QString &url : setting("SINK_URLS").split(u',', Qt::SkipEmptyParts)) {
        const auto saved = engine.saveSystem({.name = u"system-%1"_s.arg(++number),
            .adapter = u"rest"_s,
            .endpoint = url,
            .credential = u"env:API_KEY"_s,
            .limits = {.ratePerSecond = 0,
                .burst = 0,
                .inFlight = setting("CONNECTIONS", u"32"_s).toInt(),
                .breakerFailures = 0},
            .retryScheduleMs = schedule});
        if (!saved)
            qFatal("a system was refused: %s", qPrintable(saved.error().text));
    }
}

/// {"clinic-00012": version, …, "_superseded": n}
int printState(Engine &engine)
{
    QJsonObject state;
    for (const EventTable::SubjectHead &head : EventTable(engine.database()).heads())
        state.insert(head.subject, head.revision);
    state.insert(u"_superseded"_s, *engine.queries().superseded());
    std::puts(json::canonical(state).constData());
    return 0;
}

/// Stores finished deliveries of one subject in bulk, so that a run can be measured beside a long
/// history.
int preload(Engine &engine)
{
    const qint64 deliveries = setting("PRELOAD", u"0"_s).toLongLong();
    const qint64 systems = setting("M", u"3"_s).toLongLong();
    Database &db = engine.database();
    Transaction transaction(db);
    Statement events(db,
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO "
        u"events (id, topic, subject, epoch, "
        "revision, body, digest, actor, saved_at_us) SELECT 'preload-' || i, 'clinicHoursUpdated', 'preload', 1, i, ?, '', 'bench', i FROM n"_s);
    Statement attempts(db,
        u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO "
        u"attempts (lane_id, event_seq, system, "
        "topic, subject, epoch, revision, number, cause, started_at, outcome, certainty, status, "
        "reason) SELECT -1, 1 + i / ?, "
        "'system-' || (1 + i % ?), 'clinicHoursUpdated', 'preload', 1, 1 + i / ?, 1, 'edit', i, 'delivered', 'answered', 200, 'accepted' FROM n"_s);
    events.run(deliveries / systems, setting("SAMPLE_HOURS", u"{}"_s));
    attempts.run(deliveries - 1, systems, systems, systems);
    if (const auto done = transaction.commit(); !done)
        qFatal("preload failed: %s", qPrintable(done.error().details));
    engine.stop([] {
        std::puts("{}");
        QCoreApplication::exit(0);
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    SystemClock clock;
    NoKeys keys;
    Engine engine(
        {.clock = clock, .keys = keys, .adapters = {measuredRest()}, .rng = Rng::fromSystem()},
        {.dataFolder = setting("DATA_DIR", u"."_s) + u"/lockstep"_s,
            .actor = u"bench"_s,
            .program = u"lockstep-bench"_s});
    const QString mode = setting("MODE", u"run"_s);
    const auto opened = mode == "state"_L1 ? engine.openReadOnly() : engine.open();
    if (!opened)
        qFatal("%s %s", qPrintable(opened.error().text), qPrintable(opened.error().details));
    if (mode == "state"_L1)
        return printState(engine);
    if (mode == "preload"_L1)
        return preload(engine);
    configure(engine);
    engine.start();
    Run run(engine, clock);
    run.begin(mode == "run"_L1);
    return app.exec();
}
