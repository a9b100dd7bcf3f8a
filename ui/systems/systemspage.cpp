// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemspage.h"

#include "engineclient.h"
#include "shell/sandboxcontrol.h"
#include "shell/statestore.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "systems/breakerview.h"
#include "systems/connectiontest.h"
#include "systems/credentialwatch.h"
#include "systems/linkedclinics.h"
#include "systems/okrates.h"
#include "systems/sandboxpanel.h"
#include "systems/systemform.h"
#include "systems/systemhead.h"
#include "systems/systemsmodel.h"
#include "systems/testround.h"
#include "widgets/adaptivesplitter.h"
#include "widgets/carddelegate.h"
#include "widgets/emptystate.h"
#include "widgets/flowlayout.h"
#include "widgets/messagebar.h"
#include "widgets/scrollingpage.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int ListBeside = 34, ListAbove = 32; ///< per cent of the room

QStringList sandboxSystems(const Context &context)
{
    return context.sandbox ? context.sandbox->systems() : QStringList();
}

} // namespace

SystemsPage::SystemsPage(const Context &context, QWidget *parent)
    : Page(PageId::Systems, context, parent)
    , m_model(new SystemsModel(context.state, context.engine.adapters(), this))
    , m_round(new TestRound(context.engine, this))
{
    m_model->setRates(&OkRates::of(context));
    m_model->setSandbox(sandboxSystems(context));
    auto *splitter = new AdaptiveSplitter;
    splitter->setObjectName(u"systems.splitter"_s);
    splitter->addWidget(makeList());
    splitter->addWidget(makeDetail());
    splitter->setStretchFactor(1, 1);
    splitter->setShares(ListBeside, ListAbove);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connectAll();
    connectHead();
    refreshHead();
}

SystemsPage::~SystemsPage() = default;

QWidget *SystemsPage::makeList()
{
    auto *add = new QPushButton(icon(Glyph::Add), tr("Add system"));
    add->setObjectName(u"systems.new"_s);
    connect(add, &QPushButton::clicked, this, &SystemsPage::beginNew);
    m_testAll = new QPushButton(icon(Glyph::Test), tr("Test all"));
    m_testAll->setObjectName(u"systems.testAllButton"_s);
    m_checkDrift = new QPushButton(icon(Glyph::Compare), tr("Check drift"));
    m_checkDrift->setObjectName(u"systems.checkDriftButton"_s);
    m_checkDrift->setToolTip(tr("Read back what every system holds, and compare"));
    auto *tools = new FlowLayout;
    tools->addWidget(add);
    tools->addWidget(m_testAll);
    tools->addWidget(m_checkDrift);
    m_list = new QListView;
    m_list->setObjectName(u"systems.list"_s);
    m_list->setAccessibleName(tr("Systems"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CardDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);

    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(space::S, space::M, 0, 0);
    auto *inset = new QHBoxLayout; // where the cards below begin
    inset->setContentsMargins(space::XS, 0, space::XS, 0);
    inset->addLayout(tools);
    layout->addLayout(inset);
    layout->addWidget(m_list, 1);
    return part;
}

QWidget *SystemsPage::makeSaveRow()
{
    m_revert = new QPushButton(icon(Glyph::Undo), tr("Revert"));
    m_revert->setObjectName(u"systems.revert"_s);
    m_save = new QPushButton(tr("Save"));
    m_save->setObjectName(u"systems.save"_s);
    setPrimary(m_save);
    m_saveRow = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_revert);
    buttons->addWidget(m_save);
    auto *layout = new QVBoxLayout(m_saveRow);
    layout->setContentsMargins(space::L, space::S, space::L, space::S);
    layout->addLayout(buttons);
    return m_saveRow;
}

void SystemsPage::makeTabs()
{
    m_form = new SystemForm(engine().adapters());
    m_credential = new CredentialWatch(engine(), m_form->credential());
    m_breaker = new BreakerView;
    m_steps = new ConnectionTest;
    m_sandbox = new SandboxPanel(context().sandbox);
    m_linked = new LinkedClinics(state());
    m_steps->setMendsSignIn(true);
    m_form->addToConnection(m_steps, SystemForm::Beside::Top);
    m_form->addToConnection(m_sandbox, SystemForm::Beside::Address);
    m_form->addToConnection(m_breaker, SystemForm::Beside::SignIn);
    m_linkedTab = m_form->tabs().addTab(new ScrollingPage(m_linked), tr("Linked clinics"));
}

