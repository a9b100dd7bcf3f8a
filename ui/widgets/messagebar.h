// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "result.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace lockstep {

/// A message in the page, near its cause: what happened · why · what to do, with the fix as a
/// button and the details to copy. Hidden until it has something to say; never takes the focus.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Info, Success, Caution, Failure };

    explicit MessageBar(QWidget *parent = nullptr);

    void tell(Kind kind, const QString &text);
    /// Text and fix of the error; its details behind "Copy details".
    void tell(const Error &error);
    /// The button that mends it; an empty text removes it.
    void setFix(const QString &text);
    /// One more button, after the one that mends it.
    QPushButton *addAnswer(const QString &name, const QString &text);
    /// What cannot be closed stays until clear().
    void setClosable(bool closable);
    void clear();
    QString text() const;
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void fixRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void copyDetails();
    void renderGlyph();

    Kind m_kind = Kind::Info;
    QString m_details;
    QLabel *m_picture;
    QLabel *m_text;
    QHBoxLayout *m_answers;
    QPushButton *m_fix;
    QPushButton *m_copy;
    QToolButton *m_close;
};

} // namespace lockstep
