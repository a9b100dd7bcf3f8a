// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hoursjson.h"

#include "hoursrules.h"
#include "json.h"
#include "timezones.h"
#include "tr.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Stands for an interval that could not be read and has been reported.
constexpr Interval Unreadable{-1, -1};

/// A place in a document, written out as a JSON Pointer only when there is something to say.
struct Place {
    const Place *parent = nullptr;
    QString key;
    qsizetype index = -1;

    Place operator[](QLatin1StringView member) const { return {this, member, -1}; }
    Place operator[](const QString &member) const { return {this, member, -1}; }
    Place operator[](qsizetype element) const { return {this, {}, element}; }

    QString pointer() const
    {
        if (!parent)
            return {};
        return parent->pointer() + u'/'
            + (index >= 0 ? QString::number(index) : json::pointerStep(key));
    }
};

enum class Presence { Required, Optional };

/// Turns JSON into values and reports what has the wrong shape. Whatever cannot be read keeps its
/// position, so that rules checked later point at the right place.
class Reader {
public:
    Clinic clinic(const QJsonValue &document)
    {
        Clinic clinic;
        if (!isObject(document, m_top))
            return clinic;
        const QJsonObject object = document.toObject();
        onlyMembers(object, m_top,
            {"clinicId"_L1, "name"_L1, "timezone"_L1, "revision"_L1, "updatedAt"_L1, "address"_L1,
                "identifiers"_L1, "services"_L1, "schedules"_L1, "overrides"_L1});
        clinic.id = text(object, "clinicId"_L1, m_top, Presence::Required);
        clinic.name = text(object, "name"_L1, m_top, Presence::Required);
        hours(object, clinic);
        clinic.revision = revision(object);
        clinic.services = list<Service>(object, "services"_L1, m_top, Presence::Optional,
            [this](const QJsonValue &value, const Place &at) { return service(value, at); });
        clinic.others = others(object);
        return clinic;
    }

    Clinic hoursAlone(const QJsonValue &hoursDocument)
    {
        Clinic clinic;
        if (!isObject(hoursDocument, m_top))
            return clinic;
        const QJsonObject object = hoursDocument.toObject();
        onlyMembers(object, m_top, {"timezone"_L1, "schedules"_L1, "overrides"_L1});
        hours(object, clinic);
        return clinic;
    }

    /// What is wrong altogether: the shape, and of `broken` what does not follow from it.
    QList<Problem> problems(const QList<Problem> &broken)
    {
        QSet<QString> shape;
        for (const Problem &problem : std::as_const(m_problems))
            shape.insert(problem.path);
        for (const Problem &problem : broken) {
            if (!covered(shape, problem.path))
                m_problems.append(problem);
        }
        return std::move(m_problems);
    }

    bool shapeless() const { return m_shapeless; }

private:
    /// Whether `places` holds the pointer or a place around it.
    static bool covered(const QSet<QString> &places, QString pointer)
    {
        while (!pointer.isEmpty() && !places.contains(pointer))
            pointer.truncate(pointer.lastIndexOf(u'/'));
        return !pointer.isEmpty();
    }

    void hours(const QJsonObject &object, Clinic &clinic)
    {
        const QString given = text(object, "timezone"_L1, m_top, Presence::Required);
        const QString current = currentTimezone(given);
        clinic.timezone = current.isNull() ? given : current;
        clinic.schedules = list<Schedule>(object, "schedules"_L1, m_top, Presence::Required,
            [this](const QJsonValue &value, const Place &at) { return schedule(value, at); });
        clinic.overrides = list<Override>(object, "overrides"_L1, m_top, Presence::Optional,
            [this](const QJsonValue &value, const Place &at) { return dated(value, at); });
    }

    qint64 revision(const QJsonObject &object)
    {
        const QJsonValue value = object.value("revision"_L1);
        const Place at = m_top["revision"_L1];
        if (value.isUndefined()) {
            missing(at, u"revision"_s);
            return 1;
        }
        if (!value.isDouble()) {
            wrongType(at, lockstep::tr("a whole number"));
            return 1;
        }
        const double number = value.toDouble();
        // The rule on the value says why a number that is not whole or far out is refused.
        return number == std::floor(number) && std::abs(number) < 1e18 ? value.toInteger() : 0;
    }

