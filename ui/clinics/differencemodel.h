// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// One line of a comparison of two states of a clinic.
struct Difference {
    QString what; ///< "Tue"; of a folded line every day it stands for: "Mon, Wed–Fri"
    QString left;
    QString right;
    bool same = false;

    bool operator==(const Difference &) const = default;
};

/// What two states of a clinic differ in, day by day and exception by exception; what is the same
/// is folded into one line at the end.
QList<Difference> differences(const Clinic &left, const Clinic &right);

class DifferenceModel final : public TableModel<Difference, QString> {
    Q_OBJECT
public:
    explicit DifferenceModel(QObject *parent = nullptr);

    void setTitles(const QString &left, const QString &right);
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString m_left;
    QString m_right;
};

} // namespace lockstep
