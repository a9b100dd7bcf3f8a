// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditview.h"

#include "auditentry.h"
#include "auditmodel.h"
#include "auditwords.h"
#include "engineclient.h"
#include "shell/actions.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "widgets/actionbutton.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/emptystate.h"
#include "widgets/filterbar.h"
#include "widgets/glyphlabel.h"
#include "widgets/messagebar.h"
#include "widgets/spanfield.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int ListBeside = 65, ListAbove = 56; ///< per cent of the page
constexpr int ClockWidth = 96, DatedWidth = 170; ///< of the column of times

} // namespace

AuditView::AuditView(const Context &context, QWidget *parent)
    : Page(PageId::Audit, context, parent)
    , m_bar(new FilterBar(u"audit"_s, tr("Find clinic, system or words")))
    , m_who(new QComboBox)
    , m_what(new QComboBox)
    , m_span(new SpanField(u"audit"_s, context.clock))
    , m_clear(new QPushButton(icon(Glyph::Cancel), QString()))
    , m_chainMark(new GlyphLabel(Glyph::Shield))
    , m_chainText(new QLabel)
    , m_broken(new MessageBar)
    , m_message(new MessageBar)
    , m_model(new AuditModel(context, this))
    , m_table(new TableView)
    , m_empty(new EmptyState(Glyph::Audit, tr("Loading…")))
    , m_entry(new AuditEntry(context))
{
    makeBar();
    m_table->setObjectName(u"audit.entriesTableView"_s);
    m_table->setAccessibleName(tr("Audit entries, newest first"));
    m_table->setModel(m_model);
    m_table->setEmptyState(m_empty);
    auto *list = new QWidget;
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(space::L, 0, 0, 0);
    listLayout->addWidget(m_table);
    auto *splitter = new AdaptiveSplitter;
    splitter->setObjectName(u"audit.splitter"_s);
    splitter->addWidget(list);
    splitter->addWidget(m_entry);
    splitter->setShares(ListBeside, ListAbove);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_broken);
    layout->addWidget(m_bar);
    layout->addWidget(makeChainLine());
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
    connectAll();
    fillNames();
    applyFields();
}

void AuditView::makeBar()
{
    m_who->setObjectName(u"audit.whoComboBox"_s);
    m_who->setAccessibleName(tr("Who"));
    m_what->setObjectName(u"audit.whatComboBox"_s);
    m_what->setAccessibleName(tr("What"));
    for (QComboBox *box : {m_who, m_what})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_clear->setObjectName(u"audit.clearFilterButton"_s);
    m_clear->hide();
    auto *exports = actionButton(context().actions[ActionId::Export], u"audit.exportButton"_s);
    for (QWidget *part : std::initializer_list<QWidget *>{m_who, m_what, m_span, exports, m_clear})
        m_bar->addPart(part);
}

QWidget *AuditView::makeChainLine()
{
    m_broken->setObjectName(u"audit.brokenMessageBar"_s);
    m_chainText->setObjectName(u"audit.chainLabel"_s);
    m_chainText->setTextFormat(Qt::PlainText);
    m_chainText->setText(tr("Checking the chain…"));
    m_chainText->setToolTip(tr("Each entry's hash covers the one before it, so that an entry that "
                               "was changed, removed or moved shows. Export the trail to be able "
                               "to check it outside."));
    auto *line = new QWidget;
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(space::L, 0, space::L, space::S);
    layout->addWidget(m_chainMark);
    layout->addWidget(m_chainText);
    layout->addStretch();
    return line;
}

void AuditView::connectAll()
{
    connect(m_bar, &FilterBar::textSettled, this, &AuditView::applyFields);
    connect(m_bar, &FilterBar::announced, this, &Page::spoken);
    connect(m_span, &SpanField::changed, this, &AuditView::applyFields);
    for (QComboBox *box : {m_who, m_what})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditView::applyFields);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_object.clear();
        applyFields();
    });
    m_model->loaded = [this] { showLoaded(); };
    m_model->failed = [this](const Error &error) {
        m_empty->setTitle(tr("The trail could not be read"));
        m_empty->setText(error.text);
        m_message->tell(error);
    };
    connect(m_table, &TableView::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_entry->open(m_model->row(row));
        else
            m_entry->clear();
        Q_EMIT actionsChanged();
    });
    connect(m_entry, &AuditEntry::openRequested, this, &Page::openRequested);
}

void AuditView::applyFields()
{
    AuditFilter filter;
    filter.object = m_object;
    filter.text = m_bar->text();
    // Where a clinic is meant, its id is looked for too: that is what the trail keeps.
    for (const ClinicRow &clinic : state().clinics()) {
        if (!filter.text.isEmpty() && clinic.name.compare(filter.text, Qt::CaseInsensitive) == 0)
            filter.text = clinic.id;
    }
    if (m_who->currentIndex() > 0)
        filter.actor = m_who->currentText();
    if (m_what->currentIndex() > 0)
        filter.actions = QStringList{m_what->currentData().toString()};
    std::tie(filter.sinceMs, filter.untilMs)
        = std::pair(m_span->span().sinceMs, m_span->span().untilMs);
    m_clear->setText(tr("Only %1").arg(state().subjectName(m_object)));
    m_clear->setVisible(!m_object.isEmpty());
    m_model->setFilter(filter);
}

