// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyview.h"

#include "engineclient.h"
#include "eventstory.h"
#include "historymodel.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int TypingMs = 250;
constexpr qint64 HourMs = 3'600'000, DayMs = 24 * HourMs;

/// Spans of the "From" list; 0 is any time, -1 since midnight.
constexpr std::array<qint64, 5> Spans{0, HourMs, -1, 7 * DayMs, 30 * DayMs};

qint64 sinceMs(qint64 span, qint64 nowMs)
{
    if (span == 0)
        return 0;
    if (span > 0)
        return nowMs - span;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs).toLocalTime();
    return now.date().startOfDay().toMSecsSinceEpoch();
}

/// The one clinic whose name has every word; none when several have.
QString onlyClinic(const StateStore &state, const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QString found;
    for (const ClinicRow &clinic : state.clinics()) {
        const bool all = std::all_of(words.begin(), words.end(), [&clinic](const QString &word) {
            return clinic.name.contains(word, Qt::CaseInsensitive);
        });
        if (!all)
            continue;
        if (!found.isEmpty())
            return {};
        found = clinic.id;
    }
    return found;
}

} // namespace

HistoryView::HistoryView(const Context &context, QWidget *parent)
    : Page(PageId::History, context, parent)
    , m_find(new QLineEdit)
    , m_system(new QComboBox)
    , m_outcome(new QComboBox)
    , m_since(new QComboBox)
    , m_clear(new QPushButton(icon(Glyph::Cancel), QString()))
    , m_newer(new QPushButton)
    , m_count(new QLabel)
    , m_message(new MessageBar)
    , m_model(new HistoryModel(context, this))
    , m_table(new TableView)
    , m_empty(new EmptyState(Glyph::History, tr("Nothing was sent yet")))
    , m_story(new EventStory(context, tr("Choose a line to see what was sent and answered.")))
{
    makeTable();
    auto *list = new QWidget;
    auto *listLayout = new QVBoxLayout(list);
    listLayout->setContentsMargins(space::L, 0, 0, 0);
    listLayout->addWidget(m_table);
    auto *splitter = new AdaptiveSplitter;
    splitter->addWidget(list);
    splitter->addWidget(m_story);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeFilters());
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
    connectAll();
    fillSystems();
    applyFields();
}

QWidget *HistoryView::makeFilters()
{
    m_find->setObjectName(u"history.findLineEdit"_s);
    m_find->setPlaceholderText(tr("Find clinic or event"));
    m_find->setAccessibleName(tr("Find clinic, event or key"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(Glyph::Search), QLineEdit::LeadingPosition);
    m_system->setObjectName(u"history.systemComboBox"_s);
    m_system->setAccessibleName(tr("System"));
    m_outcome->setObjectName(u"history.statusComboBox"_s);
    m_outcome->setAccessibleName(tr("Status"));
    m_since->setObjectName(u"history.sinceComboBox"_s);
    m_since->setAccessibleName(tr("From"));
    m_clear->setObjectName(u"history.clearFilterButton"_s);
    m_newer->setObjectName(u"history.newerButton"_s);
    m_newer->setIcon(icon(Glyph::ChevronUp));
    m_newer->hide();
    setSecondary(m_count);
    m_outcome->addItem(tr("Any status"));
    for (const OutcomeKind kind : {OutcomeKind::Delivered, OutcomeKind::Deferred,
             OutcomeKind::Refused, OutcomeKind::Held, OutcomeKind::Superseded})
        m_outcome->addItem(markIcon(markOf(kind)),
            kind == OutcomeKind::Delivered      ? tr("Accepted")
                : kind == OutcomeKind::Deferred ? tr("Tried again later")
                : kind == OutcomeKind::Refused  ? tr("Refused")
                : kind == OutcomeKind::Held     ? tr("Held")
                                                : tr("Superseded"),
            int(kind));
    for (const QString &text :
        {tr("Any time"), tr("Last hour"), tr("Today"), tr("Last 7 days"), tr("Last 30 days")})
        m_since->addItem(text);

    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->addWidget(m_find, 1);
    for (QWidget *part :
        std::initializer_list<QWidget *>{m_since, m_system, m_outcome, m_clear, m_newer})
        layout->addWidget(part);
    layout->addStretch();
    layout->addWidget(m_count);
    return bar;
}

void HistoryView::makeTable()
{
    m_table->setObjectName(u"history.attemptsTableView"_s);
    m_table->setAccessibleName(tr("Attempts, newest first"));
    m_table->setModel(m_model);
    m_table->setEmptyState(m_empty);
}

void HistoryView::connectAll()
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingMs);
    connect(&m_typing, &QTimer::timeout, this, &HistoryView::applyFields);
    connect(m_find, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (QComboBox *box : {m_system, m_outcome, m_since})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryView::applyFields);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_placed = {};
        applyFields();
    });
    connect(m_newer, &QPushButton::clicked, this, &HistoryView::refresh);
    connect(m_model, &HistoryModel::loaded, this, &HistoryView::showLoaded);
    connect(m_model, &HistoryModel::failed, m_message,
        [this](const Error &error) { m_message->tell(error); });
    connect(m_table, &TableView::currentRowChanged, this, &HistoryView::openRow);
    connect(m_story, &EventStory::openRequested, this, &Page::openRequested);
    connect(m_story, &EventStory::retryRequested, this, &HistoryView::retry);
    connect(&state(), &StateStore::systemsChanged, this, &HistoryView::fillSystems);
    connect(&engine(), &EngineClient::facts, this, &HistoryView::countNewer);
}

