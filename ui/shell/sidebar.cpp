// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebar.h"

#include "icons.h"
#include "page.h"
#include "statusmark.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int WideWidth = 184;
constexpr int NarrowWidth = 56;

} // namespace

/// One page: icon, label, badge.
class SidebarButton final : public QAbstractButton {
public:
    explicit SidebarButton(PageId id)
        : m_glyph(pageGlyph(id))
    {
        setText(pageTitle(id));
        setAccessibleName(text());
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
    }

    void setBadge(Mark mark, qint64 count, const QString &sentence)
    {
        m_mark = mark;
        m_count = count;
        setAccessibleName(count > 0 ? QString(text() + u", "_s + sentence) : text());
        update();
    }
    void setNarrow(bool narrow)
    {
        m_narrow = narrow;
        updateGeometry();
    }

    int glyphSide() const { return markSize(font()) + 4; }

    QSize sizeHint() const override
    {
        const int height = qMax(36, fontMetrics().height() + 20);
        const int label = fontMetrics().horizontalAdvance(text())
            + fontMetrics().horizontalAdvance(u"00000"_s) + markSize(font());
        return {m_narrow ? qMax(NarrowWidth - 2 * space::S, glyphSide() + 2 * space::S)
                         : qMax(WideWidth - 2 * space::S, label + glyphSide() + 5 * space::S),
            height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens t = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBackground(painter, t);
        const QColor ink = isChecked() ? t.accent : t.secondaryInk;
        QRect icon(m_narrow ? (width() - glyphSide()) / 2 : space::M, (height() - glyphSide()) / 2,
            glyphSide(), glyphSide());
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), icon),
            glyphPixmap(m_glyph, glyphSide(), ink, devicePixelRatio()));
        if (m_narrow)
            return paintDot(painter, icon);
        QFont label = font();
        label.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(label);
        painter.setPen(t.ink);
        const QRect text(icon.right() + 1 + space::M, 0, width(), height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text),
            Qt::AlignVCenter | Qt::AlignLeading, this->text());
        paintBadge(painter, t);
    }

private:
    void paintBackground(QPainter &painter, const Tokens &t) const
    {
        const QRectF box(rect());
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse()) {
            painter.setBrush(isChecked() ? t.selection : t.alternate);
            painter.drawRoundedRect(box, CornerRadius, CornerRadius);
        }
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(t.focus, 2));
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), CornerRadius, CornerRadius);
        }
    }
    void paintBadge(QPainter &painter, const Tokens &t) const
    {
        if (m_count == 0)
            return;
        QFont small = styledFont(font(), TextStyle::Small);
        small.setWeight(QFont::DemiBold);
        painter.setFont(small);
        const QString number = QLocale().toString(m_count);
        const int side = markSize(font()) - 2;
        const int wide = QFontMetrics(small).horizontalAdvance(number);
        const QRect numberRect(width() - space::S - wide, 0, wide + 1, height());
        const QRect markRect(
            numberRect.left() - space::XS - side, (height() - side) / 2, side, side);
        painter.setPen(t.ink);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), numberRect),
            Qt::AlignVCenter | Qt::AlignRight, number);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), markRect),
            markPixmap(m_mark, side, palette(), devicePixelRatio()));
    }
    void paintDot(QPainter &painter, const QRect &icon) const
    {
        if (m_count == 0)
            return;
        constexpr int Side = 12;
        const QRect corner(icon.right() - 4, icon.top() - 5, Side, Side);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), corner),
            markPixmap(m_mark, Side, palette(), devicePixelRatio()));
    }

    Glyph m_glyph;
    Mark m_mark = Mark::NotLinked;
    qint64 m_count = 0;
    bool m_narrow = false;
};

Sidebar::Sidebar(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QVBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    setObjectName(u"sidebar.frame"_s);
    setAccessibleName(tr("Pages"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button);
    setFocusPolicy(Qt::NoFocus);
    m_group->setExclusive(true);
    m_layout->setContentsMargins(space::S, space::S, space::S, space::S);
    m_layout->setSpacing(2);
    m_layout->addStretch();
    connect(
        m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT pageChosen(PageId(id)); });
}

void Sidebar::addPage(PageId id, const QString &shortcut)
{
    auto *button = new SidebarButton(id);
    button->setObjectName(u"sidebar.page%1Button"_s.arg(int(id) + 1));
    button->setToolTip(u"%1 (%2)"_s.arg(pageTitle(id), shortcut));
    m_group->addButton(button, int(id));
    m_buttons.insert(id, button);
    m_layout->insertWidget(m_layout->count() - 1, button);
}

void Sidebar::setCurrent(PageId id)
{
    if (QAbstractButton *button = m_group->button(int(id))) {
        button->setChecked(true);
        setFocusProxy(button);
    }
}

void Sidebar::setBadge(PageId id, Mark mark, qint64 count, const QString &sentence)
{
    if (SidebarButton *button = m_buttons.value(id))
        button->setBadge(mark, count, sentence);
}

void Sidebar::setNarrow(bool narrow)
{
    m_narrow = narrow;
    for (SidebarButton *button : std::as_const(m_buttons))
        button->setNarrow(narrow);
}

void Sidebar::focusInEvent(QFocusEvent *event)
{
    QFrame::focusInEvent(event);
    if (QAbstractButton *button = m_group->checkedButton())
        button->setFocus(Qt::OtherFocusReason);
}

} // namespace lockstep
