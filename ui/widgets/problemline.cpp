// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/problemline.h"

#include "shell/statusmark.h"
#include "shell/theme.h"
#include "widgets/glyphlabel.h"

#include <QHBoxLayout>
#include <QLabel>

namespace lockstep {

ProblemLine::ProblemLine(QWidget *parent)
    : ProblemLine(Kind::Problem, parent)
{
}

ProblemLine::ProblemLine(Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel)
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    if (kind == Kind::Problem)
        layout->addWidget(new MarkWidget(Mark::Failed), 0, Qt::AlignTop);
    else
        layout->addWidget(new GlyphLabel(Glyph::Warning), 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

QString ProblemLine::text() const
{
    return m_text->text();
}

void ProblemLine::setText(const QString &text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

} // namespace lockstep
