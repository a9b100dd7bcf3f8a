// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme.h"
#include "views.h"

#include <QString>

namespace lockstep {

enum class PageId { Overview, Clinics, Flow, Failures, Systems, History, Audit, Settings };

/// Where a person is, or wants to go: a page and what to show on it. Back and Forward are lists of
/// these.
struct Place {
    PageId page = PageId::Overview;
    QString key; ///< clinic id, system name, failure group or lane; empty: the page as it was
    HistoryFilter filter; ///< History only
    QByteArray hours; ///< Clinics only: canonical hours to put into the clinic's draft
    std::optional<Mark> mark; ///< Overview only: narrowed to this mark
    bool closeToday
        = false; ///< Clinics only: put it into the clinic's draft that it is closed today
    qint64 pauseMs = 0; ///< Systems only: pause it for so long
    Reason mends = Reason::None; ///< Systems only: to the field that mends this
    bool operator==(const Place &other) const;

    static Place clinic(const QString &id) { return {PageId::Clinics, id, {}, {}, {}}; }
    /// The clinic with other hours put into its draft, to look at, change and publish: what a
    /// system was found to hold, say. `hours` are bytes of canonicalHours().
    static Place draft(const QString &id, const QByteArray &hours)
    {
        return {PageId::Clinics, id, {}, hours, {}};
    }
    /// The clinic, with a draft that closes it today.
    static Place closing(const QString &id)
    {
        Place place = clinic(id);
        place.closeToday = true;
        return place;
    }
    static Place system(const QString &name) { return {PageId::Systems, name, {}, {}, {}}; }
    /// The system, which is paused on the way there.
    static Place pausing(const QString &name, qint64 forMs)
    {
        Place place = system(name);
        place.pauseMs = forMs;
        return place;
    }
    /// The system, at the field that mends a failure of this cause.
    static Place mending(const QString &name, Reason reason)
    {
        Place place = system(name);
        place.mends = reason;
        return place;
    }
    static Place failureGroup(const QString &id) { return {PageId::Failures, id, {}, {}, {}}; }
    static Place lane(const LaneKey &lane) { return {PageId::Overview, lane.text(), {}, {}, {}}; }
    static Place marked(Mark mark) { return {PageId::Overview, {}, {}, {}, mark}; }
    /// What the filter finds. It has a key because everything is a place too, to which Back leads;
    /// without one it would be the page as it was.
    static Place history(const HistoryFilter &filter)
    {
        return {PageId::History, QStringLiteral("found"), filter, {}, {}};
    }
    static Place of(PageId page) { return {page, {}, {}, {}, {}}; }
};

inline bool Place::operator==(const Place &other) const
{
    return page == other.page && key == other.key && mark == other.mark
        && filter.system == other.filter.system && filter.topic == other.filter.topic
        && filter.subject == other.filter.subject && filter.text == other.filter.text
        && filter.outcome == other.filter.outcome && filter.reason == other.filter.reason
        && filter.revision == other.filter.revision && filter.sinceMs == other.filter.sinceMs
        && filter.untilMs == other.filter.untilMs;
}

} // namespace lockstep
