// scratch
#include "consoleworld.h"
#include "shell/attention.h"
#include "shell/jobspanel.h"
#include <QPushButton>
#include <QLineEdit>
#include <QComboBox>
#include <QTableView>
#include <QTabWidget>
#include <QAction>
using namespace lockstep;
using namespace Qt::StringLiterals;
class Look : public QObject { Q_OBJECT
private Q_SLOTS:
    void look() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        for (int scale : {100, 200}) for (bool dark : {false, true}) {
            if (scale == 200 && dark) continue;
            ConsoleWorld world;
            world.theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light);
            world.theme.setTextScale(scale);
            world.window->resize(scale == 200 ? QSize(1280, 800) : QSize(1280, 800));
            const auto shot = [&](const QString &name) {
                for (int i = 0; i < 12; ++i) { QTest::qWait(20); world.clock.advance(300); }
                world.window->grab().save(u"/tmp/shots-failures/%1-%2-%3.png"_s.arg(name, dark ? u"dark"_s : u"light"_s).arg(scale));
            };
            for (const QString &name : {u"Old Mill"_s, u"Lakeview"_s, u"Summit"_s, u"Harbor"_s, u"Hillside"_s, u"Juniper"_s, u"Kingsway"_s})
                world.engine.addClinic(name.toLower().replace(u' ', u'-'), name);
            for (const QString &id : {u"old-mill"_s, u"lakeview"_s, u"summit"_s, u"prairie"_s}) {
                world.fail(id);
                world.engine.nowMs += 60000;
            }
            for (const QString &id : {u"harbor"_s, u"hillside"_s})
                world.engine.setLane(u"Web site"_s, id, LaneState::Retrying, Reason::ServerError, 503);
            for (const QString &id : {u"juniper"_s, u"kingsway"_s, u"eastgate"_s})
                world.engine.setLane(u"Phone tree"_s, id, LaneState::Held, Reason::SignInRefused, 401);
            for (int i = 0; i < 4; ++i) world.engine.setLane(u"Google"_s, u"northside"_s, LaneState::Failed, Reason::Unprocessable, 422);
            world.engine.solved = {{u"Web site"_s, Reason::ServerError, 60, 0}, {u"Google"_s, Reason::Unprocessable, 4, 0}};
            world.window->open(Place::failureGroup(u"Google:unprocessable"_s));
            shot(u"1failures"_s);
            if (scale == 100) {
                auto *tabs = world.window->findChild<QTabWidget *>(u"failures.attempt.tabs"_s);
                for (int t = 1; t < 4; ++t) { tabs->setCurrentIndex(t); shot(u"2tab%1"_s.arg(t)); }
                tabs->setCurrentIndex(0);
            }
            JobProgress job; job.id = 3; job.total = 41; job.done = 10; job.failed = 2; job.system = u"Google"_s; job.group = u"Google:unprocessable"_s; job.actor = u"R. Diaz"_s; job.startedAtMs = world.clock.wallMs() - 9000; job.laterFailures = 3;
            world.window->currentPage()->run(ActionId::RetryGroup);
            shot(u"3running"_s);
            job.id = world.engine.jobs.first().id;
            world.engine.tell({job});
            shot(u"3running"_s);
            job.done = 39; job.failed = 2; job.endedAtMs = world.clock.wallMs(); world.engine.tell({job});
            JobProgress two = job; two.id = 9; two.group = u"Phone tree:sign-in-refused"_s; two.system = u"Phone tree"_s; two.done = 0; two.failed = 1; two.unsent = 40; two.stopped = Reason::SignInRefused; world.engine.tell({two});
            JobProgress three = job; three.id = 10; three.group.clear(); three.system.clear(); three.title = u"Retry 300"_s; three.total = 300; three.done = 20; three.failed = 0; three.endedAtMs = 0; world.engine.tell({three});
            shot(u"4ended"_s);
            world.window->findChild<QPushButton *>(u"status.jobsButton"_s)->click();
            shot(u"5panel"_s);
            world.window->findChild<JobsPanel *>()->dismiss();
            world.window->currentPage()->run(ActionId::RetryAll);
            shot(u"6retryall"_s);
            world.window->currentPage()->run(ActionId::Discard);
            shot(u"7discard"_s);
            world.window->findChild<QPushButton *>(u"failures.discard.keep"_s)->click();
            world.engine.setLane(u"Google"_s, u"prairie"_s, LaneState::Discarded, Reason::DiscardedByPerson);
            world.engine.setLane(u"Google"_s, u"summit"_s, LaneState::Discarded, Reason::DiscardedByPerson);
            world.window->findChild<QPushButton *>(u"failures.discarded"_s)->click();
            shot(u"8discarded"_s);
            world.window->findChild<QPushButton *>(u"failures.discarded"_s)->click();
            auto *by = world.window->findChild<QComboBox *>(u"failures.groupByComboBox"_s);
            by->setCurrentIndex(1); Q_EMIT by->activated(1);
            shot(u"9bysystem"_s);
            by->setCurrentIndex(0); Q_EMIT by->activated(0);
            world.window->open(Place::failureGroup(u"Phone tree:sign-in-refused"_s));
            shot(u"91signin"_s);
            world.window->close();
            shot(u"92close"_s);
            for (Lane lane : world.engine.lanes.values()) if (lane.state != LaneState::Delivered) world.engine.setLane(lane.key.system, lane.key.subject, LaneState::Delivered, Reason::Accepted, 200);
            world.window->findChild<QPushButton *>(u"close.outbox.stayButton"_s)->click();
            shot(u"93none"_s);
            if (scale == 100) Tray::picture(world.state).pixmap(64).save(u"/tmp/shots-failures/tray-calm.png"_s);
            world.fail(u"prairie"_s); shot(u"94one"_s);
            if (scale == 100) for (int s : {16, 22, 64}) Tray::picture(world.state).pixmap(s).scaled(64,64).save(u"/tmp/shots-failures/tray-%1.png"_s.arg(s));
        }
    }
};
QTEST_MAIN(Look)
#include "tst_look.moc"
