// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/fixes.h"

#include "tr.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// The day that their message names, in the person's language; empty: none. Systems speak English.
QString dayNamed(const QString &message)
{
    const QLocale english(QLocale::English);
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        if (message.contains(english.standaloneDayName(day), Qt::CaseInsensitive))
            return QLocale().standaloneDayName(day);
    }
    return {};
}

Fix openHours(const QString &message)
{
    const QString day = dayNamed(message);
    return {FixKind::OpenHours, day.isEmpty() ? tr("Open hours") : tr("Open %1").arg(day)};
}

bool lacksKey(Reason reason, const SystemStatus *system)
{
    return reason == Reason::SignInRefused && system && system->config.credential.isEmpty();
}

Fix fixOf(Reason reason, const QString &message, const SystemStatus *system)
{
    if (system && system->paused)
        return {FixKind::Resume, tr("Resume %1").arg(system->config.name)};
    switch (reason) {
    case Reason::SignInRefused:
        return {FixKind::OpenSystem,
            lacksKey(reason, system) ? tr("Choose a key") : tr("Check credentials")};
    case Reason::CredentialMissing:
        return {FixKind::OpenSystem, tr("Choose a key")};
    case Reason::NotKnownThere:
        return {FixKind::OpenSystem, tr("Link clinic…")};
    case Reason::ConflictThere:
        return {FixKind::Compare, tr("Compare")};
    case Reason::BadRequest:
    case Reason::Unprocessable:
    case Reason::RequestInvalid:
    case Reason::BodyTooLarge:
        return openHours(message);
    case Reason::TooManyRequests:
        return {FixKind::OpenSystem, tr("Change rate limit")};
    case Reason::TlsFailed:
        return {FixKind::TestConnection, tr("Show certificate")};
    case Reason::Gone:
    case Reason::Redirected:
        return {FixKind::OpenSystem, tr("Change web address")};
    case Reason::EgressBlocked:
    case Reason::AdapterUnknown:
        return {FixKind::OpenSystem, tr("Open system")};
    case Reason::None:
    case Reason::NewerRevision:
    case Reason::SystemRemoved:
    case Reason::DiscardedByPerson:
        return {};
    default:
        break;
    }
    if (system && system->breaker != BreakerState::Closed)
        return {FixKind::Probe, tr("Try again now")};
    return {FixKind::TestConnection, tr("Test connection")};
}

} // namespace

QString causeText(Reason reason, const QString &name, int status, const SystemStatus *system)
{
    if (!lacksKey(reason, system))
        return sentence(reason, name, status);
    return status > 0
        ? tr("No key is set for %1: it refused our sign-in (%2).").arg(name).arg(status)
        : tr("No key is set for %1: it refused our sign-in.").arg(name);
}

QString remedyText(Reason reason, const QString &name, const SystemStatus *system)
{
    return lacksKey(reason, system)
        ? tr("Choose a key for %1; its newest hours are tried again then.").arg(name)
        : remedy(reason, name);
}

Fix fixOf(const FailureGroup &group, const SystemStatus *system)
{
    return fixOf(group.reason, group.message, system);
}

Fix fixOf(const Lane &lane, const SystemStatus *system)
{
    if (lane.drifted())
        return {FixKind::Compare, tr("Compare")};
    const bool trouble = lane.state == LaneState::Failed || lane.state == LaneState::Held
        || lane.state == LaneState::Retrying;
    return trouble ? fixOf(lane.reason, {}, system) : Fix();
}

bool likelyToWork(Reason reason)
{
    switch (reason) {
    case Reason::BadRequest:
    case Reason::Unprocessable:
    case Reason::SignInRefused:
    case Reason::NotKnownThere:
    case Reason::ConflictThere:
    case Reason::Gone:
    case Reason::Redirected:
    case Reason::ContractBroken:
    case Reason::ResponseTooLarge:
    case Reason::TlsFailed:
    case Reason::EgressBlocked:
    case Reason::CredentialMissing:
    case Reason::RequestInvalid:
    case Reason::BodyTooLarge:
    case Reason::PausedByPerson:
    case Reason::AdapterUnknown:
    case Reason::SystemRemoved:
        return false;
    default:
        return true;
    }
}

QString untilMended(Reason reason, const SystemStatus *system)
{
    if (reason == Reason::CredentialMissing || lacksKey(reason, system))
        return tr("a key is chosen");
    switch (reason) {
    case Reason::SignInRefused:
        return tr("the key is mended");
    case Reason::TlsFailed:
        return tr("its certificate is renewed");
    case Reason::PausedByPerson:
        return tr("it is resumed");
    case Reason::BadRequest:
    case Reason::Unprocessable:
    case Reason::BodyTooLarge:
    case Reason::RequestInvalid:
        return tr("the hours are corrected");
    case Reason::ConflictThere:
        return tr("the two edits are compared");
    case Reason::NotKnownThere:
        return tr("the clinic is linked");
    case Reason::Gone:
    case Reason::Redirected:
    case Reason::EgressBlocked:
        return tr("the web address is changed");
    default:
        return tr("its cause is mended");
    }
}

} // namespace lockstep
