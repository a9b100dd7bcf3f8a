// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeddates.h"

#include "datetokens.h"
#include "holidays.h"
#include "tr.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 MaxSpanDays = 366;
constexpr qint64 MaxDates = 400;
constexpr int Other = 2; ///< every other week

Error refused(const QString &reason, const QString &text, const QString &fix)
{
    return invalidInput({{.file = {}, .path = {}, .reason = reason, .message = text, .fix = fix}});
}

Error notRead(const QString &typed)
{
    const QString text = typed.simplified();
    const QString fix = tr("Try Nov 26, 12/24–12/26 or 2nd Saturday until Mar 31.");
    return refused(u"dates-unreadable"_s,
        tr("I could not read '%1'. %2")
            .arg(text.size() > 40 ? QString(text.first(39) + u'…') : text, fix),
        fix);
}

/// How often a weekday comes back.
struct Repeat {
    int weekday = 0; ///< Monday is 1
    int everyWeeks = 1;
    QList<int> nths; ///< of the month; empty: by weeks
    int count = 0; ///< so many times; 0: until the end
};

/// Reads a line of tokens from left to right; nothing it does not understand is skipped.
class Reader {
public:
    Reader(const QString &typed, QList<DateToken> tokens, const QLocale &locale, QDate today)
        : m_typed(typed)
        , m_tokens(std::move(tokens))
        , m_locale(locale)
        , m_today(today)
    {
    }

    Result<TypedDates> read()
    {
        while (!m_error && m_at < m_tokens.size()) {
            if (!item() && !m_error)
                m_error = notRead(m_typed);
            const bool more = take(DateToken::Kind::Comma);
            if (!more && m_at < m_tokens.size() && !m_error)
                m_error = notRead(m_typed);
        }
        if (!m_error && m_spans.isEmpty())
            m_error = notRead(m_typed);
        if (m_error)
            return *m_error;
        return finished();
    }

private:
    using Kind = DateToken::Kind;

    bool item()
    {
        if (const auto repeat = this->repeat())
            return expand(*repeat);
        const auto before = m_spans.isEmpty() ? std::nullopt : std::optional(m_spans.last().last);
        const auto first = date(m_today, before);
        if (!first)
            return false;
        QDate last = *first;
        if (take(Kind::To)) {
            const auto typed = date(*first, first);
            if (!typed)
                return false;
            last = *typed;
        }
        if (last < *first)
            return fail(u"date-range-reversed"_s, lockstep::tr("It ends before it begins."),
                lockstep::tr("Type the first day before the last."));
        m_spans << DateSpan{*first, last};
        return true;
    }

    // One date, on or after `after` where it has no year. A bare day takes the month of `before`.

    std::optional<QDate> date(QDate after, std::optional<QDate> before = {})
    {
        const auto weekday = takeValue(Kind::Weekday);
        const qsizetype at = m_at;
        if (weekday)
            take(Kind::Comma);
        const auto date = written(after, before);
        if (!date) {
            m_at = at;
            return weekday ? std::optional(next(after, *weekday)) : std::nullopt;
        }
        if (weekday && date->dayOfWeek() != *weekday)
            fail(u"date-weekday"_s,
                lockstep::tr("%1 is a %2.")
                    .arg(m_locale.toString(*date, lockstep::tr("MMM d, yyyy")),
                        m_locale.dayName(date->dayOfWeek())),
                lockstep::tr("Check the day, or leave the weekday out."));
        return date;
    }

    std::optional<QDate> written(QDate after, std::optional<QDate> before)
    {
        if (take(Kind::Today))
            return m_today;
        if (take(Kind::Tomorrow))
            return m_today.addDays(1);
        if (const DateToken *token = takeToken(Kind::Date)) {
            m_ambiguous |= token->ambiguous;
            return dated(token->year, token->month, token->day, after);
        }
        if (const auto month = takeValue(Kind::Month)) {
            const auto day = takeValue(Kind::Number);
            return day ? dated(year(), *month, *day, after) : std::nullopt;
        }
        const auto day = takeValue(Kind::Number);
        if (!day)
            return {};
        take(Kind::Of);
        if (const auto month = takeValue(Kind::Month))
            return dated(year(), *month, *day, after);
        return before ? dated(before->year(), before->month(), *day, after) : std::nullopt;
    }

