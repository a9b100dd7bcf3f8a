// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/whereitgoestab.h"

#include "clinics/clinicdraft.h"
#include "clinics/clinicsmodel.h"
#include "clinics/destinationsmodel.h"
#include "clinics/linediff.h"
#include "clinics/previewmodel.h"
#include "engineclient.h"
#include "normalform.h"
#include "shell/fixes.h"
#include "shell/hourwords.h"
#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/theme.h"
#include "widgets/codeview.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/tableview.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 AskGapMs = 250;
/// Of the words; the difference below has them all.
constexpr qsizetype MostLines = 4;

QStringList linesOf(const QByteArray &body)
{
    return readableBody(body).trimmed().split(u'\n');
}

/// The whole reason, with whose side it is; empty where nothing is wrong.
QString troubleText(const Destination &row)
{
    const SystemStatus &system = row.preview.system;
    if (const QString text = obstacleSentence(system, row.nowMs); !text.isEmpty())
        return text;
    return row.lane && row.mark == Mark::Failed
        ? causeText(row.lane->reason, system.config.name, 0, &system)
        : QString();
}

} // namespace

WhereItGoesTab::WhereItGoesTab(const Context &context, QWidget *parent)
    : EditorTab(u"whereItGoes"_s, parent)
    , m_context(context)
    , m_model(new DestinationsModel(this))
    , m_table(new TableView)
    , m_headline(new QLabel)
    , m_notes(new QLabel)
    , m_words(new QLabel)
    , m_views(new QTabWidget)
    , m_difference(new CodeView(tr("What changes for this system")))
    , m_payload(new CodeView(tr("Exact message")))
    , m_asking(
          context.clock, AskGapMs, [this](const std::function<void()> &answered) { ask(answered); })
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->setSpacing(space::M);
    layout->addWidget(makeTable(), 1);
    layout->addWidget(makeDetail(), 2);
    connectAll();
}

QWidget *WhereItGoesTab::makeTable()
{
    m_table->setObjectName(u"clinics.destinations.tableView"_s);
    m_table->setAccessibleName(tr("Systems this clinic's hours go to"));
    m_table->setModel(m_model);
    m_table->setEmptyState(new EmptyState(Glyph::Systems, tr("No systems yet"),
        tr("Systems that are added on the Systems page get this clinic's hours.")));
    return m_table;
}

QWidget *WhereItGoesTab::makeDetail()
{
    m_headline->setObjectName(u"clinics.destinations.headlineLabel"_s);
    setTextStyle(m_headline, TextStyle::Section);
    m_notes->setObjectName(u"clinics.destinations.notesLabel"_s);
    m_words->setObjectName(u"clinics.destinations.wordsLabel"_s);
    for (QLabel *label : {m_headline, m_notes, m_words}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setSecondary(m_notes);
    m_fix = new QPushButton;
    m_fix->setObjectName(u"clinics.destinations.fixButton"_s);
    m_retry = new QPushButton(icon(Glyph::Retry), {});
    m_retry->setObjectName(u"clinics.destinations.retryButton"_s);
    m_openSystem = new QPushButton(icon(Glyph::Systems), tr("Open system"));
    m_openSystem->setObjectName(u"clinics.destinations.openSystemButton"_s);
    m_raw = new QPushButton(tr("Raw"));
    m_raw->setObjectName(u"clinics.destinations.rawButton"_s);
    m_raw->setCheckable(true);
    m_raw->setToolTip(tr("The message byte for byte, as it is sent"));
    m_difference->setObjectName(u"clinics.destinations.differencePlainTextEdit"_s);
    m_payload->setObjectName(u"clinics.destinations.payloadPlainTextEdit"_s);
    m_views->setObjectName(u"clinics.destinations.tabWidget"_s);
    m_views->setAccessibleName(tr("What changes and the exact message"));
    m_views->setDocumentMode(true);
    auto *comparison = new QWidget;
    auto *inside = new QVBoxLayout(comparison);
    inside->setContentsMargins(0, space::S, 0, 0);
    inside->setSpacing(space::XS);
    inside->addWidget(m_words);
    inside->addWidget(m_difference, 1);
    inside->addStretch();
    m_views->addTab(comparison, tr("What changes"));
    m_views->addTab(m_payload, tr("Exact message"));
    m_views->setMinimumHeight(7 * rowHeight(font()));

    auto *part = new QWidget;
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_fix);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_openSystem);
    buttons->addWidget(m_raw);
    auto *heading = new FoldLayout;
    heading->setCentred(true);
    heading->addPart(m_headline, 1);
    heading->addPart(buttons);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(space::XS);
    layout->addLayout(heading);
    layout->addWidget(m_notes);
    layout->addWidget(m_views, 1);
    return part;
}

