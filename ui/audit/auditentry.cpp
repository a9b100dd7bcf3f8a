// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditentry.h"

#include "auditmodel.h"
#include "auditwords.h"
#include "engineclient.h"
#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "widgets/codeview.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/scrollingpage.h"
#include "widgets/tablemodel.h"
#include "widgets/tableview.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int SmallestTabs = 9; ///< lines of text
constexpr int HashShown = 16;

constexpr int DayWidth = 72, BeforeWidth = 100;

struct HourChange {
    QString what;
    QString before;
    QString after;
};

/// "Tue: 8–5 → 8–6" in its three parts; what has no arrow was not there before.
HourChange partsOf(const QString &line)
{
    const qsizetype arrow = line.indexOf(u" → "_s);
    const QString head = arrow < 0 ? line : line.left(arrow);
    const qsizetype colon = arrow < 0 ? head.indexOf(u": "_s) : head.lastIndexOf(u": "_s);
    const QString what = colon < 0 ? QString() : head.left(colon);
    const QString rest = colon < 0 ? head : head.mid(colon + 2);
    return arrow < 0
        ? HourChange{what.isEmpty() ? rest : what, {}, what.isEmpty() ? QString() : rest}
        : HourChange{what, rest, line.mid(arrow + 3)};
}

} // namespace

/// What changed in a clinic's hours, the former beside the new.
class HourChanges final : public TableModel<HourChange, QString> {
public:
    explicit HourChanges(QObject *parent)
        : TableModel(
            {{AuditEntry::tr("Day"), DayWidth, [](const HourChange &each) { return each.what; }},
                {AuditEntry::tr("Before"), BeforeWidth,
                    [](const HourChange &each) { return each.before; }},
                {AuditEntry::tr("After"), 0, [](const HourChange &each) { return each.after; }}},
            [](const HourChange &each) { return each.what + each.before + each.after; }, parent)
    {
    }

    void tell(const QStringList &lines)
    {
        QList<HourChange> rows;
        for (const QString &line : lines)
            rows << partsOf(line);
        setRows(rows);
    }
};

AuditEntry::AuditEntry(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_title(new QLabel)
    , m_caption(new QLabel)
    , m_particulars(new QLabel)
    , m_tabs(new QTabWidget)
    , m_changesModel(new HourChanges(this))
    , m_changes(new TableView)
    , m_before(new CodeView(tr("Stored text before")))
    , m_after(new CodeView(tr("Stored text")))
    , m_open(new QPushButton)
    , m_history(new QPushButton(icon(Glyph::History), tr("Show what was sent")))
    , m_copy(new QPushButton(icon(Glyph::Copy), tr("Copy")))
    , m_hash(new QLabel)
{
    setObjectName(u"audit.entryPane"_s);
    m_stack->addWidget(new EmptyState(Glyph::Audit, tr("No entry chosen"),
        tr("Choose a line to see who did what, and what it was before.")));
    m_stack->addWidget(new ScrollingPage(makeEntry()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

QWidget *AuditEntry::makeEntry()
{
    for (QLabel *label : {m_title, m_caption, m_particulars, m_hash}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    setTextStyle(m_title, TextStyle::Section);
    setTextStyle(m_caption, TextStyle::Small);
    setTextStyle(m_hash, TextStyle::Small);
    setSecondary(m_caption);
    setSecondary(m_hash);
    m_changes->setObjectName(u"audit.changesTableView"_s);
    m_changes->setAccessibleName(tr("What changed"));
    m_changes->setModel(m_changesModel);
    m_open->setObjectName(u"audit.openButton"_s);
    m_history->setObjectName(u"audit.historyButton"_s);
    m_copy->setObjectName(u"audit.copyButton"_s);
    m_before->setObjectName(u"audit.beforePlainTextEdit"_s);
    m_after->setObjectName(u"audit.afterPlainTextEdit"_s);
    m_tabs->setObjectName(u"audit.tabWidget"_s);
    m_tabs->setAccessibleName(tr("Before and after"));
    m_tabs->setDocumentMode(true);
    m_tabs->setMinimumHeight(SmallestTabs * fontMetrics().height());
    m_tabs->addTab(m_changes, tr("What changed"));
    m_tabs->addTab(m_after, tr("As stored"));
    m_tabs->addTab(m_before, tr("Before"));

    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_open, m_history, m_copy})
        buttons->addWidget(button);
    auto *entry = new QWidget;
    auto *layout = new QVBoxLayout(entry);
    layout->setContentsMargins(space::L, space::M, space::L, space::S);
    layout->setSpacing(space::S);
    layout->addWidget(m_title);
    layout->addWidget(m_caption);
    layout->addLayout(buttons);
    layout->addWidget(m_particulars);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_hash);
    layout->addStretch();
    connect(m_open, &QPushButton::clicked, this, [this] {
        const LaneKey lane = LaneKey::fromText(m_row.object);
        const bool clinic = m_context.state.clinic(m_row.object);
        Q_EMIT openRequested(!lane.system.isEmpty() ? Place::lane(lane)
                : clinic                            ? Place::clinic(m_row.object)
                                                    : Place::system(m_row.object));
    });
    connect(m_history, &QPushButton::clicked, this, [this] {
        HistoryFilter filter;
        filter.topic = auditedTopic(m_row);
        filter.subject = m_row.object;
        filter.revision = auditedRevision(m_row);
        Q_EMIT openRequested(Place::history(filter));
    });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(text()); });
    return entry;
}

