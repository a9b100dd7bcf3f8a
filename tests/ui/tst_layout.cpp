// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "pseudotranslator.h"
#include "shell/language.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionButton>
#include <QTabBar>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int PageCount = 16; // more than there are

QString nameOf(const QWidget *widget)
{
    return u"%1 '%2' \"%3\""_s.arg(QLatin1StringView(widget->metaObject()->className()),
        widget->objectName(), widget->property("text").toString().left(40));
}

/// In sight in both directions: what a scroll area hides is one scroll away, not clipped.
bool inSight(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

bool clipped(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.height() + 2 < label.heightForWidth(label.width());
    return label.width() + 2 < label.sizeHint().width()
        || label.height() + 2 < label.sizeHint().height();
}

bool clipped(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return false;
    const QSize wanted
        = button.minimumSizeHint().isValid() ? button.minimumSizeHint() : button.sizeHint();
    return button.width() + 1 < wanted.width() || button.height() + 1 < wanted.height();
}

/// A list to choose from shows the whole of what is chosen.
bool clipped(const QComboBox &box)
{
    const int arrow = 40;
    return box.width() < box.fontMetrics().horizontalAdvance(box.currentText()) + arrow / 2;
}

QStringList clippedOn(const QWidget &page)
{
    QStringList found;
    for (const QWidget *widget : page.findChildren<QWidget *>()) {
        if (!inSight(widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const auto *box = qobject_cast<const QComboBox *>(widget);
        if ((label && clipped(*label)) || (button && clipped(*button)) || (box && clipped(*box)))
            found << nameOf(widget)
                    + u" %1x%2 wants %3x%4"_s.arg(widget->width())
                          .arg(widget->height())
                          .arg(widget->sizeHint().width())
                          .arg(widget->sizeHint().height());
    }
    return found;
}

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

/// Only tables, payloads and the row of systems' health (one card each) may scroll sideways.
QStringList sidewaysOn(const QWidget &page)
{
    QStringList found;
    for (const QScrollBar *bar : page.findChildren<QScrollBar *>()) {
        const QWidget *owner = bar->parentWidget() ? bar->parentWidget()->parentWidget() : nullptr;
        const bool may = qobject_cast<const QAbstractItemView *>(owner)
            || (owner && owner->inherits("QPlainTextEdit"))
            || (owner && owner->objectName() == "overview.healthScrollArea"_L1);
        if (bar->orientation() == Qt::Horizontal && bar->isVisible() && bar->maximum() > 0 && !may)
            found << u"scrolls sideways: "_s + (owner ? nameOf(owner) : QString());
    }
    return found;
}

} // namespace

/// No text is clipped and no page scrolls sideways: every page, at three window sizes, in three
/// themes, in both languages and written from right to left.
class TestLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // Each window finds the application as the first one did: a theme scales what it finds.
    void initTestCase() { m_font = QApplication::font(); }
    void cleanup()
    {
        QApplication::setFont(m_font);
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }
    void noTextIsClipped_data();
    void noTextIsClipped();
    void everyTextWentThroughTranslation();

private:
    QFont m_font;
};

void TestLayout::noTextIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<ThemeChoice>("theme");
    const QSize small(1024, 700), usual(1280, 800), large(2560, 1440);
    for (const QString &language : {u"en"_s, u"es"_s, u"rtl"_s}) {
        for (const QSize size : {small, usual, large}) {
            if (language == u"rtl" && size != usual)
                continue; // a language nobody speaks is seen at one size
            // A theme changes no metrics but the borders of high contrast: one row each.
            const ThemeChoice theme = size == small ? ThemeChoice::HighContrast
                : size == usual                     ? ThemeChoice::Light
                                                    : ThemeChoice::Dark;
            QTest::newRow(qPrintable(u"%1, %2 wide"_s.arg(language).arg(size.width())))
                << language << size << theme;
        }
    }
}

void TestLayout::noTextIsClipped()
{
    QFETCH(QString, language);
    QFETCH(QSize, size);
    QFETCH(ThemeChoice, theme);
    Language real;
    std::unique_ptr<PseudoTranslator> pseudo;
    if (language == u"rtl")
        pseudo = std::make_unique<PseudoTranslator>(PseudoTranslator::Kind::RightToLeft);
    else
        real.choose(language);
    qApp->setLayoutDirection(language == u"rtl" ? Qt::RightToLeft : Qt::LeftToRight);

    ConsoleWorld world;
    QTRY_VERIFY(world.state.loaded());
    world.theme.setChoice(theme);
    world.window->resize(size);
    QStringList wrong;
    for (int page = 0; page < PageCount; ++page) {
        if (!world.window->page(PageId(page)))
            continue;
        Place place = Place::of(PageId(page));
        if (PageId(page) == PageId::Clinics)
            place.key = u"northside"_s;
        else if (PageId(page) == PageId::Systems)
            place.key = u"Google"_s;
        world.window->open(place);
        world.clock.advance(300);
        QTest::qWait(30); // lets layouts and queries come to rest; nothing depends on the time
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        const QString name = pageTitle(PageId(page)) + u": "_s;
        const QStringList found
            = clippedOn(*world.window->currentPage()) + sidewaysOn(*world.window->currentPage());
        for (const QString &problem : found)
            wrong << name + problem;
    }
    QVERIFY2(world.window->width() <= size.width() && world.window->height() <= size.height(),
        qPrintable(
            u"the window grew to %1x%2"_s.arg(world.window->width()).arg(world.window->height())));
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
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
