// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace lockstep {

/// What a row of a list of cards says beyond its title (Qt::DisplayRole).
namespace card {
enum Role {
    MarkRole = Qt::UserRole + 100, ///< int(Mark); none: no room is kept for one
    DetailsRole, ///< QStringList: lines below the title
    AsideRole, ///< QString at the right end of the title, or of the line below it
    AsideGlyphRole, ///< int(Glyph) after it; none: only the text
    DashedRole, ///< bool: a dashed outline, for what is not real
    AlarmRole, ///< QString: a last line with the mark of failure, told in any case
};
}

/// Paints a row as a card: mark, title, something aside, lines of detail. One look for every list
/// that stands left of a page.
class CardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// How many lines a long title may take; every card of the list has room for them.
    void setTitleLines(int lines) { m_titleLines = lines; }
    int titleLines() const { return m_titleLines; }
    /// What a card takes of the width besides its title.
    static int widthAroundTitle(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_titleLines = 1;
};

} // namespace lockstep
