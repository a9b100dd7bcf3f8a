// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "curltext.h"

#include "engineclient.h"
#include "shell/context.h"
#include "shell/statestore.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// One word for the shell, whatever is in it.
QString shellWord(const QString &text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString addressOf(const QString &target, const QString &endpoint)
{
    if (target.contains(u"://"_s))
        return target;
    const QUrl url(endpoint);
    return url.scheme() + u"://"_s + url.authority(QUrl::FullyEncoded) + target;
}

} // namespace

QString curlText(const AttemptDetail &detail, const QByteArray &payload, const QString &endpoint)
{
    const QStringList lines = detail.request.split(u'\n', Qt::SkipEmptyParts);
    if (lines.isEmpty())
        return {};
    const QStringList first = lines.first().split(u' ', Qt::SkipEmptyParts);
    QStringList parts{u"curl --request "_s + first.value(0),
        u"  --url "_s + shellWord(addressOf(first.value(1), endpoint))};
    for (const QString &header : lines.mid(1))
        parts << u"  --header "_s + shellWord(header.trimmed());
    if (!payload.isEmpty())
        parts << u"  --data-raw "_s + shellWord(QString::fromUtf8(payload));
    return parts.join(u" \\\n"_s);
}

void copyAsCurl(
    const Context &context, qint64 attemptId, QObject *receiver, std::function<void()> copied)
{
    context.engine.attempt(
        attemptId, receiver, [context, receiver, copied](const Result<AttemptDetail> &detail) {
            if (!detail)
                return;
            context.engine.payload(detail->attempt.id, receiver,
                [context, copied, detail = *detail](const Result<QByteArray> &payload) {
                    const SystemStatus *system = context.state.system(detail.attempt.lane.system);
                    const QString text = curlText(detail, payload ? *payload : QByteArray(),
                        system ? system->config.endpoint : QString());
                    if (text.isEmpty())
                        return;
                    QGuiApplication::clipboard()->setText(text);
                    copied();
                });
        });
}

} // namespace lockstep
