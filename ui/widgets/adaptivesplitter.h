// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace lockstep {

/// A list with its detail: beside it while there is room, below it in a narrow window or with
/// large text.
class AdaptiveSplitter final : public QSplitter {
    Q_OBJECT
public:
    explicit AdaptiveSplitter(QWidget *parent = nullptr);

    /// The list's share of the room in per cent, side by side or above one another.
    int share(Qt::Orientation orientation) const;
    void setShares(int sideBySide, int below);

Q_SIGNALS:
    /// A person moved the handle.
    void sharesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void applyShare();
    void takeShare();

    int m_sideBySide, m_below; ///< shares
    bool m_fitted = false; ///< later the sizes are the person's
};

} // namespace lockstep
