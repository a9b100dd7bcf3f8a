// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "sessionbus.h"
#include "shell/noticerules.h"
#include "widgets/chip.h"
#include "widgets/messagebar.h"

#include <QDBusConnection>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

/// The part of a desktop that shows notices, and keeps them.
class Desktop final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown {
        QString title, body;
    };
    QList<Shown> shown;

    explicit Desktop(const QString &bus)
        : m_connection(QDBusConnection::connectToBus(bus, u"desktop"_s))
    {
        QVERIFY(m_connection.registerObject(
            u"/org/freedesktop/Notifications"_s, this, QDBusConnection::ExportAllSlots));
        QVERIFY(m_connection.registerService(u"org.freedesktop.Notifications"_s));
    }

public Q_SLOTS:
    // As the Desktop Notifications Specification has it.
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
        const QStringList &, const QVariantMap &, int)
    {
        shown << Shown{summary, body};
        return uint(shown.size());
    }

private:
    QDBusConnection m_connection;
};

constexpr int Clinics = 5'000;
constexpr int InABatch = 50;

} // namespace

/// A storm of failures is one notice to one person, whatever the window shows of it.
class TestNoise : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void fiveThousandFailuresAreOneNotice();

private:
    SessionBus m_bus;
    bool m_there = false;
};

void TestNoise::initTestCase()
{
    m_there = m_bus.start();
}

void TestNoise::fiveThousandFailuresAreOneNotice()
{
    if (!m_there)
        QSKIP("no message bus on this computer");
    Desktop desktop(m_bus.address());
    ConsoleWorld world;
    world.window.reset();
    // Their names look like markup, which desktops read.
    for (int i = 0; i < Clinics; ++i)
        world.engine.addClinic(u"c%1"_s.arg(i), u"<b>Clinic</b> %1"_s.arg(i));
    world.engine.attempts.clear(); // a history of thousands is another check's
    world.window = std::make_unique<MainWindow>(
        MainWindow::Parts{world.client, world.state, world.theme, world.clock, world.settings},
        MainWindow::Options{.desktopNotices = true});
    world.window->show();
    QTRY_COMPARE(world.state.clinics().size(), Clinics + 5);
    QTRY_VERIFY(world.state.loaded());
    const qint64 before = world.state.counts()[Mark::Failed];

    // As the engine tells them: many at once, twenty times a second.
    const QList<EngineClient *> listening = std::exchange(world.engine.clients, {});
    for (int i = 0; i < Clinics; i += InABatch) {
        QList<Fact> batch;
        for (int k = i; k < i + InABatch; ++k)
            batch << LaneChanged{world.engine.setLane(u"Phone tree"_s, u"c%1"_s.arg(k),
                                     LaneState::Failed, Reason::Unprocessable, 422),
                LaneState::Sending, false};
        world.engine.attempts.clear();
        world.engine.clients = listening;
        world.engine.tell(batch);
        world.engine.clients.clear();
        world.clock.advance(50);
        QCoreApplication::processEvents();
    }
    world.engine.clients = listening;
    QCOMPARE(world.state.counts()[Mark::Failed], before + Clinics);
    for (qint64 ms = 0; ms < NoticeRules::QuietMs - 60'000; ms += 10'000) {
        world.clock.advance(10'000);
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(desktop.shown.size(), 1);
    QVERIFY2(desktop.shown.first().title.contains(u"Phone tree"_s),
        qPrintable(desktop.shown.first().title));
    const QString body = desktop.shown.first().body;
    // So many as there were when it had gathered for a moment.
    QVERIFY2(body.contains(u",000"_s), qPrintable(body));
    QVERIFY2(!body.contains(u'<'), qPrintable(body));
    // One failure more, of the same cause, is no news.
    world.fail(u"prairie"_s, u"Phone tree"_s);
    world.clock.advance(NoticeRules::GatherMs);
    QCoreApplication::processEvents();
    QCOMPARE(desktop.shown.size(), 1);
    // Another cause is: the desktop does hear, and clinics are told by name.
    world.engine.setLane(u"Phone tree"_s, u"c7"_s, LaneState::Failed, Reason::NotKnownThere, 404);
    world.clock.advance(NoticeRules::GatherMs);
    QTRY_COMPARE(desktop.shown.size(), 2);
    QVERIFY2(desktop.shown.last().body.contains(u"&lt;b&gt;Clinic"_s),
        qPrintable(desktop.shown.last().body));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    TestNoise test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_noise.moc"
