// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statestore.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace lockstep {

class Chip;

/// Toggle chips, worst first, and the way to anything. The leftmost chip that is not zero is the
/// light, so the light always has a number and a word. Six always stand there; "unknown" and
/// "accepted" only where there are some.
class StatusHeader final : public QFrame {
    Q_OBJECT
public:
    explicit StatusHeader(StateStore &state, QWidget *parent = nullptr);

    /// Which mark the Overview is narrowed to.
    void setActive(std::optional<Mark> mark);

Q_SIGNALS:
    void markChosen(lockstep::Mark mark);
    void goToRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitGoTo();
    void refresh();
    void showChip(Chip *chip, qint64 count);

    StateStore &m_state;
    QList<Chip *> m_chips;
    QPushButton *m_goTo;
};

} // namespace lockstep
