// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QStringList>

#include <functional>

class QAbstractButton;
class QAbstractItemView;
class QMenu;
class QModelIndex;
class QWidget;

namespace lockstep {

/// Somebody before the window: sees what is shown, clicks and types, and is counted doing it. Input
/// goes in at the window, as the platform would hand it over, so that only what is visible, enabled
/// and on top can be reached.
///
/// What counts: a click or drag 1, a key chord 1, a run of typed text 1, by an event filter on the
/// application. Going to a widget, a row or a tab with Tab and the arrows counts 1 however far it
/// is, as the click it stands for, and nothing where the cursor is there already.
class Person final : public QObject {
public:
    explicit Person(QWidget &window);
    ~Person() override;

    int actions() const { return m_actions; }
    /// Of those, clicks and drags.
    int clicks() const { return m_clicks; }
    void countFromHere();

    /// With the mouse away, a click is a failure of the test.
    void putMouseAway() { m_mouse = false; }
    /// The task begins: with the mouse, or by keys alone.
    void begin(bool mouse);
    /// Another window is there instead.
    void turnTo(QWidget &window);

    void click(QWidget *target, Qt::MouseButton button = Qt::LeftButton,
        Qt::KeyboardModifiers modifiers = {});
    void click(const QString &objectName);
    void click(
        QAbstractItemView *view, const QModelIndex &index, Qt::KeyboardModifiers modifiers = {});
    /// Clicks the box before a row that can be checked.
    void tick(QAbstractItemView *view, const QModelIndex &index);
    /// Clicks the entry of the menu or list that is open.
    void choose(const QString &entry);
    void chooseTab(const QString &tabs, const QString &title);
    void drag(QWidget *target, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    /// One chord, e.g. "Ctrl+Alt+R" or "Return".
    void press(const QString &chord);
    void type(const QString &text);
    /// Goes to the widget with Tab.
    void walkTo(const QString &objectName);
    /// Goes to the list with Tab and to its row with the arrows.
    void walkToRow(const QString &view, int row);
    void walkToTab(const QString &tabs, const QString &title);
    /// Goes to the button and presses it.
    void push(const QString &objectName);

    /// The visible button with this text, or null.
    QAbstractButton *button(const QString &text) const;
    /// The visible widget of that name, or null.
    QWidget *see(const QString &objectName) const;
    template <typename T> T *seeAs(const QString &objectName) const
    {
        return qobject_cast<T *>(see(objectName));
    }
    /// Whether some visible text of the window contains this, without any tooltip.
    bool reads(const QString &text) const;
    /// Every visible text, for messages of failed checks.
    QStringList texts() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void clickAt(
        QWidget *target, QPoint at, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    QWidget *front() const;
    void chooseInMenu(QMenu &menu, const QString &entry);
    void chooseInList(QAbstractItemView &list, const QString &entry);
    /// Presses the chord until it is so; counts 1, or nothing when it is so already.
    void walk(const QString &chord, const std::function<bool()> &there, const QString &whereTo);

    QPointer<QWidget> m_window;
    int m_actions = 0;
    int m_clicks = 0;
    bool m_typing = false; ///< a run of text goes on
    bool m_walking = false;
    bool m_mouse = true;
};

} // namespace lockstep
