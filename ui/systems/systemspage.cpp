// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemspage.h"

#include "engineclient.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "systems/connectiontest.h"
#include "systems/systemform.h"
#include "systems/systemsmodel.h"
#include "widgets/carddelegate.h"
#include "widgets/choicestrip.h"
#include "widgets/emptystate.h"
#include "widgets/messagebar.h"
#include "widgets/popup.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 MinuteMs = 60'000, HourMs = 60 * MinuteMs;
constexpr int FormWidth = 760;

/// From now until six in the morning of the next day, here.
qint64 untilTomorrowMs(qint64 nowMs)
{
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(1);
    return QDateTime(tomorrow, QTime(6, 0)).toMSecsSinceEpoch() - nowMs;
}

QPushButton *makeButton(const QString &name, Glyph glyph, const QString &text)
{
    auto *button = new QPushButton(icon(glyph), text);
    button->setObjectName(u"systems."_s + name);
    return button;
}

} // namespace

SystemsPage::SystemsPage(const Context &context, QWidget *parent)
    : Page(PageId::Systems, context, parent)
    , m_model(new SystemsModel(context.state, context.engine.adapters(), this))
{
    auto *splitter = new QSplitter;
    splitter->setObjectName(u"systems.splitter"_s);
    splitter->addWidget(makeList());
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(1, 1);
    const int listWidth = fontMetrics().averageCharWidth() * 48;
    splitter->setSizes({listWidth, 3 * listWidth});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connectAll();
}

QWidget *SystemsPage::makeList()
{
    auto *add = new QToolButton;
    add->setDefaultAction(action(ActionId::New));
    add->setObjectName(u"systems.new"_s);
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_list = new QListView;
    m_list->setObjectName(u"systems.list"_s);
    m_list->setAccessibleName(tr("Systems"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::S, space::M, 0, 0);
    layout->addWidget(add, 0, Qt::AlignLeading);
    layout->addWidget(m_list, 1);
    return part;
}

QWidget *SystemsPage::makeHeader()
{
    m_mark = new MarkWidget;
    m_name = new QLabel;
    m_name->setObjectName(u"systems.header.name"_s);
    setTextStyle(m_name, TextStyle::Title);
    m_state = new QLabel;
    m_state->setObjectName(u"systems.header.state"_s);
    setSecondary(m_state);
    m_insecure = new QLabel(tr("Insecure: what is sent can be read and changed on the way"));
    m_insecure->setObjectName(u"systems.header.insecure"_s);
    setTextStyle(m_insecure, TextStyle::Strong);
    for (QLabel *label : {m_name, m_state, m_insecure}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *header = new QWidget;
    auto *grid = new QGridLayout(header);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(space::S);
    grid->setVerticalSpacing(space::XS);
    grid->addWidget(m_mark, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_state, 1, 1);
    grid->addWidget(m_insecure, 2, 1);
    grid->setColumnStretch(1, 1);
    return header;
}

QWidget *SystemsPage::makeActions()
{
    m_test = makeButton(u"testButton"_s, Glyph::Test, tr("&Test connection"));
    m_pause = makeButton(u"pause"_s, Glyph::Pause, tr("&Pause…"));
    m_resume = makeButton(u"resume"_s, Glyph::Play, tr("Resume"));
    m_remove = makeButton(u"remove"_s, Glyph::Discard, tr("Remove…"));
    m_revert = makeButton(u"revert"_s, Glyph::Undo, tr("Revert"));
    m_save = makeButton(u"save"_s, Glyph::None, tr("Save"));
    setPrimary(m_save);
    makePauseMenu(m_pause);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (QPushButton *button : {m_test, m_pause, m_resume, m_remove})
        layout->addWidget(button);
    layout->addStretch();
    layout->addWidget(m_revert);
    layout->addWidget(m_save);
    return row;
}

void SystemsPage::makePauseMenu(QPushButton *button)
{
    m_pauseMenu = new QMenu;
    const auto entry = [this](const QString &text, const std::function<qint64()> &forMs) {
        m_pauseMenu->addAction(text, this, [this, forMs] { pause(forMs()); });
    };
    entry(tr("For 30 minutes"), [] { return 30 * MinuteMs; });
    entry(tr("For 1 hour"), [] { return HourMs; });
    entry(tr("Until tomorrow 6:00"), [this] { return untilTomorrowMs(state().nowMs()); });
    entry(tr("Until I resume"), [] { return qint64(0); });
    popUpUnder(button, m_pauseMenu);
}

void SystemsPage::makeRemoveStrip()
{
    m_removalName = new QLineEdit;
    m_removalName->setObjectName(u"systems.removal.name"_s);
    m_removalName->setAccessibleName(tr("Name of the system to remove"));
    m_removal = new ChoiceStrip(u"systems.removal"_s);
    m_removal->setField(m_removalName);
    QPushButton *yes = m_removal->addAnswer(u"remove"_s, tr("Remove"));
    m_removal->addDecline(u"keep"_s, tr("Keep"));
    yes->setEnabled(false);
    connect(m_removalName, &QLineEdit::textChanged, yes,
        [this, yes](const QString &text) { yes->setEnabled(text == m_current); });
    connect(yes, &QPushButton::clicked, this, &SystemsPage::remove);
}

QWidget *SystemsPage::makeDetail()
{
    m_empty = new EmptyState(Glyph::Systems, tr("No systems yet"),
        tr("A system is told of every change of a clinic's hours."), tr("Add a system"));
    m_message = new MessageBar;
    makeRemoveStrip();
    m_steps = new ConnectionTest;
    m_form = new SystemForm(engine().adapters());
    m_form->setMaximumWidth(FormWidth);

    auto *content = new QWidget;
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(space::L, 0, space::L, space::L);
    contentLayout->setSpacing(space::L);
    contentLayout->addWidget(m_steps);
    contentLayout->addWidget(m_form);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);

    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::L, space::M, space::L, 0);
    top->setSpacing(space::S);
    top->addWidget(makeHeader());
    top->addWidget(makeActions());
    top->addWidget(m_message);
    top->addWidget(m_removal);
    auto *detail = new QWidget;
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins({});
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);

    m_detail = new QStackedWidget;
    m_detail->addWidget(m_empty);
    m_detail->addWidget(detail);
    return m_detail;
}

