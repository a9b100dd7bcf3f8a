// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/bulkform.h"

#include "clinics/exceptionsmodel.h"
#include "clinics/holidaypicker.h"
#include "clinics/typedhours.h"
#include "shell/hourwords.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/clickselects.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/formfield.h"
#include "widgets/problemline.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LabelCharacters = 36; ///< what the empty field says, in any language

} // namespace

BulkForm::BulkForm(QWidget *parent)
    : QWidget(parent)
    , m_exception(new QRadioButton(tr("&Other hours on dates")))
    , m_holidays(new QRadioButton(tr("Closed on federal holi&days")))
    , m_weekdays(new QRadioButton(tr("Other hours on &weekdays")))
    , m_drafts(new QRadioButton)
    , m_picker(new HolidayPicker(u"clinics.bulk"_s))
    , m_hours(new QLineEdit)
    , m_echo(new QLabel)
    , m_problem(new ProblemLine)
{
    m_exception->setObjectName(u"clinics.bulk.exception"_s);
    m_holidays->setObjectName(u"clinics.bulk.holidaysRadioButton"_s);
    m_weekdays->setObjectName(u"clinics.bulk.weekdays"_s);
    m_drafts->setObjectName(u"clinics.bulk.draftsRadioButton"_s);
    m_exception->setChecked(true);
    m_hours->setObjectName(u"clinics.bulk.hours"_s);
    new ClickSelects(m_hours);
    m_echo->setObjectName(u"clinics.bulk.echo"_s);
    m_echo->setTextFormat(Qt::PlainText);
    m_echo->setWordWrap(true);
    setSecondary(m_echo);
    m_problem->setObjectName(u"clinics.bulk.problem"_s);
    m_pages = {makeException(), makeWeekdays(), m_picker};

    auto *kinds = new FlowLayout;
    kinds->addWidget(m_exception);
    kinds->addWidget(m_holidays);
    kinds->addWidget(m_weekdays);
    kinds->addWidget(m_drafts);
    kinds->setSpacing(space::L);
    auto *fields = new FoldLayout;
    fields->setSpacing(space::M);
    for (QWidget *page : m_pages)
        fields->addPart(page, 3);
    m_hoursField = new FormField(tr("Hours"), m_hours);
    fields->addPart(m_hoursField, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(kinds);
    layout->addLayout(fields);
    layout->addWidget(m_echo);
    layout->addWidget(m_problem);
    connectAll();
    showPage();
}

QWidget *BulkForm::makeException()
{
    m_from = new QDateEdit;
    m_from->setObjectName(u"clinics.bulk.from"_s);
    m_through = new QDateEdit;
    m_through->setObjectName(u"clinics.bulk.through"_s);
    for (QDateEdit *date : {m_from, m_through})
        date->setCalendarPopup(true);
    m_label = new QLineEdit;
    m_label->setObjectName(u"clinics.bulk.label"_s);
    m_label->setPlaceholderText(tr("e.g. Thanksgiving Day"));
    m_label->setMaxLength(120);
    auto *page = new QWidget;
    auto *row = new FoldLayout(page);
    row->setSpacing(space::M);
    row->addPart(new FormField(tr("From"), m_from), 1);
    row->addPart(new FormField(tr("Through"), m_through), 1);
    row->addPart(new FormField(tr("Label"), m_label), 1, LabelCharacters);
    return page;
}

QWidget *BulkForm::makeWeekdays()
{
    auto *page = new QWidget;
    auto *row = new FlowLayout(page);
    row->setContentsMargins({});
    const int first = int(firstDayOfWeek()) - 1;
    for (int i = 0; i < 7; ++i) {
        const int day = (first + i) % 7;
        auto *check = new QCheckBox(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        check->setObjectName(u"clinics.bulk."_s + DayKeys[size_t(day)]);
        check->setAccessibleName(QLocale().standaloneDayName(day + 1));
        m_days[size_t(day)] = check;
        row->addWidget(check);
    }
    return page;
}

void BulkForm::connectAll()
{
    for (const QRadioButton *kind : {m_exception, m_holidays, m_weekdays, m_drafts})
        connect(kind, &QRadioButton::toggled, this, &BulkForm::showPage);
    connect(m_picker, &HolidayPicker::changed, this, &BulkForm::describe);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_through->setMinimumDate(date);
        describe();
    });
    connect(m_through, &QDateEdit::dateChanged, this, &BulkForm::describe);
    connect(m_label, &QLineEdit::textChanged, this, &BulkForm::describe);
    connect(m_hours, &QLineEdit::textChanged, this, &BulkForm::describe);
    for (QCheckBox *day : m_days)
        connect(day, &QCheckBox::toggled, this, &BulkForm::describe);
}

