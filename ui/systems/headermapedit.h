// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace lockstep {

/// Edits a map of header names to values: one line each, with a button to add and to remove one.
class HeaderMapEdit final : public QWidget {
    Q_OBJECT
public:
    explicit HeaderMapEdit(const QString &objectName, QWidget *parent = nullptr);

    /// Lines without a name are left out; of two lines with the same name the last one counts.
    QJsonObject headers() const;
    void setHeaders(const QJsonObject &headers);

Q_SIGNALS:
    void edited();

private:
    struct Line {
        QWidget *row;
        QLineEdit *name;
        QLineEdit *value;
    };
    Line &addLine(const QString &name, const QString &value);
    void removeLine(QWidget *row);

    QVBoxLayout *m_rows;
    QList<Line> m_lines;
};

} // namespace lockstep