void SystemsPage::connectAll()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) {
            if (index.isValid())
                choose(m_model->row(index.row()).config.name);
        });
    connect(m_empty, &EmptyState::actionRequested, this, &SystemsPage::beginNew);
    connect(m_form, &SystemForm::edited, this, &SystemsPage::edited);
    connect(m_test, &QPushButton::clicked, this, &SystemsPage::test);
    connect(m_steps, &ConnectionTest::cancelRequested, this, &SystemsPage::cancelTest);
    connect(m_resume, &QPushButton::clicked, this, &SystemsPage::resume);
    connect(m_remove, &QPushButton::clicked, this, &SystemsPage::askRemove);
    connect(m_revert, &QPushButton::clicked, this, &SystemsPage::revert);
    connect(m_save, &QPushButton::clicked, this, &SystemsPage::save);
    connect(m_message, &MessageBar::fixRequested, this, &SystemsPage::test);
    connect(&state(), &StateStore::systemsChanged, this, &SystemsPage::refreshHeader);
    connect(&state(), &StateStore::engineChanged, this, &SystemsPage::refreshHeader);
    connect(&state(), &StateStore::countsChanged, this, &SystemsPage::refreshHeader);
    refreshHeader();
}

// Choosing

void SystemsPage::choose(const QString &name)
{
    if (name == m_current && !m_new)
        return;
    m_current = name;
    const SystemStatus *system = status();
    if (!system)
        return;
    showConfig(m_drafts.value(name, system->config), false);
    if (m_drafts.contains(name))
        checkForm();
}

void SystemsPage::beginNew()
{
    m_current.clear();
    m_list->setCurrentIndex({});
    SystemConfig config;
    if (const QList<AdapterDescription> adapters = engine().adapters(); !adapters.isEmpty())
        config.adapter = adapters.first().key;
    showConfig(config, true);
    m_form->setFocus();
}

void SystemsPage::showConfig(const SystemConfig &config, bool isNew)
{
    cancelTest();
    m_new = isNew;
    m_tested = m_checked = false;
    m_message->clear();
    m_removal->hide();
    m_steps->clear();
    m_form->setConfig(config, isNew);
    m_scroll->ensureVisible(0, 0);
    refreshHeader();
    Q_EMIT actionsChanged();
}

const SystemStatus *SystemsPage::status() const
{
    return m_new ? nullptr : state().system(m_current);
}

void SystemsPage::refreshHeader()
{
    if (!m_new && !status())
        m_current.clear();
    if (!m_new && m_current.isEmpty() && m_model->rowCount() > 0)
        return m_list->setCurrentIndex(m_model->index(0, 0));
    const SystemStatus *system = status();
    m_detail->setCurrentIndex(m_new || system ? 1 : 0);
    m_name->setText(m_new ? tr("New system") : m_current);
    m_mark->setMark(system && !state().stale() ? markOf(*system) : Mark::Unknown);
    m_mark->setVisible(system);
    const qint64 waiting = system ? state().counts(m_current)[Mark::Paused] : 0;
    QString text = system ? stateSentence(*system, state().nowMs())
                          : tr("Nothing is sent until it is saved.");
    if (waiting > 0)
        text += u' ' + tr("Waiting for it: %1, the newest of each clinic.").arg(waiting);
    m_state->setText(text);
    QPalette red = m_insecure->palette();
    red.setColor(QPalette::WindowText, Tokens::of(palette())[Mark::Failed].icon);
    m_insecure->setPalette(red);
    m_insecure->setVisible(m_form->config().allowInsecure);
    m_pause->setVisible(system && !system->paused);
    m_resume->setVisible(system && system->held());
    m_remove->setVisible(system);
    m_revert->setEnabled(isEdited());
    m_save->setEnabled(isEdited());
}

// Editing

bool SystemsPage::isEdited() const
{
    const SystemStatus *system = status();
    return m_new || m_form->hasUnreadText() || (system && m_form->config() != system->config);
}