HistoryFilter HistoryView::typedFilter() const
{
    HistoryFilter filter = m_placed;
    if (m_system->currentIndex() > 0)
        filter.system = m_system->currentText();
    if (m_outcome->currentIndex() > 0)
        filter.outcome = OutcomeKind(m_outcome->currentData().toInt());
    filter.sinceMs = sinceMs(Spans.at(size_t(qMax(0, m_since->currentIndex()))), state().nowMs());
    const QString text = m_find->text().trimmed();
    const QString clinic = text.isEmpty() ? QString() : onlyClinic(state(), text);
    if (!clinic.isEmpty())
        filter.subject = clinic;
    else if (!text.isEmpty())
        filter.text = text;
    return filter;
}

void HistoryView::setFields(const HistoryFilter &filter)
{
    const QSignalBlocker system(m_system), outcome(m_outcome), since(m_since), find(m_find);
    m_system->setCurrentIndex(qMax(0, m_system->findText(filter.system)));
    m_outcome->setCurrentIndex(
        filter.outcome ? qMax(0, m_outcome->findData(int(*filter.outcome))) : 0);
    m_since->setCurrentIndex(0);
    m_find->setText(filter.text);
    m_placed = {};
    m_placed.topic = filter.topic;
    m_placed.subject = filter.subject;
    m_placed.reason = filter.reason;
}

void HistoryView::applyFields()
{
    m_typing.stop();
    QStringList narrowed;
    if (!m_placed.subject.isEmpty())
        narrowed << state().subjectName(m_placed.subject);
    if (m_placed.reason)
        narrowed << shortText(*m_placed.reason);
    m_clear->setText(tr("Only %1").arg(narrowed.join(u", "_s)));
    m_clear->setVisible(!narrowed.isEmpty());
    m_newerCount = 0;
    m_newer->hide();
    m_model->setFilter(typedFilter());
}

void HistoryView::fillSystems()
{
    const QSignalBlocker blocker(m_system);
    const QString current = m_system->currentText();
    m_system->clear();
    m_system->addItem(tr("All systems"));
    for (const SystemStatus &system : state().systems())
        m_system->addItem(system.config.name);
    m_system->setCurrentIndex(qMax(0, m_system->findText(current)));
}

void HistoryView::showLoaded()
{
    const qsizetype rows = m_model->rows().size();
    m_count->setText(m_model->more() ? tr("%1 and more").arg(rows)
                                     : counted(rows, tr("1 found"), tr("%1 found")));
    const bool narrowed = m_clear->isVisible() || m_system->currentIndex() > 0
        || m_outcome->currentIndex() > 0 || m_since->currentIndex() > 0
        || !m_find->text().isEmpty();
    m_empty->setTitle(narrowed ? tr("Nothing matches") : tr("Nothing was sent yet"));
    m_empty->setText(narrowed ? tr("Widen the filter to see more.")
                              : tr("Every try to reach a system is kept here, with its answer."));
    if (rows > 0 && m_table->currentRow() < 0)
        m_table->selectRowAt(0);
}

void HistoryView::countNewer(const QList<Fact> &batch)
{
    for (const Fact &fact : batch)
        m_newerCount += std::holds_alternative<AttemptFinished>(fact) ? 1 : 0;
    if (m_newerCount == 0)
        return;
    if (m_model->rows().isEmpty())
        return refresh();
    m_newer->setText(tr("%1 newer").arg(m_newerCount));
    m_newer->show();
}

void HistoryView::openRow(int row)
{
    if (row >= 0)
        m_story->open(m_model->row(row).id);
    else
        m_story->clear();
    Q_EMIT actionsChanged();
}

void HistoryView::retry(const LaneKey &lane)
{
    LaneSelection lanes;
    lanes.lanes << lane;
    engine().retry(lanes, this, [this](const Result<RetryStarted> &started) {
        if (!started)
            return m_message->tell(started.error());
        Q_EMIT announced(started->queued > 0 ? tr("Retrying with the newest hours.")
                                             : tr("It is in lockstep already."));
    });
}

void HistoryView::activate()
{
    if (m_newerCount > 0)
        refresh();
    if (!isAncestorOf(QApplication::focusWidget()))
        m_table->setFocus(Qt::OtherFocusReason);
}

void HistoryView::go(const Place &place)
{
    if (place == Place::of(PageId::History))
        return;
    setFields(place.filter);
    applyFields();
}

Place HistoryView::place() const
{
    HistoryFilter filter = m_model->filter();
    filter.sinceMs = 0;
    return Place::history(filter);
}

QWidget *HistoryView::findField()
{
    return m_find;
}

QList<QWidget *> HistoryView::panes()
{
    return {m_find, m_table, m_story};
}

void HistoryView::refresh()
{
    m_newerCount = 0;
    m_newer->hide();
    m_model->reload();
}

bool HistoryView::can(ActionId id) const
{
    return (id == ActionId::RetrySelected || id == ActionId::Copy) && m_table->currentRow() >= 0;
}

void HistoryView::run(ActionId id)
{
    if (id == ActionId::Copy)
        QGuiApplication::clipboard()->setText(m_story->text());
    else
        retry(m_model->row(m_table->currentRow()).lane);
}

} // namespace lockstep
