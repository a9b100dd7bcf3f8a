// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/needs.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace lockstep {

class StateStore;

/// "Needs you": the biggest failures, each with why and retry in place, and what has drifted, with
/// the way to compare.
class NeedsList final : public QWidget {
    Q_OBJECT
public:
    explicit NeedsList(const StateStore &state, QWidget *parent = nullptr);

    /// What differs where a need is a drift: "Sat". Empty where it is not known.
    void setDriftText(std::function<QString(const Need &)> text);
    /// Something of that is known now.
    void refresh();

Q_SIGNALS:
    void whyRequested(const QString &group);
    void fixRequested(const lockstep::Need &need);
    void retryRequested(const lockstep::Need &need);
    void compareRequested(const lockstep::Need &need);
    void allRequested();

private:
    struct Shown {
        Need need;
        QString title;
        QString detail;
        QString fix; ///< of the button that mends it; empty: none
        bool operator==(const Shown &) const = default;
    };

    struct Row {
        QLabel *title;
        QLabel *detail;
        QPushButton *open; ///< Compare or Why?
    };

    QString titleOf(const Need &need) const;
    QString detailOf(const Need &need) const;
    QString fixOf(const Need &need) const;
    static QString openName(const Shown &shown);
    /// Tells the needs that stand by what is known of them now. False: other needs.
    bool reword(const QList<Shown> &shown);
    QWidget *makeRow(const Shown &shown);
    QPushButton *addButtons(QHBoxLayout &layout, const Shown &shown);
    QWidget *makeMore(qsizetype more);
    QWidget *makeCalm() const;

    const StateStore &m_state;
    QTimer m_soon;
    std::function<QString(const Need &)> m_driftText;
    QVBoxLayout *m_layout;
    QList<Shown> m_shown;
    QList<Row> m_rows; ///< of what is shown
    qsizetype m_more = 0;
    QString m_calm; ///< the line that says nothing needs anybody; empty: not shown
};

} // namespace lockstep
