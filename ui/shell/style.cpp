// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "style.h"

#include "icons.h"
#include "plantedbug.h"
#include "theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr char Primary[] = "primary";
constexpr int ControlHeight = 32;
constexpr int SmallestTarget = 24; ///< px, console.md 4.3
constexpr int FusionStepWidth = 16; ///< that its size of a number box has room for
constexpr int ScrollBarWidth = 12;
constexpr int AnimationMs = 180;

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property(Primary).toBool();
}

bool has(const QStyleOption *option, QStyle::StateFlag flag)
{
    return option->state.testFlag(flag);
}

QColor blend(const QColor &below, const QColor &above, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share); };
    return {mix(below.red(), above.red()), mix(below.green(), above.green()),
        mix(below.blue(), above.blue())};
}

void roundedBox(QPainter *painter, const QRectF &rect, const QColor &border, const QColor &fill,
    double width = 1, double radius = CornerRadius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(border.isValid() ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const double inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

/// 2 px ring inside the control's edge.
void focusRing(QPainter *painter, const QRectF &rect, const Tokens &t, double radius = CornerRadius)
{
    if (!planted("unseen-focus"))
        roundedBox(painter, rect, t.focus, QColor(), 2, radius);
}

void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget)
{
    const Tokens t = Tokens::of(option->palette);
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hover = has(option, QStyle::State_MouseOver) && enabled;
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    const QRectF rect = option->rect;
    if (isPrimary(widget) && enabled && !t.highContrast) {
        const double shade = pressed ? 0.25 : hover ? 0.12 : 0;
        roundedBox(painter, rect, QColor(), blend(t.accent, t.ink, shade));
    } else {
        const QColor fill = pressed ? blend(t.alternate, t.accent, 0.12)
            : hover                 ? t.alternate
            : flat                  ? QColor()
                                    : t.page;
        const QColor border = flat ? QColor()
            : enabled              ? blend(t.controlBorder, t.page, hover ? 0 : 0.25)
                                   : t.hairline;
        roundedBox(
            painter, rect, t.highContrast ? t.controlBorder : border, fill, t.highContrast ? 2 : 1);
    }
    if (has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange)) {
        if (isPrimary(widget) && !t.highContrast)
            roundedBox(painter, rect.adjusted(2.5, 2.5, -2.5, -2.5), t.onAccent, QColor(), 1.5, 4);
        else
            focusRing(painter, rect, t);
    }
}

void drawToolPanel(const QStyleOption *option, QPainter *painter)
{
    const Tokens t = Tokens::of(option->palette);
    const bool on = has(option, QStyle::State_On);
    const bool pressed = has(option, QStyle::State_Sunken);
    const bool hover = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    if (on || pressed || hover)
        roundedBox(painter, option->rect, QColor(),
            on || pressed ? blend(t.alternate, t.accent, 0.15) : t.alternate);
}

void drawField(const QStyleOption *option, QPainter *painter)
{
    const Tokens t = Tokens::of(option->palette);
    const bool focus = has(option, QStyle::State_HasFocus);
    const bool enabled = has(option, QStyle::State_Enabled);
    roundedBox(painter, option->rect,
        focus         ? t.focus
            : enabled ? t.controlBorder
                      : t.hairline,
        enabled ? t.page : t.surface, (focus ? 2 : 1) + (t.highContrast ? 1 : 0));
}

