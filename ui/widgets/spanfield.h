// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace lockstep {

class Clock;

/// From when to when: a list of usual spans into which a date can be typed, and a field for the
/// end. What cannot be read is said below and narrows nothing.
class SpanField final : public QWidget {
    Q_OBJECT
public:
    struct Span {
        qint64 sinceMs = 0; ///< 0: open
        qint64 untilMs = 0; ///< 0: open
        bool operator==(const Span &) const = default;
    };

    /// The fields are named STEM.sinceComboBox and STEM.untilLineEdit.
    SpanField(const QString &stem, const Clock &clock, QWidget *parent = nullptr);

    Span span() const;
    /// Shows the span; a person's own words stay while they mean the same.
    void setSpan(const Span &span);
    bool isOpen() const { return span() == Span(); }

Q_SIGNALS:
    /// A usual span was chosen, or a typed date was finished.
    void changed();

private:
    void check();
    void showUntil();

    const Clock &m_clock;
    QComboBox *m_since;
    QLineEdit *m_until;
};

} // namespace lockstep
