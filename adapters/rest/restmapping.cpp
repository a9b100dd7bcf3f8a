// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/restmapping.h"

#include "json.h"
#include "text.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QByteArray memberFor(const QString &topic)
{
    return topic == HoursTopic ? QByteArrayLiteral("hours") : QByteArrayLiteral("data");
}

bool isAttributeCharacter(char c)
{
    return c > ' ' && c <= '~' && c != '"' && c != '%';
}

QByteArray padded(qint64 number, int width)
{
    return QByteArray::number(number).rightJustified(width, '0');
}

/// Unreserved characters stay, all others are percent-encoded: for a step of a path or a URN.
QByteArray component(const QString &text)
{
    return text.toUtf8().toPercentEncoding();
}

} // namespace

QByteArray restBody(const Event &event)
{
    return "{\"" + memberFor(event.topic) + "\":" + event.body + ",\"id\":"
        + json::quoted(event.subject) + ",\"revision\":" + QByteArray::number(event.revision) + '}';
}

QByteArray attributeValue(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    if (std::all_of(utf8.begin(), utf8.end(), isAttributeCharacter))
        return utf8;
    QByteArray value;
    value.reserve(utf8.size());
    for (const char c : utf8) {
        if (isAttributeCharacter(c))
            value.append(c);
        else
            value.append('%').append(QByteArray(1, c).toHex().toUpper());
    }
    return value;
}

QList<HttpHeader> cloudEventHeaders(
    const Event &event, const QString &installation, const QString &idempotencyKey)
{
    const QByteArray key = idempotencyKey.toLatin1();
    // The source is a URI of its own before it becomes a header.
    const QByteArray source = "urn:lockstep:" + component(installation) + '/'
        + component(event.topic) + '/' + component(event.subject);
    return {
        {"idempotency-key"_ba, '"' + key + '"'},
        {"ce-specversion"_ba, "1.0"_ba},
        {"ce-id"_ba, key},
        {"ce-source"_ba, attributeValue(QString::fromLatin1(source))},
        {"ce-type"_ba, attributeValue(event.topic)},
        {"ce-subject"_ba, attributeValue(event.subject)},
        {"ce-time"_ba, rfc3339Us(event.savedAtUs).toLatin1()},
        {"ce-sequence"_ba, padded(event.epoch, 6) + padded(event.revision, 14)},
    };
}

QByteArray addressFor(const QByteArray &pattern, const QString &subject)
{
    if (!pattern.contains("{id}"))
        return pattern;
    return QByteArray(pattern).replace("{id}", component(subject));
}

std::optional<HeldState> heldState(const QString &topic, const QByteArray &answer)
{
    const auto parsed = json::parse(answer);
    if (!parsed.ok() || !parsed->isObject())
        return std::nullopt;
    const QJsonObject object = parsed->toObject();
    const QJsonValue wrapped = object[QLatin1StringView(memberFor(topic))];
    if (!wrapped.isObject())
        return HeldState{json::canonical(object), 0};
    return HeldState{json::canonical(wrapped), object["revision"_L1].toInteger()};
}

} // namespace lockstep
