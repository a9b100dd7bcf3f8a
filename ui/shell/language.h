// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>

namespace lockstep {

/// The language of the interface, put on the application before its first widget is made. The
/// region stays the system's: it decides clocks, numbers and the first day of the week.
class Language final {
public:
    /// Codes of the languages that are complete, as QLocale names them ("en", "es").
    static QStringList codes();
    /// What people who speak it call it: "English", "Español".
    static QString nativeName(const QString &code);

    /// `code` is one of codes(); anything else is the system's language, or English where that is
    /// not among them.
    void choose(const QString &code);

private:
    QTranslator m_texts;
    QTranslator m_qtTexts; ///< of Qt's own parts, e.g. the dialog for choosing a file
};

} // namespace lockstep
