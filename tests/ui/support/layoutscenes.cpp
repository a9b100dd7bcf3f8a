// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layoutdesk.h"

#include <QAbstractItemView>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

using Scenes = QList<LayoutDesk::Scene>;
using Desk = LayoutDesk;

const QString Eventful = u"northside"_s, Drifted = u"cedar-hill"_s;

Scenes overview()
{
    return {{u"overview"_s,
                [](Desk &desk) {
                    desk.open(Place::lane({u"Google"_s, HoursTopic, Eventful}));
                }},
        {u"several connections"_s,
            [](Desk &desk) {
                desk.find<QAbstractItemView>(u"overview.matrixTableView"_s)->selectAll();
                desk.settle();
            }},
        {u"overview by cause"_s, [](Desk &desk) { desk.click(u"overview.causeCheckBox"_s); }},
        {u"only failed"_s,
            [](Desk &desk) {
                desk.click(u"overview.causeCheckBox"_s);
                desk.open(Place::marked(Mark::Drifted));
            }},
        {u"pause all"_s, [](Desk &desk) { desk.run(ActionId::PauseAll); }},
        {u"pause one"_s,
            [](Desk &desk) {
                desk.click(u"overview.pauseAll.declineButton"_s);
                desk.open(Place::lane({u"Google"_s, HoursTopic, Eventful}));
                desk.click(u"overview.cell.pauseButton"_s);
            }},
        {u"compare"_s,
            [](Desk &desk) {
                desk.click(u"overview.pauseOne.declineButton"_s);
                desk.open(Place::lane({u"Phone tree"_s, HoursTopic, Drifted}));
            }},
        {u"compare, all lines"_s,
            [](Desk &desk) { desk.click(u"overview.compare.foldToolButton"_s); }},
        {u"ignore a difference"_s,
            [](Desk &desk) { desk.click(u"overview.compare.ignoreButton"_s); }},
        {u"compare closed"_s,
            [](Desk &desk) { desk.click(u"overview.compare.closeToolButton"_s); }}};
}

Scenes week()
{
    return {{u"clinic's week"_s,
                [](Desk &desk) {
                    desk.open(Place::clinic(Eventful));
                    desk.settle(); // what was never shown hears of the size of its text only now
                }},
        {u"week, later"_s, [](Desk &desk) { desk.click(u"clinics.effective.from"_s); }},
        {u"week, draft"_s,
            [](Desk &desk) {
                desk.open(Place::clinic(u"prairie"_s));
                desk.type(u"clinics.week.tue.text"_s, u"5a-11p"_s, true);
                desk.type(u"clinics.week.wed.text"_s, u"8-12, 1-5:30, 6-7"_s, true);
            }},
        {u"week, unread"_s, [](Desk &desk) { desk.type(u"clinics.week.thu.text"_s, u"8-x"_s); }},
        {u"week, payload"_s,
            [](Desk &desk) {
                desk.type(u"clinics.week.thu.text"_s, u"closed"_s, true);
                desk.click(u"clinics.preview.payload"_s);
            }},
        {u"week, copy"_s,
            [](Desk &desk) {
                desk.click(u"clinics.preview.payload"_s);
                desk.click(u"clinics.week.copyButton"_s);
            }},
        {u"three ways"_s,
            [](Desk &desk) {
                desk.click(u"clinics.copyDays.cancelButton"_s);
                desk.publishBehindTheDraft();
                desk.click(u"clinics.publish"_s);
            }},
        {u"three ways, done"_s, [](Desk &desk) { desk.click(u"clinics.conflict.theirs"_s); }}};
}

