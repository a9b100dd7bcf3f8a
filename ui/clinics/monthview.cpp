// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/monthview.h"

#include "clinics/datewords.h"
#include "clinics/monthmodel.h"
#include "shell/icons.h"
#include "shell/theme.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

int cellHeight(const QFont &font)
{
    return QFontMetrics(font).height() + QFontMetrics(styledFont(font, TextStyle::Small)).height()
        + space::S;
}

/// A day: its number, and below it what differs from the week.
class DayDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Tokens t = Tokens::of(option.palette);
        const QRectF body = QRectF(option.rect).adjusted(1, 1, -1, -1);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        background(*painter, body, option, index, t);
        if (index.data(MonthModel::CampaignRole).toBool())
            campaign(*painter, body, t);
        texts(*painter, body, option, index, t);
        painter->restore();
    }

private:
    static void background(QPainter &painter, const QRectF &body,
        const QStyleOptionViewItem &option, const QModelIndex &index, const Tokens &t)
    {
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const bool current = view && view->currentIndex() == index;
        const bool differs
            = index.data(MonthModel::KindRole).toInt() != int(MonthModel::Kind::Usual);
        painter.setPen(differs ? QPen(t.controlBorder, t.highContrast ? 2 : 1) : QPen(Qt::NoPen));
        painter.setBrush(current ? QBrush(t.selection)
                : differs        ? QBrush(t.alternate)
                                 : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(body, CornerRadius - 2, CornerRadius - 2);
        if (current && view->hasFocus()) {
            painter.setPen(QPen(t.focus, 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(body, CornerRadius - 2, CornerRadius - 2);
        }
    }

    static void campaign(QPainter &painter, const QRectF &body, const Tokens &t)
    {
        QRectF strip = body.adjusted(4, 0, -4, -2);
        strip.setTop(strip.bottom() - 5);
        painter.setPen(Qt::NoPen);
        painter.fillRect(strip, QBrush(t.secondaryInk, Qt::BDiagPattern));
    }

    static void texts(QPainter &painter, const QRectF &body, const QStyleOptionViewItem &option,
        const QModelIndex &index, const Tokens &t)
    {
        const bool today = index.data(MonthModel::TodayRole).toBool();
        const bool differs
            = index.data(MonthModel::KindRole).toInt() != int(MonthModel::Kind::Usual);
        const QFont small = styledFont(option.font, TextStyle::Small);
        const QString number = index.data(Qt::DisplayRole).toString();
        const QRectF inside = body.adjusted(space::XS, 2, -space::XS, -2);
        // Grey is the past; the days of the months beside are small.
        painter.setPen(index.data(MonthModel::PastRole).toBool() ? t.secondaryInk : t.ink);
        painter.setFont(today ? styledFont(option.font, TextStyle::Strong)
                : index.data(MonthModel::OutsideRole).toBool() ? small
                                                               : option.font);
        painter.drawText(inside, int(Qt::AlignTop | Qt::AlignHCenter), number);
        if (today) {
            const QFontMetrics metrics(painter.font());
            const double half = metrics.horizontalAdvance(number) / 2.0 + 2;
            const double middle = inside.center().x();
            painter.fillRect(
                QRectF(middle - half, inside.top() + metrics.height() - 1, 2 * half, 2), t.accent);
        }
        const QString hours = index.data(MonthModel::HoursRole).toString();
        const QString holiday = index.data(MonthModel::HolidayRole).toString();
        painter.setFont(small);
        if (!differs)
            painter.setPen(t.secondaryInk);
        painter.drawText(inside, int(Qt::AlignBottom | Qt::AlignHCenter),
            QFontMetrics(small).elidedText(
                hours.isEmpty() && !holiday.isEmpty() ? MonthView::tr("Holiday") : hours,
                Qt::ElideRight, int(inside.width())));
    }
};

} // namespace

MonthGrid::MonthGrid(MonthModel *model, QWidget *parent)
    : QTableView(parent)
    , m_days(model)
{
    setModel(model);
    setItemDelegate(new DayDelegate(this));
    setTabKeyNavigation(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setCornerButtonEnabled(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(1);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

QDate MonthGrid::currentDate() const
{
    return currentIndex().isValid() ? m_days->dateAt(currentIndex()) : QDate();
}

void MonthGrid::goTo(QDate date)
{
    const QDate month = m_days->month();
    m_days->setMonth(date);
    setCurrentIndex(m_days->indexOf(date));
    if (m_days->month() == month)
        return;
    // The same cell may hold another day now.
    Q_EMIT monthChanged();
    Q_EMIT currentDateChanged(date);
}

QSize MonthGrid::minimumSizeHint() const
{
    const int width = 7 * fontMetrics().horizontalAdvance(u"88:88"_s);
    return {width,
        horizontalHeader()->sizeHint().height()
            + MonthModel::Weeks * (cellHeight(font()) - space::XS)};
}

QSize MonthGrid::sizeHint() const
{
    const int width = 7 * (fontMetrics().horizontalAdvance(u"Closed"_s) + 2 * space::S);
    return {
        width, horizontalHeader()->sizeHint().height() + MonthModel::Weeks * cellHeight(font())};
}

QDate MonthGrid::moved(QDate date, int key) const
{
    const bool mirrored = isRightToLeft();
    switch (key) {
    case Qt::Key_Left:
        return date.addDays(mirrored ? 1 : -1);
    case Qt::Key_Right:
        return date.addDays(mirrored ? -1 : 1);
    case Qt::Key_Up:
        return date.addDays(-7);
    case Qt::Key_Down:
        return date.addDays(7);
    case Qt::Key_PageUp:
        return date.addMonths(-1);
    case Qt::Key_PageDown:
        return date.addMonths(1);
    case Qt::Key_Home:
        return m_today;
    default:
        return {};
    }
}

void MonthGrid::keyPressEvent(QKeyEvent *event)
{
    const QDate date = currentDate().isValid() ? currentDate() : m_today;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter
        || event->key() == Qt::Key_Space;
    if (enter)
        Q_EMIT picked(date, event->modifiers() & Qt::ShiftModifier);
    else if (const QDate to = moved(date, event->key()); to.isValid())
        goTo(to);
    else
        event->ignore();
}

void MonthGrid::mouseReleaseEvent(QMouseEvent *event)
{
    QTableView::mouseReleaseEvent(event);
    const QModelIndex under = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && under.isValid() && under == currentIndex())
        Q_EMIT picked(m_days->dateAt(under), event->modifiers() & Qt::ShiftModifier);
}

void MonthGrid::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update();
    if (current.isValid())
        Q_EMIT currentDateChanged(m_days->dateAt(current));
}

void MonthGrid::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid())
        goTo(m_today);
    QTableView::focusInEvent(event);
    viewport()->update();
}

