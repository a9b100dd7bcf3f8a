// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowpage.h"

#include "engineclient.h"
#include "flowlanes.h"
#include "flowmodel.h"
#include "history/eventstory.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/timetext.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/scrollingpage.h"
#include "widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

FlowPage::FlowPage(const Context &context, QWidget *parent)
    : Page(PageId::Flow, context, parent)
    , m_pause(new QPushButton(icon(Glyph::Pause), tr("Pause view")))
    , m_follow(new QPushButton(icon(Glyph::ArrowDown), tr("Follow")))
    , m_find(new QLineEdit)
    , m_hint(new QLabel)
    , m_size(new QLabel)
    , m_message(new MessageBar)
    , m_lanes(new FlowLanes(state()))
    , m_model(new FlowModel(state(), this))
    , m_table(new TableView)
    , m_waitingBar(new QWidget)
    , m_waiting(new QLabel)
    , m_resume(new QPushButton(icon(Glyph::ArrowDown), tr("Follow again (End)")))
    , m_story(new EventStory(
          context, tr("Choose a line to see its way, its times and what was answered.")))
{
    auto *picture = new QHBoxLayout;
    picture->setContentsMargins(space::L, 0, space::L, space::M);
    picture->addWidget(m_lanes);
    auto *splitter = new AdaptiveSplitter;
    splitter->addWidget(makeList());
    splitter->addWidget(m_story);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(0, 0, 0, 0);
    contentLayout->setSpacing(0);
    contentLayout->addLayout(picture);
    contentLayout->addWidget(splitter, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeToolbar());
    layout->addWidget(m_message);
    layout->addWidget(new ScrollingPage(content), 1);
    connectAll();
    setFollowing(true);
    showWaiting();
}

QWidget *FlowPage::makeToolbar()
{
    m_pause->setObjectName(u"flow.pauseButton"_s);
    m_pause->setCheckable(true);
    m_follow->setObjectName(u"flow.followButton"_s);
    m_follow->setCheckable(true);
    m_find->setObjectName(u"flow.filterLineEdit"_s);
    m_find->setAccessibleName(tr("Filter"));
    m_find->setPlaceholderText(tr("Filter: system:Records status:failed or any words"));
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(Glyph::Filter), QLineEdit::LeadingPosition);
    m_hint->setTextFormat(Qt::PlainText);
    setSecondary(m_size);
    auto *bar = new QWidget;
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(space::L, space::M, space::L, space::M);
    layout->addWidget(m_pause);
    layout->addWidget(m_follow);
    layout->addWidget(m_find, 1);
    layout->addWidget(m_hint);
    layout->addWidget(m_size);
    return bar;
}

QWidget *FlowPage::makeList()
{
    m_table->setObjectName(u"flow.eventsTableView"_s);
    m_table->setAccessibleName(tr("What happened, newest last"));
    m_table->setModel(m_model);
    m_table->setEmptyState(new EmptyState(Glyph::Flow, tr("Nothing is moving"),
        tr("Save a clinic's hours, and its way to each system appears here.")));
    m_table->installEventFilter(this);
    m_resume->setObjectName(u"flow.resumeButton"_s);
    setSecondary(m_waiting);
    auto *barLayout = new QHBoxLayout(m_waitingBar);
    barLayout->setContentsMargins(space::S, space::XS, space::S, space::XS);
    barLayout->addWidget(m_waiting, 1);
    barLayout->addWidget(m_resume);
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(space::L, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_waitingBar);
    return list;
}

