// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/exceptionstab.h"

#include "clinics/clinicdraft.h"
#include "clinics/exceptionform.h"
#include "clinics/exceptionsmodel.h"
#include "clinics/holidaypicker.h"
#include "clinics/monthview.h"
#include "clinics/removablelist.h"
#include "exceptions.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/scrollingpage.h"

#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int HalfCharacters = 44; ///< of room for the calendar and for the form, side by side

} // namespace

ExceptionsTab::ExceptionsTab(QWidget *parent)
    : EditorTab(u"exceptions"_s, parent)
    , m_model(new ExceptionsModel(this))
    , m_month(new MonthView(u"clinics.exceptions.month"_s))
    , m_holidays(new HolidayPicker(u"clinics.exceptions"_s))
    , m_calendar(new QStackedWidget)
    , m_form(new ExceptionForm(u"clinics.exceptions"_s))
    , m_kept(new RemovableList(u"clinics.exceptions"_s, tr("Exceptions"),
          tr("No exceptions: every day is as in the week."), m_model))
    , m_list(m_kept->view())
{
    m_calendar->addWidget(m_month);
    m_calendar->addWidget(makeHolidays());
    auto *days = new FoldLayout;
    days->setSpacing(space::L);
    days->addPart(m_calendar, 1, HalfCharacters);
    days->addPart(makeForm(), 1, HalfCharacters);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(makePresets());
    layout->addLayout(days);
    layout->addWidget(m_kept, 1);
    connectAll();
}

QWidget *ExceptionsTab::makePresets()
{
    const auto preset = [](const QString &name, Glyph glyph, const QString &text) {
        auto *button = new QPushButton(icon(glyph), text);
        button->setObjectName(u"clinics.exceptions."_s + name);
        return button;
    };
    m_closeToday = preset(u"closeTodayButton"_s, Glyph::Cancel, tr("Close today…"));
    m_closeEarly = preset(u"closeEarlyButton"_s, Glyph::Clock, tr("Close early today…"));
    m_holidaysButton = preset(u"holidaysButton"_s, Glyph::Calendar, tr("Federal holidays…"));
    m_holidaysButton->setCheckable(true);
    auto *bar = new QWidget;
    auto *row = new FlowLayout(bar);
    for (QPushButton *button : {m_closeToday, m_closeEarly, m_holidaysButton})
        row->addWidget(button);
    return bar;
}

QWidget *ExceptionsTab::makeForm()
{
    m_add = new QPushButton(icon(Glyph::Add), tr("Add exception"));
    m_add->setObjectName(u"clinics.exceptions.addButton"_s);
    m_formPart = new QWidget;
    auto *layout = new QVBoxLayout(m_formPart);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(m_form);
    layout->addWidget(m_add, 0, Qt::AlignLeading);
    layout->addStretch();
    return m_formPart;
}

QWidget *ExceptionsTab::makeHolidays()
{
    m_holidaysPart = new QWidget;
    auto *layout = new QVBoxLayout(m_holidaysPart);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(m_holidays);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"clinics.exceptions.holidaysCancelButton"_s);
    connect(cancel, &QPushButton::clicked, this, [this] { m_holidaysButton->setChecked(false); });
    layout->addWidget(cancel, 0, Qt::AlignLeading);
    layout->addStretch();
    return m_holidaysPart;
}

void ExceptionsTab::connectAll()
{
    connect(m_kept, &RemovableList::removeRequested, this, &ExceptionsTab::removeCurrent);
    connect(m_add, &QPushButton::clicked, this, &ExceptionsTab::addTyped);
    connect(m_form, &ExceptionForm::submitted, this, &ExceptionsTab::addTyped);
    connect(m_form, &ExceptionForm::changed, this, &ExceptionsTab::updateAdd);
    connect(m_holidays, &HolidayPicker::changed, this, &ExceptionsTab::updateAdd);
    connect(m_month, &MonthView::picked, m_form, &ExceptionForm::pick);
    connect(m_closeToday, &QPushButton::clicked, this, [this] {
        m_holidaysButton->setChecked(false);
        m_form->closeOn(today());
    });
    connect(m_closeEarly, &QPushButton::clicked, this, [this] {
        m_holidaysButton->setChecked(false);
        m_form->closeEarlyOn(today());
    });
    connect(m_holidaysButton, &QPushButton::toggled, this, &ExceptionsTab::showHolidays);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            if (index.isValid())
                m_month->goTo(index.data(ExceptionsModel::DateRole).toDate());
        });
}

