// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"

namespace lockstep {

/// A campaign as people plan it. In the neutral model it is a service of kind vaccination whose
/// week is empty and that is open on dates of its own (hours.md 2.1.4), beside the regular hours
/// and never instead of them.
struct Campaign {
    QString service; ///< code; empty: a new one is made from the name
    QString name; ///< "Flu shots"
    QString note; ///< "Walk-in", "By appointment": goes along as the label of each date
    QList<Override> dates; ///< of this service
    /// Outside its dates systems are told nothing; otherwise that it is closed from then on.
    bool hiddenOutside = true;

    bool operator==(const Campaign &) const = default;
};

/// The campaigns of a clinic, by name.
QList<Campaign> campaignsOf(const Clinic &clinic);

/// The clinic with the campaign, in place of the one with its service code. It needs a date and a
/// name.
Clinic withCampaign(Clinic clinic, Campaign campaign);
Clinic withoutCampaign(Clinic clinic, const QString &service);

/// A code for a new service, unlike those of the clinic: "vaccination-flu-shots".
QString campaignCode(const Clinic &clinic, const QString &name);

/// What campaigns do on each weekday of the seven days from `from`, to be drawn beside the week.
std::array<QList<Interval>, 7> campaignHours(const Clinic &clinic, QDate from);

} // namespace lockstep
