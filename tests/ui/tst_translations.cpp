// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hourstext.h"
#include "shell/language.h"
#include "spokenwords.h"
#include "typeddates.h"

#include <QDir>
#include <QDirIterator>
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

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every file that may speak to the people at a console.
QStringList sources()
{
    QStringList paths;
    for (const QString &room : {u"core"_s, u"adapters"_s, u"app"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(LOCKSTEP_SOURCE_DIR "/") + room, {u"*.cpp"_s, u"*.h"_s},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            paths << files.next();
    }
    return paths;
}

/// Figures, times, codes and names are the same in every language.
bool needsNoTranslation(const QString &text)
{
    static const QRegularExpression words(u"\\p{L}{3}"_s);
    static const QStringList names{u"TLS"_s};
    return !words.match(text).hasMatch() || names.contains(text);
}

/// Words that no Spanish text has, but an English one hardly does without.
bool soundsEnglish(const QString &text)
{
    static const QRegularExpression english(
        u"\\b(?:the|this|is|are|and|with|must|not|of|there|it|its|cannot|was)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return english.match(text).hasMatch();
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
    void whatCoreSaysIsTold_data();
    void whatCoreSaysIsTold();
    void whatIsStoredStaysEnglish();
    void typedHoursAreReadInSpanish();
    void datesAreReadInSpanish();
    void everyTextForPeopleCanBeTranslated();
    void everyTranslatedTextIsKnown();
    void everyContextIsOneThatIsAsked();
    void aLanguageIsPutOnTheApplication();
    void aRegionIsChosenBesideTheLanguage();

private:
    Language m_language;
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

void TestTranslations::whatCoreSaysIsTold_data()
{
    QTest::addColumn<int>("topic");
    for (int i = 0; i < spoken::topics().size(); ++i)
        QTest::newRow(spoken::topics()[i].name) << i;
}

void TestTranslations::whatCoreSaysIsTold()
{
    QFETCH(int, topic);
    m_language.choose(u"en"_s);
    const QStringList english = spoken::topics()[topic].say();
    m_language.choose(u"es"_s);
    const QStringList spanish = spoken::topics()[topic].say();
    QVERIFY(!english.isEmpty());
    QCOMPARE(spanish.size(), english.size());
    QStringList wrong;
    for (qsizetype i = 0; i < english.size(); ++i) {
        const bool same = spanish[i] == english[i] && !needsNoTranslation(english[i]);
        if (same || soundsEnglish(spanish[i]) || spanish[i].contains(u"%1"_s))
            wrong << english[i] + u" -> "_s + spanish[i];
    }
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TestTranslations::whatIsStoredStaysEnglish()
{
    m_language.choose(u"en"_s);
    const QStringList english = spoken::stored();
    m_language.choose(u"es"_s);
    QVERIFY(english.size() > 12);
    QCOMPARE(spoken::stored().join(u'\n'), english.join(u'\n'));
    QVERIFY2(!english.join(u'\n').contains(u"refused: "_s), qPrintable(english.join(u'\n')));
}

void TestTranslations::typedHoursAreReadInSpanish()
{
    m_language.choose(u"es"_s);
    QCOMPARE(formatDayHours(QList<Interval>{{480, 720}, {780, 1020}}, true),
        u"8:00\u00a0a.\u00a0m.–mediodía, 1:00\u00a0p.\u00a0m.–5:00\u00a0p.\u00a0m."_s);
    for (const DayHours &day : {DayHours(), DayHours(QList<Interval>()),
             DayHours(QList<Interval>{{0, MinutesPerDay}}), DayHours(QList<Interval>{{480, 1020}}),
             DayHours(QList<Interval>{{480, 720}, {780, 1035}}),
             DayHours(QList<Interval>{{1320, 1560}}), DayHours(QList<Interval>{{720, 1440}}),
             DayHours(QList<Interval>{{300, 330}, {1380, 1500}})}) {
        for (const QString &text : {formatDayHours(day, true), formatDayHours(day, false),
                 shortDayHours(day, true), shortDayHours(day, false)}) {
            const auto read = parseDayHours(text);
            QVERIFY2(read && *read == day, qPrintable(text));
        }
    }
}

void TestTranslations::datesAreReadInSpanish()
{
    m_language.choose(u"es"_s);
    const QString format = QCoreApplication::translate("lockstep", "MMM d, yyyy");
    for (int month = 1; month <= 12; ++month) {
        const QDate date(2027, month, 24);
        const QString text = QLocale().toString(date, format);
        const auto read = parseDates(text, QLocale(), QDate(2026, 11, 25));
        QVERIFY2(read && read->spans == QList<DateSpan>({{date, date}}), qPrintable(text));
    }
}

/// What people are told goes into these members; a sentence put there must go through tr().
void TestTranslations::everyTextForPeopleCanBeTranslated()
{
    static const QRegularExpression sentence(
        u"\\.(?:text|fix|message|label|help|summary) *\n? *= *u\"[^\"]*[a-z] [a-z]"_s);
    QStringList wrong;
    for (const QString &room : {u"core"_s, u"adapters"_s, u"app/console"_s, u"ui"_s}) {
        QDirIterator files(QStringLiteral(LOCKSTEP_SOURCE_DIR "/") + room, {u"*.cpp"_s},
            QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString code = QString::fromUtf8(file.readAll());
            for (auto found = sentence.globalMatch(code); found.hasNext();)
                wrong << files.fileName() + u": "_s + found.next().captured().simplified();
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

/// Texts that stand where lupdate does not see them would stay English without a word.
void TestTranslations::everyTranslatedTextIsKnown()
{
    static const QRegularExpression call(
        u"(?:\\btr\\(|TRANSLATE_(?:N_)?NOOP\\(\\s*\"[^\"]*\",|translate\\(\\s*\"[^\"]*\",)"
        "\\s*((?:\"(?:[^\"\\\\\\n]|\\\\.)*\"\\s*)+)"_s);
    static const QRegularExpression literal(u"\"((?:[^\"\\\\\\n]|\\\\.)*)\""_s);
    QSet<QString> known;
    for (const Message &message : readMessages(sourceFile(u"lockstep_es.ts"_s)))
        known << message.source;
    QStringList missing;
    int seen = 0;
    for (const QString &path : sources()) {
        const QString code = contents(path);
        for (auto found = call.globalMatch(code); found.hasNext();) {
            QString text;
            for (auto part = literal.globalMatch(found.next().captured(1)); part.hasNext();)
                text += part.next().captured(1);
            text.replace(u"\\\""_s, u"\""_s).replace(u"\\n"_s, u"\n"_s);
            ++seen;
            // Other escapes are few; lupdate reads them as the compiler does.
            if (!text.contains(u'\\') && !known.contains(text))
                missing << QFileInfo(path).fileName() + u": "_s + text;
        }
    }
    QVERIFY(seen > 2000);
    QVERIFY2(missing.isEmpty(), qPrintable(u'\n' + missing.join(u'\n')));
}

/// A context is asked for by its class, which must have a tr() of its own, or by its name. A class
/// without one takes the texts of free functions: there lockstep::tr() must be written.
void TestTranslations::everyContextIsOneThatIsAsked()
{
    QSet<QString> classes, named;
    static const QRegularExpression own(u"\\bclass (\\w+)[^;{]*\\{\\s*Q_OBJECT"_s);
    static const QRegularExpression name(
        u"(?:(?:translate|NOOP)\\(\\s*\"|Q_DECLARE_TR_FUNCTIONS\\()([\\w:]+)"_s);
    for (const QString &path : sources()) {
        const QString code = contents(path);
        for (auto found = own.globalMatch(code); found.hasNext();)
            classes << u"lockstep::"_s + found.next().captured(1);
        for (auto found = name.globalMatch(code); found.hasNext();)
            named << found.next().captured(1);
    }
    QVERIFY(classes.size() > 50);
    QSet<QString> wrong;
    for (const Message &message : readMessages(sourceFile(u"lockstep_es.ts"_s))) {
        if (message.context != u"QCoreApplication" && !classes.contains(message.context)
            && !named.contains(message.context))
            wrong << message.name();
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + QStringList(wrong.values()).join(u'\n')));
}

void TestTranslations::aLanguageIsPutOnTheApplication()
{
    Language &language = m_language;
    language.choose(u"es"_s);
    QCOMPARE(QCoreApplication::translate("lockstep", "Failed"), u"Con error"_s);
    QCOMPARE(QLocale().language(), QLocale::Spanish);
    language.choose(u"en"_s);
    QCOMPARE(QCoreApplication::translate("lockstep", "Failed"), u"Failed"_s);
    QCOMPARE(Language::nativeName(u"es"_s), u"Español"_s);
}

void TestTranslations::aRegionIsChosenBesideTheLanguage()
{
    m_language.choose(u"en"_s, u"GB"_s);
    QCOMPARE(QLocale().firstDayOfWeek(), Qt::Monday);
    QVERIFY(!QLocale().timeFormat(QLocale::ShortFormat).contains(u'a', Qt::CaseInsensitive));
    m_language.choose(u"es"_s, u"US"_s);
    QCOMPARE(QLocale(), QLocale(QLocale::Spanish, QLocale::UnitedStates));
    QCOMPARE(QLocale().firstDayOfWeek(), Qt::Sunday);
    QCOMPARE(Language::regionName(QLocale::Spanish, u"MX"_s), u"México"_s);
    m_language.choose(u"en"_s, u"nowhere"_s);
    QCOMPARE(QLocale(), QLocale(QLocale::English, QLocale::system().territory()));
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