void AuditEntry::open(const AuditRow &row)
{
    m_row = row;
    m_words.clear();
    const StateStore &state = m_context.state;
    const QString deed = auditDeed(row);
    m_title->setText(
        u"%1 · %2"_s.arg(deed.left(1).toUpper() + deed.mid(1), auditPlace(row, state)));
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(row.atMs);
    m_caption->setText(tr("#%1 · %2 · %3 %4")
                           .arg(row.seq)
                           .arg(row.actor, QLocale().toString(at.date(), QLocale::LongFormat),
                               clockText(row.atMs)));
    m_caption->setToolTip(at.toUTC().toString(Qt::ISODate));
    m_particulars->setText(auditParticulars(row));
    m_particulars->setVisible(!m_particulars->text().isEmpty());
    m_hash->setText(tr("Hash %1…").arg(QString::fromLatin1(row.hash.left(HashShown))));
    m_hash->setToolTip(QString::fromLatin1(row.hash));
    m_hash->setVisible(!row.hash.isEmpty());
    const bool lane = !LaneKey::fromText(row.object).system.isEmpty();
    const bool clinic = state.clinic(row.object);
    m_open->setVisible(lane || clinic || state.system(row.object));
    m_open->setText(lane ? tr("Open connection") : clinic ? tr("Open clinic") : tr("Open system"));
    m_open->setIcon(icon(lane ? Glyph::Overview : clinic ? Glyph::Clinics : Glyph::Systems));
    m_history->setVisible(auditedRevision(row) > 0);
    m_tabs->hide();
    if (auditedRevision(row) > 0)
        askForHours(row);
    m_stack->setCurrentIndex(1);
}

void AuditEntry::clear()
{
    m_row = {};
    m_stack->setCurrentIndex(0);
}

void AuditEntry::askForHours(const AuditRow &row)
{
    m_context.engine.revisions(auditedTopic(row), row.object, this,
        [this, seq = row.seq, revision = auditedRevision(row)](
            const Result<QList<RevisionRow>> &revisions) {
            if (revisions && seq == m_row.seq)
                tellHours(*revisions, revision);
        });
}

void AuditEntry::tellHours(const QList<RevisionRow> &revisions, qint64 revision)
{
    const RevisionRow *now = revisionOf(revisions, revision);
    const RevisionRow *was = revisionOf(revisions, revision - 1);
    const QString gone = tr("It is no longer kept: it was removed by the retention policy.");
    m_after->setText(readableBody(now ? now->body : QByteArray()), gone);
    m_before->setText(readableBody(was ? was->body : QByteArray()),
        revision == 1 ? tr("There was nothing before: this is the first version.") : gone);
    m_tabs->show();
    const ClinicRow *clinic = m_context.state.clinic(m_row.object);
    m_words = auditedTopic(m_row) == HoursTopic && clinic
        ? hourChanges(revisions, revision, clinic->services)
        : QStringList();
    m_changesModel->tell(m_words);
    m_tabs->setTabVisible(0, !m_words.isEmpty());
    m_tabs->setCurrentIndex(m_words.isEmpty() ? 1 : 0);
}

QString AuditEntry::text() const
{
    QStringList lines{u"#%1 %2"_s.arg(m_row.seq).arg(
                          QDateTime::fromMSecsSinceEpoch(m_row.atMs).toUTC().toString(Qt::ISODate)),
        auditSentence(m_row)};
    lines << m_words;
    if (!m_row.hash.isEmpty())
        lines << tr("Hash %1").arg(QString::fromLatin1(m_row.hash));
    return lines.join(u'\n');
}

} // namespace lockstep
