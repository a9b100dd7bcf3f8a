// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headerpolicy.h"

#include "json.h"
#include "tr.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr std::array<bool, 256> tokenCharacters()
{
    std::array<bool, 256> allowed{};
    for (const char c : std::string_view("0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'*+-.^_`|~"))
        allowed[uchar(c)] = true;
    return allowed;
}
constexpr auto TokenCharacters = tokenCharacters();

constexpr QByteArrayView ReservedNames[]{"accept-encoding", "authorization", "connection",
    "content-encoding", "content-length", "content-type", "cookie", "expect", "host",
    "http2-settings", "idempotency-key", "keep-alive", "proxy-authorization", "proxy-connection",
    "te", "trailer", "transfer-encoding", "upgrade", "user-agent"};
constexpr QByteArrayView ReservedPrefixes[]{"ce-", "webhook-", "sec-", "proxy-"};

Problem problem(
    const QString &path, const QString &reason, const QString &message, const QString &fix)
{
    return {.path = path, .reason = reason, .message = message, .fix = fix};
}

Problem badName(const QString &path)
{
    return problem(path, u"header-name"_s, tr("This is not the name of an HTTP header."),
        tr("Use letters, digits and hyphens, e.g. X-Clinic-Group."));
}

} // namespace

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return TokenCharacters[size_t(uchar(c))];
    });
}

bool isHeaderValue(QByteArrayView text)
{
    return text.size() <= MaxHeaderValue && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= ' ' && c <= '~') || c == '\t';
    });
}

bool isReservedHeader(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return std::find(std::begin(ReservedNames), std::end(ReservedNames), lower)
        != std::end(ReservedNames)
        || std::any_of(std::begin(ReservedPrefixes), std::end(ReservedPrefixes),
            [&](QByteArrayView prefix) { return lower.startsWith(prefix); });
}

QList<Problem> headerMapProblems(const QJsonValue &headers, const QString &path)
{
    if (headers.isUndefined())
        return {};
    if (!headers.isObject())
        return {problem(path, u"wrong-type"_s, tr("Extra headers are an object of name to text."),
            tr("Write them as {\"X-Clinic-Group\": \"north\"}."))};
    QList<Problem> problems;
    qsizetype total = 0;
    const QJsonObject map = headers.toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QString place = path + u'/' + json::pointerStep(it.key());
        const QByteArray name = it.key().toUtf8();
        const QByteArray value = it->toString().toUtf8();
        total += name.size() + value.size();
        if (!isToken(name))
            problems.append(badName(place));
        else if (isReservedHeader(name))
            problems.append(problem(place, u"header-reserved"_s,
                tr("Lockstep or HTTP itself sets this header."),
                tr("Leave it out; a credential belongs into \"apiKey\" and \"apiKeyHeader\".")));
        if (!it->isString() || !isHeaderValue(value))
            problems.append(problem(place, u"header-value"_s,
                tr("A header's value is text of visible ASCII characters and spaces, at most 8 "
                   "KiB."),
                tr("Remove line breaks, control and other characters.")));
    }
    if (total > MaxAllHeaders)
        problems.append(problem(path, u"headers-too-large"_s,
            tr("All headers together are larger than 16 KiB."), tr("Shorten them.")));
    return problems;
}

QList<Problem> credentialHeaderProblems(const QJsonValue &name, const QString &path)
{
    if (name.isUndefined())
        return {};
    const QByteArray text = name.toString().toUtf8();
    if (!isToken(text))
        return {badName(path)};
    if (text.compare("authorization", Qt::CaseInsensitive) != 0 && isReservedHeader(text))
        return {problem(path, u"header-reserved"_s, tr("Lockstep or HTTP itself sets this header."),
            tr("Use x-api-key, Authorization, or the name that the system's documentation "
               "gives."))};
    return {};
}

} // namespace lockstep
