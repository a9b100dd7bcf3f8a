// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QAbstractButton>

namespace lockstep {

/// A toggle with a mark, a number and a word: "⬣ 53 failed". Zero is quiet, anything else has its
/// tint. It shrinks to mark and number before it would be clipped.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(Mark mark, QWidget *parent = nullptr);

    Mark mark() const { return m_mark; }
    void setMark(Mark mark);
    /// The number and the word that follows it in lower case.
    void setCount(qint64 count, const QString &word);
    qint64 count() const { return m_count; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString number() const;
    int widthFor(const QString &text) const;

    Mark m_mark;
    qint64 m_count = 0;
    QString m_word;
};

} // namespace lockstep
