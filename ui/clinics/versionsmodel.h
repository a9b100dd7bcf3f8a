// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hours.h"
#include "views.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// One published revision of a clinic's hours.
struct Version {
    qint64 revision = 0;
    qint64 savedAtMs = 0;
    QString actor;
    std::optional<Clinic> hours; ///< zone, schedules, exceptions; none: not kept any more
    QString change; ///< what it changed, in words
    bool newest = false;
};

/// The revisions as versions, newest first, each with what it changed. Names and services are those
/// of `clinic`: a revision does not hold them.
QList<Version> versionsOf(const Clinic &clinic, const QList<RevisionRow> &revisions);

class VersionsModel final : public TableModel<Version, qint64> {
    Q_OBJECT
public:
    explicit VersionsModel(QObject *parent = nullptr);

    void setVersions(const QList<Version> &versions, qint64 nowMs);

private:
    qint64 m_nowMs = 0;
};

} // namespace lockstep
