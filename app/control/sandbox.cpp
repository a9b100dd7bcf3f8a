// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandboxserver.h"
#include "session.h"
#include "systemfile.h"
#include "verbs.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

Result<quint16> wantedPort(const CommandLine &line)
{
    if (!line.has(u"port-base"_s))
        return quint16(0);
    bool ok = false;
    const int port = line.value(u"port-base"_s).toInt(&ok);
    constexpr int Highest = 65'535 - 10;
    if (ok && port >= 1 && port <= Highest)
        return quint16(port);
    return Error{.reason = u"port-invalid"_s,
        .text = u"\"%1\" is not a port."_s.arg(line.value(u"port-base"_s)),
        .fix = u"Write a number from 1 to %1."_s.arg(Highest)};
}

QJsonObject configOf(const SandboxServer &sandbox)
{
    QList<SystemEntry> entries;
    for (const SystemConfig &config : sandbox.configs())
        entries.append({config});
    return systemsToJson(entries);
}

std::optional<int> serve(Session &session)
{
    if (session.line.has(u"clinics"_s)) {
        session.out.raw(SandboxServer::clinicsDocument());
        return Done;
    }
    const auto port = wantedPort(session.line);
    if (!port)
        return session.out.failUsage(port.error());
    auto sandbox = std::make_shared<SandboxServer>(session.line.value(u"seed"_s).toULongLong());
    if (const auto started = sandbox->start(*port); !started)
        return session.out.fail(started.error());
    const QJsonObject config = configOf(*sandbox);
    session.out.row(config);
    if (!session.out.json())
        session.out.raw(QJsonDocument(config).toJson());
    session.out.note(u"Serving %1 systems until Ctrl+C; dials: %2"_s.arg(sandbox->systems().size())
                         .arg(sandbox->controlAddress()));
    session.kept = sandbox;
    session.onInterrupt([&session] { session.finish(Done); });
    return std::nullopt;
}

} // namespace

Verb sandbox()
{
    return {.words = {u"sandbox"_s},
        .summary = u"serves simulated external systems and prints the config that points at them"_s,
        .details
        = u"One is healthy, one slow, one flaky, one refuses our sign-in until it is mended. "
          "See and turn their\ndials over HTTP:\n  curl http://127.0.0.1:P/_sandbox\n  curl "
          "-d '{\"refuseSignIn\":false}' http://127.0.0.1:P/_sandbox/Notifications\nDials: "
          "latencyMs, errorRate, errorStatus, retryAfterSeconds, refuseSignIn, apiKey, drift"_s,
        .options = {{u"port-base"_s, u"P"_s, u"control on P, systems on those after it"_s},
            {u"seed"_s, u"N"_s, u"the same seed gives the same errors"_s},
            {u"clinics"_s, {}, u"print sample clinics for \"clinics import\" instead"_s}},
        .run = serve};
}

} // namespace lockstep::control
