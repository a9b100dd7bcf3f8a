// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots.h"

#include "console.h"
#include "sandboxworld.h"
#include "shell/mainwindow.h"
#include "shell/needs.h"
#include "shell/page.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr QSize PictureSize(1280, 800);
constexpr qint64 DeadlineMs = 60'000;
constexpr qsizetype Changes = 4;
constexpr int Drifts = 2;
const QString DriftingSystem = u"Hospital"_s;

QString fileName(const QString &name, ThemeChoice choice, int textScale)
{
    const QString theme = choice == ThemeChoice::Dark ? u"dark"_s : u"light"_s;
    return textScale == 100 ? u"%1-%2.png"_s.arg(name, theme)
                            : u"%1-%2-%3.png"_s.arg(name, theme).arg(textScale);
}

/// The row that shows most: one that failed, else the first.
QModelIndex tellingRow(const QAbstractItemModel &model)
{
    for (int row = model.rowCount() - 1; row >= 0; --row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = model.index(row, column).data().toString();
            if (text.contains(u"refused"_s) || text.contains(u"503"_s))
                return model.index(row, 0);
        }
    }
    return model.index(0, 0);
}

} // namespace

Screenshots::Screenshots(Console &console, const QString &folder, int textScale)
    : m_console(console)
    , m_folder(folder)
    , m_textScale(textScale)
{
    // The same pictures on every computer.
    QLocale::setDefault(QLocale(QLocale().language(), QLocale::UnitedStates));
    connect(&console, &Console::windowOpened, this, &Screenshots::begin);
}

Screenshots::~Screenshots() = default;

void Screenshots::begin()
{
    m_console.window().resize(PictureSize);
    m_console.theme().setTextScale(m_textScale);
    StateStore &state = m_console.state();
    connect(&state, &StateStore::countsChanged, this, &Screenshots::look);
    connect(&state, &StateStore::clinicsChanged, this, &Screenshots::look);
    connect(&state, &StateStore::engineChanged, this, &Screenshots::look);
    planTour();
    next();
}

void Screenshots::planTour()
{
    m_steps.push_back([this] {
        when([this] { return m_console.state().clinics().size() == 6 && settled(); },
            u"the sample clinics to be sent"_s);
    });
    for (qsizetype i = 0; i < Changes; ++i) {
        m_steps.push_back([this, i] { changeHours(i); });
    }
    for (const PageId page : {PageId::Overview, PageId::Clinics, PageId::Flow, PageId::Failures,
             PageId::Systems, PageId::History, PageId::Audit, PageId::Settings}) {
        if (!m_console.window().page(page))
            continue;
        m_steps.push_back([this, page] { visit(page); });
        m_steps.push_back([this, page] { selectARow(page); });
        for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
            m_steps.push_back([this, choice] {
                m_console.theme().setChoice(choice);
                whenAnswered();
            });
            m_steps.push_back(
                [this, page, choice] { save(pageTitle(page).toLower().remove(u' '), choice); });
        }
    }
    planComparison();
    m_steps.push_back([this] { finish(0); });
}

void Screenshots::planComparison()
{
    m_steps.push_back([this] {
        m_console.sandbox()->driftSome(DriftingSystem, Drifts);
        m_console.engine().verify({.system = DriftingSystem}, this, {});
        when([this] { return m_console.state().counts()[Mark::Drifted] >= Drifts; },
            u"a drift to be read back"_s);
    });
    m_steps.push_back([this] { visit(PageId::Overview); });
    m_steps.push_back([this] {
        const QList<Need> waiting = needs(m_console.state());
        m_console.window().open(Place::lane(waiting.last().sample));
        whenAnswered();
    });
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        m_steps.push_back([this, choice] {
            m_console.theme().setChoice(choice);
            whenAnswered();
        });
        m_steps.push_back([this, choice] { save(u"compare"_s, choice); });
    }
}

