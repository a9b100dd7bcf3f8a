// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/icons.h"
#include "shell/theme.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace lockstep {

/// What a list shows when it is empty: what belongs here, and one action.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(Glyph glyph, const QString &title, const QString &text = {},
        const QString &action = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setText(const QString &text);
    /// An empty text hides the button.
    void setAction(const QString &text);
    void setGlyph(Glyph glyph);
    /// A mark in place of the glyph.
    void setMark(Mark mark);

Q_SIGNALS:
    void actionRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void renderGlyph();

    Glyph m_glyph;
    std::optional<Mark> m_mark;
    QLabel *m_picture;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace lockstep
