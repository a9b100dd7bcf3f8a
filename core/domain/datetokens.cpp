// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datetokens.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

using Kind = DateToken::Kind;

struct Word {
    QStringView text;
    Kind kind;
    int value = 0;
    bool plural = false;
};

constexpr int Last = -1;

// Without accents: what is typed loses them before it is looked up.
constexpr std::array Words{
    Word{u"every", Kind::Every},
    Word{u"each", Kind::Every},
    Word{u"cada", Kind::Every},
    Word{u"todos los", Kind::Every},
    Word{u"all", Kind::Every},
    Word{u"other", Kind::Other},
    Word{u"alternate", Kind::Other},
    Word{u"second", Kind::Ordinal, 2},
    Word{u"first", Kind::Ordinal, 1},
    Word{u"third", Kind::Ordinal, 3},
    Word{u"fourth", Kind::Ordinal, 4},
    Word{u"fifth", Kind::Ordinal, 5},
    Word{u"last", Kind::Ordinal, Last},
    Word{u"primer", Kind::Ordinal, 1},
    Word{u"primero", Kind::Ordinal, 1},
    Word{u"segundo", Kind::Ordinal, 2},
    Word{u"tercer", Kind::Ordinal, 3},
    Word{u"tercero", Kind::Ordinal, 3},
    Word{u"cuarto", Kind::Ordinal, 4},
    Word{u"quinto", Kind::Ordinal, 5},
    Word{u"ultimo", Kind::Ordinal, Last},
    Word{u"today", Kind::Today},
    Word{u"hoy", Kind::Today},
    Word{u"tomorrow", Kind::Tomorrow},
    Word{u"manana", Kind::Tomorrow},
    Word{u"and", Kind::Comma},
    Word{u"y", Kind::Comma},
    Word{u"to", Kind::To},
    Word{u"until", Kind::To},
    Word{u"till", Kind::To},
    Word{u"til", Kind::To},
    Word{u"through", Kind::To},
    Word{u"thru", Kind::To},
    Word{u"hasta", Kind::To},
    Word{u"hasta el", Kind::To},
    Word{u"al", Kind::To},
    Word{u"from", Kind::From},
    Word{u"starting", Kind::From},
    Word{u"beginning", Kind::From},
    Word{u"since", Kind::From},
    Word{u"desde", Kind::From},
    Word{u"desde el", Kind::From},
    Word{u"a partir del", Kind::From},
    Word{u"for", Kind::For},
    Word{u"por", Kind::For},
    Word{u"durante", Kind::For},
    Word{u"of", Kind::Of},
    Word{u"of the", Kind::Of},
    Word{u"in the", Kind::Of},
    Word{u"de", Kind::Of},
    Word{u"del", Kind::Of},
    Word{u"on", Kind::On},
    Word{u"week", Kind::WeekUnit},
    Word{u"weeks", Kind::WeekUnit},
    Word{u"semana", Kind::WeekUnit},
    Word{u"semanas", Kind::WeekUnit},
    Word{u"month", Kind::MonthUnit},
    Word{u"months", Kind::MonthUnit},
    Word{u"mes", Kind::MonthUnit},
    Word{u"meses", Kind::MonthUnit},
    Word{u"one", Kind::Number, 1},
    Word{u"two", Kind::Number, 2},
    Word{u"three", Kind::Number, 3},
    Word{u"four", Kind::Number, 4},
    Word{u"five", Kind::Number, 5},
    Word{u"six", Kind::Number, 6},
    Word{u"dos", Kind::Number, 2},
    Word{u"tres", Kind::Number, 3},
    Word{u"cuatro", Kind::Number, 4},
    Word{u"cinco", Kind::Number, 5},
    Word{u"seis", Kind::Number, 6},
};

/// Lower case, no accents, plain spaces.
QString plain(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD).toLower();
    plain.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return plain.simplified();
}

using Vocabulary = QHash<QString, DateToken>;

