// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "idempotency.h"

#include <QCryptographicHash>
#include <QVarLengthArray>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int Letters = 26;

/// RFC 4648 base 32, lower case, the first `Letters` characters behind `prefix`.
QString base32(QLatin1StringView prefix, const QByteArray &bytes)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QVarLengthArray<char, 64> text(prefix.begin(), prefix.end());
    quint32 buffer = 0;
    int bits = 0;
    for (qsizetype i = 0; text.size() < prefix.size() + Letters; ++i) {
        buffer = (buffer << 8) | quint8(bytes[i]);
        for (bits += 8; bits >= 5 && text.size() < prefix.size() + Letters; bits -= 5)
            text.append(alphabet[(buffer >> (bits - 5)) & 31]);
    }
    return QString::fromLatin1(text.constData(), text.size());
}

} // namespace

QString idempotencyKey(
    const QString &installation, const LaneKey &lane, qint64 epoch, qint64 revision, int push)
{
    // Each part ends with a byte that cannot be in any of them.
    QByteArray text;
    text.reserve(256);
    for (const QString *part : {&installation, &lane.system, &lane.topic, &lane.subject})
        text.append(part->toUtf8()).append('\0');
    for (const qint64 number : {epoch, revision, qint64(push)})
        text.append(QByteArray::number(number)).append('.');
    return base32("msg_"_L1, QCryptographicHash::hash(text, QCryptographicHash::Sha256));
}

} // namespace lockstep