    Service service(const QJsonValue &value, const Place &at)
    {
        if (!isObject(value, at))
            return {};
        const QJsonObject object = value.toObject();
        onlyMembers(object, at, {"service"_L1, "name"_L1, "kind"_L1});
        return {.service = text(object, "service"_L1, at, Presence::Required),
            .name = text(object, "name"_L1, at, Presence::Optional),
            .kind = text(object, "kind"_L1, at, Presence::Optional)};
    }

    Schedule schedule(const QJsonValue &value, const Place &at)
    {
        if (!isObject(value, at))
            return {};
        const QJsonObject object = value.toObject();
        onlyMembers(
            object, at, {"service"_L1, "effectiveFrom"_L1, "effectiveThrough"_L1, "weekly"_L1});
        Schedule schedule;
        schedule.service = text(object, "service"_L1, at, Presence::Required);
        schedule.effectiveFrom = date(object, "effectiveFrom"_L1, at, Presence::Required);
        const QJsonValue through = object.value("effectiveThrough"_L1);
        if (!through.isUndefined() && !through.isNull())
            schedule.effectiveThrough = date(object, "effectiveThrough"_L1, at, Presence::Optional);
        schedule.weekly = week(object, at);
        return schedule;
    }

    Week week(const QJsonObject &scheduleObject, const Place &scheduleAt)
    {
        Week weekly;
        const Place at = scheduleAt["weekly"_L1];
        const QJsonValue value = scheduleObject.value("weekly"_L1);
        if (value.isUndefined()) {
            missing(at, u"weekly"_s);
            return weekly;
        }
        if (!isObject(value, at))
            return weekly;
        const QJsonObject object = value.toObject();
        for (size_t i = 0; i < DayKeys.size(); ++i)
            weekly[i] = day(object.value(DayKeys[i]), at[DayKeys[i]]);
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (std::find(DayKeys.begin(), DayKeys.end(), member.key()) == DayKeys.end())
                add(at[member.key()], u"day-unknown"_s,
                    lockstep::tr("\"%1\" is no day of the week here.").arg(member.key()),
                    lockstep::tr("Use mon, tue, wed, thu, fri, sat and sun."));
        }
        return weekly;
    }

    DayHours day(const QJsonValue &value, const Place &at)
    {
        if (value.isUndefined())
            add(at, u"day-missing"_s, lockstep::tr("The week has no \"%1\".").arg(at.key),
                lockstep::tr("Give all seven days: [] for closed, null for not known."));
        else if (!value.isArray() && !value.isNull())
            wrongType(at, lockstep::tr("a list of intervals, or null for not known"));
        if (!value.isArray())
            return std::nullopt;
        return intervals(value.toArray(), at);
    }

    QList<Interval> intervals(const QJsonArray &array, const Place &at)
    {
        QList<Interval> intervals;
        intervals.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i)
            intervals.append(interval(array.at(i), at[i]));
        return intervals;
    }

    Interval interval(const QJsonValue &value, const Place &at)
    {
        if (!isObject(value, at))
            return Unreadable;
        const QJsonObject object = value.toObject();
        onlyMembers(object, at, {"opens"_L1, "closes"_L1, "closesNextDay"_L1});
        const int opens = time(object, "opens"_L1, at);
        const int closes = time(object, "closes"_L1, at);
        const bool nextDay = flag(object, "closesNextDay"_L1, at, Presence::Optional);
        if (opens < 0 || closes < 0)
            return Unreadable;
        return {opens, closes + (nextDay ? MinutesPerDay : 0)};
    }

    int time(const QJsonObject &object, QLatin1StringView member, const Place &at)
    {
        const QString written = text(object, member, at, Presence::Required);
        if (written.isNull())
            return -1;
        const bool closing = member == "closes"_L1;
        const int minutes = minutesFromText(written, closing);
        if (minutes < 0)
            add(at[member], u"time-format"_s,
                lockstep::tr("\"%1\" is no time of day here.").arg(written),
                closing ? lockstep::tr("Write it as HH:MM, from 00:00 to 24:00, such as 17:30.")
                        : lockstep::tr("Write it as HH:MM, from 00:00 to 23:59, such as 08:00."));
        return minutes;
    }

    Override dated(const QJsonValue &value, const Place &at)
    {
        if (!isObject(value, at))
            return {};
        const QJsonObject object = value.toObject();
        onlyMembers(object, at,
            {"date"_L1, "through"_L1, "service"_L1, "closed"_L1, "intervals"_L1, "label"_L1,
                "kind"_L1});
        Override entry;
        entry.date = date(object, "date"_L1, at, Presence::Required);
        if (object.contains("through"_L1))
            entry.through = date(object, "through"_L1, at, Presence::Optional);
        entry.service = text(object, "service"_L1, at, Presence::Required);
        entry.closed = flag(object, "closed"_L1, at, Presence::Required);
        const QJsonValue hours = object.value("intervals"_L1);
        if (hours.isArray())
            entry.intervals = intervals(hours.toArray(), at["intervals"_L1]);
        else if (!hours.isUndefined())
            wrongType(at["intervals"_L1], lockstep::tr("a list of intervals"));
        entry.label = text(object, "label"_L1, at, Presence::Optional);
        entry.kind = text(object, "kind"_L1, at, Presence::Optional);
        return entry;
    }

    QDate date(
        const QJsonObject &object, QLatin1StringView member, const Place &at, Presence presence)
    {
        const QString written = text(object, member, at, presence);
        if (written.isNull())
            return {};
        if (!hasDateShape(written)) {
            add(at[member], u"date-format"_s,
                lockstep::tr("\"%1\" is not written as a date.").arg(written),
                lockstep::tr("Write year, month and day, such as 2026-12-24."));
            return {};
        }
        const QDate date = QDate::fromString(written, Qt::ISODate);
        if (!date.isValid())
            add(at[member], u"date-nonexistent"_s, lockstep::tr("There is no day %1.").arg(written),
                lockstep::tr("Check day and month against a calendar."));
        return date;
    }

    QJsonObject others(const QJsonObject &object)
    {
        QJsonObject others;
        for (const auto member : {"updatedAt"_L1, "address"_L1, "identifiers"_L1}) {
            if (object.contains(member))
                others.insert(member, object.value(member));
        }
        updatedAt(object);
        if (others.contains("address"_L1))
            isObject(others.value("address"_L1), m_top["address"_L1]);
        list<bool>(object, "identifiers"_L1, m_top, Presence::Optional,
            [this](const QJsonValue &value, const Place &at) { return identifier(value, at); });
        return others;
    }

    void updatedAt(const QJsonObject &object)
    {
        static const QRegularExpression shape(
            u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:]{8}(\\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})\\z"_s);
        const QString written = text(object, "updatedAt"_L1, m_top, Presence::Optional);
        if (!written.isNull()
            && (!shape.match(written).hasMatch()
                || !QDateTime::fromString(written.toUpper(), Qt::ISODateWithMs).isValid()))
            add(m_top["updatedAt"_L1], u"date-format"_s,
                lockstep::tr("\"%1\" is no date and time.").arg(written),
                lockstep::tr("Write it as 2026-11-23T05:00:00Z, or leave it out."));
    }

    bool identifier(const QJsonValue &value, const Place &at)
    {
        if (!isObject(value, at))
            return false;
        const QJsonObject object = value.toObject();
        onlyMembers(object, at, {"system"_L1, "value"_L1});
        text(object, "system"_L1, at, Presence::Required);
        text(object, "value"_L1, at, Presence::Required);
        return true;
    }

    /// Never null when it is there.
    QString text(
        const QJsonObject &object, QLatin1StringView member, const Place &at, Presence presence)
    {
        const QJsonValue value = object.value(member);
        if (value.isString()) {
            const QString text = value.toString();
            return text.isNull() ? u""_s : text;
        }
        if (!value.isUndefined())
            wrongType(at[member], lockstep::tr("a text"));
        else if (presence == Presence::Required)
            missing(at[member], member);
        return {};
    }

    bool flag(
        const QJsonObject &object, QLatin1StringView member, const Place &at, Presence presence)
    {
        const QJsonValue value = object.value(member);
        if (value.isUndefined() && presence == Presence::Required)
            missing(at[member], member);
        else if (!value.isUndefined() && !value.isBool())
            wrongType(at[member], lockstep::tr("true or false"));
        return value.toBool();
    }

    template <typename T, typename ReadElement>
    QList<T> list(const QJsonObject &object, QLatin1StringView member, const Place &parent,
        Presence presence, ReadElement read)
    {
        QList<T> list;
        const QJsonValue value = object.value(member);
        const Place at = parent[member];
        if (value.isUndefined()) {
            if (presence == Presence::Required)
                missing(at, member);
            return list;
        }
        if (!value.isArray()) {
            wrongType(at, lockstep::tr("a list"));
            return list;
        }
        const QJsonArray array = value.toArray();
        list.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i)
            list.append(read(array.at(i), at[i]));
        return list;
    }

    bool isObject(const QJsonValue &value, const Place &at)
    {
        if (value.isObject())
            return true;
        wrongType(at, lockstep::tr("an object"));
        m_shapeless = m_shapeless || !at.parent;
        return false;
    }

    void onlyMembers(
        const QJsonObject &object, const Place &at, std::initializer_list<QLatin1StringView> known)
    {
        for (auto member = object.begin(); member != object.end(); ++member) {
            if (std::find(known.begin(), known.end(), member.key()) == known.end())
                add(at[member.key()], u"unknown-field"_s,
                    lockstep::tr("\"%1\" is no member we know here.").arg(member.key()),
                    lockstep::tr("Remove it, or check its spelling."));
        }
    }

    void missing(const Place &at, const QString &member)
    {
        add(at, u"missing-field"_s, lockstep::tr("\"%1\" is missing.").arg(member),
            lockstep::tr("Add it."));
    }

    void wrongType(const Place &at, const QString &wanted)
    {
        add(at, u"type"_s, lockstep::tr("This must be %1.").arg(wanted),
            lockstep::tr("Replace the value."));
    }

    void add(const Place &at, const QString &reason, const QString &message, const QString &fix)
    {
        m_problems.append(
            {.file = {}, .path = at.pointer(), .reason = reason, .message = message, .fix = fix});
    }

    const Place m_top{};
    QList<Problem> m_problems;
    bool m_shapeless = false;
};

