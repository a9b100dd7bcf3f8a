// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gotomodel.h"

#include "clinics/clinictime.h"
#include "hourstext.h"
#include "needs.h"
#include "page.h"
#include "statestore.h"
#include "statusmark.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

void addActions(QList<GoToEntry> &entries, const Actions &actions, GoToEntry::Kind wanted)
{
    for (const ActionId id : actions.ids()) {
        const QAction *action = actions[id];
        const bool isPage = Actions::goesToPage(id);
        const auto kind = isPage ? GoToEntry::Kind::Page : GoToEntry::Kind::Command;
        if (kind != wanted || id == ActionId::GoTo || id == ActionId::OpenSettings
            || !action->isEnabled())
            continue;
        entries << GoToEntry{kind, action->toolTip(),
            action->shortcut().toString(QKeySequence::NativeText),
            action->icon().isNull() ? icon(Glyph::ArrowRight) : action->icon(), id};
    }
}

struct Prefix {
    QLatin1StringView text;
    GoToEntry::Kind kind;
};

constexpr std::array Prefixes{Prefix{"c "_L1, GoToEntry::Kind::Clinic},
    Prefix{"s "_L1, GoToEntry::Kind::System}, Prefix{"f "_L1, GoToEntry::Kind::Failure},
    Prefix{">"_L1, GoToEntry::Kind::Command}};

GoToEntry eventEntry(const QString &id)
{
    HistoryFilter filter;
    filter.text = id;
    return {GoToEntry::Kind::Event, GoToModel::tr("Event %1").arg(id), GoToModel::tr("in History"),
        icon(Glyph::History), Place::history(filter)};
}

/// 0: begins with the text; 1: a word does; 2: contains it; -1: no match.
int rank(const GoToEntry &entry, const QStringList &words, const QString &typed)
{
    const QString haystack
        = entry.text + u' ' + (entry.alias.isEmpty() ? entry.detail : entry.alias);
    for (const QString &word : words) {
        if (!haystack.contains(word, Qt::CaseInsensitive))
            return -1;
    }
    if (entry.text.startsWith(typed, Qt::CaseInsensitive))
        return 0;
    return entry.text.contains(u' ' + typed, Qt::CaseInsensitive) ? 1 : 2;
}

/// Nobody should leave by a name typed by half.
bool leaves(const GoToEntry &entry)
{
    const auto *action = std::get_if<ActionId>(&entry.target);
    return action && (*action == ActionId::CloseWindow || *action == ActionId::Quit);
}

QHash<QString, int> failedByClinic(const StateStore &state)
{
    QHash<QString, int> failed;
    for (const Lane &lane : state.lanes()) {
        if (state.shown(lane) == Mark::Failed)
            ++failed[lane.key.subject];
    }
    return failed;
}

QString labelOf(const QList<AdapterDescription> &adapters, const QString &key)
{
    const auto found = std::ranges::find(adapters, key, &AdapterDescription::key);
    return found == adapters.end() ? key : found->label;
}

constexpr qint64 HourMs = 3'600'000;

/// A command about one clinic or system: its text with the name at %1, and where it leads.
struct NamedCommand {
    const char *text;
    Glyph glyph;
    Place (*place)(const QString &key);
};

constexpr NamedCommand CloseToday{QT_TRANSLATE_NOOP("lockstep::GoToModel", "Close %1 today"),
    Glyph::Cancel, [](const QString &id) { return Place::closing(id); }};
constexpr NamedCommand PauseForAnHour{
    QT_TRANSLATE_NOOP("lockstep::GoToModel", "Pause %1 for 1 hour"), Glyph::Pause,
    [](const QString &name) { return Place::pausing(name, HourMs); }};

/// One of the words typed begins one of the command's own words.
bool isMeant(const QString &command, const QString &typed)
{
    constexpr qsizetype LeastLetters = 2;
    const QStringList words = QString(command).remove(u"%1"_s).split(u' ', Qt::SkipEmptyParts);
    const QStringList begun = QString(typed).remove(u'>').split(u' ', Qt::SkipEmptyParts);
    return std::any_of(begun.begin(), begun.end(), [&](const QString &part) {
        return part.size() >= LeastLetters
            && std::any_of(words.begin(), words.end(),
                [&](const QString &word) { return word.startsWith(part, Qt::CaseInsensitive); });
    });
}

} // namespace