void FlowPage::connectAll()
{
    connect(&engine(), &EngineClient::facts, this, [this](const QList<Fact> &batch) {
        m_lanes->take(batch);
        m_model->take(batch);
    });
    connect(m_model, &FlowModel::rowsAboutToBeInserted, this, [this] { m_inserting = true; });
    connect(m_model, &FlowModel::flushed, this, [this] {
        if (m_model->following())
            m_table->scrollToBottom();
        m_inserting = false;
    });
    connect(m_model, &FlowModel::waitingChanged, this, &FlowPage::showWaiting);
    connect(m_pause, &QPushButton::clicked, this, &FlowPage::setPaused);
    connect(m_follow, &QPushButton::clicked, this, &FlowPage::setFollowing);
    connect(m_resume, &QPushButton::clicked, this, [this] { setPaused(false); });
    connect(m_find, &QLineEdit::textChanged, this, &FlowPage::applyFilter);
    connect(m_table, &TableView::currentRowChanged, this, &FlowPage::openRow);
    connect(m_table, &TableView::clicked, this, [this] { setFollowing(false); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &FlowPage::scrolled);
    connect(m_story, &EventStory::openRequested, this, &Page::openRequested);
    connect(m_story, &EventStory::retryRequested, this, &FlowPage::retry);
}

void FlowPage::setFollowing(bool following)
{
    m_follow->setChecked(following);
    if (following && m_paused)
        return setPaused(false);
    m_model->setFollowing(following);
    if (following)
        m_table->scrollToBottom();
    showWaiting();
}

void FlowPage::setPaused(bool paused)
{
    m_paused = paused;
    m_pause->setChecked(paused);
    m_pause->setIcon(icon(paused ? Glyph::Play : Glyph::Pause));
    m_pause->setText(paused ? tr("Resume view") : tr("Pause view"));
    m_lanes->setPaused(paused);
    setFollowing(!paused);
}

void FlowPage::applyFilter()
{
    const FlowFilter filter = FlowFilter::fromText(m_find->text());
    m_hint->setText(filter.unknown.isEmpty()
            ? QString()
            : tr("\"%1\" is not known. Try system: status: clinic: or words.").arg(filter.unknown));
    m_model->setFilter(filter);
    if (m_model->following())
        m_table->scrollToBottom();
}

void FlowPage::showWaiting()
{
    const qsizetype waiting = m_model->waiting();
    m_waitingBar->setVisible(!m_model->following());
    const QString newer = counted(waiting, tr("1 newer event"), tr("%1 newer events"));
    m_waiting->setText(m_paused ? tr("%1. The view is paused; sending goes on.").arg(newer)
                                : tr("%1. The list stands still while you read.").arg(newer));
    m_size->setText(tr("%1 of at most %2 kept")
                        .arg(m_model->rows().size())
                        .arg(QLocale().toString(FlowModel::Cap)));
}

void FlowPage::scrolled()
{
    // Only a person moves away from the end; inserting and trimming do not.
    const QScrollBar *bar = m_table->verticalScrollBar();
    if (!m_inserting && m_model->following() && bar->value() < bar->maximum()
        && m_table->isVisible() && (m_table->underMouse() || m_table->hasFocus()))
        setFollowing(false);
}

void FlowPage::openRow(int row)
{
    Q_EMIT actionsChanged();
    if (row < 0)
        return m_story->clear();
    setFollowing(false);
    const FlowRow &chosen = m_model->row(row);
    if (chosen.attemptId > 0)
        m_story->open(chosen.attemptId);
    else if (!chosen.eventId.isEmpty())
        openPublished(chosen.eventId);
    else
        m_story->clear();
}

void FlowPage::openPublished(const QString &eventId)
{
    HistoryFilter filter;
    filter.text = eventId;
    filter.limit = 1;
    engine().history(filter, this, [this](const Result<HistoryPage> &page) {
        if (page && !page->rows.isEmpty())
            m_story->open(page->rows.first().id);
    });
}

void FlowPage::retry(const LaneKey &lane)
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

void FlowPage::activate()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_find->setFocus(Qt::OtherFocusReason);
}

QWidget *FlowPage::findField()
{
    return m_find;
}

QList<QWidget *> FlowPage::panes()
{
    return {m_find, m_table, m_story};
}

bool FlowPage::can(ActionId id) const
{
    switch (id) {
    case ActionId::FollowLive:
    case ActionId::PauseView:
        return true;
    case ActionId::Copy:
        return m_story->attemptId() > 0;
    default:
        return false;
    }
}

void FlowPage::run(ActionId id)
{
    if (id == ActionId::FollowLive)
        setFollowing(!m_model->following());
    else if (id == ActionId::PauseView)
        setPaused(!m_paused);
    else
        QGuiApplication::clipboard()->setText(m_story->text());
}

bool FlowPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_End) {
        setPaused(false);
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace lockstep
