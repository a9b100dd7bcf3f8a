// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/sheetwords.h"

#include "holidays.h"
#include "normalform.h"

#include <QTime>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

using Phrase = SheetWords::Phrase;

struct Row {
    Phrase phrase;
    QStringView english;
    QStringView spanish;
};

constexpr std::array Phrases{
    Row{Phrase::Hours, u"Hours", u"Horario"},
    Row{Phrase::SpecialDays, u"Closures and special hours", u"Cierres y horarios especiales"},
    Row{Phrase::Closed, u"Closed", u"Cerrado"},
    Row{Phrase::AllDay, u"Open 24 hours", u"Abierto las 24 horas"},
    Row{Phrase::NotSet, u"Please ask", u"Pregunte, por favor"},
    Row{Phrase::Noon, u"noon", u"mediodía"},
    Row{Phrase::Midnight, u"midnight", u"medianoche"},
    Row{Phrase::NextDay, u"next day", u"del día siguiente"},
    Row{Phrase::Updated, u"Updated %1", u"Actualizado el %1"},
    Row{Phrase::Usual, u"As usual for the next 60 days", u"Como siempre en los próximos 60 días"},
};

struct Label {
    QStringView english;
    QStringView spanish;
};

constexpr std::array Labels{
    Label{u"Walk-in", u"Sin cita"},
    Label{u"By appointment", u"Con cita"},
    Label{u"Walk-in or by appointment", u"Con o sin cita"},
    Label{u"Influenza", u"Gripe"},
    Label{u"COVID-19", u"COVID-19"},
    Label{u"RSV", u"VRS"},
    Label{u"Pneumococcal", u"Neumococo"},
    Label{u"MMR", u"Sarampión, paperas y rubéola"},
    Label{u"Tdap", u"Tétanos, difteria y tosferina"},
    Label{u"Hepatitis B", u"Hepatitis B"},
    Label{u"HPV", u"VPH"},
    Label{u"Shingles", u"Herpes zóster"},
    Label{u"Several vaccines", u"Varias vacunas"},
    Label{u"Flu shots", u"Vacunas contra la gripe"},
    Label{u"Thanksgiving", u"Día de Acción de Gracias"},
    Label{u"Christmas", u"Navidad"},
    Label{u"Christmas Eve", u"Nochebuena"},
    Label{u"New Year's Eve", u"Nochevieja"},
    Label{u"Closed today", u"Cerrado hoy"},
};

constexpr int Noon = MinutesPerDay / 2;

} // namespace

SheetWords::SheetWords(const QString &language)
    : m_spanish(language == "es"_L1)
    , m_locale(m_spanish ? QLocale::Spanish : QLocale::English, QLocale::UnitedStates)
{
}

QString SheetWords::language() const
{
    return m_spanish ? u"es"_s : u"en"_s;
}

QString SheetWords::operator()(Phrase phrase) const
{
    const auto row = std::find_if(
        Phrases.begin(), Phrases.end(), [&](const Row &each) { return each.phrase == phrase; });
    return (m_spanish ? row->spanish : row->english).toString();
}

QString SheetWords::time(int minutes) const
{
    const int inDay = minutes % MinutesPerDay;
    if (inDay == 0)
        return (*this)(Phrase::Midnight);
    if (inDay == Noon)
        return (*this)(Phrase::Noon);
    const QTime time(inDay / 60, inDay % 60);
    // No line ends between a time and its half of the day.
    return m_locale.toString(time, m_spanish ? u"h:mm\u00a0ap"_s : u"h:mm\u00a0AP"_s);
}

QString SheetWords::hours(const DayHours &hours) const
{
    if (!hours)
        return (*this)(Phrase::NotSet);
    if (hours->isEmpty())
        return (*this)(Phrase::Closed);
    const QList<Interval> intervals = merged(*hours);
    if (intervals == QList<Interval>{{0, MinutesPerDay}})
        return (*this)(Phrase::AllDay);
    QStringList parts;
    for (const Interval &interval : intervals) {
        QString part = time(interval.opens) + u" \u2013 "_s + time(interval.closes);
        if (interval.closes > MinutesPerDay)
            part += u' ' + (*this)(Phrase::NextDay);
        parts << part;
    }
    return parts.join(u", "_s);
}

QString SheetWords::weekday(int day) const
{
    QString name = m_locale.standaloneDayName(day + 1);
    name[0] = name[0].toUpper();
    return name;
}

QString SheetWords::dates(const DateSpan &span) const
{
    const QString format = m_spanish ? u"ddd d 'de' MMMM"_s : u"ddd, MMM d"_s;
    const auto text = [&](QDate date) { return m_locale.toString(date, format); };
    return span.first == span.last ? text(span.first)
                                   : text(span.first) + u" \u2013 "_s + text(span.last);
}

QString SheetWords::longDate(QDate date) const
{
    return m_locale.toString(date, m_spanish ? u"d 'de' MMMM 'de' yyyy"_s : u"MMMM d, yyyy"_s);
}

QString SheetWords::label(const QString &label) const
{
    if (!m_spanish)
        return label;
    QStringList parts = label.split(u" · "_s);
    for (QString &part : parts) {
        const auto known = std::find_if(
            Labels.begin(), Labels.end(), [&](const Label &each) { return each.english == part; });
        part = known != Labels.end() ? known->spanish.toString() : holidayNameInSpanish(part);
    }
    return parts.join(u" · "_s);
}

} // namespace lockstep
