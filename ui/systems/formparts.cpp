// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/formparts.h"

#include "shell/theme.h"
#include "widgets/foldlayout.h"
#include "widgets/readingcolumn.h"
#include "widgets/scrollingpage.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace lockstep {

namespace {

constexpr int FormCharacters = 126; ///< lines of a form end where an eye can follow them

} // namespace

NumberBox::NumberBox(const QString &objectName, double least, double most, const QString &suffix)
{
    setObjectName(objectName);
    setDecimals(3);
    setRange(least, most);
    setSuffix(suffix);
    setFocusPolicy(Qt::StrongFocus);
}

QString NumberBox::textFromValue(double value) const
{
    return locale().toString(value, 'g', QLocale::FloatingPointShortest);
}

void NumberBox::wheelEvent(QWheelEvent *event)
{
    hasFocus() ? QDoubleSpinBox::wheelEvent(event) : event->ignore();
}

QLabel *plainLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *smallLabel(const QString &objectName)
{
    QLabel *label = plainLabel(objectName);
    setTextStyle(label, TextStyle::Small);
    setSecondary(label);
    return label;
}

FoldedPart::FoldedPart(const QString &objectName, const QString &title, QLayout *content)
    : m_title(new QToolButton)
{
    m_title->setObjectName(objectName);
    m_title->setText(title);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setArrowType(Qt::RightArrow);
    m_title->setAutoRaise(true);
    m_title->setCheckable(true);
    auto *inside = new QWidget;
    inside->setLayout(content);
    content->setContentsMargins({});
    inside->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title, 0, Qt::AlignLeading);
    layout->addWidget(inside);
    connect(m_title, &QToolButton::toggled, this, [this, inside](bool open) {
        m_title->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        inside->setVisible(open);
    });
}

void FoldedPart::open()
{
    m_title->setChecked(true);
}

FoldLayout *beside(const QList<QWidget *> &fields)
{
    auto *row = new FoldLayout;
    row->setSpacing(space::M);
    for (QWidget *field : fields)
        row->addPart(field, 1);
    return row;
}

QWidget *makeTab(QLayout *fields)
{
    auto *column = new ReadingColumn(FormCharacters, QMargins(0, space::M, space::S, space::L));
    column->content()->addLayout(fields);
    column->content()->addStretch();
    return new ScrollingPage(column);
}

} // namespace lockstep
