// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statestore.h"

#include <QFrame>

class QLabel;

namespace lockstep {

class GlyphLabel;
class JobStrip;
class MarkWidget;

/// The line below: how the engine is, how much waits and since when, the current job, and the
/// time all this was true. Also where screen readers hear what happened.
class StatusLine final : public QFrame {
    Q_OBJECT
public:
    StatusLine(StateStore &state, Clock &clock, QWidget *parent = nullptr);

    /// Says it for a moment, to the eye and to screen readers.
    void announce(const QString &sentence);
    /// Says it to screen readers only.
    void speak(const QString &sentence);
    /// What was announced is over.
    void hush();

Q_SIGNALS:
    void cancelRequested(qint64 jobId);
    void showJobRequested(qint64 jobId);
    void allJobsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void showEngine();
    void fit();
    QString besideJob(int room) const;
    QString fitting(int room) const;

    StateStore &m_state;
    std::unique_ptr<ClockTimer> m_hushTimer;
    bool m_stale = false;
    MarkWidget *m_trouble;
    GlyphLabel *m_glyph;
    QLabel *m_engine;
    QStringList m_engineTexts; ///< from the most that there may be room for to the least
    QLabel *m_announcement;
    JobStrip *m_job;
    QLabel *m_asOf;
};

} // namespace lockstep
