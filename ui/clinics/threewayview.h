// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/hoursitems.h"

#include <QWidget>

class QVBoxLayout;
class QRadioButton;

namespace lockstep {

/// Two people changed one clinic: each thing they do not agree on, as it was, as they have it and
/// as I have it, with a choice between theirs and mine. What only one of us changed is chosen
/// already.
class ThreeWayView final : public QWidget {
    Q_OBJECT
public:
    explicit ThreeWayView(QWidget *parent = nullptr);

    void setClinics(
        const Clinic &base, const Clinic &theirs, const Clinic &mine, const QString &who);
    /// Theirs, with what is chosen as mine put on top. `mine` as it is now: what the person went on
    /// to change meanwhile stays.
    Clinic chosen(const Clinic &mine) const;

private:
    void addHeadings(const QString &who);
    void addRow(const HoursItem &item);
    QRadioButton *makeChoice(const HoursItem &item, const Clinic &clinic, const QString &whose);

    struct Row {
        HoursItem item;
        QRadioButton *mine;
    };

    Clinic m_base;
    Clinic m_theirs;
    Clinic m_mine;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_lines;
    QList<Row> m_rows;
};

} // namespace lockstep
