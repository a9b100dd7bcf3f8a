// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settingssection.h"
#include "shell/context.h"
#include "views.h"

#include <QJsonArray>

#include <memory>

class QFileDialog;
class QLabel;
class QPushButton;

namespace lockstep {

class MessageBar;

/// What is kept, how much of it there is, and taking it elsewhere.
class DataSection final : public SettingsSection {
    Q_OBJECT
public:
    DataSection(const QString &title, const Context &context, QWidget *parent = nullptr);

    /// Asks how much there is now.
    void refresh();

private:
    struct Everything {
        QString path;
        QStringList left; ///< clinics not collected yet
        QJsonArray clinics;
    };

    void addSandbox();
    QWidget *buttonWith(QLabel *text, QPushButton *button) const;
    void tell(const StoreStatus &status);
    void compact();
    void askWhereToBackUp();
    void askWhereToExport();
    void writeEverything(const QString &path);
    /// One clinic after the other, so that the window stays free.
    void collect(const std::shared_ptr<Everything> &all);
    void save(const Everything &all);
    void askFor(const QString &title, const QString &file, const QString &filter,
        std::function<void(const QString &)> chosen);

    Context m_context;
    QLabel *m_size;
    QPushButton *m_compact;
    QPushButton *m_backup;
    QPushButton *m_export;
    MessageBar *m_message;
    QList<SettingRow *> m_ofStore; ///< need an engine that writes
};

} // namespace lockstep
