// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <array>

class QCheckBox;
class QLabel;
class QPushButton;

namespace lockstep {

/// Asks which days one day's hours are copied to: one click for the usual sets, checks for others.
/// Hidden until it is asked; Esc changes nothing.
class CopyDaysPanel final : public QFrame {
    Q_OBJECT
public:
    /// `order` is the week as the person reads it, days from Monday, 0.
    explicit CopyDaysPanel(const QList<int> &order, QWidget *parent = nullptr);

    void ask(int day, const QString &hours);

Q_SIGNALS:
    /// `onto` never holds `day`.
    void chosen(int day, const QList<int> &onto);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *addSet(const QString &name, const QString &text, const QList<int> &days);
    void choose(QList<int> days);
    void close();
    QList<int> checkedDays() const;

    int m_day = 0;
    QLabel *m_text;
    QPushButton *m_weekdays;
    QPushButton *m_copy;
    std::array<QCheckBox *, 7> m_checks{};
};

} // namespace lockstep
