// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"
#include "process.h"
#include "screenshots.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QTemporaryDir>

#include <cstdio>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using namespace lockstep;

namespace {

constexpr int WrongUsage = 2;

struct CommandLine {
    ConsoleOptions options;
    QString pictures; ///< folder of --screenshots; empty: none are wanted
    int textScale = 100;
    std::optional<int> exit = std::nullopt; ///< there is nothing to open
};

void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Lockstep"_s);
    QCoreApplication::setApplicationName(u"lockstep"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LOCKSTEP_VERSION));
}

/// What is set and stored while pictures are made: nobody's own, and gone afterwards.
class Nowhere {
public:
    explicit Nowhere(CommandLine &line)
    {
        line.options.application.dataFolder = m_folder.filePath(u"data"_s);
        line.options.application.store.clear();
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }

private:
    QTemporaryDir m_folder;
};

/// Read before there is a window, so that --help and --version need no display.
CommandLine readCommandLine(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"The console that keeps third-party systems in lockstep with clinic hours."_s);
    parser.addOptions({{u"data"_s, u"The data folder."_s, u"DIR"_s},
        {u"store"_s, u"The store (default: SQLite in the data folder)."_s, u"URL"_s},
        {u"actor"_s, u"Who works here (default: the system's user)."_s, u"NAME"_s},
        {u"sandbox"_s, u"Sample clinics and simulated systems; nothing of it stays."_s},
        {u"language"_s, u"Language of the interface, en or es (default: as set there)."_s,
            u"CODE"_s},
        {u"screenshots"_s, u"Pictures of every page and state, from samples, into DIR."_s,
            u"DIR"_s},
        {u"text-scale"_s, u"Size of the text in those pictures, 80 to 200 per cent."_s, u"N"_s,
            u"100"_s}});
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    if (!parser.parse(QCoreApplication::arguments()) || !parser.positionalArguments().isEmpty()) {
        const QString why = parser.errorText().isEmpty()
            ? u"\"%1\" means nothing here."_s.arg(parser.positionalArguments().value(0))
            : parser.errorText();
        std::fprintf(stderr, "lockstep: %s\nSee: lockstep --help\n", qPrintable(why));
        return {.exit = WrongUsage};
    }
    if (parser.isSet(help) || parser.isSet(version)) {
        const QString text = parser.isSet(help)
            ? parser.helpText()
            : u"lockstep "_s + QCoreApplication::applicationVersion() + u'\n';
        std::fputs(qPrintable(text), stdout);
        return {.exit = 0};
    }
    return {.options = {.application = {.dataFolder = parser.value(u"data"_s),
                            .store = parser.value(u"store"_s),
                            .actor = parser.value(u"actor"_s),
                            .program = u"lockstep"_s},
                .sandbox = parser.isSet(u"sandbox"_s) || parser.isSet(u"screenshots"_s),
                .language = parser.value(u"language"_s)},
        .pictures = parser.value(u"screenshots"_s),
        .textScale = parser.value(u"text-scale"_s).toInt()};
}

} // namespace

int main(int argc, char **argv)
{
    keepMemoryPrivate();
    logQuietly();
    nameProgram();
    CommandLine line = readCommandLine(argc, argv);
    if (line.exit)
        return *line.exit;
    const auto nowhere = line.pictures.isEmpty() ? nullptr : std::make_unique<Nowhere>(line);
    QApplication program(argc, argv);
    QApplication::setDesktopFileName(u"lockstep"_s);
    Console console(line.options, program);
    // Not quit(): that would ask the window, and with it a person who is not there.
    const Interrupt interrupt([] { QCoreApplication::exit(0); });
    const auto tour = line.pictures.isEmpty()
        ? nullptr
        : std::make_unique<Screenshots>(console, line.pictures, line.textScale);
    console.open();
    const int code = QApplication::exec();
    return code != 0 ? code : console.exitCode();
}
