// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/effective.h"

#include <QWidget>

class QDateEdit;
class QRadioButton;

namespace lockstep {

/// From when the week applies: now, from a date, or only between two.
class EffectiveRow final : public QWidget {
    Q_OBJECT
public:
    explicit EffectiveRow(QWidget *parent = nullptr);

    void setEffective(const Effective &effective, QDate today);

Q_SIGNALS:
    void chosen(const lockstep::Effective &effective);

private:
    QDateEdit *makeDate(const QString &name, const QString &title);
    void choose();
    void showDates();

    Effective m_shown;
    QRadioButton *m_now;
    QRadioButton *m_from;
    QRadioButton *m_only;
    QDateEdit *m_fromDate;
    QDateEdit *m_onlyFrom;
    QDateEdit *m_onlyThrough;
    QWidget *m_through; ///< the end with its word
};

} // namespace lockstep
