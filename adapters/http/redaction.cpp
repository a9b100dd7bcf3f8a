// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redaction.h"

#include "http/urlpolicy.h"
#include "json.h"
#include "plantedbug.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace lockstep {

namespace {

constexpr QByteArrayView Mask("***");
constexpr qsizetype ShortestForm = 3; ///< of derived forms; the secret itself is always masked

// Sorted. Names that begin with ce- are harmless too.
constexpr std::array<QByteArrayView, 30> HarmlessNames{"accept", "accept-encoding",
    "access-control-allow-methods", "age", "allow", "alt-svc", "cache-control", "cf-ray",
    "connection", "content-length", "content-type", "date", "etag", "expires", "host",
    "idempotency-key", "keep-alive", "last-modified", "pragma", "ratelimit-limit",
    "ratelimit-remaining", "ratelimit-reset", "request-id", "retry-after", "server",
    "transfer-encoding", "user-agent", "vary", "via", "x-request-id"};

bool isHarmless(QByteArrayView lowerCaseName)
{
    return lowerCaseName.startsWith("ce-")
        || std::binary_search(HarmlessNames.begin(), HarmlessNames.end(), lowerCaseName,
            [](QByteArrayView a, QByteArrayView b) { return a.compare(b) < 0; });
}

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), size_t(bytes.size())};
}

