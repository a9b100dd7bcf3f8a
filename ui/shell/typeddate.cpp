// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeddate.h"

#include "tr.h"

#include <QLocale>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// The region's short form with four digits for the year: nobody means 1926.
QString dateFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(u"yyyy"_s))
        format.replace(u"yy"_s, u"yyyy"_s);
    return format;
}

QDate dateFrom(const QString &text)
{
    constexpr qsizetype IsoLength = 10; // fromString reads over what stands behind it
    const QDate iso = QDate::fromString(text, Qt::ISODate);
    if (iso.isValid() && text.size() == IsoLength)
        return iso;
    const QLocale locale;
    for (const QString &format : {dateFormat(), locale.dateFormat(QLocale::ShortFormat)}) {
        QDate date = locale.toDate(text, format);
        if (date.isValid() && date.year() < 1970)
            date = date.addYears(100);
        if (date.isValid())
            return date;
    }
    return {};
}

QTime timeFrom(const QString &text)
{
    // "p. m." and "P.M." as well
    static const QRegularExpression halfOfDay(u"\\s*([AP])\\s*\\.?\\s*M\\.?\\z"_s);
    const QString typed = text.toUpper().replace(halfOfDay, u" \\1M"_s);
    constexpr std::array Formats{"H:mm", "HH:mm", "H:mm:ss", "h:mm AP", "h:mmAP", "h AP", "hAP"};
    for (const char *format : Formats) {
        const QTime time = QLocale::c().toTime(typed, QLatin1StringView(format));
        if (time.isValid())
            return time;
    }
    return {};
}

} // namespace

std::optional<TypedMoment> momentFromText(const QString &text, qint64 nowMs)
{
    const QString typed = text.simplified();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const auto whole = [](QDate date) { return TypedMoment{date.startOfDay(), true}; };
    if (typed.compare(tr("today"), Qt::CaseInsensitive) == 0)
        return whole(today);
    if (typed.compare(tr("yesterday"), Qt::CaseInsensitive) == 0)
        return whole(today.addDays(-1));
    if (const QDate date = dateFrom(typed); date.isValid())
        return whole(date);
    // The last one or two words are a time, what stands before them a date.
    for (qsizetype space = typed.lastIndexOf(u' '); space > 0;
         space = typed.lastIndexOf(u' ', space - 1)) {
        const QDate date = dateFrom(typed.left(space));
        const QTime time = timeFrom(typed.mid(space + 1));
        if (date.isValid() && time.isValid())
            return TypedMoment{QDateTime(date, time), false};
    }
    return std::nullopt;
}

QString typedDate(const QDateTime &moment, bool wholeDay)
{
    const QString date = QLocale().toString(moment.date(), dateFormat());
    return wholeDay ? date : date + u' ' + moment.time().toString(u"HH:mm"_s);
}

} // namespace lockstep
