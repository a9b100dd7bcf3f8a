// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layoutcheck.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCalendarWidget>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int Slack = 2; ///< px that rounding may take

QString nameOf(const QWidget *widget)
{
    QString name = widget->objectName();
    for (const QWidget *up = widget->parentWidget(); name.isEmpty() && up; up = up->parentWidget())
        if (!up->objectName().isEmpty() && !up->objectName().startsWith(u"qt_"_s))
            name = u"in "_s + up->objectName();
    return u"%1 '%2' \"%3\""_s.arg(QLatin1StringView(widget->metaObject()->className()), name,
        widget->property("text").toString().left(40));
}

/// Wraps itself where it must, or is somebody else's.
bool isForeign(const QWidget *widget)
{
    for (const QWidget *up = widget; up && !up->isWindow(); up = up->parentWidget()) {
        if (qobject_cast<const QCalendarWidget *>(up))
            return true;
    }
    return false;
}

int widestWord(const QLabel &label)
{
    static const QRegularExpression breaks(uR"([\s\-/_.]+)"_s);
    int widest = 0;
    for (const QString &word : label.text().split(breaks, Qt::SkipEmptyParts))
        widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
    return widest;
}

bool clipped(const QLabel &label)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull())
        return false;
    if (label.wordWrap())
        return label.height() + Slack < label.heightForWidth(label.width())
            || label.contentsRect().width() + Slack < widestWord(label);
    // A label that lets its text go where there is no room for it says so.
    const bool yields = label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
    return (!yields && label.width() + Slack < label.sizeHint().width())
        || label.height() + Slack < label.sizeHint().height();
}

bool clipped(const QAbstractButton &button)
{
    if (button.text().isEmpty())
        return false;
    const QSize wanted
        = button.minimumSizeHint().isValid() ? button.minimumSizeHint() : button.sizeHint();
    return button.width() + 1 < wanted.width() || button.height() + 1 < wanted.height();
}

bool clipped(const QLineEdit &field)
{
    // What a person types may be longer than the field: it scrolls. What it asks for may not.
    const bool spins = qobject_cast<const QAbstractSpinBox *>(field.parentWidget());
    const QString text = spins   ? field.text()
        : field.text().isEmpty() ? field.placeholderText()
                                 : QString();
    int room
        = field.contentsRect().width() - field.textMargins().left() - field.textMargins().right();
    const auto pictures = field.findChildren<QToolButton *>();
    for (const QToolButton *picture : pictures)
        room -= picture->isVisible() ? picture->width() : 0;
    return room + Slack < field.fontMetrics().horizontalAdvance(text);
}

/// A list to choose from shows the whole of what is chosen.
bool clipped(const QComboBox &box)
{
    if (box.isEditable())
        return false; // its line tells
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = false;
    option.frame = true;
    const int room
        = box.style()
              ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box)
              .width();
    const int picture = box.itemIcon(box.currentIndex()).isNull() ? 0 : box.iconSize().width() + 4;
    // A name may be longer than the window: then the box takes all the width there is.
    const QWidget *around = box.parentWidget();
    const bool whole = around && box.width() + 2 * Slack >= around->contentsRect().width();
    return !whole
        && room + Slack < box.fontMetrics().horizontalAdvance(box.currentText()) + picture;
}

bool clipped(const QTabBar &bar)
{
    for (int i = 0; i < bar.count(); ++i) {
        const int wanted = bar.fontMetrics().horizontalAdvance(bar.tabText(i));
        if (bar.isTabVisible(i) && bar.tabRect(i).width() < wanted)
            return true;
    }
    return false;
}

bool clipped(const QHeaderView &header)
{
    if (header.orientation() == Qt::Vertical || !header.model())
        return false;
    const int margins = 2 * header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
    for (int i = 0; i < header.count(); ++i) {
        const QString title = header.model()->headerData(i, Qt::Horizontal).toString();
        const int wanted = header.fontMetrics().horizontalAdvance(title) + margins;
        if (!header.isSectionHidden(i) && header.sectionSize(i) + Slack < wanted)
            return true;
    }
    return false;
}

