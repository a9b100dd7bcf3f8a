// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeview.h"

#include "shell/theme.h"

#include <QEvent>
#include <QJsonDocument>
#include <QTextBlock>

#include <utility>

namespace lockstep {

CodeView::CodeView(const QString &accessibleName, QWidget *parent)
    : QPlainTextEdit(parent)
{
    setAccessibleName(accessibleName);
    setReadOnly(true);
    setTabChangesFocus(true);
    setFrameShape(QFrame::StyledPanel); // where the focus is seen
    setLayoutDirection(Qt::LeftToRight);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextStyle(this, TextStyle::Code);
}

void CodeView::setText(const QString &text, const QString &otherwise)
{
    markLines({});
    setPlainText(text.trimmed().isEmpty() ? otherwise : text);
}

void CodeView::markLines(const QList<int> &lines)
{
    m_marked = lines;
    paintMarks();
    if (lines.isEmpty())
        return;
    setTextCursor(QTextCursor(document()->findBlockByNumber(lines.first())));
    centerCursor();
}

void CodeView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintMarks();
}

void CodeView::paintMarks()
{
    QList<QTextEdit::ExtraSelection> marks;
    for (const int line : std::as_const(m_marked)) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(line));
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        mark.format.setBackground(Tokens::of(palette()).selection);
        marks << mark;
    }
    setExtraSelections(marks);
}

QString readableBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return QString::fromUtf8(document.isNull() ? body : document.toJson());
}

} // namespace lockstep
