// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditwords.h"

#include "tr.h"

#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

struct ActionText {
    QLatin1StringView action;
    const char *deed;
    const char *sentence; ///< %1 who, %2 what it was done to
};

// One row each; a new action of the engine gets its row here.
constexpr std::array Actions{
    ActionText{"publish"_L1, QT_TRANSLATE_NOOP("lockstep", "published hours"),
        QT_TRANSLATE_NOOP("lockstep", "%1 published hours of %2")},
    ActionText{"clinics.import"_L1, QT_TRANSLATE_NOOP("lockstep", "imported clinics"),
        QT_TRANSLATE_NOOP("lockstep", "%1 imported clinics")},
    ActionText{"system.add"_L1, QT_TRANSLATE_NOOP("lockstep", "added system"),
        QT_TRANSLATE_NOOP("lockstep", "%1 added system %2")},
    ActionText{"system.update"_L1, QT_TRANSLATE_NOOP("lockstep", "changed system"),
        QT_TRANSLATE_NOOP("lockstep", "%1 changed system %2")},
    ActionText{"system.remove"_L1, QT_TRANSLATE_NOOP("lockstep", "removed system"),
        QT_TRANSLATE_NOOP("lockstep", "%1 removed system %2")},
    ActionText{"system.pause"_L1, QT_TRANSLATE_NOOP("lockstep", "paused system"),
        QT_TRANSLATE_NOOP("lockstep", "%1 paused system %2")},
    ActionText{"system.resume"_L1, QT_TRANSLATE_NOOP("lockstep", "resumed system"),
        QT_TRANSLATE_NOOP("lockstep", "%1 resumed system %2")},
    ActionText{"retry"_L1, QT_TRANSLATE_NOOP("lockstep", "retried"),
        QT_TRANSLATE_NOOP("lockstep", "%1 retried %2")},
    ActionText{"retry.cancel"_L1, QT_TRANSLATE_NOOP("lockstep", "cancelled a retry"),
        QT_TRANSLATE_NOOP("lockstep", "%1 cancelled the retry %2")},
    ActionText{"push"_L1, QT_TRANSLATE_NOOP("lockstep", "pushed again"),
        QT_TRANSLATE_NOOP("lockstep", "%1 pushed %2 again")},
    ActionText{"discard"_L1, QT_TRANSLATE_NOOP("lockstep", "discarded failures"),
        QT_TRANSLATE_NOOP("lockstep", "%1 discarded failures of %2")},
    ActionText{"restore"_L1, QT_TRANSLATE_NOOP("lockstep", "restored discarded failures"),
        QT_TRANSLATE_NOOP("lockstep", "%1 restored discarded failures of %2")},
    ActionText{"policy.update"_L1, QT_TRANSLATE_NOOP("lockstep", "changed a setting"),
        QT_TRANSLATE_NOOP("lockstep", "%1 changed the setting %2")},
    ActionText{"export"_L1, QT_TRANSLATE_NOOP("lockstep", "exported"),
        QT_TRANSLATE_NOOP("lockstep", "%1 exported %2")},
    ActionText{"restore.backup"_L1, QT_TRANSLATE_NOOP("lockstep", "restored a backup"),
        QT_TRANSLATE_NOOP("lockstep", "%1 restored the backup %2")},
    ActionText{"retention"_L1, QT_TRANSLATE_NOOP("lockstep", "removed by policy"),
        QT_TRANSLATE_NOOP("lockstep", "%1 removed what the policy no longer keeps")},
};

const ActionText *find(const QString &action)
{
    const auto found = std::ranges::find(Actions, action, &ActionText::action);
    return found == Actions.end() ? nullptr : &*found;
}

/// "TOPIC revision N".
qsizetype revisionMark(const AuditRow &row)
{
    return row.action == "publish"_L1 ? row.detail.lastIndexOf(u" revision "_s) : -1;
}

