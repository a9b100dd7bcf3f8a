// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace lockstep {

/// The language of the interface and the region, put on the application before its first widget
/// is made. The region decides dates, clocks, numbers and the first day of the week.
class Language final {
public:
    /// Codes of the languages that are complete, as QLocale names them ("en", "es").
    static QStringList codes();
    /// What people who speak it call it: "English", "Español".
    static QString nativeName(const QString &code);

    /// Codes of the regions in which this language is spoken, e.g. "US", "MX".
    static QStringList regions(QLocale::Language language);
    /// What people call the region in their language: "Estados Unidos".
    static QString regionName(QLocale::Language language, const QString &region);

    /// `code` is one of codes(); anything else is the system's language, or English where that is
    /// not among them. A region that is unknown or empty is the system's.
    void choose(const QString &code, const QString &region = {});

private:
    QTranslator m_texts;
    QTranslator m_qtTexts; ///< of Qt's own parts, e.g. the dialog for choosing a file
};

} // namespace lockstep
