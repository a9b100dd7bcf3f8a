// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpwindow.h"

#include "page.h"
#include "statusmark.h"
#include "theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString meaning(Mark mark)
{
    switch (mark) {
    case Mark::Failed:
        return HelpWindow::tr("Needs a person. The Failures page says why and how to mend it.");
    case Mark::Drifted:
        return HelpWindow::tr("The system holds something else than what was published.");
    case Mark::Retrying:
        return HelpWindow::tr("The last try failed; it goes again by itself.");
    case Mark::Pending:
        return HelpWindow::tr("Saved here, and on its way.");
    case Mark::Paused:
        return HelpWindow::tr(
            "A person paused the system; the newest hours wait until it is resumed.");
    case Mark::Unknown:
        return HelpWindow::tr("Sending has stopped, or nothing was heard for a minute, so the "
                              "state is not known.");
    case Mark::Accepted:
        return HelpWindow::tr("The system said yes. It was not read back, so it is not checked.");
    case Mark::InSync:
        return HelpWindow::tr("Read back from the system and found equal.");
    case Mark::NotLinked:
        return HelpWindow::tr("This system does not receive this clinic.");
    }
    Q_UNREACHABLE();
}

QString answers(PageId page)
{
    switch (page) {
    case PageId::Overview:
        return HelpWindow::tr("Is everything in lockstep? What needs a person is at the top.");
    case PageId::Clinics:
        return HelpWindow::tr("When is this clinic open, and which systems will be told?");
    case PageId::Flow:
        return HelpWindow::tr("What is moving right now, and where does it stop?");
    case PageId::Failures:
        return HelpWindow::tr(
            "What broke, why, and how is it mended? Retry a whole cause at once.");
    case PageId::Systems:
        return HelpWindow::tr("Whom does Lockstep talk to, and can it? Pause, test, sign-in.");
    case PageId::History:
        return HelpWindow::tr("What was sent, when, and with what answer?");
    case PageId::Audit:
        return HelpWindow::tr("Who changed what, and has anybody touched the record of it?");
    case PageId::Settings:
        return HelpWindow::tr("How Lockstep looks, what it keeps, and which keys do what.");
    }
    Q_UNREACHABLE();
}

/// Words that stand beside marks.
struct Term {
    QString name;
    QString meaning;
};

QList<Term> terms()
{
    return {{HelpWindow::tr("Held"),
                HelpWindow::tr("Lockstep has stopped sending to this system until its cause is "
                               "mended; a sign-in that was refused, for example. Its clinics show "
                               "Failed with the reason.")},
        {HelpWindow::tr("Superseded"),
            HelpWindow::tr("A newer change of the same clinic goes out in its place.")},
        {HelpWindow::tr("Resting"),
            HelpWindow::tr("Many tries in a row failed, so Lockstep waits before it sends to the "
                           "system again. Then it tries with one change.")}};
}

/// What people come to do, and how.
struct Task {
    QString what;
    QString how;
    QList<ActionId> keys;
};

