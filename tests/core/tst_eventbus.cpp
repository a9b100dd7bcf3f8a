// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventbus.h"

#include <QtTest>

#include <stdexcept>

using namespace lockstep;
using namespace Qt::StringLiterals;

/// The five promises of the bus, each under its name.
class tst_EventBus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handlersHearInTheOrderTheySubscribed();
    void aFactPublishedByAHandlerWaitsItsTurn();
    void unsubscribingInAHandlerIsSafe();
    void aHandlerSubscribedDuringADeliveryWaitsForTheNextFact();
    void aHandlersFailureStopsNoOther();
    void aTypedHandlerHearsOnlyItsKind();

private:
    static SystemRemoved named(const QString &name) { return {name}; }
};

void tst_EventBus::handlersHearInTheOrderTheySubscribed()
{
    EventBus bus;
    QStringList heard;
    const auto first
        = bus.subscribe<SystemRemoved>([&](const SystemRemoved &) { heard << u"first"_s; });
    const auto all = bus.subscribe<Fact>([&](const Fact &) { heard << u"all"_s; });
    const auto last
        = bus.subscribe<SystemRemoved>([&](const SystemRemoved &) { heard << u"last"_s; });
    bus.publish(named(u"a"_s));
    QCOMPARE(heard, QStringList({u"first"_s, u"all"_s, u"last"_s}));
}

void tst_EventBus::aFactPublishedByAHandlerWaitsItsTurn()
{
    EventBus bus;
    QStringList heard;
    const auto publisher = bus.subscribe<SystemRemoved>([&](const SystemRemoved &fact) {
        if (fact.name == "outer"_L1)
            bus.publish(named(u"inner"_s));
        heard << u"publisher:"_s + fact.name;
    });
    const auto other = bus.subscribe<SystemRemoved>(
        [&](const SystemRemoved &fact) { heard << u"other:"_s + fact.name; });
    bus.publish(named(u"outer"_s));
    QCOMPARE(heard,
        QStringList(
            {u"publisher:outer"_s, u"other:outer"_s, u"publisher:inner"_s, u"other:inner"_s}));
}

void tst_EventBus::unsubscribingInAHandlerIsSafe()
{
    EventBus bus;
    QStringList heard;
    Subscription self, later;
    self = bus.subscribe<SystemRemoved>([&](const SystemRemoved &) {
        heard << u"self"_s;
        self.reset();
        later.reset();
    });
    later = bus.subscribe<SystemRemoved>([&](const SystemRemoved &) { heard << u"later"_s; });
    bus.publish(named(u"a"_s));
    bus.publish(named(u"b"_s));
    QCOMPARE(heard, QStringList({u"self"_s}));
}

void tst_EventBus::aHandlerSubscribedDuringADeliveryWaitsForTheNextFact()
{
    EventBus bus;
    QStringList heard;
    Subscription late;
    const auto first = bus.subscribe<SystemRemoved>([&](const SystemRemoved &fact) {
        if (fact.name == "a"_L1)
            late = bus.subscribe<SystemRemoved>(
                [&](const SystemRemoved &next) { heard << next.name; });
    });
    bus.publish(named(u"a"_s));
    bus.publish(named(u"b"_s));
    QCOMPARE(heard, QStringList({u"b"_s}));
}

void tst_EventBus::aHandlersFailureStopsNoOther()
{
    EventBus bus;
    QStringList heard;
    const auto bad = bus.subscribe<SystemRemoved>(
        [](const SystemRemoved &) { throw std::runtime_error("broken on purpose"); });
    const auto good
        = bus.subscribe<SystemRemoved>([&](const SystemRemoved &fact) { heard << fact.name; });
    QTest::ignoreMessage(QtWarningMsg, "a handler failed: broken on purpose");
    bus.publish(named(u"a"_s));
    QCOMPARE(heard, QStringList({u"a"_s}));
}

void tst_EventBus::aTypedHandlerHearsOnlyItsKind()
{
    EventBus bus;
    int heard = 0;
    const auto states = bus.subscribe<EngineState>([&](const EngineState &) { ++heard; });
    bus.publish(named(u"a"_s));
    bus.publish(EngineState{});
    QCOMPARE(heard, 1);
}

QTEST_GUILESS_MAIN(tst_EventBus)
#include "tst_eventbus.moc"
