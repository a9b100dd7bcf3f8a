// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"
#include "theme.h"

#include <QFrame>
#include <QHash>

class QBoxLayout;
class QButtonGroup;

namespace lockstep {

class SidebarButton;

/// The pages of the console, each with its worst mark and a count. Arrow keys move between them;
/// narrow, it shows icons and counts.
class Sidebar final : public QFrame {
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPage(PageId id, const QString &shortcut);
    void setCurrent(PageId id);
    /// 0 hides the badge.
    void setBadge(PageId id, Mark mark, qint64 count, const QString &sentence);
    bool narrow() const { return m_narrow; }
    void setNarrow(bool narrow);

Q_SIGNALS:
    void pageChosen(lockstep::PageId id);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    bool m_narrow = false;
    QBoxLayout *m_layout;
    QButtonGroup *m_group;
    QHash<PageId, SidebarButton *> m_buttons;
};

} // namespace lockstep
