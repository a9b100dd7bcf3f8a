// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

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
    /// One more way to narrow: with large text it folds away behind the button "Filters".
    void addFilter(QWidget *filter);
    /// How many of the ways that fold away narrow now.
    void setNarrowing(int count);
    /// Told to assistive technology once typing has stopped.
    void setCount(const QString &text);
    QString count() const;

Q_SIGNALS:
    /// Typing has stopped, or Enter was pressed.
    void textSettled();
    void announced(const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;

private:
    void placeFilters();

    FlowLayout *m_layout;
    QPushButton *m_more;
    QWidget *m_folded;
    FlowLayout *m_foldedLayout;
    QList<QWidget *> m_filters;
    QLineEdit *m_find;
    QLabel *m_count;
    QTimer m_typing;
    QTimer m_announcing;
};

} // namespace lockstep
