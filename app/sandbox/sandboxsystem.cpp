// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxsystem.h"

#include "event.h"
#include "tr.h"

#include <QHttpServerRequest>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>
#include <QTcpSocket>
#include <QTime>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int Ok = 200;
constexpr int BadRequest = 400;
constexpr int Unauthorized = 401;
constexpr int NotFound = 404;
constexpr int NotAllowed = 405;
constexpr int Conflict = 409;
constexpr int TooMany = 429;
constexpr int Unavailable = 503;

QString heldKey(const QString &topic, const QString &subject)
{
    return topic + u'/' + subject;
}

/// The day's first opening ends half an hour earlier; nothing where there is none to shorten.
bool shorten(QJsonArray &day)
{
    QJsonObject opening = day.isEmpty() ? QJsonObject() : day.first().toObject();
    const QTime opens = QTime::fromString(opening.value("opens"_L1).toString(), u"HH:mm"_s);
    const QTime closes = QTime::fromString(opening.value("closes"_L1).toString(), u"HH:mm"_s);
    constexpr int HalfHour = 30 * 60;
    if (!opens.isValid() || !closes.isValid() || opens.secsTo(closes) <= HalfHour)
        return false;
    opening.insert("closes"_L1, closes.addSecs(-HalfHour).toString(u"HH:mm"_s));
    day.replace(0, opening);
    return true;
}

/// Hours as somebody there changed them.
QJsonObject changedThere(QJsonObject hours)
{
    QJsonArray schedules = hours.value("schedules"_L1).toArray();
    for (qsizetype i = 0; i < schedules.size(); ++i) {
        QJsonObject schedule = schedules[i].toObject();
        QJsonObject weekly = schedule.value("weekly"_L1).toObject();
        for (const QString &name :
            {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s}) {
            QJsonArray day = weekly.value(name).toArray();
            if (!shorten(day))
                continue;
            weekly.insert(name, day);
            schedule.insert("weekly"_L1, weekly);
            schedules.replace(i, schedule);
            hours.insert("schedules"_L1, schedules);
            return hours;
        }
    }
    const bool utc = hours.value("timezone"_L1).toString() == "UTC"_L1;
    hours.insert("timezone"_L1, utc ? u"Europe/Madrid"_s : u"UTC"_s);
    return hours;
}

bool isUpdate(QHttpServerRequest::Method method)
{
    return method == QHttpServerRequest::Method::Post || method == QHttpServerRequest::Method::Put
        || method == QHttpServerRequest::Method::Patch;
}

} // namespace

SandboxSystem::SandboxSystem(QString name, SandboxDials dials, quint64 seed, QObject *parent)
    : QAbstractHttpServer(parent)
    , m_name(std::move(name))
    , m_dials(std::move(dials))
    , m_rng(seed)
{
}

SandboxSystem::~SandboxSystem() = default;

Result<void> SandboxSystem::start(quint16 port)
{
    m_port = listen(QHostAddress::LocalHost, port);
    if (m_port != 0)
        return {};
    return Error{.kind = Error::Kind::InvalidInput,
        .reason = u"port-in-use"_s,
        .text = lockstep::tr("The sandbox cannot listen on port %1 of this computer.").arg(port),
        .fix = lockstep::tr("Choose another --port-base, or leave it out to take free ports.")};
}

QString SandboxSystem::address() const
{
    return u"http://127.0.0.1:%1"_s.arg(m_port);
}

QByteArray SandboxSystem::held(const QString &topic, const QString &subject) const
{
    return m_held.value(heldKey(topic, subject)).body;
}

qsizetype SandboxSystem::drift(qsizetype most)
{
    qsizetype changed = 0;
    QStringList keys = m_held.keys();
    keys.sort();
    for (const QString &key : std::as_const(keys)) {
        Held &held = m_held[key];
        QJsonObject body = QJsonDocument::fromJson(held.body).object();
        const QJsonObject hours = body.value("hours"_L1).toObject();
        if (hours.isEmpty() || changed == most)
            continue;
        body.insert("hours"_L1, changedThere(hours));
        held.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        ++changed;
    }
    return changed;
}

QJsonObject SandboxSystem::toJson() const
{
    return {
        {u"system"_s, m_name},
        {u"address"_s, address()},
        {u"latencyMs"_s, m_dials.latencyMs},
        {u"errorRate"_s, m_dials.errorRate},
        {u"errorStatus"_s, m_dials.errorStatus},
        {u"retryAfterSeconds"_s, m_dials.retryAfterSeconds},
        {u"refuseSignIn"_s, m_dials.refuseSignIn},
        {u"holds"_s, m_held.size()},
        {u"requests"_s, m_counts.requests},
        {u"accepted"_s, m_counts.accepted},
        {u"repeats"_s, m_counts.repeats},
        {u"refused"_s, m_counts.refused},
        {u"stale"_s, m_counts.stale},
    };
}

