// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

namespace lockstep {

/// A short text that floats over the widgets beside what it is about, while a person types or
/// draws. It moves nothing and takes no clicks.
class LiveLabel final : public QLabel {
    Q_OBJECT
public:
    /// Floats within `parent`. Hidden until it has something to say.
    explicit LiveLabel(QWidget *parent);

    /// Above `widget`, around its x; below it where there is no room above.
    void showAbove(QWidget *widget, int x, const QString &text);
    /// Over the beginning of `widget`.
    void showOver(QWidget *widget, const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void follow(QWidget *widget);
    void place();

    QPointer<QWidget> m_widget; ///< what it stands beside
    int m_x = -1; ///< -1: over its beginning
};

} // namespace lockstep
