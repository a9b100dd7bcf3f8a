// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include "tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace lockstep::json {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Length of the well-formed UTF-8 sequence at `at` (Unicode table 3-7), 0 if there is none.
qsizetype utf8Length(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) {
        return at + i < text.size() ? static_cast<uchar>(text[at + i]) : uchar(0);
    };
    const auto within
        = [&](qsizetype i, uchar low, uchar high) { return byte(i) >= low && byte(i) <= high; };
    const uchar lead = byte(0);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return within(1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF) {
        const uchar low = lead == 0xE0 ? 0xA0 : 0x80;
        const uchar high = lead == 0xED ? 0x9F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const uchar low = lead == 0xF0 ? 0x90 : 0x80;
        const uchar high = lead == 0xF4 ? 0x8F : 0xBF;
        return within(1, low, high) && within(2, 0x80, 0xBF) && within(3, 0x80, 0xBF) ? 4 : 0;
    }
    return 0;
}

QString fixFor(QStringView reason)
{
    if (reason == u"json-duplicate-key")
        return lockstep::tr("Keep one of the two; readers disagree about which one counts.");
    if (reason == u"json-encoding")
        return lockstep::tr("Save the text as UTF-8 without a byte order mark.");
    if (reason == u"json-depth")
        return lockstep::tr("Put fewer objects and lists inside one another.");
    if (reason == u"document-too-large")
        return lockstep::tr("Split it into smaller documents.");
    return lockstep::tr("Correct the text there; a JSON checker shows the place.");
}

Error refusal(const QString &reason, const QString &message, const QString &pointer)
{
    return invalidInput({{.file = {},
        .path = pointer,
        .reason = reason,
        .message = message,
        .fix = fixFor(reason)}});
}

/// Walks a JSON text once and finds the first thing that RFC 8259, I-JSON or the limits forbid.
/// Builds no values: QJsonDocument does that afterwards, on a text it cannot misread.
class Scanner {
public:
    Scanner(QByteArrayView text, const Limits &limits)
        : m_text(text)
        , m_maxDepth(limits.maxDepth)
        , m_firstLine(limits.firstLine)
    {
    }

    std::optional<Error> scan()
    {
        if (m_text.startsWith("\xEF\xBB\xBF"))
            fail(u"json-encoding"_s, lockstep::tr("the text starts with a byte order mark"));
        else if (value() && (skipSpace(), m_at < m_text.size()))
            fail(u"json-syntax"_s,
                lockstep::tr("nothing may follow the value, but there is %1").arg(seen()));
        return m_error;
    }

private:
    /// Where we are inside one object or array, for the pointer.
    struct Step {
        qsizetype index = -1; ///< in an array; -1 in an object
        QByteArrayView key; ///< raw, between its quotes
    };

    /// A key as it is compared: escapes resolved.
    struct Key {
        QByteArrayView raw;
        QByteArray decoded; ///< only when raw holds escapes

        QByteArrayView text() const { return decoded.isNull() ? raw : QByteArrayView(decoded); }
    };

    bool value()
    {
        skipSpace();
        switch (peek()) {
        case '{':
            return nested(&Scanner::members);
        case '[':
            return nested(&Scanner::elements);
        case '"':
            return string().has_value();
        case 't':
            return word("true");
        case 'f':
            return word("false");
        case 'n':
            return word("null");
        default:
            return number();
        }
    }

    bool nested(bool (Scanner::*content)())
    {
        if (static_cast<int>(m_steps.size()) >= m_maxDepth)
            return fail(u"json-depth"_s,
                lockstep::tr("more than %1 objects and lists are inside one another")
                    .arg(m_maxDepth));
        ++m_at;
        m_steps.push_back({});
        if (!(this->*content)())
            return false;
        m_steps.pop_back();
        ++m_at;
        return true;
    }

    /// The inside of an object; leaves the position on its closing brace.
    bool members()
    {
        const size_t firstKey = m_keys.size();
        skipSpace();
        if (peek() == '}')
            return true;
        do {
            skipSpace();
            if (peek() != '"')
                return expected(lockstep::tr("a member name in double quotes"));
            const auto key = string();
            if (!key || !remember(*key, firstKey))
                return false;
            skipSpace();
            if (peek() != ':')
                return expected(u"':'"_s);
            ++m_at;
            if (!value())
                return false;
            skipSpace();
        } while (peek() == ',' && ++m_at);
        if (peek() != '}')
            return expected(lockstep::tr("',' or '}'"));
        return distinct(firstKey);
    }

