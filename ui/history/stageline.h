// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"

#include <QFontMetrics>
#include <QStringList>
#include <QWidget>

namespace lockstep {

/// A text in one line, or in two where it is wider than `width`; broken only at a space, so that a
/// time stays whole.
QStringList foldedAtSpace(const QString &text, int width, const QFontMetrics &metrics);

/// The way of one attempt with its times: Core, then the bus, then the adapter, then the system
/// and what it said.
class StageLine final : public QWidget {
    Q_OBJECT
public:
    explicit StageLine(QWidget *parent = nullptr);

    /// `adapter` as people call it.
    void setAttempt(const AttemptDetail &detail, const QString &adapter);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int slot() const;
    /// Two where what is said does not fit into one.
    int timeLines() const;

    QStringList linesOf(const QString &time) const;

    struct Stage {
        QString name;
        QString time;
    };
    QList<Stage> m_stages;
    int m_mark = 0;
};

} // namespace lockstep