void drawCheck(const QStyleOption *option, QPainter *painter)
{
    const Tokens t = Tokens::of(option->palette);
    const bool on = has(option, QStyle::State_On);
    const bool enabled = has(option, QStyle::State_Enabled);
    const QColor border = enabled ? (on ? t.accent : t.controlBorder) : t.hairline;
    const QRectF rect = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    roundedBox(painter, rect, border, on ? border : t.page, t.highContrast ? 2 : 1.25, 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(t.onAccent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&rect](double x, double y) {
        return rect.topLeft() + QPointF(rect.width() * x, rect.height() * y);
    };
    if (on)
        painter->drawPolyline(QPolygonF{at(0.24, 0.52), at(0.43, 0.71), at(0.78, 0.31)});
    else if (has(option, QStyle::State_NoChange)) {
        painter->setPen(QPen(t.ink, 2));
        painter->drawLine(at(0.28, 0.5), at(0.72, 0.5));
    }
    painter->restore();
}

void drawRadio(const QStyleOption *option, QPainter *painter)
{
    const Tokens t = Tokens::of(option->palette);
    const bool on = has(option, QStyle::State_On);
    const QColor border = !has(option, QStyle::State_Enabled) ? t.hairline
        : on                                                  ? t.accent
                                                              : t.controlBorder;
    const QRectF rect = option->rect;
    roundedBox(painter, rect, border, t.page, on || t.highContrast ? 2 : 1.25, rect.width() / 2);
    if (on)
        roundedBox(
            painter, rect.adjusted(4.5, 4.5, -4.5, -4.5), QColor(), border, 0, rect.width() / 2);
}

void drawHeader(const QStyleOptionHeader &header, QPainter *painter)
{
    const Tokens t = Tokens::of(header.palette);
    painter->fillRect(header.rect,
        has(&header, QStyle::State_MouseOver) && has(&header, QStyle::State_Enabled) ? t.alternate
                                                                                     : t.surface);
    painter->setPen(t.hairline);
    painter->drawLine(header.rect.bottomLeft(), header.rect.bottomRight());
}

void drawTab(const QStyleOptionTab &tab, QPainter *painter)
{
    const Tokens t = Tokens::of(tab.palette);
    const bool selected = has(&tab, QStyle::State_Selected);
    const bool hover = has(&tab, QStyle::State_MouseOver);
    if (hover && !selected)
        roundedBox(painter, QRectF(tab.rect).adjusted(2, 4, -2, -4), QColor(), t.alternate);
    QRectF line(tab.rect);
    line.setTop(line.bottom() - 2);
    painter->fillRect(QRectF(tab.rect.left(), tab.rect.bottom(), tab.rect.width(), 1), t.hairline);
    if (selected)
        painter->fillRect(line.adjusted(4, 0, -4, 1), t.accent);
    if (has(&tab, QStyle::State_HasFocus))
        focusRing(painter, QRectF(tab.rect).adjusted(2, 2, -2, -4), t);
}

void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter *painter)
{
    const Tokens t = Tokens::of(item.palette);
    const bool active = has(&item, QStyle::State_Selected);
    painter->fillRect(item.rect, t.surface);
    if (active)
        roundedBox(painter, QRectF(item.rect).adjusted(1, 2, -1, -2), QColor(), t.selection);
}

void drawProgress(const QStyleOptionProgressBar &bar, QPainter *painter)
{
    const Tokens t = Tokens::of(bar.palette);
    QRectF rect(bar.rect);
    const double height = qMin(8.0, rect.height());
    rect = QRectF(rect.left(), rect.center().y() - height / 2, rect.width(), height);
    roundedBox(painter, rect, QColor(), t.highContrast ? t.page : t.alternate, 0, height / 2);
    const double span = bar.maximum - bar.minimum;
    const double share = span > 0 ? (bar.progress - bar.minimum) / span : 0;
    if (share > 0) {
        rect.setWidth(qMax(height, rect.width() * share));
        roundedBox(painter, rect, QColor(), t.accent, 0, height / 2);
    }
}

void drawGlyph(
    QPainter *painter, const QRect &rect, Glyph glyph, const QColor &colour, int size = 16)
{
    QRect target(0, 0, size, size);
    target.moveCenter(rect.center());
    painter->drawPixmap(
        target, glyphPixmap(glyph, size, colour, painter->device()->devicePixelRatio()));
}

std::optional<Glyph> arrowGlyph(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        return Glyph::ChevronDown;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return Glyph::ChevronUp;
    case QStyle::PE_IndicatorArrowLeft:
        return Glyph::ChevronLeft;
    case QStyle::PE_IndicatorArrowRight:
        return Glyph::ChevronRight;
    default:
        return std::nullopt;
    }
}

/// What Fusion outlines too faintly for high contrast.
bool isOutlined(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
    case QStyle::PE_PanelLineEdit:
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorItemViewItemCheck:
    case QStyle::PE_IndicatorRadioButton:
    case QStyle::PE_FrameFocusRect:
        return true;
    default:
        return false;
    }
}

/// Of a sign that stands beside text and grows with it.
int signSize(const QStyleOption &option, int atLeast)
{
    return qMax(atLeast, option.fontMetrics.height() * 3 / 4);
}

/// Of each of the two steps of a number, which stand side by side: both are large enough to hit.
int stepWidth(const QStyleOption &option)
{
    return qMax(SmallestTarget, option.fontMetrics.height() + space::S);
}

bool systemColours(const QStyleOption *option)
{
    return option && Tokens::of(option->palette).highContrast;
}

QRect spinPart(const QStyleOptionSpinBox &spin, QStyle::SubControl part)
{
    const int step = stepWidth(spin);
    QRect rect = spin.rect;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        rect.setLeft(rect.right() + 1 - step);
        break;
    case QStyle::SC_SpinBoxDown:
        rect.setLeft(rect.right() + 1 - 2 * step);
        rect.setWidth(step);
        break;
    case QStyle::SC_SpinBoxEditField:
        rect.adjust(space::XS, 3, -2 * step, -3);
        break;
    default:
        break;
    }
    return QStyle::visualRect(spin.direction, spin.rect, rect);
}

} // namespace