Scenes clinicTabs()
{
    const QString tabs = u"clinics.tabs"_s;
    return {{u"exceptions"_s,
                [tabs](Desk &desk) {
                    desk.open(Place::clinic(Eventful));
                    desk.showTab(tabs, 1);
                }},
        {u"close today"_s,
            [](Desk &desk) { desk.click(u"clinics.exceptions.closeTodayButton"_s); }},
        {u"holidays"_s, [](Desk &desk) { desk.click(u"clinics.exceptions.holidaysButton"_s); }},
        {u"campaigns"_s,
            [tabs](Desk &desk) {
                desk.click(u"clinics.exceptions.holidaysButton"_s);
                desk.showTab(tabs, 2);
            }},
        {u"a campaign begun"_s,
            [](Desk &desk) {
                desk.type(u"clinics.campaigns.nameLineEdit"_s, u"RSV"_s);
                desk.type(u"clinics.campaigns.hoursLineEdit"_s, u"8-x"_s);
            }},
        {u"versions"_s, [tabs](Desk &desk) { desk.showTab(tabs, 3); }},
        {u"where it goes"_s, [tabs](Desk &desk) { desk.showTab(tabs, 4); }},
        {u"where it goes, held"_s,
            [](Desk &desk) { desk.select(u"clinics.destinations.tableView"_s, 3); }},
        {u"bulk"_s,
            [tabs](Desk &desk) {
                desk.showTab(tabs, 0);
                desk.find<QAbstractItemView>(u"clinics.list"_s)->selectAll();
                desk.settle();
            }},
        {u"bulk, holidays"_s,
            [](Desk &desk) { desk.click(u"clinics.bulk.holidaysRadioButton"_s); }},
        {u"bulk, weekdays"_s, [](Desk &desk) { desk.click(u"clinics.bulk.weekdays"_s); }},
        {u"new clinic"_s,
            [](Desk &desk) {
                desk.click(u"clinics.bulk.clearButton"_s);
                desk.run(ActionId::New);
                desk.click(u"clinics.new.create"_s);
            }},
        {u"import"_s,
            [](Desk &desk) {
                desk.click(u"clinics.new.cancel"_s);
                desk.run(ActionId::Import);
            }},
        {u"door sheet"_s,
            [](Desk &desk) {
                desk.click(u"clinics.import.cancelButton"_s);
                desk.run(ActionId::Print);
            }},
        {u"a clinic again"_s, [](Desk &desk) { desk.open(Place::clinic(Drifted)); }}};
}

Scenes flow()
{
    return {{u"live flow"_s,
                [](Desk &desk) {
                    desk.open(Place::of(PageId::Flow));
                    desk.world().engine.publish(Eventful);
                    desk.world().engine.setLane(
                        u"Google"_s, Eventful, LaneState::Failed, Reason::Unprocessable, 422);
                    desk.settle();
                }},
        {u"an event"_s, [](Desk &desk) { desk.select(u"flow.eventsTableView"_s, 0); }},
        {u"lanes as table"_s, [](Desk &desk) { desk.click(u"flow.asTableButton"_s); }},
        {u"flow, wrong filter"_s,
            [](Desk &desk) {
                desk.click(u"flow.asTableButton"_s);
                desk.type(u"flow.filterLineEdit"_s, u"status:what"_s);
            }},
        {u"flow, paused"_s, [](Desk &desk) {
             desk.find<QLineEdit>(u"flow.filterLineEdit"_s)->clear();
             desk.click(u"flow.pauseButton"_s);
         }}};
}

Scenes failures()
{
    const QString tabs = u"failures.attempt.tabs"_s;
    return {{u"failures"_s,
                [](Desk &desk) {
                    desk.open(Place::of(PageId::Failures));
                    desk.select(u"failures.groups"_s, 0);
                }},
        {u"failures, several chosen"_s,
            [](Desk &desk) {
                desk.find<QAbstractItemView>(u"failures.lanes"_s)->selectAll();
                desk.settle();
            }},
        {u"discard"_s, [](Desk &desk) { desk.click(u"failures.group.discard"_s); }},
        {u"retry all"_s,
            [](Desk &desk) {
                desk.click(u"failures.discard.keep"_s);
                desk.click(u"failures.retryAll"_s);
            }},
        {u"request"_s,
            [tabs](Desk &desk) {
                desk.click(u"failures.confirm.keep"_s);
                desk.showTab(tabs, 1);
            }},
        {u"response"_s, [tabs](Desk &desk) { desk.showTab(tabs, 2); }},
        {u"what changed"_s, [tabs](Desk &desk) { desk.showTab(tabs, 3); }},
        {u"running jobs"_s,
            [tabs](Desk &desk) {
                desk.showTab(tabs, 0);
                desk.startJob();
            }},
        {u"a group retried"_s, [](Desk &desk) { desk.click(u"failures.group.retry"_s); }},
        {u"discarded"_s, [](Desk &desk) { desk.click(u"failures.discarded"_s); }},
        {u"jobs"_s, [](Desk &desk) {
             desk.click(u"failures.discarded"_s);
             desk.click(u"status.jobsButton"_s);
         }}};
}

