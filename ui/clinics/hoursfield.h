// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

#include <QWidget>

class QLineEdit;

namespace lockstep {

class BarRuler;
class DayBar;

/// The hours of a day outside the week: typed as in the week, and drawn on the bar below.
class HoursField final : public QWidget {
    Q_OBJECT
public:
    /// The text is named STEMLineEdit, the bar STEMBar.
    explicit HoursField(const QString &stem, QWidget *parent = nullptr);

    /// What the text says; an Error while it cannot be read.
    Result<DayHours> hours() const;
    void setHours(const DayHours &hours);
    /// What the week alone would say, drawn as an outline.
    void setUsual(const DayHours &usual);
    /// Drawn as in the week: a campaign stands beside the regular hours.
    void setHatched();
    QLineEdit *text() const { return m_text; }

Q_SIGNALS:
    void changed();
    void submitted();

private:
    void read();
    void fitAxis();

    QLineEdit *m_text;
    BarRuler *m_ruler;
    DayBar *m_bar;
    DayHours m_usual;
};

} // namespace lockstep
