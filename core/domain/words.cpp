// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include "lane.h"
#include "system.h"
#include "tr.h"

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

// In the order of the enumerations.
constexpr std::array LaneStates{"pending"_L1, "sending"_L1, "retrying"_L1, "held"_L1,
    "delivered"_L1, "superseded"_L1, "failed"_L1, "discarded"_L1};
constexpr std::array Outcomes{"delivered"_L1, "deferred"_L1, "refused"_L1, "held"_L1,
    "superseded"_L1, "discarded"_L1, "late"_L1, "equal"_L1, "differs"_L1};
constexpr std::array Certainties{"not_sent"_L1, "unknown"_L1, "answered"_L1};
constexpr std::array Triggers{"edit"_L1, "timer"_L1, "retry"_L1, "bulk"_L1, "restart"_L1,
    "settle"_L1, "push"_L1, "resume"_L1, "check"_L1};
constexpr std::array Breakers{"closed"_L1, "open"_L1, "half-open"_L1};

struct ReasonText {
    QLatin1StringView name;
    const char *sentence; ///< %1 is the system, %2 the status
    const char *remedy;
};

constexpr std::array Reasons{
    ReasonText{""_L1, "", ""},
    ReasonText{"accepted"_L1, QT_TRANSLATE_NOOP("lockstep", "%1 accepted it (%2)."), ""},
    ReasonText{"bad-request"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 rejected the request (%2); their side or our mapping."),
        QT_TRANSLATE_NOOP("lockstep",
            "Read their answer below; correct the data or the system's settings, then retry.")},
    ReasonText{"unprocessable"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 rejected the hours (%2): they break one of its rules."),
        QT_TRANSLATE_NOOP("lockstep",
            "Read their answer below and correct the hours; the next save is sent by itself.")},
    ReasonText{"sign-in-refused"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 refused our sign-in (%2); their side or our key."),
        QT_TRANSLATE_NOOP("lockstep", "Check the credential of %1, then retry.")},
    ReasonText{"not-known-there"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 does not know this record (%2)."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Check the web address of %1, or create the record there, then retry.")},
    ReasonText{"conflict-there"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 holds a conflicting edit (%2)."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Compare what %1 holds with ours, then push ours again or adopt theirs.")},
    ReasonText{"gone"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 has removed this address for good (%2)."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Ask the people who run %1 for the new address, change it, then retry.")},
    ReasonText{"too-many-requests"_L1,
        QT_TRANSLATE_NOOP("lockstep", "We sent faster than %1 allows (%2)."),
        QT_TRANSLATE_NOOP("lockstep",
            "Lockstep tries again by itself; lower the rate limit of %1 if this happens often.")},
    ReasonText{"server-error"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 is down or overloaded (%2); their side."),
        QT_TRANSLATE_NOOP("lockstep", "Lockstep tries again by itself; nothing to do.")},
    ReasonText{"redirected"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 answered with a redirect (%2), which is never followed."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Set the web address of %1 to where it really lives, then retry.")},
    ReasonText{"protocol-error"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "%1 answered something that is not HTTP as we know it; their side."),
        QT_TRANSLATE_NOOP("lockstep",
            "Check that the web address of %1 is right and what stands between it and us.")},
    ReasonText{"captive-portal"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "This network asks for a sign-in before it lets us out (511)."),
        QT_TRANSLATE_NOOP("lockstep", "Sign in to the network; everything goes on by itself.")},
    ReasonText{"contract-broken"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 said yes (%2), but its answer is not what was agreed."),
        QT_TRANSLATE_NOOP("lockstep", "Ask the people who run %1; then retry.")},
    ReasonText{"response-too-large"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 sent an answer larger than we accept."),
        QT_TRANSLATE_NOOP("lockstep", "Check that the web address of %1 is right.")},
    ReasonText{"name-not-found"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The name of %1 cannot be found (DNS)."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Check the web address's spelling and this computer's network.")},
    ReasonText{"connection-refused"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 does not accept connections; their side."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Check the web address's port; Lockstep tries again by itself.")},
    ReasonText{"unreachable"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 cannot be reached over the network."),
        QT_TRANSLATE_NOOP(
            "lockstep", "Check this computer's network; Lockstep tries again by itself.")},
    ReasonText{"tls-failed"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "%1 cannot be reached safely: its certificate or TLS was refused."),
        QT_TRANSLATE_NOOP("lockstep",
            "Have %1 mend its certificate, or give its private CA in the settings, then retry.")},
    ReasonText{"deadline-exceeded"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 did not answer within the time allowed."),
        QT_TRANSLATE_NOOP("lockstep",
            "Lockstep tries again by itself; raise the timeout of %1 if it is known to be slow.")},
    ReasonText{"connection-lost"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The connection to %1 broke before its answer was complete."),
        QT_TRANSLATE_NOOP("lockstep", "Lockstep tries again by itself.")},
    ReasonText{"aborted"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The attempt was stopped on our side before %1 answered."),
        QT_TRANSLATE_NOOP("lockstep", "Lockstep tries again by itself.")},
    ReasonText{"orphaned"_L1,
        QT_TRANSLATE_NOOP("lockstep", "Lockstep ended while this was on its way to %1."),
        QT_TRANSLATE_NOOP("lockstep", "Lockstep tries again by itself.")},
    ReasonText{"egress-blocked"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The address of %1 is one that may never be contacted."),
        QT_TRANSLATE_NOOP("lockstep",
            "Give %1 a web address that is not link-local, multicast or a metadata address.")},
    ReasonText{"credential-missing"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "The credential of %1 cannot be found on this computer; our side."),
        QT_TRANSLATE_NOOP("lockstep",
            "Set what its reference names (an environment variable, a keychain entry or a file), "
            "then retry.")},
    ReasonText{"request-invalid"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The request for %1 could not be built safely; our side."),
        QT_TRANSLATE_NOOP("lockstep",
            "Correct the headers or the web address in the settings of %1, then retry.")},
    ReasonText{"body-too-large"_L1,
        QT_TRANSLATE_NOOP("lockstep", "The message for %1 is larger than may be sent; our side."),
        QT_TRANSLATE_NOOP("lockstep", "Shorten the data, then save again.")},
    ReasonText{"attempts-used-up"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 failed every try of the schedule."),
        QT_TRANSLATE_NOOP("lockstep", "Mend the cause, then retry.")},
    ReasonText{"newer-revision"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "A newer revision took its place; this one was not needed any more."),
        ""},
    ReasonText{"paused"_L1, QT_TRANSLATE_NOOP("lockstep", "%1 is paused by a person."),
        QT_TRANSLATE_NOOP("lockstep", "Resume %1 when it may be sent to again.")},
    ReasonText{"adapter-unknown"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "This program has no adapter of the kind %1 asks for; our side."),
        QT_TRANSLATE_NOOP("lockstep", "Choose a known adapter in the settings of %1.")},
    ReasonText{"system-removed"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 was removed from the configuration."), ""},
    ReasonText{"discarded"_L1,
        QT_TRANSLATE_NOOP("lockstep", "A person took this off the list; %1 is not in lockstep."),
        QT_TRANSLATE_NOOP("lockstep", "Restore it to send it again.")},
    ReasonText{"settle"_L1,
        QT_TRANSLATE_NOOP(
            "lockstep", "Sent once more, because an earlier try to %1 may have arrived late."),
        ""},
    ReasonText{"read-equal"_L1, QT_TRANSLATE_NOOP("lockstep", "%1 holds what it accepted."), ""},
    ReasonText{"read-differs"_L1,
        QT_TRANSLATE_NOOP("lockstep", "%1 holds something else than it accepted."),
        QT_TRANSLATE_NOOP("lockstep",
            "Compare what %1 holds with ours, then push ours again or take theirs as a draft.")},
};
static_assert(Reasons.size() == size_t(Reason::ReadDiffers) + 1);