void addName(Vocabulary &words, const QString &name, Kind kind, int value, bool plural = false)
{
    const QString key = plain(name).remove(u'.');
    if (!key.isEmpty() && !words.contains(key))
        words.insert(key, {.kind = kind, .value = value, .plural = plural});
}

void addNames(Vocabulary &words, const QLocale &locale)
{
    for (const auto format : {QLocale::LongFormat, QLocale::ShortFormat}) {
        for (int month = 1; month <= 12; ++month) {
            addName(words, locale.monthName(month, format), Kind::Month, month);
            addName(words, locale.standaloneMonthName(month, format), Kind::Month, month);
        }
        for (int day = 1; day <= 7; ++day)
            addName(words, locale.dayName(day, format), Kind::Weekday, day);
    }
}

/// Plurals, and the abbreviations that no locale lists.
void addHabits(Vocabulary &words)
{
    for (int day = 1; day <= 7; ++day) {
        addName(words, QLocale::c().dayName(day) + u's', Kind::Weekday, day, true);
        addName(words, QLocale::c().dayName(day, QLocale::ShortFormat) + u's', Kind::Weekday, day,
            true);
    }
    addName(words, u"sábados"_s, Kind::Weekday, Qt::Saturday, true);
    addName(words, u"domingos"_s, Kind::Weekday, Qt::Sunday, true);
    addName(words, u"sept"_s, Kind::Month, 9);
    addName(words, u"tues"_s, Kind::Weekday, Qt::Tuesday);
    addName(words, u"thur"_s, Kind::Weekday, Qt::Thursday);
    addName(words, u"thurs"_s, Kind::Weekday, Qt::Thursday);
}

Vocabulary vocabularyFor(const QLocale &locale)
{
    Vocabulary words;
    for (const Word &word : Words)
        words.insert(
            word.text.toString(), {.kind = word.kind, .value = word.value, .plural = word.plural});
    addHabits(words);
    // The region's own names come first where two languages share a word.
    addNames(words, locale);
    addNames(words, QLocale::c());
    addNames(words, QLocale(QLocale::Spanish, QLocale::UnitedStates));
    return words;
}

bool dayComesFirst(const QLocale &locale)
{
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'd') < format.indexOf(u'M');
}

int fullYear(const QString &typed)
{
    return typed.size() == 2 ? 2000 + typed.toInt() : typed.toInt();
}

DateToken isoDate(const QRegularExpressionMatch &match)
{
    return {.kind = Kind::Date,
        .year = match.captured(1).toInt(),
        .month = match.captured(2).toInt(),
        .day = match.captured(3).toInt()};
}

/// In the region's order, unless that makes no month.
DateToken numericDate(const QRegularExpressionMatch &match, bool dayFirst)
{
    int first = match.captured(1).toInt(), second = match.captured(2).toInt();
    const bool eitherWay = first <= 12 && second <= 12;
    const bool swap = eitherWay ? dayFirst : first > 12;
    if (swap)
        std::swap(first, second);
    return {.kind = Kind::Date,
        .year = fullYear(match.captured(3)),
        .month = first,
        .day = second,
        .ambiguous = eitherWay && first != second};
}

/// Cuts one token after the other off the text.
class Cutter {
public:
    Cutter(const QString &text, const QLocale &locale)
        : m_text(plain(text))
        , m_words(vocabularyFor(locale))
        , m_dayFirst(dayComesFirst(locale))
    {
    }

    std::optional<QList<DateToken>> cut()
    {
        while (m_at < m_text.size()) {
            if (m_text[m_at] == u' ')
                ++m_at;
            else if (!date() && !number() && !sign() && !word())
                return {};
        }
        return m_tokens;
    }

private:
    QRegularExpressionMatch match(const QRegularExpression &pattern) const
    {
        return pattern.match(m_text, m_at, QRegularExpression::NormalMatch,
            QRegularExpression::AnchorAtOffsetMatchOption);
    }
    bool add(const DateToken &token, qsizetype end)
    {
        m_tokens << token;
        m_at = end;
        return true;
    }

