// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace lockstep {

/// A choice whose words go on in a new line where there is no room for one.
class WrappingRadio final : public QRadioButton {
    Q_OBJECT
public:
    explicit WrappingRadio(const QString &text, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// The mark and the gap behind it.
    int indent() const;
};

} // namespace lockstep
