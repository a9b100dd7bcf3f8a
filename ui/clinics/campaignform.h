// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "campaigns.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace lockstep {

class DatesField;
class HoursField;
class ProblemLine;

/// A campaign as it is typed: name, vaccine, dates, hours, walk-in or by appointment.
class CampaignForm final : public QWidget {
    Q_OBJECT
public:
    explicit CampaignForm(QWidget *parent = nullptr);

    void setClinic(const Clinic &clinic, QDate today);
    /// Fills in one there is, to be changed.
    void edit(const Campaign &campaign);
    /// An empty form for a new one.
    void begin();
    /// Says what is missing, and goes there.
    void askForMore();
    /// Something is typed that would be taken over. One that is only looked at is not.
    bool isTouched() const;
    /// The campaign that is changed; empty: it is a new one.
    QString service() const { return m_service; }
    /// What is typed; nothing while it cannot be read.
    std::optional<Campaign> campaign() const;
    bool isBegun() const;
    /// It changes one there is.
    bool isChange() const { return !m_service.isEmpty(); }
    QLineEdit *name() const { return m_name; }

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void makeFields();
    void connectAll();
    void describe();
    QString problem() const;
    QStringList echo(const Campaign &campaign) const;
    QString note() const;

    Clinic m_clinic;
    QString m_service; ///< of the campaign that is changed
    QList<Override> m_dates; ///< its dates as they are, while they have several hours
    QLineEdit *m_name;
    QComboBox *m_vaccine;
    DatesField *m_when;
    HoursField *m_hours;
    QComboBox *m_access;
    QCheckBox *m_hidden;
    QLabel *m_echo;
    ProblemLine *m_problem;
    std::optional<Campaign> m_loaded; ///< the one that is changed, as it came into the fields
    bool m_asked = false; ///< for what is missing, although nothing is typed yet
};

} // namespace lockstep
