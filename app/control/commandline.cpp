// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"

#include "nearestname.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

Error usage(const QString &reason, const QString &text, const QString &fix)
{
    return {.kind = Error::Kind::InvalidInput, .reason = reason, .text = text, .fix = fix};
}

QString didYouMean(const QString &near, const QString &otherwise)
{
    return near.isEmpty() ? otherwise : u"Did you mean \"%1\"?"_s.arg(near);
}

const Option *optionNamed(const QString &name, const QList<Option> &options)
{
    const auto found = std::find_if(options.begin(), options.end(),
        [&name](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

QString synopsis(const Verb &verb)
{
    QString text = verb.name();
    if (!verb.arguments.isEmpty())
        text += u' ' + verb.arguments;
    return text;
}

QString spelled(const Option &option)
{
    return u"--"_s + option.name
        + (option.value.isEmpty() ? QString() : QString(u' ' + option.value));
}

QString listed(const QList<Option> &options)
{
    QString text;
    for (const Option &option : options)
        text += u"  %1 %2\n"_s.arg(spelled(option), -24).arg(option.help);
    return text;
}

/// Takes a command line apart: words, options, the verb.
class Reader {
public:
    Reader(const QStringList &arguments, const QList<Verb> &verbs)
        : m_verbs(verbs)
    {
        split(arguments);
    }

    Result<CommandLine> read()
    {
        if (const auto found = findVerb(); !found)
            return found.error();
        for (const QString &argument : std::as_const(m_words))
            m_line.arguments.append(argument);
        if (const auto options = readOptions(); !options)
            return options.error();
        if (m_line.has(u"help"_s) || m_line.has(u"version"_s))
            return m_line;
        if (!m_line.verb)
            return usage(u"missing-verb"_s, u"No verb was given."_s, u"See: lockstepctl --help"_s);
        return checkArguments();
    }

private:
    struct Given {
        QString name;
        std::optional<QString> value;
    };

    /// Sorts options from words. Which words are values of options is known by the names of all
    /// options together: no two verbs give one name different shapes.
    void split(const QStringList &arguments)
    {
        bool onlyWords = false;
        for (qsizetype i = 0; i < arguments.size(); ++i) {
            const QString &argument = arguments[i];
            if (onlyWords || argument == "-"_L1 || !argument.startsWith(u'-')) {
                m_words.append(argument);
            } else if (argument == "--"_L1) {
                onlyWords = true;
            } else if (const qsizetype equals = argument.indexOf(u'='); equals > 0) {
                m_given.append({withoutDashes(argument.left(equals)), argument.mid(equals + 1)});
            } else {
                const QString name = withoutDashes(argument);
                const bool takes = takesValue(name) && i + 1 < arguments.size()
                    && !arguments[i + 1].startsWith("--"_L1);
                m_given.append(
                    {name, takes ? std::optional(arguments[++i]) : std::optional<QString>()});
            }
        }
    }

    static QString withoutDashes(const QString &argument)
    {
        if (argument == "-h"_L1)
            return u"help"_s;
        return argument.startsWith("--"_L1) ? argument.mid(2) : argument.mid(1);
    }

    bool takesValue(const QString &name) const
    {
        if (const Option *option = optionNamed(name, commonOptions()))
            return !option->value.isEmpty();
        for (const Verb &verb : m_verbs) {
            if (const Option *option = optionNamed(name, verb.options))
                return !option->value.isEmpty();
        }
        return false;
    }

    Result<void> findVerb()
    {
        if (m_words.isEmpty())
            return {};
        for (const Verb &verb : m_verbs) {
            if (m_words.mid(0, verb.words.size()) == verb.words) {
                m_line.verb = &verb;
                m_words = m_words.mid(verb.words.size());
                return {};
            }
        }
        return unknownVerb();
    }

    Error unknownVerb() const
    {
        QStringList first;
        QStringList seconds;
        for (const Verb &verb : m_verbs) {
            if (!first.contains(verb.words.first()))
                first.append(verb.words.first());
            if (verb.words.size() > 1 && verb.words.first() == m_words.first())
                seconds.append(verb.words[1]);
        }
        if (seconds.isEmpty())
            return usage(u"unknown-verb"_s, u"There is no verb \"%1\"."_s.arg(m_words.first()),
                didYouMean(nearestName(m_words.first(), first), u"See: lockstepctl --help"_s));
        const QString all = u"%1 takes one of: %2."_s.arg(m_words.first(), seconds.join(u", "_s));
        if (m_words.size() == 1)
            return usage(
                u"missing-verb"_s, u"\"%1\" alone does nothing."_s.arg(m_words.first()), all);
        return usage(u"unknown-verb"_s,
            u"There is no verb \"%1 %2\"."_s.arg(m_words[0], m_words[1]),
            didYouMean(nearestName(m_words[1], seconds), all));
    }

    Result<void> readOptions()
    {
        QList<Option> known = commonOptions();
        if (m_line.verb)
            known += m_line.verb->options;
        QStringList names;
        for (const Option &option : std::as_const(known))
            names.append(u"--"_s + option.name);
        for (const Given &given : std::as_const(m_given)) {
            const Option *option = optionNamed(given.name, known);
            if (!option)
                return usage(u"unknown-option"_s,
                    u"There is no option \"--%1\" here."_s.arg(given.name),
                    didYouMean(nearestName(u"--"_s + given.name, names),
                        m_line.verb ? u"See: lockstepctl %1 --help"_s.arg(m_line.verb->name())
                                    : u"See: lockstepctl --help"_s));
            if (!option->value.isEmpty() && (!given.value || given.value->isEmpty()))
                return usage(u"missing-value"_s, u"\"--%1\" needs a value."_s.arg(given.name),
                    u"Write --%1 %2."_s.arg(given.name, option->value));
            if (option->value.isEmpty() && given.value)
                return usage(u"surplus-value"_s, u"\"--%1\" takes no value."_s.arg(given.name),
                    u"Leave the value out."_s);
            m_line.options[given.name].append(given.value.value_or(QString()));
        }
        return {};
    }

    Result<CommandLine> checkArguments() const
    {
        const Verb &verb = *m_line.verb;
        const QString right = u"Write: lockstepctl %1"_s.arg(synopsis(verb));
        if (m_line.arguments.size() < verb.least)
            return usage(u"missing-argument"_s,
                u"\"%1\" needs %2."_s.arg(verb.name(), verb.arguments), right);
        if (verb.most != Verb::Unlimited && m_line.arguments.size() > verb.most)
            return usage(u"surplus-argument"_s,
                u"\"%1\" is one argument too many."_s.arg(m_line.arguments[verb.most]), right);
        return m_line;
    }

    const QList<Verb> &m_verbs;
    QStringList m_words;
    QList<Given> m_given;
    CommandLine m_line;
};

} // namespace

const QList<Option> &commonOptions()
{
    static const QList<Option> options{
        {u"data"_s, u"DIR"_s, u"the data folder (default: $LOCKSTEP_DATA, else the user's)"_s},
        {u"store"_s, u"URL"_s, u"the store (default: $LOCKSTEP_STORE, else SQLite in DIR)"_s},
        {u"actor"_s, u"NAME"_s, u"who does this, for the audit (default: the system's user)"_s},
        {u"json"_s, {}, u"print JSON Lines on standard output and nothing else there"_s},
        {u"help"_s, {}, u"say what this does, and nothing more"_s},
        {u"version"_s, {}, u"say which version this is"_s},
    };
    return options;
}

Result<CommandLine> parseCommandLine(const QStringList &arguments, const QList<Verb> &verbs)
{
    return Reader(arguments, verbs).read();
}

QString helpOf(const Verb &verb)
{
    QString text = u"usage: lockstepctl "_s + synopsis(verb)
        + (verb.options.isEmpty() ? QString() : u" [options]"_s) + u"\n\n"_s + verb.summary + u'\n';
    if (!verb.details.isEmpty())
        text += u'\n' + verb.details + u'\n';
    if (!verb.options.isEmpty())
        text += u"\nOptions:\n"_s + listed(verb.options);
    return text + u"\nEverywhere:\n"_s + listed(commonOptions());
}

QString helpOf(const QList<Verb> &verbs)
{
    QString text = u"usage: lockstepctl VERB [arguments] [options]\n\n"
                   "Keeps third-party systems in lockstep with clinic hours.\n\nVerbs:\n"_s;
    constexpr int SynopsisWidth = 40;
    for (const Verb &verb : verbs)
        text += u"  %1 %2\n"_s.arg(synopsis(verb), -SynopsisWidth).arg(verb.summary);
    text += u"\nEverywhere:\n"_s + listed(commonOptions());
    text += u"\nExit: 0 done · 1 done, but something is not in lockstep · 2 wrong command line · "
            "3 bad input, nothing changed · 4 the store cannot be used · 5 refused\n"_s;
    return text;
}

} // namespace lockstep::control
