// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "widgets/tablemodel.h"

namespace lockstep {

class StateStore;
struct BulkEdit;

/// What one change would do to one of many clinics.
struct BulkRow {
    QString id;
    QString name;
    std::optional<Clinic> changed; ///< none: nothing would be published
    QString words; ///< what changes
    QString goesTo;
    QString note; ///< why nothing would be published, or what stands in the way

    bool operator==(const BulkRow &) const = default;
};

/// What stands in the way of the systems that hours go to, a line each.
QStringList obstacles(const StateStore &state);

/// The row of one clinic; `edit` none: it is not known yet what changes.
BulkRow bulkRow(const Clinic &clinic, const std::optional<BulkEdit> &edit, const StateStore &state);
/// The row of a clinic that becomes another; revision 0: it was never published.
BulkRow bulkRow(const Clinic &saved, const Clinic &next, const StateStore &state);

class BulkModel final : public TableModel<BulkRow, QString> {
    Q_OBJECT
public:
    static constexpr int NoteColumn = 3;

    explicit BulkModel(QObject *parent = nullptr);

    /// Those that would be published.
    QList<Clinic> changed() const;
};

} // namespace lockstep
