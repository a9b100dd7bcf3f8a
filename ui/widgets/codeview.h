// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace lockstep {

/// Read-only text in fixed pitch, for requests, answers and payloads. Always left to right; Tab
/// leaves it.
class CodeView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CodeView(const QString &accessibleName, QWidget *parent = nullptr);

    /// Shows the text, or `otherwise` where there is none.
    void setText(const QString &text, const QString &otherwise);
    /// Stresses these lines, from 0, and brings the first of them into sight.
    void markLines(const QList<int> &lines);

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintMarks();

    QList<int> m_marked;
};

/// JSON with indents, anything else as it is.
QString readableBody(const QByteArray &body);

} // namespace lockstep
