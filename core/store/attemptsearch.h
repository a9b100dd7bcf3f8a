// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"
#include "views.h"

namespace lockstep {

/// Finds the attempts that a filter means, among millions: what a person typed is first turned
/// into the clinics, systems, codes and events that it names (there are few of those), so that an
/// index can lead to the attempts; only their ids are looked for, and rows are read for one page.
class AttemptSearch final {
public:
    AttemptSearch(Database &db, const HistoryFilter &filter);

    /// A word means nothing that was ever sent: nothing matches.
    bool hopeless() const { return m_hopeless; }
    /// "SELECT a.id …" of at most so many, newest first, and its values.
    QString sql(qint64 limit) const;
    const QVariantList &values() const { return m_values; }

private:
    void narrow(const QString &condition, const QVariantList &values);
    void narrowToText(const QString &text);
    void narrowToWord(const QString &word);
    void narrowToTime(qint64 sinceMs, qint64 untilMs);
    /// Subjects whose id, or whose clinic's name, has the word in it.
    QStringList subjectsNamed(const QString &word);
    QStringList strings(const QString &sql, const QVariantList &values);
    /// The end of a span of time as an id, so that rows outside of it need not be read.
    qint64 edge(const QString &which, qint64 sinceMs, qint64 untilMs);

    Database &m_db;
    QStringList m_conditions;
    QVariantList m_values;
    bool m_hopeless = false;
    bool m_byClinic = false; ///< few clinics are named
};

} // namespace lockstep
