// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics.h"

#include "preferences.h"
#include "statestore.h"
#include "statusmark.h"
#include "text.h"

#include <QApplication>
#include <QLocale>
#include <QScreen>
#include <QStyle>
#include <QSysInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// The words of the report are for those who help, whatever the language of the window.
void addProgram(QStringList &lines, const StateStore &state)
{
    lines << u"Lockstep %1, Qt %2 (built for %3)"_s.arg(QStringLiteral(LOCKSTEP_VERSION),
        QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR))
          << u"%1, %2, %3"_s.arg(QSysInfo::prettyProductName(), QSysInfo::kernelVersion(),
                 QSysInfo::currentCpuArchitecture())
          << u"platform %1, locale %2, zone %3"_s.arg(QGuiApplication::platformName(),
                 QLocale().name(), QString::fromLatin1(QTimeZone::systemTimeZoneId()))
          << u"made at %1"_s.arg(rfc3339Ms(state.nowMs()));
    for (const QScreen *screen : QGuiApplication::screens())
        lines << u"screen %1 × %2 at %3, font %4 px"_s.arg(screen->size().width())
                     .arg(screen->size().height())
                     .arg(screen->devicePixelRatio())
                     .arg(QFontInfo(QApplication::font()).pixelSize());
}

QString engineWord(EngineState::Kind kind)
{
    switch (kind) {
    case EngineState::Kind::Starting:
        return u"starting"_s;
    case EngineState::Kind::Running:
        return u"running"_s;
    case EngineState::Kind::ReadOnly:
        return u"read-only"_s;
    case EngineState::Kind::Stopping:
        return u"stopping"_s;
    case EngineState::Kind::Stopped:
        return u"stopped"_s;
    }
    Q_UNREACHABLE();
}

void addStore(QStringList &lines, const StateStore &state, const StoreStatus &store)
{
    lines << u"engine %1%2, heard of at %3%4"_s.arg(engineWord(state.engine().kind),
        state.engine().why.reason.isEmpty() ? QString() : u" (%1)"_s.arg(state.engine().why.reason),
        state.asOfMs() > 0 ? rfc3339Ms(state.asOfMs()) : u"never"_s,
        state.stale() ? u", stale"_s : QString());
    lines << u"clinics %1, events %2, attempts %3, epoch %4, store %5 bytes"_s.arg(store.clinics)
                 .arg(store.events)
                 .arg(store.attempts)
                 .arg(store.epoch)
                 .arg(store.bytes);
    lines << u"outbox %1, oldest change %2"_s.arg(store.outboxDepth)
                 .arg(store.oldestChangeMs > 0 ? rfc3339Ms(store.oldestChangeMs) : u"none"_s);
    for (int i = 0; i <= int(LaneState::Discarded); ++i)
        lines << u"lanes %1: %2"_s.arg(name(LaneState(i))).arg(store.counts[LaneState(i)]);
}

/// Only what kind of reference a credential is.
QString credentialKind(const QString &reference)
{
    for (const QString &kind : {u"env"_s, u"keychain"_s, u"file"_s}) {
        if (reference.startsWith(kind + u':'))
            return kind;
    }
    return reference.isEmpty() ? u"none"_s : u"other"_s;
}

void addSystems(QStringList &lines, const StateStore &state)
{
    int number = 0;
    for (const SystemStatus &system : state.systems()) {
        const MarkCounts counts = state.counts(system.config.name);
        QStringList marks;
        for (int i = 0; i < MarkCount; ++i) {
            if (counts[Mark(i)] > 0)
                marks << u"%1 %2"_s.arg(counts[Mark(i)]).arg(word(Mark(i)).toLower());
        }
        lines
            << u"system %1: adapter %2, credential %3, %4%5, breaker %6, tries %7, in flight %8, rate %9"_s
                   .arg(++number)
                   .arg(system.config.adapter, credentialKind(system.config.credential),
                       system.paused ? u"paused"_s : u"not paused"_s,
                       system.holdReason == Reason::None ? QString()
                                                         : u", held: "_s + name(system.holdReason),
                       name(system.breaker))
                   .arg(system.config.retryScheduleMs.size())
                   .arg(system.config.limits.inFlight)
                   .arg(system.config.limits.ratePerSecond)
            << u"    "_s + (marks.isEmpty() ? u"no lanes"_s : marks.join(u", "_s));
    }
}

void addPreferences(QStringList &lines, const Preferences &preferences)
{
    // Saved searches and places hold a person's words: they stay here.
    for (const QString &group : {u"look"_s, u"language"_s, u"general"_s, u"notify"_s, u"keys"_s}) {
        for (const QString &key : preferences.keysUnder(group))
            lines << u"%1/%2 = %3"_s.arg(
                group, key, preferences.stored(group + u'/' + key).toString());
    }
}

} // namespace

QString diagnosticReport(
    const StateStore &state, const StoreStatus &store, const Preferences &preferences)
{
    QStringList lines{u"Lockstep diagnostic report (names, addresses and secrets are left out)"_s};
    addProgram(lines, state);
    addStore(lines, state, store);
    addSystems(lines, state);
    addPreferences(lines, preferences);
    return lines.join(u'\n') + u'\n';
}

} // namespace lockstep
