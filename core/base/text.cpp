// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace lockstep {

QString rfc3339Ms(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString rfc3339Us(qint64 epochUs)
{
    QString text = rfc3339Ms(epochUs / 1000);
    text.insert(text.size() - 1, u"%1"_s.arg(epochUs % 1000, 3, 10, QChar(u'0')));
    return text;
}

QString uuid7(qint64 epochMs, quint64 randomHigh, quint64 randomLow)
{
    const quint64 high = (quint64(epochMs) << 16) | 0x7000 | (randomHigh & 0x0fff);
    const quint64 low = (randomLow & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    const QString hex = u"%1%2"_s.arg(high, 16, 16, QChar(u'0')).arg(low, 16, 16, QChar(u'0'));
    return hex.mid(0, 8) + u'-' + hex.mid(8, 4) + u'-' + hex.mid(12, 4) + u'-' + hex.mid(16, 4)
        + u'-' + hex.mid(20, 12);
}

} // namespace lockstep
