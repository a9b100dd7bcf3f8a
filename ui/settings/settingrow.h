// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace lockstep {

/// One setting: what it is called and what it does, the control that changes it, and a way back to
/// what it was. Where it may not be changed, it shows a lock and the reason.
class SettingRow final : public QWidget {
    Q_OBJECT
public:
    /// Takes ownership of `control`, whose object name is the row's stem.
    SettingRow(
        const QString &label, const QString &help, QWidget *control, QWidget *parent = nullptr);

    QString label() const;
    QWidget *control() const { return m_control; }
    /// The words by which it is found.
    bool matches(const QString &text) const;
    /// Shows "Reset" while there is something to reset.
    void setChosen(bool chosen);
    /// An empty reason unlocks it.
    void setLocked(const QString &reason);
    /// Sets it off as the one that was looked for.
    void setFound(bool found);

Q_SIGNALS:
    void resetRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeWords(const QString &label, const QString &help);

    QWidget *m_control;
    QLabel *m_label = nullptr;
    QLabel *m_help = nullptr;
    QLabel *m_lock = nullptr;
    QToolButton *m_reset;
    bool m_found = false;
};

} // namespace lockstep
