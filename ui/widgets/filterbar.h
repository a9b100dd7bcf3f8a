// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;

namespace lockstep {

class FlowLayout;

/// A field to find things by text, as every page has one.
QLineEdit *makeFindField(const QString &objectName, const QString &placeholder);

/// The row above a long table: the field to find by text, the other ways to narrow, and how many
/// were found. Goes on in a new line where there is no room.
class FilterBar final : public QWidget {
    Q_OBJECT
public:
    /// The field is named STEM.findLineEdit.
    FilterBar(const QString &stem, const QString &placeholder, QWidget *parent = nullptr);

    QLineEdit *find() const { return m_find; }
    QString text() const;
    /// Without the signal: from another page, or by Back.
    void setText(const QString &text);
    void addPart(QWidget *part);
    /// Told to assistive technology once typing has stopped.
    void setCount(const QString &text);
    QString count() const;

Q_SIGNALS:
    /// Typing has stopped, or Enter was pressed.
    void textSettled();
    void announced(const QString &sentence);

private:
    FlowLayout *m_layout;
    QLineEdit *m_find;
    QLabel *m_count;
    QTimer m_typing;
    QTimer m_announcing;
};

} // namespace lockstep
