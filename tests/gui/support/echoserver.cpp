// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "echoserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int Repeats = 300; ///< of a long body

QByteArray jsonOf(const QByteArray &secret)
{
    const QString text = QString::fromUtf8(secret);
    const QByteArray inner = QJsonDocument(QJsonObject{{u"key"_s, text}}).toJson();
    return QJsonDocument(QJsonObject{{u"error"_s, u"the key %1 is not known"_s.arg(text)},
                             {u"request"_s, QString::fromUtf8(inner)},
                             {u"encoded"_s, QString::fromLatin1(secret.toBase64())}})
        .toJson();
}

QByteArray html(const QByteArray &secret)
{
    const QByteArray escaped = QString::fromUtf8(secret).toHtmlEscaped().toUtf8();
    return "<html><h1>Bad request</h1><p>x-api-key: " + escaped + "</p><p>"
        + QByteArray(escaped).replace('\'', "&#39;") + "</p></html>";
}

QByteArray lowerHex(QByteArray percent)
{
    for (qsizetype i = percent.indexOf('%'); i >= 0; i = percent.indexOf('%', i + 1)) {
        percent[i + 1] = char(QChar::toLower(uint(percent[i + 1])));
        percent[i + 2] = char(QChar::toLower(uint(percent[i + 2])));
    }
    return percent;
}

QByteArray wide(const QByteArray &text)
{
    const QString wide = QString::fromUtf8(text);
    return QByteArray(reinterpret_cast<const char *>(wide.utf16()), 2 * wide.size());
}

/// Hours that hold it where people write.
QByteArray hoursOf(const QByteArray &secret)
{
    const QJsonObject closing{{u"date"_s, u"2026-12-25"_s}, {u"service"_s, u"*"_s},
        {u"closed"_s, true}, {u"label"_s, QString::fromUtf8("sent with " + secret)},
        {u"kind"_s, u"holiday"_s}};
    return QJsonDocument(
        QJsonObject{{u"hours"_s,
                        QJsonObject{{u"timezone"_s, u"America/Denver"_s},
                            {u"schedules"_s, QJsonArray()}, {u"overrides"_s, QJsonArray{closing}}}},
            {u"revision"_s, 1}})
        .toJson();
}

} // namespace

QByteArray echoes(const QByteArray &secret)
{
    const auto base64 = [&](const QByteArray &before) {
        const QByteArray whole = before + secret;
        return QByteArray(
            whole.toBase64() + '\n' + whole.toBase64(QByteArray::Base64UrlEncoding) + '\n');
    };
    const QByteArray percent = secret.toPercentEncoding();
    return secret + '\n' + base64({}) + base64("u:") + base64("user:") + "Basic "
        + QByteArray("user:" + secret).toBase64() + '\n' + percent + '\n' + lowerHex(percent) + '\n'
        + secret.toPercentEncoding("!'()*") + '\n' + secret.toPercentEncoding("/") + '\n'
        + QByteArray(percent).replace("%20", "+") + '\n' + jsonOf(secret) + '\n' + html(secret)
        + '\n';
}

EchoServer::EchoServer()
{
    script([this](int) {
        return Behaviour{When::Whole, [this](const Request &request) { return answerTo(request); }};
    });
}

void EchoServer::add(const QString &name, Way way)
{
    m_ways.insert(name.toUtf8(), way);
}

QList<Faultd::Step> EchoServer::answerTo(const Request &request)
{
    const QByteArray name = request.target.split('/').value(1);
    const QByteArray secret = request.header("x-api-key");
    m_seen.insert(name, secret);
    const QByteArray body = echoes(secret);
    const auto told = [](int status, const QByteArray &text, const QList<QByteArray> &more = {}) {
        return QList<Step>{Step::write(answer(status, text, more))};
    };
    switch (m_ways.value(name)) {
    case Way::Refuse:
        return told(422, body, {"content-type: application/json"});
    case Way::RefuseSignIn:
        return told(401, body,
            {"www-authenticate: Bearer realm=\"" + secret + '"', "x-echo: " + secret,
                "server: " + secret, "x-request-id: " + secret.toBase64(), "via: " + secret,
                "set-cookie: key=" + secret.toPercentEncoding()});
    case Way::Page:
        return told(400, html(secret), {"content-type: text/html; charset=utf-8"});
    case Way::Busy:
        return told(503, body, {"retry-after: 3600", "warning: 199 - " + secret});
    case Way::Conflict:
        return told(409, body, {"etag: \"" + secret.toPercentEncoding() + '"'});
    case Way::Accept:
        return request.method == "GET" ? told(200, hoursOf(secret)) : told(200, body);
    case Way::Redirect:
        return told(302, body, {"location: https://u:p@example.test/?key=" + secret});
    case Way::StatusLine:
        return {Step::write("HTTP/1.1 422 " + secret
            + "\r\ncontent-length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body)};
    case Way::Garbage:
        return {Step::write(secret + "\r\n\r\n" + body), Step::close()};
    case Way::Long:
        return told(422, QByteArray("; ").prepend(secret).repeated(Repeats));
    case Way::Wide:
        return told(422, wide(body), {"content-type: text/plain; charset=utf-16"});
    case Way::Missing:
        return told(404, body);
    }
    Q_UNREACHABLE();
}

} // namespace lockstep
