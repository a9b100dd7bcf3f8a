// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/exceptionseditor.h"

#include "clinics/clinicdraft.h"
#include "clinics/exceptionsmodel.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/carddelegate.h"
#include "widgets/formfield.h"
#include "widgets/problemline.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

ExceptionsEditor::ExceptionsEditor(QWidget *parent)
    : EditorTab(u"exceptions"_s, parent)
    , m_model(new ExceptionsModel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::M);
    layout->addWidget(makeForm());
    layout->addWidget(makeList(), 1);
    connectAll();
}

QWidget *ExceptionsEditor::makeForm()
{
    m_from = new QDateEdit;
    m_from->setObjectName(u"clinics.exceptions.from"_s);
    m_through = new QDateEdit;
    m_through->setObjectName(u"clinics.exceptions.through"_s);
    for (QDateEdit *date : {m_from, m_through})
        date->setCalendarPopup(true);
    m_service = new QComboBox;
    m_service->setObjectName(u"clinics.exceptions.service"_s);
    m_hours = new QLineEdit(tr("Closed"));
    m_hours->setObjectName(u"clinics.exceptions.hours"_s);
    m_label = new QLineEdit;
    m_label->setObjectName(u"clinics.exceptions.label"_s);
    m_label->setPlaceholderText(tr("Thanksgiving Day"));
    m_label->setMaxLength(120);
    m_add = new QPushButton(icon(Glyph::Add), tr("Add exception"));
    m_add->setObjectName(u"clinics.exceptions.add"_s);
    m_echo = new QLabel;
    m_echo->setObjectName(u"clinics.exceptions.echo"_s);
    m_echo->setTextFormat(Qt::PlainText);
    m_echo->setWordWrap(true);
    setSecondary(m_echo);
    m_problem = new ProblemLine;
    m_problem->setObjectName(u"clinics.exceptions.problem"_s);

    auto *form = new QWidget;
    auto *grid = new QGridLayout(form);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::M);
    grid->addWidget(new FormField(tr("From"), m_from), 0, 0);
    grid->addWidget(new FormField(tr("Through"), m_through), 0, 1);
    grid->addWidget(new FormField(tr("For"), m_service), 0, 2);
    grid->addWidget(new FormField(tr("Hours"), m_hours), 1, 0);
    grid->addWidget(new FormField(tr("Label"), m_label), 1, 1);
    grid->addWidget(m_add, 1, 2, Qt::AlignBottom | Qt::AlignLeading);
    grid->addWidget(m_echo, 2, 0, 1, 3);
    grid->addWidget(m_problem, 3, 0, 1, 3);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    return form;
}

QWidget *ExceptionsEditor::makeList()
{
    m_list = new QListView;
    m_list->setObjectName(u"clinics.exceptions.list"_s);
    m_list->setAccessibleName(tr("Exceptions"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_none = new QLabel(tr("No exceptions: every day is as in the week."));
    setSecondary(m_none);
    m_remove = new QPushButton(icon(Glyph::Discard), tr("Remove selected"));
    m_remove->setObjectName(u"clinics.exceptions.remove"_s);

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_remove, 0, Qt::AlignLeading);
    return part;
}

void ExceptionsEditor::connectAll()
{
    auto *remove = new QAction(m_list);
    remove->setShortcut(Qt::Key_Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(remove);
    connect(remove, &QAction::triggered, this, &ExceptionsEditor::removeCurrent);
    connect(m_remove, &QPushButton::clicked, this, &ExceptionsEditor::removeCurrent);
    connect(m_add, &QPushButton::clicked, this, &ExceptionsEditor::add);
    connect(m_label, &QLineEdit::returnPressed, this, &ExceptionsEditor::add);
    connect(m_from, &QDateEdit::dateChanged, this, [this](QDate date) {
        m_through->setMinimumDate(date);
        describe();
    });
    connect(m_through, &QDateEdit::dateChanged, this, &ExceptionsEditor::describe);
    connect(m_service, &QComboBox::currentIndexChanged, this, &ExceptionsEditor::describe);
    connect(m_hours, &QLineEdit::textChanged, this, &ExceptionsEditor::describe);
}

QString ExceptionsEditor::title() const
{
    return draft() ? tr("Exceptions (%1)").arg(draft()->clinic().overrides.size())
                   : tr("Exceptions");
}

void ExceptionsEditor::refresh(bool other)
{
    const Clinic &clinic = draft()->clinic();
    m_model->setClinic(clinic, today());
    m_none->setVisible(clinic.overrides.isEmpty());
    m_list->setVisible(!clinic.overrides.isEmpty());
    m_remove->setVisible(!clinic.overrides.isEmpty());
    if (other) {
        fillServices();
        m_from->setDate(today());
        m_through->setDate(today());
        m_hours->setText(tr("Closed"));
        m_label->clear();
    }
    describe();
}

void ExceptionsEditor::fillServices()
{
    const Clinic &clinic = draft()->clinic();
    const QSignalBlocker quiet(m_service);
    m_service->clear();
    m_service->addItem(serviceText(clinic, EveryService), QString(EveryService));
    QStringList services;
    for (const Schedule &schedule : clinic.schedules) {
        if (!services.contains(schedule.service))
            services << schedule.service;
    }
    for (const QString &service : std::as_const(services))
        m_service->addItem(serviceText(clinic, service), service);
}

void ExceptionsEditor::describe()
{
    const Result<DayHours> hours = parseDayHours(m_hours->text());
    const bool usable = hours && hours->has_value();
    m_problem->setText(!hours ? hours.error().text
            : !usable         ? tr("An exception says when it is open, or that it is closed.")
                              : QString());
    m_add->setEnabled(usable);
    m_echo->setVisible(usable);
    if (!usable || !draft())
        return;
    Override exception;
    exception.date = m_from->date();
    exception.through = m_through->date();
    const QString instead = hoursWords(
        weeklyHoursOn(draft()->clinic(), m_service->currentData().toString(), exception.date));
    m_echo->setText(exception.date == exception.lastDate()
            ? tr("%1: %2 instead of %3").arg(datesText(exception), hoursWords(*hours), instead)
            : tr("%1: %2").arg(datesText(exception), hoursWords(*hours)));
}

void ExceptionsEditor::add()
{
    const Result<DayHours> hours = parseDayHours(m_hours->text());
    if (!draft())
        return;
    if (!hours || !hours->has_value())
        return m_hours->setFocus();
    Override exception;
    exception.date = m_from->date();
    if (m_through->date() > m_from->date())
        exception.through = m_through->date();
    exception.service = m_service->currentData().toString();
    exception.intervals = **hours;
    exception.closed = exception.intervals.isEmpty();
    exception.label = m_label->text().trimmed();
    exception.kind = exception.closed ? u"closure"_s : u"special"_s;
    draft()->addOverride(exception);
    m_label->clear();
}

void ExceptionsEditor::removeCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (draft() && index.isValid())
        draft()->removeOverride(index.data(ExceptionsModel::IndexRole).value<qsizetype>());
}

} // namespace lockstep
