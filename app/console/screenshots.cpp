// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots.h"

#include "console.h"
#include "sandboxworld.h"
#include "shell/mainwindow.h"
#include "shell/needs.h"
#include "shell/page.h"

#include <QAbstractItemView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype Changes = 4;
constexpr int Drifts = 2;
constexpr int Clinics = 6, Lanes = 24; ///< of the sandbox
const QString FailingSystem = u"Notifications"_s;
const QString DriftingSystem = u"Hospital"_s;

/// The row that shows most: one that failed, else the first.
int tellingRow(const QAbstractItemModel &model)
{
    for (int row = model.rowCount() - 1; row >= 0; --row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = model.index(row, column).data().toString();
            if (text.contains(u"401"_s) || text.contains(u"503"_s))
                return row;
        }
    }
    return 0;
}

/// The hours with another Saturday, as an administrator would change them.
Clinic withSaturday(Clinic clinic, const Interval &hours)
{
    constexpr size_t Saturday = 5;
    if (!clinic.schedules.isEmpty())
        clinic.schedules.first().weekly[Saturday] = QList<Interval>{hours};
    return clinic;
}

} // namespace

Screenshots::Screenshots(Console &console, const QString &folder, int textScale)
    : m_console(console)
    , m_book(console, folder, textScale)
{
    // The same pictures on every computer.
    QLocale::setDefault(QLocale(QLocale().language(), QLocale::UnitedStates));
    connect(&console, &Console::windowOpened, this, &Screenshots::begin);
}

void Screenshots::begin()
{
    if (!std::exchange(m_begun, true))
        plan();
    m_book.go();
}

void Screenshots::plan()
{
    planTraffic();
    planMainPages({}, PictureBook::everyLook());
    planClinics();
    planFlow();
    planFailures();
    planSystems();
    planRecords();
    planWindow();
    planComparison();
    planCalm();
    planEmpty();
    planSpanish();
}

void Screenshots::planTraffic()
{
    m_book.waitFor(u"the sample clinics to be sent"_s,
        [this] { return m_console.state().clinics().size() == Clinics && settled(); });
    for (qsizetype i = 0; i < Changes; ++i) {
        m_book.then([this, i] { changeHours(i); });
        m_book.waitFor(u"a change to be sent"_s,
            [this, i] { return settled() && m_console.state().clinics().at(i).revision > 1; });
    }
}

void Screenshots::planMainPages(const QString &suffix, const QList<PictureLook> &looks)
{
    for (const PageId page : {PageId::Overview, PageId::Clinics, PageId::Flow, PageId::Failures,
             PageId::Systems, PageId::History, PageId::Audit, PageId::Settings}) {
        constexpr std::array Names{"overview"_L1, "clinics"_L1, "liveflow"_L1, "failures"_L1,
            "systems"_L1, "history"_L1, "audit"_L1, "settings"_L1};
        m_book.then([this, page] { openMain(page); });
        m_book.then([this, page] {
            if (page == PageId::Flow)
                selectTellingRow(u"flow.eventsTableView"_s);
            else if (page == PageId::History)
                selectTellingRow(u"history.attemptsTableView"_s);
            else if (page == PageId::Audit)
                m_book.selectRow(u"audit.entriesTableView"_s, 0);
        });
        m_book.picture(QString(Names.at(size_t(page))) + suffix, looks);
    }
}

