// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace lockstep::control {

class Session;

/// One option of a verb, or of all of them.
struct Option {
    QString name; ///< without its dashes
    QString value; ///< what stands after it, e.g. "SECONDS"; empty: it is a switch
    QString help; ///< a few words for people
};

/// One verb: how it is called and what carries it out.
struct Verb {
    QStringList words; ///< "clinics", "import"
    QString arguments; ///< what follows it, for people: "FILE [--dry-run]" without the options
    int least = 0; ///< how many arguments it needs
    int most = 0; ///< and takes; Unlimited: any number
    QString summary; ///< one sentence
    QString details; ///< more, for its own --help
    QList<Option> options;
    /// Carries it out. A value is the exit code; none: the event loop runs until Session::finish().
    std::function<std::optional<int>(Session &)> run;

    QString name() const { return words.join(u' '); }

    static constexpr int Unlimited = -1;
};

/// A command line, understood.
struct CommandLine {
    const Verb *verb = nullptr; ///< none: only --help or --version was asked for
    QStringList arguments;
    QMap<QString, QStringList> options; ///< values in the order given; a switch has one empty value

    bool has(const QString &option) const { return options.contains(option); }
    /// The last value given, or nothing.
    QString value(const QString &option) const
    {
        const QStringList values = options.value(option);
        return values.isEmpty() ? QString() : values.last();
    }
};

/// Options that every verb takes.
const QList<Option> &commonOptions();

/// Reads the arguments (without the program's name). Options may stand anywhere; `--` ends them;
/// `-` is an argument. Errors name what was meant most likely: "unknown-verb", "unknown-option",
/// "missing-value", "missing-argument", "surplus-argument".
Result<CommandLine> parseCommandLine(const QStringList &arguments, const QList<Verb> &verbs);

/// What --help prints: of one verb, or of the program.
QString helpOf(const Verb &verb);
QString helpOf(const QList<Verb> &verbs);

} // namespace lockstep::control