Scenes systems()
{
    const QString tabs = u"systems.form.tabWidget"_s;
    return {
        {u"a simulated system"_s, [](Desk &desk) { desk.open(Place::system(u"Phone tree"_s)); }},
        {u"a system"_s, [](Desk &desk) { desk.open(Place::system(u"Web site"_s)); }},
        {u"retry policy"_s, [tabs](Desk &desk) { desk.showTab(tabs, 1); }},
        {u"rate limit"_s, [tabs](Desk &desk) { desk.showTab(tabs, 2); }},
        {u"linked clinics"_s, [tabs](Desk &desk) { desk.showTab(tabs, 3); }},
        {u"a test"_s,
            [tabs](Desk &desk) {
                desk.showTab(tabs, 0);
                desk.click(u"systems.testButton"_s);
            }},
        {u"remove a system"_s, [](Desk &desk) { desk.click(u"systems.remove"_s); }},
        {u"a paused system"_s,
            [](Desk &desk) {
                desk.open(Place::system(u"Regional Health Information Exchange"_s));
            }},
        {u"a new system"_s, [](Desk &desk) {
             desk.click(u"systems.new"_s);
             desk.click(u"systems.save"_s);
         }}};
}

Scenes records()
{
    Scenes scenes{{u"history"_s,
                      [](Desk &desk) {
                          desk.open(Place::of(PageId::History));
                          desk.select(u"history.attemptsTableView"_s, 0);
                      }},
        {u"history, request"_s, [](Desk &desk) { desk.showTab(u"story.tabWidget"_s, 1); }},
        {u"history, trace"_s, [](Desk &desk) { desk.showTab(u"story.tabWidget"_s, 3); }},
        {u"audit"_s, [](Desk &desk) {
             desk.open(Place::of(PageId::Audit));
             desk.select(u"audit.entriesTableView"_s, 0);
         }}};
    for (int section = 0; section < 8; ++section)
        scenes << Desk::Scene{u"settings %1"_s.arg(section), [section](Desk &desk) {
                                  desk.open(Place::of(PageId::Settings));
                                  desk.showTab(u"settings.tabWidget"_s, section);
                              }};
    return scenes;
}

Scenes window()
{
    return {{u"go to"_s,
                [](Desk &desk) {
                    desk.open(Place::of(PageId::Overview));
                    desk.run(ActionId::GoTo);
                    desk.type(u"goTo.findLineEdit"_s, u"north"_s);
                }},
        {u"engine stopped"_s,
            [](Desk &desk) {
                desk.open(Place::of(PageId::Overview));
                desk.world().engine.setEngine(EngineState::Kind::Stopped);
                desk.settle();
            }},
        {u"flow, engine stopped"_s, [](Desk &desk) { desk.open(Place::of(PageId::Flow)); }},
        {u"read-only"_s, [](Desk &desk) {
             desk.world().engine.setEngine(EngineState::Kind::ReadOnly);
             desk.open(Place::clinic(Eventful));
         }}};
}

Scenes empty()
{
    Scenes scenes{{u"first run"_s, [](Desk &desk) { desk.open(Place::of(PageId::Overview)); }}};
    for (const PageId page : {PageId::Clinics, PageId::Flow, PageId::Failures, PageId::Systems,
             PageId::History, PageId::Audit})
        scenes << Desk::Scene{u"empty "_s + QString::number(int(page)),
            [page](Desk &desk) { desk.open(Place::of(page)); }};
    return scenes;
}

} // namespace

QList<LayoutDesk::Scene> LayoutDesk::scenes(World world)
{
    if (world == World::Empty)
        return empty();
    return overview() + week() + clinicTabs() + flow() + failures() + systems() + records()
        + window();
}

} // namespace lockstep
