// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views.h"
#include "widgets/tablemodel.h"

namespace lockstep {

/// One system of the change preview, in words.
struct PreviewRow {
    SystemPreview preview;
    Mark mark = Mark::NotLinked;
    QString willSend;
    QString when;
    QString note;
};

/// What a preview means for people. `changed`: there is something to send.
PreviewRow previewRow(const SystemPreview &preview, bool changed, qint64 nowMs);

class PreviewModel final : public TableModel<PreviewRow, QString> {
    Q_OBJECT
public:
    explicit PreviewModel(QObject *parent = nullptr);
};

} // namespace lockstep
