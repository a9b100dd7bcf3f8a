// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/datesfield.h"

#include "shell/icons.h"
#include "shell/theme.h"
#include "tr.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Says in its empty self what may be typed: as much of it as it has room for.
class ExampleField final : public QLineEdit {
public:
    ExampleField(const QString &example, const QString &shorter)
        : m_example(example)
        , m_shorter(shorter)
    {
        setPlaceholderText(example);
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QLineEdit::resizeEvent(event);
        const int room = contentsRect().width() - 2 * space::S;
        const bool whole = fontMetrics().horizontalAdvance(m_example) <= room;
        setPlaceholderText(whole ? m_example : m_shorter);
    }

private:
    QString m_example, m_shorter;
};

} // namespace

DatesField::DatesField(const QString &stem, QWidget *parent)
    : QWidget(parent)
    , m_text(new ExampleField(tr("Nov 26, or 2nd Saturday until Mar 31"), tr("Nov 26")))
    , m_open(new QToolButton)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_calendar(new QCalendarWidget)
{
    m_text->setObjectName(stem + u"LineEdit"_s);
    m_open->setObjectName(stem + u"Button"_s);
    m_open->setIcon(icon(Glyph::Calendar));
    m_open->setAutoRaise(true);
    m_open->setToolTip(tr("Choose a date in a calendar"));
    m_open->setAccessibleName(m_open->toolTip());
    m_calendar->setObjectName(stem + u"CalendarWidget"_s);
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setFirstDayOfWeek(QLocale().firstDayOfWeek());
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    auto *inside = new QVBoxLayout(m_popup);
    inside->setContentsMargins(space::XS, space::XS, space::XS, space::XS);
    inside->addWidget(m_calendar);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_open);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &DatesField::changed);
    connect(m_text, &QLineEdit::returnPressed, this, &DatesField::submitted);
    connect(m_open, &QToolButton::clicked, this, &DatesField::openCalendar);
    const auto choose = [this](QDate date) {
        m_popup->hide();
        // A second date from the calendar joins the first: campaigns have several.
        const QString before = dates().ok() ? m_text->text() + u"; "_s : QString();
        m_text->setText(before + typedDate(date));
        m_text->setFocus();
    };
    connect(m_calendar, &QCalendarWidget::clicked, this, choose);
    connect(m_calendar, &QCalendarWidget::activated, this, [this, choose](QDate date) {
        if (m_popup->isVisible())
            choose(date);
    });
}

Result<TypedDates> DatesField::dates() const
{
    return parseDates(m_text->text(), QLocale(), m_today);
}

void DatesField::setText(const QString &text)
{
    m_text->setText(text);
}

void DatesField::pick(QDate date, bool extending)
{
    const auto there = dates();
    if (extending && there && there->spans.first().first < date)
        m_text->setText(typedDate(there->spans.first().first) + u" \u2013 "_s + typedDate(date));
    else
        m_text->setText(typedDate(date));
}

void DatesField::openCalendar()
{
    const auto there = dates();
    m_calendar->setSelectedDate(there ? there->spans.first().first : m_today);
    m_popup->adjustSize();
    m_popup->move(
        m_open->mapToGlobal(QPoint(m_open->width() - m_popup->width(), m_open->height())));
    m_popup->show();
    m_calendar->setFocus();
}

QString typedDate(QDate date)
{
    return QLocale().toString(date, tr("MMM d, yyyy"));
}

} // namespace lockstep
