// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <QXmlStreamReader>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

struct Message {
    QString context, source;
    QStringList translations; ///< one for each plural form
    bool unfinished = false;

    QString name() const { return context + u": "_s + source.left(80); }
};

QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            messages << Message{.context = context, .source = {}, .translations = {}};
        } else if (xml.name() == u"source") {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            messages.last().unfinished = xml.attributes().hasAttribute(u"type"_s);
            const QString text
                = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (!text.isEmpty())
                messages.last().translations << text;
        }
    }
    return messages;
}

QString sourceFile(const QString &name)
{
    return QStringLiteral(LOCKSTEP_SOURCE_DIR) + u"/resources/translations/"_s + name;
}

QStringList places(const QString &text)
{
    static const QRegularExpression place(u"%(?:L?\\d|n)"_s);
    QStringList found;
    for (auto match = place.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

} // namespace

/// English and Spanish are complete: what the code says, both files say.
class TestTranslations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsUntranslated();
    void placesForValuesAreKept();
    void theFilesKnowEveryTextOfTheCode_data();
    void theFilesKnowEveryTextOfTheCode();
    void aLanguageIsPutOnTheApplication();
};

void TestTranslations::nothingIsUntranslated()
{
    const QList<Message> messages = readMessages(sourceFile(u"lockstep_es.ts"_s));
    QVERIFY(messages.size() > 500);
    QStringList missing;
    for (const Message &message : messages) {
        if (message.unfinished || message.translations.isEmpty())
            missing << message.name();
    }
    QVERIFY2(missing.isEmpty(),
        qPrintable(u"%1 missing:\n"_s.arg(missing.size()) + missing.join(u'\n')));
}

void TestTranslations::placesForValuesAreKept()
{
    QStringList wrong;
    for (const Message &message : readMessages(sourceFile(u"lockstep_es.ts"_s))) {
        // One form of a plural may leave its number out ("a clinic").
        for (const QString &text : message.translations) {
            if (!message.source.contains(u"%n"_s) && places(text) != places(message.source))
                wrong << message.name() + u" -> "_s + text;
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TestTranslations::theFilesKnowEveryTextOfTheCode_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("pluralsOnly");
    QTest::newRow("English plurals") << u"lockstep_en.ts"_s << true;
    QTest::newRow("Spanish") << u"lockstep_es.ts"_s << false;
}

void TestTranslations::theFilesKnowEveryTextOfTheCode()
{
    QFETCH(QString, name);
    QFETCH(bool, pluralsOnly);
    const QTemporaryDir folder;
    const QString copy = folder.filePath(name);
    QVERIFY(QFile::copy(sourceFile(name), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QStringLiteral(LOCKSTEP_SOURCE_DIR));
    QStringList arguments{u"core"_s, u"adapters"_s, u"ui"_s, u"app"_s, u"-silent"_s,
        u"-locations"_s, u"none"_s, u"-no-obsolete"_s};
    if (pluralsOnly)
        arguments << u"-pluralonly"_s;
    lupdate.start(QStringLiteral(LOCKSTEP_LUPDATE), arguments + QStringList{u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);
    const auto names = [](const QList<Message> &messages) {
        QStringList all;
        for (const Message &message : messages)
            all << message.name();
        all.sort();
        return all;
    };
    const QStringList known = names(readMessages(sourceFile(name)));
    QStringList missing;
    for (const QString &text : names(readMessages(copy))) {
        if (!known.contains(text))
            missing << text;
    }
    QVERIFY2(
        missing.isEmpty(), qPrintable(u"./dev translate adds these:\n"_s + missing.join(u'\n')));
}

void TestTranslations::aLanguageIsPutOnTheApplication()
{
    Language language;
    language.choose(u"es"_s);
    QCOMPARE(QCoreApplication::translate("lockstep", "Failed"), u"Con error"_s);
    QCOMPARE(QLocale().language(), QLocale::Spanish);
    language.choose(u"en"_s);
    QCOMPARE(QCoreApplication::translate("lockstep", "Failed"), u"Failed"_s);
    QCOMPARE(Language::nativeName(u"es"_s), u"Español"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
