// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace lockstep {

/// The waits of a schedule as bars, each over its time. Heights are by the square root, so that
/// the short ones are seen beside the long.
class ScheduleBars final : public QWidget {
    Q_OBJECT
public:
    explicit ScheduleBars(QWidget *parent = nullptr);

    void setWaits(const QList<qint64> &waitsMs);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int columnWidth() const;

    QList<qint64> m_waitsMs;
};

/// Edits the waits before each try as typed text ("0, 5 s, 30 s, 2 min") and tells them at once in
/// words and bars. What cannot be read stays as typed.
class RetryScheduleEdit final : public QWidget {
    Q_OBJECT
public:
    explicit RetryScheduleEdit(const QString &objectName, QWidget *parent = nullptr);

    /// The last schedule that could be read.
    QList<qint64> waitsMs() const { return m_waitsMs; }
    void setWaitsMs(const QList<qint64> &waitsMs);
    /// Why the typed text cannot be read; empty when it was.
    QString problem() const { return m_problem; }

Q_SIGNALS:
    void edited();

private:
    void read();
    void describe();

    QLineEdit *m_text;
    QLabel *m_words;
    ScheduleBars *m_bars;
    QList<qint64> m_waitsMs;
    QString m_problem;
};

} // namespace lockstep