    /// The inside of an array; leaves the position on its closing bracket.
    bool elements()
    {
        skipSpace();
        if (peek() == ']')
            return true;
        do {
            ++m_steps.back().index;
            if (!value())
                return false;
            skipSpace();
        } while (peek() == ',' && ++m_at);
        return peek() == ']' || expected(lockstep::tr("',' or ']'"));
    }

    bool remember(QByteArrayView raw, size_t firstKey)
    {
        m_steps.back().key = raw;
        Key key{raw, {}};
        if (raw.contains('\\'))
            key.decoded = decoded(raw).toUtf8();
        // Small objects are compared at once, so that the message names the second key's place.
        if (m_keys.size() - firstKey < SmallObject) {
            for (size_t i = firstKey; i < m_keys.size(); ++i) {
                if (m_keys[i].text() == key.text())
                    return duplicate(raw);
            }
        }
        m_keys.push_back(std::move(key));
        return true;
    }

    /// Compares the keys of an object that has just ended, and forgets them.
    bool distinct(size_t firstKey)
    {
        const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(firstKey);
        if (m_keys.size() - firstKey > SmallObject) {
            std::sort(first, m_keys.end(),
                [](const Key &a, const Key &b) { return a.text() < b.text(); });
            const auto twin = std::adjacent_find(first, m_keys.end(),
                [](const Key &a, const Key &b) { return a.text() == b.text(); });
            if (twin != m_keys.end()) {
                const auto raw = std::max(twin->raw, (twin + 1)->raw,
                    [](QByteArrayView a, QByteArrayView b) { return a.data() < b.data(); });
                m_steps.back().key = raw;
                m_at = raw.data() - m_text.data();
                return duplicate(raw);
            }
        }
        m_keys.erase(first, m_keys.end());
        return true;
    }

    bool duplicate(QByteArrayView raw)
    {
        return fail(u"json-duplicate-key"_s,
            lockstep::tr("the member \"%1\" is given twice in one object").arg(decoded(raw)));
    }

