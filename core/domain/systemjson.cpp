// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemjson.h"

#include "event.h"
#include "json.h"
#include "nearestname.h"
#include "tr.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString nameOf(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return tr("true or false");
    case QJsonValue::Double:
        return tr("a number");
    case QJsonValue::String:
        return tr("a string");
    case QJsonValue::Array:
        return tr("an array");
    case QJsonValue::Object:
        return tr("an object");
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

/// Takes members out of one object and remembers what was wrong with them.
class Members {
public:
    /// `inside` is the member that holds the object; empty for a system itself.
    Members(QJsonObject object, QString path, QString inside)
        : m_object(std::move(object))
        , m_path(std::move(path))
        , m_inside(std::move(inside))
    {
    }

    /// The member when it has the wanted type, or undefined.
    QJsonValue take(const QString &key, QJsonValue::Type wanted)
    {
        m_known.append(key);
        const QJsonValue value = m_object.value(key);
        if (value.isUndefined() || value.type() == wanted)
            return value;
        report(key, u"type"_s,
            lockstep::tr("\"%1\" is %2; it must be %3.")
                .arg(key, nameOf(value.type()), nameOf(wanted)),
            lockstep::tr("Write %1 there.").arg(nameOf(wanted)));
        return QJsonValue(QJsonValue::Undefined);
    }
    QString required(const QString &key)
    {
        if (!m_object.contains(key))
            report(key, u"missing-field"_s, lockstep::tr("A system has no \"%1\".").arg(key),
                lockstep::tr("Add \"%1\".").arg(key));
        return take(key, QJsonValue::String).toString();
    }
    double number(const QString &key, double fallback)
    {
        return take(key, QJsonValue::Double).toDouble(fallback);
    }
    /// Elements of an array member that have the wanted type; `fallback` when it is absent.
    QJsonArray array(const QString &key, QJsonValue::Type wanted, const QJsonArray &fallback)
    {
        const QJsonValue value = take(key, QJsonValue::Array);
        if (value.isUndefined())
            return fallback;
        QJsonArray right;
        const QJsonArray all = value.toArray();
        for (qsizetype i = 0; i < all.size(); ++i) {
            if (all[i].type() == wanted)
                right.append(all[i]);
            else
                report(key + u'/' + QString::number(i), u"type"_s,
                    lockstep::tr("This is %1; it must be %2.")
                        .arg(nameOf(all[i].type()), nameOf(wanted)),
                    lockstep::tr("Write %1 there.").arg(nameOf(wanted)));
        }
        return right;
    }
    Members nested(const QString &key)
    {
        const QJsonObject object = take(key, QJsonValue::Object).toObject();
        return {object, m_path + u'/' + key, key};
    }
    /// Everything wrong, unknown members last.
    QList<Problem> finish()
    {
        const QStringList keys = m_object.keys();
        for (const QString &key : keys) {
            if (m_known.contains(key))
                continue;
            const QString near = nearestName(key, m_known);
            report(json::pointerStep(key), u"unknown-field"_s,
                m_inside.isEmpty()
                    ? lockstep::tr("A system has no member \"%1\".").arg(key)
                    : lockstep::tr("\"%1\" has no member \"%2\".").arg(m_inside, key),
                near.isEmpty() ? lockstep::tr("Remove it; known are %1.").arg(m_known.join(u", "_s))
                               : lockstep::tr("Did you mean \"%1\"?").arg(near));
        }
        return m_problems;
    }

private:
    void report(
        const QString &key, const QString &reason, const QString &message, const QString &fix)
    {
        m_problems.append(
            {.path = m_path + u'/' + key, .reason = reason, .message = message, .fix = fix});
    }

    QJsonObject m_object;
    QString m_path;
    QString m_inside;
    QStringList m_known;
    QList<Problem> m_problems;
};

QList<qint64> millisecondsFrom(const QJsonArray &seconds)
{
    QList<qint64> schedule;
    for (const QJsonValue &value : seconds)
        schedule.append(qint64(std::llround(std::clamp(value.toDouble(), -1e9, 1e9) * 1000)));
    return schedule;
}

QJsonArray secondsFrom(const QList<qint64> &schedule)
{
    QJsonArray seconds;
    for (const qint64 wait : schedule)
        seconds.append(double(wait) / 1000);
    return seconds;
}

/// Whole numbers that do not fit are left to the check of ranges.
int wholeFrom(double number)
{
    return int(std::clamp(number, -1e9, 1e9));
}

QJsonObject toJson(const SystemLimits &limits)
{
    QJsonObject object{{u"burst"_s, limits.burst}, {u"inFlight"_s, limits.inFlight},
        {u"ratePerSecond"_s, limits.ratePerSecond}};
    if (limits.breakerFailures != SystemLimits{}.breakerFailures)
        object.insert(u"breakerFailures"_s, limits.breakerFailures);
    return object;
}

