// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/needs.h"

#include <QWidget>

class QVBoxLayout;

namespace lockstep {

class StateStore;

/// "Needs you": the biggest failures, each with why and retry in place.
class NeedsList final : public QWidget {
    Q_OBJECT
public:
    explicit NeedsList(const StateStore &state, QWidget *parent = nullptr);

Q_SIGNALS:
    void whyRequested(const QString &group);
    void retryRequested(const lockstep::Need &need);

private:
    void refresh();
    QWidget *makeRow(const Need &need);
    QWidget *makeCalm() const;

    const StateStore &m_state;
    QVBoxLayout *m_layout;
    QList<Need> m_shown;
    QList<Mark> m_calm; ///< the mark of the line that says nothing needs anybody; empty: not shown
};

} // namespace lockstep
