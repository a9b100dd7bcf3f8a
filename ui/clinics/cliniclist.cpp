// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/cliniclist.h"

#include "clinics/clinicsmodel.h"
#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "widgets/carddelegate.h"
#include "widgets/emptystate.h"
#include "widgets/filterbar.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/popup.h"

#include <QAction>
#include <QActionGroup>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

ClinicList::ClinicList(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ClinicsModel(context.state, this))
    , m_filter(new ClinicsFilter(this))
    , m_find(makeFindField(u"clinics.find"_s, tr("Find")))
    , m_problems(new QCheckBox(tr("Problems")))
    , m_view(new QListView)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState(Glyph::Clinics, {}))
    , m_count(new QLabel)
{
    m_filter->setSourceModel(m_model);
    makeTop();
    makeView();
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_count->setObjectName(u"clinics.count"_s);
    setTextStyle(m_count, TextStyle::Small);
    setSecondary(m_count);

    auto *tools = new FlowLayout;
    for (QToolButton *tool : {m_new, m_import, m_print})
        tools->addWidget(tool);
    auto *bar = new FoldLayout;
    bar->setCentred(true);
    bar->addPart(m_problems, 1);
    bar->addPart(m_order);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::M, space::S, space::XS);
    layout->addLayout(tools);
    layout->addWidget(m_find);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_count);
    connectAll();
    tellState();
}

void ClinicList::makeTop()
{
    m_find->installEventFilter(this);
    m_find->setAccessibleName(tr("Find a clinic"));
    m_problems->setObjectName(u"clinics.problems"_s);
    m_problems->setAccessibleName(tr("Problems only"));
    m_problems->setToolTip(tr("Show only clinics with a failure, a difference or a draft"));
    m_new = makeTool(ActionId::New, u"clinics.new"_s, tr("New", "a clinic"));
    m_import = makeTool(ActionId::Import, u"clinics.importButton"_s, tr("Import"));
    m_print = makeTool(ActionId::Print, u"clinics.printButton"_s, tr("Print"));
    m_order = makeOrderButton();
}

QToolButton *ClinicList::makeTool(ActionId id, const QString &name, const QString &text)
{
    QAction *action = m_context.actions[id];
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setIcon(action->icon());
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto follow = [button, action] {
        button->setToolTip(action->toolTip());
        button->setEnabled(action->isEnabled());
    };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    follow();
    return button;
}

QToolButton *ClinicList::makeOrderButton()
{
    auto *button = new QToolButton;
    button->setObjectName(u"clinics.order"_s);
    button->setIcon(icon(Glyph::Sort));
    button->setText(tr("Sort"));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setToolTip(tr("Sort the list"));
    button->setAccessibleName(button->toolTip());
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, ClinicsFilter::Order order) {
        QAction *action = menu->addAction(text, this, [this, order] { m_filter->setOrder(order); });
        action->setCheckable(true);
        action->setChecked(order == m_filter->order());
        group->addAction(action);
    };
    add(tr("By name"), ClinicsFilter::Order::Name);
    add(tr("Problems first"), ClinicsFilter::Order::Problems);
    add(tr("Newest change first"), ClinicsFilter::Order::Newest);
    popUpUnder(button, menu);
    return button;
}

void ClinicList::makeView()
{
    m_view->setObjectName(u"clinics.list"_s);
    m_view->setAccessibleName(tr("Clinics"));
    m_view->setModel(m_filter);
    m_cards = new CardDelegate(m_view);
    m_view->setItemDelegate(m_cards);
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->installEventFilter(this);
}

void ClinicList::connectAll()
{
    connect(m_find, &QLineEdit::textChanged, m_filter, &ClinicsFilter::setText);
    connect(m_find, &QLineEdit::returnPressed, this, &ClinicList::findEntered);
    connect(m_problems, &QCheckBox::toggled, m_filter, &ClinicsFilter::setProblemsOnly);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &ClinicList::selectionChanged);
    connect(m_view, &QListView::activated, this, &ClinicList::activated);
    connect(m_empty, &EmptyState::actionRequested, this, &ClinicList::actOnEmpty);
    connect(&m_context.state, &StateStore::engineChanged, this, &ClinicList::tellState);
    const auto namesChanged = [this] {
        m_widestName = -1;
        fitTitlesSoon();
    };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, namesChanged);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, namesChanged);
    // A scroll bar takes some of the width.
    connect(
        m_view->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ClinicList::fitTitlesSoon);
    for (QAbstractItemModel *model :
        {static_cast<QAbstractItemModel *>(m_filter), static_cast<QAbstractItemModel *>(m_model)}) {
        connect(model, &QAbstractItemModel::rowsInserted, this, &ClinicList::tellState);
        connect(model, &QAbstractItemModel::rowsRemoved, this, &ClinicList::tellState);
    }
}

