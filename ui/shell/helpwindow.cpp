// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helpwindow.h"

#include "page.h"
#include "statusmark.h"
#include "theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
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
        return HelpWindow::tr("A person paused the system; the newest hours wait.");
    case Mark::Unknown:
        return HelpWindow::tr("No word from the engine for a minute: nothing is claimed.");
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
        return HelpWindow::tr("Is everything in lockstep? What needs a person stands on top.");
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
    m_tabs->addTab(scrolled(makeContents(actions)), tr("Contents"));
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

QWidget *HelpWindow::makeContents(const Actions &actions) const
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setHorizontalSpacing(space::L);
    grid->setVerticalSpacing(space::M);
    int row = 0;
    const auto line = [&](const QString &name, const QString &text, const QString &keys) {
        auto *title = new QLabel(name);
        setTextStyle(title, TextStyle::Strong);
        auto *answer = new QLabel(text);
        answer->setWordWrap(true);
        auto *shortcut = new QLabel(keys);
        setSecondary(shortcut);
        grid->addWidget(title, row, 0, Qt::AlignTop);
        grid->addWidget(answer, row, 1);
        grid->addWidget(shortcut, row++, 2, Qt::AlignTop);
    };
    for (int i = int(PageId::Overview); i <= int(PageId::Settings); ++i) {
        const QAction *go = actions[ActionId(int(ActionId::GoOverview) + i)];
        line(pageTitle(PageId(i)), answers(PageId(i)),
            go->shortcut().toString(QKeySequence::NativeText));
    }
    line(tr("Go to anything"),
        tr("Type a part of a clinic, a system, a failure or a command and press Enter."),
        actions[ActionId::GoTo]->shortcut().toString(QKeySequence::NativeText));
    grid->setColumnStretch(1, 1);
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
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(MarkCount, 1);
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
