// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs.h"

#include "session.h"

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

/// A verb that a later release brings: known, but refused.
Verb later(const QStringList &words, const QString &summary, const QString &instead)
{
    Verb verb{.words = words, .most = Verb::Unlimited, .summary = summary};
    verb.details = u"Not in this release. "_s + instead;
    verb.options = {{u"system"_s, u"SYSTEM"_s, u"only this system"_s},
        {u"repair"_s, {}, u"push again where it differs"_s},
        {u"verify"_s, {}, u"check the chain"_s}};
    verb.run = [name = verb.name(), instead](Session &session) -> std::optional<int> {
        return session.out.failUsage({.reason = u"not-in-this-release"_s,
            .text = u"\"%1\" is not in this release."_s.arg(name),
            .fix = instead});
    };
    return verb;
}

} // namespace

Verb audit()
{
    return later({u"audit"_s}, u"who did what (a later release)"_s,
        u"\"history\" shows every attempt and who set it off."_s);
}

QList<Verb> allVerbs()
{
    return {clinicsImport(), clinicsList(), clinicsShow(), clinicsExport(), hoursSet(), publish(),
        systemsImport(), systemsList(), systemsExport(), systemsRemove(), systemsTest(),
        systemsPause(), systemsResume(), run(), status(), failures(), retry(), discard(), restore(),
        history(), backup(), check(), verify(), audit(), sandbox(), demo()};
}

} // namespace lockstep::control
