// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/versionstab.h"

#include "clinics/clinicdraft.h"
#include "clinics/differencemodel.h"
#include "engineclient.h"
#include "shell/hourwords.h"
#include "shell/statestore.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "widgets/flowlayout.h"
#include "widgets/keepheight.h"
#include "widgets/tableview.h"

#include <QComboBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// In the list of what to compare with; versions stand there with their revision.
constexpr qint64 TheDraft = 0;
constexpr int CharactersSideBySide = 150;

} // namespace

VersionsTab::VersionsTab(const Context &context, QWidget *parent)
    : EditorTab(u"versions"_s, parent)
    , m_context(context)
    , m_model(new VersionsModel(this))
    , m_differences(new DifferenceModel(this))
    , m_splitter(new QSplitter)
{
    m_splitter->setObjectName(u"clinics.versions.splitter"_s);
    m_splitter->addWidget(makeList());
    m_splitter->addWidget(makeComparison());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({400, 400});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->addWidget(m_scheduled);
    layout->addWidget(m_splitter, 1);
    connect(m_list, &TableView::currentRowChanged, this, &VersionsTab::compare);
    connect(m_with, &QComboBox::currentIndexChanged, this, &VersionsTab::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionsTab::restore);
    compare();
}

QWidget *VersionsTab::makeList()
{
    m_scheduled = new QLabel;
    m_scheduled->setObjectName(u"clinics.versions.scheduled"_s);
    m_scheduled->setTextFormat(Qt::PlainText);
    m_scheduled->setWordWrap(true);
    setSecondary(m_scheduled);
    m_list = new TableView;
    m_list->setObjectName(u"clinics.versions.table"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_list->setModel(m_model);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->addWidget(m_list, 1);
    return part;
}

QWidget *VersionsTab::makeComparison()
{
    m_summary = new QLabel;
    m_summary->setObjectName(u"clinics.versions.summary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    setTextStyle(m_summary, TextStyle::Strong);
    m_with = new QComboBox;
    m_with->setObjectName(u"clinics.versions.with"_s);
    m_with->setAccessibleName(tr("Compare with"));
    m_with->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_restore = new QPushButton;
    m_restore->setObjectName(u"clinics.versions.restoreButton"_s);
    m_comparison = new TableView;
    m_comparison->setObjectName(u"clinics.versions.comparison"_s);
    m_comparison->setAccessibleName(tr("Comparison, day by day"));
    m_comparison->setModel(m_differences);
    auto *label = new QLabel(tr("Compare with"));
    label->setBuddy(m_with);
    auto *row = new FlowLayout;
    row->addWidget(label);
    row->addWidget(m_with);
    row->addWidget(m_restore);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::S, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_summary);
    layout->addWidget(m_comparison, 1);
    keepHeight(part);
    return part;
}

QString VersionsTab::title() const
{
    return tr("Versions");
}

QWidget *VersionsTab::firstField()
{
    return m_list;
}

void VersionsTab::refresh(bool other)
{
    const Clinic &saved = draft()->saved();
    if (other || saved.id != m_loadedId || saved.revision != m_loadedRevision) {
        if (isVisible())
            load();
        else
            m_loadedRevision = -1;
    }
    tellScheduled();
    compare();
}

void VersionsTab::showEvent(QShowEvent *event)
{
    EditorTab::showEvent(event);
    if (draft() && m_loadedRevision != draft()->saved().revision)
        load();
}

void VersionsTab::resizeEvent(QResizeEvent *event)
{
    const bool roomy = width() >= CharactersSideBySide * fontMetrics().averageCharWidth();
    m_splitter->setOrientation(roomy ? Qt::Horizontal : Qt::Vertical);
    EditorTab::resizeEvent(event);
}

void VersionsTab::load()
{
    const QString id = draft()->saved().id;
    m_loadedId = id;
    m_loadedRevision = draft()->saved().revision;
    if (m_loadedRevision == 0)
        return showRevisions({});
    m_context.engine.revisions(
        HoursTopic, id, this, [this, id](const Result<QList<RevisionRow>> &answer) {
            if (!draft() || draft()->saved().id != id)
                return;
            if (answer)
                showRevisions(*answer);
            else
                m_summary->setText(answer.error().text);
        });
}

void VersionsTab::showRevisions(const QList<RevisionRow> &revisions)
{
    m_model->setVersions(versionsOf(draft()->clinic(), revisions), m_context.state.nowMs());
    fillOthers();
    // The one before the newest: what a person comes here for.
    m_list->selectRowAt(m_model->rowCount() > 1 ? 1 : 0);
    compare();
}

void VersionsTab::tellScheduled()
{
    QStringList lines;
    const QLocale locale;
    for (const Schedule &each : draft()->saved().schedules) {
        if (each.effectiveFrom > today())
            lines << tr("v%1 from %2 (scheduled)")
                         .arg(draft()->saved().revision)
                         .arg(locale.toString(each.effectiveFrom, QLocale::LongFormat));
    }
    m_scheduled->setText(lines.join(u'\n'));
    m_scheduled->setVisible(!lines.isEmpty());
}

void VersionsTab::fillOthers()
{
    const QSignalBlocker quiet(m_with);
    m_with->clear();
    const QList<Version> &versions = m_model->rows();
    for (const Version &version : versions) {
        if (version.hours)
            m_with->addItem(version.newest ? tr("v%1 (now)").arg(version.revision)
                                           : tr("v%1").arg(version.revision),
                version.revision);
    }
    m_with->insertItem(m_with->count() > 0 ? 1 : 0, tr("the draft"), TheDraft);
    m_with->setCurrentIndex(0);
}

std::optional<Clinic> VersionsTab::comparedWith() const
{
    const qint64 revision = m_with->currentData().toLongLong();
    if (revision == TheDraft)
        return draft()->clinic();
    const int row = m_model->find(revision);
    return row < 0 ? std::nullopt : m_model->row(row).hours;
}

const Version *VersionsTab::chosen() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= m_model->rowCount() ? nullptr : &m_model->row(row);
}

