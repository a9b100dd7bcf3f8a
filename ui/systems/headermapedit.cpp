// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/headermapedit.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep {

HeaderMapEdit::HeaderMapEdit(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    setObjectName(objectName);
    auto *add = new QPushButton(tr("Add a header"));
    add->setObjectName(objectName + u".add"_s);
    setFocusProxy(add);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(m_rows);
    layout->addWidget(add, 0, Qt::AlignLeft);

    connect(add, &QPushButton::clicked, this, [this] { addLine({}, {}).name->setFocus(); });
}

QJsonObject HeaderMapEdit::headers() const
{
    QJsonObject headers;
    for (const Line &line : m_lines) {
        if (const QString name = line.name->text().trimmed(); !name.isEmpty())
            headers.insert(name, line.value->text());
    }
    return headers;
}

void HeaderMapEdit::setHeaders(const QJsonObject &headers)
{
    for (const Line &line : std::as_const(m_lines))
        delete line.row;
    m_lines.clear();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        addLine(header.key(), header.value().toString());
}

HeaderMapEdit::Line &HeaderMapEdit::addLine(const QString &name, const QString &value)
{
    auto *row = new QWidget;
    Line line{row, new QLineEdit(name), new QLineEdit(value)};
    line.name->setPlaceholderText(tr("Header"));
    line.name->setAccessibleName(tr("Header name"));
    line.value->setPlaceholderText(tr("Value"));
    line.value->setAccessibleName(tr("Header value"));
    auto *remove = new QPushButton(tr("Remove"));
    remove->setAccessibleName(tr("Remove this header"));

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(line.name, 2);
    layout->addWidget(line.value, 3);
    layout->addWidget(remove);
    m_rows->addWidget(row);

    connect(line.name, &QLineEdit::textEdited, this, &HeaderMapEdit::edited);
    connect(line.value, &QLineEdit::textEdited, this, &HeaderMapEdit::edited);
    connect(remove, &QPushButton::clicked, this, [this, row] { removeLine(row); });
    m_lines << line;
    return m_lines.last();
}

void HeaderMapEdit::removeLine(QWidget *row)
{
    m_lines.removeIf([row](const Line &line) { return line.row == row; });
    row->hide();
    row->deleteLater();
    Q_EMIT edited();
}

} // namespace lockstep
