// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/formfield.h"

#include "shell/theme.h"
#include "widgets/problemline.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// What has the focus when the editor has it.
QWidget *focusOf(QWidget *editor)
{
    while (editor->focusProxy())
        editor = editor->focusProxy();
    return editor;
}

QString stemOf(const QWidget *editor)
{
    return editor->objectName().isEmpty() && editor->focusProxy() ? stemOf(editor->focusProxy())
                                                                  : editor->objectName();
}

} // namespace

FormField::FormField(const QString &label, QWidget *editor, const QString &help, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_help(help)
    , m_problem(new ProblemLine)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    if (!label.isEmpty()) {
        auto *caption = new QLabel(label);
        caption->setTextFormat(Qt::PlainText);
        caption->setBuddy(editor);
        setTextStyle(caption, TextStyle::Strong);
        layout->addWidget(caption);
        if (QWidget *focus = focusOf(editor); focus->accessibleName().isEmpty())
            focus->setAccessibleName(label);
    }
    const bool narrow = editor->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    layout->addWidget(editor, 0, narrow ? Qt::AlignLeading : Qt::Alignment());
    if (!help.isEmpty()) {
        auto *line = new QLabel(help);
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        setTextStyle(line, TextStyle::Small);
        setSecondary(line);
        layout->addWidget(line);
    }
    m_problem->setObjectName(stemOf(editor) + u".problem"_s);
    layout->addWidget(m_problem);
    setProblem({});
}

void FormField::setProblem(const QString &text)
{
    m_problem->setText(text);
    focusOf(m_editor)->setAccessibleDescription(text.isEmpty() ? m_help : text);
}

QString FormField::problem() const
{
    return m_problem->text();
}

} // namespace lockstep
