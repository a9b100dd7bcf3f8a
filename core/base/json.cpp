// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep::json {

Result<QJsonValue> parse(QByteArrayView text, const Limits &)
{
    QJsonParseError error;
    const auto doc = QJsonDocument::fromJson(text.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return Error{.kind = Error::Kind::InvalidInput,
            .reason = u"json-syntax"_s,
            .text = error.errorString()};
    return doc.isArray() ? QJsonValue(doc.array()) : QJsonValue(doc.object());
}

QByteArray canonical(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

QByteArray quoted(QStringView text)
{
    return canonical(QJsonValue(text.toString()));
}

QString pointerStep(const QString &key)
{
    QString step = key;
    return step.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

} // namespace lockstep::json
