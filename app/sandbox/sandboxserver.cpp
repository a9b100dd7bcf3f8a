// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"

#include "hoursjson.h"
#include "nearestname.h"
#include "tr.h"

#include <QFile>
#include <QHttpServerRequest>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

// The resources of a static library are linked in only when somebody asks for them, and only a
// function outside every namespace can ask.
static void initSandboxResources()
{
    Q_INIT_RESOURCE(sandbox);
}

namespace lockstep {

namespace {

/// Sets the dials that `wanted` names, or says what is wrong with it.
Result<SandboxDials> turned(SandboxDials dials, const QJsonObject &wanted)
{
    const QStringList known{u"latencyMs"_s, u"errorRate"_s, u"errorStatus"_s,
        u"retryAfterSeconds"_s, u"refuseSignIn"_s, u"apiKey"_s, u"drift"_s};
    const QStringList keys = wanted.keys();
    for (const QString &key : keys) {
        if (!known.contains(key))
            return Error{.reason = u"unknown-field"_s,
                .text = u"There is no dial \"%1\"."_s.arg(key),
                .fix = u"Dials: %1."_s.arg(known.join(u", "_s))};
    }
    const auto number = [&wanted](const QString &key, double now, double low, double high) {
        return std::clamp(wanted.value(key).toDouble(now), low, high);
    };
    constexpr double LongestMs = 3'600'000;
    constexpr double LongestSeconds = 86'400;
    dials.latencyMs = int(number(u"latencyMs"_s, dials.latencyMs, 0, LongestMs));
    dials.errorRate = number(u"errorRate"_s, dials.errorRate, 0, 1);
    dials.errorStatus = int(number(u"errorStatus"_s, dials.errorStatus, 200, 599));
    dials.retryAfterSeconds
        = int(number(u"retryAfterSeconds"_s, dials.retryAfterSeconds, 0, LongestSeconds));
    dials.refuseSignIn = wanted.value("refuseSignIn"_L1).toBool(dials.refuseSignIn);
    if (wanted.contains("apiKey"_L1))
        dials.apiKey = wanted.value("apiKey"_L1).toString().toUtf8();
    return dials;
}

void writeJson(QHttpServerResponder &responder, const QJsonObject &object,
    QHttpServerResponder::StatusCode status = QHttpServerResponder::StatusCode::Ok)
{
    responder.write(
        QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n', "application/json", status);
}

} // namespace

SandboxServer::SandboxServer(quint64 seed, QObject *parent)
    : QAbstractHttpServer(parent)
{
    initSandboxResources();
    const auto add = [this, seed](const QString &name, const SandboxDials &dials) {
        m_systems.push_back(
            std::make_unique<SandboxSystem>(name, dials, seed + quint64(m_systems.size())));
    };
    add(u"Scheduler"_s, {.latencyMs = 15});
    add(u"Hospital"_s, {.latencyMs = 400});
    add(u"Records"_s, {.latencyMs = 30, .errorRate = 0.3, .retryAfterSeconds = 1});
    add(u"Notifications"_s, {.latencyMs = 10, .refuseSignIn = true});
}

SandboxServer::~SandboxServer() = default;

Result<void> SandboxServer::start(quint16 portBase)
{
    m_port = listen(QHostAddress::LocalHost, portBase);
    if (m_port == 0)
        return Error{.reason = u"port-in-use"_s,
            .text
            = lockstep::tr("The sandbox cannot listen on port %1 of this computer.").arg(portBase),
            .fix = lockstep::tr("Choose another --port-base, or leave it out to take free ports.")};
    for (size_t i = 0; i < m_systems.size(); ++i) {
        const int port = portBase == 0 ? 0 : portBase + 1 + int(i);
        if (const auto started = m_systems[i]->start(quint16(port)); !started)
            return started;
    }
    return {};
}

QString SandboxServer::controlAddress() const
{
    return u"http://127.0.0.1:%1/_sandbox"_s.arg(m_port);
}

QList<SystemConfig> SandboxServer::configs() const
{
    QList<SystemConfig> configs;
    for (const auto &system : m_systems) {
        SystemConfig config;
        config.name = system->name();
        config.adapter = u"rest"_s;
        config.endpoint = system->address() + u"/clinics/update"_s;
        config.timeoutMs = 5000;
        config.limits = {.ratePerSecond = 50, .burst = 50, .inFlight = 4};
        config.retryScheduleMs = {0, 500, 1000, 2000, 5000, 10'000, 30'000};
        config.settings = {{u"readBack"_s, QString(system->address() + u"/hours/{id}"_s)}};
        configs.append(config);
    }
    return configs;
}

SandboxSystem *SandboxServer::system(const QString &name) const
{
    for (const auto &system : m_systems) {
        if (system->name() == name)
            return system.get();
    }
    return nullptr;
}

QByteArray SandboxServer::clinicsDocument()
{
    initSandboxResources();
    QFile file(u":/sandbox/clinics.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Clinic> SandboxServer::clinics()
{
    QList<Clinic> clinics;
    const QJsonArray documents = QJsonDocument::fromJson(clinicsDocument()).array();
    for (const QJsonValue &document : documents) {
        const Result<Clinic> clinic = clinicFromJson(document);
        Q_ASSERT(clinic.ok());
        clinics.append(*clinic);
    }
    return clinics;
}

bool SandboxServer::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    QHttpServerResponder responder = makeResponder(request, socket);
    answer(request, responder);
    return true;
}

void SandboxServer::missingHandler(const QHttpServerRequest &, QTcpSocket *socket)
{
    socket->abort();
}

void SandboxServer::answer(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    using Status = QHttpServerResponder::StatusCode;
    const QStringList steps = request.url().path().split(u'/', Qt::SkipEmptyParts);
    QStringList names;
    QJsonArray all;
    for (const auto &system : m_systems) {
        names.append(system->name());
        all.append(system->toJson());
    }
    if (steps == QStringList{u"_sandbox"_s})
        return writeJson(responder, {{u"systems"_s, all}});
    SandboxSystem *chosen
        = steps.size() == 2 && steps[0] == "_sandbox"_L1 ? system(steps[1]) : nullptr;
    if (!chosen)
        return writeJson(responder,
            {{u"error"_s, u"There is nothing here."_s},
                {u"fix"_s, QString(u"Systems: "_s + names.join(u", "_s))}},
            Status::NotFound);
    if (request.method() == QHttpServerRequest::Method::Post) {
        const QJsonDocument wanted = QJsonDocument::fromJson(request.body());
        const Result<SandboxDials> dials = turned(chosen->dials(), wanted.object());
        if (!wanted.isObject() || !dials)
            return writeJson(responder,
                {{u"error"_s, dials ? u"Dials are a JSON object."_s : dials.error().text},
                    {u"fix"_s, dials ? QString() : dials.error().fix}},
                Status::BadRequest);
        chosen->setDials(*dials);
        const QJsonValue drift = wanted.object().value("drift"_L1);
        if (drift.isDouble())
            chosen->drift(std::max(0, drift.toInt()));
        else if (drift.toBool())
            chosen->drift();
    }
    writeJson(responder, chosen->toJson());
}

} // namespace lockstep
