// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace lockstep {

/// A sentence about something wrong, right where it is wrong: mark and plain text. Takes no room
/// while it is empty.
class ProblemLine final : public QWidget {
    Q_OBJECT
public:
    /// A caution is odd and stands in nobody's way.
    enum class Kind { Problem, Caution };

    explicit ProblemLine(QWidget *parent = nullptr);
    explicit ProblemLine(Kind kind, QWidget *parent = nullptr);

    QString text() const;
    void setText(const QString &text);

private:
    QLabel *m_text;
};

} // namespace lockstep
