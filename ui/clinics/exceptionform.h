// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "typeddates.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;

namespace lockstep {

class DatesField;
class HoursField;
class ProblemLine;

/// When, for which service, which hours, and why: typed, echoed in words at once, and told as
/// exceptions once all of it can be read. For one clinic it also says what they override; without a
/// clinic it is for many.
class ExceptionForm final : public QWidget {
    Q_OBJECT
public:
    /// Parts are named STEM.whenLineEdit, STEM.hoursLineEdit, …
    explicit ExceptionForm(const QString &stem, QWidget *parent = nullptr);

    /// One clinic; its services can be chosen.
    void setClinic(const Clinic &clinic, QDate today);
    /// Many clinics: all services.
    void setToday(QDate today);

    /// What is typed; nothing while any of it cannot be read.
    QList<Override> exceptions() const;
    /// Something is typed into "when".
    bool isBegun() const;
    void clear();

    void pick(QDate date, bool extending);
    /// Presets: fill in what can be known, and put the cursor where a person goes on.
    void closeOn(QDate date);
    void closeEarlyOn(QDate date);

Q_SIGNALS:
    void changed();
    /// Enter in one of the fields.
    void submitted();

private:
    void makeFields();
    void connectAll();
    void fillServices();
    void describe();
    QString echo(const QList<Override> &exceptions) const;
    QString service() const;
    DayHours usualOn(QDate date) const;

    const QString m_stem;
    std::optional<Clinic> m_clinic;
    QDate m_today;
    DatesField *m_when;
    QComboBox *m_service;
    HoursField *m_hours;
    QLineEdit *m_label;
    QLabel *m_echo;
    ProblemLine *m_problem;
};

} // namespace lockstep