bool SandboxSystem::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    const Answer answer = isUpdate(request.method()) ? take(request)
        : knows(request)                             ? read(request)
                                                     : refuseSignIn(request);
    auto responder = std::make_shared<QHttpServerResponder>(makeResponder(request, socket));
    const auto send = [this, answer, responder, peer = QPointer<QTcpSocket>(socket)] {
        if (peer)
            write(answer, *responder);
    };
    if (m_dials.latencyMs > 0)
        QTimer::singleShot(m_dials.latencyMs, &m_waiting, send);
    else
        send();
    return true;
}

void SandboxSystem::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->abort();
}

bool SandboxSystem::knows(const QHttpServerRequest &request) const
{
    const bool rightKey = m_dials.apiKey.isEmpty() || request.value("x-api-key") == m_dials.apiKey;
    return rightKey && !m_dials.refuseSignIn;
}

SandboxSystem::Answer SandboxSystem::refuseSignIn(const QHttpServerRequest &request) const
{
    return refuse(Unauthorized,
        request.value("x-api-key").isEmpty() ? u"No key was sent."_s
                                             : u"This key is not known here."_s);
}

SandboxSystem::Answer SandboxSystem::take(const QHttpServerRequest &request)
{
    ++m_counts.requests;
    const Answer answer = knows(request) ? accept(request) : refuseSignIn(request);
    ++(answer.status < 300 ? m_counts.accepted : m_counts.refused);
    return answer;
}

SandboxSystem::Answer SandboxSystem::accept(const QHttpServerRequest &request)
{
    // Drawn for every update, so that changing the rate does not shift later draws.
    const double drawn = m_rng.unit();
    if (drawn < m_dials.errorRate)
        return refuse(m_dials.errorStatus, u"Simulated trouble."_s);

    const QByteArray bytes = request.body();
    const QJsonObject body = QJsonDocument::fromJson(bytes).object();
    const QString subject = body.value("id"_L1).toString();
    if (subject.isEmpty() || !body.value("revision"_L1).isDouble())
        return refuse(BadRequest, u"An update is a JSON object with \"id\" and \"revision\"."_s);

    const QByteArray type = request.value("ce-type");
    const QString topic = type.isEmpty() ? QString(HoursTopic) : QString::fromUtf8(type);
    const QByteArray sequence = request.value("ce-sequence");
    const QByteArray key = request.value("idempotency-key");
    Held &held = m_held[heldKey(topic, subject)];
    if (!key.isEmpty() && key == held.key) {
        ++m_counts.repeats;
    } else if (sequence < held.sequence) {
        ++m_counts.stale;
        return refuse(Conflict, u"A newer revision is held already."_s);
    } else {
        held = {.body = bytes, .sequence = sequence, .key = key};
    }
    const QJsonObject told{
        {u"accepted"_s, true}, {u"id"_s, subject}, {u"revision"_s, body.value("revision"_L1)}};
    return {.status = Ok, .body = QJsonDocument(told).toJson(QJsonDocument::Compact)};
}

SandboxSystem::Answer SandboxSystem::read(const QHttpServerRequest &request) const
{
    if (request.method() != QHttpServerRequest::Method::Get)
        return refuse(NotAllowed, u"Updates come by POST, PUT or PATCH; reading by GET."_s);
    const QString path = request.url().path(QUrl::FullyEncoded);
    const QStringList steps = path.split(u'/', Qt::SkipEmptyParts);
    const auto decoded
        = [](const QString &step) { return QUrl::fromPercentEncoding(step.toLatin1()); };
    QByteArray body;
    if (steps.size() == 2 && steps[0] == "hours"_L1)
        body = held(HoursTopic, decoded(steps[1]));
    else if (steps.size() == 3 && steps[0] == "topics"_L1)
        body = held(decoded(steps[1]), decoded(steps[2]));
    if (body.isEmpty())
        return refuse(NotFound, u"Nothing is held under this address."_s);
    return {.status = Ok, .body = body};
}

SandboxSystem::Answer SandboxSystem::refuse(int status, const QString &why) const
{
    const QJsonObject told{{u"error"_s, why}, {u"system"_s, m_name}};
    return {.status = status, .body = QJsonDocument(told).toJson(QJsonDocument::Compact)};
}

void SandboxSystem::write(const Answer &answer, QHttpServerResponder &responder) const
{
    responder.writeStatusLine(QHttpServerResponder::StatusCode(answer.status));
    responder.writeHeader("Content-Type", "application/json");
    responder.writeHeader("Content-Length", QByteArray::number(answer.body.size()));
    const bool waits = answer.status == TooMany || answer.status == Unavailable;
    if (waits && m_dials.retryAfterSeconds > 0)
        responder.writeHeader("Retry-After", QByteArray::number(m_dials.retryAfterSeconds));
    responder.writeBody(answer.body);
}

} // namespace lockstep
