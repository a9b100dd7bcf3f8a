// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"
#include "engineclient.h"
#include "person.h"
#include "sandboxserver.h"
#include "shell/page.h"
#include "shiftedclock.h"

#include <QTemporaryDir>
#include <QtTest>

namespace lockstep {

/// A console with its engine, its systems over real HTTP, and somebody before it. It is noon of a
/// Monday in November.
class OpenConsole {
public:
    virtual ~OpenConsole();
    Q_DISABLE_COPY_MOVE(OpenConsole)

    ShiftedClock clock;

    Person &person() { return *m_person; }
    MainWindow &window() { return m_console->window(); }
    StateStore &state() { return m_console->state(); }
    EngineClient &engine() { return m_console->engine(); }
    Console &console() { return *m_console; }

    PageId pageShown() { return window().currentPage()->id(); }
    qint64 revision(const QString &clinic);
    qint64 count(Mark mark, const QString &system = {});
    /// Waits until nothing is pending or being tried again.
    void settle();

    /// What the engine answers to a question or command.
    template <typename T>
    T answer(const std::function<void(QObject *, EngineClient::Answer<T>)> &ask)
    {
        QObject context;
        std::optional<Result<T>> got;
        ask(&context, [&got](const Result<T> &answer) { got = answer; });
        const bool ok = QTest::qWaitFor([&got] { return got.has_value(); }, LongMs) && got->ok();
        return ok ? **got : T();
    }
    Clinic clinic(const QString &id);
    /// Somebody else publishes Tuesday's hours, until this hour.
    void publishTuesday(const QString &clinic, int closes);
    /// The newest attempts that match, newest first.
    QList<Attempt> attempts(const HistoryFilter &filter);

protected:
    static constexpr int LongMs = 30'000;

    OpenConsole();
    void open(const ConsoleOptions &options);
    void close();

    std::unique_ptr<Console> m_console;
    std::unique_ptr<Person> m_person;
};

/// The console as `lockstep --sandbox` opens it. It is settled when it returns: everything was
/// sent, and Notifications refuses our sign-in.
class SandboxConsole final : public OpenConsole {
public:
    static constexpr int Clinics = 6;
    static constexpr int Systems = 4;

    SandboxConsole();
};

/// The console over a person's own store, which outlives it, with some of the sandbox's systems,
/// whose dials and books lie open here.
class StoreConsole final : public OpenConsole {
public:
    struct Setup {
        QStringList systems = {QStringLiteral("Scheduler")};
        int county = 0; ///< so many more clinics, imported: "County Clinic 01"
        /// Changes how a system is set up before it is known.
        std::function<void(SystemConfig &)> config = [](SystemConfig &) {};
        /// Turns dials before anything is sent.
        std::function<void(StoreConsole &)> dials = [](StoreConsole &) {};
        QString actor = QStringLiteral("R. Diaz");
    };

    StoreConsole()
        : StoreConsole(Setup())
    {
    }
    explicit StoreConsole(const Setup &setup);
    ~StoreConsole() override;

    /// Ends the console and opens another one over the same store.
    void reopen(const QString &actor);

    SandboxSystem &system(const QString &name) { return *server.system(name); }
    void turn(const QString &system, const std::function<void(SandboxDials &)> &how);
    /// The revision of the clinic's hours that the system holds; 0: none.
    qint64 heldRevision(const QString &system, const QString &clinic);
    /// The hours it holds.
    QJsonObject held(const QString &system, const QString &clinic);
    /// Where the console keeps everything, and what a person saves.
    QString folder() const { return m_folder.path(); }

    SandboxServer server;

private:
    void open(const QString &actor);

    QTemporaryDir m_folder;
};

/// So many clinics of one county, "County Clinic 01".
QList<Clinic> countyClinics(int count);

/// The columns and rows of a task that is done twice.
void bothHands();
/// Whether this time it is done with the mouse.
bool withMouse();

} // namespace lockstep