void setPrimary(QAbstractButton *button, bool primary)
{
    button->setProperty(Primary, primary);
    button->update();
}

Style::Style()
    : QProxyStyle(u"fusion"_s)
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QTabBar *>(widget)
        || qobject_cast<QScrollBar *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    // Air at both ends of a field; the one within a box has it already.
    if (auto *line = qobject_cast<QLineEdit *>(widget);
        line && line->parent() && !line->parent()->inherits("QComboBox"))
        line->setTextMargins(space::XS, 0, space::XS, 0);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return ScrollBarWidth;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::S;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return widget ? markSize(widget->font()) + 2 : 18;
    case PM_HeaderMargin:
        return space::S;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_MenuBarPanelWidth:
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return space::XS;
    case PM_TabBarTabHSpace:
        return 2 * space::M;
    case PM_TabBarTabVSpace:
        return 2 * space::S;
    case PM_TabBarScrollButtonWidth:
        return widget ? qMax(SmallestTarget, widget->fontMetrics().height() + space::S)
                      : SmallestTarget;
    case PM_SplitterWidth:
        return 5;
    case PM_ToolTipLabelFrameWidth:
        return 4;
    case PM_ButtonMargin:
        return 2 * space::S;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return qMax(16,
            option       ? option->fontMetrics.height()
                : widget ? QFontMetrics(widget->font()).height()
                         : 16);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ItemView_ShowDecorationSelected:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Widget_Animation_Duration:
        return m_motion == Motion::Reduced ? 0
            : m_motion == Motion::Full     ? AnimationMs
                                           : QProxyStyle::styleHint(hint, option, widget, data);
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int text = option ? option->fontMetrics.height() : 0;
    switch (type) {
    case CT_PushButton:
        result.setHeight(qMax(ControlHeight, text + 2 * space::S));
        result.rwidth() += space::S;
        break;
    case CT_SpinBox:
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons)
            result.rwidth() += 2 * stepWidth(*option) - FusionStepWidth;
        [[fallthrough]];
    case CT_ComboBox:
        // The air at both ends of the field within, which Fusion does not know of.
        result.rwidth() += qobject_cast<const QAbstractSpinBox *>(widget) ? space::L : space::S;
        [[fallthrough]];
    case CT_LineEdit:
        result.setHeight(qMax(ControlHeight, text + 2 * space::S));
        break;
    case CT_ToolButton:
        result = result.expandedTo({28, 28}) + QSize(space::XS, 0);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
            item && item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(qMax(28, text + space::M));
        break;
    case CT_MenuBarItem:
        result += QSize(0, space::XS);
        break;
    default:
        break;
    }
    return result;
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (systemColours(option) && !isOutlined(element))
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const Tokens t = Tokens::of(option->palette);
    if (const auto glyph = arrowGlyph(element))
        return drawGlyph(painter, option->rect, *glyph,
            has(option, State_Enabled) ? t.secondaryInk : t.hairline,
            qBound(8, qMin(option->rect.width(), option->rect.height()), signSize(*option, 14)));
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButtonPanel(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolPanel(option, painter);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(option, painter);
        return;
    case PE_FrameLineEdit:
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawCheck(option, painter);
    case PE_IndicatorRadioButton:
        return drawRadio(option, painter);
    case PE_FrameFocusRect:
        return focusRing(painter, option->rect, t, 4);
    case PE_FrameTabBarBase:
        painter->setPen(t.hairline);
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case PE_FrameDefaultButton:
    case PE_FrameStatusBarItem:
    case PE_PanelStatusBar:
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
        if (has(option, State_HasFocus))
            return focusRing(painter, option->rect, t);
        return roundedBox(painter, option->rect, t.hairline, QColor());
    case PE_FrameTabWidget:
        return;
    case PE_FrameMenu:
        painter->setPen(blend(t.hairline, t.controlBorder, 0.4));
        painter->setBrush(Qt::NoBrush);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_PanelMenu:
        return painter->fillRect(option->rect, t.page);
    case PE_PanelTipLabel:
        return roundedBox(painter, option->rect, t.controlBorder, t.surface, 1, 2);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
    const QWidget *widget) const
{
    if (systemColours(option))
        return QProxyStyle::drawControl(element, option, painter, widget);
    const Tokens t = Tokens::of(option->palette);
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(widget) && has(option, State_Enabled)) {
            QStyleOptionButton copy(*button);
            copy.palette.setColor(QPalette::ButtonText, t.onAccent);
            if (!copy.icon.isNull())
                copy.icon = QIcon(copy.icon);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_PushButtonBevel: {
        QProxyStyle::drawControl(element, option, painter, widget);
        // A flat button has no panel, on which the ring would be drawn.
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
        if (flat && has(option, State_HasFocus) && has(option, State_KeyboardFocusChange))
            focusRing(painter, option->rect, t);
        return;
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeader(*header, painter);
        return painter->fillRect(option->rect, t.surface);
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(*tab, painter);
        break;
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, t.surface);
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            drawMenuBarItem(*item, painter);
            return drawItemText(painter, item->rect,
                Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine,
                item->palette, has(item, State_Enabled), item->text, QPalette::ButtonText);
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return drawProgress(*bar, painter);
        break;
    case CE_Splitter:
        return painter->fillRect(has(option, State_Horizontal)
                ? QRect(option->rect.center().x(), option->rect.top(), 1, option->rect.height())
                : QRect(option->rect.left(), option->rect.center().y(), option->rect.width(), 1),
            has(option, State_MouseOver) ? t.accent : t.hairline);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
    QPainter *painter, const QWidget *widget) const
{
    if (systemColours(option) && control != CC_ComboBox && control != CC_SpinBox)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const Tokens t = Tokens::of(option->palette);
    if (control == CC_ScrollBar) {
        const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        const bool active
            = has(option, State_MouseOver) || option->activeSubControls == SC_ScrollBarSlider;
        painter->fillRect(option->rect, t.page);
        if (has(option, State_Enabled))
            roundedBox(painter, QRectF(slider).adjusted(3, 3, -3, -3), QColor(),
                blend(t.page, t.controlBorder, active ? 1 : 0.55), 0, 3);
        return;
    }
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (combo && combo->editable)
            drawField(option, painter);
        else
            drawButtonPanel(option, painter, widget);
        if (has(option, State_HasFocus) && combo && !combo->editable)
            focusRing(painter, option->rect, t);
        return drawGlyph(painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
            Glyph::ChevronDown, has(option, State_Enabled) ? t.secondaryInk : t.hairline,
            signSize(*option, 14));
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
        spin && control == CC_SpinBox) {
        drawField(option, painter);
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const auto step = [&](SubControl part, Glyph glyph, QAbstractSpinBox::StepEnabledFlag can) {
            const bool enabled = has(option, State_Enabled) && spin->stepEnabled.testFlag(can);
            drawGlyph(painter, subControlRect(control, option, part, widget), glyph,
                enabled ? t.secondaryInk : t.hairline, signSize(*option, 14));
        };
        step(SC_SpinBoxUp, Glyph::ChevronUp, QAbstractSpinBox::StepUpEnabled);
        step(SC_SpinBoxDown, Glyph::ChevronDown, QAbstractSpinBox::StepDownEnabled);
        return;
    }
    if (const auto *tool = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        tool && control == CC_ToolButton) {
        // Three dots say that there is more; Fusion's arrow would hang in the corner.
        QStyleOptionToolButton plain(*tool);
        plain.features &= ~QStyleOptionToolButton::HasMenu;
        QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
    if (control == CC_ToolButton && has(option, State_HasFocus)
        && has(option, State_KeyboardFocusChange))
        focusRing(painter, option->rect, t);
}

