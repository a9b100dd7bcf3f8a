// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choicestrip.h"

#include "shell/statusmark.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lockstep {

ChoiceStrip::ChoiceStrip(const QString &objectName, QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_fieldPlace(new QVBoxLayout)
    , m_answers(new FlowLayout)
{
    setObjectName(objectName);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->setSpacing(space::S);
    layout->addWidget(m_text);
    layout->addLayout(m_fieldPlace);
    layout->addLayout(m_answers);
    hide();
}

void ChoiceStrip::setField(QWidget *field)
{
    m_field = field;
    m_fieldPlace->addWidget(field);
}

void ChoiceStrip::addContent(QWidget *content)
{
    m_fieldPlace->addWidget(content);
}

QPushButton *ChoiceStrip::addAnswer(const QString &name, const QString &text)
{
    QPushButton *button = addButton(name, text);
    connect(button, &QPushButton::clicked, this, &QWidget::hide);
    return button;
}

QPushButton *ChoiceStrip::addDecline(const QString &name, const QString &text)
{
    m_decline = addButton(name, text);
    m_decline->setDefault(true);
    connect(m_decline, &QPushButton::clicked, this, &ChoiceStrip::decline);
    return m_decline;
}

QPushButton *ChoiceStrip::addButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName() + u'.' + name);
    m_answers->addWidget(button);
    return button;
}

void ChoiceStrip::ask(const QString &text)
{
    m_text->setText(text);
    setAccessibleName(text);
    show();
    QWidget *first = m_field ? m_field : m_decline;
    if (first)
        first->setFocus();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString ChoiceStrip::text() const
{
    return m_text->text();
}

void ChoiceStrip::decline()
{
    hide();
    Q_EMIT declined();
}

void ChoiceStrip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return decline();
    QFrame::keyPressEvent(event);
}

void ChoiceStrip::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::of(palette());
    const Tokens::Status &caution = tokens[Mark::Retrying];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(caution.icon, tokens.highContrast ? 2 : 1));
    painter.setBrush(caution.tint.isValid() ? caution.tint : tokens.page);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

} // namespace lockstep
