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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();

    bool m_fitted = false; ///< later the sizes are the person's
};

} // namespace lockstep
