// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/discardedview.h"

#include "engineclient.h"
#include "failures/lanedelegate.h"
#include "failures/restorable.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "widgets/emptystate.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// What one person took off in one go.
bool wentTogether(const DiscardedLane &a, const DiscardedLane &b)
{
    constexpr qint64 OneGoMs = 60'000;
    return a.actor == b.actor && a.why == b.why && a.lane.key.system == b.lane.key.system
        && std::abs(a.lane.sinceMs - b.lane.sinceMs) < OneGoMs;
}

std::vector<Column<DiscardedLane>> columns(const StateStore &state)
{
    return {
        {DiscardedModel::tr("Clinic"), 190,
            [&state](
                const DiscardedLane &each) { return state.subjectName(each.lane.key.subject); },
            [](const DiscardedLane &) { return std::optional(Mark::Drifted); }},
        {DiscardedModel::tr("System"), 120,
            [](const DiscardedLane &each) { return each.lane.key.system; }},
        {DiscardedModel::tr("Cause"), 130,
            [](const DiscardedLane &each) { return shortText(each.failedFor); }},
        {DiscardedModel::tr("Discarded"), 110,
            [&state](const DiscardedLane &each) {
                return momentText(each.lane.sinceMs, state.nowMs());
            }},
        {DiscardedModel::tr("By"), 100, [](const DiscardedLane &each) { return each.actor; }},
        {DiscardedModel::tr("Reason"), 0, [](const DiscardedLane &each) { return each.why; }},
        {DiscardedModel::tr("Restorable at least until"), 180,
            [](const DiscardedLane &each) { return restorableUntil(each.lane.sinceMs); }},
    };
}

} // namespace

DiscardedModel::DiscardedModel(const StateStore &state, QObject *parent)
    : TableModel(
        columns(state), [](const DiscardedLane &each) { return each.lane.key.text(); }, parent)
{
}

DiscardedView::DiscardedView(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new DiscardedModel(context.state, this))
    , m_table(new TableView)
    , m_restore(new QPushButton(icon(Glyph::Restore), {}))
{
    auto *title = new QLabel(tr("Taken off the list by a person: not in lockstep, and not sent any "
                                "more. Restoring sends the newest state."));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    m_restore->setObjectName(u"failures.restore"_s);
    m_table->setObjectName(u"failures.discardedTableView"_s);
    m_table->setAccessibleName(tr("Discarded changes"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new LaneDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEmptyState(new EmptyState(Glyph::Restore, tr("Nothing is discarded"),
        tr("What somebody takes off the list of failures waits "
           "here to be restored.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, 0, space::L, space::S);
    layout->setSpacing(space::M);
    layout->addWidget(title);
    layout->addWidget(m_restore, 0, Qt::AlignLeading);
    layout->addWidget(m_table, 1);
    connect(m_restore, &QPushButton::clicked, this,
        [this] { Q_EMIT restoreRequested(selectedLanes()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &DiscardedView::tellButton);
    tellButton();
}

void DiscardedView::refresh()
{
    m_context.engine.discarded(this, [this](const Result<QList<DiscardedLane>> &answer) {
        if (!answer)
            return Q_EMIT failed(answer.error());
        m_model->setRows(*answer);
        if (m_model->rowCount() > 0 && !m_table->selectionModel()->hasSelection())
            selectNewest();
        tellButton();
    });
}

void DiscardedView::selectNewest()
{
    // Who comes to take something back wants what went last, and as it went.
    QItemSelection together;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (wentTogether(m_model->row(0), m_model->row(row)))
            together.select(m_model->index(row, 0), m_model->index(row, 0));
    }
    m_table->selectionModel()->setCurrentIndex(m_model->index(0, 0), QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(
        together, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

QList<LaneKey> DiscardedView::selectedLanes() const
{
    QList<LaneKey> lanes;
    for (const QModelIndex &row : m_table->selectionModel()->selectedRows())
        lanes << m_model->row(row.row()).lane.key;
    return lanes;
}

void DiscardedView::tellButton()
{
    const qsizetype count = m_table->selectionModel()->selectedRows().size();
    m_restore->setEnabled(count > 0);
    m_restore->setText(count > 1 ? tr("&Restore %1").arg(count) : tr("&Restore"));
}

} // namespace lockstep
