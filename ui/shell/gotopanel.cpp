// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gotopanel.h"

#include "gotomodel.h"
#include "statestore.h"
#include "theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int MostEntries = 50;
constexpr int PanelWidth = 560;
constexpr int PanelHeight = 420;
constexpr int LeastDetail = 4; ///< characters: less says nothing

/// Icon, text, and what belongs to it in secondary ink at the far end.
class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Tokens t = Tokens::of(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(t.selection);
            painter->drawRoundedRect(
                option.rect.adjusted(2, 1, -2, -1), CornerRadius, CornerRadius);
        }
        const QRect row = option.rect.adjusted(space::M, 0, -space::M, 0);
        const int side = markSize(option.font);
        const QRect picture(row.left(), row.center().y() - side / 2, side, side);
        index.data(Qt::DecorationRole)
            .value<QIcon>()
            .paint(painter, QStyle::visualRect(option.direction, row, picture));
        const QRect text = row.adjusted(side + space::M, 0, 0, 0);
        const QFontMetrics metrics(option.font);
        const QString name = index.data(Qt::DisplayRole).toString();
        const QString detail = index.data(GoToModel::DetailRole).toString();
        // The name has the room that it needs, as far as there is any; the detail has the rest.
        const int spare = text.width() - metrics.horizontalAdvance(name) - space::M;
        const QString shown = spare < LeastDetail * metrics.averageCharWidth()
            ? QString()
            : metrics.elidedText(detail, Qt::ElideRight, spare);
        const bool highlighted = t.highContrast && option.state.testFlag(QStyle::State_Selected);
        const QColor words = highlighted ? option.palette.color(QPalette::HighlightedText) : t.ink;
        painter->setFont(option.font);
        painter->setPen(highlighted ? words : t.secondaryInk);
        painter->drawText(QStyle::visualRect(option.direction, row, text),
            Qt::AlignVCenter | Qt::AlignTrailing, shown);
        painter->setPen(words);
        painter->drawText(QStyle::visualRect(option.direction, row, text),
            Qt::AlignVCenter | Qt::AlignLeading,
            metrics.elidedText(name, Qt::ElideRight, text.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {0, rowHeight(option.font)};
    }
};

} // namespace

GoToPanel::GoToPanel(const StateStore &state, const Actions &actions,
    const QList<AdapterDescription> &adapters, QWidget *parent)
    : QFrame(parent)
    , m_state(state)
    , m_actions(actions)
    , m_adapters(adapters)
    , m_field(new QLineEdit)
    , m_list(new QListView)
    , m_model(new GoToModel(this))
{
    setObjectName(u"goTo.frame"_s);
    setAccessibleName(tr("Go to"));
    m_field->setObjectName(u"goTo.findLineEdit"_s);
    m_field->setAccessibleName(tr("Type a clinic, system, page or command"));
    m_field->setPlaceholderText(tr("Clinic, system, page or command"));
    m_field->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_field->installEventFilter(this);
    parent->installEventFilter(this);
    m_list->setObjectName(u"goTo.resultsListView"_s);
    m_list->setAccessibleName(tr("What matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    auto *hint = new QLabel(
        tr("Type c and a space for clinics only, s for systems, f for failures, # for an event, > "
           "for commands"));
    hint->setWordWrap(true);
    setTextStyle(hint, TextStyle::Small);
    setSecondary(hint);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::M, space::M, space::S);
    layout->addWidget(m_field);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    connect(m_field, &QLineEdit::textChanged, this, &GoToPanel::collect);
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) { choose(index.row()); });
    hide();
}

void GoToPanel::popUp()
{
    m_returnTo = QApplication::focusWidget();
    placeOver();
    m_field->clear();
    collect();
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void GoToPanel::placeOver()
{
    const QSize room = parentWidget()->size();
    const double scale = markSize(font()) / 16.0;
    const QSize size(qMin(int(PanelWidth * scale), room.width() - 2 * space::XL),
        qMin(int(PanelHeight * scale), room.height() - 4 * space::XL));
    setGeometry((room.width() - size.width()) / 2, 2 * space::XXL, size.width(), size.height());
}

void GoToPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        placeOver();
}

void GoToPanel::collect()
{
    const QString typed = m_field->text();
    m_model->setEntries(
        matching(goToEntries(m_state, m_actions, m_adapters) + namedCommands(m_state, typed), typed,
            MostEntries));
    m_list->setCurrentIndex(m_model->index(0));
}

void GoToPanel::choose(int row)
{
    if (row < 0)
        return;
    const auto target = m_model->entry(row).target;
    dismiss();
    if (const auto *place = std::get_if<Place>(&target))
        Q_EMIT placeChosen(*place);
    else
        Q_EMIT actionChosen(std::get<ActionId>(target));
}

void GoToPanel::step(int by)
{
    const int row = qBound(0, m_list->currentIndex().row() + by, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row));
}

void GoToPanel::dismiss()
{
    hide();
    if (m_returnTo && m_returnTo->window() == window())
        m_returnTo->setFocus(Qt::OtherFocusReason);
}

bool GoToPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible())
            placeOver();
        return false;
    }
    if (event->type() == QEvent::FocusOut && isVisible()
        && QApplication::focusWidget() != m_field) {
        hide();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(8);
        return true;
    case Qt::Key_PageUp:
        step(-8);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        dismiss();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void GoToPanel::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.controlBorder, t.highContrast ? 2 : 1));
    painter.setBrush(t.page);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

} // namespace lockstep
