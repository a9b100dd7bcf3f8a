// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditwords.h"

#include "tr.h"

#include <QRegularExpression>
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
    ActionText{"verify"_L1, QT_TRANSLATE_NOOP("lockstep", "checked for drift"),
        QT_TRANSLATE_NOOP("lockstep", "%1 checked what %2 holds")},
    ActionText{"verify.cancel"_L1, QT_TRANSLATE_NOOP("lockstep", "cancelled a check"),
        QT_TRANSLATE_NOOP("lockstep", "%1 cancelled the check %2")},
    ActionText{"drift.ignore"_L1, QT_TRANSLATE_NOOP("lockstep", "let a difference be"),
        QT_TRANSLATE_NOOP("lockstep", "%1 let the difference of %2 be")},
    ActionText{"drift.heed"_L1, QT_TRANSLATE_NOOP("lockstep", "minds a difference again"),
        QT_TRANSLATE_NOOP("lockstep", "%1 minds the difference of %2 again")},
    ActionText{"failure.note"_L1, QT_TRANSLATE_NOOP("lockstep", "noted something on a failure"),
        QT_TRANSLATE_NOOP("lockstep", "%1 noted something on %2")},
    ActionText{"system.probe"_L1, QT_TRANSLATE_NOOP("lockstep", "tried one change"),
        QT_TRANSLATE_NOOP("lockstep", "%1 tried one change on %2")},
    ActionText{"system.breaker.close"_L1, QT_TRANSLATE_NOOP("lockstep", "closed the breaker"),
        QT_TRANSLATE_NOOP("lockstep", "%1 closed the breaker of %2")},
    ActionText{"policy.update"_L1, QT_TRANSLATE_NOOP("lockstep", "changed a setting"),
        QT_TRANSLATE_NOOP("lockstep", "%1 changed the setting %2")},
    ActionText{"export"_L1, QT_TRANSLATE_NOOP("lockstep", "exported"),
        QT_TRANSLATE_NOOP("lockstep", "%1 exported %2")},
    ActionText{"restore.backup"_L1, QT_TRANSLATE_NOOP("lockstep", "restored a backup"),
        QT_TRANSLATE_NOOP("lockstep", "%1 restored the backup %2")},
    ActionText{"retention"_L1, QT_TRANSLATE_NOOP("lockstep", "removed by policy"),
        QT_TRANSLATE_NOOP("lockstep", "%1 removed what the policy no longer keeps")},
};

/// Particulars are stored in English, whoever was at the console, and put into the reader's
/// language when they are told. The first place of a text with %n is its number.
struct ParticularText {
    const char *stored; ///< a regular expression for the whole of it
    const char *text;
};

constexpr std::array Particulars{
    ParticularText{"(\\d+) lanes", QT_TRANSLATE_N_NOOP("lockstep", "%n lanes")},
    ParticularText{"(\\d+) lanes: (.*)", QT_TRANSLATE_N_NOOP("lockstep", "%n lanes: %1")},
    ParticularText{"(\\d+) unsent", QT_TRANSLATE_N_NOOP("lockstep", "%n unsent")},
    ParticularText{"(\\d+) rows", QT_TRANSLATE_N_NOOP("lockstep", "%n rows")},
    ParticularText{"until resumed", QT_TRANSLATE_NOOP("lockstep", "until resumed")},
    ParticularText{"until resumed: (.*)", QT_TRANSLATE_NOOP("lockstep", "until resumed: %1")},
    ParticularText{"until (\\S+Z)", QT_TRANSLATE_NOOP("lockstep", "until %1")},
    ParticularText{"until (\\S+Z): (.*)", QT_TRANSLATE_NOOP("lockstep", "until %1: %2")},
    ParticularText{"(\\d+) added, (\\d+) changed, (\\d+) same",
        QT_TRANSLATE_NOOP("lockstep", "%1 added, %2 changed, %3 same")},
    ParticularText{"(\\d+) answers, (\\d+) attempts, (\\d+) replaced revisions, (\\d+) audit "
                   "entries",
        QT_TRANSLATE_NOOP(
            "lockstep", "%1 answers, %2 attempts, %3 replaced revisions, %4 audit entries")},
    ParticularText{"(\\d+) to (\\d+) seconds", QT_TRANSLATE_NOOP("lockstep", "%1 to %2 seconds")},
    ParticularText{"(\\d+) to (\\d+) hours", QT_TRANSLATE_NOOP("lockstep", "%1 to %2 hours")},
    ParticularText{"(\\d+) to (\\d+) days", QT_TRANSLATE_NOOP("lockstep", "%1 to %2 days")},
    ParticularText{"(\\d+) to (\\d+) years", QT_TRANSLATE_NOOP("lockstep", "%1 to %2 years")},
    ParticularText{"epoch (\\d+)", QT_TRANSLATE_NOOP("lockstep", "epoch %1")},
};