    bool date()
    {
        static const QRegularExpression iso(u"(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)"_s);
        static const QRegularExpression numeric(
            u"(\\d{1,2})\\s?[/.]\\s?(\\d{1,2})(?:\\s?[/.]\\s?(\\d{4}|\\d{2}))?(?!\\d)"_s);
        static const QRegularExpression dashed(u"(\\d{1,2})-(\\d{1,2})-(\\d{4}|\\d{2})(?!\\d)"_s);
        if (const auto found = match(iso); found.hasMatch())
            return add(isoDate(found), found.capturedEnd());
        for (const QRegularExpression &pattern : {numeric, dashed}) {
            if (const auto found = match(pattern); found.hasMatch())
                return add(numericDate(found, m_dayFirst), found.capturedEnd());
        }
        return false;
    }

    bool number()
    {
        static const QRegularExpression ordinal(
            u"(\\d{1,2})(?:st|nd|rd|th|\\.?o|\\.?a|er|ro|do|to)(?![a-z])\\.?"_s);
        static const QRegularExpression digits(u"(\\d{1,4})(?!\\d)"_s);
        if (const auto found = match(ordinal); found.hasMatch()) {
            const int value = found.captured(1).toInt();
            return add({.kind = isDayHere() ? Kind::Number : Kind::Ordinal, .value = value},
                found.capturedEnd());
        }
        const auto found = match(digits);
        if (!found.hasMatch())
            return false;
        const QString typed = found.captured(1);
        return typed.size() != 3
            && add({.kind = typed.size() == 4 ? Kind::Year : Kind::Number, .value = typed.toInt()},
                found.capturedEnd());
    }

    /// "Nov 26th" is a day of a month, "2nd Saturday" is not.
    bool isDayHere() const { return !m_tokens.isEmpty() && m_tokens.last().kind == Kind::Month; }

    bool sign()
    {
        switch (m_text[m_at].unicode()) {
        case u',':
        case u';':
        case u'&':
        case u'+':
            // "Dec 5, and Dec 12"
            if (!m_tokens.isEmpty() && m_tokens.last().kind == Kind::Comma)
                return ++m_at > 0;
            return add({.kind = Kind::Comma}, m_at + 1);
        case u'-':
        case u'\u2010':
        case u'\u2011':
        case u'\u2012':
        case u'\u2013':
        case u'\u2014':
        case u'\u2212':
        case u'~':
            return add({.kind = Kind::To}, m_at + 1);
        case u'.':
            return ++m_at > 0;
        default:
            return false;
        }
    }

    bool word()
    {
        static const QRegularExpression single(u"\\p{L}+"_s);
        static const QRegularExpression pair(u"\\p{L}+ \\p{L}+"_s);
        static const QRegularExpression triple(u"\\p{L}+ \\p{L}+ \\p{L}+"_s);
        for (const QRegularExpression &length : {triple, pair, single}) {
            const auto found = match(length);
            const auto known = m_words.constFind(found.captured());
            if (found.hasMatch() && known != m_words.constEnd())
                return addWord(*known, found.capturedEnd());
        }
        // Articles carry nothing: "the 2nd Saturday", "el 5 de diciembre".
        static const QStringList silent{u"the"_s, u"el"_s, u"los"_s, u"next"_s, u"proximo"_s};
        const auto found = match(single);
        if (!found.hasMatch() || !silent.contains(found.captured()))
            return false;
        m_at = found.capturedEnd();
        return true;
    }

    bool addWord(const DateToken &token, qsizetype end)
    {
        const bool twice = token.kind == Kind::Comma && !m_tokens.isEmpty()
            && m_tokens.last().kind == Kind::Comma;
        if (!twice)
            m_tokens << token;
        m_at = end;
        return true;
    }

    const QString m_text;
    const Vocabulary m_words;
    const bool m_dayFirst;
    qsizetype m_at = 0;
    QList<DateToken> m_tokens;
};

} // namespace

std::optional<QList<DateToken>> dateTokens(const QString &text, const QLocale &locale)
{
    return Cutter(text, locale).cut();
}

} // namespace lockstep
