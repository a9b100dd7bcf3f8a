// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/cliniceditor.h"

#include "clinics/changepreview.h"
#include "clinics/clinicdraft.h"
#include "clinics/weeklytab.h"
#include "hourstext.h"
#include "shell/actions.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "widgets/actionbutton.h"
#include "widgets/flowlayout.h"
#include "widgets/foldlayout.h"
#include "widgets/keepheight.h"
#include "widgets/marktally.h"
#include "widgets/readingorder.h"
#include "widgets/scrollingpage.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int WeekHeight = 480, PreviewHeight = 180; ///< a whole week, and what it would do
constexpr int LeastRows = 9; ///< of room for a tab
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
    auto *top = new QWidget;
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(space::L, space::M, space::L, space::S);
    topLayout->setSpacing(space::S);
    topLayout->addWidget(makeHeader(context.actions));
    topLayout->addLayout(m_notices);
    topLayout->addWidget(makeTabs(context), 1);

    keepHeight(top);
    // With large text or in a low window the whole scrolls, so that nothing is squeezed.
    m_bar->setMinimumHeight(LeastRows * rowHeight(font()));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"clinics.editor.splitter"_s);
    splitter->addWidget(top);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({WeekHeight, PreviewHeight});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(new ScrollingPage(splitter));
    m_splitter = splitter;
    splitter->installEventFilter(this);
    m_preview->installEventFilter(this);
    connect(m_preview, &ChangePreview::calmChanged, this, [this](bool calm) {
        if (!calm)
            m_splitter->setSizes({WeekHeight, PreviewHeight});
        fitPreview();
    });
    orderTabs();
}

bool ClinicEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Show
        || event->type() == QEvent::LayoutRequest;
    if (moves && (watched == m_splitter || watched == m_preview))
        QMetaObject::invokeMethod(this, &ClinicEditor::fitPreview, Qt::QueuedConnection);
    return QWidget::eventFilter(watched, event);
}

void ClinicEditor::fitPreview()
{
    // One line that says that there is nothing to publish takes no more than its height.
    m_preview->keepRoom();
    const int least = m_preview->minimumHeight();
    const bool fits = m_preview->height() == least
        && m_preview->geometry().bottom() == m_splitter->rect().bottom();
    if (m_preview->isCalm() && !fits && m_splitter->height() > least)
        m_splitter->setSizes({m_splitter->height() - least - m_splitter->handleWidth(), least});
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
    parts->setCentred(true);
    parts->addPart(names, 1, NameCharacters);
    parts->addPart(tools);
    return header;
}

QWidget *ClinicEditor::makeTabs(const Context &context)
{
    m_bar = new QTabWidget;
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
    return m_bar;
}

void ClinicEditor::addNotice(QWidget *notice)
{
    m_notices->addWidget(notice);
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
    m_newer = revision;
    if (m_draft)
        tellAbout();
}

void ClinicEditor::setPublishPrimary(bool primary)
{
    setPrimary(m_publish, primary);
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