void VersionsTab::compare()
{
    const Version *version = draft() ? chosen() : nullptr;
    const auto other = draft() ? comparedWith() : std::nullopt;
    const bool usable = version && version->hours;
    m_restore->setText(version ? tr("Restore v%1").arg(version->revision) : tr("Restore"));
    m_restore->setEnabled(usable && !version->newest);
    m_with->setEnabled(m_with->count() > 1);
    if (!usable || !other) {
        m_differences->setRows({});
        m_summary->setText(!draft() || m_model->rowCount() == 0
                ? tr("Not published yet: there is nothing to compare.")
                : tr("Choose a version."));
        return;
    }
    m_differences->setTitles(tr("v%1").arg(version->revision), m_with->currentText());
    const QList<Difference> lines = differences(*version->hours, *other);
    m_differences->setRows(lines);
    const auto changes
        = std::count_if(lines.cbegin(), lines.cend(), [](const auto &line) { return !line.same; });
    m_summary->setText(changes == 0
            ? tr("v%1 and %2 are the same.").arg(version->revision).arg(m_with->currentText())
            : tr("v%1 and %2 differ in %n places.", nullptr, int(changes))
                  .arg(version->revision)
                  .arg(m_with->currentText()));
}

void VersionsTab::restore()
{
    const Version *version = chosen();
    if (!version || !version->hours)
        return;
    Clinic next = draft()->clinic();
    next.timezone = version->hours->timezone;
    next.schedules = version->hours->schedules;
    next.overrides = version->hours->overrides;
    const QString told
        = tr("v%1 is in the draft now. Publish to make it a new version.").arg(version->revision);
    draft()->edit(next, tr("Restore v%1").arg(version->revision));
    Q_EMIT announced(told);
}

} // namespace lockstep
