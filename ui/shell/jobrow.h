// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "facts.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

class MarkWidget;
class StateStore;

/// One job: mark, title, progress with pace or the result, and what can be done: cancel it, see
/// what failed, clear the result away once it is read.
class JobRow final : public QWidget {
    Q_OBJECT
public:
    /// Controls are named `stem` + "cancelButton", "showButton", "clearButton", "progressBar",
    /// "resultLabel".
    JobRow(qint64 id, const QString &stem, QWidget *parent = nullptr);

    /// `dated`: says when it was and who asked for it.
    void tell(const JobProgress &job, const StateStore &state, bool dated);
    const JobProgress &job() const { return m_job; }

Q_SIGNALS:
    void cancelRequested(qint64 jobId);
    void showRequested(qint64 jobId);
    void readRequested(qint64 jobId);

private:
    QPushButton *makeButton(const QString &name, const QString &text);

    JobProgress m_job;
    MarkWidget *m_mark;
    QLabel *m_title;
    QProgressBar *m_progress;
    QLabel *m_result;
    QLabel *m_meta;
    QPushButton *m_show;
    QPushButton *m_cancel;
    QPushButton *m_clear;
};

} // namespace lockstep
