// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicexport.h"
#include "clinics/doorsheetpanel.h"
#include "echoserver.h"
#include "keychain.h"
#include "ownconsole.h"
#include "reading.h"
#include "rng.h"
#include "secretservice.h"
#include "shell/exporter.h"
#include "shell/page.h"
#include "tour.h"

#include <QAccessible>
#include <QClipboard>
#include <QMimeData>

#include <mutex>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int LongMs = OwnConsole::LongMs;

/// A credential as people have them, around two halves by which it is found again, cut or not.
struct Token {
    QByteArray value;
    QByteArray first, second;

    Token(const QByteArray &shape, const QByteArray &one, const QByteArray &two)
        : value(QByteArray(shape).replace("@1", one).replace("@2", two))
        , first(one)
        , second(two)
    {
    }
};

// Each holds @1 and @2 side by side somewhere; the last two cannot be sent in a header.
const QByteArrayList Shapes{"@1@2", "sk_live_@1@2", "@1@2+/8=", "c2Vj@1@2==", "@1\"@2'x",
    "'@1@2\"\"", "%41@1@2%zz", "50%25@1%@2", "@1\\@2\\n", "\\u0041@1@2", "@1 @2 two words",
    "<b>@1</b>&amp;@2", "<img src=x>@1@2", "=@1@2,1;2", "+@1@2", "{\"k\":\"@1@2\"}",
    "Bearer @1.@2.sig", "user:@1@2", "https://@1:@2@host/?k=1", "$(@1)${@2}", "`@1`|@2;rm",
    "@1%0d%0a@2", "/@1/@2/", "@1~@2!'()*", "@1&key=@2", "[@1](@2)", "@1#@2?x", "@1@2%",
    "p\xC3\xA4ss-@1@2-w\xC3\xB6rt", "\xE6\x97\xA5\xE6\x9C\xAC-@1@2-\xF0\x9F\x94\x91"};
constexpr qsizetype Unsendable = 2;

QByteArray letters(Rng &rng, int count)
{
    constexpr QByteArrayView Alphabet("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += Alphabet[qsizetype(rng.below(quint64(Alphabet.size())))];
    return text;
}

/// What base64 makes of the bytes wherever they stand in a longer text.
QByteArrayList base64Of(const QByteArray &bytes)
{
    QByteArrayList forms;
    for (int before = 0; before < 3; ++before) {
        const QByteArray whole = QByteArray(QByteArray(before, 'x') + bytes).toBase64();
        const qsizetype from = before == 0 ? 0 : before + 1;
        const qsizetype to = (before + bytes.size()) * 4 / 3;
        forms << whole.mid(from, to - from);
    }
    return forms;
}

QByteArray wide(const QByteArray &text, bool bigEndian)
{
    QByteArray bytes;
    for (const char c : text) {
        if (bigEndian)
            bytes += '\0';
        bytes += c;
        if (!bigEndian)
            bytes += '\0';
    }
    return bytes;
}

/// Every message of the program, from any thread.
struct Log {
    std::mutex mutex;
    QStringList lines;
};
Log theLog;

void keepMessage(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const std::lock_guard guard(theLog.mutex);
    theLog.lines << QString::fromLatin1(context.category) + u' ' + text;
}

} // namespace

/// Credentials go to the systems they are for and nowhere else (security.md S1-S5): thirty systems
/// throw them back in every form, and everything of the console is looked at afterwards.
class TestSecrets : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everySystemWasSignedInWithItsOwn();
    void nothingThatIsShownOrCopiedHoldsOne();
    void noExportHoldsOne();
    void noLogAndNoFileHoldsOne();

private:
    void makeTokens();
    QString reference(qsizetype index);
    bool nothingIsOnItsWay();
    void addSystem(qsizetype index);
    QStringList leaks() const;
    QHash<QByteArray, QByteArray> givingAway() const;
    static QString nameOf(qsizetype index) { return u"system-%1"_s.arg(index, 2, 10, QChar(u'0')); }

    SecretService m_secretService;
    std::unique_ptr<Keychain> m_keychain; ///< null: this computer has none
    QList<Token> m_tokens;
    EchoServer m_systems;
    std::unique_ptr<OwnConsole> m_console;
    Reading m_reading;
};

void TestSecrets::makeTokens()
{
    const quint64 seed = qEnvironmentVariableIntValue("LOCKSTEP_SEED") + quint64(29);
    qInfo("seed %llu", seed);
    Rng rng(seed);
    for (const QByteArray &shape : Shapes)
        m_tokens << Token(shape, letters(rng, 8), letters(rng, 8));
}

bool TestSecrets::nothingIsOnItsWay()
{
    const auto &lanes = m_console->state().lanes();
    return std::none_of(lanes.begin(), lanes.end(), [this](const Lane &lane) {
        const bool gated
            = m_console->state().system(lane.key.system)->gatedUntilMs > m_console->state().nowMs();
        return lane.state == LaneState::Sending || (lane.state == LaneState::Pending && !gated);
    });
}

