// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "savedsearches.h"

#include "json.h"
#include "shell/icons.h"
#include "shell/preferences.h"
#include "widgets/popup.h"

#include <QJsonObject>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const QString Group = u"history.searches"_s;
constexpr qsizetype Most = 30;

QString keyOf(const QString &name)
{
    // A name may hold what divides keys.
    return Group + u'/' + QString::fromLatin1(name.toUtf8().toHex());
}

QString nameOf(const QString &key)
{
    return QString::fromUtf8(QByteArray::fromHex(key.toLatin1()));
}

} // namespace

QString toText(const HistoryFilter &filter)
{
    QJsonObject object;
    const auto put = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    put(u"system"_s, filter.system);
    put(u"topic"_s, filter.topic);
    put(u"subject"_s, filter.subject);
    put(u"text"_s, filter.text);
    put(u"outcome"_s, filter.outcome ? name(*filter.outcome) : QString());
    put(u"reason"_s, filter.reason ? name(*filter.reason) : QString());
    if (filter.revision > 0)
        object.insert(u"revision"_s, filter.revision);
    if (filter.sinceMs > 0)
        object.insert(u"since"_s, filter.sinceMs);
    if (filter.untilMs > 0)
        object.insert(u"until"_s, filter.untilMs);
    return QString::fromUtf8(json::canonical(object));
}

HistoryFilter historyFilterFromText(const QString &text)
{
    const auto parsed = json::parse(text.toUtf8());
    const QJsonObject object = parsed ? parsed->toObject() : QJsonObject();
    HistoryFilter filter;
    filter.system = object.value("system"_L1).toString();
    filter.topic = object.value("topic"_L1).toString();
    filter.subject = object.value("subject"_L1).toString();
    filter.text = object.value("text"_L1).toString();
    filter.outcome = outcomeKindFromName(object.value("outcome"_L1).toString());
    if (object.contains("reason"_L1))
        filter.reason = reasonFromName(object.value("reason"_L1).toString());
    filter.revision = object.value("revision"_L1).toInteger();
    filter.sinceMs = object.value("since"_L1).toInteger();
    filter.untilMs = object.value("until"_L1).toInteger();
    return filter;
}

SavedSearches::SavedSearches(Preferences &preferences, QWidget *parent)
    : QPushButton(tr("Saved"), parent)
    , m_preferences(preferences)
    , m_menu(new QMenu)
{
    setObjectName(u"history.savedButton"_s);
    m_menu->setObjectName(u"history.savedMenu"_s);
    setIcon(lockstep::icon(Glyph::ChevronDown));
    setAccessibleName(tr("Saved searches"));
    popUpUnder(this, m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &SavedSearches::fillMenu);
}

QList<SavedSearch> SavedSearches::all() const
{
    QList<SavedSearch> searches;
    for (const QString &key : m_preferences.keysUnder(Group))
        searches << SavedSearch{nameOf(key),
            historyFilterFromText(m_preferences.stored(Group + u'/' + key).toString())};
    std::sort(searches.begin(), searches.end(), [](const auto &a, const auto &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return searches;
}

void SavedSearches::keep(const SavedSearch &search)
{
    if (!search.name.isEmpty() && all().size() < Most)
        m_preferences.store(keyOf(search.name), toText(search.filter));
}

void SavedSearches::remove(const QString &name)
{
    m_preferences.reset(keyOf(name));
}

void SavedSearches::fillMenu()
{
    m_menu->clear();
    const QList<SavedSearch> searches = all();
    for (const SavedSearch &search : searches)
        connect(m_menu->addAction(search.name), &QAction::triggered, this,
            [this, filter = search.filter] { Q_EMIT chosen(filter); });
    if (!searches.isEmpty())
        m_menu->addSeparator();
    connect(m_menu->addAction(tr("Save this search…")), &QAction::triggered, this,
        &SavedSearches::saveRequested);
    if (searches.isEmpty())
        return;
    QMenu *removal = m_menu->addMenu(tr("Remove"));
    for (const SavedSearch &search : searches)
        connect(removal->addAction(search.name), &QAction::triggered, this,
            [this, name = search.name] { remove(name); });
}

} // namespace lockstep
