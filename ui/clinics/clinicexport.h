// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clinics/clinicfiles.h"
#include "widgets/background.h"

#include <QObject>

class QWidget;

namespace lockstep {

class EngineClient;

/// Writes every clinic into a file that a person names: JSON, CSV, or the exceptions as iCalendar.
class ClinicExport final : public QObject {
    Q_OBJECT
public:
    explicit ClinicExport(EngineClient &engine, QObject *parent = nullptr);

    /// Asks for a file, over a window.
    void begin(QWidget *over, qint64 nowMs);
    void write(const QString &path, qint64 nowMs);

Q_SIGNALS:
    void written(const QString &path, qsizetype clinics);
    void failed(const lockstep::Error &error);

private:
    EngineClient &m_engine;
    Background m_background;
};

} // namespace lockstep