void WhereItGoesTab::connectAll()
{
    connect(m_table, &TableView::currentRowChanged, this, &WhereItGoesTab::showSystem);
    connect(m_table, &QTableView::activated, this,
        [this] { Q_EMIT openRequested(Place::system(system())); });
    connect(m_views, &QTabWidget::currentChanged, this, &WhereItGoesTab::showSystem);
    connect(m_raw, &QPushButton::toggled, this, &WhereItGoesTab::showSystem);
    connect(m_fix, &QPushButton::clicked, this, &WhereItGoesTab::fix);
    connect(m_retry, &QPushButton::clicked, this, &WhereItGoesTab::retry);
    connect(m_openSystem, &QPushButton::clicked, this,
        [this] { Q_EMIT openRequested(Place::system(system())); });
    const auto soon = [this] {
        if (isVisible())
            m_asking.ask();
    };
    connect(&m_context.state, &StateStore::lanesChanged, this, soon);
    connect(&m_context.state, &StateStore::lanesReset, this, soon);
    connect(&m_context.state, &StateStore::systemsChanged, this, [this, soon] {
        Q_EMIT titleChanged();
        soon();
    });
}

QString WhereItGoesTab::title() const
{
    const QList<SystemStatus> systems = m_context.state.systems();
    const auto linked = std::count_if(systems.cbegin(), systems.cend(),
        [](const SystemStatus &each) { return each.config.subscribes(HoursTopic); });
    return tr("Where it goes (%1)").arg(linked);
}

QWidget *WhereItGoesTab::firstField()
{
    return m_table;
}

void WhereItGoesTab::refresh(bool other)
{
    if (other) {
        m_previews.clear();
        m_revisions.clear();
        fill();
    }
    if (isVisible())
        m_asking.ask();
}

void WhereItGoesTab::showEvent(QShowEvent *event)
{
    EditorTab::showEvent(event);
    if (draft())
        m_asking.ask();
}

void WhereItGoesTab::ask(const std::function<void()> &answered)
{
    if (!draft())
        return answered();
    askRevisions();
    const QString id = draft()->clinic().id;
    m_context.engine.previews(
        draft()->clinic(), this, [this, id, answered](const Result<QList<SystemPreview>> &answer) {
            if (answer && draft() && draft()->clinic().id == id) {
                m_previews = *answer;
                fill();
            }
            answered();
        });
}

void WhereItGoesTab::askRevisions()
{
    const QString id = draft()->clinic().id;
    const qint64 newest = draft()->saved().revision;
    if (id == m_revisionsOf && newest == m_revisionsAt)
        return;
    m_context.engine.revisions(
        HoursTopic, id, this, [this, id, newest](const Result<QList<RevisionRow>> &answer) {
            if (!answer || !draft() || draft()->clinic().id != id)
                return;
            m_revisions = *answer;
            m_revisionsOf = id;
            m_revisionsAt = newest;
            showSystem();
        });
}

void WhereItGoesTab::fill()
{
    QList<Destination> rows;
    for (const SystemPreview &preview : std::as_const(m_previews)) {
        Destination row{.preview = preview,
            .lane = {},
            .changes = draft()->isChanged(),
            .nowMs = m_context.state.nowMs()};
        const Lane *lane
            = m_context.state.lane({preview.system.config.name, HoursTopic, draft()->clinic().id});
        if (lane)
            row.lane = *lane;
        row.mark = linkMark(m_context.state, preview, draft()->clinic().id);
        rows << row;
    }
    const bool first = m_model->rowCount() == 0;
    m_model->setRows(rows);
    m_table->setColumnHidden(DestinationsModel::LeftOutColumn,
        std::all_of(rows.cbegin(), rows.cend(),
            [](const Destination &row) { return row.preview.notes.isEmpty(); }));
    if (first)
        chooseWorst();
    showSystem();
}

void WhereItGoesTab::chooseWorst()
{
    const QList<Destination> &rows = m_model->rows();
    const auto worst = std::min_element(rows.cbegin(), rows.cend(),
        [](const Destination &a, const Destination &b) { return a.mark < b.mark; });
    if (worst != rows.cend())
        m_table->selectRowAt(int(worst - rows.cbegin()));
}

QString WhereItGoesTab::system() const
{
    const int row = m_table->currentRow();
    return row < 0 || row >= m_model->rowCount() ? QString()
                                                 : m_model->row(row).preview.system.config.name;
}

