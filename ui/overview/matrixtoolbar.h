// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "matrixmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace lockstep {

/// What the matrix shows: words, problems only, a time zone, grouped or not; and how many clinics
/// that is, and how many more have come to belong there.
class MatrixToolbar final : public QWidget {
    Q_OBJECT
public:
    explicit MatrixToolbar(const StateStore &state, QWidget *parent = nullptr);

    MatrixModel::Filter filter() const;
    /// Narrowed to one mark by a chip of the header.
    void setMark(std::optional<Mark> mark);
    std::optional<Mark> mark() const { return m_mark; }
    void clear();
    void setCounts(int shown, qsizetype all, int waiting);
    QLineEdit *findField() const { return m_find; }

Q_SIGNALS:
    void filterChanged();
    void clearMarkRequested();
    void waitingRequested();

private:
    QWidget *makeHeading();
    QWidget *makeFilters();
    void changeEvent(QEvent *event) override;
    void fillZones();
    /// With large text all but the search wait behind a button, unless they are used.
    void foldFilters();

    const StateStore &m_state;
    std::optional<Mark> m_mark;
    QLineEdit *m_find;
    QPushButton *m_filters;
    QCheckBox *m_problemsOnly;
    QComboBox *m_zone;
    QCheckBox *m_byCause;
    QPushButton *m_clearMark;
    QPushButton *m_waiting;
    QLabel *m_count;
};

} // namespace lockstep
