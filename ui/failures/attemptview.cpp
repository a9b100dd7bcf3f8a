// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failures/attemptview.h"

#include "failures/attemptsmodel.h"
#include "failures/attempttimeline.h"
#include "failures/messageview.h"
#include "failures/whatchanged.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/codeview.h"
#include "widgets/foldlayout.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QTabWidget>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

AttemptView::AttemptView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_tabs(new QTabWidget)
    , m_model(new AttemptsModel(this))
    , m_line(new AttemptTimeline)
    , m_timeline(new TableView)
    , m_request(new MessageView(u"failures.attempt.request"_s, tr("Request")))
    , m_response(new MessageView(u"failures.attempt.response"_s, tr("Response")))
    , m_changes(new CodeView(tr("What changed")))
{
    setTextStyle(m_title, TextStyle::Strong);
    m_title->setObjectName(u"failures.attempt.title"_s);
    m_title->setTextFormat(Qt::PlainText);
    m_timeline->setObjectName(u"failures.attempt.timeline"_s);
    m_timeline->setAccessibleName(tr("Attempts, oldest first"));
    m_timeline->setModel(m_model);
    m_tabs->setObjectName(u"failures.attempt.tabs"_s);
    m_tabs->setAccessibleName(tr("About this attempt"));
    m_tabs->setDocumentMode(true);
    m_changes->setObjectName(u"failures.attempt.changes"_s);
    m_tabs->addTab(makeAttempts(), tr("Attempts"));
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_response, tr("Response"));
    m_tabs->addTab(m_changes, tr("What changed"));
    auto *copy = new QToolButton;
    copy->setObjectName(u"failures.attempt.copy"_s);
    copy->setIcon(icon(Glyph::Copy));
    copy->setText(tr("Copy for a ticket"));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copy->setAutoRaise(true);
    m_title->setWordWrap(true);
    auto *heading = new FoldLayout;
    heading->setCentred(true);
    heading->addPart(m_title, 1);
    heading->addPart(copy);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addLayout(heading);
    layout->addWidget(m_tabs, 1);

    connect(copy, &QToolButton::clicked, this, &AttemptView::copyForTicket);
    connect(m_line, &AttemptTimeline::attemptChosen, this, &AttemptView::attemptChosen);
    connect(m_timeline, &TableView::currentRowChanged, this, [this](int row) {
        if (row >= 0 && m_model->row(row).id != m_detail.attempt.id)
            Q_EMIT attemptChosen(m_model->row(row).id);
    });
    clear();
}

QWidget *AttemptView::makeAttempts()
{
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->setSpacing(space::S);
    layout->addWidget(m_line);
    layout->addWidget(m_timeline, 1);
    return part;
}

void AttemptView::show(const ShownAttempt &shown, qint64 nowMs)
{
    const AttemptDetail &detail = shown.detail;
    m_detail = detail;
    m_next = shown.next;
    m_title->setText(shown.title);
    m_tabs->setEnabled(true);
    m_model->setNow(nowMs);
    m_model->setRows(shown.all);
    m_line->setAttempts(shown.all, detail.attempt.id, shown.nextAtMs, nowMs);
    m_timeline->selectRowAt(m_model->find(detail.attempt.id));
    m_request->setMessage(
        detail.request, detail.event.body, tr("Nothing of the request was kept."));
    const QByteArray removed = removedWords(detail.removedAfterDays).toUtf8();
    m_response->setMessage(detail.response,
        detail.removedAfterDays > 0 ? removed : detail.responseBody, tr("There was no answer."));
    showChanges();
}

QStringList AttemptView::changeLines() const
{
    if (!m_next)
        return whatChanged(m_detail);
    AttemptDetail next = m_detail;
    next.event.body = m_next->ours;
    next.event.removedAfterDays = 0;
    next.acceptedBefore = m_next->accepted;
    const Lane &lane = m_next->lane;
    const QString what = m_next->accepted.isEmpty()
        ? tr("The next try sends v%1.").arg(lane.desired)
        : tr("The next try sends v%1; %2 accepted v%3 last:")
              .arg(QString::number(lane.desired), lane.key.system, QString::number(lane.applied));
    return QStringList{what} + whatChanged(next);
}

void AttemptView::showChanges()
{
    m_changes->setPlainText(changeLines().join(u'\n'));
    QList<QTextEdit::ExtraSelection> tints;
    const Tokens tokens = Tokens::of(palette());
    for (QTextBlock line = m_changes->document()->begin(); line.isValid(); line = line.next()) {
        const bool added = line.text().startsWith(u'+');
        if (!added && !line.text().startsWith(Minus))
            continue;
        const QColor tint = tokens[added ? Mark::InSync : Mark::Failed].tint;
        if (!tint.isValid())
            continue;
        QTextEdit::ExtraSelection whole;
        whole.cursor = QTextCursor(line);
        whole.format.setBackground(tint);
        whole.format.setProperty(QTextFormat::FullWidthSelection, true);
        tints << whole;
    }
    m_changes->setExtraSelections(tints);
}

void AttemptView::clear()
{
    m_detail = {};
    m_next.reset();
    m_title->setText(tr("Choose a line to see its attempts"));
    m_tabs->setEnabled(false);
    m_model->setRows({});
    m_line->setAttempts({}, 0, 0, 0);
    m_request->clear();
    m_response->clear();
    m_changes->clear();
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
        m_request->ticketText(), m_response->ticketText()}
        .join(u"\n\n"_s);
}

void AttemptView::copyForTicket() const
{
    QGuiApplication::clipboard()->setText(textForTicket());
}

} // namespace lockstep
