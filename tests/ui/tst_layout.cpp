// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layoutcheck.h"
#include "layoutdesk.h"
#include "pseudotranslator.h"
#include "shell/language.h"
#include "shell/preferences.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTabBar>

#include <optional>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int PageCount = 16; // more than there are
const std::array Languages{u"en"_s, u"es"_s, u"long"_s, u"rtl"_s};
constexpr std::array Sizes{QSize(1024, 700), QSize(1280, 800), QSize(2560, 1440)};
constexpr std::array Scales{100, 150, 200};
constexpr std::array Themes{ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast};

/// The interface speaks a language, or one that nobody speaks, while this lives.
class Spoken {
public:
    explicit Spoken(const QString &language)
    {
        if (language == u"long")
            m_pseudo.emplace(PseudoTranslator::Kind::Long);
        else if (language == u"rtl")
            m_pseudo.emplace(PseudoTranslator::Kind::RightToLeft);
        else
            m_real.choose(language);
        qApp->setLayoutDirection(language == u"rtl" ? Qt::RightToLeft : Qt::LeftToRight);
    }
    ~Spoken() { qApp->setLayoutDirection(Qt::LeftToRight); }

private:
    Language m_real;
    std::optional<PseudoTranslator> m_pseudo;
};

/// Everything that a person, or a screen reader, is told of a widget, an action or a tab.
QStringList textsOf(const QObject &object)
{
    QStringList texts;
    for (const char *property : {"text", "toolTip", "accessibleName", "accessibleDescription",
             "placeholderText", "title", "suffix", "specialValueText"}) {
        const bool typed
            = qobject_cast<const QLineEdit *>(&object) && QLatin1StringView(property) == "text"_L1;
        if (!typed && object.metaObject()->indexOfProperty(property) >= 0)
            texts << object.property(property).toString();
    }
    if (const auto *tabs = qobject_cast<const QTabBar *>(&object)) {
        for (int i = 0; i < tabs->count(); ++i)
            texts << tabs->tabText(i) << tabs->tabToolTip(i);
    }
    if (const auto *box = qobject_cast<const QComboBox *>(&object)) {
        for (int i = 0; i < box->count() && !box->isEditable(); ++i)
            texts << box->itemText(i);
    }
    if (const auto *header = qobject_cast<const QHeaderView *>(&object);
        header && header->model()) {
        for (int i = 0; i < header->count(); ++i)
            texts << header->model()->headerData(i, header->orientation()).toString();
    }
    return texts;
}

/// Not a number, a date, a code or a key, and nothing that is called so in every language.
bool isWords(const QString &text, const QStringList &names)
{
    static const QRegularExpression word(u"\\p{L}{3}"_s);
    QString rest = text;
    for (const QString &name : names)
        rest.remove(name, Qt::CaseInsensitive);
    return word.match(rest).hasMatch();
}

/// What people gave names to, and what the region calls days and months.
QStringList namesIn(const EngineThread &engine)
{
    QStringList names{u"English"_s, u"Español"_s, u"https://"_s, u"primary-care"_s};
    names += engine.systems.keys();
    for (const Clinic &clinic : engine.clinics)
        names << clinic.name << clinic.timezone;
    // Adapters have their own check, of the real ones.
    for (const AdapterDescription &adapter : engine.adapters) {
        names << adapter.label << adapter.summary;
        for (const SettingField &field : adapter.settings)
            names << field.label << field.help << field.choices;
    }
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day)
        names << QLocale().standaloneDayName(day)
              << QLocale().standaloneDayName(day, QLocale::ShortFormat);
    for (int month = 1; month <= 12; ++month)
        names << QLocale().standaloneMonthName(month)
              << QLocale().standaloneMonthName(month, QLocale::ShortFormat);
    return names;
}

