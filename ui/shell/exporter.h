// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tableexport.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;
class QLabel;
class QProgressBar;
class QPushButton;

namespace lockstep {

class EngineClient;
class MessageBar;

/// Takes tables out into files: asks where to, beside the work and not in its way, writes, shows
/// how far it is, and tells how it ended. One export at a time.
class Exporter final : public QWidget {
    Q_OBJECT
public:
    explicit Exporter(EngineClient &engine, QWidget *parent = nullptr);

    /// Asks where to.
    void ask(ExportSource source, qint64 nowMs);
    void write(ExportSource source, const QString &path);
    bool busy() const { return m_job; }

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    void showProgress();
    void tellDone();

    EngineClient &m_engine;
    QPointer<QFileDialog> m_dialog;
    QPointer<ExportJob> m_job;
    QWidget *m_strip;
    QLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    MessageBar *m_message;
    QString m_lastFolder;
};

} // namespace lockstep
