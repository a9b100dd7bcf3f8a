// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "showroom.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QTextStream>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr int MostStops = 250;
constexpr int RingPixels = 24; ///< at least so many differ where the focus is
constexpr int Differs = 40; ///< of 255 in one colour, to be seen
constexpr int Around = 4; ///< a ring may lie so far outside

/// The field inside a spin box or a list to choose from goes by the name of the whole.
const QWidget *wholeOf(const QWidget *widget)
{
    const QWidget *parent = widget->parentWidget();
    const bool part
        = qobject_cast<const QAbstractSpinBox *>(parent) || qobject_cast<const QComboBox *>(parent);
    return part ? parent : widget;
}

QString nameOf(const QWidget *focus)
{
    if (!focus)
        return u"(nothing)"_s;
    const QWidget *widget = wholeOf(focus);
    return widget->objectName().isEmpty() ? u"%1 \"%2\""_s.arg(
               QLatin1StringView(widget->metaObject()->className()), widget->accessibleName())
                                          : widget->objectName();
}

int differing(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QColor a = one.pixelColor(x, y), b = other.pixelColor(x, y);
            const int most = std::max(
                {qAbs(a.red() - b.red()), qAbs(a.green() - b.green()), qAbs(a.blue() - b.blue())});
            count += most >= Differs ? 1 : 0;
        }
    }
    return count;
}

/// What pages are walked in, page by page, as the file keeps it.
class StoredOrder {
public:
    StoredOrder()
    {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly))
            return;
        QTextStream text(&file);
        QString page;
        while (!text.atEnd()) {
            const QString line = text.readLine().trimmed();
            if (line.startsWith(u"# "_s) || line.isEmpty())
                continue;
            if (line.startsWith(u"["_s))
                page = line.mid(1).chopped(1);
            else
                m_order[page] << line;
        }
    }
    static QString path() { return QStringLiteral(LOCKSTEP_SOURCE_DIR "/tests/gui/taborder.txt"); }
    QStringList of(const QString &page) const { return m_order.value(page); }

private:
    QHash<QString, QStringList> m_order;
};

} // namespace

/// The console without a mouse: Tab goes through every page in an order that somebody looked at,
/// gets stuck nowhere, and is always seen where it is.
///
/// The order is in taborder.txt. LOCKSTEP_REMAKE=1 writes it anew; look at what changed.
class TestKeyboard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tabFollowsTheStoredOrder_data() { pages(); }
    void tabFollowsTheStoredOrder();
    void focusIsSeenAtEveryStop_data() { pages(); }
    void focusIsSeenAtEveryStop();
    void cleanupTestCase();

private:
    static void pages()
    {
        QTest::addColumn<int>("state");
        const QList<Showroom::State> states = Showroom::states();
        for (int i = 0; i < states.size(); ++i)
            QTest::newRow(qPrintable(states[i].name)) << i;
    }
    bool show();
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    QStringList walk(Qt::Key key, Qt::KeyboardModifiers modifiers,
        const std::function<void(QWidget *)> &at = {});

    std::unique_ptr<Showroom> m_room;
    StoredOrder m_stored;
    bool m_remake = qEnvironmentVariableIsSet("LOCKSTEP_REMAKE");
    QStringList m_remade;
};

void TestKeyboard::initTestCase()
{
    QApplication::setCursorFlashTime(0); // a caret that blinks would be luck
    m_room = std::make_unique<Showroom>();
}

bool TestKeyboard::show()
{
    QFETCH(int, state);
    if (!m_room->show(Showroom::states().at(state)))
        return false;
    if (QWidget *focus = QApplication::focusWidget())
        focus->clearFocus();
    return true;
}

void TestKeyboard::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(m_room->window->windowHandle(), key, modifiers);
}

/// The stops until the first comes again.
QStringList TestKeyboard::walk(
    Qt::Key key, Qt::KeyboardModifiers modifiers, const std::function<void(QWidget *)> &at)
{
    QStringList names;
    QList<const QWidget *> stops;
    for (int i = 0; i < MostStops; ++i) {
        press(key, modifiers);
        QWidget *focus = QApplication::focusWidget();
        if (!focus)
            return names << u"(the focus is lost)"_s;
        if (!stops.isEmpty() && stops.first() == focus)
            return names;
        if (stops.contains(focus))
            return names << u"(a trap: back at %1)"_s.arg(nameOf(focus));
        stops << focus;
        names << nameOf(focus);
        if (at)
            at(focus);
    }
    return names << u"(no end)"_s;
}

void TestKeyboard::tabFollowsTheStoredOrder()
{
    if (!show())
        QSKIP("there is no such tab");
    const QString page = QString::fromUtf8(QTest::currentDataTag());
    const QStringList order = walk(Qt::Key_Tab, {});
    if (m_remake) {
        m_remade << u"\n[%1]\n"_s.arg(page) + order.join(u'\n');
        return;
    }
    QVERIFY2(order == m_stored.of(page),
        qPrintable(u"\nTab goes\n%1\n\nand should go\n%2\n\n(LOCKSTEP_REMAKE=1 stores it)"_s.arg(
            order.join(u'\n'), m_stored.of(page).join(u'\n'))));
    QVERIFY2(order.size() > 10, "hardly anything is reached");
    // And back, from where it began.
    show();
    QStringList back = walk(Qt::Key_Tab, Qt::ShiftModifier);
    std::reverse(back.begin(), back.end());
    QCOMPARE(QSet<QString>(back.begin(), back.end()), QSet<QString>(order.begin(), order.end()));
    QCOMPARE(back.size(), order.size());
}

void TestKeyboard::focusIsSeenAtEveryStop()
{
    if (!show())
        QSKIP("there is no such tab");
    QStringList wrong;
    walk(Qt::Key_Tab, {}, [&](QWidget *focus) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(focus);
        if (focus->visibleRegion().isEmpty()
            && (!area || area->viewport()->visibleRegion().isEmpty())) {
            wrong << nameOf(focus) + u" is out of sight"_s;
            return;
        }
        QWidget *window = focus->window();
        const QWidget *whole = wholeOf(focus);
        const QRect place(whole->mapTo(window, QPoint(0, 0)), whole->size());
        const QRect rect
            = place.adjusted(-Around, -Around, Around, Around).intersected(window->rect());
        const QImage with = window->grab(rect).toImage();
        focus->clearFocus();
        const QImage without = window->grab(rect).toImage();
        focus->setFocus(Qt::TabFocusReason);
        if (const int pixels = differing(with, without); pixels < RingPixels)
            wrong << u"%1: %2 pixels differ"_s.arg(nameOf(focus)).arg(pixels);
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TestKeyboard::cleanupTestCase()
{
    if (!m_remake)
        return;
    QFile file(StoredOrder::path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "# Where Tab goes on each page, as tst_keyboard walks it, from the first stop of the "
        "window round to it again.\n"
        "# LOCKSTEP_REMAKE=1 build/tests/tst_keyboard tabFollowsTheStoredOrder writes this "
        "file anew.\n");
    file.write(m_remade.join(u'\n').toUtf8() + '\n');
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestKeyboard test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keyboard.moc"
