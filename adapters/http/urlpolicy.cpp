// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/urlpolicy.h"

#include "http/egress.h"
#include "tr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

struct Parts {
    QByteArrayView scheme;
    QByteArrayView authority;
    QByteArrayView path; ///< with its slash; may be empty
    QByteArrayView query; ///< without its question mark
};

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isDigits(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Parts split(QByteArrayView url)
{
    Parts parts;
    const qsizetype slashes = url.indexOf("://");
    if (slashes < 0)
        return parts;
    parts.scheme = url.first(slashes);
    const QByteArrayView rest = url.sliced(slashes + 3);
    const auto at
        = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
    const qsizetype end = at - rest.begin();
    parts.authority = rest.first(end);
    const qsizetype question = rest.indexOf('?');
    parts.path = rest.sliced(end, (question < 0 ? rest.size() : question) - end);
    if (question >= 0)
        parts.query = rest.sliced(question + 1);
    return parts;
}

bool charactersAllowed(QByteArrayView url)
{
    constexpr QByteArrayView Forbidden("\"<>\\^`{|}");
    for (qsizetype i = 0; i < url.size(); ++i) {
        const char c = url[i];
        if (c <= ' ' || c > '~' || Forbidden.contains(c))
            return false;
        if (c == '%' && (i + 2 >= url.size() || !isHex(url[i + 1]) || !isHex(url[i + 2])))
            return false;
    }
    return true;
}

bool isNameLabel(QByteArrayView label)
{
    constexpr qsizetype LongestLabel = 63;
    return !label.isEmpty() && label.size() <= LongestLabel && !label.startsWith('-')
        && !label.endsWith('-') && std::all_of(label.begin(), label.end(), [](char c) {
               return isAlnum(c) || c == '-' || c == '_';
           });
}

// A last label that starts with a digit is a number to some: decimal, octal, hexadecimal, short.
bool isHostName(QByteArrayView host)
{
    constexpr qsizetype LongestName = 253;
    if (host.size() > LongestName)
        return false;
    QByteArrayView last;
    for (qsizetype start = 0; start <= host.size();) {
        const qsizetype dot = host.indexOf('.', start);
        last = host.sliced(start, (dot < 0 ? host.size() : dot) - start);
        if (!isNameLabel(last))
            return false;
        start = dot < 0 ? host.size() + 1 : dot + 1;
    }
    return !(last[0] >= '0' && last[0] <= '9');
}

UrlVerdict judgeHost(QByteArrayView host)
{
    if (host.isEmpty())
        return UrlVerdict::HostMissing;
    if (host.startsWith('[')) {
        if (!host.endsWith(']'))
            return UrlVerdict::HostForm;
        const auto kind = addressKind(host.sliced(1, host.size() - 2));
        if (!kind)
            return UrlVerdict::HostForm;
        return *kind == AddressKind::Blocked ? UrlVerdict::AddressBlocked : UrlVerdict::Allowed;
    }
    if (host.endsWith('.'))
        return UrlVerdict::HostTrailingDot;
    if (const auto kind = addressKind(host))
        return *kind == AddressKind::Blocked ? UrlVerdict::AddressBlocked : UrlVerdict::Allowed;
    return isHostName(host) ? UrlVerdict::Allowed : UrlVerdict::HostForm;
}

bool isPort(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= 5 && isDigits(text) && text[0] != '0'
        && text.toInt() <= 65535;
}

/// The host with its brackets, and the port's text where there is one.
std::pair<QByteArrayView, std::optional<QByteArrayView>> hostAndPort(QByteArrayView authority)
{
    const qsizetype bracket = authority.lastIndexOf(']');
    const qsizetype colon = authority.indexOf(':', std::max(bracket, qsizetype(0)));
    if (colon < 0)
        return {authority, std::nullopt};
    return {authority.first(colon), authority.sliced(colon + 1)};
}

bool namesCredential(QByteArrayView queryName)
{
    constexpr QByteArrayView Exact[]{"auth", "authorization", "bearer", "code", "credential",
        "credentials", "jwt", "key", "pass", "passwd", "pwd", "sas", "session", "sessionid", "sid",
        "sig"};
    constexpr QByteArrayView Endings[]{"accesskey", "apikey", "appkey", "authkey", "clientkey",
        "functionkey", "licensekey", "password", "privatekey", "secret", "secretkey", "signature",
        "subscriptionkey", "token"};
    QByteArray name = QByteArray::fromPercentEncoding(queryName.toByteArray()).toLower();
    name.removeIf([](char c) { return !isAlnum(c); });
    return std::find(std::begin(Exact), std::end(Exact), name) != std::end(Exact)
        || std::any_of(std::begin(Endings), std::end(Endings),
            [&](QByteArrayView ending) { return name.endsWith(ending); });
}

bool carriesCredential(QByteArrayView query)
{
    for (qsizetype start = 0; start < query.size();) {
        const auto at = std::find_if(
            query.begin() + start, query.end(), [](char c) { return c == '&' || c == ';'; });
        const qsizetype end = at - query.begin();
        const QByteArrayView pair = query.sliced(start, end - start);
        const qsizetype equals = pair.indexOf('=');
        if (namesCredential(equals < 0 ? pair : pair.first(equals)))
            return true;
        start = end + 1;
    }
    return false;
}

struct VerdictText {
    QLatin1StringView reason;
    const char *message;
    const char *fix;
};

// In the order of UrlVerdict.
constexpr VerdictText Texts[] = {
    {""_L1, "", ""},
    {"url-characters"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "The address holds a character that an address may not hold."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Remove blanks and control characters and percent-encode the rest.")},
    {"url-scheme"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "Only https: addresses (and http: ones on this computer) are contacted."),
        QT_TRANSLATE_NOOP("lockstep", "Write the address as https://host/path.")},
    {"url-userinfo"_L1, QT_TRANSLATE_NOOP("lockstep", "The address holds a user name or password."),
        QT_TRANSLATE_NOOP("lockstep", "Take it out and set \"apiKey\" to a reference.")},
    {"url-fragment"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The address holds a fragment (#…), which is never sent."),
        QT_TRANSLATE_NOOP("lockstep", "Take it out.")},
    {"url-host"_L1, QT_TRANSLATE_NOOP("lockstep", "The address has no host."),
        QT_TRANSLATE_NOOP("lockstep", "Write the address as https://host/path.")},
    {"url-host-ascii"_L1, QT_TRANSLATE_NOOP("lockstep", "The host is not written in ASCII."),
        QT_TRANSLATE_NOOP("lockstep", "Write the host in its xn-- form.")},
    {"url-host-form"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "The host is neither a name nor an IP address in its usual form."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Write an IP address as four decimal numbers or as IPv6 in brackets.")},
    {"url-host-dot"_L1, QT_TRANSLATE_NOOP("lockstep", "The host ends with a dot."),
        QT_TRANSLATE_NOOP("lockstep", "Take the dot out.")},
    {"url-port"_L1, QT_TRANSLATE_NOOP("lockstep", "The port is not a number from 1 to 65535."),
        QT_TRANSLATE_NOOP("lockstep", "Correct the port.")},
    {"url-insecure"_L1,
        QT_TRANSLATE_NOOP("lockstep", "http: to another computer is not encrypted."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Use https:, or set \"allowInsecure\": true if there is no other way.")},
    {"egress-blocked"_L1,
        QT_TRANSLATE_NOOP("lockstep",
            "The address is link-local, multicast, reserved or a metadata address, which is never "
            "contacted."),
        QT_TRANSLATE_NOOP("lockstep", "Give the address of the system itself.")},
    {"url-credential"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The address holds a credential in its query."),
        QT_TRANSLATE_NOOP("lockstep", "Take it out and set \"apiKey\" to a reference.")},
};
static_assert(std::size(Texts) == size_t(UrlVerdict::CredentialInQuery) + 1);

} // namespace

bool isLoopbackHost(QByteArrayView host)
{
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.sliced(1, host.size() - 2);
    return host.compare("localhost", Qt::CaseInsensitive) == 0
        || addressKind(host) == AddressKind::Loopback;
}

UrlVerdict judgeUrl(QByteArrayView url, bool allowInsecure)
{
    const Parts parts = split(url);
    const bool plain = parts.scheme.compare("http", Qt::CaseInsensitive) == 0;
    if (!plain && parts.scheme.compare("https", Qt::CaseInsensitive) != 0)
        return UrlVerdict::Scheme;
    if (std::any_of(parts.authority.begin(), parts.authority.end(), [](char c) { return c < 0; }))
        return UrlVerdict::HostNotAscii;
    if (!charactersAllowed(url))
        return UrlVerdict::Characters;
    if (url.contains('#'))
        return UrlVerdict::Fragment;
    if (parts.authority.contains('@'))
        return UrlVerdict::UserInfo;
    const auto [host, port] = hostAndPort(parts.authority);
    if (const UrlVerdict verdict = judgeHost(host); verdict != UrlVerdict::Allowed)
        return verdict;
    if (port && !isPort(*port))
        return UrlVerdict::Port;
    if (plain && !allowInsecure && !isLoopbackHost(host))
        return UrlVerdict::Insecure;
    if (carriesCredential(parts.query))
        return UrlVerdict::CredentialInQuery;
    return UrlVerdict::Allowed;
}

QList<Problem> urlProblems(const QString &url, bool allowInsecure, const QString &path)
{
    QByteArray filled = url.toUtf8();
    filled.replace("{id}", "id");
    const UrlVerdict verdict = judgeUrl(filled, allowInsecure);
    if (verdict == UrlVerdict::Allowed)
        return {};
    const VerdictText &text = Texts[size_t(verdict)];
    return {
        {.path = path, .reason = text.reason, .message = tr(text.message), .fix = tr(text.fix)}};
}

QByteArray originOf(QByteArrayView url)
{
    const Parts parts = split(url);
    if (parts.scheme.isEmpty())
        return {};
    const QByteArrayView host = parts.authority.sliced(parts.authority.lastIndexOf('@') + 1);
    return parts.scheme.toByteArray() + "://" + host.toByteArray();
}

QByteArrayView pathOf(QByteArrayView url)
{
    const QByteArrayView path = split(url).path;
    return path.isEmpty() ? QByteArrayView("/") : path;
}

} // namespace lockstep