void AuditView::fillNames()
{
    engine().auditNames(this, [this](const Result<AuditNames> &names) {
        if (!names)
            return;
        const QSignalBlocker who(m_who), what(m_what);
        const QString actor = m_who->currentText(), action = m_what->currentData().toString();
        m_who->clear();
        m_what->clear();
        m_who->addItem(tr("Anybody"));
        m_who->addItems(names->actors);
        m_what->addItem(tr("Anything"));
        for (const QString &each : names->actions)
            m_what->addItem(auditAction(each), each);
        m_who->setCurrentIndex(qMax(0, m_who->findText(actor)));
        m_what->setCurrentIndex(qMax(0, m_what->findData(action)));
    });
}

void AuditView::showLoaded()
{
    const bool today
        = m_model->rows().isEmpty() || sameDay(m_model->rows().constLast().atMs, state().nowMs());
    m_table->setWishedWidth(1, today ? ClockWidth : DatedWidth);
    m_model->tellChanges();
    const qsizetype rows = m_model->rows().size();
    m_bar->setCount(m_model->more() ? tr("%1 and more").arg(QLocale().toString(rows))
                                    : tr("%n entries", nullptr, int(rows)));
    const AuditFilter &filter = m_model->filter();
    const bool narrowed = !filter.actor.isEmpty() || !filter.object.isEmpty()
        || !filter.text.isEmpty() || !filter.actions.isEmpty() || filter.sinceMs > 0
        || filter.untilMs > 0;
    m_empty->setTitle(narrowed ? tr("Nothing matches") : tr("Nothing was done yet"));
    m_empty->setText(narrowed ? tr("Widen the filter to see more.")
                              : tr("Every change that a person makes is recorded here."));
    if (rows > 0 && m_table->currentRow() < 0)
        m_table->selectRowAt(0);
}

void AuditView::followChain()
{
    if (m_following)
        return;
    m_following = true;
    engine().followAudit(m_chain, this, [this](const Result<AuditChain> &chain) {
        m_following = false;
        if (!chain) {
            m_chainText->setText(tr("The chain could not be checked."));
            return;
        }
        m_chain = *chain;
        tellChain();
        if (!m_chain.complete)
            followChain();
    });
}

void AuditView::tellChain()
{
    const QString seq = QString::number(m_chain.firstBad);
    switch (m_chain.fault) {
    case AuditChain::Fault::None:
        m_broken->clear();
        m_chainMark->setGlyph(m_chain.complete ? Glyph::Check : Glyph::Shield);
        m_chainText->setText(!m_chain.complete
                ? tr("Checking the chain: #%1").arg(m_chain.seq)
                : tr("Chain intact to #%1 (%2)")
                      .arg(m_chain.seq)
                      .arg(momentText(m_chain.checkedAtMs, state().nowMs())));
        return;
    case AuditChain::Fault::Altered:
        m_broken->tell(MessageBar::Kind::Failure,
            tr("The audit trail was changed: entry #%1 does not fit what was recorded. Compare it "
               "with a backup or an exported copy.")
                .arg(seq));
        break;
    case AuditChain::Fault::Missing:
        m_broken->tell(MessageBar::Kind::Failure,
            tr("Entries are missing from the audit trail before #%1. Compare it with a backup or "
               "an exported copy.")
                .arg(seq));
        break;
    case AuditChain::Fault::CutOff:
        m_broken->tell(MessageBar::Kind::Failure,
            tr("The audit trail was cut off: entries from #%1 on are gone. Compare it with a "
               "backup or an exported copy.")
                .arg(seq));
        break;
    }
    m_chainMark->setGlyph(Glyph::Warning);
    m_chainText->setText(tr("Chain broken at #%1").arg(seq));
    Q_EMIT announced(m_broken->text());
}

void AuditView::activate()
{
    refresh();
    if (!isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
}

void AuditView::go(const Place &place)
{
    if (place == Place::of(PageId::Audit) || place.key == m_object)
        return;
    m_object = place.key;
    m_bar->setText({});
    applyFields();
}

Place AuditView::place() const
{
    return {.page = PageId::Audit, .key = m_object, .filter = {}, .mark = {}};
}

QWidget *AuditView::findField()
{
    return m_bar->find();
}

QList<QWidget *> AuditView::panes()
{
    return {m_bar->find(), m_table, m_entry};
}

QAbstractItemView *AuditView::exportView()
{
    return m_table;
}

void AuditView::refresh()
{
    fillNames();
    m_model->reload();
    followChain();
}

bool AuditView::can(ActionId id) const
{
    return id == ActionId::Copy && m_table->currentRow() >= 0;
}

void AuditView::run(ActionId id)
{
    if (id == ActionId::Copy)
        QGuiApplication::clipboard()->setText(m_entry->text());
}

} // namespace lockstep