QJsonArray toJson(const QList<Interval> &intervals)
{
    QJsonArray array;
    for (const Interval &interval : intervals) {
        const bool nextDay = interval.closes > MinutesPerDay;
        QJsonObject object{{"opens"_L1, timeText(interval.opens)},
            {"closes"_L1, timeText(interval.closes - (nextDay ? MinutesPerDay : 0))}};
        if (nextDay)
            object.insert("closesNextDay"_L1, true);
        array.append(object);
    }
    return array;
}

QJsonObject toJson(const Service &service)
{
    QJsonObject object{{"service"_L1, service.service}};
    if (!service.name.isNull())
        object.insert("name"_L1, service.name);
    if (!service.kind.isNull())
        object.insert("kind"_L1, service.kind);
    return object;
}

template <typename List> QJsonArray arrayOf(const List &list)
{
    QJsonArray array;
    for (const auto &element : list)
        array.append(toJson(element));
    return array;
}

} // namespace

Result<Clinic> clinicFromJson(const QJsonValue &document)
{
    Reader reader;
    Clinic clinic = reader.clinic(document);
    auto problems = reader.problems(reader.shapeless() ? QList<Problem>() : brokenRules(clinic));
    if (!problems.isEmpty())
        return invalidInput(std::move(problems));
    return clinic;
}

