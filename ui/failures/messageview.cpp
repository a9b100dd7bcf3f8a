// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/messageview.h"

#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/codeview.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

MessageView::MessageView(const QString &objectName, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_text(new CodeView(title))
    , m_raw(new QCheckBox(tr("Raw")))
    , m_headers(new QCheckBox(tr("Headers")))
    , m_clipped(new QLabel)
    , m_save(new QPushButton(tr("Save…")))
{
    m_text->setObjectName(objectName);
    m_raw->setObjectName(objectName + u".rawCheckBox"_s);
    m_raw->setAccessibleName(tr("%1: raw, as it was sent").arg(title));
    m_headers->setObjectName(objectName + u".headersCheckBox"_s);
    m_headers->setAccessibleName(tr("%1: headers").arg(title));
    m_save->setObjectName(objectName + u".saveButton"_s);
    m_save->setAccessibleName(tr("Save: %1").arg(title));
    setTextStyle(m_clipped, TextStyle::Small);
    setSecondary(m_clipped);
    m_clipped->setTextFormat(Qt::PlainText);

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(0, space::XS, 0, 0);
    bar->setSpacing(space::M);
    bar->addWidget(m_headers);
    bar->addWidget(m_raw);
    bar->addWidget(m_clipped, 1);
    bar->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addLayout(bar);
    layout->addWidget(m_text, 1);
    connect(m_raw, &QCheckBox::toggled, this, &MessageView::show);
    connect(m_headers, &QCheckBox::toggled, this, &MessageView::show);
    connect(m_save, &QPushButton::clicked, this, &MessageView::save);
    clear();
}

void MessageView::setMessage(const QString &head, const QByteArray &body, const QString &otherwise)
{
    m_head = head.trimmed();
    m_body = body;
    m_otherwise = otherwise;
    show();
}

void MessageView::clear()
{
    setMessage({}, {}, {});
}

QString MessageView::text() const
{
    return m_text->toPlainText();
}

QByteArray MessageView::whole() const
{
    return m_body.isEmpty() ? m_head.toUtf8() : m_head.toUtf8() + "\n\n" + m_body;
}

QString MessageView::ticketText() const
{
    return m_head.isEmpty() && m_body.isEmpty() ? m_otherwise : withHead(m_head);
}

QString MessageView::withHead(const QString &head) const
{
    const QByteArray shown = m_body.first(qMin(m_body.size(), MostShown));
    const bool asItIs = m_raw->isChecked() || shown.size() < m_body.size();
    const QString body = asItIs ? QString::fromUtf8(shown) : readableBody(shown);
    return body.isEmpty() ? head : QString(head + u"\n\n"_s + body).trimmed();
}

void MessageView::show()
{
    // Of a line and its headers the line stays: it is what happened.
    const bool clipped = m_body.size() > MostShown;
    m_text->setText(
        withHead(m_headers->isChecked() ? m_head : m_head.section(u'\n', 0, 0)), m_otherwise);
    m_clipped->setText(clipped ? tr("The first %1 of %2")
                                     .arg(QLocale().formattedDataSize(MostShown),
                                         QLocale().formattedDataSize(m_body.size()))
                               : QString());
    const bool any = !m_head.isEmpty() || !m_body.isEmpty();
    for (QWidget *control : {static_cast<QWidget *>(m_raw), static_cast<QWidget *>(m_headers),
             static_cast<QWidget *>(m_save)})
        control->setEnabled(any);
}

void MessageView::save()
{
    const QString name = m_text->objectName().section(u'.', -1).remove(u"PlainTextEdit"_s);
    QFileDialog::saveFileContent(whole(), u"%1.txt"_s.arg(name));
}

} // namespace lockstep
