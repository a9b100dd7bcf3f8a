// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace lockstep {

class ChoiceStrip;
class StateStore;

/// "Pause a system…" and "Pause all…": for how long, asked in the page. A pause always has an end
/// unless a person says otherwise.
class PauseStrip final : public QWidget {
    Q_OBJECT
public:
    explicit PauseStrip(const StateStore &state, QWidget *parent = nullptr);

    /// One system, to be chosen; `system` stands there first.
    void askForOne(const QString &system = {});
    void askForAll();
    /// Systems that are not paused.
    QStringList running() const;

Q_SIGNALS:
    /// forMs 0: until a person resumes.
    void pauseRequested(const QStringList &systems, qint64 forMs);

private:
    QPushButton *addAnswer(
        ChoiceStrip &strip, const QString &name, const QString &text, qint64 forMs);

    const StateStore &m_state;
    ChoiceStrip *m_one;
    ChoiceStrip *m_all;
    QComboBox *m_systems;
};

} // namespace lockstep
