// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/theme.h"

#include <QAbstractButton>

#include <optional>

namespace lockstep {

/// A toggle with a mark, a number and a word: "⬣ 53 failed". Zero is grey, anything else has its
/// colour. It shrinks to mark and number before it would be clipped.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(Mark mark, QWidget *parent = nullptr);

    Mark mark() const { return m_mark; }
    /// The number and the word that follows it in lower case.
    void setCount(qint64 count, const QString &word);
    /// "?" where nobody knows how many.
    void setUnknown(const QString &word);
    /// 0 while it is unknown.
    qint64 count() const { return m_count.value_or(0); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell(std::optional<qint64> count, const QString &word);
    QString number() const;
    int widthFor(const QString &text) const;

    Mark m_mark;
    std::optional<qint64> m_count = 0;
    QString m_word;
};

} // namespace lockstep