    /// Reads a string token; gives what is between the quotes.
    std::optional<QByteArrayView> string()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_text.size()) {
            const uchar c = static_cast<uchar>(m_text[m_at]);
            if (c == '"')
                return m_text.sliced(begin, m_at++ - begin);
            if (c == '\\') {
                if (!escape())
                    return {};
            } else if (c < 0x20) {
                fail(u"json-syntax"_s,
                    lockstep::tr("a control character inside a string must be escaped"));
                return {};
            } else if (c < 0x80) {
                ++m_at;
            } else if (const auto length = utf8Length(m_text, m_at)) {
                m_at += length;
            } else {
                fail(u"json-encoding"_s, lockstep::tr("the bytes here are not UTF-8"));
                return {};
            }
        }
        fail(u"json-syntax"_s, lockstep::tr("the text ends inside a string"));
        return {};
    }

    bool escape()
    {
        const char kind = peek(1);
        if (kind && QByteArrayView("\"\\/bfnrt").contains(kind)) {
            m_at += 2;
            return true;
        }
        if (kind != 'u')
            return fail(u"json-syntax"_s, lockstep::tr("this is not an escape that JSON knows"));
        const int unit = hex4(m_at + 2);
        if (unit < 0)
            return fail(u"json-syntax"_s, lockstep::tr("\\u needs four hexadecimal digits"));
        if (unit < 0xD800 || unit > 0xDFFF) {
            m_at += 6;
            return true;
        }
        const bool paired = unit < 0xDC00 && peek(6) == '\\' && peek(7) == 'u'
            && (hex4(m_at + 8) & ~0x3FF) == 0xDC00;
        if (!paired)
            return fail(u"json-encoding"_s, lockstep::tr("half a surrogate pair stands alone"));
        m_at += 12;
        return true;
    }

    int hex4(qsizetype at) const
    {
        int unit = 0;
        for (qsizetype i = at; i < at + 4; ++i) {
            const char c = i < m_text.size() ? m_text[i] : '\0';
            const int digit = isDigit(c) ? c - '0'
                : c >= 'a' && c <= 'f'   ? c - 'a' + 10
                : c >= 'A' && c <= 'F'   ? c - 'A' + 10
                                         : -1;
            if (digit < 0)
                return -1;
            unit = unit * 16 + digit;
        }
        return unit;
    }

    bool number()
    {
        const qsizetype begin = m_at;
        const bool negative = peek() == '-';
        if (negative)
            ++m_at;
        if (!isDigit(peek()))
            return expected(negative ? lockstep::tr("a digit") : lockstep::tr("a value"));
        if (peek() == '0')
            ++m_at;
        else
            skipDigits();
        if (peek() == '.' && (++m_at, !skipDigits()))
            return expected(lockstep::tr("a digit after the decimal point"));
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!skipDigits())
                return expected(lockstep::tr("a digit in the exponent"));
        }
        return inRange(m_text.sliced(begin, m_at - begin));
    }

    bool inRange(QByteArrayView token)
    {
        if (token.size() < 16 && !token.contains('e') && !token.contains('E'))
            return true;
        bool ok = false;
        const double number = token.toByteArray().toDouble(&ok);
        if (ok && std::isfinite(number))
            return true;
        return fail(u"json-syntax"_s, lockstep::tr("this number is too large or too small"));
    }

    bool skipDigits()
    {
        const qsizetype begin = m_at;
        while (isDigit(peek()))
            ++m_at;
        return m_at > begin;
    }

    bool word(QByteArrayView spelled)
    {
        if (!m_text.sliced(m_at).startsWith(spelled))
            return expected(lockstep::tr("a value"));
        m_at += spelled.size();
        return true;
    }

    void skipSpace()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
                return;
            ++m_at;
        }
    }

    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    /// What stands at the position, for a message.
    QString seen() const
    {
        if (m_at >= m_text.size())
            return lockstep::tr("the end of the text");
        const auto length = utf8Length(m_text, m_at);
        const auto c = static_cast<uchar>(m_text[m_at]);
        if (!length || c < 0x20 || c == 0x7F)
            return lockstep::tr("the byte 0x%1").arg(c, 2, 16, QChar(u'0'));
        return u'\'' + QString::fromUtf8(m_text.sliced(m_at, length)) + u'\'';
    }

    bool expected(const QString &what)
    {
        return fail(
            u"json-syntax"_s, lockstep::tr("expected %1 but there is %2").arg(what, seen()));
    }

    bool fail(const QString &reason, const QString &what)
    {
        const auto before = m_text.first(std::min(m_at, m_text.size()));
        const auto line = std::count(before.begin(), before.end(), '\n') + m_firstLine;
        const auto column = std::count_if(before.begin() + before.lastIndexOf('\n') + 1,
                                before.end(), [](char c) { return (c & 0xC0) != 0x80; })
            + 1;
        m_error = refusal(reason,
            lockstep::tr("Line %1, column %2: %3.").arg(line).arg(column).arg(what), pointer());
        return false;
    }

    QString pointer() const
    {
        QString path;
        for (const Step &step : m_steps) {
            if (step.index >= 0)
                path += u'/' + QString::number(step.index);
            else if (!step.key.isNull())
                path += u'/' + pointerStep(decoded(step.key));
        }
        return path;
    }

    static QString decoded(QByteArrayView raw)
    {
        const QByteArray text = "[\""_ba + raw.toByteArray() + "\"]"_ba;
        return QJsonDocument::fromJson(text).array().at(0).toString();
    }

    static constexpr size_t SmallObject = 16;

    QByteArrayView m_text;
    int m_maxDepth;
    qsizetype m_firstLine;
    qsizetype m_at = 0;
    std::vector<Step> m_steps;
    std::vector<Key> m_keys; ///< of all objects that are open, innermost last
    std::optional<Error> m_error;
};

void appendUtf8(QByteArray &out, char32_t c)
{
    const auto put = [&](char32_t byte) { out.append(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | c >> 6);
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | c >> 12);
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | c >> 18);
        put(0x80 | (c >> 12 & 0x3F));
        put(0x80 | (c >> 6 & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

void appendEscaped(QByteArray &out, char16_t c)
{
    static constexpr QByteArrayView shortForms("\b\t\n\f\r\"\\");
    static constexpr QByteArrayView letters("btnfr\"\\");
    const auto known = shortForms.indexOf(static_cast<char>(c));
    out.append('\\');
    if (known >= 0) {
        out.append(letters[known]);
    } else {
        static constexpr char hex[] = "0123456789abcdef";
        out.append("u00").append(hex[c >> 4]).append(hex[c & 15]);
    }
}

bool isPlain(char16_t c)
{
    return c >= 0x20 && c < 0x80 && c != u'"' && c != u'\\';
}

/// Appends the plain characters that `text` begins with, and tells how many they are.
qsizetype appendPlain(QByteArray &out, QStringView text)
{
    const auto *const begin = text.utf16();
    const auto count = std::find_if_not(begin, begin + text.size(), isPlain) - begin;
    const qsizetype size = out.size();
    out.resize(size + count);
    std::copy_n(begin, count, out.data() + size);
    return count;
}

void appendString(QByteArray &out, QStringView text)
{
    out.append('"');
    for (qsizetype i = appendPlain(out, text); i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c < 0x20 || c == u'"' || c == u'\\')
            appendEscaped(out, c);
        else if (!QChar::isSurrogate(c))
            appendUtf8(out, c);
        else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            appendUtf8(out, QChar::surrogateToUcs4(c, text[++i].unicode()));
        else
            appendUtf8(out, QChar::ReplacementCharacter);
    }
    out.append('"');
}

/// A number as ECMAScript writes it (ECMA-262, Number::toString), which is what RFC 8785 asks for.
void appendNumber(QByteArray &out, double number)
{
    if (!std::isfinite(number)) {
        out.append("null");
        return;
    }
    if (number == 0) {
        out.append('0');
        return;
    }
    if (number < 0)
        out.append('-');
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(number),
        std::chars_format::scientific)
                         .ptr;
    const QByteArrayView scientific(buffer.data(), end);
    const auto e = scientific.indexOf('e');
    const int point = scientific.sliced(e + 1).toInt() + 1; // digits before the decimal point
    QByteArray digits = scientific.first(e).toByteArray().remove(1, 1);
    const auto count = static_cast<int>(digits.size());

    if (point > 21 || point < -5) {
        if (count > 1)
            digits.insert(1, '.');
        out.append(digits).append(point > 0 ? "e+" : "e-");
        out.append(QByteArray::number(std::abs(point - 1)));
    } else if (point <= 0) {
        out.append("0.").append(QByteArray(-point, '0')).append(digits);
    } else if (count <= point) {
        out.append(digits).append(QByteArray(point - count, '0'));
    } else {
        out.append(digits.insert(point, '.'));
    }
}