/// In turn from the environment, the keychain and a file.
QString TestSecrets::reference(qsizetype index)
{
    const QByteArray &value = m_tokens[index].value;
    const QString name = u"LOCKSTEP_KEY_%1"_s.arg(index);
    if (index % 3 == 1 && m_keychain) {
        m_console->answered([&](auto done) {
            m_keychain->write(name, Secret(value), [done](const Result<void> &) { done(); });
        });
        return u"keychain:"_s + name;
    }
    if (index % 3 == 2) {
        QFile file(m_console->folder.filePath(name));
        (void)file.open(QIODevice::WriteOnly);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(value);
        return u"file:"_s + file.fileName();
    }
    qputenv(name.toLatin1().constData(), value);
    return u"env:"_s + name;
}

void TestSecrets::addSystem(qsizetype index)
{
    SystemConfig config;
    config.name = nameOf(index);
    config.adapter = u"rest"_s;
    m_systems.add(config.name, EchoServer::Way(index % EchoServer::Ways));
    config.endpoint = m_systems.address(config.name) + u"{id}"_s;
    config.settings = {{u"readBack"_s, config.endpoint}};
    config.credential = reference(index);
    m_console->addSystem(config);
}

void TestSecrets::initTestCase()
{
    QAccessible::setActive(true);
    makeTokens();
    if (m_secretService.start())
        m_keychain = std::make_unique<Keychain>();
    else
        qInfo("without a keychain: this computer has no Secret Service");
    m_console = std::make_unique<OwnConsole>();
    qInstallMessageHandler(keepMessage);
    QLoggingCategory::setFilterRules(u"lockstep.*=true\nqt.*=false"_s);
    connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
        const QMimeData *data = QGuiApplication::clipboard()->mimeData();
        for (const QString &format : data->formats())
            m_reading.takeBytes(u"clipboard, "_s + format, data->data(format));
        m_reading.take(u"clipboard"_s, data->text());
    });

    m_console->open();
    for (qsizetype i = 0; i < m_tokens.size(); ++i)
        addSystem(i);
    for (const QString &id : {u"north"_s, u"south"_s})
        m_console->addClinic(id, u"The clinic of "_s + id);
    StateStore &state = m_console->state();
    QTRY_COMPARE_WITH_TIMEOUT(state.counts().total(), 2 * m_tokens.size(), LongMs);
    // A busy system lets the second clinic wait for an hour; one that cannot be signed in to, too.
    QTRY_VERIFY_WITH_TIMEOUT(
        m_systems.seen().size() == m_tokens.size() - Unsendable && nothingIsOnItsWay(), LongMs);
    // What a person would do next: test, read back, and try again.
    for (qsizetype i = 0; i < EchoServer::Ways; ++i) {
        m_console->answered([&](auto done) {
            m_console->engine().testSystem(
                state.system(nameOf(i))->config, this,
                [this](const TestStep &step) { m_reading.take(u"a test's step"_s, step.detail); },
                [done](const Result<void> &) { done(); });
        });
    }
    for (qsizetype i = 0; i < m_tokens.size(); ++i)
        m_console->engine().verify({.system = nameOf(i)}, this, {});
    m_console->answered([&](auto done) {
        m_console->engine().retry(
            {.all = true}, this, [done](const Result<RetryStarted> &) { done(); });
    });
    QTRY_VERIFY_WITH_TIMEOUT(state.counts()[Mark::Drifted] > 0, LongMs);
    m_console->settle();
}

void TestSecrets::cleanupTestCase()
{
    m_console.reset();
    qInstallMessageHandler(nullptr);
}

/// What would give a token away, and which one.
QHash<QByteArray, QByteArray> TestSecrets::givingAway() const
{
    QHash<QByteArray, QByteArray> forms;
    for (const Token &token : m_tokens) {
        for (const QByteArray &half : {token.first, token.second}) {
            for (const QByteArray &form : base64Of(half))
                forms.insert(form, token.value);
            for (const QByteArray &form : {half, half.toHex(), wide(half, false), wide(half, true)})
                forms.insert(form, token.value);
        }
    }
    return forms;
}

QStringList TestSecrets::leaks() const
{
    // Everything in one, which is searched much faster than each by itself.
    QByteArray all;
    for (auto it = m_reading.texts().begin(); it != m_reading.texts().end(); ++it)
        all += it.key().toUtf8() + '\n';
    for (auto it = m_reading.bytes().begin(); it != m_reading.bytes().end(); ++it)
        all += it.key() + '\n';
    QStringList found;
    const QHash<QByteArray, QByteArray> forms = givingAway();
    for (auto form = forms.begin(); form != forms.end(); ++form) {
        if (!all.contains(form.key()))
            continue;
        const auto note = [&](const QString &place, const QByteArray &text) {
            const qsizetype at = text.indexOf(form.key());
            if (at >= 0)
                found << u"%1\n    in %2:\n    …%3…"_s.arg(QString::fromUtf8(form.value()), place,
                    QString::fromUtf8(text.mid(qMax<qsizetype>(0, at - 80), 200))
                        .replace(QChar(0), u'·'));
        };
        for (auto it = m_reading.texts().begin(); it != m_reading.texts().end(); ++it)
            note(it.value(), it.key().toUtf8());
        for (auto it = m_reading.bytes().begin(); it != m_reading.bytes().end(); ++it)
            note(it.value(), it.key());
    }
    found.sort();
    return found;
}

