// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workplace.h"

#include "sandboxworld.h"
#include "shell/noticesettings.h"
#include "shell/page.h"

#include <QSystemTrayIcon>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

ApplicationOptions within(ApplicationOptions options, const SandboxWorld *sandbox)
{
    if (sandbox) {
        options.dataFolder = sandbox->dataFolder();
        options.store.clear();
    }
    return options;
}

/// Window state of a sandbox goes with it; otherwise it is the platform's to keep.
std::unique_ptr<QSettings> settingsFor(const SandboxWorld *sandbox)
{
    return sandbox ? std::make_unique<QSettings>(sandbox->settingsFile(), QSettings::IniFormat)
                   : std::make_unique<QSettings>();
}

} // namespace

Workplace::Workplace(const ApplicationOptions &options, bool sandbox, Theme &theme)
    : m_sandbox(sandbox ? std::make_unique<SandboxWorld>() : nullptr)
    , m_application(within(options, m_sandbox.get()))
    , m_settings(settingsFor(m_sandbox.get()))
    , m_theme(theme)
    , m_thread(
          m_application.engineMaker(), m_application.adapters(), m_application.options().dataFolder)
{
    if (m_sandbox)
        m_sandbox->leave = [this] { Q_EMIT leaveRequested(); };
}

Workplace::~Workplace()
{
    m_window.reset();
    m_state.reset();
    m_engine.reset();
    // Nobody waits for a simulated system that is slow on purpose.
    if (m_sandbox)
        m_sandbox->stop();
    m_thread.close();
}

void Workplace::open()
{
    if (const auto right = m_application.check(); !right)
        return Q_EMIT failed(right.error());
    if (m_sandbox) {
        if (const auto started = m_sandbox->start(); !started)
            return Q_EMIT failed(started.error());
    }
    m_thread.open(this, [this](const Result<void> &result) {
        if (!result)
            return Q_EMIT failed(result.error());
        if (m_sandbox)
            m_sandbox->fill(m_thread);
        makeWindow();
        Q_EMIT opened();
    });
}

void Workplace::makeWindow()
{
    m_engine = std::make_unique<EngineClient>(m_thread);
    m_state = std::make_unique<StateStore>(m_application.clock());
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{.engine = *m_engine,
                                                .state = *m_state,
                                                .theme = m_theme,
                                                .clock = m_application.clock(),
                                                .settings = *m_settings},
        MainWindow::Options{.sandbox = m_sandbox.get(),
            .exploreSampleData = [this] { Q_EMIT exploreRequested(); },
            .trayAvailable = !m_sandbox && QSystemTrayIcon::isSystemTrayAvailable(),
            .desktopNotices = !m_sandbox});
}

void Workplace::remakeWindow()
{
    const QRect geometry = m_window->geometry();
    const Place place = m_window->currentPage()->place();
    const QWidget *focus = m_window->focusWidget();
    const QString focused = focus ? focus->objectName() : QString();
    m_window.reset();
    m_state.reset();
    m_engine.reset();
    makeWindow();
    m_window->setGeometry(geometry);
    m_window->open(place);
    if (auto *same = focused.isEmpty() ? nullptr : m_window->findChild<QWidget *>(focused))
        same->setFocus();
}

void Workplace::takeLook(const Workplace &other)
{
    const QStringList keys = other.m_settings->allKeys();
    for (const QString &key : keys) {
        // What is about the jobs and failures of one store says nothing of another's.
        const bool ofStore = key == QLatin1StringView(notices::ReadJobs)
            || key == QLatin1StringView(notices::MutedGroups);
        if (key != u"window/page"_s && !ofStore)
            m_settings->setValue(key, other.m_settings->value(key));
    }
}

} // namespace lockstep
