// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString languageOf(const QLocale &locale)
{
    return locale.name().section(u'_', 0, 0);
}

QLocale localeOf(QLocale::Language language, const QString &region)
{
    return {language, QLocale::codeToTerritory(region)};
}

} // namespace

QStringList Language::codes()
{
    return {u"en"_s, u"es"_s};
}

QString Language::nativeName(const QString &code)
{
    // QLocale names the variety as well: "American English", "español de España".
    return code == u"es" ? u"Español"_s : u"English"_s;
}

QStringList Language::regions(QLocale::Language language)
{
    QStringList codes;
    const QList<QLocale> known
        = QLocale::matchingLocales(language, QLocale::AnyScript, QLocale::AnyTerritory);
    for (const QLocale &locale : known) {
        const QString code = QLocale::territoryToCode(locale.territory());
        if (code.size() == 2 && !codes.contains(code)) // the others are whole continents
            codes << code;
    }
    return codes;
}

QString Language::regionName(QLocale::Language language, const QString &region)
{
    return localeOf(language, region).nativeTerritoryName();
}

void Language::choose(const QString &code, const QString &region)
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    const QLocale system = QLocale::system();
    QString language = codes().contains(code) ? code : languageOf(system);
    if (!codes().contains(language))
        language = u"en"_s;
    const QLocale::Language spoken = QLocale(language).language();
    if (regions(spoken).contains(region))
        QLocale::setDefault(localeOf(spoken, region));
    else if (language != languageOf(system))
        QLocale::setDefault(QLocale(spoken, system.territory()));
    else
        QLocale::setDefault(system);
    // English has a file, too: its plurals.
    if (m_texts.load(u":/translations/lockstep_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_texts);
    if (m_qtTexts.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
}

} // namespace lockstep
