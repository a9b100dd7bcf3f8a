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
        updateGeometry();
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
        if (m_narrow) {
            return {narrowWidth(), height + (m_count > 0 ? badgeMetrics().height() : 0)};
        }
        const int label = fontMetrics().horizontalAdvance(text())
            + fontMetrics().horizontalAdvance(u"00000"_s) + markSize(font());
        return {qMax(WideWidth - 2 * space::S, label + glyphSide() + 5 * space::S), height};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens t = Tokens::of(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintBackground(painter, t);
        const bool onHighlight = isChecked() && t.highContrast;
        const QColor words = onHighlight ? palette().color(QPalette::HighlightedText) : t.ink;
        const QColor ink = onHighlight ? words : isChecked() ? t.accent : t.secondaryInk;
        const int below = m_narrow && m_count > 0 ? badgeMetrics().height() : 0;
        QRect icon(m_narrow ? (width() - glyphSide()) / 2 : space::M,
            (height() - below - glyphSide()) / 2, glyphSide(), glyphSide());
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), icon),
            glyphPixmap(m_glyph, glyphSide(), ink, devicePixelRatio()));
        if (m_narrow)
            return paintBadge(
                painter, words, (width() - badgeWidth()) / 2, icon.bottom() + 1, below);
        QFont label = font();
        label.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(label);
        painter.setPen(words);
        const QRect text(icon.right() + 1 + space::M, 0, width(), height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text),
            Qt::AlignVCenter | Qt::AlignLeading, this->text());
        paintBadge(painter, words, width() - space::S - badgeWidth(), 0, height());
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
    /// Shape and number, one beside the other.
    void paintBadge(QPainter &painter, const QColor &ink, int left, int top, int high) const
    {
        if (m_count == 0)
            return;
        const int side = badgeSide();
        const QRect markRect(left, top + (high - side) / 2, side, side);
        const QRect numberRect(left + side + space::XS, top, badgeWidth() - side, high);
        painter.setFont(badgeFont());
        painter.setPen(ink);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), numberRect),
            Qt::AlignVCenter | Qt::AlignLeading, badgeText());
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), markRect),
            markPixmap(m_mark, side, inInk(ink), devicePixelRatio()));
    }
    /// In the colours of a theme marks have their own.
    QPalette inInk(const QColor &ink) const
    {
        QPalette result = palette();
        const bool highlighted = ink == result.color(QPalette::HighlightedText);
        return Tokens::of(result).highContrast && highlighted ? onHighlight(result) : result;
    }
    QString badgeText() const
    {
        const QString number = QLocale().toString(m_count);
        const bool fits = !m_narrow
            || badgeSide() + space::XS + badgeMetrics().horizontalAdvance(number) <= narrowWidth();
        return fits ? number : u"9+"_s;
    }
    int narrowWidth() const { return qMax(NarrowWidth - 2 * space::S, glyphSide() + 2 * space::S); }
    QFont badgeFont() const
    {
        QFont small = styledFont(font(), TextStyle::Small);
        small.setWeight(QFont::DemiBold);
        return small;
    }
    QFontMetrics badgeMetrics() const { return QFontMetrics(badgeFont()); }
    int badgeSide() const { return m_narrow ? markSize(font()) * 2 / 3 : markSize(font()) - 2; }
    int badgeWidth() const
    {
        return m_count == 0
            ? 0
            : badgeSide() + space::XS + badgeMetrics().horizontalAdvance(badgeText()) + 1;
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
