// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixes.h"

#include "tr.h"

#include <QCoreApplication>

namespace lockstep {

namespace {

Fix fixOf(Reason reason, const QString &system)
{
    using Where = Fix::Where;
    switch (reason) {
    case Reason::SignInRefused:
    case Reason::CredentialMissing:
        return {tr("Check credentials"), Where::System};
    case Reason::BadRequest:
    case Reason::Unprocessable:
    case Reason::BodyTooLarge:
        return {tr("Correct the hours"), Where::Clinic};
    case Reason::ConflictThere:
    case Reason::ReadDiffers:
        return {tr("Compare"), Where::Compare};
    case Reason::TooManyRequests:
        return {tr("Change rate limit"), Where::System};
    case Reason::TlsFailed:
        return {tr("Show certificate"), Where::System};
    case Reason::ServerError:
    case Reason::NameNotFound:
    case Reason::ConnectionRefused:
    case Reason::Unreachable:
    case Reason::DeadlineExceeded:
    case Reason::ConnectionLost:
    case Reason::ProtocolError:
    case Reason::AttemptsUsedUp:
        return {tr("Test connection"), Where::System};
    case Reason::NotKnownThere:
    case Reason::Gone:
    case Reason::Redirected:
    case Reason::ContractBroken:
    case Reason::ResponseTooLarge:
    case Reason::EgressBlocked:
    case Reason::RequestInvalid:
    case Reason::AdapterUnknown:
        return {tr("Change settings"), Where::System};
    case Reason::PausedByPerson:
        return {tr("Resume %1").arg(system), Where::Resume};
    default:
        return {};
    }
}

} // namespace

Fix fixOf(const Lane &lane)
{
    if (lane.drifted())
        return fixOf(Reason::ReadDiffers, lane.key.system);
    const bool trouble = lane.state == LaneState::Failed || lane.state == LaneState::Held
        || lane.state == LaneState::Retrying;
    return trouble ? fixOf(lane.reason, lane.key.system) : Fix();
}

} // namespace lockstep