QList<Task> tasks()
{
    return {
        {HelpWindow::tr("Change a clinic's hours"),
            HelpWindow::tr("Go to the clinic, type the hours, for example 8-5, and publish."),
            {ActionId::GoTo, ActionId::Publish}},
        {HelpWindow::tr("Copy a day to other days"),
            HelpWindow::tr("Go to the day to copy, press the keys and choose the days."),
            {ActionId::CopyDay}},
        {HelpWindow::tr("Close a clinic today"),
            HelpWindow::tr("Go to, type “close” and a part of its name, press Enter, publish."),
            {ActionId::GoTo, ActionId::Publish}},
        {HelpWindow::tr("Take back what you did"),
            HelpWindow::tr("Before publishing, undo. Afterwards, restore a version in the clinic's "
                           "Versions."),
            {ActionId::Undo}},
        {HelpWindow::tr("Add a clinic"),
            HelpWindow::tr("On the Clinics page, New. Import brings many from a file."),
            {ActionId::New, ActionId::Import}},
        {HelpWindow::tr("See why something failed"),
            HelpWindow::tr("The next problem in the matrix; Enter opens its reason."),
            {ActionId::NextProblem}},
        {HelpWindow::tr("Retry all failures of a cause"),
            HelpWindow::tr("On the Failures page, choose the cause and retry the group."),
            {ActionId::GoFailures, ActionId::RetryGroup}},
        {HelpWindow::tr("See how a retry went"),
            HelpWindow::tr("The Jobs panel lists every retry until you clear it."),
            {ActionId::ShowJobs}},
        {HelpWindow::tr("Settle a difference"),
            HelpWindow::tr("Compare, then push ours or take theirs as a draft."),
            {ActionId::CheckDrift}},
        {HelpWindow::tr("Stop sending for a while"),
            HelpWindow::tr("Pause one system or all; what is saved goes out afterwards."),
            {ActionId::PauseSystem, ActionId::PauseAll}},
        {HelpWindow::tr("Save a table as a file"),
            HelpWindow::tr("Export writes the rows that you see, with the filter you set."),
            {ActionId::Export}},
        {HelpWindow::tr("Print a sign for the door"),
            HelpWindow::tr("In the clinic, Print; in English, Spanish or both."),
            {ActionId::Print}},
    };
}

/// Where to find it: "Sync › Check for drift now".
QString menuPath(const QAction &action)
{
    QString path = action.text();
    for (const QObject *owner : action.associatedObjects()) {
        if (const auto *menu = qobject_cast<const QMenu *>(owner))
            path = HelpWindow::tr("%1 › %2").arg(menu->title(), path);
    }
    return path.remove(u'&');
}

QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(content);
    return area;
}

} // namespace

HelpWindow::HelpWindow(const Actions &actions, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_actions(actions)
    , m_tabs(new QTabWidget)
{
    setWindowTitle(tr("Lockstep help"));
    setObjectName(u"help.window"_s);
    m_tabs->setObjectName(u"help.tabWidget"_s);
    m_tabs->setAccessibleName(tr("Topics of the help"));
    m_contents = scrolled(makeContents());
    m_tabs->addTab(m_contents, tr("Contents"));
    m_tabs->addTab(scrolled(makeLegend()), tr("Marks"));
    m_shortcuts = scrolled(makeShortcuts(actions));
    m_tabs->addTab(m_shortcuts, tr("Shortcuts"));
    m_tabs->addTab(scrolled(makeAbout()), tr("About"));
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->widget(i)->setAccessibleName(m_tabs->tabText(i));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tabs);
    resize(640, 520);
}

void HelpWindow::open(ActionId topic)
{
    // They can be changed in the settings.
    m_contents->setWidget(makeContents());
    m_shortcuts->setWidget(makeShortcuts(m_actions));
    m_tabs->setCurrentIndex(topic == ActionId::Contents ? 0
            : topic == ActionId::Legend                 ? 1
            : topic == ActionId::Shortcuts              ? 2
                                                        : 3);
    show();
    raise();
    activateWindow();
}

void HelpWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

QString HelpWindow::keysOf(const QList<ActionId> &ids) const
{
    QStringList keys;
    for (const ActionId id : ids) {
        const QAction *action = m_actions[id];
        keys << (action->shortcut().isEmpty()
                ? menuPath(*action)
                : action->shortcut().toString(QKeySequence::NativeText));
    }
    return keys.join(u'\n');
}

QPushButton *HelpWindow::makeLink(PageId page)
{
    auto *link = new QPushButton(pageTitle(page));
    link->setObjectName(u"help.page%1Button"_s.arg(int(page) + 1));
    link->setFlat(true);
    QAction *go = m_actions[ActionId(int(ActionId::GoOverview) + int(page))];
    connect(link, &QPushButton::clicked, this, [this, go] {
        go->trigger();
        parentWidget()->raise();
        parentWidget()->activateWindow();
    });
    return link;
}

