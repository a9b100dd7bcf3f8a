// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempt.h"

#include <QWidget>

namespace lockstep {

/// The tries of one event on one system as a line, oldest first, with what comes next at its end.
/// Where there is no room for all, the oldest give way to a count.
class AttemptTimeline final : public QWidget {
    Q_OBJECT
public:
    explicit AttemptTimeline(QWidget *parent = nullptr);

    /// `nextAtMs` 0: no try is booked.
    void setAttempts(
        const QList<Attempt> &attempts, qint64 chosenId, qint64 nextAtMs, qint64 nowMs);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void attemptChosen(qint64 attemptId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Stop {
        qint64 attemptId = 0; ///< 0: what comes next, or how many came before
        int mark = -1; ///< Mark; -1: none
        QString head; ///< code and duration
        QString time;
        bool chosen = false;
    };
    struct Placed {
        Stop stop;
        QRect rect;
    };
    QList<Placed> placed() const;
    int widthOf(const Stop &stop) const;

    QList<Stop> m_stops;
};

} // namespace lockstep