QWidget *SystemsPage::makeDetail()
{
    m_empty = new EmptyState(Glyph::Systems, tr("No systems yet"),
        tr("A system is told of every change of a clinic's hours."), tr("Add a system"));
    m_message = new MessageBar;
    m_head = new SystemHead(state(), sandboxSystems(context()));
    makeTabs();
    auto *top = new QVBoxLayout;
    top->setContentsMargins(space::L, space::M, space::L, 0);
    top->setSpacing(space::S);
    top->addWidget(m_head);
    top->addWidget(m_message);
    auto *form = new QVBoxLayout;
    form->setContentsMargins(space::L, 0, space::L, 0);
    form->addWidget(m_form);
    // With large text or in a low window the whole scrolls; what saves it stays in sight.
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins({});
    inside->setSpacing(space::S);
    inside->addLayout(top);
    inside->addLayout(form, 1);
    auto *detail = new QWidget;
    auto *layout = new QVBoxLayout(detail);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(new ScrollingPage(content), 1);
    layout->addWidget(makeSaveRow());

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
    connect(m_form, &SystemForm::credentialEdited, m_credential, &CredentialWatch::look);
    connect(m_credential, &CredentialWatch::answered, this,
        [this] { m_credential->tell(status(), state().nowMs()); });
    connect(m_steps, &ConnectionTest::cancelRequested, this, &SystemsPage::cancelTest);
    connect(m_steps, &ConnectionTest::signInRequested, this,
        [this] { m_form->showField(u"/apiKey"_s); });
    connect(m_testAll, &QPushButton::clicked, this, &SystemsPage::testAll);
    connect(m_checkDrift, &QPushButton::clicked, this, &SystemsPage::checkDrift);
    connect(m_round, &TestRound::moved, this, [this] {
        m_model->setTested(m_round->current());
        m_testAll->setText(m_round->isRunning() ? tr("Stop testing") : tr("Test all"));
    });
    connect(m_round, &TestRound::finished, this, &SystemsPage::testedAll);
    connect(m_revert, &QPushButton::clicked, this, &SystemsPage::revert);
    connect(m_save, &QPushButton::clicked, this, &SystemsPage::save);
    connect(m_message, &MessageBar::fixRequested, this, &SystemsPage::test);
    connect(m_sandbox, &SandboxPanel::told, this, [this](const QString &sentence) {
        m_message->tell(MessageBar::Kind::Info, sentence);
        Q_EMIT announced(sentence);
    });
    connect(m_linked, &LinkedClinics::openClinicRequested, this,
        [this](const QString &id) { Q_EMIT openRequested(Place::clinic(id)); });
    connect(m_linked, &LinkedClinics::openLaneRequested, this,
        [this](const LaneKey &lane) { Q_EMIT openRequested(Place::lane(lane)); });
    connect(&state(), &StateStore::systemsChanged, this, &SystemsPage::refreshHead);
    connect(&state(), &StateStore::engineChanged, this, &SystemsPage::refreshHead);
    connect(&state(), &StateStore::countsChanged, this, &SystemsPage::refreshHead);
}

void SystemsPage::connectHead()
{
    const auto told = [this](const Result<void> &answer) { tell(answer); };
    connect(m_head, &SystemHead::testRequested, this, &SystemsPage::test);
    connect(m_head, &SystemHead::pauseRequested, this,
        [this](qint64 forMs, const QString &note) { pause(m_current, forMs, note); });
    connect(m_head, &SystemHead::resumeRequested, this,
        [this, told] { engine().resumeSystem(m_current, this, told); });
    connect(m_head, &SystemHead::tryRequested, this,
        [this, told] { engine().probeSystem(m_current, this, told); });
    connect(m_head, &SystemHead::removeRequested, this,
        [this, told] { engine().removeSystem(m_current, this, told); });
    connect(m_breaker, &BreakerView::probeRequested, this,
        [this, told] { engine().probeSystem(m_current, this, told); });
    connect(m_breaker, &BreakerView::closeRequested, this,
        [this, told] { engine().closeBreaker(m_current, this, told); });
}

// Choosing

void SystemsPage::choose(const QString &name)
{
    if (name == m_current && m_new == name.isEmpty())
        return;
    if (name.isEmpty())
        return chooseNew();
    m_current = name;
    m_new = false;
    const SystemStatus *system = status();
    if (!system)
        return;
    showConfig(m_drafts.value(name, system->config), system->config, false);
    if (m_drafts.contains(name))
        checkForm();
}

void SystemsPage::beginNew()
{
    m_model->setNew(true);
    m_list->setCurrentIndex(m_model->index(m_model->rowCount() - 1, 0)); // and it is chosen
    m_form->focusName();
}

void SystemsPage::chooseNew()
{
    m_current.clear();
    SystemConfig config;
    if (const QList<AdapterDescription> adapters = engine().adapters(); !adapters.isEmpty())
        config.adapter = adapters.first().key;
    showConfig(m_drafts.value({}, config), config, true);
}

