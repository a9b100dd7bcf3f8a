// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"
#include "system.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

/// A connection test as it goes: each step with its mark, its time and one sentence. Hidden until
/// the first test begins.
class ConnectionTest final : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionTest(QWidget *parent = nullptr);

    void begin();
    void addStep(const TestStep &step);
    /// `system` is the one tested, as it stands; null for one that is not saved yet.
    void finish(const Result<void> &result, const SystemStatus *system, qint64 nowMs);
    void cancel();
    void clear();
    /// A page with the sign-in beside it offers to mend it.
    void setMendsSignIn(bool mends) { m_mendsSignIn = mends; }
    bool isRunning() const { return m_running; }
    /// With the outcome first, for where there is little room.
    QString outcomeAt(const QString &name) const;
    /// No step failed.
    bool passed() const { return m_failed == 0 && !m_told.isEmpty(); }

Q_SIGNALS:
    void cancelRequested();
    /// The sign-in failed, and a person wants to mend it.
    void signInRequested();

private:
    const TestStep *failedStep() const;
    void end(const QString &text);
    void addCertificate(const CertificateDetails &certificate, int row);

    QLabel *m_title;
    QProgressBar *m_busy;
    QPushButton *m_cancel;
    QPushButton *m_signIn;
    QWidget *m_steps = nullptr;
    QGridLayout *m_grid = nullptr;
    QList<TestStep> m_told;
    int m_failed = 0;
    bool m_mendsSignIn = false;
    bool m_running = false;
    bool m_well = false;
};

} // namespace lockstep
