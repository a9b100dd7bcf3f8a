// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace lockstep {

/// The console as a person has it: over a store in a folder of its own, with the real engine and
/// the real adapters, and settings of its own. One line makes it.
struct OwnConsole {
    static constexpr int LongMs = 60'000;

    QTemporaryDir folder;
    QObject context; ///< of what is asked
    std::unique_ptr<Console> console;

    explicit OwnConsole(const QString &actor = QStringLiteral("R. Diaz"), const QString &place = {})
        : m_data(place.isEmpty() ? folder.filePath(QStringLiteral("data")) : place)
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope,
            folder.filePath(QStringLiteral("settings")));
        console
            = std::make_unique<Console>(ConsoleOptions{.application = {.dataFolder = m_data,
                                                           .store = {},
                                                           .actor = actor,
                                                           .program = QStringLiteral("lockstep")},
                                            .language = QStringLiteral("en")},
                *qApp);
    }
    void open()
    {
        QSignalSpy opened(console.get(), &Console::windowOpened);
        console->open();
        QVERIFY(opened.wait(LongMs));
        window().resize(1280, 800);
        QTRY_VERIFY_WITH_TIMEOUT(state().loaded(), LongMs);
    }

    const QString &data() const { return m_data; }
    MainWindow &window() { return console->window(); }
    StateStore &state() { return console->state(); }
    EngineClient &engine() { return console->engine(); }

    /// Waits until `call` calls what it is given.
    template <typename Call> void answered(Call &&call)
    {
        auto done = std::make_shared<bool>(false);
        call([done] { *done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(*done, LongMs);
    }
    /// Queries are answered in order: three rounds bring a list, its details, and theirs.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            answered([this](auto done) {
                engine().status(&context, [done](const Result<StoreStatus> &) { done(); });
            });
        }
        answered([this](auto done) {
            engine().ping(&context, [done](const Result<void> &) { done(); });
        });
    }
    void addSystem(const SystemConfig &config)
    {
        answered([&](auto done) {
            engine().saveSystem(config, &context, [done](const Result<void> &saved) {
                QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
                done();
            });
        });
    }
    /// Open every day from 8 to 5.
    void addClinic(const QString &id, const QString &name)
    {
        Clinic clinic;
        clinic.id = id;
        clinic.name = name;
        clinic.timezone = QStringLiteral("America/Denver");
        Schedule schedule{QStringLiteral("general"), QDate(2026, 1, 1), std::nullopt, {}};
        schedule.weekly.fill(QList<Interval>{{480, 1020}});
        clinic.schedules = {schedule};
        save(clinic);
    }
    void save(const Clinic &clinic)
    {
        answered([&](auto done) {
            engine().saveClinic(
                clinic, std::nullopt, &context, [done](const Result<Published> &saved) {
                    QVERIFY2(saved, saved ? "" : qPrintable(saved.error().text));
                    done();
                });
        });
    }

private:
    QString m_data;
};

} // namespace lockstep
