// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openconsole.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr QSize WindowSize(1280, 800);
constexpr int Tuesday = 1;

const QDateTime Noon(QDate(2026, 11, 2), QTime(12, 0), Qt::UTC);

} // namespace

OpenConsole::OpenConsole()
    : clock(Noon)
{
    // A list that opened under a hand takes no click at once; nobody's hand is as fast as this one.
    QApplication::setDoubleClickInterval(1);
}

OpenConsole::~OpenConsole() = default;

void OpenConsole::open(const ConsoleOptions &options)
{
    m_console = std::make_unique<Console>(options, *qApp);
    QSignalSpy opened(m_console.get(), &Console::windowOpened);
    m_console->open();
    // Not wait(): a window that was closed has ended the loops of this program for good.
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, LongMs);
    window().resize(WindowSize);
    QVERIFY(QTest::qWaitForWindowActive(&window()));
    m_person = std::make_unique<Person>(window());
}

void OpenConsole::close()
{
    m_person.reset();
    m_console.reset();
}

qint64 OpenConsole::revision(const QString &clinic)
{
    const ClinicRow *row = state().clinic(clinic);
    return row ? row->revision : 0;
}

qint64 OpenConsole::count(Mark mark, const QString &system)
{
    return system.isEmpty() ? state().counts()[mark] : state().counts(system)[mark];
}

void OpenConsole::settle()
{
    QTRY_VERIFY_WITH_TIMEOUT(state().loaded(), LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(state().counts().total(),
        qint64(state().clinics().size() * state().systems().size()), LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(count(Mark::Pending) + count(Mark::Retrying), qint64(0), LongMs);
}

Clinic OpenConsole::clinic(const QString &id)
{
    return answer<Clinic>(
        [&](QObject *context, const auto &got) { engine().clinic(id, context, got); });
}

void OpenConsole::publishTuesday(const QString &id, int closes)
{
    Clinic changed = clinic(id);
    for (Schedule &schedule : changed.schedules)
        schedule.weekly[Tuesday] = QList<Interval>{{8 * 60, closes}};
    const auto done = answer<Published>(
        [&](QObject *context, const auto &got) { engine().saveClinic(changed, {}, context, got); });
    QVERIFY(done.changed);
    QTRY_COMPARE(revision(id), done.revision);
}

QList<Attempt> OpenConsole::attempts(const HistoryFilter &filter)
{
    return answer<HistoryPage>([&](QObject *context, const auto &got) {
        engine().history(filter, context, got);
    }).rows;
}

SandboxConsole::SandboxConsole()
{
    ConsoleOptions options{.application = {}, .sandbox = true, .language = {}};
    options.application.clock = &clock;
    open(options);
    QTRY_COMPARE_WITH_TIMEOUT(state().counts().total(), qint64(Clinics * Systems), LongMs);
    settle();
}

StoreConsole::StoreConsole(const Setup &setup)
{
    // What the window keeps of itself goes with this store.
    QCoreApplication::setOrganizationName(u"Lockstep"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QVERIFY(server.start().ok());
    setup.dials(*this);
    open(setup.actor);
    for (SystemConfig config : server.configs()) {
        if (!setup.systems.contains(config.name))
            continue;
        setup.config(config);
        bool saved = false;
        engine().saveSystem(config, &m_console->window(),
            [&saved](const Result<void> &answer) { saved = answer.ok(); });
        QTRY_VERIFY_WITH_TIMEOUT(saved, LongMs);
    }
    const QList<Clinic> clinics = SandboxServer::clinics() + countyClinics(setup.county);
    const auto imported = answer<ImportCounts>([&](QObject *context, const auto &got) {
        engine().importClinics(clinics, false, context, got);
    });
    QCOMPARE(imported.added, qint64(clinics.size()));
    QTRY_COMPARE_WITH_TIMEOUT(state().clinics().size(), clinics.size(), LongMs);
    QTRY_COMPARE_WITH_TIMEOUT(state().systems().size(), setup.systems.size(), LongMs);
    settle();
}

StoreConsole::~StoreConsole()
{
    close(); // before the systems it talks to
}

void StoreConsole::open(const QString &actor)
{
    ConsoleOptions options{.application = {.dataFolder = m_folder.filePath(u"data"_s),
                               .store = {},
                               .actor = actor,
                               .program = u"lockstep"_s},
        .sandbox = false,
        .language = u"en"_s};
    options.application.clock = &clock;
    OpenConsole::open(options);
}

void StoreConsole::reopen(const QString &actor)
{
    close();
    open(actor);
    settle();
}

void StoreConsole::turn(const QString &name, const std::function<void(SandboxDials &)> &how)
{
    SandboxDials dials = system(name).dials();
    how(dials);
    system(name).setDials(dials);
}

QJsonObject StoreConsole::held(const QString &name, const QString &clinic)
{
    const QByteArray body = system(name).held(HoursTopic, clinic);
    return QJsonDocument::fromJson(body).object();
}

qint64 StoreConsole::heldRevision(const QString &name, const QString &clinic)
{
    return held(name, clinic).value("revision"_L1).toInteger();
}

QList<Clinic> countyClinics(int count)
{
    QList<Clinic> clinics;
    const Clinic like = SandboxServer::clinics().first();
    for (int i = 1; i <= count; ++i) {
        const QString number = u"%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        Clinic clinic = like;
        clinic.id = u"county-"_s + number;
        clinic.name = u"County Clinic "_s + number;
        clinics << clinic;
    }
    return clinics;
}

void bothHands()
{
    QTest::addColumn<bool>("mouse");
    QTest::newRow("with the mouse") << true;
    QTest::newRow("by keys alone") << false;
}

bool withMouse()
{
    QFETCH(bool, mouse);
    return mouse;
}

} // namespace lockstep