QString ExceptionsTab::title() const
{
    return draft() ? tr("Exceptions (%1)").arg(exceptionsIn(draft()->clinic()).size())
                   : tr("Exceptions");
}

void ExceptionsTab::refresh(bool other)
{
    const Clinic &clinic = draft()->clinic();
    m_model->setClinic(clinic, today());
    m_month->setClinic(clinic, today());
    m_holidays->setToday(today());
    m_holidays->setKnown(clinic.overrides);
    m_form->setClinic(clinic, today());
    if (other) {
        m_holidaysButton->setChecked(false);
        m_month->goTo(today());
    }
    if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid()) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    m_kept->tellRows();
    updateAdd();
}

bool ExceptionsTab::commit()
{
    if (!hasUnreadText()) {
        add(m_form->exceptions() + m_holidays->chosen());
        return true;
    }
    m_holidaysButton->setChecked(false);
    m_form->setFocus();
    return false;
}

bool ExceptionsTab::hasUnreadText() const
{
    return m_form->isBegun() && m_form->exceptions().isEmpty();
}

void ExceptionsTab::forgetTyping()
{
    m_form->clear();
    m_holidays->clear();
}

QWidget *ExceptionsTab::firstField()
{
    return m_month->grid();
}

void ExceptionsTab::add(const QList<Override> &exceptions)
{
    if (!draft() || exceptions.isEmpty())
        return;
    const QDate first = exceptions.first().date;
    m_form->clear();
    m_holidays->clear();
    m_holidaysButton->setChecked(false);
    draft()->edit(withExceptions(draft()->clinic(), exceptions),
        tr("%n exceptions", nullptr, int(exceptions.size())));
    m_month->goTo(first);
    Q_EMIT announced(tr("%n exceptions added to the draft.", nullptr, int(exceptions.size())));
}

void ExceptionsTab::addTyped()
{
    add(offered());
}

QList<Override> ExceptionsTab::offered() const
{
    return m_holidaysButton->isChecked() ? m_holidays->chosen() : m_form->exceptions();
}

void ExceptionsTab::removeCurrent()
{
    const QModelIndex index = m_list->currentIndex();
    if (draft() && index.isValid())
        draft()->removeOverride(index.data(ExceptionsModel::IndexRole).value<qsizetype>());
}

void ExceptionsTab::showHolidays(bool on)
{
    m_calendar->setCurrentWidget(on ? m_holidaysPart : m_month);
    m_formPart->setVisible(!on);
    // The one button stands below what it adds.
    auto *place = static_cast<QVBoxLayout *>((on ? m_holidaysPart : m_formPart)->layout());
    place->insertWidget(1, m_add, 0, Qt::AlignLeading);
    m_add->show();
    updateAdd();
    if (!on)
        return m_holidays->clear();
    m_holidays->list()->setFocus();
    bringIntoSight(m_holidaysButton);
}

void ExceptionsTab::updateAdd()
{
    const auto count = int(offered().size());
    const bool holidays = m_holidaysButton->isChecked();
    if (count == 0)
        m_add->setText(holidays ? tr("Close on holidays") : tr("Add exception"));
    else
        m_add->setText(holidays ? tr("Close on %n holidays", nullptr, count)
                                : tr("Add %n exceptions", nullptr, count));
    m_add->setEnabled(count > 0);
    Q_EMIT unreadChanged();
}

} // namespace lockstep
