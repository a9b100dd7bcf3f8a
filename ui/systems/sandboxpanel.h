// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/sandboxcontrol.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QPushButton;
class QSpinBox;

namespace lockstep {

/// The dials of a simulated system: how slow it is, how often and how it fails, and a change
/// behind our back. Each works at once.
class SandboxPanel final : public QWidget {
    Q_OBJECT
public:
    explicit SandboxPanel(SandboxControl *sandbox, QWidget *parent = nullptr);

    /// Shows the dials of this system, or nothing when it is not simulated.
    void show(const QString &system);
    bool isSimulated(const QString &system) const;

Q_SIGNALS:
    void told(const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void makeLayout();
    void fill(const SandboxDial &dial);
    void turn();
    void drift();

    SandboxControl *m_sandbox;
    QSpinBox *m_latency;
    QSpinBox *m_errors;
    QComboBox *m_kind;
    QCheckBox *m_refuse;
    QPushButton *m_drift;
    QString m_system;
    bool m_filling = false;
};

} // namespace lockstep