    /// The year behind a date, where one stands.
    int year()
    {
        const qsizetype at = m_at;
        take(Kind::Comma);
        take(Kind::Of);
        if (const auto year = takeValue(Kind::Year))
            return *year;
        m_at = at;
        return 0;
    }

    std::optional<QDate> dated(int year, int month, int day, QDate after)
    {
        if (year == 0) {
            year = after.year();
            // Far enough for February 29.
            for (int i = 0; i < 8; ++i, ++year) {
                if (const QDate date(year, month, day); date.isValid() && date >= after)
                    return date;
            }
            year = after.year();
        }
        const QDate date(year, month, day);
        if (!date.isValid()) {
            fail(u"date-nonexistent"_s,
                month >= 1 && month <= 12 ? lockstep::tr("There is no %1 %2, %3.")
                                                .arg(m_locale.monthName(month))
                                                .arg(day)
                                                .arg(year)
                                          : lockstep::tr("There is no month %1.").arg(month),
                lockstep::tr("Check day and month."));
            return {};
        }
        return date;
    }

    static QDate next(QDate from, int weekday)
    {
        return from.addDays((weekday - from.dayOfWeek() + 7) % 7);
    }

    // Repeats

    std::optional<Repeat> repeat()
    {
        const qsizetype at = m_at;
        Repeat repeat;
        const bool every = take(Kind::Every);
        bool repeats = every;
        if (take(Kind::Other)) {
            if (take(Kind::WeekUnit))
                take(Kind::On);
            repeat.everyWeeks = Other;
            repeats = true;
        } else if (every && weeks(repeat)) {
            repeats = true;
        } else {
            repeats |= ordinals(repeat);
            repeats |= counted(repeat, at);
        }
        const DateToken *weekday = takeToken(Kind::Weekday);
        if (weekday && (repeats || weekday->plural)) {
            repeat.weekday = weekday->value;
            if (take(Kind::Of)) {
                take(Kind::Every);
                take(Kind::MonthUnit);
            }
            return repeat;
        }
        m_at = at;
        return {};
    }

    /// "2 weeks on", "two weeks", "dos" before a weekday
    bool weeks(Repeat &repeat)
    {
        const qsizetype at = m_at;
        const auto number = takeValue(Kind::Number);
        if (number && (take(Kind::WeekUnit) || peek() == Kind::Weekday)) {
            take(Kind::On);
            repeat.everyWeeks = std::clamp(*number, 1, 52);
            return true;
        }
        m_at = at;
        return false;
    }

    /// "2nd", "1st and 3rd"
    bool ordinals(Repeat &repeat)
    {
        while (const auto nth = takeValue(Kind::Ordinal)) {
            repeat.nths << *nth;
            const qsizetype at = m_at;
            if (!take(Kind::Comma) || peek() != Kind::Ordinal)
                m_at = at;
        }
        return !repeat.nths.isEmpty();
    }

    /// "3 Saturdays"
    bool counted(Repeat &repeat, qsizetype from)
    {
        const qsizetype at = m_at;
        const auto number = takeValue(Kind::Number);
        if (number && from == at && peek() == Kind::Weekday && *number > 0) {
            repeat.count = *number;
            return true;
        }
        m_at = at;
        return false;
    }

    bool expand(const Repeat &repeat)
    {
        QDate from = m_today;
        if (take(Kind::From)) {
            const auto typed = date(m_today);
            if (!typed)
                return false;
            from = *typed;
        }
        const auto through = end(repeat, from);
        if (!through)
            return false;
        const qsizetype before = m_spans.size();
        for (const QDate date : repeat.nths.isEmpty() ? weekly(repeat, from, *through)
                                                      : monthly(repeat, from, *through))
            m_spans << DateSpan{date, date};
        return m_spans.size() > before
            || fail(u"dates-unreadable"_s, lockstep::tr("No such day lies between these dates."),
                lockstep::tr("Choose a later end."));
    }

