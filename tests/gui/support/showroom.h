// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consoleworld.h"

#include <QAbstractItemView>
#include <QTabWidget>

namespace lockstep {

/// The console with something on every page, and its pages in the states that people meet: with a
/// group of failures, with a row's details, on each tab.
struct Showroom : ConsoleWorld {
    struct State {
        QString name;
        Place place;
        QString tabs = {}; ///< a tab widget to turn, and to which tab
        int tab = 0;
        QString view = {}; ///< a table whose first row is chosen
    };

    Showroom()
    {
        using namespace Qt::StringLiterals;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        engine.setLane(u"Web site"_s, u"eastgate"_s, LaneState::Retrying, Reason::ServerError, 503);
        engine.setLane(u"Web site"_s, u"prairie"_s, LaneState::Held, Reason::SignInRefused, 401);
        engine.publish(u"riverbend"_s);
        (void)engine.verify(u"Phone tree"_s, u"northside"_s);
        (void)engine.drift(u"Phone tree"_s, u"prairie"_s, engine.clinics.first());
        for (const QString &action : {u"clinic.add"_s, u"system.update"_s, u"publish"_s})
            engine.auditTrail << AuditRow{engine.auditTrail.size() + 1, engine.nowMs, u"K. Lee"_s,
                action, u"Google"_s, u"credential"_s, "hash"_ba};
        open();
        QTRY_VERIFY(state.loaded());
        settle();
    }

    static QList<State> states()
    {
        using namespace Qt::StringLiterals;
        const QString google = u"Google"_s;
        QList<State> states{{u"Overview"_s, Place::of(PageId::Overview)},
            {u"Overview, a cell"_s, Place::lane({google, HoursTopic, u"northside"_s})}};
        for (int tab = 0; tab < 5; ++tab)
            states << State{u"Clinics, tab %1"_s.arg(tab + 1), Place::clinic(u"northside"_s),
                u"clinics.tabs"_s, tab};
        states << State{u"Live Flow"_s, Place::of(PageId::Flow)}
               << State{u"Live Flow, an event"_s, Place::of(PageId::Flow), {}, 0,
                      u"flow.eventsTableView"_s}
               << State{u"Failures"_s, Place::failureGroup(u"Google:unprocessable"_s)}
               << State{u"Systems"_s, Place::system(google)}
               << State{u"History, an attempt"_s, Place::of(PageId::History), {}, 0,
                      u"history.attemptsTableView"_s}
               << State{u"Audit, an entry"_s, Place::of(PageId::Audit), {}, 0,
                      u"audit.entriesTableView"_s};
        for (int tab = 0; tab < 7; ++tab)
            states << State{u"Settings, tab %1"_s.arg(tab + 1), Place::of(PageId::Settings),
                u"settings.tabWidget"_s, tab};
        return states;
    }
    /// False where there is no such tab.
    bool show(const State &wanted)
    {
        window->open(wanted.place);
        settle();
        if (!wanted.tabs.isEmpty()) {
            auto *tabs = window->findChild<QTabWidget *>(wanted.tabs);
            if (wanted.tab >= tabs->count())
                return false;
            tabs->setCurrentIndex(wanted.tab);
            settle();
        }
        if (!wanted.view.isEmpty()) {
            auto *view = window->findChild<QAbstractItemView *>(wanted.view);
            view->setCurrentIndex(view->model()->index(0, 0));
            settle();
        }
        return true;
    }
    void settle()
    {
        for (int i = 0; i < 10; ++i) {
            clock.advance(200);
            QCoreApplication::processEvents();
        }
    }
};

} // namespace lockstep
