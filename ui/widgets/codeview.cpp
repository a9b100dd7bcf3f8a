// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "codeview.h"

#include "shell/theme.h"

#include <QJsonDocument>

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
    setPlainText(text.trimmed().isEmpty() ? otherwise : text);
}

QString readableBody(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return QString::fromUtf8(document.isNull() ? body : document.toJson());
}

} // namespace lockstep