    std::optional<QDate> end(const Repeat &repeat, QDate from)
    {
        if (take(Kind::To))
            return date(from);
        if (take(Kind::For)) {
            const auto number = takeValue(Kind::Number);
            if (number && take(Kind::WeekUnit))
                return from.addDays(7 * *number - 1);
            if (number && take(Kind::MonthUnit))
                return from.addMonths(*number).addDays(-1);
            return {};
        }
        return repeat.count > 0 ? from.addYears(8) : from.addYears(1).addDays(-1);
    }

    static QList<QDate> weekly(const Repeat &repeat, QDate from, QDate through)
    {
        QList<QDate> dates;
        for (QDate date = next(from, repeat.weekday); date <= through && !full(repeat, dates);
             date = date.addDays(7 * repeat.everyWeeks))
            dates << date;
        return dates;
    }

    static QList<QDate> monthly(const Repeat &repeat, QDate from, QDate through)
    {
        QList<QDate> dates;
        for (QDate month(from.year(), from.month(), 1); month <= through && !full(repeat, dates);
             month = month.addMonths(1)) {
            for (const int nth : repeat.nths) {
                const QDate date = nthWeekday(month.year(), month.month(), repeat.weekday, nth);
                if (date.isValid() && date >= from && date <= through && !full(repeat, dates))
                    dates << date;
            }
        }
        return dates;
    }

    static bool full(const Repeat &repeat, const QList<QDate> &dates)
    {
        return dates.size() > MaxDates || (repeat.count > 0 && dates.size() >= repeat.count);
    }

    Result<TypedDates> finished()
    {
        std::sort(m_spans.begin(), m_spans.end(),
            [](const DateSpan &a, const DateSpan &b) { return a.first < b.first; });
        TypedDates dates{.spans = {}, .ambiguous = m_ambiguous};
        for (const DateSpan &span : std::as_const(m_spans)) {
            if (!dates.spans.isEmpty() && span.first <= dates.spans.last().last)
                dates.spans.last().last = std::max(dates.spans.last().last, span.last);
            else
                dates.spans << span;
        }
        if (dates.spans.size() > MaxDates)
            return refused(u"too-many-dates"_s,
                lockstep::tr("These are more than %1 dates.").arg(MaxDates),
                lockstep::tr("Choose an earlier end."));
        if (std::any_of(dates.spans.cbegin(), dates.spans.cend(),
                [](const DateSpan &span) { return span.days() > MaxSpanDays; }))
            return refused(u"date-range-too-long"_s,
                lockstep::tr("An exception lasts at most %1 days.").arg(MaxSpanDays),
                lockstep::tr("For a lasting change, begin a new schedule."));
        return dates;
    }

    // Tokens

    std::optional<Kind> peek() const
    {
        return m_at < m_tokens.size() ? std::optional(m_tokens[m_at].kind) : std::nullopt;
    }
    const DateToken *takeToken(Kind kind)
    {
        return peek() == kind ? &m_tokens.at(m_at++) : nullptr;
    }
    bool take(Kind kind) { return takeToken(kind) != nullptr; }
    std::optional<int> takeValue(Kind kind)
    {
        const DateToken *token = takeToken(kind);
        return token ? std::optional(token->value) : std::nullopt;
    }

    bool fail(const QString &reason, const QString &text, const QString &fix)
    {
        if (!m_error)
            m_error = refused(reason, text, fix);
        return false;
    }

    const QString m_typed;
    const QList<DateToken> m_tokens;
    const QLocale m_locale;
    const QDate m_today;
    qsizetype m_at = 0;
    QList<DateSpan> m_spans;
    bool m_ambiguous = false;
    std::optional<Error> m_error;
};

} // namespace

qint64 TypedDates::days() const
{
    qint64 sum = 0;
    for (const DateSpan &span : spans)
        sum += span.days();
    return sum;
}

Result<TypedDates> parseDates(const QString &text, const QLocale &locale, QDate today)
{
    const auto tokens = dateTokens(text, locale);
    if (!tokens)
        return notRead(text);
    return Reader(text, *tokens, locale, today).read();
}

} // namespace lockstep
