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

/// How many of the last hour's tries each system accepted, in per cent: read from history once,
/// then kept by the facts.
class OkRates final : public QObject {
    Q_OBJECT
public:
    explicit OkRates(const Context &context, QObject *parent = nullptr);

    /// Nothing when nothing was tried within the hour.
    std::optional<int> percent(const QString &system) const;
    /// "12 % ok"; empty when nothing was tried.
    QString text(const QString &system) const;

Q_SIGNALS:
    /// At most once a second.
    void changed();

private:
    void take(const QList<Fact> &facts);

    const StateStore &m_state;
    HealthBook m_book;
    QTimer m_soon;
};

} // namespace lockstep
