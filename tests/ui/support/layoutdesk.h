// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consoleworld.h"
#include "shell/sandboxcontrol.h"

#include <functional>

namespace lockstep {

/// A sandbox that has dials and turns nothing.
class StillSandbox final : public SandboxControl {
public:
    QStringList systems() const override { return {QStringLiteral("Phone tree")}; }
    void dial(const QString &, QObject *, std::function<void(SandboxDial)> answer) override
    {
        answer({});
    }
    void setDial(const QString &, const SandboxDial &) override { }
    void drift(const QString &, QObject *, std::function<void(int)>) override { }
    void removeSampleData() override { }
};

/// The window over a world with something of everything: long names, each state of a connection,
/// exceptions, campaigns and a change that waits for its day. Tells what each part of the console
/// looks like once it is there.
class LayoutDesk {
public:
    enum class World { Full, Empty };

    explicit LayoutDesk(World world);
    ~LayoutDesk();

    /// A state of the window worth looking at, and how it comes about.
    struct Scene {
        QString name;
        std::function<void(LayoutDesk &)> bring;
    };
    static QList<Scene> scenes(World world);

    ConsoleWorld &world() { return *m_world; }
    void settle();

    // For scenes.

    void open(const Place &place);
    void click(const QString &button);
    void showTab(const QString &tabs, int index);
    void type(const QString &field, const QString &text, bool enter = false);
    void select(const QString &view, int row);
    void run(ActionId action);
    void publishBehindTheDraft();
    void startJob();
    template <typename T> T *find(const QString &name)
    {
        const QList<T *> all = m_world->window->findChildren<T *>(name);
        for (T *each : all) {
            if (each->isVisible())
                return each;
        }
        return all.value(0);
    }

private:
    void fill();

    StillSandbox m_sandbox;
    std::unique_ptr<ConsoleWorld> m_world;
};

} // namespace lockstep