QRect Style::subElementRect(
    SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    // Not around the bare text, through whose letters it would go.
    if (element == SE_ItemViewItemFocusRect)
        return option->rect;
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const bool framed = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return framed ? rect.adjusted(space::XS, 0, -space::XS, 0) : rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
    SubControl subControl, const QWidget *widget) const
{
    if (control == CC_ComboBox && subControl == SC_ComboBoxEditField && !systemColours(option))
        return QProxyStyle::subControlRect(control, option, subControl, widget)
            .adjusted(space::XS, 0, 0, 0);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons)
        return spinPart(*spin, subControl);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !slider || systemColours(option))
        return QProxyStyle::subControlRect(control, option, subControl, widget);
    // No arrow buttons: the groove is the whole bar.
    const bool horizontal = slider->orientation == Qt::Horizontal;
    const int length = horizontal ? slider->rect.width() : slider->rect.height();
    const qint64 range = qint64(slider->maximum) - slider->minimum;
    const int thumb = range > 0
        ? qBound(qMin(32, length),
            int(qint64(length) * slider->pageStep / (range + slider->pageStep)), length)
        : length;
    const int start = sliderPositionFromValue(slider->minimum, slider->maximum,
        slider->sliderPosition, length - thumb, slider->upsideDown);
    const auto part = [&](int from, int to) {
        const QRect r = horizontal ? QRect(from, 0, to - from, slider->rect.height())
                                   : QRect(0, from, slider->rect.width(), to - from);
        return visualRect(slider->direction, slider->rect, r);
    };
    switch (subControl) {
    case SC_ScrollBarGroove:
        return slider->rect;
    case SC_ScrollBarSlider:
        return part(start, start + thumb);
    case SC_ScrollBarSubPage:
        return part(0, start);
    case SC_ScrollBarAddPage:
        return part(start + thumb, length);
    default:
        return {};
    }
}

} // namespace lockstep