QWidget *HelpWindow::makeContents()
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::M);
    int row = 0;
    const auto line = [&](QWidget *title, const QString &text, const QList<ActionId> &keys) {
        auto *answer = new QLabel(text);
        answer->setWordWrap(true);
        auto *shortcut = new QLabel(keysOf(keys));
        setSecondary(shortcut);
        grid->addWidget(title, row, 0, Qt::AlignTop | Qt::AlignLeading);
        grid->addWidget(answer, row, 1);
        grid->addWidget(shortcut, row++, 2, Qt::AlignTop);
    };
    const auto heading = [&](const QString &text) {
        auto *label = new QLabel(text);
        setTextStyle(label, TextStyle::Section);
        grid->addWidget(label, row++, 0, 1, 3);
    };
    heading(tr("How do I…"));
    for (const Task &task : tasks()) {
        auto *title = new QLabel(task.what);
        setTextStyle(title, TextStyle::Strong);
        title->setWordWrap(true);
        line(title, task.how, task.keys);
    }
    heading(tr("Pages"));
    for (int i = int(PageId::Overview); i <= int(PageId::Settings); ++i)
        line(makeLink(PageId(i)), answers(PageId(i)), {ActionId(int(ActionId::GoOverview) + i)});
    line(new QLabel(tr("Go to anything")),
        tr("Type a part of a clinic, a system, a failure or a command and press Enter."),
        {ActionId::GoTo});
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 2);
    grid->setRowStretch(row, 1);
    return page;
}

QWidget *HelpWindow::makeLegend() const
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setHorizontalSpacing(space::M);
    grid->setVerticalSpacing(space::M);
    for (int i = 0; i < MarkCount; ++i) {
        auto *mark = new MarkWidget(Mark(i));
        mark->setSize(24);
        auto *name = new QLabel(word(Mark(i)));
        setTextStyle(name, TextStyle::Strong);
        auto *text = new QLabel(meaning(Mark(i)));
        text->setWordWrap(true);
        grid->addWidget(mark, i, 0);
        grid->addWidget(name, i, 1);
        grid->addWidget(text, i, 2);
    }
    int row = MarkCount;
    auto *heading = new QLabel(tr("Words you may meet"));
    setTextStyle(heading, TextStyle::Section);
    grid->addWidget(heading, row++, 0, 1, 3);
    for (const Term &term : terms()) {
        auto *name = new QLabel(term.name);
        setTextStyle(name, TextStyle::Strong);
        auto *text = new QLabel(term.meaning);
        text->setWordWrap(true);
        grid->addWidget(name, row, 1);
        grid->addWidget(text, row++, 2);
    }
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(row, 1);
    return page;
}

QWidget *HelpWindow::makeShortcuts(const Actions &actions) const
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setHorizontalSpacing(space::XL);
    int row = 0;
    for (const ActionId id : actions.ids()) {
        const QAction *action = actions[id];
        if (action->shortcuts().isEmpty())
            continue;
        auto *keys
            = new QLabel(QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)
                             .replace(u"; "_s, tr(" or ")));
        setTextStyle(keys, TextStyle::Strong);
        grid->addWidget(new QLabel(action->text().remove(u'&')), row, 0);
        grid->addWidget(keys, row++, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(row, 1);
    return page;
}

QWidget *HelpWindow::makeAbout() const
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *title = new QLabel(tr("Lockstep %1").arg(QStringLiteral(LOCKSTEP_VERSION)));
    setTextStyle(title, TextStyle::Title);
    auto *text = new QLabel(
        tr("Keeps other systems in lockstep with clinic hours: at least once for the newest "
           "state, in order for each system and clinic, never knowingly stale, never silently "
           "dropped.\n\nFree software under the GNU General Public License, version 3 or later."));
    text->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addStretch();
    return page;
}

} // namespace lockstep
