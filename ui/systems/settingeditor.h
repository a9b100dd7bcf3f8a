// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "system.h"

#include <QWidget>

#include <functional>

namespace lockstep {

/// The editor of one setting of an adapter, made from the setting's description.
class SettingEditor final : public QWidget {
    Q_OBJECT
public:
    /// `objectName` is given to the widget that has the focus.
    SettingEditor(const SettingField &field, const QString &objectName, QWidget *parent = nullptr);

    const SettingField &field() const { return m_field; }
    QJsonValue value() const { return m_read(); }
    /// An undefined value shows the fallback.
    void setValue(const QJsonValue &value);

Q_SIGNALS:
    void edited();

private:
    void makeLine(const QString &objectName);
    void makeFilePath(const QString &objectName);
    void makeChoice(const QString &objectName);
    void makeWhole(const QString &objectName);
    void makeFlag(const QString &objectName);
    void makeCredential(const QString &objectName);
    void makeHeaders(const QString &objectName);
    void place(QWidget *editor);

    SettingField m_field;
    std::function<QJsonValue()> m_read;
    std::function<void(const QJsonValue &)> m_write;
};

} // namespace lockstep
