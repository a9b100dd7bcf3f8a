// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusEvent>
#include <QLineEdit>

#include <utility>

namespace lockstep {

/// What is typed after the click that comes into a field takes the place of what stands there, as
/// after Tab.
class ClickSelects final : public QObject {
public:
    explicit ClickSelects(QLineEdit *field)
        : QObject(field)
        , m_field(field)
    {
        field->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::FocusIn)
            m_clickedIn = static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
        else if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_clickedIn, false)
            && !m_field->hasSelectedText())
            // The field still has to take the release itself.
            QMetaObject::invokeMethod(m_field, &QLineEdit::selectAll, Qt::QueuedConnection);
        return false;
    }

private:
    QLineEdit *m_field;
    bool m_clickedIn = false; ///< by the press whose release is still to come
};

} // namespace lockstep
