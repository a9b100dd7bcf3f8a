// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/weekeditor.h"

#include "clinics/copydayspanel.h"
#include "clinics/daybaraccessible.h"
#include "clinics/dayrow.h"
#include "shell/hourwords.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/flowlayout.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int TextCharacters = 16; ///< 8:00 AM–5:00 PM
constexpr int BarCharacters = 20; ///< as wide as a bar must be to be drawn on
constexpr int TextColumn = 1, BarColumn = 3, Columns = 5;

} // namespace

WeekEditor::WeekEditor(QWidget *parent)
    : QWidget(parent)
    , m_ruler(new BarRuler)
    , m_grid(new QGridLayout(this))
    , m_head(new QWidget)
    , m_total(new QLabel)
    , m_copy(new QToolButton)
{
    makeDayBarsAccessible();
    const int first = int(firstDayOfWeek()) - 1;
    for (int i = 0; i < 7; ++i)
        m_order << (first + i) % 7;
    m_current = m_order.first();
    m_copyPanel = new CopyDaysPanel(m_order);

    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::S);
    m_grid->setVerticalSpacing(space::XS);
    m_grid->setColumnStretch(TextColumn, 2);
    m_ruler->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_ruler->setToolTip(tr("Drawing goes in steps of 15 minutes, of 5 with Ctrl"));
    makeHead();
    makeRows();
    placeParts(false);
}

void WeekEditor::makeRows()
{
    for (const int day : std::as_const(m_order)) {
        auto *row = new DayRow(day, this);
        m_days[size_t(day)] = row;
        connectRow(row);
    }
    setFocusProxy(m_days[size_t(m_order.first())]->field());
}

void WeekEditor::placeParts(bool barsBelow)
{
    m_barsBelow = barsBelow;
    m_grid->setColumnStretch(BarColumn, barsBelow ? 0 : 3);
    // In the order they are read in: what is done with a day comes after the days.
    const auto put = [this](QWidget *part, int row, int column, int columns) {
        m_grid->removeWidget(part);
        m_grid->addWidget(part, row, column, 1, columns);
    };
    put(m_ruler, barsBelow ? 1 : 0, barsBelow ? TextColumn : BarColumn, 1);
    int row = 2;
    for (const int day : std::as_const(m_order)) {
        m_days[size_t(day)]->place(*m_grid, row, barsBelow);
        row += DayRow::GridRows;
    }
    put(m_head, 0, 0, barsBelow ? Columns : BarColumn);
    put(m_copyPanel, row, TextColumn, 3);
}

void WeekEditor::fitColumns()
{
    int around = (Columns - 1) * m_grid->horizontalSpacing();
    int beside = 0, text = 0;
    for (const DayRow *day : m_days) {
        beside = std::max(beside, day->widthAround());
        text = std::max(text, day->textWidth());
    }
    around += beside;
    const int bar = BarCharacters * fontMetrics().averageCharWidth();
    const bool barsBelow = width() < around + text + bar;
    if (barsBelow != m_barsBelow)
        placeParts(barsBelow);
    // Hours are read whole; the bar takes what is left.
    m_grid->setColumnMinimumWidth(TextColumn, std::min(text, width() - around));
}

QSize WeekEditor::minimumSizeHint() const
{
    // Where the hours of some day are longer than the pane is wide, its field scrolls.
    const int text = TextCharacters * fontMetrics().averageCharWidth();
    const QSize least = QWidget::minimumSizeHint();
    return {std::min(least.width(), m_days[0]->widthAround() + 2 * text), least.height()};
}

void WeekEditor::resizeEvent(QResizeEvent *event)
{
    fitColumns();
    QWidget::resizeEvent(event);
}

void WeekEditor::makeHead()
{
    auto *row = new FlowLayout(m_head);
    row->setContentsMargins({});
    row->addWidget(m_total);
    row->addWidget(m_copy);
    m_total->setObjectName(u"clinics.week.total"_s);
    m_total->setTextFormat(Qt::PlainText);
    m_total->setWordWrap(true);
    setTextStyle(m_total, TextStyle::Small);
    setSecondary(m_total);
    m_copy->setObjectName(u"clinics.week.copyButton"_s);
    m_copy->setText(tr("Copy day to…"));
    m_copy->setIcon(icon(Glyph::Copy));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_copy->setAutoRaise(true);
    m_copy->setToolTip(tr("Copy the hours of the day you are on to other days (Ctrl+D)"));
    connect(m_copy, &QToolButton::clicked, this, &WeekEditor::askCopy);
    connect(m_copyPanel, &CopyDaysPanel::chosen, this, &WeekEditor::dayCopied);
    connect(m_copyPanel, &CopyDaysPanel::closed, this, [this] { current()->focus(); });
}

