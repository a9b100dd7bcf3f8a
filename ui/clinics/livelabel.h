// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace lockstep {

/// A short text that floats over the widgets beside what it is about, while a person types or
/// draws. It moves nothing and takes no clicks.
class LiveLabel final : public QLabel {
    Q_OBJECT
public:
    /// Floats within `parent`. Hidden until it has something to say.
    explicit LiveLabel(QWidget *parent);

    /// Above `widget`, around its x; below it where there is no room above.
    void showAbove(const QWidget *widget, int x, const QString &text);
    /// Over the beginning of `widget`.
    void showOver(const QWidget *widget, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAt(QPoint topLeft);
};

} // namespace lockstep
