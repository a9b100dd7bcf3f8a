// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditmodel.h"

#include "auditwords.h"
#include "engineclient.h"
#include "shell/statestore.h"
#include "shell/timetext.h"
#include "text.h"
#include "tr.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

std::vector<Column<AuditRow>> columns(const StateStore &state)
{
    return {{.title = tr("Entry"),
                .width = 66,
                .text = [](const AuditRow &row) { return u"#%1"_s.arg(row.seq); },
                .alignment = Qt::AlignRight,
                .secondary = true},
        {.title = tr("When"),
            .width = 112,
            .text
            = [&state](const AuditRow &row) { return preciseMomentText(row.atMs, state.nowMs()); },
            .machine = [](const AuditRow &row) { return rfc3339Ms(row.atMs); }},
        {.title = tr("Who"), .width = 84, .text = [](const AuditRow &row) { return row.actor; }},
        {.title = tr("What"), .width = 124, .text = auditDeed},
        {.title = tr("Where"),
            .width = 140,
            .text = [&state](const AuditRow &row) { return auditPlace(row, state); }},
        {.title = tr("Particulars"), .width = 0, .text = auditParticulars}};
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
        columns(context.state), [](const AuditRow &row) { return row.seq; }, parent)
    , m_context(context)
{
    connect(&context.state, &StateStore::clinicsChanged, this, [this] { touch(); });
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
