// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/bulkpanel.h"

#include "clinics/bulkedit.h"
#include "clinics/bulkform.h"
#include "clinics/clinicdraft.h"
#include "clinics/draftkeeper.h"
#include "engineclient.h"
#include "shell/statestore.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "widgets/foldlayout.h"
#include "widgets/messagebar.h"
#include "widgets/problemline.h"
#include "widgets/scrollingpage.h"
#include "widgets/tableview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 PreviewAfterMs = 80;
constexpr qsizetype MostFailures = 5; ///< named one by one

} // namespace

BulkPanel::BulkPanel(const Context &context, const DraftKeeper &drafts, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_drafts(drafts)
    , m_model(new BulkModel(this))
    , m_job(new BulkJob(context.engine, this))
    , m_previewTimer(context.clock.timer([this] { preview(); }))
    , m_title(new QLabel)
    , m_form(new BulkForm)
    , m_table(new TableView)
    , m_obstacles(new ProblemLine(ProblemLine::Kind::Caution))
    , m_message(new MessageBar)
    , m_progress(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_publish(new QPushButton)
    , m_clear(new QPushButton(tr("Clear selection")))
{
    setObjectName(u"clinics.bulk"_s);
    m_title->setObjectName(u"clinics.bulk.title"_s);
    setTextStyle(m_title, TextStyle::Title);
    m_table->setObjectName(u"clinics.bulk.table"_s);
    m_table->setAccessibleName(tr("What each clinic will get"));
    m_table->setModel(m_model);
    m_obstacles->setObjectName(u"clinics.bulk.obstacles"_s);
    m_progress->setObjectName(u"clinics.bulk.progress"_s);
    m_progress->setAccessibleName(tr("Clinics published"));
    m_cancel->setObjectName(u"clinics.bulk.cancelButton"_s);
    m_publish->setObjectName(u"clinics.bulk.publishButton"_s);
    m_clear->setObjectName(u"clinics.bulk.clearButton"_s);
    setPrimary(m_publish);
    makeLayout();
    connectAll();
    tellProgress();
}

void BulkPanel::makeLayout()
{
    auto *head = new FoldLayout;
    head->setCentred(true);
    head->addPart(m_title, 1);
    head->addPart(m_clear);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_progress, 1);
    foot->addWidget(m_cancel);
    foot->addStretch();
    foot->addWidget(m_publish);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(space::L, space::M, space::L, 0);
    inside->setSpacing(space::M);
    inside->addLayout(head);
    inside->addWidget(m_message);
    inside->addWidget(m_form);
    inside->addWidget(m_obstacles);
    inside->addWidget(m_table, 1);
    foot->setContentsMargins(space::L, 0, space::L, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space::M);
    layout->setSpacing(space::M);
    layout->addWidget(new ScrollingPage(content), 1);
    layout->addLayout(foot);
}

void BulkPanel::connectAll()
{
    connect(m_form, &BulkForm::changed, this, [this] { m_previewTimer->start(PreviewAfterMs); });
    connect(&m_drafts, &DraftKeeper::changed, this, [this](const ClinicDraft *draft) {
        if (!m_ids.contains(draft->clinic().id))
            return;
        countDrafts();
        m_previewTimer->start(PreviewAfterMs);
    });
    connect(&m_context.state, &StateStore::systemsChanged, this, [this] {
        if (isVisible())
            m_previewTimer->start(PreviewAfterMs);
    });
    connect(m_publish, &QPushButton::clicked, this, &BulkPanel::publish);
    connect(m_cancel, &QPushButton::clicked, m_job, &BulkJob::cancel);
    connect(m_clear, &QPushButton::clicked, this, &BulkPanel::clearRequested);
    connect(m_job, &BulkJob::progressed, this, &BulkPanel::tellProgress);
    connect(m_job, &BulkJob::ended, this, &BulkPanel::tellResult);
    connect(m_job, &BulkJob::published, this, [this](const Clinic &clinic, qint64 revision) {
        if (const auto known = m_clinics.find(clinic.id); known != m_clinics.end()) {
            *known = clinic;
            known->revision = revision;
        }
        Q_EMIT published(clinic, revision);
    });
}

QWidget *BulkPanel::firstField() const
{
    return m_form->firstField();
}

void BulkPanel::setClinics(const QStringList &ids)
{
    if (ids != m_ids && !m_job->running())
        m_message->clear();
    m_ids = ids;
    m_title->setText(tr("%n clinics", nullptr, int(ids.size())));
    m_form->setToday(QDateTime::fromMSecsSinceEpoch(m_context.state.nowMs()).date());
    const QSet<QString> wanted(ids.cbegin(), ids.cend());
    m_clinics.removeIf([&](const auto &known) { return !wanted.contains(known.key()); });
    countDrafts();
    fetch();
    m_previewTimer->start(PreviewAfterMs);
}

void BulkPanel::chooseDrafts()
{
    m_form->chooseDrafts();
}

const ClinicDraft *BulkPanel::draftOf(const QString &id) const
{
    const ClinicDraft *draft = m_drafts.find(id);
    return draft && isWorthKeeping(*draft) ? draft : nullptr;
}

void BulkPanel::countDrafts()
{
    m_form->setDrafts(int(std::count_if(
        m_ids.cbegin(), m_ids.cend(), [this](const QString &id) { return draftOf(id); })));
}

void BulkPanel::fetch()
{
    for (const QString &id : std::as_const(m_ids)) {
        const ClinicRow *row = m_context.state.clinic(id);
        const auto known = m_clinics.constFind(id);
        if (!row || (known != m_clinics.cend() && known->revision >= row->revision))
            continue;
        m_context.engine.clinic(id, this, [this, id](const Result<Clinic> &answer) {
            if (!answer || !m_ids.contains(id))
                return;
            m_clinics.insert(id, *answer);
            if (!m_previewTimer->active())
                m_previewTimer->start(PreviewAfterMs);
        });
    }
}

void BulkPanel::preview()
{
    if (m_job->running())
        return;
    const auto edit = m_form->edit();
    QList<BulkRow> rows;
    for (const QString &id : std::as_const(m_ids))
        rows << rowOf(id, edit);
    m_model->setRows(rows);
    m_table->setColumnHidden(BulkModel::NoteColumn,
        std::all_of(
            rows.cbegin(), rows.cend(), [](const BulkRow &row) { return row.note.isEmpty(); }));
    m_obstacles->setText(obstacles(m_context.state).join(u'\n'));
    tellProgress();
}

BulkRow BulkPanel::rowOf(const QString &id, const std::optional<BulkEdit> &edit) const
{
    if (edit && edit->kind == BulkEdit::Kind::Drafts) {
        if (const ClinicDraft *draft = draftOf(id))
            return bulkRow(draft->saved(), draft->clinic(), m_context.state);
        return {id, m_context.state.subjectName(id), std::nullopt, {}, u"–"_s, tr("has no draft")};
    }
    const auto clinic = m_clinics.constFind(id);
    return clinic == m_clinics.cend() ? waitingRow(id) : bulkRow(*clinic, edit, m_context.state);
}

BulkRow BulkPanel::waitingRow(const QString &id) const
{
    BulkRow row{id, m_context.state.subjectName(id), std::nullopt, tr("Loading…"), u"–"_s, {}};
    if (!m_context.state.clinic(id)) {
        row.words.clear();
        row.note = tr("never published: publish it by itself first");
    }
    return row;
}

bool BulkPanel::canPublish() const
{
    return !m_job->running() && !m_model->changed().isEmpty();
}

void BulkPanel::publish()
{
    preview(); // what is typed a moment ago counts
    if (!canPublish())
        return;
    m_message->clear();
    m_job->start(m_model->changed());
}

void BulkPanel::tellProgress()
{
    const BulkJob::Progress &progress = m_job->progress();
    const bool running = m_job->running();
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(!progress.cancelled);
    m_form->setEnabled(!running);
    m_clear->setEnabled(!running);
    m_progress->setRange(0, qMax(1, progress.total));
    m_progress->setValue(progress.total - progress.left());
    m_publish->setText(tr("Publish %n clinics", nullptr, int(m_model->changed().size())));
    m_publish->setEnabled(canPublish());
    Q_EMIT canPublishChanged();
}

void BulkPanel::tellResult()
{
    const BulkJob::Progress &progress = m_job->progress();
    QStringList lines{tr("Published %n clinics.", nullptr, progress.published)};
    if (progress.left() > 0)
        lines << tr("%n were cancelled and are as they were.", nullptr, progress.left());
    if (progress.failed > 0) {
        lines << tr("%n could not be published:", nullptr, progress.failed);
        for (const auto &[name, error] : progress.failures.mid(0, MostFailures))
            lines << tr("%1: %2", "clinic, why").arg(name, error.text);
    }
    const QString text = lines.join(u'\n');
    m_message->tell(progress.failed > 0 ? MessageBar::Kind::Failure
            : progress.left() > 0       ? MessageBar::Kind::Caution
                                        : MessageBar::Kind::Success,
        text);
    Q_EMIT announced(lines.first());
    fetch();
    m_previewTimer->start(PreviewAfterMs);
}

} // namespace lockstep
