// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "auditwords.h"
#include "input.h"
#include "jsonrows.h"
#include "session.h"
#include "verbs.h"

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

constexpr qint64 LargestPage = 100'000;

QString name(AuditChain::Fault fault)
{
    switch (fault) {
    case AuditChain::Fault::None:
        break;
    case AuditChain::Fault::Altered:
        return u"altered"_s;
    case AuditChain::Fault::Missing:
        return u"missing"_s;
    case AuditChain::Fault::CutOff:
        return u"cut-off"_s;
    }
    return u"none"_s;
}

QString sentence(const AuditChain &chain)
{
    switch (chain.fault) {
    case AuditChain::Fault::None:
        break;
    case AuditChain::Fault::Altered:
        return u"Entry #%1 does not fit what was recorded: it, or its hash, was changed."_s.arg(
            chain.firstBad);
    case AuditChain::Fault::Missing:
        return u"Entries are missing before #%1."_s.arg(chain.firstBad);
    case AuditChain::Fault::CutOff:
        return u"The trail was cut off: entries from #%1 on are gone."_s.arg(chain.firstBad);
    }
    return u"Chain intact to #%1."_s.arg(chain.seq);
}

std::optional<int> verifyChain(Session &session, Queries &queries)
{
    AuditChain chain;
    while (!chain.complete) {
        const auto further = queries.followAudit(chain, session.application.clock().wallMs());
        if (!further)
            return session.out.fail(further.error());
        chain = *further;
    }
    const bool intact = chain.fault == AuditChain::Fault::None;
    session.out.row({{u"intact"_s, intact}, {u"entries"_s, chain.seq},
        {u"head"_s, QString::fromLatin1(chain.hash)}, {u"fault"_s, name(chain.fault)},
        {u"firstBad"_s, intact ? QJsonValue(QJsonValue::Null) : QJsonValue(chain.firstBad)}});
    session.out.text(
        intact ? session.out.green(sentence(chain)) : session.out.red(sentence(chain)));
    if (!intact)
        session.out.note(u"Compare the trail with a backup or an exported copy."_s);
    return intact ? Done : NotInLockstep;
}

Result<AuditFilter> filterFrom(const CommandLine &line)
{
    const auto since = instantOption(line, u"since"_s);
    const auto until = instantOption(line, u"until"_s);
    const auto limit = wholeOption(line, u"limit"_s, 200);
    const auto after = wholeOption(line, u"after"_s, 0);
    for (const auto *number : {&since, &until, &limit, &after}) {
        if (!*number)
            return number->error();
    }
    return AuditFilter{.actor = line.value(u"by"_s),
        .object = line.value(u"object"_s),
        .text = line.value(u"text"_s),
        .actions = line.options.value(u"action"_s),
        .sinceMs = *since,
        .untilMs = *until,
        .limit = int(std::min(*limit, LargestPage)),
        .afterSeq = *after};
}

std::optional<int> list(Session &session)
{
    const auto filter = filterFrom(session.line);
    if (!filter)
        return session.out.failUsage(filter.error());
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    Queries &queries = (*engine)->queries();
    if (session.line.has(u"verify"_s))
        return verifyChain(session, queries);
    const auto page = queries.auditPage(*filter);
    if (!page)
        return session.out.fail(page.error());
    QList<QStringList> rows;
    for (const AuditRow &row : page->rows) {
        session.out.row(toRow(row));
        rows.append({QString::number(row.seq), timeOrNull(row.atMs).toString(), row.actor,
            auditDeed(row), row.object, auditParticulars(row)});
    }
    session.out.table(
        {u"ENTRY"_s, u"AT"_s, u"WHO"_s, u"WHAT"_s, u"WHERE"_s, u"PARTICULARS"_s}, rows);
    if (page->nextAfterSeq > 0)
        session.out.note(u"Older ones: --after %1"_s.arg(page->nextAfterSeq));
    return Done;
}

} // namespace

Verb audit()
{
    return {.words = {u"audit"_s},
        .summary = u"who did what, newest first; --verify checks that nobody changed the record"_s,
        .details
        = u"Each entry's hash is the SHA-256 of the hash before it and of its own members. "
          "--verify follows that chain and ends with 1 when it is broken, naming the first "
          "bad entry. Times are RFC 3339 or dates."_s,
        .options = {{u"verify"_s, {}, u"check the chain instead of listing it"_s},
            {u"by"_s, u"NAME"_s, u"only this person or program"_s},
            {u"action"_s, u"ACTION"_s, u"only this action (repeat it for several)"_s},
            {u"object"_s, u"OBJECT"_s, u"only this clinic, system or lane"_s},
            {u"text"_s, u"TEXT"_s, u"in object or particulars"_s},
            {u"since"_s, u"TIME"_s, u"then or later"_s}, {u"until"_s, u"TIME"_s, u"before then"_s},
            {u"limit"_s, u"N"_s, u"at most so many (default 200)"_s},
            {u"after"_s, u"CURSOR"_s, u"older than this entry"_s}},
        .run = list};
}

} // namespace lockstep::control