void WeekEditor::connectRow(DayRow *row)
{
    connect(row, &DayRow::entered, this, &WeekEditor::dayEntered);
    connect(row, &DayRow::copyRequested, this, &WeekEditor::dayCopied);
    connect(row, &DayRow::copyToWanted, this, [this](int day) {
        m_current = day;
        askCopy();
    });
    connect(row, &DayRow::entering, this, [this](int day) { m_current = day; });
    connect(row, &DayRow::across, this, &WeekEditor::drawAcross);
    connect(row, &DayRow::droppedAcross, this, &WeekEditor::dropAcross);
    connect(row, &DayRow::neighbourWanted, this, &WeekEditor::goToNeighbour);
    connect(row, &DayRow::unreadChanged, this, &WeekEditor::unreadChanged);
    connect(row, &DayRow::announced, this, &WeekEditor::announced);
}

void WeekEditor::setWeek(const Week &week, const Week &saved, const Others &others)
{
    fitAxis(week, others);
    for (size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->show(week[day], saved[day], others[day]);
    fitColumns();
    tellTotal(week, saved);
    Q_EMIT unreadChanged();
}

bool WeekEditor::commit()
{
    for (DayRow *day : m_days)
        day->commit();
    const auto unread = std::find_if(
        m_days.cbegin(), m_days.cend(), [](const DayRow *day) { return day->isUnread(); });
    if (unread == m_days.cend())
        return true;
    (*unread)->focus();
    return false;
}

bool WeekEditor::hasUnreadText() const
{
    return std::any_of(
        m_days.cbegin(), m_days.cend(), [](const DayRow *day) { return day->isUnread(); });
}

void WeekEditor::forgetTyping()
{
    for (DayRow *day : m_days)
        day->forgetTyping();
    Q_EMIT unreadChanged();
}

void WeekEditor::askCopy()
{
    DayRow *row = current();
    row->commit();
    if (row->isUnread())
        return row->focus();
    m_copyPanel->ask(m_current, hoursWords(row->hours()));
    Q_EMIT copyAsked();
}

QWidget *WeekEditor::copyPanel() const
{
    return m_copyPanel;
}

void WeekEditor::copyDay()
{
    current()->copyToClipboard();
}

void WeekEditor::pasteDay()
{
    current()->pasteFromClipboard();
}

void WeekEditor::drawAcross(int day, const Interval &span, bool closes, const QPoint &globalPos)
{
    const auto from = m_order.indexOf(day);
    auto to = from;
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        const DayBar *bar = m_days[size_t(m_order[i])]->bar();
        if (globalPos.y() >= bar->mapToGlobal(QPoint()).y()
            && (i == 0
                || globalPos.y()
                    > m_days[size_t(m_order[i - 1])]->bar()->mapToGlobal(QPoint()).y()))
            to = i;
    }
    if (globalPos.y() < m_days[size_t(m_order.first())]->bar()->mapToGlobal(QPoint()).y())
        to = 0;
    m_across.clear();
    for (qsizetype i = 0; i < m_order.size(); ++i) {
        DayRow *row = m_days[size_t(m_order[i])];
        if (i < std::min(from, to) || i > std::max(from, to)) {
            row->bar()->endPreview();
            continue;
        }
        m_across.insert(row->day(), withSpan(row->hours(), span, closes));
        row->bar()->preview(m_across.value(row->day()));
    }
}

void WeekEditor::dropAcross()
{
    const auto days = std::exchange(m_across, {});
    const bool givenUp = days.isEmpty();
    for (DayRow *row : m_days)
        row->bar()->endPreview();
    if (!givenUp)
        Q_EMIT daysEntered(days);
}

void WeekEditor::goToNeighbour(int day, int direction)
{
    const auto next = m_order.indexOf(day) + direction;
    if (next >= 0 && next < m_order.size())
        m_days[size_t(m_order[next])]->bar()->setFocus(Qt::TabFocusReason);
}

void WeekEditor::fitAxis(const Week &week, const Others &others)
{
    QList<Interval> all;
    for (size_t day = 0; day < week.size(); ++day)
        all << week[day].value_or(QList<Interval>()) << others[day];
    const BarAxis axis = BarAxis::covering(all);
    m_ruler->setAxis(axis);
    for (DayRow *day : m_days)
        day->setAxis(axis);
}

void WeekEditor::tellTotal(const Week &week, const Week &saved)
{
    const int now = openMinutes(week), more = now - openMinutes(saved);
    const QString total = tr("%1 h %2 min per week").arg(now / 60).arg(now % 60);
    if (more == 0)
        return m_total->setText(total);
    const QString change = lengthWords(std::abs(more));
    m_total->setText(more > 0 ? tr("%1 (+%2)", "total, difference").arg(total, change)
                              : tr("%1 (−%2)", "total, difference").arg(total, change));
}

} // namespace lockstep