// The same for the parts of describeChange().
constexpr std::array Changes{
    ParticularText{"adapter (.*) → (.*)", QT_TRANSLATE_NOOP("lockstep", "adapter %1 → %2")},
    ParticularText{"endpoint (.*) → (.*)", QT_TRANSLATE_NOOP("lockstep", "endpoint %1 → %2")},
    ParticularText{"credential (.*) → (.*)", QT_TRANSLATE_NOOP("lockstep", "credential %1 → %2")},
    ParticularText{"topics (.*) → (.*)", QT_TRANSLATE_NOOP("lockstep", "topics %1 → %2")},
    ParticularText{"timeout (.*) → (.*)", QT_TRANSLATE_NOOP("lockstep", "timeout %1 → %2")},
    ParticularText{"limits (\\S+) per second, burst (\\S+), (\\d+) at once, breaker after (\\d+) → "
                   "(\\S+) per second, burst (\\S+), (\\d+) at once, breaker after (\\d+)",
        QT_TRANSLATE_NOOP("lockstep",
            "limits %1 per second, burst %2, %3 at once, breaker after %4 → %5 per second, burst "
            "%6, %7 at once, breaker after %8")},
    ParticularText{"retry schedule \\((\\d+) → (\\d+) tries\\)",
        QT_TRANSLATE_NOOP("lockstep", "retry schedule (%1 → %2 tries)")},
    ParticularText{"http allowed", QT_TRANSLATE_NOOP("lockstep", "http allowed")},
    ParticularText{
        "http no longer allowed", QT_TRANSLATE_NOOP("lockstep", "http no longer allowed")},
    ParticularText{"setting (\\S+)", QT_TRANSLATE_NOOP("lockstep", "setting %1")},
    ParticularText{
        "endpoint \\(its query\\)", QT_TRANSLATE_NOOP("lockstep", "endpoint (its query)")},
};

// And for the titles of jobs.
constexpr std::array Jobs{
    ParticularText{"Retry (\\d+) · (.*)", QT_TRANSLATE_NOOP("lockstep", "Retry %1 · %2")},
    ParticularText{"Retry (.*)", QT_TRANSLATE_NOOP("lockstep", "Retry %1")},
    ParticularText{"Check (\\d+) · (.*)", QT_TRANSLATE_NOOP("lockstep", "Check %1 · %2")},
    ParticularText{"Check (.*)", QT_TRANSLATE_NOOP("lockstep", "Check %1")},
};

/// Puts values where a text has places for them, in one go: a value that looks like a place for
/// another stays as it is.
QString filled(const QString &text, const QStringList &values)
{
    static const QRegularExpression place(u"%(\\d)"_s);
    QString result;
    qsizetype end = 0;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        const auto at = found.next();
        const QString value = values.value(at.captured(1).toInt() - 1);
        result += QStringView(text).mid(end, at.capturedStart() - end);
        result += value == "none"_L1 ? tr("none", "no value") : value;
        end = at.capturedEnd();
    }
    return result + text.mid(end);
}

/// Tells what is stored in the reader's language; as it was stored where no text fits.
class Teller {
public:
    template <size_t N> explicit Teller(const std::array<ParticularText, N> &texts)
    {
        for (const ParticularText &each : texts) {
            const QString whole
                = QRegularExpression::anchoredPattern(QString::fromUtf8(each.stored));
            m_texts.append({QRegularExpression(whole), each.text});
        }
    }

    QString operator()(const QString &stored) const
    {
        for (const auto &[whole, text] : m_texts) {
            const auto match = whole.match(stored);
            if (!match.hasMatch())
                continue;
            QStringList values = match.capturedTexts().sliced(1);
            const bool counts = QLatin1StringView(text).contains("%n"_L1);
            const int number = counts ? values.takeFirst().toInt() : -1;
            return filled(lockstep::tr(text, nullptr, number), values);
        }
        return stored;
    }

private:
    QList<std::pair<QRegularExpression, const char *>> m_texts;
};

QString particularsOf(const AuditRow &row)
{
    static const Teller particular(Particulars), change(Changes);
    if (row.action != "system.update"_L1)
        return particular(row.detail);
    QStringList parts = row.detail.split(u"; "_s);
    for (QString &part : parts)
        part = change(part);
    return parts.join(u"; "_s);
}

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

// What follows is stored: in English, whoever is at the console.

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

QString auditObject(const AuditRow &row)
{
    static const Teller job(Jobs);
    if (row.action.endsWith(".cancel"_L1))
        return job(row.object);
    if (row.action == "clinics.import"_L1 && row.object == "clinics"_L1)
        return tr("clinics");
    if (row.action == "retention"_L1 && row.object == "store"_L1)
        return tr("store");
    static const std::array wide{
        "system.pause"_L1, "system.resume"_L1, "retry"_L1, "verify"_L1, "discard"_L1, "restore"_L1};
    const bool everything
        = row.object == "all"_L1 && std::ranges::find(wide, row.action) != wide.end();
    return everything ? tr("all", "every system or change") : row.object;
}

QString auditParticulars(const AuditRow &row)
{
    return auditedRevision(row) > 0 ? QString() : particularsOf(row);
}

QString auditSentence(const AuditRow &row)
{
    const ActionText *text = find(row.action);
    QString sentence = text ? tr(text->sentence) : tr("%1: %3, %2");
    // One pass: a name that looks like a place for another stays a name.
    const QString object = auditObject(row);
    sentence = sentence.contains(u"%3"_s) ? sentence.arg(row.actor, object, auditAction(row.action))
        : sentence.contains(u"%2"_s)      ? sentence.arg(row.actor, object)
                                          : sentence.arg(row.actor);
    const qint64 revision = auditedRevision(row);
    const QString particulars = revision > 0 ? u"v%1"_s.arg(revision) : particularsOf(row);
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
