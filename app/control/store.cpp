// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restore.h"
#include "session.h"
#include "storefile.h"
#include "verbs.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace lockstep::control {

namespace {

std::optional<int> write(Session &session)
{
    const QString file = QFileInfo(session.line.arguments.first()).absoluteFilePath();
    if (QFileInfo::exists(file))
        return session.out.fail({.reason = u"file-exists"_s,
                                    .text = u"There is a file of that name already."_s,
                                    .fix = u"Choose a new name: a backup overwrites nothing."_s},
            file);
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    if (const auto copied = backupTo((*engine)->database(), file); !copied)
        return session.out.fail(copied.error(), file);
    const qint64 bytes = QFileInfo(file).size();
    session.out.row({{u"file"_s, file}, {u"bytes"_s, bytes}});
    session.out.text(u"%1 bytes written to %2 and checked"_s.arg(bytes).arg(file));
    return Done;
}

std::optional<int> verifyStore(Session &session)
{
    const auto engine = session.application.reader();
    if (!engine)
        return session.out.fail(engine.error());
    const auto findings = (*engine)->queries().check();
    if (!findings)
        return session.out.fail(findings.error());
    for (const QString &finding : *findings) {
        session.out.row({{u"finding"_s, finding}});
        session.out.text(session.out.red(plain(finding)));
    }
    session.out.row({{u"ok"_s, findings->isEmpty()}, {u"findings"_s, findings->size()}});
    session.out.text(findings->isEmpty()
            ? session.out.green(u"Store, events and audit chain are whole."_s)
            : u"%1 findings. Make a copy of the data folder before anything else."_s.arg(
                findings->size()));
    return findings->isEmpty() ? Done : NotInLockstep;
}

} // namespace

std::optional<int> restoreBackup(Session &session)
{
    const QString file = QFileInfo(session.line.arguments.first()).absoluteFilePath();
    const ApplicationOptions &options = session.application.options();
    DataFolder folder(options.dataFolder);
    if (const auto ready = folder.prepare(); !ready)
        return session.out.fail(ready.error());
    InstanceLock lock;
    if (const auto taken = lock.take(folder, options.program); !taken)
        return session.out.fail(taken.error());
    // One that was interrupted ends first: its store is then the one that is replaced.
    if (const auto earlier = finishRestore(folder); !earlier)
        return session.out.fail(earlier.error());
    const auto restored
        = stageRestore(folder, file, options.actor, session.application.clock().wallMs());
    if (!restored)
        return session.out.fail(restored.error(), file);
    const auto replaced = finishRestore(folder);
    if (!replaced)
        return session.out.fail(replaced.error());
    session.out.row(
        {{u"file"_s, file}, {u"epoch"_s, restored->epoch}, {u"lanes"_s, restored->lanes},
            {u"replaced"_s, replaced->isEmpty() ? QJsonValue() : QJsonValue(*replaced)}});
    session.out.text(
        u"%1 is the store now, at epoch %2; %3 lanes are sent again by the next run"_s.arg(file)
            .arg(restored->epoch)
            .arg(restored->lanes));
    if (!replaced->isEmpty())
        session.out.text(u"the store that was there lies in %1"_s.arg(*replaced));
    return Done;
}

Verb backup()
{
    return {.words = {u"backup"_s},
        .arguments = u"FILE"_s,
        .least = 1,
        .most = 1,
        .summary = u"writes a consistent, checked copy of the store, while others work on it"_s,
        .run = write};
}

Verb check()
{
    return {.words = {u"check"_s},
        .summary = u"checks the integrity of store, events and audit chain"_s,
        .details = u"Ends with 1 when damage was found."_s,
        .run = verifyStore};
}

} // namespace lockstep::control
