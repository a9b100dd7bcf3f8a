// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

class QAbstractItemModel;
class QVariant;
class QWidget;

namespace lockstep {

/// Every text that somebody or something can get out of a running console, each once, with the
/// place where it was seen first: what widgets say and tell a screen reader, tooltips, every cell
/// of every table in every role, what went to the clipboard, what the log said, what is in files.
class Reading {
public:
    /// Everything that is shown now in any window.
    void takeShown(const QString &stop);
    /// Everything in all windows, also what is not shown now.
    void takeAll(const QString &stop);
    void take(const QString &place, const QString &text);
    void takeBytes(const QString &place, const QByteArray &bytes);
    /// Every file in the folder and below, as bytes.
    void takeFolder(const QString &place, const QString &folder);

    /// The text, and where it was seen first.
    const QHash<QString, QString> &texts() const { return m_texts; }
    const QHash<QByteArray, QString> &bytes() const { return m_bytes; }

private:
    void takeObject(const QString &stop, const QObject &object);
    void takeNames(const QString &stop, QObject &object);
    void takeModel(const QString &place, const QAbstractItemModel &model);
    void takeValue(const QString &place, const QVariant &value);

    QHash<QString, QString> m_texts;
    QHash<QByteArray, QString> m_bytes;
};

} // namespace lockstep