MonthView::MonthView(const QString &stem, QWidget *parent)
    : QWidget(parent)
    , m_model(new MonthModel(this))
    , m_grid(new MonthGrid(m_model))
    , m_month(new QLabel)
    , m_day(new QLabel)
{
    m_grid->setObjectName(stem + u"Grid"_s);
    m_day->setObjectName(stem + u"DayLabel"_s);
    m_day->setTextFormat(Qt::PlainText);
    m_day->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addWidget(makeHeading(stem));
    layout->addWidget(m_grid, 1);
    layout->addWidget(m_day);
    connect(m_grid, &MonthGrid::monthChanged, this, &MonthView::tellMonth);
    connect(m_grid, &MonthGrid::currentDateChanged, this, &MonthView::tellDay);
    connect(m_grid, &MonthGrid::picked, this, &MonthView::picked);
}

QWidget *MonthView::makeHeading(const QString &stem)
{
    m_month->setObjectName(stem + u"MonthLabel"_s);
    setTextStyle(m_month, TextStyle::Section);
    m_month->setAlignment(Qt::AlignCenter);
    auto *heading = new QWidget;
    auto *row = new QHBoxLayout(heading);
    row->setContentsMargins({});
    const auto step = [&](const QString &name, Glyph glyph, const QString &text, int months) {
        auto *button = new QToolButton;
        button->setObjectName(stem + name);
        button->setIcon(icon(glyph));
        button->setAutoRaise(true);
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QToolButton::clicked, this, [this, months] {
            const QDate date = m_grid->currentDate();
            m_grid->goTo((date.isValid() ? date : m_model->month()).addMonths(months));
        });
        return button;
    };
    row->addWidget(step(u"PreviousButton"_s, Glyph::ChevronLeft, tr("Previous month"), -1));
    row->addWidget(m_month, 1);
    row->addWidget(step(u"NextButton"_s, Glyph::ChevronRight, tr("Next month"), 1));
    return heading;
}

void MonthView::setClinic(const Clinic &clinic, QDate today)
{
    m_clinic = clinic;
    m_model->setClinic(clinic, today);
    m_grid->setToday(today);
    if (!m_grid->currentDate().isValid())
        m_grid->goTo(today);
    tellMonth();
    tellDay();
}

void MonthView::tellMonth()
{
    //: A month with its year, in the letters of QLocale::toString
    const QString text = QLocale().toString(m_model->month(), tr("MMMM yyyy"));
    m_month->setText(text);
    m_grid->setAccessibleName(tr("Days of %1").arg(text));
}

void MonthView::tellDay()
{
    const QDate date = m_grid->currentDate();
    if (!date.isValid())
        return m_day->clear();
    QStringList lines = resultLines(m_clinic, date) + clockLines(m_clinic, date);
    const QString holiday = m_model->indexOf(date).data(MonthModel::HolidayRole).toString();
    if (!holiday.isEmpty())
        lines << tr("Federal holiday: %1").arg(holiday);
    m_day->setText(lines.join(u'\n'));
}

} // namespace lockstep
