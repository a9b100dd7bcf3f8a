// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/restsettings.h"

#include "http/headerpolicy.h"
#include "http/urlpolicy.h"
#include "tr.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const QStringList Methods{u"POST"_s, u"PUT"_s, u"PATCH"_s};

QList<Problem> methodProblems(const QJsonValue &method)
{
    if (method.isUndefined() || (method.isString() && Methods.contains(method.toString())))
        return {};
    return {{.path = u"/settings/method"_s,
        .reason = u"not-a-choice"_s,
        .message = tr("The method is one of POST, PUT and PATCH."),
        .fix = tr("Use what the system's documentation asks for, else POST.")}};
}

QList<Problem> fileProblems(const QJsonValue &file, const QString &path, bool secret)
{
    if (file.isUndefined())
        return {};
    const QFileInfo info(file.toString());
    if (!file.isString() || !info.isAbsolute() || !info.isFile() || !info.isReadable())
        return {{.path = path,
            .reason = u"file-not-readable"_s,
            .message = tr("There is no such file, or it may not be read."),
            .fix = tr("Give the absolute path of a PEM file on this computer.")}};
    constexpr auto Others
        = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (secret && info.permissions().testAnyFlags(Others))
        return {{.path = path,
            .reason = u"file-not-private"_s,
            .message = tr("Others on this computer may read this private key."),
            .fix = tr("Make it readable by its owner only (chmod 600).")}};
    return {};
}

QList<Problem> certificateProblems(const QJsonObject &settings)
{
    const bool certificate = settings.contains("clientCertificateFile"_L1);
    if (certificate == settings.contains("clientKeyFile"_L1))
        return {};
    return {
        {.path = certificate ? u"/settings/clientKeyFile"_s : u"/settings/clientCertificateFile"_s,
            .reason = u"missing"_s,
            .message = tr("A client certificate and its private key belong together."),
            .fix = tr("Give both files, or neither.")}};
}

QList<HttpHeader> headersOf(const QJsonObject &map)
{
    QList<HttpHeader> headers;
    for (auto it = map.begin(); it != map.end(); ++it)
        headers.append({it.key().toUtf8(), it->toString().toUtf8()});
    return headers;
}

} // namespace

AdapterDescription restDescription()
{
    using Type = SettingField::Type;
    AdapterDescription description{.key = u"rest"_s,
        .label = tr("REST scheduler"),
        .summary = tr("Sends the hours over the web, as JSON."),
        .readsBack = true};
    description.settings = {
        {.key = u"method"_s,
            .label = tr("Method"),
            .help = tr("The HTTP method of an update."),
            .type = Type::Choice,
            .choices = Methods,
            .fallback = u"POST"_s},
        {.key = u"apiKeyHeader"_s,
            .label = tr("Credential header"),
            .help = tr("The header that carries the credential."),
            .type = Type::HeaderName,
            .fallback = u"x-api-key"_s},
        {.key = u"readBack"_s,
            .label = tr("Read-back address"),
            .help = tr("Where the hours they hold can be read, with {id} for the clinic; verifying "
                       "needs it."),
            .type = Type::Url},
        {.key = u"headers"_s,
            .label = tr("Extra headers"),
            .help = tr("Sent with every request; never a place for a credential."),
            .type = Type::HeaderMap},
        {.key = u"caFile"_s,
            .label = tr("Private CA"),
            .help = tr("PEM file of the authority that signed their certificate, in place of the "
                       "usual ones."),
            .type = Type::FilePath},
        {.key = u"clientCertificateFile"_s,
            .label = tr("Client certificate"),
            .help = tr("PEM file with which we identify ourselves, where they ask for it."),
            .type = Type::FilePath},
        {.key = u"clientKeyFile"_s,
            .label = tr("Client key"),
            .help = tr("PEM file of the private key, readable by its owner only."),
            .type = Type::FilePath},
    };
    return description;
}

QList<Problem> restProblems(const SystemConfig &config)
{
    const QJsonObject &settings = config.settings;
    QList<Problem> problems = urlProblems(config.endpoint, config.allowInsecure, u"/endpoint"_s);
    problems += methodProblems(settings["method"_L1]);
    problems += credentialHeaderProblems(settings["apiKeyHeader"_L1], u"/settings/apiKeyHeader"_s);
    if (settings.contains("readBack"_L1))
        problems += urlProblems(
            settings["readBack"_L1].toString(), config.allowInsecure, u"/settings/readBack"_s);
    problems += headerMapProblems(settings["headers"_L1], u"/settings/headers"_s);
    problems += fileProblems(settings["caFile"_L1], u"/settings/caFile"_s, false);
    problems += fileProblems(
        settings["clientCertificateFile"_L1], u"/settings/clientCertificateFile"_s, false);
    problems += fileProblems(settings["clientKeyFile"_L1], u"/settings/clientKeyFile"_s, true);
    problems += certificateProblems(settings);
    return problems;
}

RestSettings::RestSettings(const SystemConfig &config)
    : method(config.settings["method"_L1].toString(u"POST"_s).toLatin1())
    , endpoint(config.endpoint.toUtf8())
    , readBack(config.settings["readBack"_L1].toString().toUtf8())
    , topics(config.topics)
    , credentialHeader(config.settings["apiKeyHeader"_L1].toString(u"x-api-key"_s).toUtf8())
    , extraHeaders(headersOf(config.settings["headers"_L1].toObject()))
    , tls{.caFile = QFile::encodeName(config.settings["caFile"_L1].toString()),
          .certificateFile
          = QFile::encodeName(config.settings["clientCertificateFile"_L1].toString()),
          .keyFile = QFile::encodeName(config.settings["clientKeyFile"_L1].toString())}
    , deadlineMs(config.timeoutMs)
    , allowInsecure(config.allowInsecure)
{
}

} // namespace lockstep
