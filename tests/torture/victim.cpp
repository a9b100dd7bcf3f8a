// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Lockstep that is made to be killed: `victim FOLDER URL SUBJECTS` edits as fast as saves are
// acknowledged and delivers meanwhile; each acknowledged edit is a line "SUBJECT REVISION" on
// standard output. `victim FOLDER URL 0` edits nothing and ends when idle. A word behind may say
// "backup": the store is copied to FOLDER/copy.db over and over, too; or "restore": that copy takes
// the store's place, and no more.

#include "engine.h"
#include "rest/restadapter.h"
#include "restore.h"

#include <QCoreApplication>

#include <cstdio>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

class NoKeys final : public KeyStore {
public:
    void resolve(const QString &, std::function<void(Result<Secret>)> done) override
    {
        done(Secret());
    }
};

class Editing {
public:
    Editing(Engine &engine, Clock &clock, int subjects)
        : m_engine(engine)
        , m_subjects(subjects)
        , m_look(clock.timer([this] { look(); }))
    {
    }

    std::optional<QString> backsUpTo;

    void begin()
    {
        for (int i = 0; i < m_subjects; ++i)
            edit(i);
        look();
    }

private:
    void edit(int subject)
    {
        const QString name = u"clinic-%1"_s.arg(subject);
        const QByteArray body = "{\"edit\":"
            + QByteArray::number(m_engine.queries().status()->events * 100 + subject) + '}';
        m_engine.publish(
            {.topic = u"notice"_s, .subject = name, .body = body, .actor = u"victim"_s},
            [this, subject, name](const Result<Published> &published) {
                if (!published)
                    return;
                std::printf("%s %lld\n", qPrintable(name), published->revision);
                std::fflush(stdout);
                edit(subject);
            });
    }

    void look()
    {
        if (backsUpTo)
            std::ignore = m_engine.backup(*backsUpTo);
        if (m_subjects == 0 && m_engine.idle())
            m_engine.stop([] { QCoreApplication::exit(0); });
        else
            m_look->start(5);
    }

    Engine &m_engine;
    int m_subjects;
    std::unique_ptr<ClockTimer> m_look;
};

int restoreCopy(const QString &path, Clock &clock)
{
    DataFolder folder(path);
    InstanceLock lock;
    if (!folder.prepare() || !lock.take(folder, u"victim"_s) || !finishRestore(folder))
        return 4;
    if (!stageRestore(folder, path + u"/copy.db"_s, u"victim"_s, clock.wallMs()))
        return 3;
    return finishRestore(folder) ? 0 : 4;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 4)
        return 2;
    SystemClock clock;
    const QString doing = arguments.value(4);
    if (doing == "restore"_L1)
        return restoreCopy(arguments[1], clock);
    NoKeys keys;
    Engine engine(
        {.clock = clock, .keys = keys, .adapters = {restAdapterKind()}, .rng = Rng::fromSystem()},
        {.dataFolder = arguments[1],
            .actor = u"victim"_s,
            .program = u"victim"_s,
            .dailyBackups = false});
    if (const auto opened = engine.open(); !opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().text));
        return 4;
    }
    for (const QString &name : {u"One"_s, u"Two"_s}) {
        const auto saved = engine.saveSystem({.name = name,
            .adapter = u"rest"_s,
            .endpoint = arguments[2] + name,
            .topics = {u"notice"_s},
            .timeoutMs = 500,
            .limits = {.ratePerSecond = 0, .burst = 0, .inFlight = 4},
            .retryScheduleMs = {0, 20, 20, 20, 20, 20, 20, 20, 20, 20}});
        if (!saved)
            return 3;
    }
    const SyncPolicy policy{.attemptDays = 90 + int(clock.wallMs() % 7)};
    if (!engine.savePolicy(policy))
        return 3;
    engine.start();
    Editing editing(engine, clock, arguments[3].toInt());
    if (doing == "backup"_L1)
        editing.backsUpTo = arguments[1] + u"/copy.db"_s;
    editing.begin();
    return app.exec();
}