void Screenshots::planClinics()
{
    const QString tabs = u"clinics.tabs"_s;
    m_book.then([this] { m_book.open(Place::clinic(m_console.state().clinics().at(2).id)); });
    m_book.then([this] { m_book.write(u"clinics.week.tue.text"_s, u"8-6"_s); });
    m_book.picture(u"clinics-draft"_s, PictureBook::everyLook());
    m_book.then([this] { m_book.click(u"clinics.preview.payload"_s); });
    m_book.picture(u"clinics-payload"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.click(u"clinics.preview.payload"_s);
        m_book.click(u"clinics.week.copyButton"_s);
    });
    m_book.picture(u"clinics-copydays"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.click(u"clinics.copyDays.cancelButton"_s);
        changeBehindTheDraft();
    });
    m_book.waitFor(u"a change to be sent"_s,
        [this] { return settled() && m_console.state().clinics().at(2).revision > 2; });
    m_book.then([this] { m_book.click(u"clinics.publish"_s); });
    m_book.picture(u"clinics-conflict"_s);
    m_book.then([this] { m_book.click(u"clinics.conflict.theirs"_s); });
    const std::array others{u"exceptions"_s, u"campaigns"_s, u"versions"_s, u"destinations"_s};
    m_book.then([this] { m_book.open(Place::clinic(m_console.state().clinics().first().id)); });
    for (int i = 0; i < int(others.size()); ++i) {
        m_book.then([this, tabs, i] { m_book.showTab(tabs, i + 1); });
        m_book.picture(u"clinics-"_s + others.at(size_t(i)));
    }
    m_book.then([this, tabs] {
        m_book.showTab(tabs, 1);
        m_book.click(u"clinics.exceptions.holidaysButton"_s);
    });
    m_book.picture(u"clinics-holidays"_s, PictureBook::lightOnly());
    m_book.then([this, tabs] {
        m_book.click(u"clinics.exceptions.holidaysButton"_s);
        m_book.showTab(tabs, 0);
        if (auto *list = m_book.find<QAbstractItemView>(u"clinics.list"_s))
            list->selectAll();
    });
    m_book.then([this] { m_book.write(u"clinics.bulk.hours"_s, u"closed"_s); });
    m_book.picture(u"clinics-bulk"_s);
    m_book.then([this] {
        m_book.click(u"clinics.bulk.clearButton"_s);
        m_console.window().actions()[ActionId::New]->trigger();
    });
    m_book.picture(u"clinics-new"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.click(u"clinics.new.cancel"_s);
        m_console.window().actions()[ActionId::Import]->trigger();
    });
    m_book.picture(u"clinics-import"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.click(u"clinics.import.cancelButton"_s);
        m_console.window().actions()[ActionId::Print]->trigger();
    });
    m_book.picture(u"clinics-doorsheet"_s, PictureBook::lightOnly());
    m_book.then([this] { m_book.open(Place::clinic(m_console.state().clinics().at(1).id)); });
}

void Screenshots::planFlow()
{
    m_book.then([this] {
        m_book.open(Place::of(PageId::Flow));
        m_book.click(u"flow.asTableButton"_s);
    });
    m_book.picture(u"liveflow-table"_s);
    m_book.then([this] {
        m_book.click(u"flow.asTableButton"_s);
        m_book.click(u"flow.pauseButton"_s);
    });
    m_book.picture(u"liveflow-paused"_s, PictureBook::lightOnly());
    m_book.then([this] { m_book.click(u"flow.resumeButton"_s); });
    m_book.picture(u"liveflow-following"_s);
}

void Screenshots::planFailures()
{
    m_book.then([this] {
        openMain(PageId::Failures);
        m_book.click(u"failures.group.discard"_s);
    });
    m_book.picture(u"failures-discard"_s, PictureBook::everyLook());
    m_book.then([this] {
        m_book.click(u"failures.discard.keep"_s);
        m_book.click(u"failures.retryAll"_s);
    });
    m_book.picture(u"failures-retryall"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.click(u"failures.confirm.keep"_s);
        m_book.showTab(u"failures.attempt.tabs"_s, 1);
    });
    m_book.picture(u"failures-request"_s, PictureBook::lightOnly());
    m_book.then([this] { m_book.showTab(u"failures.attempt.tabs"_s, 3); });
    m_book.picture(u"failures-changed"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.showTab(u"failures.attempt.tabs"_s, 0);
        slowDown(3'000, true);
        m_book.click(u"failures.group.retry"_s);
    });
    m_book.picture(u"failures-running"_s);
    m_book.then([this] { slowDown(10, true); });
    m_book.waitFor(u"the job to end"_s, [this] {
        const QList<JobProgress> jobs = m_console.state().jobs();
        return !jobs.isEmpty() && !jobs.first().running();
    });
    m_book.then([] {});
    m_book.picture(u"failures-done"_s);
    m_book.then([this] { m_book.click(u"failures.discarded"_s); });
    m_book.picture(u"failures-discarded"_s, PictureBook::lightOnly());
    m_book.then([this] { m_book.click(u"failures.discarded"_s); });
}

void Screenshots::planSystems()
{
    const QString tabs = u"systems.form.tabWidget"_s;
    const std::array others{u"retry"_s, u"rate"_s, u"linked"_s};
    m_book.then([this] { m_book.open(Place::system(FailingSystem)); });
    for (int i = 0; i < int(others.size()); ++i) {
        m_book.then([this, tabs, i] { m_book.showTab(tabs, i + 1); });
        m_book.picture(u"systems-"_s + others.at(size_t(i)));
    }
    m_book.then([this, tabs] {
        m_book.showTab(tabs, 0);
        m_book.click(u"systems.testButton"_s);
    });
    m_book.picture(u"systems-test"_s);
    m_book.then([this] { m_book.click(u"systems.remove"_s); });
    m_book.picture(u"systems-remove"_s, PictureBook::lightOnly());
    m_book.then([this] { m_book.click(u"systems.new"_s); });
    m_book.picture(u"systems-new"_s);
    m_book.then([this] { m_book.open(Place::system(DriftingSystem)); });
}

