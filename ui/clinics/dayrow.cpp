// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/dayrow.h"

#include "clinics/barwords.h"
#include "clinics/daymenu.h"
#include "clinics/livelabel.h"
#include "clinics/typedhours.h"
#include "shell/hourwords.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/clickselects.h"
#include "widgets/glyphlabel.h"
#include "widgets/popup.h"
#include "widgets/problemline.h"

#include <QClipboard>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

enum Column { Name, Text, Changed, Bar, Menu };

constexpr int FieldMargins = 2 * space::M + space::XS; ///< around the text in its field

} // namespace

DayRow::DayRow(int day, QWidget *week)
    : QObject(week)
    , m_day(day)
    , m_dayName(QLocale().standaloneDayName(day + 1))
    , m_week(week)
{
    makeParts();
    makeMenu();
    connectAll();
}

void DayRow::makeParts()
{
    m_label = new QLabel(QLocale().standaloneDayName(m_day + 1, QLocale::ShortFormat));
    m_text = new QLineEdit;
    m_changed = new GlyphLabel(Glyph::Edit);
    m_bar = new DayBar;
    m_button = new QToolButton;
    m_echo = new LiveLabel(m_week);
    m_problem = new ProblemLine;
    m_warning = new ProblemLine(ProblemLine::Kind::Caution);
    const QString stem = u"clinics.week."_s + DayKeys[size_t(m_day)];
    m_text->setObjectName(stem + u".text"_s);
    m_changed->setObjectName(stem + u".changed"_s);
    m_bar->setObjectName(stem + u".bar"_s);
    m_button->setObjectName(stem + u".menu"_s);
    m_echo->setObjectName(stem + u".echo"_s);
    m_problem->setObjectName(stem + u".problem"_s);
    m_warning->setObjectName(stem + u".warning"_s);
    m_label->setBuddy(m_text);
    m_text->setAccessibleName(tr("%1, hours").arg(m_dayName));
    m_text->installEventFilter(this);
    new ClickSelects(m_text);
    m_bar->installEventFilter(this);
    m_button->installEventFilter(this);
    m_changed->setToolTip(tr("Changed, not published"));
    QSizePolicy keeps = m_changed->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_changed->setSizePolicy(keeps);
}

void DayRow::makeMenu()
{
    m_button->setIcon(icon(Glyph::Copy));
    m_button->setAutoRaise(true);
    m_button->setAccessibleName(tr("%1: copy and more").arg(m_dayName));
    m_button->setToolTip(tr("Copy %1 to other days, close it, or open it all day").arg(m_dayName));
    m_menu = new DayMenu(m_day, m_button);
    popUpUnder(m_button, m_menu);
    connect(m_menu, &DayMenu::hoursChosen, this,
        [this](const DayHours &hours) { Q_EMIT entered(m_day, hours); });
    connect(m_menu, &DayMenu::copyChosen, this,
        [this](const QList<int> &days) { Q_EMIT copyRequested(m_day, days); });
    connect(m_menu, &DayMenu::copyToWanted, this, [this] { Q_EMIT copyToWanted(m_day); });
    connect(m_menu, &DayMenu::copyWanted, this, &DayRow::copyToClipboard);
    connect(m_menu, &DayMenu::pasteWanted, this, &DayRow::pasteFromClipboard);
}

void DayRow::place(QGridLayout &grid, int gridRow, bool barBelow)
{
    // In the order they are read in.
    const auto put = [&grid](QWidget *part, int row, int column, int columns = 1) {
        grid.removeWidget(part);
        grid.addWidget(part, row, column, 1, columns);
    };
    put(m_label, gridRow, Name);
    put(m_text, gridRow, Text);
    put(m_changed, gridRow, Changed);
    put(m_bar, barBelow ? gridRow + 1 : gridRow, barBelow ? Text : Bar);
    put(m_button, gridRow, Menu);
    put(m_problem, gridRow + 2, Text, 3);
    put(m_warning, gridRow + 2, Text, 3);
}

int DayRow::widthAround() const
{
    return m_label->sizeHint().width() + m_changed->sizeHint().width()
        + m_button->sizeHint().width();
}

int DayRow::textWidth() const
{
    return m_text->fontMetrics().horizontalAdvance(hoursWords(m_hours)) + FieldMargins;
}

