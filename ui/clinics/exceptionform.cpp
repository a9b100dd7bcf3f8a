// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/exceptionform.h"

#include "clinics/datesfield.h"
#include "clinics/datewords.h"
#include "clinics/exceptionsmodel.h"
#include "clinics/hoursfield.h"
#include "exceptions.h"
#include "expansion.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "shell/theme.h"
#include "widgets/foldlayout.h"
#include "widgets/formfield.h"
#include "widgets/problemline.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int MaxLabel = 120;
/// Dates that are spelled out one by one; of more, the first.
constexpr int MostLines = 3;
constexpr int LabelCharacters = 36; ///< what the empty field says, in any language

} // namespace

ExceptionForm::ExceptionForm(const QString &stem, QWidget *parent)
    : QWidget(parent)
    , m_stem(stem)
    , m_when(new DatesField(stem + u".when"_s))
    , m_service(new QComboBox)
    , m_hours(new HoursField(stem + u".hours"_s))
    , m_label(new QLineEdit)
    , m_echo(new QLabel)
    , m_problem(new ProblemLine)
{
    makeFields();
    connectAll();
    describe();
}

void ExceptionForm::makeFields()
{
    m_service->setObjectName(m_stem + u".serviceComboBox"_s);
    m_label->setObjectName(m_stem + u".labelLineEdit"_s);
    m_label->setPlaceholderText(tr("e.g. Thanksgiving Day"));
    m_label->setMaxLength(MaxLabel);
    m_echo->setObjectName(m_stem + u".echoLabel"_s);
    m_echo->setTextFormat(Qt::PlainText);
    m_echo->setWordWrap(true);
    m_problem->setObjectName(m_stem + u".problem"_s);

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::S);
    grid->addWidget(new FormField(tr("When"), m_when), 0, 0, 1, 2);
    grid->addWidget(new FormField(tr("Hours"), m_hours), 1, 0, 1, 2);
    auto *about = new FoldLayout;
    about->setSpacing(space::M);
    about->addPart(new FormField(tr("Why"), m_label), 1, LabelCharacters);
    about->addPart(new FormField(tr("For"), m_service), 1);
    grid->addLayout(about, 2, 0, 1, 2);
    grid->addWidget(m_echo, 3, 0, 1, 2);
    grid->addWidget(m_problem, 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    setFocusProxy(m_when->text());
}

void ExceptionForm::connectAll()
{
    connect(m_when, &DatesField::changed, this, &ExceptionForm::describe);
    connect(m_service, &QComboBox::currentIndexChanged, this, &ExceptionForm::describe);
    connect(m_hours, &HoursField::changed, this, &ExceptionForm::describe);
    connect(m_label, &QLineEdit::textChanged, this, &ExceptionForm::describe);
    connect(m_when, &DatesField::submitted, this, &ExceptionForm::submitted);
    connect(m_hours, &HoursField::submitted, this, &ExceptionForm::submitted);
    connect(m_label, &QLineEdit::returnPressed, this, &ExceptionForm::submitted);
}

void ExceptionForm::setClinic(const Clinic &clinic, QDate today)
{
    const bool other = !m_clinic || m_clinic->id != clinic.id;
    m_clinic = clinic;
    setToday(today);
    fillServices();
    if (other)
        clear();
    else
        describe();
}

void ExceptionForm::setToday(QDate today)
{
    m_today = today;
    m_when->setToday(today);
}

void ExceptionForm::fillServices()
{
    const QSignalBlocker quiet(m_service);
    const QString before = service();
    m_service->clear();
    m_service->addItem(serviceText(*m_clinic, EveryService), QString(EveryService));
    for (const QString &code : servicesOf(*m_clinic))
        m_service->addItem(serviceText(*m_clinic, code), code);
    m_service->setCurrentIndex(std::max(0, m_service->findData(before)));
}

QString ExceptionForm::service() const
{
    const QString chosen = m_service->currentData().toString();
    return chosen.isEmpty() ? QString(EveryService) : chosen;
}

QList<Override> ExceptionForm::exceptions() const
{
    const auto dates = m_when->dates();
    const auto hours = m_hours->hours();
    if (!dates || !hours || !hours->has_value())
        return {};
    Override like;
    like.service = service();
    like.intervals = **hours;
    like.closed = like.intervals.isEmpty();
    like.label = m_label->text().trimmed();
    like.kind = like.closed ? u"closure"_s : u"special"_s;
    return exceptionsOn(dates->spans, like);
}

bool ExceptionForm::isBegun() const
{
    return !m_when->text()->text().trimmed().isEmpty();
}

void ExceptionForm::clear()
{
    m_when->setText({});
    m_label->clear();
    m_hours->setHours(QList<Interval>());
}

void ExceptionForm::pick(QDate date, bool extending)
{
    m_when->pick(date, extending);
    m_hours->text()->setFocus();
    m_hours->text()->selectAll();
}

void ExceptionForm::closeOn(QDate date)
{
    m_when->pick(date, false);
    m_hours->setHours(QList<Interval>());
    m_label->setFocus();
}

void ExceptionForm::closeEarlyOn(QDate date)
{
    m_when->pick(date, false);
    const DayHours usual = usualOn(date);
    m_hours->setHours(usual && !usual->isEmpty() ? usual : DayHours(QList<Interval>{{480, 1020}}));
    // The closing time is what is going to be typed.
    QLineEdit *text = m_hours->text();
    text->setFocus();
    const qsizetype dash = text->text().lastIndexOf(u'–');
    text->setSelection(int(dash) + 1, int(text->text().size() - dash));
}

DayHours ExceptionForm::usualOn(QDate date) const
{
    if (!m_clinic)
        return {};
    return weeklyHoursOn(*m_clinic, service(), date);
}

QString ExceptionForm::echo(const QList<Override> &exceptions) const
{
    if (!m_clinic) {
        const Override &first = exceptions.first();
        const QString hours = hoursWords(DayHours(first.intervals));
        return tr("%1: %2", "dates, hours").arg(datesWords(*m_when->dates()), hours);
    }
    const Clinic after = withExceptions(*m_clinic, exceptions);
    QStringList lines;
    for (const Override &entry : exceptions.mid(0, MostLines))
        lines << resultLines(after, entry.date) << clockLines(after, entry.date);
    if (m_when->dates()->days() > 1)
        lines.prepend(datesWords(*m_when->dates()));
    else if (m_when->dates()->ambiguous)
        lines.prepend(tr("Read as %1").arg(dateWords(exceptions.first().date)));
    if (const auto replaced = replacedBy(*m_clinic, exceptions); !replaced.isEmpty())
        lines << tr("%n exceptions make way.", nullptr, int(replaced.size()));
    return lines.join(u'\n');
}

void ExceptionForm::describe()
{
    const auto dates = m_when->dates();
    const auto hours = m_hours->hours();
    QString problem;
    if (isBegun() && !dates)
        problem = dates.error().text;
    else if (!hours)
        problem = hours.error().text;
    else if (!hours->has_value())
        problem = tr("An exception says when it is open, or that it is closed.");
    m_problem->setText(problem);
    if (dates)
        m_hours->setUsual(usualOn(dates->spans.first().first));
    const QList<Override> exceptions = this->exceptions();
    m_echo->setText(exceptions.isEmpty() ? QString() : echo(exceptions));
    m_when->text()->setAccessibleDescription(
        problem.isEmpty() ? (dates ? datesWords(*dates) : QString()) : problem);
    Q_EMIT changed();
}

} // namespace lockstep
