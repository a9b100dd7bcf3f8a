// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "consoleworld.h"
#include "rng.h"
#include "shell/attention.h"
#include "shell/page.h"
#include "shell/preferences.h"
#include "shell/statusmark.h"
#include "shell/tray.h"
#include "tour.h"
#include "widgets/chip.h"
#include "widgets/tablemodel.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QRegularExpression>

using namespace lockstep;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array AllStates{LaneState::Pending, LaneState::Sending, LaneState::Retrying,
    LaneState::Held, LaneState::Delivered, LaneState::Failed, LaneState::Discarded};
constexpr std::array AllReasons{Reason::PausedByPerson, Reason::SignInRefused,
    Reason::Unprocessable, Reason::ServerError, Reason::NotKnownThere};
constexpr int Transitions = 10'000;
constexpr int Between = 200; ///< two comparisons

/// The number that stands before a word: "3 failed, 12 pending"; 0 where the word is missing.
qint64 numberBefore(const QString &word, const QString &text)
{
    const QRegularExpressionMatch match = QRegularExpression(u"([\\d,.]+) "_s + word).match(text);
    return match.hasMatch() ? match.captured(1).remove(u',').remove(u'.').toLongLong() : 0;
}

/// The window with an icon beside the clock, and what each of its parts says.
struct Desk : ConsoleWorld {
    Desk()
    {
        settings.setValue(pref::Tray.key, true);
        trayAvailable = true;
        open();
        QTRY_VERIFY(state.loaded());
    }

    /// Counted anew from what the engine holds.
    MarkCounts truth() const
    {
        MarkCounts counts;
        for (const Lane &lane : engine.lanes)
            ++counts[markOf(lane)];
        return counts;
    }
    qint64 chip(const QString &name) const
    {
        return window->findChild<Chip *>(u"header.%1Chip"_s.arg(name))->count();
    }
    MarkCounts header() const
    {
        MarkCounts counts;
        counts[Mark::Failed] = chip(u"failed"_s);
        counts[Mark::Drifted] = chip(u"drifted"_s);
        counts[Mark::Retrying] = chip(u"retrying"_s);
        counts[Mark::Pending] = chip(u"pending"_s);
        counts[Mark::Paused] = chip(u"paused"_s);
        counts[Mark::Accepted] = chip(u"accepted"_s);
        counts[Mark::InSync] = chip(u"inSync"_s);
        return counts;
    }
    MarkCounts matrix() const
    {
        const auto *view = window->findChild<QAbstractItemView *>(u"overview.matrixTableView"_s);
        MarkCounts counts;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            for (int column = 0; column < view->model()->columnCount(); ++column) {
                const QVariant mark = view->model()->index(row, column).data(MarkRole);
                if (mark.isValid())
                    ++counts[Mark(mark.toInt())];
            }
        }
        return counts;
    }
    QString trayLine() const
    {
        const auto *line
            = window->attention().tray().menu()->findChild<QAction *>(u"tray.stateAction"_s);
        return line->text();
    }
    QString badge(PageId page) const
    {
        return window->findChild<QAbstractButton *>(u"sidebar.page%1Button"_s.arg(int(page) + 1))
            ->accessibleName();
    }
};

/// What is not linked is not counted.
MarkCounts asTheHeaderHasIt(MarkCounts counts)
{
    counts[Mark::NotLinked] = 0;
    return counts;
}

QString printed(const MarkCounts &counts)
{
    QStringList parts;
    for (int mark = 0; mark < MarkCount; ++mark)
        parts << u"%1 %2"_s.arg(word(Mark(mark))).arg(counts[Mark(mark)]);
    return parts.join(u", "_s);
}

} // namespace

/// Header, matrix, badges, tray and title tell one truth, and nothing is told as in sync that
/// nobody vouches for.
class TestTruth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allTellTheSameAfterRandomTransitions();
    void noMarkOfSuccessOutlivesTheEngine();