/// Without query: it may hold more than an address.
QString address(const QString &endpoint)
{
    const QUrl url(endpoint);
    return url.isValid() ? url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo) : endpoint;
}

QString orNone(const QString &text)
{
    return text.isEmpty() ? u"none"_s : text;
}

QString limitsText(const SystemLimits &limits)
{
    return u"%1 per second, burst %2, %3 at once, breaker after %4"_s.arg(limits.ratePerSecond)
        .arg(limits.burst)
        .arg(limits.inFlight)
        .arg(limits.breakerFailures);
}

} // namespace

QString auditAction(const QString &action)
{
    const ActionText *text = find(action);
    return text ? tr(text->deed) : action;
}

QString auditDeed(const AuditRow &row)
{
    if (const qint64 revision = auditedRevision(row); revision > 0)
        return tr("published v%1").arg(revision);
    return auditAction(row.action);
}

QString auditParticulars(const AuditRow &row)
{
    return auditedRevision(row) > 0 ? QString() : row.detail;
}

QString auditSentence(const AuditRow &row)
{
    const ActionText *text = find(row.action);
    QString sentence = text ? tr(text->sentence) : tr("%1: %3, %2");
    // One pass: a name that looks like a place for another stays a name.
    sentence = sentence.contains(u"%3"_s) ? sentence.arg(row.actor, row.object, row.action)
        : sentence.contains(u"%2"_s)      ? sentence.arg(row.actor, row.object)
                                          : sentence.arg(row.actor);
    const qint64 revision = auditedRevision(row);
    const QString particulars = revision > 0 ? u"v%1"_s.arg(revision) : row.detail;
    return particulars.isEmpty() ? sentence : sentence + u": "_s + particulars;
}

QStringList auditActions()
{
    QStringList actions;
    for (const ActionText &text : Actions)
        actions << text.action;
    return actions;
}

qint64 auditedRevision(const AuditRow &row)
{
    const qsizetype mark = revisionMark(row);
    return mark < 0 ? 0 : QStringView(row.detail).mid(mark + 10).toLongLong();
}

QString auditedTopic(const AuditRow &row)
{
    const qsizetype mark = revisionMark(row);
    return mark < 0 ? QString() : row.detail.left(mark);
}

QString describeChange(const SystemConfig &before, const SystemConfig &after)
{
    QStringList changes;
    const auto change = [&changes](const QString &what, const QString &from, const QString &to) {
        if (from != to)
            changes << u"%1 %2 → %3"_s.arg(what, orNone(from), orNone(to));
    };
    change(u"adapter"_s, before.adapter, after.adapter);
    change(u"endpoint"_s, address(before.endpoint), address(after.endpoint));
    change(u"credential"_s, before.credential, after.credential);
    change(u"topics"_s, before.topics.join(u", "_s), after.topics.join(u", "_s));
    change(u"timeout"_s, u"%1 s"_s.arg(double(before.timeoutMs) / 1000),
        u"%1 s"_s.arg(double(after.timeoutMs) / 1000));
    change(u"limits"_s, limitsText(before.limits), limitsText(after.limits));
    if (before.retryScheduleMs != after.retryScheduleMs)
        changes << u"retry schedule (%1 → %2 tries)"_s.arg(before.retryScheduleMs.size())
                       .arg(after.retryScheduleMs.size());
    if (before.allowInsecure != after.allowInsecure)
        changes << (after.allowInsecure ? u"http allowed"_s : u"http no longer allowed"_s);
    QStringList settings = before.settings.keys() + after.settings.keys();
    settings.removeDuplicates();
    for (const QString &key : std::as_const(settings)) {
        if (before.settings.value(key) != after.settings.value(key))
            changes << u"setting %1"_s.arg(key);
    }
    if (changes.isEmpty() && before.endpoint != after.endpoint)
        changes << u"endpoint (its query)"_s;
    return changes.join(u"; "_s);
}

} // namespace lockstep