QStringList walk(LayoutDesk::World world, QSize size, int scale, ThemeChoice theme)
{
    LayoutDesk desk(world);
    MainWindow &window = *desk.world().window;
    window.preferences().set(pref::Theme, theme);
    window.preferences().set(pref::TextScale, scale);
    window.resize(size);
    desk.settle();
    QStringList wrong;
    for (const LayoutDesk::Scene &scene : LayoutDesk::scenes(world)) {
        scene.bring(desk);
        if (QTest::currentTestFailed())
            return wrong << scene.name;
        for (const QString &problem : layoutProblems(window))
            wrong << scene.name + u": "_s + problem;
    }
    if (window.width() > size.width() || window.height() > size.height())
        wrong << u"the window grew to %1x%2"_s.arg(window.width()).arg(window.height());
    return wrong;
}

} // namespace

/// No text is clipped, nothing lies on anything else and no page scrolls sideways: every state of
/// every page, in four languages, at three window sizes, with three sizes of text, in three themes.
/// The fast check walks through a set in which each pair of these choices comes once; all of them
/// are walked through at night (LOCKSTEP_LAYOUT=everything).
class TestLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Each window finds the application as the first one did: a theme scales what it finds.
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup() { QApplication::setFont(m_font); }
    void everythingIsInSight_data();
    void everythingIsInSight();
    void everyTextWentThroughTranslation();

private:
    QFont m_font;
};

void TestLayout::everythingIsInSight_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("scale");
    QTest::addColumn<ThemeChoice>("theme");
    const auto row = [](size_t language, size_t size, size_t scale, size_t theme) {
        constexpr std::array Looks{"light", "dark", "high contrast"};
        const QString name = u"%1, %2 wide, %3 %, %4"_s.arg(Languages.at(language))
                                 .arg(Sizes.at(size).width())
                                 .arg(Scales.at(scale))
                                 .arg(QLatin1StringView(Looks.at(theme)));
        QTest::newRow(qPrintable(name))
            << Languages.at(language) << Sizes.at(size) << Scales.at(scale) << Themes.at(theme);
    };
    const bool everything = qEnvironmentVariable("LOCKSTEP_LAYOUT") == u"everything";
    for (size_t language = 0; language < Languages.size(); ++language) {
        for (size_t size = 0; size < Sizes.size(); ++size) {
            // Each pair of language, size, scale and theme is in one of these.
            if (!everything) {
                row(language, size, (language + size + 1) % 3, (language + 2 * size) % 3);
                continue;
            }
            for (size_t scale = 0; scale < Scales.size(); ++scale) {
                for (size_t theme = 0; theme < Themes.size(); ++theme)
                    row(language, size, scale, theme);
            }
        }
    }
}

void TestLayout::everythingIsInSight()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(int, scale);
    QFETCH(ThemeChoice, theme);
    const Spoken spoken(language);
    QStringList wrong = walk(LayoutDesk::World::Full, size, scale, theme);
    QApplication::setFont(m_font);
    wrong += walk(LayoutDesk::World::Empty, size, scale, theme);
    for (const QString &problem : wrong) // one by one: a message of a failure has an end
        qWarning().noquote() << problem;
    QVERIFY2(wrong.isEmpty(), qPrintable(QString::number(wrong.size())));
}

void TestLayout::everyTextWentThroughTranslation()
{
    QLocale::setDefault(QLocale::c());
    const PseudoTranslator pseudo(PseudoTranslator::Kind::Long);
    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    const QStringList names = namesIn(world.engine);
    QStringList plain;
    for (int page = 0; page < PageCount; ++page) {
        if (!world.window->page(PageId(page)))
            continue;
        Place place = Place::of(PageId(page));
        if (PageId(page) == PageId::Clinics)
            place.key = u"northside"_s;
        world.window->open(place);
        world.clock.advance(300);
        QTest::qWait(30);
        for (const QObject *object : world.window->findChildren<QObject *>()) {
            for (const QString &text : textsOf(*object)) {
                if (isWords(text, names) && !text.contains(PseudoTranslator::Mark))
                    plain << u"%1 '%2': %3"_s.arg(
                        QLatin1StringView(object->metaObject()->className()), object->objectName(),
                        text);
            }
        }
    }
    plain.removeDuplicates();
    QVERIFY2(plain.isEmpty(), qPrintable(u'\n' + plain.join(u'\n')));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestLayout test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_layout.moc"
