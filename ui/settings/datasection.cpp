// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasection.h"

#include "engineclient.h"
#include "hoursjson.h"
#include "json.h"
#include "settingrow.h"
#include "shell/icons.h"
#include "shell/sandboxcontrol.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "systemjson.h"
#include "widgets/messagebar.h"

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat);
}

} // namespace

DataSection::DataSection(const QString &title, const Context &context, QWidget *parent)
    : SettingsSection(title, context.preferences, parent)
    , m_context(context)
    , m_size(new QLabel(tr("Counting…")))
    , m_compact(new QPushButton(tr("Compact")))
    , m_backup(new QPushButton(icon(Glyph::Export), tr("Back up now…")))
    , m_export(new QPushButton(icon(Glyph::Export), tr("Export everything…")))
    , m_message(new MessageBar)
{
    m_size->setObjectName(u"settings.sizeLabel"_s);
    m_size->setTextFormat(Qt::PlainText);
    m_size->setWordWrap(true);
    m_compact->setObjectName(u"settings.compactButton"_s);
    m_backup->setObjectName(u"settings.backupButton"_s);
    m_export->setObjectName(u"settings.exportButton"_s);
    m_message->setObjectName(u"settings.dataMessageBar"_s);
    addWidget(m_message);
    m_ofStore << addRow(tr("History"),
        tr("Every try, every change and the audit trail. Compact gives room that is no longer "
           "used back to the disk; sending waits meanwhile."),
        buttonWith(m_size, m_compact));
    m_ofStore << addRow(tr("Backup"),
        tr("A consistent copy of everything, while Lockstep goes on. One a day is made by itself."),
        buttonWith(nullptr, m_backup));
    addRow(tr("Take everything elsewhere"),
        tr("All clinics and all systems as one JSON document, which Lockstep and others can read. "
           "Credentials are references; their values are never in it."),
        buttonWith(nullptr, m_export));
    if (context.sandbox)
        addSandbox();
    connect(m_compact, &QPushButton::clicked, this, &DataSection::compact);
    connect(m_backup, &QPushButton::clicked, this, &DataSection::askWhereToBackUp);
    connect(m_export, &QPushButton::clicked, this, &DataSection::askWhereToExport);
}

void DataSection::addSandbox()
{
    auto *remove = new QPushButton(tr("Remove sample data"));
    remove->setObjectName(u"settings.sandboxButton"_s);
    addRow(tr("Sandbox"),
        tr("What is open now are sample clinics and simulated systems. Removing them brings back "
           "your own data."),
        buttonWith(nullptr, remove));
    connect(remove, &QPushButton::clicked, this, [this] { m_context.sandbox->removeSampleData(); });
}

QWidget *DataSection::buttonWith(QLabel *text, QPushButton *button) const
{
    auto *both = new QWidget;
    both->setObjectName(button->objectName() + u".box"_s);
    both->setFocusProxy(button);
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    if (text)
        layout->addWidget(text);
    layout->addWidget(button, 0, Qt::AlignLeft);
    layout->addStretch();
    return both;
}

void DataSection::refresh()
{
    const EngineState &engine = m_context.state.engine();
    const bool readOnly = engine.kind == EngineState::Kind::ReadOnly;
    for (SettingRow *row : std::as_const(m_ofStore))
        row->setLocked(
            readOnly ? tr("the store cannot be written now. %1").arg(engine.why.text) : QString());
    m_context.engine.status(this, [this](const Result<StoreStatus> &status) {
        if (status)
            tell(*status);
        else
            m_size->setText(tr("It could not be counted: %1").arg(status.error().text));
    });
}

void DataSection::tell(const StoreStatus &status)
{
    m_size->setText(tr("Now %1: %2 tries, %3 changes, %4 clinics.")
                        .arg(sizeText(status.bytes), QLocale().toString(status.attempts),
                            QLocale().toString(status.events), QLocale().toString(status.clinics)));
}

void DataSection::compact()
{
    m_compact->setEnabled(false);
    m_message->tell(MessageBar::Kind::Info, tr("Compacting…"));
    m_context.engine.compact(this, [this](const Result<qint64> &gained) {
        m_compact->setEnabled(true);
        if (!gained)
            return m_message->tell(gained.error());
        m_message->tell(MessageBar::Kind::Success,
            *gained > 0 ? tr("%1 were given back to the disk.").arg(sizeText(*gained))
                        : tr("There was nothing to give back."));
        refresh();
    });
}

void DataSection::askFor(const QString &title, const QString &file, const QString &filter,
    std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(window(), title, QDir::homePath(), filter);
    dialog->setObjectName(u"settings.fileDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(file);
    connect(dialog, &QFileDialog::fileSelected, this, std::move(chosen));
    dialog->show();
}

void DataSection::askWhereToBackUp()
{
    const QString day
        = QDateTime::fromMSecsSinceEpoch(m_context.clock.wallMs()).date().toString(Qt::ISODate);
    askFor(tr("Back up"), u"lockstep-%1.db"_s.arg(day), tr("Backup (*.db)"),
        [this](const QString &path) {
            m_message->tell(MessageBar::Kind::Info, tr("Backing up…"));
            m_context.engine.backup(path, this, [this, path](const Result<void> &made) {
                if (!made)
                    return m_message->tell(made.error());
                m_message->tell(MessageBar::Kind::Success,
                    tr("Everything was backed up to %1.").arg(QDir::toNativeSeparators(path)));
            });
        });
}

void DataSection::askWhereToExport()
{
    const QString day
        = QDateTime::fromMSecsSinceEpoch(m_context.clock.wallMs()).date().toString(Qt::ISODate);
    askFor(tr("Export everything"), u"lockstep-%1.json"_s.arg(day), tr("JSON (*.json)"),
        [this](const QString &path) { writeEverything(path); });
}

void DataSection::writeEverything(const QString &path)
{
    const auto all
        = std::make_shared<Everything>(Everything{.path = path, .left = {}, .clinics = {}});
    for (const ClinicRow &clinic : m_context.state.clinics())
        all->left << clinic.id;
    collect(all);
}

void DataSection::collect(const std::shared_ptr<Everything> &all)
{
    if (all->left.isEmpty())
        return save(*all);
    m_message->tell(
        MessageBar::Kind::Info, tr("Collecting: %n clinics to go", nullptr, int(all->left.size())));
    m_context.engine.clinic(all->left.takeFirst(), this, [this, all](const Result<Clinic> &clinic) {
        if (!clinic)
            return m_message->tell(clinic.error());
        all->clinics.append(toJson(*clinic));
        collect(all);
    });
}

void DataSection::save(const Everything &all)
{
    QJsonArray systems;
    for (const SystemStatus &system : m_context.state.systems())
        systems.append(toJson(system.config));
    const QByteArray document
        = json::canonical(QJsonObject{{u"clinics"_s, all.clinics}, {u"systems"_s, systems}}) + '\n';
    QSaveFile file(all.path);
    const bool opened = file.open(QIODevice::WriteOnly);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (!opened || file.write(document) != document.size() || !file.commit())
        return m_message->tell(MessageBar::Kind::Failure,
            tr("%1 could not be written: %2. Choose another folder, or make room.")
                .arg(QDir::toNativeSeparators(all.path), file.errorString()));
    m_context.engine.noteExport(u"everything"_s, all.clinics.size() + systems.size());
    m_message->tell(MessageBar::Kind::Success,
        tr("Everything was exported to %1.").arg(QDir::toNativeSeparators(all.path)));
}

} // namespace lockstep