/// Its row goes once another one is chosen: a list always has a current row.
void SystemsPage::endNew()
{
    m_new = false;
    m_drafts.remove({});
    m_model->setNew(false);
}

void SystemsPage::showConfig(const SystemConfig &config, const SystemConfig &saved, bool isNew)
{
    cancelTest();
    m_new = isNew;
    m_tested = m_checked = false;
    m_message->clear();
    m_head->reset();
    m_steps->clear();
    m_form->setConfig(config, saved, isNew);
    showDials(isNew ? QString() : config.name);
    m_credential->look();
    refreshHead();
    Q_EMIT actionsChanged();
}

void SystemsPage::showDials(const QString &system)
{
    m_sandbox->show(system);
    m_form->setSimulated(m_sandbox->isSimulated(system));
}

const SystemStatus *SystemsPage::status() const
{
    return m_new ? nullptr : state().system(m_current);
}

void SystemsPage::refresh()
{
    m_credential->look();
}

void SystemsPage::refreshHead()
{
    const bool awaited = !m_awaited.isEmpty() && m_current == m_awaited;
    if (!m_new && !status() && !awaited)
        m_current.clear();
    if (!m_new && m_current.isEmpty() && m_model->rowCount() > 0)
        return m_list->setCurrentIndex(m_model->index(0, 0));
    const SystemStatus *system = status();
    if (system && awaited && m_model->find(m_current) >= 0) {
        m_awaited.clear();
        go(Place::system(m_current)); // its row is there now
        m_model->setNew(false);
    }
    m_detail->setCurrentIndex(m_new || !m_current.isEmpty() ? 1 : 0);
    m_head->tell(system, m_form->config(), m_steps->isRunning());
    m_breaker->setVisible(system && !BreakerView::isCalm(*system));
    if (system) {
        m_breaker->tell(*system, state().nowMs());
        m_linked->setSystem(system->config);
        m_form->tabs().setTabText(
            m_linkedTab, tr("Linked clinics (%1)").arg(QLocale().toString(m_linked->total())));
    }
    m_form->tabs().setTabVisible(m_linkedTab, system != nullptr);
    m_revert->setEnabled(isEdited());
    m_revert->setText(m_new ? tr("Cancel") : tr("Revert"));
    m_save->setEnabled(isEdited());
    m_saveRow->setVisible(isEdited());
    m_testAll->setEnabled(!state().systems().isEmpty());
    m_checkDrift->setEnabled(!state().systems().isEmpty());
    m_credential->tell(system, state().nowMs());
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
    m_message->clear();
    if (m_new) {
        m_drafts.insert({}, m_form->config());
    } else {
        if (isEdited())
            m_drafts.insert(m_current, m_form->config());
        else
            m_drafts.remove(m_current);
        m_model->setEdited(m_current, isEdited());
        m_checked = true;
    }
    if (m_checked)
        checkForm();
    refreshHead();
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
    m_drafts.remove(m_new ? QString() : config.name);
    m_model->setEdited(config.name, false);
    const bool tested = m_tested;
    if (tested)
        engine().noteTest(config, m_steps->passed());
    if (m_form->config() == config) {
        m_new = false;
        m_current = m_awaited = config.name;
        m_form->setConfig(config, false);
        showDials(config.name);
    }
    if (tested) {
        m_message->tell(MessageBar::Kind::Success, tr("Saved."));
    } else {
        m_message->tell(
            MessageBar::Kind::Caution, tr("Saved, but this connection was not tested."));
        m_message->setFix(tr("Test it"));
    }
    go(Place::system(config.name));
    refreshHead();
    Q_EMIT actionsChanged();
}

void SystemsPage::revert()
{
    if (m_new) {
        endNew();
        return refreshHead();
    }
    m_drafts.remove(m_current);
    m_model->setEdited(m_current, false);
    if (const SystemStatus *system = status())
        showConfig(system->config, system->config, false);
}

// Doing

void SystemsPage::test()
{
    if (!can(ActionId::TestSystem))
        return;
    m_message->clear();
    m_testContext = std::make_unique<QObject>();
    m_steps->begin();
    m_form->showConnection();
    const SystemConfig config = m_form->config();
    engine().testSystem(
        config, m_testContext.get(), [this](const TestStep &step) { m_steps->addStep(step); },
        [this, config](const Result<void> &result) { testEnded(config, result); });
    refreshHead();
    Q_EMIT actionsChanged();
}