QList<GoToEntry> namedCommands(const StateStore &state, const QString &typed)
{
    QList<GoToEntry> entries;
    const auto add = [&](const NamedCommand &command, const QString &name, const QString &detail,
                         const QString &key) {
        entries << GoToEntry{GoToEntry::Kind::Command, GoToModel::tr(command.text).arg(name),
            detail, icon(command.glyph), command.place(key), key};
    };
    if (isMeant(GoToModel::tr(CloseToday.text), typed)) {
        for (const ClinicRow &clinic : state.clinics())
            add(CloseToday, clinic.name,
                GoToModel::tr("%1 · as a draft")
                    .arg(QLocale().toString(
                        dateAt(clinic.timezone, state.nowMs()), GoToModel::tr("ddd, MMM d"))),
                clinic.id);
    }
    if (isMeant(GoToModel::tr(PauseForAnHour.text), typed)) {
        for (const SystemStatus &system : state.systems()) {
            if (!system.paused)
                add(PauseForAnHour, system.config.name, {}, system.config.name);
        }
    }
    return entries;
}

QList<GoToEntry> goToEntries(
    const StateStore &state, const Actions &actions, const QList<AdapterDescription> &adapters)
{
    QList<GoToEntry> entries;
    addActions(entries, actions, GoToEntry::Kind::Page);
    for (const Need &need : needs(state))
        entries << GoToEntry{GoToEntry::Kind::Failure,
            u"%1: %2"_s.arg(need.system, shortText(need.reason)),
            need.mark == Mark::Drifted ? GoToModel::tr("%1 drifted").arg(need.count)
                                       : GoToModel::tr("%1 failed").arg(need.count),
            icon(Glyph::Failures),
            need.mark == Mark::Drifted ? Place::lane(need.sample)
                                       : Place::failureGroup(need.group)};
    for (const SystemStatus &system : state.systems())
        entries << GoToEntry{GoToEntry::Kind::System, system.config.name,
            labelOf(adapters, system.config.adapter), icon(Glyph::Systems),
            Place::system(system.config.name)};
    const QHash<QString, int> failed = failedByClinic(state);
    for (const ClinicRow &clinic : state.clinics()) {
        const int failures = failed.value(clinic.id);
        entries << GoToEntry{GoToEntry::Kind::Clinic, clinic.name,
            failures > 0 ? GoToModel::tr("Clinic · %1 failed").arg(failures)
                         : zoneText(clinic.timezone),
            icon(Glyph::Clinics), Place::clinic(clinic.id), clinic.id};
    }
    addActions(entries, actions, GoToEntry::Kind::Command);
    return entries;
}

QList<GoToEntry> matching(const QList<GoToEntry> &entries, const QString &typed, int limit)
{
    if (typed.startsWith(u'#'))
        return {eventEntry(typed.mid(1).trimmed())};
    QString text = typed;
    std::optional<GoToEntry::Kind> kind;
    for (const Prefix &prefix : Prefixes) {
        if (typed.startsWith(prefix.text, Qt::CaseInsensitive)) {
            kind = prefix.kind;
            text = typed.mid(prefix.text.size()).trimmed();
        }
    }
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::array<QList<GoToEntry>, 3> ranked;
    QList<GoToEntry> leaving;
    for (const GoToEntry &entry : entries) {
        const int place = kind && entry.kind != *kind ? -1 : rank(entry, words, text.trimmed());
        if (place >= 0)
            (leaves(entry) ? leaving : ranked[size_t(place)]) << entry;
    }
    return (ranked[0] + ranked[1] + ranked[2]).mid(0, limit - leaving.size()) + leaving;
}

void GoToModel::setEntries(const QList<GoToEntry> &entries)
{
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

int GoToModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant GoToModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GoToEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return entry.text;
    case Qt::DecorationRole:
        return entry.icon;
    case DetailRole:
        return entry.detail;
    case Qt::AccessibleTextRole:
        return QString(entry.text + u", "_s + entry.detail);
    default:
        return {};
    }
}

} // namespace lockstep
