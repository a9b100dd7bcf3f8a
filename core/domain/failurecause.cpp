// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurecause.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype LongestMessage = 160;
constexpr int DeepestObject = 4;
constexpr qsizetype MarkLength = 8;

/// Members under which systems tell what is wrong, the most telling first. "error" comes late: it
/// often holds a code beside a description.
constexpr std::array MessageKeys{"error_description"_L1, "detail"_L1, "message"_L1,
    "errorMessage"_L1, "diagnostics"_L1, "reason"_L1, "description"_L1, "error"_L1, "title"_L1,
    "errors"_L1, "issue"_L1, "details"_L1};

QString messageIn(const QJsonValue &value, int depth)
{
    if (value.isString())
        return value.toString();
    if (depth == 0)
        return {};
    if (value.isArray())
        return messageIn(value.toArray().first(), depth - 1);
    const QJsonObject object = value.toObject();
    for (const QLatin1StringView key : MessageKeys) {
        const QString message = messageIn(object.value(key), depth - 1);
        if (!message.isEmpty())
            return message;
    }
    return {};
}

QString withoutMarkUp(QString text)
{
    static const QRegularExpression unseen(u"<(script|style|head)\\b.*?</\\1>"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tag(u"<[^>]{0,400}>"_s);
    return text.remove(unseen).replace(tag, u" "_s);
}

bool isMark(QStringView text)
{
    return text.size() == MarkLength && std::ranges::all_of(text, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
    });
}

} // namespace

QString GroupName::text() const
{
    const QString stem = system + u':' + name(reason);
    return mark.isEmpty() ? stem : stem + u':' + mark;
}

std::optional<GroupName> GroupName::fromText(const QString &text)
{
    // A system's name may hold colons; reasons and marks never do.
    const qsizetype last = text.lastIndexOf(u':');
    if (last < 0)
        return std::nullopt;
    const QString tail = text.mid(last + 1);
    if (const auto reason = reasonFromName(tail))
        return GroupName{text.left(last), *reason, {}};
    const qsizetype before = text.lastIndexOf(u':', last - 1);
    if (last == 0 || before < 0 || !isMark(tail))
        return std::nullopt;
    const auto reason = reasonFromName(QStringView(text).mid(before + 1, last - before - 1));
    return reason ? std::optional(GroupName{text.left(before), *reason, tail}) : std::nullopt;
}

QString answerMessage(const QByteArray &body)
{
    const QJsonDocument json = QJsonDocument::fromJson(body);
    if (json.isObject())
        return messageIn(json.object(), DeepestObject).simplified().left(LongestMessage);
    if (json.isArray())
        return messageIn(json.array(), DeepestObject).simplified().left(LongestMessage);
    return withoutMarkUp(QString::fromUtf8(body)).simplified().left(LongestMessage);
}

QString maskedMessage(const QString &message)
{
    // Quoted values, addresses, moments, long identifiers with a digit in them, then any number.
    static const std::array masks{
        QRegularExpression(u"\"[^\"]*\"|“[^”]*”|(?<![\\w])'[^']*'(?![\\w])"_s),
        QRegularExpression(u"\\b[\\w.+-]+@[\\w.-]+|\\bhttps?://\\S+"_s),
        QRegularExpression(u"\\b\\d{4}-\\d\\d-\\d\\d([T ]\\d\\d:[\\d:.]+(Z|[+-][\\d:]+)?)?"_s),
        QRegularExpression(u"\\b(?=[\\w-]*\\d)[A-Za-z0-9_-]{6,}\\b"_s),
        QRegularExpression(u"\\d+(?:[.,:/T+-]\\d+)*(?:Z|ms|s)?"_s),
    };
    QString masked = message;
    for (const QRegularExpression &mask : masks)
        masked.replace(mask, u"…"_s);
    return masked.simplified();
}

QString causeMark(const QString &masked)
{
    if (masked.isEmpty())
        return {};
    const QByteArray hash
        = QCryptographicHash::hash(masked.toLower().toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(MarkLength));
}

} // namespace lockstep