void Screenshots::planRecords()
{
    m_book.then([this] { openMain(PageId::History); });
    m_book.then([this] {
        selectTellingRow(u"history.attemptsTableView"_s);
        m_book.showTab(u"story.tabWidget"_s, 1);
    });
    m_book.picture(u"history-request"_s, PictureBook::lightOnly());
    m_book.then([this] { m_book.showTab(u"story.tabWidget"_s, 3); });
    m_book.picture(u"history-trace"_s, PictureBook::lightOnly());
    const std::array sections{u"general"_s, u"look"_s, u"language"_s, u"notifications"_s, u"sync"_s,
        u"data"_s, u"keys"_s, u"about"_s};
    for (int i = 0; i < int(sections.size()); ++i) {
        m_book.then([this, i] {
            m_book.open(Place::of(PageId::Settings));
            m_book.showTab(u"settings.tabWidget"_s, i);
        });
        m_book.picture(u"settings-"_s + sections.at(size_t(i)), PictureBook::lightOnly());
    }
}

void Screenshots::planWindow()
{
    m_book.then([this] {
        openMain(PageId::Overview);
        m_console.window().actions()[ActionId::PauseAll]->trigger();
    });
    m_book.picture(u"overview-pause"_s);
    m_book.then([this] {
        m_book.click(u"overview.pauseAll.declineButton"_s);
        m_book.click(u"overview.causeCheckBox"_s);
    });
    m_book.picture(u"overview-bycause"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.click(u"overview.causeCheckBox"_s);
        m_book.click(u"header.goToButton"_s);
        m_book.write(u"goTo.findLineEdit"_s, u"close"_s);
    });
    m_book.picture(u"goto"_s, PictureBook::everyLook());
    m_book.then([this] {
        m_book.press(u"goTo.findLineEdit"_s, Qt::Key_Escape);
        m_book.click(u"status.jobsButton"_s);
    });
    m_book.picture(u"jobs"_s, PictureBook::everyLook());
    m_book.then([this] {
        m_book.click(u"jobs.closeButton"_s);
        m_console.window().actions()[ActionId::Legend]->trigger();
    });
    m_book.pictureOf(u"help-legend"_s, u"help.window"_s);
    m_book.then([this] { m_console.window().actions()[ActionId::Contents]->trigger(); });
    m_book.pictureOf(u"help-contents"_s, u"help.window"_s);
}

void Screenshots::planComparison()
{
    m_book.then([this] {
        m_console.sandbox()->driftSome(DriftingSystem, Drifts);
        m_console.engine().verify({.system = DriftingSystem}, this, {});
    });
    m_book.waitFor(u"a drift to be read back"_s,
        [this] { return m_console.state().counts()[Mark::Drifted] >= Drifts; });
    m_book.then([this] { m_book.open(Place::of(PageId::Overview)); });
    m_book.then([this] {
        const QList<Need> waiting = needs(m_console.state());
        m_book.open(Place::lane(waiting.last().sample));
    });
    m_book.picture(u"compare"_s, PictureBook::everyLook());
    m_book.then([this] { m_book.click(u"overview.compare.ignoreButton"_s); });
    m_book.picture(u"compare-ignore"_s, PictureBook::lightOnly());
    m_book.then([this] {
        m_book.click(u"overview.compare.pushButton"_s);
        m_book.click(u"overview.compare.closeToolButton"_s);
    });
}

