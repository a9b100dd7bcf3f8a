// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attention.h"

#include "desktopnotices.h"
#include "engineclient.h"
#include "noticesettings.h"
#include "preferences.h"
#include "statestore.h"
#include "timetext.h"
#include "widgets/choicestrip.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MostReadJobs = 50;

QSet<qint64> numbers(const QVariant &stored)
{
    QSet<qint64> ids;
    for (const QVariant &each : stored.toList())
        ids.insert(each.toLongLong());
    return ids;
}

/// The newest ids, as the settings keep them.
QVariantList newest(const QSet<qint64> &ids)
{
    QList<qint64> sorted = ids.values();
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    sorted.resize(qMin(sorted.size(), MostReadJobs));
    QVariantList list;
    for (const qint64 id : std::as_const(sorted))
        list << id;
    return list;
}

} // namespace

Attention::Attention(const Parts &parts, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_rules(
          parts.clock,
          [this](const QString &subject) { return m_parts.state.subjectName(subject); },
          [this](const Notice &notice) { tell(notice); })
    , m_tray(parts.state)
    , m_desktop(parts.desktopNotices ? std::make_unique<DesktopNotices>() : nullptr)
    , m_notice(new MessageBar)
{
    makeQuestions();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (QWidget *each : {static_cast<QWidget *>(m_notice), static_cast<QWidget *>(m_askTray),
             static_cast<QWidget *>(m_askQuit)})
        layout->addWidget(each);
    connectAll();
    m_tray.setShown(parts.trayAvailable && isOn(pref::Tray));
}

Attention::~Attention() = default;

void Attention::connectAll()
{
    StateStore &state = m_parts.state;
    state.setReadJobs(numbers(m_parts.settings.value(notices::ReadJobs)));
    const QStringList muted = m_parts.settings.value(notices::MutedGroups).toStringList();
    state.setMutedGroups({muted.begin(), muted.end()});
    connect(&state, &StateStore::jobRead, this,
        [this] { m_parts.settings.setValue(notices::ReadJobs, newest(m_parts.state.readJobs())); });
    connect(&state, &StateStore::mutedChanged, this, [this] {
        m_parts.settings.setValue(
            notices::MutedGroups, QStringList(m_parts.state.mutedGroups().values()));
    });
    connect(&state, &StateStore::lanesReset, this, [this] {
        if (!m_parts.state.stale())
            m_rules.reset(m_parts.state.lanes().values(), m_parts.state.systems());
    });
    connect(&m_parts.engine, &EngineClient::facts, this, [this](const QList<Fact> &facts) {
        readChoices();
        m_rules.take(facts);
    });
    connect(m_notice, &MessageBar::fixRequested, this, [this] {
        m_notice->clear();
        Q_EMIT openRequested(m_noticePlace);
    });
    connect(&m_tray, &Tray::openRequested, this, &Attention::comeForward);
    connect(&m_tray, &Tray::quitRequested, this, &Attention::quitRequested);
    const auto show = [this](const Place &place) {
        comeForward();
        Q_EMIT openRequested(place);
    };
    connect(&m_tray, &Tray::noticeClicked, this, show);
    if (m_desktop) {
        connect(m_desktop.get(), &DesktopNotices::clicked, this, show);
        connect(m_desktop.get(), &DesktopNotices::unheard, this, &Attention::tellBesideClock);
    }
    connect(&m_tray, &Tray::pauseAllRequested, this,
        [this](qint64 forMs) { m_parts.engine.pauseAll(forMs, this, {}); });
    connect(
        &m_tray, &Tray::resumeAllRequested, this, [this] { m_parts.engine.resumeAll(this, {}); });
}

void Attention::comeForward()
{
    if (window()->isMinimized())
        window()->showNormal();
    window()->show();
    window()->raise();
    window()->activateWindow();
}

void Attention::makeQuestions()
{
    m_askTray = new ChoiceStrip(u"close.tray"_s);
    QPushButton *keep = m_askTray->addAnswer(u"keepButton"_s, tr("Keep running in the tray"));
    QPushButton *quit = m_askTray->addAnswer(u"quitButton"_s, tr("Quit"));
    m_askTray->addDecline(u"stayButton"_s, tr("Leave the window open"));
    connect(keep, &QPushButton::clicked, this, [this] {
        setKeepInTray(true);
        window()->hide();
    });
    connect(quit, &QPushButton::clicked, this, [this] {
        setKeepInTray(false);
        Q_EMIT quitRequested();
    });
    m_askQuit = new ChoiceStrip(u"close.outbox"_s);
    QPushButton *anyway = m_askQuit->addAnswer(u"quitButton"_s, tr("Quit anyway"));
    m_askQuit->addDecline(u"stayButton"_s, tr("Keep running"));
    connect(anyway, &QPushButton::clicked, this, [this] {
        m_agreed = true;
        Q_EMIT quitRequested();
    });
}

bool Attention::isOn(const Preference<bool> &choice) const
{
    return m_parts.settings.value(choice.key, choice.fallback).toBool();
}

void Attention::readChoices()
{
    m_rules.setChoices({.any = isOn(pref::Notify),
        .failures = isOn(pref::NotifyFailures),
        .breaker = isOn(pref::NotifyBreaker),
        .allClear = isOn(pref::NotifyAllClear),
        .jobs = isOn(pref::NotifyJobs),
        .muted = m_parts.state.mutedGroups()});
    m_tray.setShown(m_parts.trayAvailable && isOn(pref::Tray));
}

void Attention::setWindowActive(bool active)
{
    m_windowActive = active;
    m_rules.setWindowActive(active);
}

void Attention::tell(const Notice &notice)
{
    // The desktop before the tray: a desktop may read markup, and the tray hands it the text as it
    // is (security.md S15).
    if (m_desktop && m_desktop->isAvailable())
        m_desktop->tell(notice);
    else
        tellBesideClock(notice);
}

void Attention::tellBesideClock(const Notice &notice)
{
    if (m_tray.isShown())
        m_tray.tell(notice);
    else
        tellHere(notice);
}

void Attention::tellHere(const Notice &notice)
{
    if (m_windowActive)
        return;
    // Nobody shows it beside the window: it waits there until somebody looks.
    m_noticePlace = notice.place;
    m_notice->tell(notice.kind == Notice::Kind::Failure || notice.kind == Notice::Kind::Breaker
            ? MessageBar::Kind::Caution
            : MessageBar::Kind::Success,
        tr("%1. %2").arg(notice.title, notice.text));
    m_notice->setFix(tr("Show"));
    QApplication::alert(window());
}

void Attention::setKeepInTray(bool keep)
{
    m_parts.settings.setValue(pref::Tray.key, keep);
    m_tray.setShown(keep && m_parts.trayAvailable);
}

qint64 Attention::waiting() const
{
    const MarkCounts &counts = m_parts.state.counts();
    return counts[Mark::Pending] + counts[Mark::Retrying];
}

Attention::Answer Attention::ask(ChoiceStrip *question, const QString &text)
{
    comeForward();
    question->ask(text);
    return Answer::Wait;
}

Attention::Answer Attention::closing(bool quit)
{
    m_askTray->hide();
    m_askQuit->hide();
    const bool keeps = m_parts.trayAvailable && isOn(pref::Tray);
    if (!quit && keeps)
        return Answer::Hide;
    if (!quit && m_parts.trayAvailable && !m_parts.settings.contains(pref::Tray.key))
        return ask(m_askTray,
            tr("Keep running in the tray? Changes go on being "
               "sent, and you are told when "
               "something fails. You are asked only once."));
    if (waiting() == 0 || m_agreed || m_parts.state.stale())
        return Answer::Close;
    return ask(m_askQuit,
        counted(waiting(),
            tr("1 change is not sent yet. It stays in the "
               "outbox and goes when Lockstep runs "
               "again. Quit?"),
            tr("%1 changes are not sent yet. They stay in "
               "the outbox and go when Lockstep runs "
               "again. Quit?")));
}

} // namespace lockstep