void TestSecrets::everySystemWasSignedInWithItsOwn()
{
    for (qsizetype i = 0; i < m_tokens.size(); ++i) {
        const QByteArray sent = m_systems.seen().value(nameOf(i).toLatin1());
        if (i < m_tokens.size() - Unsendable)
            QCOMPARE(sent, m_tokens[i].value);
        else
            QCOMPARE(sent, QByteArray());
    }
    QCOMPARE(m_tokens.size(), 30);
}

void TestSecrets::nothingThatIsShownOrCopiedHoldsOne()
{
    Tour tour(
        m_console->window(), m_console->state(), [this] { m_console->settle(); },
        [this](const QString &stop) { m_reading.takeShown(stop); });
    tour.all();
    tour.pages();
    m_reading.takeAll(u"at the end"_s);
    const QStringList found = leaks();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.mid(0, 10).join(u'\n')));
    // It was a tour indeed: what they answered was seen, and so was the mask.
    QVERIFY2(tour.stops() > 150, qPrintable(QString::number(tour.stops())));
    const QStringList texts = m_reading.texts().keys();
    QVERIFY(std::any_of(texts.begin(), texts.end(), [](const QString &text) {
        return text.contains(u"the key "_s) && text.contains(u"***"_s);
    }));
    QVERIFY(std::any_of(texts.begin(), texts.end(),
        [](const QString &text) { return text.contains(u"sent with ***"_s); }));
}

void TestSecrets::noExportHoldsOne()
{
    const QDir folder(m_console->folder.filePath(u"exports"_s));
    QVERIFY(folder.mkpath(u"."_s));
    auto *exporter = m_console->window().findChild<Exporter *>();
    qsizetype files = 0;
    for (const PageId id : {PageId::Overview, PageId::Flow, PageId::Failures, PageId::Systems,
             PageId::History, PageId::Audit}) {
        m_console->window().open(Place::of(id));
        m_console->settle();
        Page *page = m_console->window().currentPage();
        if (!page->exportView())
            continue;
        for (const QString &ending : {u"csv"_s, u"json"_s}) {
            exporter->write(exportOf(*page->exportView(), page->title()),
                folder.filePath(u"%1.%2"_s.arg(int(id)).arg(ending)));
            QTRY_VERIFY_WITH_TIMEOUT(!exporter->busy(), LongMs);
            ++files;
        }
    }
    ClinicExport clinics(m_console->engine());
    for (const QString &ending : {u"csv"_s, u"json"_s, u"ics"_s}) {
        QSignalSpy written(&clinics, &ClinicExport::written);
        clinics.write(folder.filePath(u"clinics."_s + ending), m_console->state().nowMs());
        QVERIFY(written.wait(LongMs));
        ++files;
    }
    m_console->window().open(Place::clinic(u"north"_s));
    m_console->settle();
    m_console->window().actions()[ActionId::Print]->trigger();
    m_console->settle();
    auto *sheet = m_console->window().findChild<DoorSheetPanel *>();
    QVERIFY(sheet);
    sheet->saveHtml(folder.filePath(u"sheet.html"_s));
    sheet->savePdf(folder.filePath(u"sheet.pdf"_s));
    files += 2;
    QCOMPARE(folder.entryList(QDir::Files).size(), files);
    m_reading.takeFolder(u"export"_s, folder.path());
    const QStringList found = leaks();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.mid(0, 10).join(u'\n')));
}

void TestSecrets::noLogAndNoFileHoldsOne()
{
    m_console->answered([&](auto done) {
        m_console->engine().backup(
            m_console->data() + u"/copy.db"_s, this, [done](const Result<void> &copied) {
                QVERIFY(copied);
                done();
            });
    });
    // With the window open the newest changes are in files beside the store.
    m_reading.takeFolder(u"data folder"_s, m_console->data());
    {
        const std::lock_guard guard(theLog.mutex);
        for (const QString &line : std::as_const(theLog.lines))
            m_reading.take(u"log"_s, line);
        QVERIFY(theLog.lines.size() > 20);
    }
    m_reading.takeFolder(u"settings"_s, m_console->folder.filePath(u"settings"_s));
    const QStringList found = leaks();
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.mid(0, 10).join(u'\n')));
}

QTEST_MAIN(TestSecrets)
#include "tst_secrets.moc"
