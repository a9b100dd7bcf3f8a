// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter.h"

#include "engineclient.h"
#include "theme.h"
#include "widgets/messagebar.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace lockstep {

Exporter::Exporter(EngineClient &engine, QWidget *parent)
    : QWidget(parent)
    , m_engine(engine)
    , m_strip(new QWidget)
    , m_text(new QLabel)
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
    , m_message(new MessageBar)
    , m_lastFolder(QDir::homePath())
{
    setObjectName(u"export.pane"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(u"export.progressBar"_s);
    m_bar->setAccessibleName(tr("Export"));
    m_cancel->setObjectName(u"export.cancelButton"_s);
    m_message->setObjectName(u"export.messageBar"_s);
    auto *line = new QHBoxLayout(m_strip);
    line->setContentsMargins(space::L, space::XS, space::L, space::XS);
    line->addWidget(m_text);
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    m_strip->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_message);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
}

void Exporter::ask(ExportSource source, qint64 nowMs)
{
    if (m_dialog)
        m_dialog->close();
    auto *dialog = new QFileDialog(window(), tr("Export %1").arg(source.title), m_lastFolder,
        tr("Table (*.csv);;JSON (*.json)"));
    m_dialog = dialog;
    dialog->setObjectName(u"export.fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(exportFileName(source.title, nowMs));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"json"_s) ? u"json"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, source = std::move(source)](const QString &path) {
            m_lastFolder = QFileInfo(path).absolutePath();
            write(source, path);
        });
    dialog->show();
}

void Exporter::write(ExportSource source, const QString &path)
{
    if (m_job)
        m_job->cancel();
    m_message->clear();
    m_job = new ExportJob(std::move(source), path, formatOf(path), this);
    connect(m_job, &ExportJob::progressed, this, &Exporter::showProgress);
    connect(m_job, &ExportJob::done, this, &Exporter::tellDone);
    connect(m_job, &ExportJob::failed, this, [this](const Error &error) {
        m_strip->hide();
        m_job = nullptr;
        m_message->tell(error);
    });
    connect(m_job, &ExportJob::cancelled, this, [this] {
        m_strip->hide();
        m_job = nullptr;
        m_message->tell(
            MessageBar::Kind::Info, tr("The export was cancelled. No file was written."));
    });
    showProgress();
    m_job->start();
}

void Exporter::showProgress()
{
    const qint64 total = m_job->total();
    const QString written = QLocale().toString(m_job->written());
    m_text->setText(total > 0
            ? tr("Exporting %1: %2 of %3").arg(m_job->title(), written, QLocale().toString(total))
            : tr("Exporting %1: %2").arg(m_job->title(), written));
    m_bar->setRange(0, int(total));
    m_bar->setValue(int(qMin(m_job->written(), total)));
    m_strip->show();
}

void Exporter::tellDone()
{
    m_strip->hide();
    m_engine.noteExport(m_job->title(), m_job->written());
    const QString text = tr("%n lines were exported to %1.", nullptr, int(m_job->written()))
                             .arg(QDir::toNativeSeparators(m_job->path()));
    m_job = nullptr;
    m_message->tell(MessageBar::Kind::Success, text);
    Q_EMIT announced(text);
}

} // namespace lockstep
