// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "person.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QGroupBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStyle>
#include <QTabBar>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt
        || key == Qt::Key_Meta || key == Qt::Key_AltGr;
}

bool isText(const QKeyEvent &event)
{
    return !event.text().isEmpty() && event.text().front().isPrint()
        && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

bool takesText(const QObject *object)
{
    const auto *widget = qobject_cast<const QWidget *>(object);
    return widget && widget->testAttribute(Qt::WA_InputMethodEnabled);
}

/// Part of a run of text: also what is typed ahead in a list, but not Space on a button.
bool isTyped(const QKeyEvent &event, const QObject *in)
{
    return isText(event) && (takesText(in) || event.text().front().isLetterOrNumber());
}

QString plain(QString text)
{
    return text.remove(u'&');
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return plain(button->text());
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return field->text();
    if (const auto *field = qobject_cast<const QPlainTextEdit *>(widget))
        return field->toPlainText();
    if (const auto *box = qobject_cast<const QGroupBox *>(widget))
        return box->title();
    return {};
}

bool inSight(const QWidget *widget)
{
    return widget->isVisible() && !widget->visibleRegion().isEmpty();
}

} // namespace

Person::Person(QWidget &window)
    : m_window(&window)
{
    qApp->installEventFilter(this);
}

Person::~Person()
{
    qApp->removeEventFilter(this);
}

void Person::countFromHere()
{
    m_actions = m_clicks = 0;
    m_typing = false;
}

void Person::begin(bool mouse)
{
    m_mouse = mouse;
    countFromHere();
}

void Person::turnTo(QWidget &window)
{
    m_window = &window;
}

bool Person::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWindowType()) {
        ++m_actions;
        ++m_clicks;
        m_typing = false;
    } else if (event->type() == QEvent::ShortcutOverride && !m_walking
        && watched == QGuiApplication::focusObject()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (isModifier(key.key()))
            return false;
        const bool typed = isTyped(key, watched);
        if (!typed || !m_typing)
            ++m_actions;
        m_typing = typed;
    }
    return false;
}

QWidget *Person::front() const
{
    if (QWidget *popup = QApplication::activePopupWidget())
        return popup;
    if (QWidget *active = QApplication::activeWindow())
        return active;
    return m_window;
}

void Person::clickAt(
    QWidget *target, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QVERIFY2(m_mouse, "the mouse is away");
    QVERIFY2(inSight(target), qPrintable(target->objectName() + u" is out of sight"_s));
    QVERIFY2(target->isEnabled(), qPrintable(target->objectName() + u" is disabled"_s));
    QWidget *window = target->window();
    const QPoint there = target->mapTo(window, at);
    QWidget *hit = window->childAt(there);
    QVERIFY2(hit == target || target->isAncestorOf(hit) || window == target,
        qPrintable(u"%1 is covered by %2"_s.arg(
            target->objectName(), hit ? hit->objectName() : QString())));
    QTest::mouseClick(window->windowHandle(), button, modifiers, there);
}

void Person::click(QWidget *target, Qt::MouseButton button, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(target);
    const QRect visible = target->visibleRegion().boundingRect();
    clickAt(target, visible.center(), button, modifiers);
}

void Person::click(const QString &objectName)
{
    QWidget *target = see(objectName);
    QVERIFY2(target, qPrintable(u"nothing called %1 is shown"_s.arg(objectName)));
    click(target);
}

void Person::click(
    QAbstractItemView *view, const QModelIndex &index, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(view && index.isValid());
    const QRect cell = view->visualRect(index) & view->viewport()->rect();
    QVERIFY2(!cell.isEmpty(), "the row is scrolled out of sight");
    clickAt(view->viewport(), cell.center(), Qt::LeftButton, modifiers);
}

void Person::tick(QAbstractItemView *view, const QModelIndex &index)
{
    QVERIFY(view && index.isValid());
    const QRect row = view->visualRect(index);
    QVERIFY2(view->viewport()->rect().contains(row.center()), "the row is scrolled out of sight");
    const int box = view->style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, view);
    const int gap = view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, view) + 1;
    clickAt(view->viewport(), {row.left() + gap + box / 2, row.center().y()}, Qt::LeftButton, {});
}

void Person::choose(const QString &entry)
{
    QTRY_VERIFY2(QApplication::activePopupWidget(), "nothing is open to choose from");
    QWidget *popup = QApplication::activePopupWidget();
    if (auto *menu = qobject_cast<QMenu *>(popup))
        return chooseInMenu(*menu, entry);
    auto *list = popup->findChild<QAbstractItemView *>();
    QVERIFY2(list, "no list is open");
    chooseInList(*list, entry);
}

void Person::chooseInMenu(QMenu &menu, const QString &entry)
{
    for (QAction *action : menu.actions()) {
        if (!plain(action->text()).contains(entry, Qt::CaseInsensitive))
            continue;
        QVERIFY(action->isEnabled());
        clickAt(&menu, menu.actionGeometry(action).center(), Qt::LeftButton, {});
        return;
    }
    QFAIL(qPrintable(u"the menu has no entry "_s + entry));
}