void appendHeader(std::string &text, QByteArrayView name, QByteArrayView value)
{
    const size_t from = text.size();
    text.append(view(name));
    const auto begin = text.begin() + std::string::difference_type(from);
    std::transform(begin, text.end(), begin,
        [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    const QByteArrayView lower(text.data() + from, name.size());
    const bool target = lower == "location";
    const bool shown = !target && isHarmless(lower);
    text.append(": ");
    if (target)
        text.append(view(originOf(value)));
    else
        text.append(view(shown ? value : Mask));
    text.push_back('\n');
}

/// The part of base64 that is the same wherever the bytes stand in a longer text, for the three
/// offsets they can stand at.
QList<QByteArray> base64Cores(const QByteArray &bytes)
{
    QList<QByteArray> cores;
    for (int offset = 0; offset < 3; ++offset) {
        const QByteArray padded = QByteArray(offset, '\0') + bytes;
        const qsizetype from
            = offset == 0 ? 0 : offset + 1; // characters that mix with what is before
        const qsizetype to = padded.size() * 8 / 6; // whole characters of our own bits
        cores.append(padded.toBase64().mid(from, to - from));
    }
    return cores;
}

QByteArray urlSafe(QByteArray base64)
{
    return base64.replace('+', '-').replace('/', '_');
}

QByteArray lowerHex(QByteArray percentEncoded)
{
    for (qsizetype i = percentEncoded.indexOf('%'); i >= 0; i = percentEncoded.indexOf('%', i + 1))
        for (qsizetype k = i + 1; k <= i + 2 && k < percentEncoded.size(); ++k)
            percentEncoded[k] = char(QChar::toLower(uint(uchar(percentEncoded[k]))));
    return percentEncoded;
}

QByteArray jsonEscaped(const QString &text)
{
    const QByteArray quoted = json::quoted(text);
    return quoted.mid(1, quoted.size() - 2);
}

/// As encoders write it that keep to ASCII.
QByteArray jsonAscii(const QString &text, bool upperCase)
{
    QByteArray escaped;
    for (const QChar c : text) {
        if (c.unicode() < 0x80) {
            escaped += jsonEscaped(QString(c));
        } else {
            const QByteArray hex = QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
            escaped += "\\u" + (upperCase ? hex.toUpper() : hex);
        }
    }
    return escaped;
}

/// As pages of errors show it: what is escaped, and how, differs from one framework to the next.
QList<QByteArray> htmlEscaped(const QByteArray &value)
{
    QByteArray text = value;
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    QList<QByteArray> forms{text};
    for (const char *quote : {"&quot;", "&#34;"}) {
        const QByteArray quoted = QByteArray(text).replace('"', quote);
        forms << quoted;
        for (const char *apostrophe : {"&#39;", "&#x27;", "&apos;"})
            forms << QByteArray(quoted).replace('\'', apostrophe);
    }
    return forms;
}

QByteArray utf16(const QByteArray &text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : QString::fromUtf8(text)) {
        const char low = char(c.unicode() & 0xff), high = char(c.unicode() >> 8);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

/// So many bytes at the end of the text are the beginning of the form.
qsizetype begunAtEnd(const QByteArray &text, const QByteArray &form)
{
    for (qsizetype length = std::min(form.size() - 1, text.size()); length > 0; --length) {
        if (text.endsWith(QByteArrayView(form).first(length)))
            return length;
    }
    return 0;
}

} // namespace

void Redactor::add(const Secret &secret)
{
    const QByteArray &value = secret.reveal();
    if (value.isEmpty())
        return;
    m_forms.append(secret);
    m_longest = std::max(m_longest, value.size());
    for (const QByteArray &core : base64Cores(value)) {
        addForm(core);
        addForm(urlSafe(core));
    }
    const QByteArray percent = value.toPercentEncoding();
    addForm(percent);
    addForm(lowerHex(percent));
    addForm(QByteArray(percent).replace("%20", "+"));
    // What encoders of browsers and of scripts leave as it is.
    for (const char *left : {"!'()*", "/", "!'()*/"})
        addForm(value.toPercentEncoding(left));
    const QString text = QString::fromUtf8(value);
    addForm(jsonEscaped(text));
    addForm(jsonEscaped(text).replace('/', "\\/"));
    addForm(jsonEscaped(QString::fromUtf8(jsonEscaped(text)))); // JSON in a text of JSON
    addForm(jsonAscii(text, false));
    addForm(jsonAscii(text, true));
    for (const QByteArray &form : htmlEscaped(value))
        addForm(form);
    // Longest first: a form must not be spoilt by masking what it contains.
    std::stable_sort(m_forms.begin(), m_forms.end(),
        [](const Secret &a, const Secret &b) { return a.reveal().size() > b.reveal().size(); });
}

void Redactor::addForm(const QByteArray &form)
{
    const bool known = std::any_of(m_forms.cbegin(), m_forms.cend(),
        [&](const Secret &other) { return other.reveal() == form; });
    if (form.size() < ShortestForm || known)
        return;
    m_forms.append(Secret(form));
    m_longest = std::max(m_longest, form.size());
}

QByteArray Redactor::redacted(QByteArray text) const
{
    if (planted("no-redaction"))
        return text;
    for (const Secret &form : m_forms) {
        // Nearly always there is nothing to mask, and this tells it fastest.
        if (view(text).find(view(form.reveal())) != std::string_view::npos)
            text.replace(form.reveal(), Mask);
    }
    // Zero bytes are hardly ever there; where they are, it may be in UTF-16.
    for (const Secret &form : text.contains('\0') ? m_forms : QList<Secret>()) {
        for (const bool bigEndian : {false, true})
            text.replace(utf16(form.reveal(), bigEndian), Mask);
    }
    return text;
}

QByteArray Redactor::excerpt(const QByteArray &body) const
{
    const QByteArray begin = body.left(ExcerptBytes + 2 * m_longest);
    QByteArray kept = redacted(begin);
    // Masks are short: what was cut in half at the end may have moved into sight.
    const bool cut = begin.size() < body.size() && kept.size() < begin.size();
    for (const Secret &form : cut ? m_forms : QList<Secret>()) {
        kept.chop(begunAtEnd(kept, form.reveal()));
        for (const bool bigEndian : {false, true})
            kept.chop(begunAtEnd(kept, utf16(form.reveal(), bigEndian)));
    }
    return kept.left(ExcerptBytes);
}

QString Redactor::requestHead(const HttpRequest &request) const
{
    std::string text;
    text.reserve(1024);
    text.append(view(request.method)).append(" ").append(view(pathOf(request.url)));
    text.append(" HTTP/1.1\n");
    if (request.credential)
        appendHeader(text, request.credentialHeader, Mask);
    for (const HttpHeader &header : request.headers)
        appendHeader(text, header.name, header.value);
    return QString::fromUtf8(redacted(QByteArray(text.data(), qsizetype(text.size()))));
}

QString Redactor::answerHead(const QByteArray &head) const
{
    std::string text;
    text.reserve(size_t(head.size()) + 16);
    const qsizetype statusEnd = head.indexOf('\n') + 1;
    text.append(view(head).substr(0, size_t(statusEnd)));
    for (qsizetype start = statusEnd; start < head.size();) {
        const qsizetype end = std::max(head.indexOf('\n', start), start);
        const QByteArrayView line = QByteArrayView(head).sliced(start, end - start);
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            appendHeader(text, line.first(colon), line.sliced(colon + 1).trimmed());
        start = end + 1;
    }
    return QString::fromUtf8(redacted(QByteArray(text.data(), qsizetype(text.size()))));
}

} // namespace lockstep