void ClinicList::fitTitlesSoon()
{
    if (!std::exchange(m_fitting, true))
        QMetaObject::invokeMethod(this, &ClinicList::fitTitles, Qt::QueuedConnection);
}

void ClinicList::fitTitles()
{
    m_fitting = false;
    if (m_widestName < 0) {
        const QFontMetrics metrics(styledFont(m_view->font(), TextStyle::Strong));
        for (const ClinicItem &item : m_model->rows())
            m_widestName = std::max(m_widestName, metrics.horizontalAdvance(item.name));
    }
    const int room = m_view->viewport()->width() - CardDelegate::widthAroundTitle(m_view->font());
    const int lines = m_widestName > room ? 2 : 1;
    if (lines == m_cards->titleLines())
        return;
    m_cards->setTitleLines(lines);
    m_view->doItemsLayout();
}

void ClinicList::fitTools()
{
    // In a narrow list or with large text the glyphs stand for themselves; their names are said.
    // Two lines of words are better than one of glyphs.
    int wanted = 0;
    for (QToolButton *tool : {m_new, m_import, m_print}) {
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        wanted += tool->sizeHint().width() + space::S;
    }
    const QMargins around = layout()->contentsMargins();
    const bool roomy = wanted - space::S <= 2 * (width() - around.left() - around.right());
    for (QToolButton *tool : {m_import, m_print})
        tool->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

void ClinicList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitTools();
    fitTitlesSoon();
}

void ClinicList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_widestName = -1;
        fitTools();
        fitTitlesSoon();
    }
}

bool ClinicList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_find) {
        if (key->key() == Qt::Key_Down && m_filter->rowCount() > 0) {
            m_view->setFocus();
            return true;
        }
        return false;
    }
    // Typing in the list finds: what is typed goes where it can be seen.
    const bool writes = !key->text().isEmpty() && key->text().front().isLetterOrNumber()
        && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!writes)
        return false;
    m_find->setFocus();
    m_find->setText(key->text());
    return true;
}

void ClinicList::findEntered()
{
    if (m_filter->rowCount() == 0)
        return;
    const QModelIndex current = m_view->currentIndex();
    if (!current.isValid() || !m_view->selectionModel()->isSelected(current))
        selectFirst();
    m_view->setFocus();
    Q_EMIT activated();
}

QStringList ClinicList::selected() const
{
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids << row.data(ClinicsModel::IdRole).toString();
    return ids;
}

bool ClinicList::select(const QString &id)
{
    const int row = m_model->find(id);
    if (row < 0)
        return false;
    QModelIndex index = m_filter->mapFromSource(m_model->index(row, 0));
    if (!index.isValid()) {
        m_find->clear();
        m_problems->setChecked(false);
        index = m_filter->mapFromSource(m_model->index(row, 0));
    }
    m_view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    return true;
}

void ClinicList::select(const QStringList &ids)
{
    m_find->clear();
    m_problems->setChecked(false);
    QItemSelection chosen;
    for (const QString &id : ids) {
        const QModelIndex index = m_filter->mapFromSource(m_model->index(m_model->find(id), 0));
        if (index.isValid())
            chosen.select(index, index);
    }
    auto *selection = m_view->selectionModel();
    selection->select(chosen, QItemSelectionModel::ClearAndSelect);
    if (!chosen.isEmpty())
        selection->setCurrentIndex(chosen.first().topLeft(), QItemSelectionModel::NoUpdate);
}

void ClinicList::selectFirst()
{
    if (m_filter->rowCount() > 0)
        m_view->selectionModel()->setCurrentIndex(
            m_filter->index(0, 0), QItemSelectionModel::ClearAndSelect);
}

void ClinicList::tellState()
{
    const int shown = m_filter->rowCount(), all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n clinics", nullptr, all)
                                  : tr("%1 of %n clinics", "shown, all", all).arg(shown));
    m_count->setVisible(all > 0);
    m_stack->setCurrentWidget(shown > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    if (shown > 0)
        return;
    if (!m_context.state.loaded()) {
        m_empty->setTitle(tr("Loading clinics…"));
        m_empty->setText({});
        m_empty->setAction({});
    } else if (all == 0) {
        m_empty->setTitle(tr("No clinics yet"));
        m_empty->setText(tr("Clinics and their hours appear here."));
        m_empty->setAction(tr("New clinic"));
    } else {
        m_empty->setTitle(tr("No clinic matches"));
        m_empty->setText(m_find->text().isEmpty()
                ? tr("No clinic has a problem or a draft.")
                : tr("Nothing is called “%1”.").arg(m_find->text()));
        m_empty->setAction(tr("Show all clinics"));
    }
}

void ClinicList::actOnEmpty()
{
    if (m_model->rowCount() == 0)
        return m_new->click();
    m_find->clear();
    m_problems->setChecked(false);
    m_view->setFocus();
}

} // namespace lockstep
