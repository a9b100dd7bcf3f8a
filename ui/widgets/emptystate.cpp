// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "emptystate.h"

#include "shell/statusmark.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int PictureSize = 40;
constexpr int MarkSize = 56;

} // namespace

EmptyState::EmptyState(
    Glyph glyph, const QString &title, const QString &text, const QString &action, QWidget *parent)
    : QWidget(parent)
    , m_glyph(glyph)
    , m_picture(new QLabel)
    , m_title(new QLabel(title))
    , m_text(new QLabel)
    , m_action(new QPushButton)
{
    m_action->setObjectName(u"emptyState.actionButton"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_text->setTextFormat(Qt::PlainText);
    setTextStyle(m_title, TextStyle::Section);
    setSecondary(m_text);
    for (QLabel *label : {m_title, m_text})
        label->setWordWrap(true);
    for (QLabel *label : {m_picture, m_title, m_text})
        label->setAlignment(Qt::AlignCenter);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(space::S);
    layout->addStretch(2);
    layout->addWidget(m_picture);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionRequested);
    setText(text);
    setAction(action);
    renderGlyph();
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setGlyph(Glyph glyph)
{
    m_glyph = glyph;
    m_mark.reset();
    renderGlyph();
}

void EmptyState::setMark(Mark mark)
{
    m_mark = mark;
    renderGlyph();
}

void EmptyState::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Words matter more than the picture where there is no room for both.
    m_picture->hide();
    const int picture = m_picture->sizeHint().height() + layout()->spacing();
    m_picture->setVisible(layout()->minimumHeightForWidth(width()) + picture <= height());
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        renderGlyph();
}

void EmptyState::renderGlyph()
{
    if (m_mark) {
        m_picture->setPixmap(markPixmap(*m_mark, MarkSize, palette(), devicePixelRatio()));
        return;
    }
    m_picture->setPixmap(
        glyphPixmap(m_glyph, PictureSize, Tokens::of(palette()).controlBorder, devicePixelRatio()));
}

} // namespace lockstep
