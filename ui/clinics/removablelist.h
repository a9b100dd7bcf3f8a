// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemModel;
class QLabel;
class QListView;
class QPushButton;

namespace lockstep {

/// Cards of what a clinic's draft holds, one of which can be removed, by button or Delete; a
/// sentence while there are none.
class RemovableList final : public QWidget {
    Q_OBJECT
public:
    /// The parts are named STEM.listView and STEM.removeButton.
    RemovableList(const QString &stem, const QString &accessibleName, const QString &none,
        QAbstractItemModel *model, QWidget *parent = nullptr);

    QListView *view() const { return m_view; }
    /// Shows what fits the number of rows now; call it when the model was filled.
    void tellRows();

Q_SIGNALS:
    void removeRequested();

private:
    QListView *m_view;
    QLabel *m_none;
    QPushButton *m_remove;
};

} // namespace lockstep
