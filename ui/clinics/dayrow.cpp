// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/dayrow.h"

#include "hourstext.h"
#include "shell/hourwords.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/popup.h"
#include "widgets/problemline.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

enum Column { Name, Text, Bar, Menu };

QList<int> daysBut(int day, const QList<int> &days)
{
    QList<int> others = days;
    others.removeAll(day);
    return others;
}

} // namespace

DayRow::DayRow(int day, QGridLayout *grid, int gridRow, QWidget *parent)
    : QObject(parent)
    , m_day(day)
    , m_dayName(QLocale().standaloneDayName(day + 1))
    , m_label(new QLabel(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat)))
    , m_text(new QLineEdit)
    , m_bar(new DayBar)
    , m_menu(new QToolButton)
    , m_echo(new QLabel)
    , m_problem(new ProblemLine)
{
    const QString stem = u"clinics.week."_s + DayKeys[size_t(day)];
    m_text->setObjectName(stem + u".text"_s);
    m_bar->setObjectName(stem + u".bar"_s);
    m_menu->setObjectName(stem + u".menu"_s);
    m_echo->setObjectName(stem + u".echo"_s);
    m_problem->setObjectName(stem + u".problem"_s);
    m_label->setBuddy(m_text);
    m_text->setAccessibleName(tr("%1, hours").arg(m_dayName));
    m_echo->setTextFormat(Qt::PlainText);
    m_echo->setWordWrap(true);
    setTextStyle(m_echo, TextStyle::Small);
    setSecondary(m_echo);
    makeMenu();

    grid->addWidget(m_label, gridRow, Name);
    grid->addWidget(m_text, gridRow, Text);
    grid->addWidget(m_bar, gridRow, Bar);
    grid->addWidget(m_menu, gridRow, Menu);
    grid->addWidget(m_echo, gridRow + 1, Text, 1, 2);
    grid->addWidget(m_problem, gridRow + 1, Text, 1, 2);

    connect(m_text, &QLineEdit::textEdited, this, &DayRow::read);
    connect(m_text, &QLineEdit::editingFinished, this, &DayRow::commit);
    connect(m_bar, &DayBar::drawn, this,
        [this](const DayHours &hours) { Q_EMIT entered(m_day, hours); });
    connect(m_bar, &DayBar::drawing, this, [this](const DayHours &hours) {
        tell(hours == m_hours ? QString() : hoursWords(hours), {});
    });
}

void DayRow::makeMenu()
{
    m_menu->setIcon(icon(Glyph::Copy));
    m_menu->setAutoRaise(true);
    m_menu->setAccessibleName(tr("%1: copy and more").arg(m_dayName));
    m_menu->setToolTip(tr("Copy %1 to other days, close it, or open it all day").arg(m_dayName));
    auto *menu = new QMenu(m_menu);
    popUpUnder(m_menu, menu);
    const auto copies = [this, menu](const QString &text, const QList<int> &days) {
        menu->addAction(
            text, this, [this, days] { Q_EMIT copyRequested(m_day, daysBut(m_day, days)); });
    };
    const auto sets = [this, menu](const QString &text, const DayHours &hours) {
        menu->addAction(text, this, [this, hours] { Q_EMIT entered(m_day, hours); });
    };
    copies(tr("Copy to weekdays"), {0, 1, 2, 3, 4});
    copies(tr("Copy to the weekend"), {5, 6});
    copies(tr("Copy to all days"), {0, 1, 2, 3, 4, 5, 6});
    QMenu *one = menu->addMenu(tr("Copy to one day"));
    for (int day = 0; day < 7; ++day) {
        if (day != m_day)
            one->addAction(QLocale().standaloneDayName(day + 1), this,
                [this, day] { Q_EMIT copyRequested(m_day, {day}); });
    }
    menu->addSeparator();
    sets(tr("Closed"), QList<Interval>());
    sets(tr("Open 24 hours"), QList<Interval>{{0, MinutesPerDay}});
    sets(tr("Not set"), std::nullopt);
}

void DayRow::show(const DayHours &hours, const DayHours &saved, const QList<Interval> &others)
{
    const bool sameText = m_unread && hours == m_hours;
    m_hours = hours;
    m_saved = saved;
    m_bar->setHours(hours);
    m_bar->setSaved(saved);
    m_bar->setOthers(others);
    if (!sameText)
        forgetTyping();
    describe();
}

void DayRow::read(const QString &text)
{
    const Result<DayHours> typed = parseDayHours(text);
    const bool was = m_unread;
    m_unread = !typed;
    if (typed)
        tell(hoursWords(*typed), {});
    else
        tell({}, typed.error().text);
    if (was != m_unread)
        Q_EMIT unreadChanged();
}

void DayRow::commit()
{
    const Result<DayHours> typed = parseDayHours(m_text->text());
    if (!typed)
        return;
    if (*typed != m_hours)
        Q_EMIT entered(m_day, *typed);
    forgetTyping();
}

void DayRow::forgetTyping()
{
    m_unread = false;
    m_text->setText(hoursWords(m_hours));
    m_text->setCursorPosition(0);
    tell({}, {});
}

void DayRow::focus()
{
    m_text->setFocus();
    m_text->selectAll();
}

void DayRow::tell(const QString &text, const QString &problem)
{
    m_echo->setText(text);
    m_echo->setVisible(!text.isEmpty());
    m_problem->setText(problem);
    m_text->setAccessibleDescription(problem.isEmpty() ? text : problem);
}

void DayRow::describe()
{
    QString name = tr("%1, %2").arg(m_dayName, hoursWords(m_hours));
    if (m_hours != m_saved)
        name = tr("%1, changed from %2").arg(name, hoursWords(m_saved));
    m_bar->setAccessibleName(name);
    setTextStyle(m_label, m_hours == m_saved ? TextStyle::Body : TextStyle::Strong);
}

} // namespace lockstep
