// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrixtoolbar.h"

#include "hourstext.h"
#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "widgets/filterbar.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/largetext.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

MatrixToolbar::MatrixToolbar(const StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_find(makeFindField(u"overview.findLineEdit"_s, tr("Find clinic")))
    , m_filters(new QPushButton(tr("Filters")))
    , m_problemsOnly(new QCheckBox(tr("&Problems only")))
    , m_zone(new QComboBox)
    , m_byCause(new QCheckBox(tr("Group by &cause")))
    , m_clearMark(new QPushButton)
    , m_waiting(new QPushButton)
    , m_count(new QLabel)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addWidget(makeHeading());
    layout->addWidget(makeFilters());
    connect(m_find, &QLineEdit::textChanged, this, &MatrixToolbar::filterChanged);
    connect(m_problemsOnly, &QCheckBox::toggled, this, &MatrixToolbar::filterChanged);
    connect(m_byCause, &QCheckBox::toggled, this, &MatrixToolbar::filterChanged);
    connect(m_zone, &QComboBox::currentIndexChanged, this, &MatrixToolbar::filterChanged);
    connect(m_filters, &QPushButton::toggled, this, &MatrixToolbar::foldFilters);
    connect(m_clearMark, &QPushButton::clicked, this, &MatrixToolbar::clearMarkRequested);
    connect(m_waiting, &QPushButton::clicked, this, &MatrixToolbar::waitingRequested);
    connect(&state, &StateStore::clinicsChanged, this, &MatrixToolbar::fillZones);
    fillZones();
    setMark({});
    foldFilters();
}

void MatrixToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        foldFilters();
}

void MatrixToolbar::foldFilters()
{
    const MatrixModel::Filter now = filter();
    const bool used = now.problemsOnly || now.byCause || !now.timezone.isEmpty();
    const bool large = isLargeText(font());
    m_filters->setVisible(large && !used);
    for (QWidget *part : std::initializer_list<QWidget *>{m_problemsOnly, m_zone, m_byCause})
        part->setVisible(!large || used || m_filters->isChecked());
}

QWidget *MatrixToolbar::makeHeading()
{
    auto *title = new QLabel(tr("LOCKSTEP"));
    setTextStyle(title, TextStyle::Overline);
    setSecondary(title);
    m_waiting->setObjectName(u"overview.waitingButton"_s);
    m_waiting->setIcon(icon(Glyph::ChevronUp));
    // Its place is kept while it is hidden: nothing below may move when it comes.
    QSizePolicy keeps = m_waiting->sizePolicy();
    keeps.setRetainSizeWhenHidden(true);
    m_waiting->setSizePolicy(keeps);
    setSecondary(m_count);
    auto *bar = new QWidget;
    auto *start = new QHBoxLayout;
    start->setSpacing(space::L);
    start->addWidget(title);
    start->addWidget(m_waiting);
    start->addStretch();
    auto *layout = new FoldLayout(bar);
    layout->setCentred(true);
    layout->addPart(start, 1);
    layout->addPart(m_count);
    return bar;
}

QWidget *MatrixToolbar::makeFilters()
{
    m_filters->setObjectName(u"overview.filtersButton"_s);
    m_filters->setCheckable(true);
    m_problemsOnly->setObjectName(u"overview.problemsCheckBox"_s);
    m_zone->setObjectName(u"overview.zoneComboBox"_s);
    m_zone->setAccessibleName(tr("Time zone"));
    m_byCause->setObjectName(u"overview.causeCheckBox"_s);
    m_clearMark->setObjectName(u"overview.clearFilterButton"_s);
    m_clearMark->setIcon(icon(Glyph::Cancel));
    auto *bar = new QWidget;
    auto *layout = new FlowLayout(bar);
    layout->setSpacing(space::M);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_find, m_filters, m_problemsOnly, m_zone, m_byCause, m_clearMark})
        layout->addWidget(part);
    return bar;
}

void MatrixToolbar::fillZones()
{
    QStringList zones;
    for (const ClinicRow &clinic : m_state.clinics())
        zones << clinic.timezone;
    zones.removeDuplicates();
    zones.removeAll(QString());
    zones.sort();
    QStringList known;
    for (int i = 1; i < m_zone->count(); ++i)
        known << m_zone->itemData(i).toString();
    if (zones == known && m_zone->count() > 0)
        return;
    const QString chosen = m_zone->currentData().toString();
    const QSignalBlocker quiet(m_zone);
    m_zone->clear();
    m_zone->addItem(tr("All time zones"), QString());
    for (const QString &zone : std::as_const(zones))
        m_zone->addItem(zoneText(zone), zone);
    m_zone->setCurrentIndex(qMax(0, m_zone->findData(chosen)));
}

MatrixModel::Filter MatrixToolbar::filter() const
{
    return {.problemsOnly = m_problemsOnly->isChecked(),
        .text = m_find->text(),
        .mark = m_mark,
        .timezone = m_zone->currentData().toString(),
        .byCause = m_byCause->isChecked()};
}

void MatrixToolbar::setMark(std::optional<Mark> mark)
{
    m_mark = mark;
    m_clearMark->setVisible(mark.has_value());
    if (mark)
        m_clearMark->setText(tr("Only %1").arg(word(*mark).toLower()));
}

void MatrixToolbar::clear()
{
    m_find->clear();
    m_problemsOnly->setChecked(false);
    m_zone->setCurrentIndex(0);
    if (m_mark)
        Q_EMIT clearMarkRequested();
}

void MatrixToolbar::setCounts(int shown, qsizetype all, int waiting)
{
    m_count->setText(tr("%1 of %2 clinics").arg(shown).arg(all));
    m_waiting->setVisible(waiting > 0);
    const MatrixModel::Filter now = filter();
    m_waiting->setText(now.problemsOnly ? tr("%n new problems", nullptr, waiting)
                                        : tr("%n new clinics", nullptr, waiting));
}

} // namespace lockstep
