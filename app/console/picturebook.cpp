// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picturebook.h"

#include "console.h"
#include "shell/mainwindow.h"
#include "shell/page.h"
#include "shell/preferences.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTabWidget>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr QSize SmallestWindow(1024, 700);
constexpr qint64 DeadlineMs = 60'000;
constexpr int GatheringMs = 350; ///< for so long pages gather news before they show them

} // namespace

PictureBook::PictureBook(Console &console, const QString &folder, int textScale)
    : m_console(console)
    , m_folder(folder)
    , m_textScale(textScale)
{
}

PictureBook::~PictureBook() = default;

QList<PictureLook> PictureBook::lightOnly()
{
    return {{.suffix = u"light"_s}};
}

QList<PictureLook> PictureBook::lightAndDark()
{
    return lightOnly() + QList<PictureLook>{{.suffix = u"dark"_s, .theme = ThemeChoice::Dark}};
}

QList<PictureLook> PictureBook::everyLook()
{
    return lightAndDark()
        + QList<PictureLook>{{.suffix = u"contrast"_s, .theme = ThemeChoice::HighContrast},
            {.suffix = u"small"_s, .size = SmallestWindow},
            {.suffix = u"large-text"_s, .size = SmallestWindow, .textScale = 200}};
}

void PictureBook::then(Act act)
{
    m_steps.emplace_back([this, act = std::move(act)] {
        act();
        whenAnswered();
    });
}

void PictureBook::waitFor(const QString &what, std::function<bool()> condition)
{
    m_steps.emplace_back([this, what, condition = std::move(condition)] {
        m_condition = condition;
        m_waitingFor = what;
        QTimer::singleShot(DeadlineMs, this, [this, at = m_at] {
            if (at != m_at)
                return;
            QTextStream(stderr) << "lockstep: waited in vain for " << m_waitingFor << Qt::endl;
            finish(1);
        });
        look();
    });
}

void PictureBook::untilNextWindow(Act act)
{
    m_steps.push_back(std::move(act));
}

void PictureBook::picture(const QString &name, const QList<PictureLook> &looks)
{
    for (const PictureLook &look : looks) {
        then([this, look] { wear(look); });
        m_steps.emplace_back(
            [this, name, look] { save(m_console.window(), name + u'-' + look.suffix); });
    }
    if (looks.size() > 1)
        then([this] { wear(lightOnly().first()); });
}

void PictureBook::pictureOf(const QString &name, const QString &objectName)
{
    m_steps.emplace_back([this, name, objectName] {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->objectName() == objectName)
                return save(*window, name + u"-light"_s);
        }
        QTextStream(stderr) << "lockstep: there is no window " << objectName << Qt::endl;
        finish(1);
    });
}

void PictureBook::wear(const PictureLook &look)
{
    Preferences &preferences = m_console.window().preferences();
    preferences.set(pref::Theme, look.theme);
    preferences.set(pref::TextScale, look.textScale == 100 ? m_textScale : look.textScale);
    m_console.window().resize(look.size);
}

void PictureBook::open(const Place &place)
{
    m_console.window().open(place);
}

QWidget *PictureBook::widget(const QString &name) const
{
    // Of two that have the name, the one in sight: pages make some anew.
    const QList<QWidget *> all = m_console.window().findChildren<QWidget *>(name);
    for (QWidget *each : all) {
        if (each->isVisible())
            return each;
    }
    if (all.isEmpty())
        QTextStream(stderr) << "lockstep: there is no " << name << Qt::endl;
    return all.value(0);
}

template <typename T> T *PictureBook::find(const QString &name) const
{
    return qobject_cast<T *>(widget(name));
}

template QAbstractItemView *PictureBook::find(const QString &name) const;

void PictureBook::click(const QString &button)
{
    if (auto *found = find<QAbstractButton>(button))
        found->click();
}

void PictureBook::showTab(const QString &tabs, int index)
{
    if (auto *found = find<QTabWidget>(tabs))
        found->setCurrentIndex(index);
}

void PictureBook::write(const QString &field, const QString &text)
{
    auto *found = find<QLineEdit>(field);
    if (!found)
        return;
    found->setFocus();
    found->setText(text);
    Q_EMIT found->textEdited(text);
    Q_EMIT found->editingFinished();
}

void PictureBook::press(const QString &field, Qt::Key key)
{
    if (auto *found = find<QWidget>(field)) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(found, &event);
    }
}

void PictureBook::selectRow(const QString &view, int row)
{
    if (auto *found = find<QAbstractItemView>(view))
        found->setCurrentIndex(found->model()->index(row, 0));
}

void PictureBook::go()
{
    StateStore &state = m_console.state();
    connect(&state, &StateStore::countsChanged, this, &PictureBook::look);
    connect(&state, &StateStore::clinicsChanged, this, &PictureBook::look);
    connect(&state, &StateStore::engineChanged, this, &PictureBook::look);
    connect(&state, &StateStore::jobsChanged, this, &PictureBook::look);
    wear(lightOnly().first());
    next();
}

void PictureBook::next()
{
    if (m_at < m_steps.size())
        m_steps[m_at++]();
    else
        finish(0);
}

void PictureBook::look()
{
    if (!m_condition || !m_condition())
        return;
    m_condition = nullptr;
    QTimer::singleShot(0, this, &PictureBook::next);
}

void PictureBook::whenAnswered()
{
    // Queries are answered in order, each turn of asking after the answer to the one before it:
    // two rounds bring a list and the details of its selected row.
    QTimer::singleShot(GatheringMs, this, [this] {
        m_console.engine().status(this, [this](const Result<StoreStatus> &) {
            m_console.engine().status(this, [this](const Result<StoreStatus> &) {
                QTimer::singleShot(0, this, &PictureBook::next);
            });
        });
    });
}

void PictureBook::save(QWidget &window, const QString &name)
{
    QDir().mkpath(m_folder);
    const QString scaled = m_textScale == 100 ? name : u"%1-%2"_s.arg(name).arg(m_textScale);
    const QString path = QDir(m_folder).filePath(scaled + u".png"_s);
    if (!window.grab().save(path)) {
        QTextStream(stderr) << "lockstep: cannot write " << path << Qt::endl;
        return finish(1);
    }
    QTextStream(stdout) << path << Qt::endl;
    next();
}

void PictureBook::finish(int code)
{
    QApplication::exit(code);
}

} // namespace lockstep