void DayRow::connectAll()
{
    connect(m_text, &QLineEdit::textEdited, this, &DayRow::read);
    connect(m_text, &QLineEdit::editingFinished, this, &DayRow::leaveField);
    connect(m_bar, &DayBar::drawn, this,
        [this](const DayHours &hours) { Q_EMIT entered(m_day, hours); });
    connect(m_bar, &DayBar::drawing, this, [this](const DayHours &, const QString &label, int x) {
        m_echo->showAbove(m_bar, x, label);
    });
    connect(m_bar, &DayBar::drawingEnded, m_echo, &QWidget::hide);
    connect(m_bar, &DayBar::across, this,
        [this](const Interval &span, bool closes, const QPoint &globalPos) {
            Q_EMIT across(m_day, span, closes, globalPos);
        });
    connect(m_bar, &DayBar::droppedAcross, this, [this] { Q_EMIT droppedAcross(m_day); });
    connect(m_bar, &DayBar::neighbourWanted, this,
        [this](int direction) { Q_EMIT neighbourWanted(m_day, direction); });
    connect(m_bar, &DayBar::copyWanted, this, &DayRow::copyToClipboard);
    connect(m_bar, &DayBar::cutWanted, this, [this] {
        copyToClipboard();
        Q_EMIT entered(m_day, std::nullopt);
    });
    connect(m_bar, &DayBar::pasteWanted, this, &DayRow::pasteFromClipboard);
    connect(m_bar, &DayBar::menuWanted, m_menu, [this](const QPoint &at) { m_menu->popup(at); });
}

bool DayRow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT entering(m_day);
    if (watched != m_text)
        return false;
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool typed = m_text->text() != hoursWords(m_hours);
    if (override) {
        // Where nothing is being typed or selected, these mean the clinic's steps and the day.
        const bool steps = key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo);
        const bool copies = key->matches(QKeySequence::Copy) && !m_text->hasSelectedText();
        if ((steps && !typed) || copies)
            event->ignore();
        return (steps && !typed) || copies;
    }
    if (key->key() != Qt::Key_Escape || !typed)
        return false;
    forgetTyping();
    m_text->selectAll();
    Q_EMIT unreadChanged();
    return true;
}

void DayRow::show(const DayHours &hours, const DayHours &saved, const QList<Interval> &others)
{
    const bool sameText = m_unread && hours == m_hours;
    if (hours != m_hours)
        m_slip.clear();
    m_hours = hours;
    m_saved = saved;
    m_bar->setHours(hours);
    m_bar->setSaved(saved);
    m_bar->setOthers(others);
    m_menu->setHours(hours);
    if (!sameText)
        forgetTyping();
    describe();
}

void DayRow::read(const QString &text)
{
    const Result<TypedHours> typed = readHours(text);
    const bool was = m_unread;
    m_unread = !typed;
    if (typed) {
        m_bar->preview(typed->hours);
        m_echo->showOver(m_bar, hoursWords(typed->hours));
        m_text->setAccessibleDescription(m_echo->text());
        tell({}, typed->warning);
    } else {
        m_bar->endPreview();
        m_echo->hide();
        tell(typed.error().text, {});
    }
    if (was != m_unread)
        Q_EMIT unreadChanged();
}

void DayRow::leaveField()
{
    commit();
    if (m_unread)
        Q_EMIT announced(m_problem->text());
}

void DayRow::commit()
{
    const Result<TypedHours> typed = readHours(m_text->text());
    if (!typed)
        return;
    if (typed->hours != m_hours)
        Q_EMIT entered(m_day, typed->hours);
    m_slip = typed->hours == m_hours ? typed->warning : QString();
    forgetTyping();
}

void DayRow::forgetTyping()
{
    m_unread = false;
    m_text->setText(hoursWords(m_hours));
    m_text->setCursorPosition(0);
    m_text->setAccessibleDescription({});
    m_bar->endPreview();
    m_echo->hide();
    // What is saved already was looked at when it was published.
    const bool changed = m_hours != m_saved;
    tell({}, !changed ? QString() : m_slip.isEmpty() ? oddHours(m_hours) : m_slip);
}

void DayRow::focus()
{
    m_text->setFocus();
    m_text->selectAll();
}

void DayRow::copyToClipboard()
{
    QGuiApplication::clipboard()->setText(hoursWords(m_hours));
    Q_EMIT announced(tr("%1 copied: %2").arg(m_dayName, hoursWords(m_hours)));
}

void DayRow::pasteFromClipboard()
{
    const QString text = QGuiApplication::clipboard()->text().trimmed();
    const Result<TypedHours> typed = readHours(text);
    if (!typed || text.isEmpty())
        return Q_EMIT announced(tr("The clipboard holds no hours."));
    Q_EMIT entered(m_day, typed->hours);
}

void DayRow::tell(const QString &problem, const QString &warning)
{
    m_problem->setText(problem);
    m_warning->setText(problem.isEmpty() ? warning : QString());
    if (!problem.isEmpty() || !warning.isEmpty())
        m_text->setAccessibleDescription(problem.isEmpty() ? warning : problem);
}

void DayRow::describe()
{
    const bool changed = m_hours != m_saved;
    m_bar->setAccessibleName(barName(m_dayName, m_hours, m_saved));
    m_changed->setVisible(changed);
    setTextStyle(m_label, changed ? TextStyle::Strong : TextStyle::Body);
}

} // namespace lockstep