private:
    void step(Desk &desk, Rng &rng);
    void compare(const Desk &desk, int at);
};

void TestTruth::step(Desk &desk, Rng &rng)
{
    FakeEngine &engine = desk.engine;
    const QStringList systems = engine.systems.keys();
    const QString system = systems.at(qsizetype(rng.below(quint64(systems.size()))));
    const Clinic clinic = engine.clinics.at(qsizetype(rng.below(quint64(engine.clinics.size()))));
    const LaneKey key{system, HoursTopic, clinic.id};
    switch (rng.below(20)) {
    case 0:
        return engine.publish(clinic.id);
    case 1:
    case 2:
        if (engine.lanes.contains(key))
            (void)engine.verify(system, clinic.id);
        return;
    case 3:
    case 4:
        if (engine.lanes.contains(key))
            (void)engine.drift(system, clinic.id, clinic);
        return;
    case 5: {
        const Lane gone = engine.lanes.take(key);
        if (!gone.key.system.isEmpty())
            engine.tell({LaneRemoved{gone}});
        return;
    }
    case 6: {
        SystemStatus changed = engine.systems.value(system);
        changed.paused = rng.below(2) == 0;
        changed.holdReason = rng.below(4) == 0 ? Reason::SignInRefused : Reason::None;
        return engine.changeSystem(changed);
    }
    default:
        (void)engine.setLane(system, clinic.id, AllStates.at(rng.below(AllStates.size())),
            AllReasons.at(rng.below(AllReasons.size())), 422);
    }
}

void TestTruth::compare(const Desk &desk, int at)
{
    const MarkCounts truth = asTheHeaderHasIt(desk.truth());
    const QString when = u"after %1: "_s.arg(at);
    const auto same = [&](const MarkCounts &told, const QString &who) {
        QVERIFY2(told == truth,
            qPrintable(
                when + who + u" says "_s + printed(told) + u"\ninstead of "_s + printed(truth)));
    };
    same(desk.header(), u"the header"_s);
    same(asTheHeaderHasIt(desk.matrix()), u"the matrix"_s);
    const qint64 failed = truth[Mark::Failed];
    QVERIFY2(numberBefore(u"failed"_s, desk.window->windowTitle()) == failed,
        qPrintable(when + desk.window->windowTitle()));
    const QString line = desk.trayLine();
    if (!line.startsWith(u"Paused"_s)) {
        QVERIFY2(numberBefore(u"failed"_s, line) == failed, qPrintable(when + line));
        QVERIFY2(numberBefore(u"drifted"_s, line) == truth[Mark::Drifted], qPrintable(when + line));
        QVERIFY2(
            numberBefore(u"retrying"_s, line) == truth[Mark::Retrying], qPrintable(when + line));
        QVERIFY2(numberBefore(u"pending"_s, line) == truth[Mark::Pending], qPrintable(when + line));
        QVERIFY2(
            numberBefore(u"accepted"_s, line) == truth[Mark::Accepted], qPrintable(when + line));
        QVERIFY2(numberBefore(u"in sync"_s, line) == truth[Mark::InSync], qPrintable(when + line));
    }
    // Badges are brought up to date a few times a second.
    QTRY_COMPARE(numberBefore(u"failed"_s, desk.badge(PageId::Failures)), failed);
    QSet<QString> clinics;
    for (const Lane &lane : desk.engine.lanes) {
        if (markOf(lane) == Mark::Failed)
            clinics.insert(lane.key.subject);
    }
    QTRY_COMPARE(
        numberBefore(u"with failures"_s, desk.badge(PageId::Clinics)), qint64(clinics.size()));
}

