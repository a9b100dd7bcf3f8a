// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "failures/grouping.h"
#include "shell/context.h"
#include "widgets/messagebar.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace lockstep {

class ChoiceStrip;

/// What a person does about failures, with the questions that are asked before and the messages
/// that follow: retry, retry all, discard with a reason, restore, a note for the others. Lies above
/// the lists and takes no room while it has nothing to ask or say.
class FailureActions final : public QWidget {
    Q_OBJECT
public:
    explicit FailureActions(const Context &context, QWidget *parent = nullptr);

    /// The lanes are frozen when the engine takes the command. `group` is the card whose job it is;
    /// empty: none.
    void retry(const LaneSelection &lanes, const QString &group);
    /// Asks, and says how many will be refused again and until when.
    void askRetryAll(const QList<GroupItem> &groups);
    /// Of `group` where they are all of one cause.
    void askDiscard(const LaneSelection &lanes, qint64 count, const FailureGroup &group);
    void restore(const QList<LaneKey> &lanes);
    void askNote(const FailureGroup &group);
    void tell(const Error &error);
    /// Questions that were about another group go, and what was said of its retry.
    void drop();

Q_SIGNALS:
    void started(const QString &group, const lockstep::RetryStarted &job);
    /// The lists hold something else now.
    void changed();
    void showDiscardedRequested();
    /// The cause of this group is to be mended instead.
    void mendRequested(const QString &group);

private:
    void makeRetryStrip();
    void makeDiscardSheet();
    void makeNoteStrip();
    void say(MessageBar::Kind kind, const QString &text, const QString &fix = {});
    void tellStarted(const RetryStarted &started, const QString &group);
    QString heldText(qint64 held, const QString &group) const;
    void forgetStarted();
    void retryLikely();
    void retryEvery();
    void discard();
    void saveNote();

    Context m_context;
    MessageBar *m_message;
    ChoiceStrip *m_confirm;
    QPushButton *m_mend;
    QPushButton *m_likely;
    QPushButton *m_every;
    ChoiceStrip *m_sheet;
    QLineEdit *m_reason;
    ChoiceStrip *m_noteStrip;
    QLineEdit *m_note;
    QList<GroupItem> m_all; ///< what "all" was when it was asked
    qint64 m_startedJob = 0; ///< that the message is about; 0: another one, or none
    LaneSelection m_toDiscard;
    QString m_noted; ///< group that the note is about
};

} // namespace lockstep