Result<Clinic> draftFromJson(const QJsonValue &document)
{
    Reader reader;
    Clinic clinic = reader.clinic(document);
    auto problems = reader.problems({});
    if (!problems.isEmpty())
        return invalidInput(std::move(problems));
    return clinic;
}

Result<Clinic> hoursFromJson(const QJsonValue &hours)
{
    Reader reader;
    Clinic clinic = reader.hoursAlone(hours);
    auto problems
        = reader.problems(reader.shapeless() ? QList<Problem>() : brokenHoursRules(clinic));
    if (!problems.isEmpty())
        return invalidInput(std::move(problems));
    return clinic;
}

Result<Clinic> withHours(const Clinic &current, const QJsonValue &document)
{
    static const QStringList hours{u"schedules"_s, u"overrides"_s, u"timezone"_s, u"services"_s};
    static const QStringList left{u"clinicId"_s, u"name"_s, u"revision"_s, u"updatedAt"_s,
        u"address"_s, u"identifiers"_s, u"hash"_s};
    if (!document.isObject())
        return clinicFromJson(document).error();

    const QJsonObject given = document.toObject();
    QJsonObject merged = toJson(current);
    QList<Problem> problems;
    bool any = false;
    for (auto member = given.begin(); member != given.end(); ++member) {
        if (hours.contains(member.key())) {
            merged.insert(member.key(), member.value());
            any = true;
        } else if (!left.contains(member.key())) {
            // Reading it as part of the whole reports it with all the rest.
            merged.insert(member.key(), member.value());
        }
    }
    if (given.contains("clinicId"_L1) && given.value("clinicId"_L1) != current.id)
        problems.append({.file = {},
            .path = u"/clinicId"_s,
            .reason = u"clinic-id-mismatch"_s,
            .message = tr("The document is about another clinic than %1.").arg(current.id),
            .fix = tr("Name the clinic that the document is about.")});
    if (!any)
        problems.append({.file = {},
            .path = u"/schedules"_s,
            .reason = u"missing-field"_s,
            .message = tr("The document holds no hours."),
            .fix = tr("Give schedules, overrides, or both.")});

    auto clinic = clinicFromJson(merged);
    if (!clinic.ok())
        problems.append(clinic.error().problems);
    if (!problems.isEmpty())
        return invalidInput(std::move(problems));
    return clinic;
}