void SystemsPage::edited()
{
    m_tested = false;
    if (!m_new) {
        if (isEdited())
            m_drafts.insert(m_current, m_form->config());
        else
            m_drafts.remove(m_current);
        m_model->setEdited(m_current, isEdited());
        m_checked = true;
    }
    if (m_checked)
        checkForm();
    refreshHeader();
    Q_EMIT actionsChanged();
}

void SystemsPage::checkForm()
{
    m_form->setProblems(engine().check(m_form->config()));
}

void SystemsPage::save()
{
    const SystemConfig config = m_form->config();
    QList<Problem> problems = engine().check(config);
    if (m_new && state().system(config.name))
        problems << Problem{{}, u"/name"_s, u"name-taken"_s, tr("There is a system of this name."),
            tr("Choose another.")};
    m_checked = true;
    m_form->setProblems(problems);
    if (!problems.isEmpty() || m_form->hasUnreadText()) {
        m_message->tell(MessageBar::Kind::Caution, tr("Nothing was saved: see the marked fields."));
        return m_form->focusFirstProblem();
    }
    engine().saveSystem(
        config, this, [this, config](const Result<void> &answer) { saved(config, answer); });
}

void SystemsPage::saved(const SystemConfig &config, const Result<void> &answer)
{
    if (!answer) {
        m_form->setProblems(answer.error().problems);
        return m_message->tell(answer.error());
    }
    m_drafts.remove(config.name);
    m_model->setEdited(config.name, false);
    if (m_form->config() == config) {
        m_new = false;
        m_current = config.name;
        m_form->setConfig(config, false);
    }
    if (m_tested) {
        m_message->tell(MessageBar::Kind::Success, tr("Saved."));
    } else {
        m_message->tell(
            MessageBar::Kind::Caution, tr("Saved, but this connection was not tested."));
        m_message->setFix(tr("Test it"));
    }
    go(Place::system(config.name));
    refreshHeader();
    Q_EMIT actionsChanged();
}

void SystemsPage::revert()
{
    m_drafts.remove(m_current);
    m_model->setEdited(m_current, false);
    if (const SystemStatus *system = status())
        return showConfig(system->config, false);
    m_new = false;
    refreshHeader();
}

// Doing

void SystemsPage::test()
{
    m_message->clear();
    m_testContext = std::make_unique<QObject>();
    m_steps->begin();
    m_scroll->ensureWidgetVisible(m_steps);
    engine().testSystem(
        m_form->config(), m_testContext.get(),
        [this](const TestStep &step) { m_steps->addStep(step); },
        [this](const Result<void> &result) {
            m_tested = result.ok();
            m_steps->finish(result);
            Q_EMIT actionsChanged();
        });
    Q_EMIT actionsChanged();
}

void SystemsPage::cancelTest()
{
    m_testContext.reset();
    m_steps->cancel();
    Q_EMIT actionsChanged();
}

void SystemsPage::pause(qint64 forMs)
{
    engine().pauseSystem(
        m_current, forMs, this, [this](const Result<void> &answer) { tell(answer); });
}

void SystemsPage::resume()
{
    engine().resumeSystem(m_current, this, [this](const Result<void> &answer) { tell(answer); });
}

void SystemsPage::askRemove()
{
    m_removalName->clear();
    const QString connections = counted(
        state().counts(m_current).total(), tr("its 1 connection"), tr("its %1 connections"));
    m_removal->ask(tr("Remove %1? What it holds of us is left as it is; here %2 and all that waits "
                      "for it go with it. Type its name to remove it.")
                       .arg(m_current, connections));
}

void SystemsPage::remove()
{
    engine().removeSystem(m_current, this, [this](const Result<void> &answer) { tell(answer); });
}

void SystemsPage::tell(const Result<void> &answer)
{
    if (!answer)
        m_message->tell(answer.error());
}

// The page

void SystemsPage::activate()
{
    m_list->setFocus();
}

void SystemsPage::go(const Place &place)
{
    const int row = m_model->find(place.key);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
}

Place SystemsPage::place() const
{
    return Place::system(m_current);
}

QList<QWidget *> SystemsPage::panes()
{
    return {m_list, m_form};
}

bool SystemsPage::can(ActionId action) const
{
    const SystemStatus *system = status();
    switch (action) {
    case ActionId::New:
        return true;
    case ActionId::Publish:
    case ActionId::Revert:
        return isEdited();
    case ActionId::TestSystem:
        return (m_new || system) && !m_steps->isRunning();
    case ActionId::PauseSystem:
        return system && !system->paused;
    case ActionId::ResumeSystem:
        return system && system->held();
    default:
        return false;
    }
}

void SystemsPage::run(ActionId action)
{
    switch (action) {
    case ActionId::New:
        return beginNew();
    case ActionId::Publish:
        return save();
    case ActionId::Revert:
        return revert();
    case ActionId::TestSystem:
        return test();
    case ActionId::PauseSystem:
        return m_pause->click();
    case ActionId::ResumeSystem:
        return resume();
    default:
        return;
    }
}

} // namespace lockstep