void TestTruth::allTellTheSameAfterRandomTransitions()
{
    const quint64 seed = qEnvironmentVariableIsSet("LOCKSTEP_SEED")
        ? quint64(qEnvironmentVariable("LOCKSTEP_SEED").toULongLong())
        : 20261125;
    qInfo("seed %llu", seed);
    Rng rng(seed);
    Desk desk;
    for (int i = 1; i <= Transitions; ++i) {
        step(desk, rng);
        if (i % Between == 0)
            compare(desk, i);
        if (QTest::currentTestFailed())
            return;
    }
    // Where the chips lead to are the same.
    for (const auto &[name, mark] : {std::pair{u"failed"_s, Mark::Failed},
             std::pair{u"drifted"_s, Mark::Drifted}, std::pair{u"pending"_s, Mark::Pending}}) {
        if (desk.truth()[mark] == 0)
            continue;
        desk.window->open(Place::marked(mark));
        QCOMPARE(desk.matrix()[mark], desk.truth()[mark]);
    }
}

void TestTruth::noMarkOfSuccessOutlivesTheEngine()
{
    Desk desk;
    for (const QString &clinic : {u"northside"_s, u"prairie"_s})
        (void)desk.engine.verify(u"Phone tree"_s, clinic);
    desk.clock.advance(5'000); // the last sign of life
    QCoreApplication::processEvents();
    QVERIFY(desk.header()[Mark::InSync] > 0);
    desk.engine.silent = true;
    desk.clock.advance(StateStore::StaleAfterMs);
    QCOMPARE(desk.header(), MarkCounts());
    QCOMPARE(desk.chip(u"unknown"_s), 15);
    QVERIFY2(desk.trayLine().contains(u"Sending has stopped"_s), qPrintable(desk.trayLine()));
    QVERIFY2(
        !desk.window->windowTitle().contains(u"failed"_s), qPrintable(desk.window->windowTitle()));

    // What is told of attempts is the past and stays; what is told of now is not.
    QStringList wrong;
    // "? in sync" and "last known: in sync" claim nothing of now.
    const QRegularExpression success(
        u"(?<!0 |\\? |last known: )\\b(in sync|in lockstep|accepted)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto look = [&](const QString &stop) {
        for (const PageId past : {PageId::Flow, PageId::History, PageId::Audit, PageId::Settings}) {
            if (stop == pageTitle(past))
                return;
        }
        for (QWidget *widget : desk.window->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            const QString where = stop + u": "_s + widget->objectName() + u' ';
            if (const auto *mark = qobject_cast<MarkWidget *>(widget);
                mark && (mark->mark() == Mark::InSync || mark->mark() == Mark::Accepted))
                wrong << where + u"has the mark"_s;
            if (qobject_cast<QAbstractButton *>(widget)
                && success.match(widget->accessibleName()).hasMatch())
                wrong << where + widget->accessibleName();
            auto *view = qobject_cast<QAbstractItemView *>(widget);
            if (stop == pageTitle(PageId::Failures))
                view = nullptr; // attempts
            for (int row = 0; view && view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QVariant mark = view->model()->index(row, column).data(MarkRole);
                    const bool good = mark.isValid()
                        && (Mark(mark.toInt()) == Mark::InSync
                            || Mark(mark.toInt()) == Mark::Accepted);
                    if (good)
                        wrong << where + u"row %1"_s.arg(row);
                }
            }
        }
    };
    const auto settle = [&desk] {
        for (int i = 0; i < 5; ++i) {
            desk.clock.advance(100);
            QCoreApplication::processEvents();
        }
    };
    Tour tour(*desk.window, desk.state, settle, look);
    tour.pages();
    desk.window->open(Place::clinic(u"northside"_s));
    desk.window->findChild<QTabWidget *>(u"clinics.tabs"_s)->setCurrentIndex(3);
    settle();
    look(u"Clinics, a tab"_s);
    wrong.removeDuplicates();
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.mid(0, 20).join(u'\n')));
    // A word from the engine, and they are back.
    desk.engine.silent = false;
    desk.engine.setEngine(EngineState::Kind::Running);
    QVERIFY(desk.header()[Mark::InSync] > 0);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QAccessible::setActive(true);
    TestTruth test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_truth.moc"
