// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"
#include "overview/health.h"

#include <QObject>
#include <QTimer>

namespace lockstep {

struct Context;
class StateStore;

/// How the last hour's tries at each system went: read from history once, then kept by the facts.
class OkRates final : public QObject {
    Q_OBJECT
public:
    /// The one of all pages, so that they cannot disagree.
    static OkRates &of(const Context &context);

    const HealthBook &book() const { return m_book; }
    /// Nothing when nothing was tried within the hour.
    std::optional<int> percent(const QString &system) const;
    /// "12 % ok"; empty when nothing was tried.
    QString text(const QString &system) const;

Q_SIGNALS:
    /// At most once a second.
    void changed();

private:
    explicit OkRates(const Context &context);
    void read(const QList<Attempt> &rows);
    void take(const QList<Fact> &facts);
    void add(const Attempt &attempt);

    const StateStore &m_state;
    HealthBook m_book;
    bool m_reading = true;
    QList<Attempt> m_meanwhile; ///< finished while history is read
    QTimer m_soon;
};

} // namespace lockstep
