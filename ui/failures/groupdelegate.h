// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lockstep {

/// Paints a failure group as a card: mark, cause and count, what they said and since when, how the
/// failures came, and a button that retries them all. While they are retried the button tells how
/// far that is.
class GroupDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Where the card's button is; empty: it has none.
    static QRect buttonRect(const QStyleOptionViewItem &option, const QModelIndex &index);

Q_SIGNALS:
    void retryRequested(const QModelIndex &index);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    QPersistentModelIndex m_pressed; ///< the card whose button is held down
};

} // namespace lockstep