void BulkForm::showPage()
{
    const std::array<const QRadioButton *, 3> kinds{m_exception, m_weekdays, m_holidays};
    for (size_t i = 0; i < kinds.size(); ++i)
        m_pages.at(i)->setVisible(kinds.at(i)->isChecked());
    m_hoursField->setVisible(!m_holidays->isChecked() && !m_drafts->isChecked());
    describe();
}

void BulkForm::setDrafts(int count)
{
    m_drafts->setVisible(count > 0);
    m_drafts->setText(tr("Publish %n drafts as they are", nullptr, count));
    if (count == 0 && m_drafts->isChecked())
        m_exception->setChecked(true);
}

void BulkForm::chooseDrafts()
{
    if (!m_drafts->isHidden())
        m_drafts->setChecked(true);
}

void BulkForm::setToday(QDate today)
{
    m_picker->setToday(today);
    if (m_from->date() >= today && m_from->minimumDate() == today)
        return;
    m_from->setMinimumDate(today);
    m_from->setDate(today);
    m_through->setDate(today);
}

QWidget *BulkForm::firstField() const
{
    return m_drafts->isChecked() ? static_cast<QWidget *>(m_drafts) : m_from;
}

std::optional<BulkEdit> BulkForm::edit() const
{
    BulkEdit edit;
    if (m_drafts->isChecked()) {
        edit.kind = BulkEdit::Kind::Drafts;
        return edit;
    }
    if (m_holidays->isChecked()) {
        edit.kind = BulkEdit::Kind::Holidays;
        edit.holidays = m_picker->chosen();
        return edit.holidays.isEmpty() ? std::nullopt : std::optional(edit);
    }
    // Nothing is chosen before somebody chose: a form that begins as a change is published by
    // accident.
    const auto typed = readHours(m_hours->text());
    if (!typed || m_hours->text().trimmed().isEmpty())
        return std::nullopt;
    edit.hours = typed->hours;
    if (m_weekdays->isChecked()) {
        edit.kind = BulkEdit::Kind::Weekdays;
        for (int day = 0; day < 7; ++day) {
            if (m_days[size_t(day)]->isChecked())
                edit.days << day;
        }
        return edit.days.isEmpty() ? std::nullopt : std::optional(edit);
    }
    if (!typed->hours)
        return std::nullopt; // an exception says when it is open, or that it is closed
    Override &exception = edit.exception;
    exception.date = m_from->date();
    if (m_through->date() > m_from->date())
        exception.through = m_through->date();
    exception.service = EveryService;
    exception.intervals = *typed->hours;
    exception.closed = exception.intervals.isEmpty();
    exception.label = m_label->text().trimmed();
    exception.kind = exception.closed ? u"closure"_s : u"special"_s;
    return edit;
}

void BulkForm::describe()
{
    if (m_drafts->isChecked()) {
        m_problem->setText({});
        m_echo->hide();
        return Q_EMIT changed();
    }
    if (m_holidays->isChecked()) {
        const auto days = int(m_picker->chosen().size());
        m_problem->setText({});
        m_echo->show();
        m_echo->setText(days > 0 ? tr("Closed on %n holidays", nullptr, days)
                                 : tr("Check the holidays they close on."));
        return Q_EMIT changed();
    }
    if (m_hours->text().trimmed().isEmpty()) {
        m_problem->setText({});
        m_echo->show();
        m_echo->setText(tr("Type when they are open, or “closed”."));
        return Q_EMIT changed();
    }
    const auto typed = readHours(m_hours->text());
    const bool dated = m_exception->isChecked();
    m_problem->setText(!typed ? typed.error().text
            : dated && !typed->hours
            ? tr("An exception says when it is open, or that it is closed.")
            : QString());
    const auto now = edit();
    m_echo->setVisible(typed.ok());
    if (now && dated)
        m_echo->setText(tr("%1: %2").arg(datesText(now->exception), hoursWords(typed->hours)));
    else if (now)
        m_echo->setText(hoursWords(typed->hours));
    else if (typed && !dated)
        m_echo->setText(tr("Check the weekdays that change."));
    Q_EMIT changed();
}

} // namespace lockstep
