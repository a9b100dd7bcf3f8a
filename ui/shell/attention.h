// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "noticerules.h"
#include "tray.h"

#include <QWidget>

class QSettings;

namespace lockstep {

class ChoiceStrip;
class DesktopNotices;
class EngineClient;
class MessageBar;
class StateStore;
template <typename T> struct Preference;

/// The window's bond with people who look elsewhere: notices, the tray, and the questions before
/// the window closes. Lies in the window and takes no room while it has nothing to ask or say.
class Attention final : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        EngineClient &engine;
        StateStore &state;
        Clock &clock;
        QSettings &settings;
        bool trayAvailable = false; ///< this desktop has a place for the icon
        bool desktopNotices = false; ///< the desktop is asked to show notices
    };

    explicit Attention(const Parts &parts, QWidget *parent = nullptr);
    ~Attention() override;

    enum class Answer {
        Close, ///< nothing stands against it
        Hide, ///< it goes on in the tray
        Wait, ///< it was asked, here in the window
    };
    /// The window was asked to close, or the program to quit.
    Answer closing(bool quit);
    Tray &tray() { return m_tray; }
    void setWindowActive(bool active);

Q_SIGNALS:
    void openRequested(const lockstep::Place &place);
    void quitRequested();

private:
    void connectAll();
    void makeQuestions();
    void comeForward();
    void readChoices();
    void tell(const Notice &notice);
    void tellBesideClock(const Notice &notice);
    void tellHere(const Notice &notice);
    void setKeepInTray(bool keep);
    bool isOn(const Preference<bool> &choice) const;
    /// Changes that would still be sent by themselves.
    qint64 waiting() const;
    Answer ask(ChoiceStrip *question, const QString &text);

    Parts m_parts;
    NoticeRules m_rules;
    Tray m_tray;
    std::unique_ptr<DesktopNotices> m_desktop; ///< null: not wanted
    MessageBar *m_notice;
    ChoiceStrip *m_askTray;
    ChoiceStrip *m_askQuit;
    Place m_noticePlace;
    bool m_windowActive = true;
    bool m_agreed = false; ///< a person said that the changes which wait may wait
};

} // namespace lockstep