bool isLoopback(const QString &host)
{
    static const QRegularExpression v4(u"^127(\\.\\d{1,3}){3}$"_s);
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || host == "::1"_L1
        || v4.match(host).hasMatch();
}

QList<Problem> problemsOfName(const QString &name)
{
    static const QRegularExpression allowed(u"^[^/\\p{C}\\s]([^/\\p{C}]{0,62}[^/\\p{C}\\s])?$"_s);
    if (allowed.match(name).hasMatch())
        return {};
    return {{.path = u"/name"_s,
        .reason = u"name-format"_s,
        .message = tr("A system's name has 1 to 64 characters, no slash, no control characters and "
                      "no space at its ends."),
        .fix = tr("Choose a name like \"ThirdPartyScheduler\".")}};
}

QList<Problem> problemsOfEndpoint(const SystemConfig &config)
{
    static const QSet<QString> keyLike{u"key"_s, u"apikey"_s, u"api_key"_s, u"api-key"_s,
        u"token"_s, u"access_token"_s, u"auth"_s, u"secret"_s, u"client_secret"_s, u"password"_s,
        u"passwd"_s, u"pwd"_s, u"sig"_s, u"signature"_s};
    QString address = config.endpoint;
    const QUrl url(address.replace(u"{id}"_s, u"id"_s));
    QList<Problem> problems;
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()) && !config.allowInsecure)
        problems.append({.path = u"/endpoint"_s,
            .reason = u"insecure-endpoint"_s,
            .message
            = tr("The web address uses http: to another computer: anybody on the way could "
                 "read and change what is sent."),
            .fix = tr("Use https:, or set \"allowInsecure\": true if this network is trusted.")});
    const auto query = QUrlQuery(url).queryItems();
    const bool keyInQuery = std::any_of(query.begin(), query.end(),
        [](const auto &item) { return keyLike.contains(item.first.toLower()); });
    if (!url.userInfo().isEmpty() || keyInQuery)
        problems.append({.path = u"/endpoint"_s,
            .reason = u"credential-literal"_s,
            .message = tr("The web address carries a credential, where logs and "
                          "proxies would see it."),
            .fix = tr("Take it out and name it in \"apiKey\", as env:NAME, keychain:NAME or "
                      "file:PATH.")});
    return problems;
}

QList<Problem> problemsOfTopics(const QStringList &topics)
{
    static const QRegularExpression allowed(u"^(\\*|[^/\\p{C}\\s*]{1,100})$"_s);
    QList<Problem> problems;
    for (qsizetype i = 0; i < topics.size(); ++i) {
        if (!allowed.match(topics[i]).hasMatch())
            problems.append({.path = u"/topics/%1"_s.arg(i),
                .reason = u"topic-format"_s,
                .message = tr("A topic has 1 to 100 characters, no slash, no space and no control "
                              "characters; \"*\" alone is every topic."),
                .fix = tr("Choose a name like \"clinicHoursUpdated\".")});
    }
    return problems;
}

QList<Problem> problemsOfNumbers(const SystemConfig &config)
{
    QList<Problem> problems;
    const auto demand = [&problems](bool right, const QString &path, const QString &message) {
        if (!right)
            problems.append({.path = path,
                .reason = u"number-range"_s,
                .message = message,
                .fix = tr("Choose a number within that range, or leave the member out.")});
    };
    constexpr int LongestTimeoutMs = 300'000;
    demand(config.timeoutMs > 0 && config.timeoutMs <= LongestTimeoutMs, u"/timeoutSeconds"_s,
        tr("This number must be more than 0 and at most 300 seconds."));
    const QString unlimited = tr("This number must be 0 (unlimited) to 1000000.");
    const auto isLimit = [](double value) { return value >= 0 && value <= 1e6; };
    demand(isLimit(config.limits.ratePerSecond), u"/limits/ratePerSecond"_s, unlimited);
    demand(isLimit(config.limits.burst), u"/limits/burst"_s, unlimited);
    demand(isLimit(config.limits.inFlight), u"/limits/inFlight"_s,
        tr("This number must be a whole 0 (unlimited) to 1000000."));
    demand(isLimit(config.limits.breakerFailures), u"/limits/breakerFailures"_s,
        tr("This number must be a whole 0 (never opens) to 1000000."));
    constexpr qsizetype MostTries = 100;
    constexpr qint64 LongestWaitMs = 7 * 24 * 3'600'000LL;
    const QString schedule = u"/retry/scheduleSeconds"_s;
    demand(!config.retryScheduleMs.isEmpty() && config.retryScheduleMs.size() <= MostTries,
        schedule, tr("This number must be one of 1 to 100 in this list."));
    for (qsizetype i = 0; i < config.retryScheduleMs.size(); ++i) {
        const qint64 wait = config.retryScheduleMs[i];
        demand(wait >= 0 && wait <= LongestWaitMs, schedule + u'/' + QString::number(i),
            tr("This number must be 0 to 604800 seconds (a week)."));
    }
    return problems;
}

} // namespace