template <typename Enum, size_t N>
std::optional<Enum> find(const std::array<QLatin1StringView, N> &names, QStringView name)
{
    for (size_t i = 0; i < N; ++i) {
        if (names[i] == name)
            return Enum(i);
    }
    return std::nullopt;
}

} // namespace

QString name(LaneState state)
{
    return LaneStates.at(size_t(state));
}
QString name(OutcomeKind kind)
{
    return Outcomes.at(size_t(kind));
}
QString name(Certainty certainty)
{
    return Certainties.at(size_t(certainty));
}
QString name(Trigger trigger)
{
    return Triggers.at(size_t(trigger));
}
QString name(Reason reason)
{
    return Reasons.at(size_t(reason)).name;
}
QString name(BreakerState state)
{
    return Breakers.at(size_t(state));
}

std::optional<LaneState> laneStateFromName(QStringView name)
{
    return find<LaneState>(LaneStates, name);
}
std::optional<OutcomeKind> outcomeKindFromName(QStringView name)
{
    return find<OutcomeKind>(Outcomes, name);
}
std::optional<Trigger> triggerFromName(QStringView name)
{
    return find<Trigger>(Triggers, name);
}
std::optional<Certainty> certaintyFromName(QStringView name)
{
    return find<Certainty>(Certainties, name);
}
std::optional<Reason> reasonFromName(QStringView name)
{
    for (size_t i = 0; i < Reasons.size(); ++i) {
        if (Reasons[i].name == name)
            return Reason(i);
    }
    return std::nullopt;
}

QString sentence(Reason reason, const QString &system, int status)
{
    QString text = tr(Reasons.at(size_t(reason)).sentence);
    text.replace(u" (%2)"_s, status > 0 ? u" (%1)"_s.arg(status) : QString());
    return text.replace(u"%1"_s, system);
}

QString remedy(Reason reason, const QString &system)
{
    return tr(Reasons.at(size_t(reason)).remedy).replace(u"%1"_s, system);
}

LaneKey LaneKey::fromText(const QString &text)
{
    const qsizetype first = text.indexOf(u'/');
    const qsizetype second = first < 0 ? -1 : text.indexOf(u'/', first + 1);
    if (second < 0)
        return {};
    return {text.left(first), text.mid(first + 1, second - first - 1), text.mid(second + 1)};
}

QList<qint64> defaultRetrySchedule()
{
    constexpr qint64 Second = 1000, Minute = 60 * Second, Hour = 60 * Minute;
    return {0, 5 * Second, 30 * Second, 2 * Minute, 10 * Minute, 30 * Minute, 1 * Hour, 2 * Hour,
        5 * Hour, 10 * Hour, 14 * Hour, 20 * Hour, 24 * Hour};
}

} // namespace lockstep