void SystemsPage::testEnded(const SystemConfig &config, const Result<void> &result)
{
    m_steps->finish(result, status(), state().nowMs());
    m_tested = result.ok() && config == m_form->config();
    if (result)
        engine().noteTest(config, m_steps->passed());
    Q_EMIT announced(m_new ? m_steps->accessibleName() : m_steps->outcomeAt(config.name));
    m_credential->look();
    refreshHead();
    Q_EMIT actionsChanged();
}

void SystemsPage::cancelTest()
{
    if (!m_steps->isRunning())
        return;
    m_testContext.reset();
    engine().cancelTest(m_new ? m_form->config().name : m_current);
    m_steps->cancel();
    refreshHead();
    Q_EMIT actionsChanged();
}

void SystemsPage::testAll()
{
    if (m_round->isRunning())
        return m_round->cancel();
    m_message->clear();
    QList<SystemConfig> configs;
    for (const SystemStatus &system : state().systems())
        configs << system.config;
    m_round->start(configs);
}

void SystemsPage::testedAll(int total, const QStringList &failed)
{
    const QString all = tr("Tested %n systems.", nullptr, total);
    const QString text = failed.isEmpty()
        ? tr("%1 All of them answer well.").arg(all)
        : tr("%1 Not working: %2.").arg(all, failed.join(u", "_s));
    m_message->tell(failed.isEmpty() ? MessageBar::Kind::Success : MessageBar::Kind::Caution, text);
    Q_EMIT announced(text);
}

void SystemsPage::checkDrift()
{
    engine().verify({.all = true}, this, [this](const Result<CheckStarted> &started) {
        if (!started)
            return m_message->tell(started.error());
        const QString text = started->queued > 0
            ? tr("Reading back %n connections; the job below tells how many differ.", nullptr,
                int(started->queued))
            : started->notReadable > 0
            ? tr("These systems cannot be asked what they hold: they have no read-back address. "
                 "Add one under Connection, Advanced.")
            : tr("There is nothing to read back: nothing was accepted there yet.");
        m_message->tell(MessageBar::Kind::Info, text);
        Q_EMIT announced(text);
    });
}

void SystemsPage::pause(const QString &name, qint64 forMs, const QString &note)
{
    const auto paused = [this, name](const Result<void> &answer) {
        tell(answer);
        if (answer)
            Q_EMIT announced(tr("%1 is paused.").arg(name));
    };
    engine().pauseSystem(name, forMs, this, paused, note);
}

void SystemsPage::tell(const Result<void> &answer)
{
    if (!answer)
        m_message->tell(answer.error());
}

// The page

void SystemsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    // Once the list has its size: the system that is shown stays in sight.
    QMetaObject::invokeMethod(
        m_list, [this] { m_list->scrollTo(m_list->currentIndex()); }, Qt::QueuedConnection);
}

void SystemsPage::activate()
{
    m_mends == Reason::None ? m_list->setFocus() : showMending();
    m_credential->look();
}

void SystemsPage::showMending()
{
    switch (std::exchange(m_mends, Reason::None)) {
    case Reason::SignInRefused:
    case Reason::CredentialMissing:
        return m_form->showField(u"/apiKey"_s);
    case Reason::TooManyRequests:
        return m_form->showField(u"/limits/ratePerSecond"_s);
    case Reason::Gone:
    case Reason::Redirected:
    case Reason::EgressBlocked:
        return m_form->showField(u"/endpoint"_s);
    default:
        return m_form->showConnection();
    }
}

void SystemsPage::go(const Place &place)
{
    const int row = m_model->find(place.key);
    if (row < 0 || place.key.isEmpty())
        return;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_mends = place.mends;
    if (place.pauseMs > 0)
        pause(place.key, place.pauseMs, {});
}

Place SystemsPage::place() const
{
    return Place::system(m_current);
}

QList<QWidget *> SystemsPage::panes()
{
    return {m_list, m_head, m_form};
}

bool SystemsPage::can(ActionId action) const
{
    const SystemStatus *system = status();
    switch (action) {
    case ActionId::New:
        return true;
    case ActionId::CheckDrift:
        return !state().systems().isEmpty();
    case ActionId::Publish:
    case ActionId::Revert:
        return isEdited();
    case ActionId::TestSystem:
        return (system || (m_new && !m_form->config().endpoint.isEmpty())) && !m_steps->isRunning();
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
    case ActionId::CheckDrift:
        return checkDrift();
    case ActionId::Publish:
        return save();
    case ActionId::Revert:
        return revert();
    case ActionId::TestSystem:
        return test();
    case ActionId::PauseSystem:
        return m_head->openPauseMenu();
    case ActionId::ResumeSystem:
        return m_head->resume();
    default:
        return;
    }
}

} // namespace lockstep
