// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "idempotency.h"

#include <QCryptographicHash>

namespace lockstep {

namespace {

/// RFC 4648 base 32, lower case, the first `length` characters.
QString base32(const QByteArray &bytes, int length)
{
    static constexpr char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | quint8(byte);
        bits += 8;
        while (bits >= 5 && text.size() < length) {
            bits -= 5;
            text += QLatin1Char(alphabet[(buffer >> bits) & 31]);
        }
    }
    return text;
}

} // namespace

QString idempotencyKey(
    const QString &installation, const LaneKey &lane, qint64 epoch, qint64 revision, int push)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // Each part ends with a byte that cannot be in any of them.
    for (const QString &part : {installation, lane.system, lane.topic, lane.subject}) {
        hash.addData(part.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    for (const qint64 number : {epoch, revision, qint64(push)})
        hash.addData(QByteArray::number(number).append('.'));
    return QStringLiteral("msg_") + base32(hash.result(), 26);
}

} // namespace lockstep
