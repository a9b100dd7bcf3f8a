// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QStringList>

class QAbstractItemView;
class QModelIndex;
class QWidget;

namespace lockstep {

/// Somebody before the window: sees what is shown, clicks and types, and is counted doing it. Input
/// goes in at the window, as the platform would hand it over, so that only what is visible, enabled
/// and on top can be reached. A click or drag counts 1, a key chord 1, a run of typed text 1
/// (counted by an event filter on the application, not by these functions).
class Person final : public QObject {
public:
    explicit Person(QWidget &window);
    ~Person() override;

    int actions() const { return m_actions; }
    void countFromHere();

    /// With the mouse away, a click is a failure of the test.
    void putMouseAway() { m_mouse = false; }

    void click(QWidget *target, Qt::MouseButton button = Qt::LeftButton,
        Qt::KeyboardModifiers modifiers = {});
    void click(const QString &objectName);
    void click(
        QAbstractItemView *view, const QModelIndex &index, Qt::KeyboardModifiers modifiers = {});
    /// Clicks the entry of the menu that is open.
    void choose(const QString &entry);
    void chooseTab(const QString &tabs, const QString &title);
    void drag(QWidget *target, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});
    /// One chord, e.g. "Ctrl+Alt+R" or "Return".
    void press(const QString &chord);
    void type(const QString &text);
    /// Presses Tab (or `chord`) until the widget has the focus, at most `most` times.
    bool reach(
        const QString &objectName, const QString &chord = QStringLiteral("Tab"), int most = 80);

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

    QPointer<QWidget> m_window;
    int m_actions = 0;
    QPointer<QObject> m_typingIn;
    bool m_mouse = true;
};

} // namespace lockstep
