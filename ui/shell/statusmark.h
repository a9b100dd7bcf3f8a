// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lane.h"
#include "system.h"
#include "theme.h"

#include <QIcon>
#include <QWidget>

#include <optional>

class QPainter;

namespace lockstep {

/// In high contrast, the colours of a mark that lies on the system's highlight.
QPalette onHighlight(QPalette palette);

/// Paints a mark into a square: shape first, colour second. Each of the nine differs in outline,
/// so they can be told apart in black and white.
void paintMark(QPainter &painter, const QRectF &square, Mark mark, const Tokens &tokens);
/// The mark as a picture, cached; what tables and the live view draw. `size` is in
/// device-independent pixels. Grey where it stands for none of them.
QPixmap markPixmap(
    Mark mark, int size, const QPalette &palette, qreal devicePixelRatio, bool grey = false);
/// The mark as an icon that follows the theme.
QIcon markIcon(Mark mark);
/// One word or two for people: "Failed", "In sync", "Accepted".
QString word(Mark mark);

/// What a lane's state looks like. Held by a person is paused; held by anything else needs a
/// person and is failed. Discarded is knowingly not in lockstep, so it shows "differs".
Mark markOf(const Lane &lane);
/// What stands in the way of a system as such: paused, failing (held, breaker open), retrying;
/// nothing where it is well. StateStore::shown() knows its lanes, too.
std::optional<Mark> troubleOf(const SystemStatus &system);
/// How an attempt ended.
Mark markOf(OutcomeKind outcome);
/// The state in words, more exact than the mark: "Sending", "Discarded", and of what is
/// held the reason: "sign-in refused".
QString stateText(const Lane &lane);

/// A mark that stands by itself; its accessible name is the word.
class MarkWidget final : public QWidget {
    Q_OBJECT
public:
    explicit MarkWidget(Mark mark = Mark::NotLinked, QWidget *parent = nullptr);

    Mark mark() const { return m_mark; }
    void setMark(Mark mark);
    /// Side in pixels; 0 follows the font.
    void setSize(int size);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Mark m_mark;
    int m_size = 0;
};

} // namespace lockstep