void Person::chooseInList(QAbstractItemView &list, const QString &entry)
{
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, 0);
        if (!index.data().toString().contains(entry, Qt::CaseInsensitive))
            continue;
        // The list follows the hand that comes over it.
        const QPoint at = list.viewport()->mapTo(list.window(), list.visualRect(index).center());
        QTest::mouseMove(list.window()->windowHandle(), at);
        click(&list, index);
        return;
    }
    QFAIL(qPrintable(u"the list has no entry "_s + entry));
}

void Person::chooseTab(const QString &tabs, const QString &title)
{
    const QWidget *holder = see(tabs);
    QVERIFY(holder);
    auto *bar = holder->findChild<QTabBar *>();
    QVERIFY(bar);
    for (int i = 0; i < bar->count(); ++i) {
        if (plain(bar->tabText(i)).startsWith(title)) {
            clickAt(bar, bar->tabRect(i).center(), Qt::LeftButton, {});
            return;
        }
    }
    QFAIL(qPrintable(u"there is no tab "_s + title));
}

void Person::drag(QWidget *target, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    QVERIFY2(m_mouse, "the mouse is away");
    QVERIFY(target && inSight(target));
    QWindow *window = target->window()->windowHandle();
    const auto at = [target](QPoint point) { return target->mapTo(target->window(), point); };
    QTest::mousePress(window, Qt::LeftButton, modifiers, at(from));
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(window, at(from + (to - from) * step / 8));
    QTest::mouseRelease(window, Qt::LeftButton, modifiers, at(to));
}

void Person::press(const QString &chord)
{
    const QKeySequence keys(chord);
    QVERIFY2(keys.count() == 1, qPrintable(chord));
    const QKeyCombination key = keys[0];
    QTest::keyClick(front()->windowHandle(), key.key(), key.keyboardModifiers());
}

void Person::type(const QString &text)
{
    for (const QChar letter : text)
        QTest::keyClick(front()->windowHandle(), letter.toLatin1());
}

void Person::walk(const QString &chord, const std::function<bool()> &there, const QString &whereTo)
{
    constexpr int Farthest = 100;
    m_walking = true;
    int steps = 0;
    QStringList way;
    for (; !there() && steps < Farthest; ++steps) {
        press(chord);
        const QWidget *focus = QApplication::focusWidget();
        way << (focus ? focus->objectName() : u"nothing"_s);
    }
    m_walking = false;
    if (steps == 0)
        return;
    ++m_actions;
    m_typing = false;
    QVERIFY2(there(),
        qPrintable(u"the keys do not lead to %1 but to %2"_s.arg(whereTo, way.join(u", "_s))));
}

void Person::walkTo(const QString &objectName)
{
    walk(
        u"Tab"_s,
        [&objectName] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->objectName() == objectName;
        },
        objectName);
}

void Person::walkToRow(const QString &view, int row)
{
    const int before = m_actions;
    walkTo(view);
    auto *list = seeAs<QAbstractItemView>(view);
    QVERIFY(list);
    const bool down = list->currentIndex().row() < row;
    walk(
        down ? u"Down"_s : u"Up"_s, [list, row] { return list->currentIndex().row() == row; },
        u"row %1 of %2"_s.arg(row).arg(view));
    m_actions = qMin(m_actions, before + 1); // one way
}

void Person::walkToTab(const QString &tabs, const QString &title)
{
    const int before = m_actions;
    const QWidget *holder = see(tabs);
    QVERIFY(holder);
    auto *bar = holder->findChild<QTabBar *>();
    QVERIFY(bar);
    walk(
        u"Tab"_s, [bar] { return bar->hasFocus(); }, tabs);
    walk(
        u"Right"_s,
        [bar, &title] { return plain(bar->tabText(bar->currentIndex())).startsWith(title); },
        title);
    m_actions = qMin(m_actions, before + 1);
}

void Person::push(const QString &objectName)
{
    walkTo(objectName);
    press(u"Space"_s);
}

QAbstractButton *Person::button(const QString &text) const
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (!top->isVisible())
            continue;
        for (auto *button : top->findChildren<QAbstractButton *>()) {
            if (inSight(button) && plain(button->text()) == text)
                return button;
        }
    }
    return nullptr;
}

QWidget *Person::see(const QString &objectName) const
{
    const QList<QWidget *> tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        if (!top->isVisible())
            continue;
        if (top->objectName() == objectName)
            return top;
        for (QWidget *widget : top->findChildren<QWidget *>(objectName)) {
            if (widget->isVisible())
                return widget;
        }
    }
    return nullptr;
}

QStringList Person::texts() const
{
    QStringList all;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (inSight(widget) && !textOf(widget).isEmpty())
            all << textOf(widget);
    }
    return all;
}

bool Person::reads(const QString &text) const
{
    const QStringList all = texts();
    return std::any_of(all.begin(), all.end(),
        [&text](const QString &seen) { return seen.contains(text, Qt::CaseInsensitive); });
}

} // namespace lockstep
