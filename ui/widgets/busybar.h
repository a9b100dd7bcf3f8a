// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProgressBar>
#include <QVariantAnimation>

namespace lockstep {

/// That something is being done of which nobody knows how much is left. A part of the bar moves to
/// and fro while it is seen; with reduced motion it stands in the middle.
class BusyBar final : public QProgressBar {
    Q_OBJECT
public:
    explicit BusyBar(QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVariantAnimation m_way;
};

} // namespace lockstep
