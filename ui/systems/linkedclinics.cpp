// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/linkedclinics.h"

#include "event.h"
#include "shell/icons.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/tableview.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Lines of rows that are always in view.
constexpr int SmallestTable = 10;
constexpr int SoonMs = 300;

/// A system is held; why that is, is what matters of each of its clinics.
QString statusText(const StateStore &state, const Lane &lane)
{
    return state.stale() ? word(Mark::Unknown) : stateText(lane);
}

std::vector<Column<Lane>> columns(const StateStore &state)
{
    return {
        {.title = LinkedClinics::tr("Clinic"),
            .width = 200,
            .text = [&state](const Lane &lane) { return state.subjectName(lane.key.subject); }},
        {.title = LinkedClinics::tr("Sync status"),
            .width = 190,
            .text = [&state](const Lane &lane) { return statusText(state, lane); },
            .mark = [&state](const Lane &lane) { return std::optional(state.shown(lane)); }},
        {.title = LinkedClinics::tr("They have"),
            .width = 84,
            .text =
                [](const Lane &lane) {
                    return lane.applied > 0 ? u"v%1"_s.arg(lane.applied) : u"–"_s;
                },
            .secondary = true},
        {.title = LinkedClinics::tr("Newest"),
            .width = 70,
            .text = [](const Lane &lane) { return u"v%1"_s.arg(lane.desired); },
            .secondary = true},
        {.title = LinkedClinics::tr("Since"),
            .width = 0,
            .text
            = [&state](
                  const Lane &lane) { return momentText(lane.troubleSinceMs(), state.nowMs()); },
            .secondary = true},
    };
}

} // namespace

LinkedClinicsModel::LinkedClinicsModel(const StateStore &state, QObject *parent)
    : TableModel(
        columns(state), [](const Lane &lane) { return lane.key; }, parent)
    , m_state(state)
{
}

void LinkedClinicsModel::setSystem(const QString &system)
{
    m_system = system;
    beginResetModel();
    m_rows.clear();
    endResetModel();
    reload();
}

void LinkedClinicsModel::setFind(const QString &text)
{
    m_find = text.trimmed();
    reload();
}

void LinkedClinicsModel::reload()
{
    QList<std::pair<QString, Lane>> found;
    m_total = 0;
    for (const Lane &lane : m_state.lanes()) {
        if (lane.key.system != m_system)
            continue;
        ++m_total;
        const QString name = m_state.subjectName(lane.key.subject);
        if (m_find.isEmpty() || name.contains(m_find, Qt::CaseInsensitive)
            || lane.key.subject.contains(m_find, Qt::CaseInsensitive))
            found << std::pair(name, lane);
    }
    std::sort(found.begin(), found.end(), [](const auto &a, const auto &b) {
        const Mark first = markOf(a.second), second = markOf(b.second);
        const int byName = QString::localeAwareCompare(a.first, b.first);
        return first != second ? first < second
            : byName != 0      ? byName < 0
                               : a.second.key.text() < b.second.key.text();
    });
    QList<Lane> rows;
    for (const auto &[name, lane] : found)
        rows << lane;
    // Brought in order row by row, thousands would take long; then the place is given up.
    constexpr qsizetype Many = 400;
    if (qMax(rows.size(), m_rows.size()) <= Many)
        return setRows(rows);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QVariant LinkedClinicsModel::data(const QModelIndex &index, int role) const
{
    if (role == Qt::AccessibleTextRole && checkIndex(index, CheckIndexOption::IndexIsValid)) {
        const Lane &lane = row(index.row());
        return tr("%1, %2, since %3")
            .arg(m_state.subjectName(lane.key.subject), statusText(m_state, lane),
                momentText(lane.sinceMs, m_state.nowMs()));
    }
    return TableModel::data(index, role);
}

LinkedClinics::LinkedClinics(const StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_model(new LinkedClinicsModel(state, this))
    , m_rule(new QLabel)
    , m_find(new QLineEdit)
    , m_table(new TableView)
    , m_clinic(new QPushButton(icon(Glyph::Clinics), tr("Open clinic")))
    , m_why(new QPushButton(icon(Glyph::Help), tr("Why?")))
{
    setObjectName(u"systems.linked"_s);
    makeLayout();
    connect(m_find, &QLineEdit::textChanged, m_model, &LinkedClinicsModel::setFind);
    connect(m_table, &TableView::currentRowChanged, this, &LinkedClinics::updateButtons);
    connect(m_table, &TableView::activated, m_clinic, &QPushButton::click);
    connect(m_clinic, &QPushButton::clicked, this, [this] {
        if (const Lane *lane = current())
            Q_EMIT openClinicRequested(lane->key.subject);
    });
    connect(m_why, &QPushButton::clicked, this, [this] {
        if (const Lane *lane = current())
            Q_EMIT openLaneRequested(lane->key);
    });
    connect(&state, &StateStore::countsChanged, this, &LinkedClinics::refresh);
    connect(&state, &StateStore::clinicsChanged, this, &LinkedClinics::refresh);
    connect(&state, &StateStore::engineChanged, this, [this] {
        if (isVisible())
            m_model->touch();
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, m_model, &LinkedClinicsModel::reload);
    updateButtons();
}

void LinkedClinics::makeLayout()
{
    m_rule->setTextFormat(Qt::PlainText);
    m_rule->setWordWrap(true);
    setSecondary(m_rule);
    m_find->setObjectName(u"systems.linked.findLineEdit"_s);
    m_find->setAccessibleName(tr("Find a clinic"));
    m_find->setPlaceholderText(tr("Find a clinic"));
    m_find->setClearButtonEnabled(true);
    m_table->setObjectName(u"systems.linked.clinicsTableView"_s);
    m_table->setAccessibleName(tr("Linked clinics, worst first"));
    m_table->setModel(m_model);
    m_table->setMinimumHeight(SmallestTable * fontMetrics().height());
    m_table->setEmptyState(new EmptyState(Glyph::Link, tr("No clinics here"),
        tr("A clinic appears once its hours are saved and this system gets their topic.")));
    m_clinic->setObjectName(u"systems.linked.clinicButton"_s);
    m_why->setObjectName(u"systems.linked.whyButton"_s);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_clinic);
    buttons->addWidget(m_why);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::M, space::S, space::M);
    layout->setSpacing(space::S);
    layout->addWidget(m_rule);
    layout->addWidget(m_find);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
}

void LinkedClinics::setSystem(const SystemConfig &config)
{
    m_rule->setText(config.subscribes(HoursTopic)
            ? tr("Every clinic is linked to it: it gets the hours of all of them.")
            : tr("It does not get clinic hours: its topics leave them out."));
    if (m_system == config.name)
        return refresh();
    m_system = config.name;
    m_model->setSystem(m_system);
    updateButtons();
}

int LinkedClinics::total() const
{
    return int(m_state.counts(m_system).total());
}

void LinkedClinics::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->reload();
    updateButtons();
}

void LinkedClinics::refresh()
{
    if (isVisible() && !m_soon.isActive())
        m_soon.start();
}

const Lane *LinkedClinics::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->row(row) : nullptr;
}

void LinkedClinics::updateButtons()
{
    const Lane *lane = current();
    m_clinic->setEnabled(lane && m_state.clinic(lane->key.subject));
    m_why->setEnabled(lane != nullptr);
}

} // namespace lockstep