void Screenshots::planCalm()
{
    m_book.then([this] {
        slowDown(10, false);
        m_console.engine().resumeSystem(FailingSystem, this, {});
        for (const QString &system : m_console.sandbox()->systems())
            m_console.engine().pushAgain(lanesOf(system), this, {});
    });
    m_book.waitFor(u"everything to be in lockstep"_s, [this] {
        const MarkCounts &counts = m_console.state().counts();
        return counts[Mark::InSync] + counts[Mark::Accepted] == counts.total();
    });
    m_book.then([this] { m_console.engine().verify({.all = true}, this, {}); });
    m_book.waitFor(u"everything to be read back"_s, [this] {
        const MarkCounts &counts = m_console.state().counts();
        return counts[Mark::InSync] == counts.total();
    });
    m_book.then([this] {
        for (const JobProgress &job : m_console.state().jobs())
            m_console.state().markJobRead(job.id);
        m_book.open(Place::of(PageId::Overview));
        m_book.click(u"message.closeButton"_s);
    });
    m_book.picture(u"calm-overview"_s);
    m_book.then([this] { m_book.open(Place::of(PageId::Failures)); });
    m_book.picture(u"calm-failures"_s);
    m_book.then([this] {
        Q_EMIT m_console.engine().facts({EngineState{EngineState::Kind::Stopped, {}}});
    });
    m_book.picture(u"stopped-failures"_s, PictureBook::lightOnly());
    m_book.then([this] { m_book.open(Place::of(PageId::Overview)); });
    m_book.picture(u"stopped-overview"_s);
    m_book.then([this] { m_book.open(Place::of(PageId::Flow)); });
    m_book.picture(u"stopped-liveflow"_s, PictureBook::lightOnly());
}

void Screenshots::planEmpty()
{
    m_book.untilNextWindow([this] { m_console.sandbox()->removeSampleData(); });
    m_book.then([this] { m_book.open(Place::of(PageId::Overview)); });
    m_book.picture(u"firstrun"_s, PictureBook::everyLook());
    constexpr std::array Pages{std::pair{PageId::Clinics, "clinics"_L1},
        std::pair{PageId::Flow, "liveflow"_L1}, std::pair{PageId::Failures, "failures"_L1},
        std::pair{PageId::Systems, "systems"_L1}, std::pair{PageId::History, "history"_L1}};
    for (const auto &[page, name] : Pages) {
        m_book.then([this, page = page] { m_book.open(Place::of(page)); });
        m_book.picture(u"empty-"_s + name, PictureBook::lightOnly());
    }
}

void Screenshots::planSpanish()
{
    m_book.untilNextWindow([this] {
        m_console.explore(u"es"_s);
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::UnitedStates));
    });
    planTraffic();
    QList<PictureLook> looks = PictureBook::everyLook();
    looks.removeIf([](const PictureLook &look) { return look.theme == ThemeChoice::Dark; });
    planMainPages(u"-es"_s, looks);
}

void Screenshots::changeHours(qsizetype index)
{
    const QString id = m_console.state().clinics().at(index).id;
    m_console.engine().clinic(id, this, [this](const Result<Clinic> &found) {
        if (found)
            m_console.engine().saveClinic(
                withSaturday(*found, {9 * 60, 13 * 60}), found->revision, this, {});
    });
}

void Screenshots::changeBehindTheDraft()
{
    const QString id = m_console.state().clinics().at(2).id;
    m_console.engine().clinic(id, this, [this](const Result<Clinic> &found) {
        if (found)
            m_console.engine().saveClinic(
                withSaturday(*found, {10 * 60, 14 * 60}), found->revision, this, {});
    });
}

void Screenshots::slowDown(int latencyMs, bool refuses)
{
    m_console.sandbox()->setDial(
        FailingSystem, {.latencyMs = latencyMs, .errorPercent = 0, .refuseSignIn = refuses});
}

QList<LaneKey> Screenshots::lanesOf(const QString &system)
{
    QList<LaneKey> keys;
    for (const Lane &lane : m_console.state().lanes()) {
        if (lane.key.system == system)
            keys << lane.key;
    }
    return keys;
}

void Screenshots::openMain(PageId page)
{
    const QList<Need> waiting = needs(m_console.state());
    Place place = Place::of(page);
    if (page == PageId::Failures && !waiting.isEmpty())
        place.key = waiting.first().group;
    else if (page == PageId::Systems)
        place.key = FailingSystem;
    else if (page == PageId::Clinics)
        place.key = m_console.state().clinics().first().id;
    else if (page == PageId::Overview && !waiting.isEmpty())
        place = Place::lane(
            {waiting.first().system, HoursTopic, m_console.state().clinics().at(1).id});
    m_book.open(place);
    if (page == PageId::Settings)
        m_book.showTab(u"settings.tabWidget"_s, 1);
}

void Screenshots::selectTellingRow(const QString &view)
{
    if (auto *found = m_book.find<QAbstractItemView>(view))
        m_book.selectRow(view, tellingRow(*found->model()));
}

bool Screenshots::settled()
{
    const MarkCounts &counts = m_console.state().counts();
    return counts.total() >= Lanes && counts[Mark::Pending] == 0;
}

} // namespace lockstep
