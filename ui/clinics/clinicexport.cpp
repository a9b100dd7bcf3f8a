// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/clinicexport.h"

#include "engineclient.h"

#include <QFileDialog>

using namespace Qt::StringLiterals;

namespace lockstep {

ClinicExport::ClinicExport(EngineClient &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
}

void ClinicExport::begin(QWidget *over, qint64 nowMs)
{
    auto *dialog = new QFileDialog(over, tr("Export clinics"));
    dialog->setObjectName(u"clinics.export.fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QStringList filters{tr("Clinics as JSON (*.json)"), tr("Clinics as CSV (*.csv)"),
        tr("Exceptions as iCalendar (*.ics)")};
    dialog->setNameFilters(filters);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"clinics.json"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, filters](const QString &filter) {
        static const QStringList endings{u"json"_s, u"csv"_s, u"ics"_s};
        dialog->setDefaultSuffix(endings.value(filters.indexOf(filter), endings.first()));
    });
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, nowMs](const QString &path) { write(path, nowMs); });
    dialog->open();
}

void ClinicExport::write(const QString &path, qint64 nowMs)
{
    m_engine.allClinics(this, [this, path, nowMs](const Result<QList<Clinic>> &answer) {
        if (!answer)
            return Q_EMIT failed(answer.error());
        m_background.run<Result<void>>(
            [path, nowMs, clinics = *answer] {
                return writeWhole(path, exported(clinics, clinicFormat(path), nowMs));
            },
            [this, path, count = answer->size()](const Result<void> &result) {
                if (result)
                    Q_EMIT written(path, count);
                else
                    Q_EMIT failed(result.error());
            });
    });
}

} // namespace lockstep
