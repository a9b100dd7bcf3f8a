// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline.h"
#include "output.h"
#include "process.h"
#include "session.h"
#include "verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace lockstep;
using namespace lockstep::control;

namespace {

int printed(const QString &text)
{
    Output(false).raw(text.toUtf8());
    return Done;
}

/// --help and --version, when they are asked for.
std::optional<int> answerQuestions(const CommandLine &line, const QList<Verb> &verbs)
{
    if (line.has(u"help"_s))
        return printed(line.verb ? helpOf(*line.verb) : helpOf(verbs));
    if (line.has(u"version"_s))
        return printed(u"lockstepctl "_s + QCoreApplication::applicationVersion() + u'\n');
    return std::nullopt;
}

int runVerb(const CommandLine &line, Output &out)
{
    Application application({.dataFolder = line.value(u"data"_s),
        .store = line.value(u"store"_s),
        .actor = line.value(u"actor"_s),
        .program = u"lockstepctl"_s});
    if (const auto right = application.check(); !right)
        return right.error().kind == Error::Kind::Store ? out.fail(right.error())
                                                        : out.failUsage(right.error());
    Session session(line, application, out);
    const std::optional<int> code = line.verb->run(session);
    return code ? *code : QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    QCoreApplication program(argc, argv);
    QCoreApplication::setApplicationName(u"lockstepctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOCKSTEP_VERSION));
    logQuietly();

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QList<Verb> verbs = allVerbs();
    Output out(arguments.contains(u"--json"_s));
    const auto line = parseCommandLine(arguments, verbs);
    if (!line)
        return out.failUsage(line.error());
    if (const auto answered = answerQuestions(*line, verbs))
        return *answered;
    return runVerb(*line, out);
}
