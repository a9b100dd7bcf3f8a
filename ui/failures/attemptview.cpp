// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/attemptview.h"

#include "failures/attemptsmodel.h"
#include "failures/whatchanged.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/codeview.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString message(const QString &head, const QByteArray &body)
{
    return body.isEmpty() ? head : QString(head.trimmed() + u"\n\n"_s + readableBody(body));
}

/// The tries of the same event on the same system.
QList<Attempt> ofThisSystem(const AttemptDetail &detail)
{
    QList<Attempt> attempts = detail.siblings;
    attempts.removeIf(
        [&](const Attempt &each) { return each.lane.system != detail.attempt.lane.system; });
    return attempts;
}

} // namespace

AttemptView::AttemptView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_tabs(new QTabWidget)
    , m_model(new AttemptsModel(this))
    , m_timeline(new TableView)
{
    setTextStyle(m_title, TextStyle::Strong);
    m_title->setObjectName(u"failures.attempt.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_timeline->setObjectName(u"failures.attempt.timeline"_s);
    m_timeline->setAccessibleName(tr("Attempts, oldest first"));
    m_timeline->setModel(m_model);
    m_tabs->setObjectName(u"failures.attempt.tabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_timeline, tr("Attempts"));
    m_request = addText(u"failures.attempt.request"_s, tr("Request"));
    m_response = addText(u"failures.attempt.response"_s, tr("Response"));
    m_changes = addText(u"failures.attempt.changes"_s, tr("What changed"));
    auto *copy = new QToolButton;
    copy->setObjectName(u"failures.attempt.copy"_s);
    copy->setIcon(icon(Glyph::Copy));
    copy->setText(tr("Copy for a ticket"));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAutoRaise(true);
    m_tabs->setCornerWidget(copy);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addWidget(m_title);
    layout->addWidget(m_tabs, 1);

    connect(copy, &QToolButton::clicked, this, &AttemptView::copyForTicket);
    connect(m_timeline, &TableView::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_model->row(row).id != m_detail.attempt.id)
            Q_EMIT attemptChosen(m_model->row(row).id);
    });
    clear();
}

CodeView *AttemptView::addText(const QString &objectName, const QString &title)
{
    auto *text = new CodeView(title);
    text->setObjectName(objectName);
    m_tabs->addTab(text, title);
    return text;
}

void AttemptView::setDetail(const AttemptDetail &detail, const QString &title, qint64 nowMs)
{
    m_detail = detail;
    m_title->setText(title);
    m_tabs->setEnabled(true);
    m_model->setNow(nowMs);
    m_model->setRows(ofThisSystem(detail));
    m_timeline->selectRowAt(m_model->find(detail.attempt.id));
    m_request->setText(
        message(detail.request, detail.event.body), tr("Nothing of the request was kept."));
    m_response->setText(message(detail.response, detail.responseBody), tr("There was no answer."));
    m_changes->setPlainText(whatChanged(detail).join(u'\n'));
}

void AttemptView::clear()
{
    m_detail = {};
    m_title->setText(tr("Choose a line to see its attempts"));
    m_tabs->setEnabled(false);
    m_model->setRows({});
    for (CodeView *text : {m_request, m_response, m_changes})
        text->clear();
}

QString AttemptView::textForTicket() const
{
    const Attempt &attempt = m_detail.attempt;
    return QStringList{m_title->text(),
        sentence(attempt.reason, attempt.lane.system, attempt.status),
        tr("Event %1, revision %2, key %3")
            .arg(attempt.eventId)
            .arg(attempt.revision)
            .arg(attempt.idempotencyKey),
        m_request->toPlainText(), m_response->toPlainText()}
        .join(u"\n\n"_s);
}

void AttemptView::copyForTicket() const
{
    QGuiApplication::clipboard()->setText(textForTicket());
}

} // namespace lockstep
