// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/cliniceditor.h"

#include "clinics/changepreview.h"
#include "clinics/clinicdraft.h"
#include "clinics/weeklytab.h"
#include "clinics/whereitgoestab.h"
#include "hourstext.h"
#include "shell/actions.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "widgets/actionbutton.h"
#include "widgets/fittedtabs.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/marktally.h"
#include "widgets/readingorder.h"
#include "widgets/scrollingpage.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LeastRows = 9; ///< of room for a tab
constexpr int LeastHours = 3; ///< rows of it that are in sight in any case
constexpr int NameCharacters = 24; ///< of room for the clinic's name beside the buttons

QToolButton *buttonFor(QAction *action, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text().remove(u'&'));
    return button;
}

} // namespace

ClinicEditor::ClinicEditor(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_notices(new QVBoxLayout)
    , m_preview(new ChangePreview(context.state))
{
    m_hours = new ScrollingPage(makeHours(context));
    m_splitter = new QSplitter(Qt::Vertical);
    m_splitter->setObjectName(u"clinics.editor.splitter"_s);
    m_splitter->addWidget(m_hours);
    m_foot = new ScrollingPage(m_preview);
    m_splitter->addWidget(m_foot);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader(context.actions));
    layout->addWidget(m_splitter, 1);
    for (QWidget *part :
        {static_cast<QWidget *>(m_splitter), static_cast<QWidget *>(m_preview), m_hours->widget()})
        part->installEventFilter(this);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
    connect(m_preview, &ChangePreview::roomChanged, this, &ClinicEditor::fitPreviewSoon);
    connect(m_preview, &ChangePreview::whyRequested, this, [this] {
        showTab(u"whereItGoes"_s);
        if (auto *systems = qobject_cast<WhereItGoesTab *>(currentTab()))
            systems->chooseWorst();
    });
    connect(m_preview, &ChangePreview::openRequested, this, &ClinicEditor::openRequested);
    orderTabs();
}

QWidget *ClinicEditor::makeHours(const Context &context)
{
    makeTabs(context);
    m_bar->setMinimumHeight(LeastRows * rowHeight(font()));
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::L, 0, space::L, space::S);
    layout->setSpacing(space::S);
    layout->addLayout(m_notices);
    layout->addWidget(m_bar, 1);
    return part;
}

bool ClinicEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show
        || event->type() == QEvent::LayoutRequest)
        fitPreviewSoon();
    auto *notice = qobject_cast<QWidget *>(watched);
    if (event->type() == QEvent::Show && m_notices->indexOf(notice) >= 0)
        QMetaObject::invokeMethod(
            notice, [notice] { bringIntoSight(notice); }, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ClinicEditor::fitPreviewSoon()
{
    if (!std::exchange(m_fitting, true))
        QMetaObject::invokeMethod(this, &ClinicEditor::fitPreview, Qt::QueuedConnection);
}

void ClinicEditor::fitPreview()
{
    m_fitting = false;
    if (!isVisible())
        return;
    const int room = m_splitter->height() - m_splitter->handleWidth();
    const int hours = m_hours->widget()->heightForWidth(m_hours->width());
    const bool settled = !m_draft || m_newer <= m_draft->clinic().revision;
    const int enough = std::min(hours, LeastRows * rowHeight(font()));
    m_preview->setFolded(!settled || room - enough < m_preview->openHeight());
    const int most = std::max(0, room - LeastHours * rowHeight(font()));
    const int least = std::min(most, m_preview->neededHeight());
    // What says that nothing waits makes way for the hours.
    const bool shown = !m_preview->isCalm() || room - least >= enough;
    m_foot->setVisible(shown);
    if (!shown)
        return;
    const bool open = !m_preview->isLow();
    m_foot->setMinimumHeight(least);
    m_foot->setMaximumHeight(open ? QWIDGETSIZE_MAX : least);
    if (std::exchange(m_open, open) != open)
        m_moved = false;
    const int foot = open ? std::max(least, room - hours) : least;
    const bool fits
        = m_foot->height() == foot && m_foot->geometry().bottom() == m_splitter->rect().bottom();
    if (fits || m_moved || room <= foot)
        return;
    m_splitter->setSizes({room - foot, foot});
    QWidget *worked = QApplication::focusWidget();
    if (worked && m_hours->isAncestorOf(worked))
        m_hours->ensureWidgetVisible(worked);
}

void ClinicEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_bar->setMinimumHeight(LeastRows * rowHeight(font()));
}

void ClinicEditor::orderTabs()
{
    for (const QString &name :
        {u"clinics.undo"_s, u"clinics.redo"_s, u"clinics.revert"_s, u"clinics.publish"_s})
        readLast(findChild<QWidget *>(name), this);
}

