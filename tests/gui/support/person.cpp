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

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return QString(button->text()).remove(u'&');
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
    m_actions = 0;
    m_typingIn = nullptr;
}

bool Person::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWindowType()) {
        ++m_actions;
        m_typingIn = nullptr;
    } else if (event->type() == QEvent::ShortcutOverride
        && watched == QGuiApplication::focusObject()) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (!isModifier(key.key())) {
            const bool run = isText(key) && takesText(watched);
            if (!run || m_typingIn != watched)
                ++m_actions;
            m_typingIn = run ? watched : nullptr;
        }
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

void Person::choose(const QString &entry)
{
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY2(menu, "no menu is open");
    for (QAction *action : menu->actions()) {
        if (!QString(action->text()).remove(u'&').contains(entry, Qt::CaseInsensitive))
            continue;
        QVERIFY(action->isEnabled());
        clickAt(menu, menu->actionGeometry(action).center(), Qt::LeftButton, {});
        return;
    }
    QFAIL(qPrintable(u"the menu has no entry "_s + entry));
}

void Person::chooseTab(const QString &tabs, const QString &title)
{
    const QWidget *holder = see(tabs);
    QVERIFY(holder);
    auto *bar = holder->findChild<QTabBar *>();
    QVERIFY(bar);
    for (int i = 0; i < bar->count(); ++i) {
        if (QString(bar->tabText(i)).remove(u'&').startsWith(title)) {
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

bool Person::reach(const QString &objectName, const QString &chord, int most)
{
    for (int i = 0; i < most; ++i) {
        const QWidget *focus = QApplication::focusWidget();
        if (focus && focus->objectName() == objectName)
            return true;
        press(chord);
    }
    return false;
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