/// Nothing: it is no widget that shows text.
std::optional<bool> textClipped(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return clipped(*label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return clipped(*button);
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return clipped(*box);
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return clipped(*field);
    if (const auto *bar = qobject_cast<const QTabBar *>(widget))
        return clipped(*bar);
    if (const auto *header = qobject_cast<const QHeaderView *>(widget))
        return clipped(*header);
    if (qobject_cast<const QAbstractSpinBox *>(widget))
        return widget->width() + Slack < widget->minimumSizeHint().width();
    return std::nullopt;
}

/// Only tables and payloads may scroll sideways.
bool mayScrollSideways(const QWidget *area)
{
    return qobject_cast<const QAbstractItemView *>(area) || area->inherits("QPlainTextEdit")
        || area->inherits("QTextEdit");
}

/// Where a widget reaches out of what is around it; empty: nowhere, or only to where one can scroll
/// up and down.
QString reachesOut(const QWidget *widget, const QWidget &window)
{
    QRect rect = widget->rect();
    const QWidget *at = widget;
    while (at != &window && at->parentWidget() && !at->isWindow()) {
        rect.translate(at->pos());
        at = at->parentWidget();
        const auto *area = qobject_cast<const QAbstractScrollArea *>(at->parentWidget());
        const bool scrolls = area && area->viewport() == at;
        if (scrolls && mayScrollSideways(area))
            return {};
        QRect room = at->rect().adjusted(-Slack, -Slack, Slack, Slack);
        if (scrolls) {
            room.setTop(rect.top());
            room.setBottom(rect.bottom());
        }
        if (!room.contains(rect))
            return nameOf(at)
                + u" by %1, %2"_s.arg(rect.right() - room.right())
                      .arg(rect.bottom() - room.bottom());
        if (scrolls)
            rect = QRect(rect.left(), 0, rect.width(), 1); // one can bring it there
    }
    return {};
}

/// Of the widgets of one layout, those that lie on one another.
QStringList overlaps(const QList<const QWidget *> &texts)
{
    QStringList found;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        for (qsizetype j = i + 1; j < texts.size(); ++j) {
            if (texts[i]->parentWidget() != texts[j]->parentWidget())
                continue;
            const QLayout *layout = texts[i]->parentWidget()->layout();
            const QRect both = texts[i]->geometry() & texts[j]->geometry();
            if (layout && both.width() > Slack && both.height() > Slack)
                found << u"%1 lies on %2"_s.arg(nameOf(texts[i]), nameOf(texts[j]));
        }
    }
    return found;
}

QStringList sideways(const QWidget &window)
{
    QStringList found;
    const auto bars = window.findChildren<QScrollBar *>();
    for (const QScrollBar *bar : bars) {
        const QWidget *area = bar->parentWidget() ? bar->parentWidget()->parentWidget() : nullptr;
        if (bar->orientation() == Qt::Horizontal && bar->isVisible() && bar->maximum() > 0
            && !(area && mayScrollSideways(area)))
            found << u"scrolls sideways by %1: "_s.arg(bar->maximum())
                    + (area ? nameOf(area) : QString());
    }
    return found;
}

} // namespace

QStringList layoutProblems(const QWidget &window)
{
    QStringList found;
    QList<const QWidget *> texts;
    const auto widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window || isForeign(widget))
            continue;
        const std::optional<bool> clips = textClipped(widget);
        if (!clips)
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if ((label && !label->text().isEmpty()) || (button && !button->text().isEmpty()))
            texts << widget;
        if (*clips)
            found << nameOf(widget)
                    + u" %1x%2 wants %3x%4"_s.arg(widget->width())
                          .arg(widget->height())
                          .arg(widget->sizeHint().width())
                          .arg(widget->hasHeightForWidth() ? widget->heightForWidth(widget->width())
                                                           : widget->sizeHint().height());
        else if (qobject_cast<const QHeaderView *>(widget))
            continue; // its view has it in hand
        else if (const QString around = reachesOut(widget, window); !around.isEmpty())
            found << nameOf(widget) + u" reaches out of "_s + around;
    }
    return found + overlaps(texts) + sideways(window);
}

} // namespace lockstep
