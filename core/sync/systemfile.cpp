// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systemfile.h"

#include "json.h"
#include "nearestname.h"
#include "tr.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const AdapterKind *kindNamed(const QString &key, const QList<AdapterKind> &kinds)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
        [&key](const AdapterKind &kind) { return kind.description.key == key; });
    return found == kinds.end() ? nullptr : &*found;
}

Problem unknownAdapter(const QString &key, const QList<AdapterKind> &kinds)
{
    QStringList known;
    for (const AdapterKind &kind : kinds)
        known.append(kind.description.key);
    const QString near = nearestName(key, known);
    return {.path = u"/adapter"_s,
        .reason = u"adapter-unknown"_s,
        .message = tr("This program has no adapter \"%1\".").arg(key),
        .fix = near.isEmpty() ? tr("Known adapters: %1.").arg(known.join(u", "_s))
                              : tr("Did you mean \"%1\"?").arg(near)};
}

bool hasType(const QJsonValue &value, SettingField::Type type)
{
    switch (type) {
    case SettingField::Type::Whole:
        return value.isDouble() && value.toDouble() == double(value.toInteger());
    case SettingField::Type::Flag:
        return value.isBool();
    case SettingField::Type::HeaderMap: {
        const QJsonObject map = value.toObject();
        return value.isObject() && std::all_of(map.begin(), map.end(), [](const QJsonValue &entry) {
            return entry.isString();
        });
    }
    default:
        return value.isString();
    }
}

QString nameOf(SettingField::Type type)
{
    switch (type) {
    case SettingField::Type::Whole:
        return tr("a whole number");
    case SettingField::Type::Flag:
        return tr("true or false");
    case SettingField::Type::HeaderMap:
        return tr("an object of strings");
    default:
        return tr("a string");
    }
}

QList<Problem> checkSetting(const SettingField &field, const QJsonValue &value)
{
    const QString path = u"/settings/"_s + json::pointerStep(field.key);
    if (!hasType(value, field.type))
        return {{.path = path,
            .reason = u"type"_s,
            .message = tr("\"%1\" must be %2.").arg(field.key, nameOf(field.type)),
            .fix = field.help}};
    if (field.type == SettingField::Type::Choice && !field.choices.contains(value.toString()))
        return {{.path = path,
            .reason = u"choice-unknown"_s,
            .message = tr("\"%1\" cannot be \"%2\".").arg(field.key, value.toString()),
            .fix = tr("Choose one of %1.").arg(field.choices.join(u", "_s))}};
    if (field.type == SettingField::Type::CredentialReference && !value.toString().isEmpty())
        return problemsOfCredential(value.toString(), path);
    return {};
}

QList<Problem> checkSettings(const QJsonObject &settings, const AdapterDescription &adapter)
{
    QStringList known;
    for (const SettingField &field : adapter.settings)
        known.append(field.key);
    QList<Problem> problems;
    for (auto member = settings.begin(); member != settings.end(); ++member) {
        const qsizetype at = known.indexOf(member.key());
        if (at >= 0) {
            problems += checkSetting(adapter.settings[at], member.value());
            continue;
        }
        const QString near = nearestName(member.key(), known);
        problems.append({.path = u"/settings/"_s + json::pointerStep(member.key()),
            .reason = u"unknown-field"_s,
            .message
            = tr("The adapter \"%1\" has no setting \"%2\".").arg(adapter.key, member.key()),
            .fix = near.isEmpty() ? tr("Remove it; known are %1.").arg(known.join(u", "_s))
                                  : tr("Did you mean \"%1\"?").arg(near)});
    }
    return problems;
}

/// Appends problems whose place has not been reported yet: the adapter may repeat a general rule.
void appendNewPlaces(QList<Problem> &problems, const QList<Problem> &more)
{
    QSet<QString> places;
    for (const Problem &problem : std::as_const(problems))
        places.insert(problem.path);
    for (const Problem &problem : more) {
        if (!places.contains(problem.path))
            problems.append(problem);
    }
}

Problem notAnObject(const QString &path)
{
    return {.path = path,
        .reason = u"type"_s,
        .message = tr("A system must be an object."),
        .fix = tr("Write {\"name\": …, \"adapter\": …, \"endpoint\": …} there.")};
}

/// The list of systems in the document, or what is wrong around it.
Result<QJsonArray> systemsIn(const QJsonValue &document)
{
    QList<Problem> problems;
    const QJsonObject object = document.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (member.key() != "systems"_L1)
            problems.append({.path = u'/' + json::pointerStep(member.key()),
                .reason = u"unknown-field"_s,
                .message = tr("The config file has no member \"%1\".").arg(member.key()),
                .fix = tr("Its only member is \"systems\".")});
    }
    if (!object.value("systems"_L1).isArray())
        problems.append({.path = object.contains("systems"_L1) ? u"/systems"_s : QString(),
            .reason = object.contains("systems"_L1) || !document.isObject() ? u"type"_s
                                                                            : u"missing-field"_s,
            .message = tr("A config file is an object with a list \"systems\"."),
            .fix = tr("Write {\"systems\": [ … ]}.")});
    if (!problems.isEmpty())
        return Error{.kind = Error::Kind::InvalidInput,
            .reason = problems.first().reason,
            .text = problems.first().message,
            .fix = problems.first().fix,
            .problems = problems};
    return object.value("systems"_L1).toArray();
}

} // namespace

QList<Problem> checkSystem(const SystemConfig &config, const QList<AdapterKind> &kinds)
{
    QList<Problem> problems = problemsOf(config);
    const AdapterKind *kind = kindNamed(config.adapter, kinds);
    if (!kind) {
        problems.append(unknownAdapter(config.adapter, kinds));
        return problems;
    }
    appendNewPlaces(problems, checkSettings(config.settings, kind->description));
    if (kind->check)
        appendNewPlaces(problems, kind->check(config));
    return problems;
}

Result<QList<SystemEntry>> systemsFromJson(
    const QJsonValue &document, const QList<AdapterKind> &kinds)
{
    const Result<QJsonArray> list = systemsIn(document);
    if (!list)
        return list.error();
    QList<SystemEntry> systems;
    QList<Problem> problems;
    QSet<QString> names;
    for (qsizetype i = 0; i < list->size(); ++i) {
        const QString at = u"/systems/"_s + QString::number(i);
        if (!list->at(i).isObject()) {
            problems.append(notAnObject(at));
            continue;
        }
        SystemReading reading = systemFromJson(list->at(i).toObject());
        const SystemConfig &config = reading.entry.config;
        appendNewPlaces(reading.problems, checkSystem(config, kinds));
        if (names.contains(config.name))
            reading.problems.append({.path = u"/name"_s,
                .reason = u"name-duplicate"_s,
                .message = tr("Two systems of this file are called \"%1\".").arg(config.name),
                .fix = tr("Give each system a name of its own.")});
        names.insert(config.name);
        for (Problem &problem : reading.problems) {
            problem.path.prepend(at);
            problems.append(problem);
        }
        systems.append(reading.entry);
    }
    if (problems.isEmpty())
        return systems;
    return Error{.kind = Error::Kind::InvalidInput,
        .reason = problems.first().reason,
        .text = problems.first().message,
        .fix = problems.first().fix,
        .problems = problems};
}

QJsonObject systemsToJson(const QList<SystemEntry> &systems)
{
    QJsonArray list;
    for (const SystemEntry &entry : systems) {
        QJsonObject object = toJson(entry.config);
        if (entry.paused)
            object.insert(u"paused"_s, true);
        list.append(object);
    }
    return {{u"systems"_s, list}};
}

} // namespace lockstep
