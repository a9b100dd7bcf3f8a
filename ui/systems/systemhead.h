// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;

namespace lockstep {

class ChoiceStrip;
class GlyphLabel;
class MarkWidget;
class StateStore;

/// The head of a system: its name, how it stands in words, and what a person can do with it as a
/// whole. Pausing and removing are asked for right below.
class SystemHead final : public QWidget {
    Q_OBJECT
public:
    SystemHead(const StateStore &state, const QStringList &sandbox, QWidget *parent = nullptr);

    /// `system` is null for one that is not saved yet.
    void tell(const SystemStatus *system, const SystemConfig &typed, bool testing);
    void openPauseMenu();
    void resume();
    /// Forgets what is being asked.
    void reset();

Q_SIGNALS:
    void testRequested();
    /// forMs 0: until resumed.
    void pauseRequested(qint64 forMs, const QString &note);
    void resumeRequested();
    /// It is held though nobody paused it: one change is to go ahead.
    void tryRequested();
    void removeRequested();

private:
    struct Span;
    void makeLabels();
    void makeButtons();
    void makePauseStrip();
    void makeRemoveStrip();
    void makeLayout();
    QList<Span> spans() const;
    void askRemove();
    QString removalQuestion() const;
    void tellResume(const SystemStatus *system);
    void tellNew(bool testable);
    void tellState(const SystemStatus &system);

    const StateStore &m_state;
    const QStringList m_sandbox;
    QString m_system;
    bool m_pausedNow = false;
    MarkWidget *m_mark;
    QLabel *m_name;
    QLabel *m_sandboxWord;
    QLabel *m_word;
    QLabel *m_sentence;
    QLabel *m_note;
    QLabel *m_preview;
    QWidget *m_insecure;
    QPushButton *m_test;
    QPushButton *m_pause;
    QPushButton *m_resume;
    QPushButton *m_remove;
    QMenu *m_pauseMenu;
    ChoiceStrip *m_pausing;
    QLineEdit *m_pauseNote;
    ChoiceStrip *m_removal;
    QLabel *m_removalLabel;
    QLineEdit *m_removalName;
};

} // namespace lockstep
