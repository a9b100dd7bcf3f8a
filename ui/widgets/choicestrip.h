// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace lockstep {

class FlowLayout;

/// A question in the page, near its cause, with its answers as buttons. Hidden until it is asked;
/// every answer hides it, and Esc is the same as declining.
class ChoiceStrip final : public QFrame {
    Q_OBJECT
public:
    explicit ChoiceStrip(const QString &objectName, QWidget *parent = nullptr);

    /// A field that belongs to the question, e.g. a reason. Takes ownership; has the focus first.
    void setField(QWidget *field);
    /// Something to look at between the question and its answers; it does not take the focus.
    void addContent(QWidget *content);
    /// Answers stand in the order they are added. The button is named OBJECTNAME.`name`.
    QPushButton *addAnswer(const QString &name, const QString &text);
    /// The answer that changes nothing: the default button, and what Esc gives.
    QPushButton *addDecline(const QString &name, const QString &text);

    /// Shows itself and takes the focus.
    void ask(const QString &text);
    QString text() const;
    void decline();

Q_SIGNALS:
    void declined();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *addButton(const QString &name, const QString &text);

    QLabel *m_text;
    QBoxLayout *m_fieldPlace;
    FlowLayout *m_answers;
    QWidget *m_field = nullptr;
    QPushButton *m_decline = nullptr;
};

} // namespace lockstep