void append(QByteArray &out, const QJsonValue &value);

bool byUnit(const QString &a, const QString &b)
{
    return std::lexicographical_compare(
        a.utf16(), a.utf16() + a.size(), b.utf16(), b.utf16() + b.size());
}

void appendMember(QByteArray &out, char separator, const QString &key, const QJsonValue &value)
{
    out.append(separator);
    appendString(out, key);
    out.append(':');
    append(out, value);
}

/// QJsonObject does not promise the order of its keys; as a rule it is the one we need.
void appendObject(QByteArray &out, const QJsonObject &object)
{
    const qsizetype begin = out.size();
    QString previous;
    bool inOrder = true;
    for (auto member = object.begin(); member != object.end() && inOrder; ++member) {
        const QString key = member.key();
        inOrder = member == object.begin() || byUnit(previous, key);
        appendMember(out, member == object.begin() ? '{' : ',', key, member.value());
        previous = key;
    }
    if (!inOrder) {
        out.truncate(begin);
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end(), byUnit);
        for (const QString &key : std::as_const(keys))
            appendMember(out, out.size() == begin ? '{' : ',', key, object.value(key));
    }
    out.append(object.isEmpty() ? "{}" : "}");
}

void appendArray(QByteArray &out, const QJsonArray &array)
{
    char separator = '[';
    for (const QJsonValue &element : array) {
        out.append(separator);
        append(out, element);
        separator = ',';
    }
    out.append(array.isEmpty() ? "[]" : "]");
}

void append(QByteArray &out, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Object:
        return appendObject(out, value.toObject());
    case QJsonValue::Array:
        return appendArray(out, value.toArray());
    case QJsonValue::String:
        return appendString(out, value.toString());
    case QJsonValue::Double:
        return appendNumber(out, value.toDouble());
    case QJsonValue::Bool:
        out.append(value.toBool() ? "true" : "false");
        return;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        out.append("null");
        return;
    }
}

QString megabytes(qsizetype bytes)
{
    return QString::number(static_cast<double>(bytes) / (1024 * 1024), 'g', 3) + u" MiB"_s;
}

} // namespace

Result<QJsonValue> parse(QByteArrayView text, const Limits &limits)
{
    if (text.size() > limits.maxBytes)
        return refusal(u"document-too-large"_s,
            lockstep::tr("The document has %1; at most %2 are taken.")
                .arg(megabytes(text.size()), megabytes(limits.maxBytes)),
            {});
    if (auto error = Scanner(text, limits).scan())
        return std::move(*error);

    // QJsonDocument takes no bare scalars at the top level, so every text is read inside a list.
    QByteArray wrapped;
    wrapped.reserve(text.size() + 2);
    wrapped.append('[').append(text).append(']');
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(wrapped, &error);
    if (error.error != QJsonParseError::NoError)
        return refusal(u"json-syntax"_s,
            lockstep::tr("Byte %1: the text cannot be read.").arg(std::max(error.offset, 1)), {});
    return document.array().at(0);
}

QByteArray canonical(const QJsonValue &value)
{
    QByteArray out;
    out.reserve(1024);
    append(out, value);
    return out;
}

QByteArray quoted(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() + 2);
    appendString(out, text);
    return out;
}

QString pointerStep(const QString &key)
{
    QString step = key;
    return step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace lockstep::json
