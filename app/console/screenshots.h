// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/place.h"
#include "shell/theme.h"

#include <QObject>

#include <functional>
#include <vector>

namespace lockstep {

class Console;

/// A scripted tour through the sandbox that leaves a picture of every page, light and dark. It
/// fills the pages with real traffic, one system failing, and waits for what it needs to be said,
/// never for a while.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    /// `textScale` in per cent goes into the file names unless it is 100. The event loop ends
    /// with 0 when every picture was written.
    Screenshots(Console &console, const QString &folder, int textScale);
    ~Screenshots() override;

private:
    using Step = std::function<void()>;

    void begin();
    void planTour();
    void planComparison();
    void next();
    /// Goes on when the condition holds; looks again whenever the state moves.
    void when(std::function<bool()> condition, const QString &what);
    void look();
    /// Goes on when everything asked so far has been answered.
    void whenAnswered();

    void changeHours(qsizetype clinic);
    /// Nothing is on its way.
    bool settled() const;
    qint64 revisionOf(const QString &clinic) const;
    void visit(PageId page);
    void selectARow(PageId page);
    void save(const QString &name, ThemeChoice choice);
    void finish(int code);

    Console &m_console;
    QString m_folder;
    int m_textScale;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
    std::function<bool()> m_condition;
    QString m_waitingFor;
};

} // namespace lockstep