void Screenshots::next()
{
    if (m_at < m_steps.size())
        m_steps[m_at++]();
}

void Screenshots::when(std::function<bool()> condition, const QString &what)
{
    m_condition = std::move(condition);
    m_waitingFor = what;
    QTimer::singleShot(DeadlineMs, this, [this, at = m_at] {
        if (at != m_at)
            return;
        QTextStream(stderr) << "lockstep: waited in vain for " << m_waitingFor << Qt::endl;
        finish(1);
    });
    look();
}

void Screenshots::look()
{
    if (!m_condition || !m_condition())
        return;
    m_condition = nullptr;
    QTimer::singleShot(0, this, &Screenshots::next);
}

void Screenshots::whenAnswered()
{
    // Queries are answered in order, each turn of asking after the answer to the one before it:
    // two rounds bring a list and the details of its selected row.
    m_console.engine().status(this, [this](const Result<StoreStatus> &) {
        m_console.engine().status(this, [this](const Result<StoreStatus> &) {
            QTimer::singleShot(0, this, &Screenshots::next);
        });
    });
}

void Screenshots::changeHours(qsizetype index)
{
    const QString id = m_console.state().clinics().at(index).id;
    m_console.engine().clinic(id, this, [this](const Result<Clinic> &found) {
        Clinic clinic = found.ok() ? *found : Clinic();
        constexpr size_t Saturday = 5;
        if (!clinic.schedules.isEmpty())
            clinic.schedules.first().weekly[Saturday] = QList<Interval>{{9 * 60, 13 * 60}};
        m_console.engine().saveClinic(
            clinic, clinic.revision, this, [this, id = clinic.id](const Result<Published> &saved) {
                const qint64 revision = saved.ok() ? saved->revision : 0;
                when([this, id, revision] { return settled() && revisionOf(id) >= revision; },
                    u"a change to be sent"_s);
            });
    });
}

qint64 Screenshots::revisionOf(const QString &clinic) const
{
    const ClinicRow *row = m_console.state().clinic(clinic);
    return row ? row->revision : 0;
}

bool Screenshots::settled() const
{
    const MarkCounts &counts = m_console.state().counts();
    return counts.total() >= 24 && counts[Mark::Pending] == 0;
}

void Screenshots::visit(PageId page)
{
    const QList<Need> waiting = needs(m_console.state());
    Place place = Place::of(page);
    if (page == PageId::Failures && !waiting.isEmpty())
        place.key = waiting.first().group;
    else if (page == PageId::Systems)
        place.key = u"Notifications"_s;
    else if (page == PageId::Settings)
        place.key = u"Look"_s;
    else if (page == PageId::Clinics)
        place.key = m_console.state().clinics().first().id;
    else if (page == PageId::Overview && !waiting.isEmpty())
        place = Place::lane(
            {waiting.first().system, HoursTopic, m_console.state().clinics().at(1).id});
    m_console.window().open(place);
    whenAnswered();
}

void Screenshots::selectARow(PageId page)
{
    const QString name = page == PageId::Flow ? u"flow.eventsTableView"_s
        : page == PageId::History             ? u"history.attemptsTableView"_s
        : page == PageId::Audit               ? u"audit.entriesTableView"_s
                                              : QString();
    if (auto *view = m_console.window().findChild<QAbstractItemView *>(name);
        view && !name.isEmpty())
        view->setCurrentIndex(tellingRow(*view->model()));
    whenAnswered();
}

void Screenshots::save(const QString &name, ThemeChoice choice)
{
    QDir().mkpath(m_folder);
    const QString path = QDir(m_folder).filePath(fileName(name, choice, m_textScale));
    if (!m_console.window().grab().save(path)) {
        QTextStream(stderr) << "lockstep: cannot write " << path << Qt::endl;
        return finish(1);
    }
    QTextStream(stdout) << path << Qt::endl;
    next();
}

void Screenshots::finish(int code)
{
    QApplication::exit(code);
}

} // namespace lockstep
