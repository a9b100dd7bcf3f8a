// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/effectiverow.h"

#include "shell/theme.h"
#include "widgets/flowlayout.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// A choice with its dates, kept together when the row wraps.
QWidget *group(const QList<QWidget *> &parts)
{
    auto *box = new QWidget;
    auto *layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    for (QWidget *part : parts)
        layout->addWidget(part);
    return box;
}

} // namespace

EffectiveRow::EffectiveRow(QWidget *parent)
    : QWidget(parent)
    , m_now(new QRadioButton(tr("now")))
    , m_from(new QRadioButton(tr("from")))
    , m_only(new QRadioButton(tr("only between")))
    , m_fromDate(makeDate(u"from.date"_s, tr("Effective from this date")))
    , m_onlyFrom(makeDate(u"only.from"_s, tr("Effective only from this date")))
    , m_onlyThrough(makeDate(u"only.through"_s, tr("Effective only through this date")))
{
    m_now->setObjectName(u"clinics.effective.now"_s);
    m_from->setObjectName(u"clinics.effective.from"_s);
    m_only->setObjectName(u"clinics.effective.only"_s);
    m_now->setAccessibleName(tr("Effective now"));
    m_from->setAccessibleName(tr("Effective from a date"));
    m_only->setAccessibleName(tr("Effective only between two dates"));
    auto *title = new QLabel(tr("Effective"));
    auto *to = new QLabel(tr("and", "between two dates"));
    auto *layout = new FlowLayout(this);
    layout->setContentsMargins({});
    m_through = group({to, m_onlyThrough});
    for (QWidget *part : {group({title, m_now}), group({m_from, m_fromDate}),
             group({m_only, m_onlyFrom}), m_through})
        layout->addWidget(part);

    // The radio buttons have three parents, so they are told apart here.
    for (QRadioButton *button : {m_now, m_from, m_only}) {
        button->setAutoExclusive(false);
        connect(button, &QRadioButton::clicked, this, [this, button] {
            for (QRadioButton *each : {m_now, m_from, m_only})
                each->setChecked(each == button);
            choose();
        });
    }
    for (QDateEdit *date : {m_fromDate, m_onlyFrom, m_onlyThrough})
        connect(date, &QDateEdit::dateChanged, this, &EffectiveRow::choose);
    setEffective({}, {});
}

QDateEdit *EffectiveRow::makeDate(const QString &name, const QString &title)
{
    auto *date = new QDateEdit;
    date->setObjectName(u"clinics.effective."_s + name);
    date->setAccessibleName(title);
    date->setCalendarPopup(true);
    date->setKeyboardTracking(false); // one step for a typed date
    // Its own hint knows the region's two digits for a year, and not those it shows.
    date->setMinimumWidth(
        date->fontMetrics().horizontalAdvance(u"00/00/0000"_s) + 2 * rowHeight(date->font()));
    return date;
}

void EffectiveRow::setEffective(const Effective &effective, QDate today)
{
    m_shown = effective;
    const QSignalBlocker a(m_fromDate), b(m_onlyFrom), c(m_onlyThrough);
    m_now->setChecked(effective.kind == Effective::Kind::Now);
    m_from->setChecked(effective.kind == Effective::Kind::From);
    m_only->setChecked(effective.kind == Effective::Kind::Only);
    const QDate tomorrow = today.addDays(1);
    for (QDateEdit *date : {m_fromDate, m_onlyFrom, m_onlyThrough})
        date->setMinimumDate(today.isValid() ? tomorrow : QDate(2000, 1, 1));
    if (effective.kind == Effective::Kind::From)
        m_fromDate->setDate(effective.from);
    if (effective.kind == Effective::Kind::Only) {
        m_onlyFrom->setDate(effective.from);
        m_onlyThrough->setDate(effective.through);
        m_onlyThrough->setMinimumDate(effective.from);
    }
    showDates();
}

void EffectiveRow::showDates()
{
    m_fromDate->setVisible(m_from->isChecked());
    m_onlyFrom->setVisible(m_only->isChecked());
    m_through->setVisible(m_only->isChecked());
}

void EffectiveRow::choose()
{
    Effective effective;
    if (m_from->isChecked())
        effective = {Effective::Kind::From, m_fromDate->date(), {}};
    else if (m_only->isChecked())
        effective = {Effective::Kind::Only, m_onlyFrom->date(),
            std::max(m_onlyFrom->date(), m_onlyThrough->date())};
    showDates();
    if (effective != m_shown)
        Q_EMIT chosen(effective);
}

} // namespace lockstep
