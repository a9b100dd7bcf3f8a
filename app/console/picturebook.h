// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/place.h"
#include "shell/theme.h"

#include <QObject>
#include <QSize>

#include <functional>
#include <vector>

class QWidget;

namespace lockstep {

class Console;

/// How the window looks in a picture.
struct PictureLook {
    QString suffix; ///< of the file's name
    ThemeChoice theme = ThemeChoice::Light;
    QSize size{1280, 800};
    int textScale = 100;
};

/// Works through a list of steps, one after the other, and writes pictures of the window. Each step
/// waits for what it needs to be said by the engine.
class PictureBook final : public QObject {
    Q_OBJECT
public:
    using Act = std::function<void()>;

    /// `textScale` in per cent is that of looks that have none of their own, and goes into the
    /// file names unless it is 100.
    PictureBook(Console &console, const QString &folder, int textScale);
    ~PictureBook() override;

    Console &console() { return m_console; }
    static QList<PictureLook> lightAndDark();
    /// Light, dark, in high contrast, in the smallest window, and there with text of twice the
    /// size.
    static QList<PictureLook> everyLook();
    static QList<PictureLook> lightOnly();

    // What is to be done, in order.

    /// Does it, and goes on once everything asked so far is answered and shown.
    void then(Act act);
    void waitFor(const QString &what, std::function<bool()> condition);
    /// Goes on in the next window: the act ends this one.
    void untilNextWindow(Act act);
    void picture(const QString &name, const QList<PictureLook> &looks = lightAndDark());
    /// A window of its own, as large as it is.
    void pictureOf(const QString &name, const QString &objectName);

    // Short for acts.

    void open(const Place &place);
    void click(const QString &button);
    void showTab(const QString &tabs, int index);
    void write(const QString &field, const QString &text);
    void press(const QString &field, Qt::Key key);
    void selectRow(const QString &view, int row);
    template <typename T> T *find(const QString &name) const;

    /// Starts, or goes on in a window that has just opened.
    void go();

private:
    void next();
    void look();
    void whenAnswered();
    void wear(const PictureLook &look);
    void save(QWidget &window, const QString &name);
    void finish(int code);
    QWidget *widget(const QString &name) const;

    Console &m_console;
    QString m_folder;
    int m_textScale;
    std::vector<Act> m_steps;
    std::size_t m_at = 0;
    std::function<bool()> m_condition;
    QString m_waitingFor;
};

} // namespace lockstep
