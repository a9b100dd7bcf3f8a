// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/importpanel.h"

#include "clinics/importmodel.h"
#include "engineclient.h"
#include "event.h"
#include "shell/icons.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "widgets/busybar.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/messagebar.h"
#include "widgets/scrollingpage.h"
#include "widgets/tableview.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

ImportPanel::ImportPanel(EngineClient &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_title(new QLabel(tr("Import hours")))
    , m_summary(new QLabel)
    , m_message(new MessageBar)
    , m_progress(new BusyBar)
    , m_model(new ImportModel(this))
    , m_table(new TableView)
    , m_detail(new QLabel)
{
    setObjectName(u"clinics.import"_s);
    setTextStyle(m_title, TextStyle::Title);
    m_summary->setObjectName(u"clinics.import.summaryLabel"_s);
    m_detail->setObjectName(u"clinics.import.detailLabel"_s);
    for (QLabel *label : {m_summary, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_progress->setObjectName(u"clinics.import.progressBar"_s);
    m_table->setObjectName(u"clinics.import.tableView"_s);
    m_table->setAccessibleName(tr("What the file would do"));
    m_table->setModel(m_model);
    auto *empty = new EmptyState(Glyph::Import, tr("No file chosen"),
        tr("A spreadsheet saved as CSV, or JSON"), tr("Choose file…"));
    connect(empty, &EmptyState::actionRequested, this, &ImportPanel::begin);
    m_table->setEmptyState(empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::L, space::M, space::L, space::S);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(m_progress);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    layout->addWidget(makeButtons());
    connectAll();
    setStage(Stage::Empty);
}

QWidget *ImportPanel::makeButtons()
{
    m_choose = new QPushButton(icon(Glyph::Import), tr("Choose file…"));
    m_choose->setObjectName(u"clinics.import.chooseButton"_s);
    m_drafts = new QPushButton(icon(Glyph::Edit), {});
    m_drafts->setObjectName(u"clinics.import.draftsButton"_s);
    setPrimary(m_drafts);
    m_import = new QPushButton;
    m_import->setObjectName(u"clinics.import.importButton"_s);
    m_cancel = new QPushButton;
    m_cancel->setObjectName(u"clinics.import.cancelButton"_s);
    auto *bar = new QWidget;
    auto *row = new FlowLayout(bar);
    for (QPushButton *button : {m_drafts, m_import, m_choose, m_cancel})
        row->addWidget(button);
    return bar;
}

void ImportPanel::connectAll()
{
    connect(m_choose, &QPushButton::clicked, this, &ImportPanel::begin);
    connect(m_drafts, &QPushButton::clicked, this, &ImportPanel::keepAsDrafts);
    connect(m_import, &QPushButton::clicked, this, &ImportPanel::land);
    connect(m_cancel, &QPushButton::clicked, this, &ImportPanel::cancel);
    connect(m_table, &TableView::currentRowChanged, this, &ImportPanel::showRow);
    connect(&m_engine, &EngineClient::facts, this, &ImportPanel::watch);
}

void ImportPanel::begin()
{
    auto *dialog = new QFileDialog(this, tr("Import hours"));
    dialog->setObjectName(u"clinics.import.fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Clinics (*.json *.jsonl *.ndjson *.csv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPanel::look);
    dialog->open();
}

void ImportPanel::look(const QString &path)
{
    m_path = path;
    m_message->clear();
    setStage(Stage::Reading);
    m_engine.allClinics(this, [this, round = ++m_round](const Result<QList<Clinic>> &answer) {
        if (round != m_round)
            return;
        if (answer)
            return read(*answer);
        setStage(Stage::Empty);
        m_message->tell(answer.error());
    });
}

void ImportPanel::read(const QList<Clinic> &stored)
{
    m_background.run<ImportPlan>([path = m_path, stored] { return readImport(path, stored); },
        [this](const ImportPlan &plan) { showPlan(plan); });
}

void ImportPanel::showPlan(const ImportPlan &plan)
{
    m_plan = plan;
    m_model->setRows(plan.rows);
    m_table->selectRowAt(0);
    setStage(Stage::Looked);
    showRow();
    if (m_plan.canLand())
        m_drafts->setFocus();
    Q_EMIT announced(summary());
}

void ImportPanel::showRow()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_model->rowCount())
        return m_detail->clear();
    const ImportRow &shown = m_model->row(row);
    QStringList parts{shown.clinic, shown.place, shown.text, shown.fix};
    if (!shown.reason.isEmpty())
        parts << tr("(%1)", "reason code").arg(shown.reason);
    parts.removeAll(QString());
    m_detail->setText(parts.join(u" · "_s));
}

void ImportPanel::land()
{
    setStage(Stage::Importing);
    m_engine.importClinics(m_plan.landing, false, this,
        [this](const Result<ImportCounts> &answer) { landed(answer); });
}

void ImportPanel::keepAsDrafts()
{
    const ImportPlan plan = std::exchange(m_plan, {});
    m_model->setRows({});
    setStage(Stage::Empty);
    Q_EMIT draftsWanted(plan);
}

void ImportPanel::landed(const Result<ImportCounts> &answer)
{
    if (!answer) {
        setStage(Stage::Looked);
        m_message->tell(answer.error());
        return;
    }
    setStage(Stage::Done);
    const QString text = tr("Imported %1: %2, %3. Systems are being told now.")
                             .arg(m_plan.file, tr("%n added", nullptr, int(answer->added)),
                                 tr("%n changed", nullptr, int(answer->changed)));
    m_message->tell(MessageBar::Kind::Success, text);
    Q_EMIT announced(text);
}

void ImportPanel::cancel()
{
    if (m_stage != Stage::Reading) {
        m_plan = {};
        m_model->setRows({});
        m_message->clear();
        setStage(Stage::Empty);
        return Q_EMIT closed();
    }
    ++m_round;
    m_background.forget();
    m_plan = {};
    m_model->setRows({});
    setStage(Stage::Empty);
    m_message->tell(MessageBar::Kind::Info, tr("Stopped. Nothing was changed."));
}

void ImportPanel::watch(const QList<Fact> &facts)
{
    if (m_stage != Stage::Looked)
        return;
    for (const Fact &fact : facts) {
        const auto *change = std::get_if<ChangePublished>(&fact);
        if (!change || change->event.topic != HoursTopic)
            continue;
        const bool ours = std::any_of(m_plan.landing.cbegin(), m_plan.landing.cend(),
            [&](const Clinic &clinic) { return clinic.id == change->event.subject; });
        if (!ours)
            continue;
        look(m_path);
        return m_message->tell(MessageBar::Kind::Caution,
            tr("%1 was published by %2 meanwhile, so the file was compared again.")
                .arg(change->event.subject, change->event.actor));
    }
}

void ImportPanel::setStage(Stage stage)
{
    m_stage = stage;
    const bool busy = stage == Stage::Reading || stage == Stage::Importing;
    m_progress->setVisible(busy);
    m_progress->setAccessibleName(
        stage == Stage::Importing ? tr("Importing") : tr("Reading the file"));
    m_choose->setEnabled(!busy);
    m_choose->setVisible(stage == Stage::Looked || stage == Stage::Done); // else it stands above
    m_import->setVisible(stage == Stage::Looked && m_plan.canLand());
    m_import->setText(tr("Publish %n clinics now", nullptr, int(m_plan.landing.size())));
    m_drafts->setVisible(stage == Stage::Looked && m_plan.canLand());
    m_drafts->setText(tr("Keep as %n drafts", nullptr, int(m_plan.landing.size())));
    // What has begun as one transaction ends as one.
    m_cancel->setVisible(stage != Stage::Importing);
    m_cancel->setText(stage == Stage::Reading ? tr("Stop")
            : stage == Stage::Looked          ? tr("Cancel")
            : stage == Stage::Empty           ? tr("Close")
                                              : tr("Done"));
    m_summary->setText(summary());
}

QString ImportPanel::summary() const
{
    switch (m_stage) {
    case Stage::Empty:
        return tr("Choose a file of clinics. You see what it would do before anything changes.");
    case Stage::Reading:
        return tr("Reading…");
    case Stage::Importing:
        return tr("Importing %n clinics, all or none…", nullptr, int(m_plan.landing.size()));
    case Stage::Looked:
    case Stage::Done:
        break;
    }
    if (m_plan.errors > 0)
        return tr("%1: %n problems. Nothing can be imported before they are mended.", nullptr,
            int(m_plan.errors))
            .arg(m_plan.file);
    return tr("%1: %2, %3, %4.", "file, counts")
        .arg(m_plan.file, tr("%n added", nullptr, int(m_plan.added)),
            tr("%n changed", nullptr, int(m_plan.changed)),
            tr("%n the same", nullptr, int(m_plan.same)));
}

} // namespace lockstep