QWidget *ClinicEditor::makeHeader(const Actions &actions)
{
    m_name = new QLabel;
    m_name->setObjectName(u"clinics.header.name"_s);
    setTextStyle(m_name, TextStyle::Title);
    m_about = new QLabel;
    m_about->setObjectName(u"clinics.header.about"_s);
    setSecondary(m_about);
    for (QLabel *label : {m_name, m_about}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    m_marks = new MarkTally;
    m_marks->setObjectName(u"clinics.header.marks"_s);

    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_about);
    auto *tools = new QWidget;
    auto *row = new FlowLayout(tools);
    row->setContentsMargins({});
    row->addWidget(m_marks);
    row->addWidget(buttonFor(actions[ActionId::Undo], u"clinics.undo"_s));
    row->addWidget(buttonFor(actions[ActionId::Redo], u"clinics.redo"_s));
    QToolButton *revert = buttonFor(actions[ActionId::Revert], u"clinics.revert"_s);
    revert->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row->addWidget(revert);
    m_publish = actionButton(actions[ActionId::Publish], u"clinics.publish"_s);
    row->addWidget(m_publish);

    auto *header = new QWidget;
    auto *parts = new FoldLayout(header);
    parts->setContentsMargins(space::L, space::M, space::L, space::S);
    parts->setCentred(true);
    parts->addPart(names, 1, NameCharacters);
    parts->addPart(tools);
    return header;
}

void ClinicEditor::makeTabs(const Context &context)
{
    m_bar = new FittedTabs;
    m_bar->setObjectName(u"clinics.tabs"_s);
    m_bar->setAccessibleName(tr("Parts of the clinic's hours"));
    m_bar->setDocumentMode(true);
    m_bar->setUsesScrollButtons(true);
    // What is possible depends on the tab.
    connect(m_bar, &QTabWidget::currentChanged, this, &ClinicEditor::unreadChanged);
    connect(m_bar, &QTabWidget::currentChanged, m_preview, [this] {
        // That tab shows each system's message itself.
        m_preview->offerMessage(currentTab()->key() != "whereItGoes"_L1);
    });
    m_tabs = makeEditorTabs(context);
    for (EditorTab *tab : std::as_const(m_tabs)) {
        m_bar->addTab(tab, tab->title());
        connect(tab, &EditorTab::titleChanged, this, &ClinicEditor::retitle);
        connect(tab, &EditorTab::unreadChanged, this, &ClinicEditor::unreadChanged);
        connect(tab, &EditorTab::openRequested, this, &ClinicEditor::openRequested);
        connect(tab, &EditorTab::announced, this, &ClinicEditor::announced);
    }
}

void ClinicEditor::addNotice(QWidget *notice)
{
    m_notices->addWidget(notice);
    notice->installEventFilter(this);
}

void ClinicEditor::setDraft(ClinicDraft *draft, QDate today)
{
    if (m_draft)
        m_draft->disconnect(this);
    m_draft = draft;
    for (EditorTab *tab : std::as_const(m_tabs))
        tab->setDraft(draft, today);
    if (!draft)
        return;
    connect(draft, &ClinicDraft::changed, this, &ClinicEditor::refresh);
    refresh();
}

void ClinicEditor::setMarks(const MarkCounts &counts)
{
    m_marks->setCounts(counts);
}

void ClinicEditor::setNewerRevision(qint64 revision)
{
    if (m_newer == revision)
        return;
    m_newer = revision;
    if (m_draft)
        tellAbout();
    fitPreviewSoon();
}

void ClinicEditor::setPublishPrimary(bool primary)
{
    setPrimary(m_publish, primary);
    m_publish->setFlat(!primary); // it can be pressed, and nothing calls for it
}

void ClinicEditor::forgetTyping()
{
    for (EditorTab *tab : std::as_const(m_tabs))
        tab->forgetTyping();
}

bool ClinicEditor::commit()
{
    for (EditorTab *tab : std::as_const(m_tabs)) {
        if (tab->commit())
            continue;
        m_bar->setCurrentWidget(tab);
        return tab->commit(); // now that it can have the cursor
    }
    return true;
}

bool ClinicEditor::hasUnreadText() const
{
    return std::any_of(
        m_tabs.cbegin(), m_tabs.cend(), [](const EditorTab *tab) { return tab->hasUnreadText(); });
}

QWidget *ClinicEditor::firstField() const
{
    return currentTab()->firstField();
}

WeeklyTab *ClinicEditor::weeklyTab() const
{
    return qobject_cast<WeeklyTab *>(currentTab());
}

void ClinicEditor::showTab(const QString &key)
{
    for (EditorTab *tab : std::as_const(m_tabs)) {
        if (tab->key() == key)
            m_bar->setCurrentWidget(tab);
    }
}

EditorTab *ClinicEditor::currentTab() const
{
    return m_tabs.at(m_bar->currentIndex());
}

void ClinicEditor::retitle()
{
    for (int i = 0; i < m_tabs.size(); ++i)
        m_bar->setTabText(i, m_tabs.at(i)->title());
}

void ClinicEditor::refresh()
{
    const Clinic &clinic = m_draft->clinic();
    m_name->setText(clinic.name);
    tellAbout();
    retitle();
}

void ClinicEditor::tellAbout()
{
    const Clinic &clinic = m_draft->clinic();
    const QString zone = zoneText(clinic.timezone);
    m_about->setToolTip(tr("Its id in files and systems: %1").arg(clinic.id));
    if (clinic.revision == 0)
        return m_about->setText(tr("%1 · not published yet", "time zone").arg(zone));
    const QString text = tr("%1 · v%2", "time zone, version").arg(zone).arg(clinic.revision);
    m_about->setText(
        m_newer > clinic.revision ? tr("%1 · v%2 is out").arg(text).arg(m_newer) : text);
}

} // namespace lockstep
