// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shortcuts.h"

#include "preferences.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

const QString Group = u"keys"_s;
constexpr QLatin1StringView NoKeys("-");

QList<QKeySequence> fromText(const QString &text)
{
    return text == NoKeys ? QList<QKeySequence>()
                          : QKeySequence::listFromString(text, QKeySequence::PortableText);
}

QString toText(const QList<QKeySequence> &keys)
{
    return keys.isEmpty() ? QString(NoKeys)
                          : QKeySequence::listToString(keys, QKeySequence::PortableText);
}

} // namespace

Shortcuts::Shortcuts(Actions &actions, Preferences &preferences, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_preferences(preferences)
{
    for (const ActionId id : actions.ids())
        m_fromTable.insert(id, actions[id]->shortcuts());
    apply();
}

bool Shortcuts::isChosen(ActionId id) const
{
    return m_actions[id]->shortcuts() != m_fromTable.value(id);
}

QString Shortcuts::problem(const QKeySequence &keys)
{
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination combination = keys[uint(i)];
        const bool modified = combination.keyboardModifiers()
            & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        const bool functionKey
            = combination.key() >= Qt::Key_F1 && combination.key() <= Qt::Key_F35;
        if (i == 0 && !modified && !functionKey)
            return tr("Keys that write or move need Ctrl, Alt or Meta before them.");
    }
    return {};
}

std::optional<ActionId> Shortcuts::taken(const QKeySequence &keys, ActionId except) const
{
    for (const ActionId id : m_actions.ids()) {
        const QList<QKeySequence> theirs = m_actions[id]->shortcuts();
        const bool clashes = std::any_of(theirs.begin(), theirs.end(), [&keys](const auto &own) {
            return own.matches(keys) != QKeySequence::NoMatch
                || keys.matches(own) != QKeySequence::NoMatch;
        });
        if (id != except && clashes)
            return id;
    }
    return std::nullopt;
}

void Shortcuts::set(ActionId id, const QKeySequence &keys)
{
    if (keys.isEmpty()) {
        keep(id, {});
    } else {
        for (auto other = taken(keys, id); other; other = taken(keys, id)) {
            QList<QKeySequence> rest = m_actions[*other]->shortcuts();
            rest.removeIf([&keys](const QKeySequence &own) {
                return own.matches(keys) != QKeySequence::NoMatch
                    || keys.matches(own) != QKeySequence::NoMatch;
            });
            keep(*other, rest);
        }
        keep(id, {keys});
    }
    Q_EMIT changed();
}

void Shortcuts::reset(ActionId id)
{
    // Somebody else may have taken these keys meanwhile: they come back to where they belong.
    QList<QKeySequence> own = m_fromTable.value(id);
    for (const QKeySequence &keys : std::as_const(own)) {
        if (taken(keys, id))
            set(id, keys);
    }
    keep(id, own);
    Q_EMIT changed();
}

void Shortcuts::resetAll()
{
    for (const ActionId id : m_actions.ids())
        keep(id, m_fromTable.value(id));
    Q_EMIT changed();
}

QString Shortcuts::key(ActionId id) const
{
    return Group + u'/' + m_actions[id]->objectName();
}

void Shortcuts::keep(ActionId id, const QList<QKeySequence> &keys)
{
    m_actions[id]->setShortcuts(keys);
    if (keys == m_fromTable.value(id))
        m_preferences.reset(key(id));
    else
        m_preferences.store(key(id), toText(keys));
}

void Shortcuts::apply()
{
    for (const ActionId id : m_actions.ids()) {
        const QString kept = m_preferences.stored(key(id)).toString();
        if (kept.isEmpty())
            continue;
        QList<QKeySequence> keys = fromText(kept);
        keys.removeIf([](const QKeySequence &each) { return !problem(each).isEmpty(); });
        m_actions[id]->setShortcuts(keys);
    }
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &each : keys)
        texts << each.toString(QKeySequence::NativeText);
    return texts.join(Shortcuts::tr(" or "));
}

} // namespace lockstep
