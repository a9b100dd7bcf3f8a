// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace lockstep {

/// What stands in it ends where an eye can follow the lines. It keeps a margin at the end and has
/// no greatest width: parts are as high as their width asks for.
class ReadingColumn final : public QWidget {
public:
    enum class Place { Start, Middle };

    /// `characters` is the greatest width of a line.
    ReadingColumn(int characters, const QMargins &margins, Place place = Place::Start);

    QVBoxLayout *content() const { return m_layout; }
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const int m_characters;
    const QMargins m_margins;
    const Place m_place;
    QVBoxLayout *m_layout;
};

} // namespace lockstep
