// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "result.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QToolButton;

namespace lockstep {

class FormField;

/// Asks for what a new clinic needs before its hours can be typed: id, name and zone.
class NewClinicForm final : public QWidget {
    Q_OBJECT
public:
    explicit NewClinicForm(QWidget *parent = nullptr);

    /// Empties the fields and takes the focus.
    void begin();
    /// Shows problems under the fields they are about; paths are those of a clinic's document.
    void setProblems(const QList<Problem> &problems);

Q_SIGNALS:
    /// A week that is not set yet, from `effectiveFrom` on, which the page fills in.
    void created(const lockstep::Clinic &clinic);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void create();
    void showId(bool on);

    QLineEdit *m_id;
    QLineEdit *m_name;
    QComboBox *m_zone;
    QToolButton *m_more;
    bool m_idTyped = false; ///< by the person; until then it follows the name
    QMap<QString, FormField *> m_fields; ///< by path
};

} // namespace lockstep
