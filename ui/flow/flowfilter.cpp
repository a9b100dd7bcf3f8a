// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowfilter.h"

#include "shell/statusmark.h"
#include "tr.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

using Key = FlowFilter::Key;

constexpr std::array AllKeys{Key::System, Key::Status, Key::Clinic, Key::Event, Key::Topic};

/// Understood in every language: people share what they type.
QString englishName(Key key)
{
    switch (key) {
    case Key::System:
        return u"system"_s;
    case Key::Status:
        return u"status"_s;
    case Key::Clinic:
        return u"clinic"_s;
    case Key::Event:
        return u"event"_s;
    case Key::Topic:
        return u"topic"_s;
    case Key::Word:
        break;
    }
    return {};
}

QString nameOf(Key key)
{
    switch (key) {
    case Key::System:
        return lockstep::tr("system", "key of a filter");
    case Key::Status:
        return lockstep::tr("status", "key of a filter");
    case Key::Clinic:
        return lockstep::tr("clinic", "key of a filter");
    case Key::Event:
        return lockstep::tr("event", "key of a filter");
    case Key::Topic:
        return lockstep::tr("topic", "key of a filter");
    case Key::Word:
        break;
    }
    return {};
}

std::optional<Key> keyNamed(QStringView name)
{
    for (const Key key : AllKeys) {
        if (name.compare(englishName(key), Qt::CaseInsensitive) == 0
            || name.compare(nameOf(key), Qt::CaseInsensitive) == 0)
            return key;
    }
    return std::nullopt;
}

std::optional<Mark> markNamed(const QString &text)
{
    for (int i = 0; i < MarkCount; ++i) {
        if (word(Mark(i)).startsWith(text, Qt::CaseInsensitive))
            return Mark(i);
    }
    return std::nullopt;
}

/// Calls `each` with the start and length of every term; quotes hold spaces.
template <typename Each> void forEachTerm(const QString &text, Each each)
{
    qsizetype from = -1;
    bool quoted = false;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const bool end = i == text.size() || (text[i].isSpace() && !quoted);
        if (end && from >= 0) {
            each(from, i - from);
            from = -1;
        }
        if (end)
            continue;
        if (from < 0)
            from = i;
        if (text[i] == u'"')
            quoted = !quoted;
    }
}

bool contains(const QString &whole, const QString &part)
{
    return whole.contains(part, Qt::CaseInsensitive);
}

bool meets(const FlowFilter::Term &term, const FlowRow &row)
{
    switch (term.key) {
    case Key::System:
        return contains(row.system, term.value);
    case Key::Status:
        return row.mark == term.mark;
    case Key::Clinic:
        return contains(row.name, term.value) || contains(row.subject, term.value);
    case Key::Event:
        return contains(row.eventId, term.value);
    case Key::Topic:
        return contains(row.topic, term.value);
    case Key::Word:
        return contains(row.name, term.value) || contains(row.subject, term.value)
            || contains(row.system, term.value) || contains(row.status, term.value)
            || contains(row.eventId, term.value);
    }
    return false;
}

} // namespace

FlowFilter FlowFilter::fromText(const QString &text)
{
    FlowFilter filter;
    forEachTerm(text, [&](qsizetype from, qsizetype length) { filter.take(text, from, length); });
    return filter;
}

void FlowFilter::take(const QString &text, qsizetype from, qsizetype length)
{
    QString typed = text.mid(from, length);
    const auto problem = [&](const QString &why) { m_problems << Problem{from, length, why}; };
    Term term;
    if (typed.size() > 1 && typed.startsWith(u'-')) {
        term.excludes = true;
        typed.remove(0, 1);
    }
    if (typed.count(u'"') % 2 == 1)
        return problem(lockstep::tr("The quotation mark is not closed."));
    const qsizetype colon = typed.startsWith(u'"') ? -1 : typed.indexOf(u':');
    if (colon > 0) {
        const auto key = keyNamed(QStringView(typed).first(colon));
        if (!key)
            return problem(lockstep::tr("“%1” is not a key. Known: %2.")
                               .arg(typed.left(colon), keys().join(u' ')));
        term.key = *key;
        typed.remove(0, colon + 1);
    }
    term.value = typed.remove(u'"').trimmed();
    if (term.value.isEmpty())
        return; // still being typed
    if (term.key == Key::Status) {
        term.mark = markNamed(term.value);
        if (!term.mark)
            return problem(
                lockstep::tr("“%1” is not a status. Try failed, retrying, pending, accepted.")
                    .arg(term.value));
    }
    m_terms << term;
}

bool FlowFilter::matches(const FlowRow &row) const
{
    // Of each key: none of what is excluded, and one of what is asked for; of words: all.
    for (const Term &term : m_terms) {
        const bool met = meets(term, row);
        if (term.excludes ? met : term.key == Key::Word && !met)
            return false;
    }
    for (const Key key : AllKeys) {
        bool asked = false, met = false;
        for (const Term &term : m_terms) {
            if (term.key != key || term.excludes)
                continue;
            asked = true;
            met = met || meets(term, row);
        }
        if (asked && !met)
            return false;
    }
    return true;
}

FlowFilter::Place FlowFilter::placeAt(const QString &text, qsizetype at)
{
    Place place{.from = at};
    forEachTerm(text, [&](qsizetype from, qsizetype length) {
        if (from > at || from + length < at)
            return;
        place = {.from = from, .length = length};
        QString typed = text.mid(from, length);
        if (typed.startsWith(u'-')) {
            place.excludes = true;
            typed.remove(0, 1);
        }
        const qsizetype colon = typed.indexOf(u':');
        if (colon > 0)
            place.key = keyNamed(QStringView(typed).first(colon));
        place.typed = colon > 0 ? typed.mid(colon + 1).remove(u'"') : typed;
    });
    return place;
}

QStringList FlowFilter::keys()
{
    QStringList list;
    for (const Key key : AllKeys)
        list << nameOf(key) + u':';
    return list;
}

QString FlowFilter::quoted(const QString &value)
{
    return value.contains(u' ') ? u'"' + QString(value).remove(u'"') + u'"'
                                : QString(value).remove(u'"');
}

QString FlowFilter::term(Key key, const QString &value)
{
    return key == Key::Word ? quoted(value) : QString(nameOf(key) + u':' + quoted(value));
}

} // namespace lockstep
