// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/certificate.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype LongestName = 300;

/// "2027-01-31 12:00:00 GMT", or with the name of the month.
qint64 momentOf(const QByteArray &text)
{
    const QString date = QString::fromLatin1(text).simplified().chopped(4);
    for (const QString &format : {u"MMM d HH:mm:ss yyyy"_s, u"yyyy-MM-dd HH:mm:ss"_s}) {
        QDateTime at = QLocale::c().toDateTime(date, format);
        at.setTimeSpec(Qt::UTC);
        if (at.isValid())
            return at.toMSecsSinceEpoch();
    }
    return 0;
}

/// They chose these words: printable ones, and not too many.
QString nameOf(const QByteArray &text)
{
    QString name = QString::fromUtf8(text).simplified().left(LongestName);
    name.removeIf([](QChar letter) { return !letter.isPrint(); });
    return name;
}

QString fingerprintOf(const QByteArray &pem)
{
    static const QByteArray begin("-----BEGIN CERTIFICATE-----");
    static const QByteArray end("-----END CERTIFICATE-----");
    const qsizetype from = pem.indexOf(begin), to = pem.indexOf(end);
    if (from < 0 || to < from)
        return {};
    const QByteArray der = QByteArray::fromBase64(pem.mid(from + begin.size(), to - from));
    const QByteArray hash = QCryptographicHash::hash(der, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex(':').toUpper());
}

} // namespace

std::optional<CertificateDetails> certificateFrom(const QList<QByteArray> &lines)
{
    CertificateDetails found;
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray label = line.left(colon);
        const QByteArray value = line.mid(colon + 1);
        if (label == "Subject")
            found.subject = nameOf(value);
        else if (label == "Issuer")
            found.issuer = nameOf(value);
        else if (label == "Expire date")
            found.expiresMs = momentOf(value);
        else if (label == "Cert")
            found.fingerprint = fingerprintOf(value);
    }
    return found == CertificateDetails() ? std::nullopt : std::optional(found);
}

} // namespace lockstep
