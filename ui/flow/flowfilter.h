// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowrow.h"

namespace lockstep {

/// What a person typed to narrow the live list: system: status: clinic: event: topic: and plain
/// words; "-" before a term excludes, quotes hold words together. Terms of the same key widen each
/// other, different keys narrow.
class FlowFilter {
public:
    enum class Key { Word, System, Status, Clinic, Event, Topic };
    struct Term {
        Key key = Key::Word;
        QString value;
        bool excludes = false;
        std::optional<Mark> mark; ///< of Key::Status
    };
    /// A part of the text that means nothing, and why.
    struct Problem {
        qsizetype from = 0;
        qsizetype length = 0;
        QString text;
    };
    /// Where the term that holds a place begins and ends, and what it is about.
    struct Place {
        qsizetype from = 0;
        qsizetype length = 0;
        bool excludes = false;
        std::optional<Key> key; ///< nothing: its key is still being typed
        QString typed; ///< of the key, or of the value behind it
    };

    static FlowFilter fromText(const QString &text);
    static Place placeAt(const QString &text, qsizetype at);
    /// "system:", "status:", … as they are called in the language of the window. Those in English
    /// are understood, too.
    static QStringList keys();
    /// A value as it is typed: in quotes when it has to be.
    static QString quoted(const QString &value);
    /// "system:Google" as a term.
    static QString term(Key key, const QString &value);

    bool matches(const FlowRow &row) const;
    const QList<Term> &terms() const { return m_terms; }
    const QList<Problem> &problems() const { return m_problems; }
    bool isEmpty() const { return m_terms.isEmpty(); }

private:
    void take(const QString &text, qsizetype from, qsizetype length);

    QList<Term> m_terms;
    QList<Problem> m_problems;
};

} // namespace lockstep
