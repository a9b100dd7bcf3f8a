// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/formparts.h"

#include "shell/theme.h"
#include "widgets/scrollingpage.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <QWheelEvent>

namespace lockstep {

namespace {

constexpr int FormWidth = 760;

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

QHBoxLayout *beside(const QList<QWidget *> &fields)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::M);
    for (QWidget *field : fields)
        row->addWidget(field, 1, Qt::AlignTop);
    return row;
}

QWidget *makeTab(QLayout *fields)
{
    auto *body = new QWidget;
    body->setMaximumWidth(FormWidth);
    auto *bodyLayout = new QVBoxLayout(body);
    bodyLayout->setContentsMargins({});
    bodyLayout->addLayout(fields);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, space::M, space::S, space::L);
    layout->addWidget(body);
    layout->addStretch();
    return new ScrollingPage(content);
}

} // namespace lockstep
