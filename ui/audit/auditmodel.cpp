// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditmodel.h"

#include "auditwords.h"
#include "engineclient.h"
#include "shell/hourwords.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "text.h"
#include "tr.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

std::vector<Column<AuditRow>> columns(
    const StateStore &state, const QHash<qint64, QString> &changes)
{
    return {{.title = tr("Entry"),
                .width = 56,
                .text = [](const AuditRow &row) { return u"#%1"_s.arg(row.seq); },
                .alignment = Qt::AlignRight,
                .secondary = true},
        {.title = tr("When"),
            .width = 96,
            .text
            = [&state](const AuditRow &row) { return preciseMomentText(row.atMs, state.nowMs()); },
            .machine = [](const AuditRow &row) { return rfc3339Ms(row.atMs); }},
        {.title = tr("Who"), .width = 80, .text = [](const AuditRow &row) { return row.actor; }},
        {.title = tr("What"), .width = 136, .text = auditDeed},
        {.title = tr("Where"),
            .width = 170,
            .text = [&state](const AuditRow &row) { return auditPlace(row, state); }},
        {.title = tr("Particulars"), .width = 0, .text = [&changes](const AuditRow &row) {
             return auditedRevision(row) > 0 ? changes.value(row.seq) : auditParticulars(row);
         }}};
}

} // namespace

QString auditPlace(const AuditRow &row, const StateStore &state)
{
    if (const QString told = auditObject(row); told != row.object)
        return told;
    if (const LaneKey lane = LaneKey::fromText(row.object); !lane.system.isEmpty())
        return u"%1 · %2"_s.arg(lane.system, state.subjectName(lane.subject));
    return state.subjectName(row.object);
}

AuditModel::AuditModel(const Context &context, QObject *parent)
    : PagedModel(
        columns(context.state, m_changes), [](const AuditRow &row) { return row.seq; }, parent)
    , m_context(context)
{
    connect(&context.state, &StateStore::clinicsChanged, this, [this] { touch(); });
}

const RevisionRow *revisionOf(const QList<RevisionRow> &revisions, qint64 revision)
{
    const auto found = std::ranges::find(revisions, revision, &RevisionRow::revision);
    return found == revisions.end() ? nullptr : &*found;
}

QStringList hourChanges(
    const QList<RevisionRow> &revisions, qint64 revision, const QList<Service> &services)
{
    const RevisionRow *now = revisionOf(revisions, revision);
    const RevisionRow *was = revisionOf(revisions, revision - 1);
    if (!now || (!was && revision > 1))
        return {};
    return changeWords(was ? was->body : QByteArray(), now->body, services).value_or(QStringList());
}

void AuditModel::tellChanges()
{
    for (const AuditRow &row : rows()) {
        const std::pair subject(auditedTopic(row), row.object);
        if (auditedRevision(row) == 0 || m_changes.contains(row.seq) || subject.first != HoursTopic)
            continue;
        if (auditedRevision(row) == 1)
            m_changes.insert(row.seq, tr("First version"));
        else if (!m_wanted.contains(subject))
            m_wanted << subject;
    }
    askNext();
}

void AuditModel::askNext()
{
    if (m_asking || m_wanted.isEmpty())
        return;
    m_asking = true;
    const std::pair next = m_wanted.takeFirst();
    m_context.engine.revisions(
        next.first, next.second, this, [this, next](const Result<QList<RevisionRow>> &revisions) {
            m_asking = false;
            if (revisions)
                takeRevisions(next.first, next.second, *revisions);
            askNext();
        });
}

void AuditModel::takeRevisions(
    const QString &topic, const QString &subject, const QList<RevisionRow> &revisions)
{
    const ClinicRow *clinic = m_context.state.clinic(subject);
    const QList<Service> services = clinic ? clinic->services : QList<Service>();
    for (int i = 0; i < rowCount(); ++i) {
        const AuditRow &each = row(i);
        if (each.object != subject || auditedTopic(each) != topic || m_changes.contains(each.seq))
            continue;
        m_changes.insert(
            each.seq, hourChanges(revisions, auditedRevision(each), services).join(u"; "_s));
        Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
    }
}

ExportSource AuditModel::exportWhole(const QString &title, const QList<int> &)
{
    // Whatever the screen shows: what is hashed, as it is hashed, and what it means.
    ExportSource source{.title = title,
        .columns = {u"seq"_s, u"at"_s, u"actor"_s, u"action"_s, u"object"_s, u"detail"_s,
            u"sentence"_s, u"hash"_s},
        .total = 0,
        .next = {},
        .about = {}};
    source.next = pages([](const AuditRow &row) {
        return QStringList{QString::number(row.seq), rfc3339Ms(row.atMs), row.actor, row.action,
            row.object, row.detail, auditSentence(row), QString::fromLatin1(row.hash)};
    });
    source.about = [] {
        return QJsonObject{{u"chain"_s,
            u"hash = hex(SHA-256(hash of the entry before, as hex text, nothing before the first, "
            "and then for each of seq, at in milliseconds since 1970, actor, action, object, "
            "detail: its length in UTF-8 bytes, a colon, its bytes))"_s}};
    };
    return source;
}

void AuditModel::query(
    AuditFilter filter, qint64 after, std::function<void(const Result<AuditPage> &)> answer)
{
    filter.afterSeq = after;
    m_context.engine.auditPage(filter, this, std::move(answer));
}

} // namespace lockstep