SystemReading systemFromJson(const QJsonObject &object)
{
    SystemReading reading;
    SystemConfig &config = reading.entry.config;
    const SystemConfig defaults;
    Members members(object, {}, {});
    config.name = members.required(u"name"_s);
    config.adapter = members.required(u"adapter"_s);
    config.endpoint = members.required(u"endpoint"_s);
    config.credential = members.take(u"apiKey"_s, QJsonValue::String).toString();
    config.topics.clear();
    const QJsonArray topics = members.array(
        u"topics"_s, QJsonValue::String, QJsonArray::fromStringList(defaults.topics));
    for (const QJsonValue &topic : topics)
        config.topics.append(topic.toString());
    config.timeoutMs = wholeFrom(
        std::round(members.number(u"timeoutSeconds"_s, defaults.timeoutMs / 1000.0) * 1000));
    Members limits = members.nested(u"limits"_s);
    config.limits.ratePerSecond = limits.number(u"ratePerSecond"_s, defaults.limits.ratePerSecond);
    config.limits.burst = limits.number(u"burst"_s, defaults.limits.burst);
    // A fraction of a request is out of range, whatever it would be cut to.
    const auto whole = [&limits](const QString &key, int fallback) {
        const double number = limits.number(key, fallback);
        return number == std::floor(number) ? wholeFrom(number) : -1;
    };
    config.limits.inFlight = whole(u"inFlight"_s, defaults.limits.inFlight);
    config.limits.breakerFailures = whole(u"breakerFailures"_s, defaults.limits.breakerFailures);
    Members retry = members.nested(u"retry"_s);
    config.retryScheduleMs = millisecondsFrom(retry.array(
        u"scheduleSeconds"_s, QJsonValue::Double, secondsFrom(defaults.retryScheduleMs)));
    config.allowInsecure = members.take(u"allowInsecure"_s, QJsonValue::Bool).toBool();
    config.settings = members.take(u"settings"_s, QJsonValue::Object).toObject();
    reading.entry.paused = members.take(u"paused"_s, QJsonValue::Bool).toBool();
    reading.problems = members.finish() + limits.finish() + retry.finish();
    return reading;
}

QJsonObject toJson(const SystemConfig &config)
{
    const SystemConfig defaults;
    QJsonObject object{
        {u"name"_s, config.name}, {u"adapter"_s, config.adapter}, {u"endpoint"_s, config.endpoint}};
    if (!config.credential.isEmpty())
        object.insert(u"apiKey"_s, config.credential);
    if (config.topics != defaults.topics)
        object.insert(u"topics"_s, QJsonArray::fromStringList(config.topics));
    if (config.timeoutMs != defaults.timeoutMs)
        object.insert(u"timeoutSeconds"_s, config.timeoutMs / 1000.0);
    if (config.limits != defaults.limits)
        object.insert(u"limits"_s, toJson(config.limits));
    if (config.retryScheduleMs != defaults.retryScheduleMs)
        object.insert(
            u"retry"_s, QJsonObject{{u"scheduleSeconds"_s, secondsFrom(config.retryScheduleMs)}});
    if (config.allowInsecure)
        object.insert(u"allowInsecure"_s, true);
    if (!config.settings.isEmpty())
        object.insert(u"settings"_s, config.settings);
    return object;
}

QList<Problem> problemsOf(const SystemConfig &config)
{
    QList<Problem> problems = problemsOfName(config.name);
    problems += problemsOfEndpoint(config);
    if (!config.credential.isEmpty())
        problems += problemsOfCredential(config.credential, u"/apiKey"_s);
    problems += problemsOfTopics(config.topics);
    problems += problemsOfNumbers(config);
    return problems;
}

QList<Problem> problemsOfCredential(const QString &reference, const QString &path)
{
    static const QRegularExpression kinds(u"^(env|keychain|file):"_s);
    static const QRegularExpression allowed(
        u"^(env:[A-Za-z_][A-Za-z0-9_]*|(keychain|file):[^\\p{C}]+)$"_s);
    if (!kinds.match(reference).hasMatch())
        return {{.path = path,
            .reason = u"credential-literal"_s,
            .message
            = tr("A credential must be a reference; this looks like the credential itself."),
            .fix
            = tr("Store it in an environment variable, in the keychain or in a file that only you "
                 "can read, and write \"env:NAME\", \"keychain:NAME\" or \"file:PATH\" here. "
                 "Replace the credential where it came from: it has been written down.")}};
    if (!allowed.match(reference).hasMatch())
        return {{.path = path,
            .reason = u"credential-reference"_s,
            .message = tr("This reference to a credential names nothing that can exist."),
            .fix
            = tr("Write env:NAME (letters, digits, underscore), keychain:NAME or file:PATH.")}};
    return {};
}

} // namespace lockstep