const Lane *WhereItGoesTab::lane() const
{
    return m_context.state.lane({system(), HoursTopic, draft()->clinic().id});
}

QByteArray WhereItGoesTab::acceptedBody() const
{
    const Lane *lane = this->lane();
    const auto accepted
        = std::find_if(m_revisions.cbegin(), m_revisions.cend(), [&](const RevisionRow &row) {
              return lane && lane->applied > 0 && row.revision == lane->applied;
          });
    return accepted == m_revisions.cend() ? QByteArray() : accepted->body;
}

void WhereItGoesTab::showSystem()
{
    const bool any = draft() && !system().isEmpty();
    m_openSystem->setVisible(any);
    m_views->setVisible(any);
    m_raw->setVisible(any && m_views->currentWidget() == m_payload);
    if (!any) {
        for (QLabel *label : {m_headline, m_notes, m_words})
            label->clear();
        m_fix->hide();
        m_retry->hide();
        return;
    }
    const Destination &row = m_model->row(m_table->currentRow());
    const SystemPreview &preview = row.preview;
    m_headline->setText(preview.linked
            ? tr("%1: %2", "system, state").arg(system(), word(row.mark))
            : tr("%1 is not linked: it is not subscribed to hours").arg(system()));
    QStringList notes;
    if (const QString trouble = troubleText(row); !trouble.isEmpty())
        notes << trouble;
    if (!preview.notes.isEmpty())
        notes << tr("Left out: %1").arg(preview.notes.join(u"; "_s));
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(preview.linked && !notes.isEmpty());
    offerFix(row);
    m_payload->setText(
        m_raw->isChecked() ? QString::fromUtf8(preview.payload) : readableBody(preview.payload),
        tr("Nothing is sent to it."));
    showDifference();
}

void WhereItGoesTab::offerFix(const Destination &row)
{
    const SystemStatus &system = row.preview.system;
    const bool trouble = row.lane && row.mark == Mark::Failed;
    const Fix fix = trouble ? fixOf(*row.lane, &system) : Fix();
    m_fix->setVisible(fix.kind == FixKind::OpenSystem || fix.kind == FixKind::TestConnection);
    m_fix->setText(fix.label);
    m_retry->setVisible(trouble);
    m_retry->setText(system.holdReason != Reason::None ? tr("Try again now") : tr("Retry"));
}

void WhereItGoesTab::fix()
{
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_model->rowCount())
        return;
    const std::optional<Lane> &lane = m_model->row(row).lane;
    Q_EMIT openRequested(Place::mending(system(), lane ? lane->reason : Reason::None));
}

void WhereItGoesTab::retry()
{
    const SystemStatus *status = m_context.state.system(system());
    if (status && status->holdReason != Reason::None) {
        // One change goes first; the others follow once it is accepted.
        return m_context.engine.probeSystem(system(), this, [this](const Result<void> &asked) {
            Q_EMIT announced(asked ? tr("Trying again…") : asked.error().text);
        });
    }
    LaneSelection lanes;
    lanes.lanes = {{system(), HoursTopic, draft()->clinic().id}};
    m_context.engine.retry(lanes, this, [this](const Result<RetryStarted> &started) {
        Q_EMIT announced(started ? tr("Retrying…") : started.error().text);
    });
}

void WhereItGoesTab::showDifference()
{
    const QByteArray before = acceptedBody();
    const QByteArray next = canonicalHours(draft()->clinic());
    if (before.isEmpty()) {
        const Lane *lane = this->lane();
        m_words->setText(lane && lane->applied > 0
                ? tr("It accepted v%1, which is not kept any more.").arg(lane->applied)
                : tr("It has accepted nothing yet."));
        return m_difference->hide();
    }
    auto accepted = hoursFromNormalForm(before);
    if (accepted)
        accepted->services = draft()->clinic().services; // their names are not in what was sent
    const QStringList words = accepted ? changeWords(*accepted, draft()->clinic()) : QStringList();
    QStringList shown = words.mid(0, MostLines);
    if (words.size() > MostLines)
        shown << tr("and %n more", nullptr, int(words.size() - MostLines));
    m_words->setText(
        words.isEmpty() ? tr("It has accepted exactly these hours.") : shown.join(u'\n'));
    const QString difference = diffText(lineDiff(linesOf(before), linesOf(next)));
    m_difference->setText(difference, {});
    m_difference->setVisible(!difference.isEmpty());
}

} // namespace lockstep
