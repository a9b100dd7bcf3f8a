// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/holidaypicker.h"

#include "clinics/datewords.h"
#include "holidays.h"
#include "shell/hourwords.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"

#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

enum Role { DateRole = Qt::UserRole + 1, LabelRole };
constexpr int YearsAhead = 5;

/// As it is called here; the label that is stored is the same in every language.
QString holidayWords(const Holiday &holiday)
{
    return QLocale().language() == QLocale::Spanish ? holidayNameInSpanish(holiday.name)
                                                    : holiday.name;
}

} // namespace

HolidayPicker::HolidayPicker(const QString &stem, QWidget *parent)
    : QWidget(parent)
    , m_year(new QSpinBox)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
{
    m_year->setObjectName(stem + u".yearSpinBox"_s);
    m_year->setAccessibleName(tr("Year"));
    m_list->setObjectName(stem + u".holidaysListView"_s);
    m_list->setAccessibleName(tr("Federal holidays"));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    auto *caption = new QLabel(tr("Federal holidays of"));
    caption->setBuddy(m_year);
    setTextStyle(caption, TextStyle::Strong);
    auto *hint = new QLabel(tr("Check the days on which it closes."));
    hint->setWordWrap(true);
    setTextStyle(hint, TextStyle::Small);
    setSecondary(hint);

    auto *heading = new FlowLayout;
    heading->addWidget(caption);
    heading->addWidget(m_year);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addLayout(heading);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    connect(m_year, &QSpinBox::valueChanged, this, &HolidayPicker::fill);
    connect(m_model, &QStandardItemModel::itemChanged, this, &HolidayPicker::changed);
}

void HolidayPicker::setToday(QDate today)
{
    if (today == m_today)
        return;
    m_today = today;
    const QSignalBlocker quiet(m_year);
    m_year->setRange(today.year(), today.year() + YearsAhead);
    fill();
}

void HolidayPicker::setKnown(const QList<Override> &known)
{
    if (known == m_known)
        return;
    m_known = known;
    fill();
}

QList<Override> HolidayPicker::chosen() const
{
    QList<Override> chosen;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QStandardItem *item = m_model->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        Override holiday;
        holiday.date = item->data(DateRole).toDate();
        holiday.service = EveryService;
        holiday.closed = true;
        holiday.label = item->data(LabelRole).toString();
        holiday.kind = u"holiday"_s;
        chosen << holiday;
    }
    return chosen;
}

void HolidayPicker::clear()
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        m_model->item(row)->setCheckState(Qt::Unchecked);
}

void HolidayPicker::fill()
{
    m_model->clear();
    for (const Holiday &holiday : federalHolidays(m_year->value())) {
        const QString told = holidayWords(holiday);
        const auto add = [&](QDate date, const QString &name) {
            if (date >= m_today && date.year() == m_year->value())
                addRow(date, name, holiday.name);
        };
        if (holiday.observed == holiday.date)
            add(holiday.date, told);
        if (holiday.observed != holiday.date)
            add(std::min(holiday.date, holiday.observed),
                holiday.date < holiday.observed ? told : tr("%1, observed").arg(told));
        if (holiday.observed != holiday.date)
            add(std::max(holiday.date, holiday.observed),
                holiday.date < holiday.observed ? tr("%1, observed").arg(told) : told);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    Q_EMIT changed();
}

void HolidayPicker::addRow(QDate date, const QString &name, const QString &label)
{
    const QString known = knownOn(date);
    const QString text = known.isEmpty()
        ? tr("%1 · %2", "date, holiday").arg(dateWords(date), name)
        : tr("%1 · %2 · now %3", "date, holiday, hours").arg(dateWords(date), name, known);
    auto *item = new QStandardItem(text);
    item->setCheckable(true);
    item->setEditable(false);
    item->setData(date, DateRole);
    item->setData(label, LabelRole);
    item->setSizeHint({0, rowHeight(font())});
    m_model->appendRow(item);
}

QString HolidayPicker::knownOn(QDate date) const
{
    const auto known = std::find_if(m_known.cbegin(), m_known.cend(),
        [&](const Override &entry) { return entry.service == EveryService && entry.covers(date); });
    return known == m_known.cend() ? QString() : hoursWords(DayHours(known->intervals));
}

} // namespace lockstep