QJsonValue toJson(const DayHours &day)
{
    return day ? QJsonValue(toJson(*day)) : QJsonValue();
}

QJsonObject toJson(const Schedule &schedule)
{
    QJsonObject weekly;
    for (size_t day = 0; day < DayKeys.size(); ++day)
        weekly.insert(DayKeys[day], toJson(schedule.weekly[day]));
    QJsonObject object{{"service"_L1, schedule.service},
        {"effectiveFrom"_L1, schedule.effectiveFrom.toString(Qt::ISODate)}, {"weekly"_L1, weekly}};
    if (schedule.effectiveThrough)
        object.insert("effectiveThrough"_L1, schedule.effectiveThrough->toString(Qt::ISODate));
    return object;
}

QJsonObject toJson(const Override &entry)
{
    QJsonObject object{{"date"_L1, entry.date.toString(Qt::ISODate)}, {"service"_L1, entry.service},
        {"closed"_L1, entry.closed}, {"intervals"_L1, toJson(entry.intervals)}};
    if (entry.through)
        object.insert("through"_L1, entry.through->toString(Qt::ISODate));
    if (!entry.label.isNull())
        object.insert("label"_L1, entry.label);
    if (!entry.kind.isNull())
        object.insert("kind"_L1, entry.kind);
    return object;
}

QJsonObject toJson(const Clinic &clinic)
{
    QJsonObject object = clinic.others;
    object.insert("clinicId"_L1, clinic.id);
    object.insert("name"_L1, clinic.name);
    object.insert("timezone"_L1, clinic.timezone);
    object.insert("revision"_L1, clinic.revision);
    if (!clinic.services.isEmpty())
        object.insert("services"_L1, arrayOf(clinic.services));
    object.insert("schedules"_L1, arrayOf(clinic.schedules));
    object.insert("overrides"_L1, arrayOf(clinic.overrides));
    return object;
}

QString timeText(int minutes)
{
    const auto digit = [](int value) { return QChar(u'0' + value); };
    const int hour = minutes / 60;
    const int minute = minutes % 60;
    const std::array text{
        digit(hour / 10), digit(hour % 10), QChar(u':'), digit(minute / 10), digit(minute % 10)};
    return QString(text.data(), text.size());
}

int minutesFromText(QStringView text, bool closing)
{
    const auto digit = [&](qsizetype at) {
        const char16_t c = text[at].unicode();
        return c >= u'0' && c <= u'9' ? c - u'0' : -1;
    };
    if (text.size() != 5 || text[2] != u':' || digit(0) < 0 || digit(1) < 0 || digit(3) < 0
        || digit(4) < 0)
        return -1;
    const int hour = digit(0) * 10 + digit(1);
    const int minute = digit(3) * 10 + digit(4);
    const bool possible = (hour <= 23 && minute <= 59) || (closing && hour == 24 && minute == 0);
    return possible ? hour * 60 + minute : -1;
}

bool hasDateShape(QStringView text)
{
    static const QRegularExpression shape(u"\\A[0-9]{4}-[0-9]{2}-[0-9]{2}\\z"_s);
    return shape.match(text).hasMatch();
}

} // namespace lockstep
