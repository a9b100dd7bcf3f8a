// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray.h"

#include "statestore.h"
#include "statusmark.h"
#include "timetext.h"

#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 HalfAnHourMs = 30 * 60 * qint64(1000), HourMs = 2 * HalfAnHourMs;
constexpr int NoticeMs = 10'000;
constexpr int MostShown = 99; ///< more does not fit beside a mark of 22 px

QAction *add(QMenu *menu, const QString &name, const QString &text)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(u"tray."_s + name);
    return action;
}

bool isAllPaused(const StateStore &state)
{
    const QList<SystemStatus> systems = state.systems();
    return !systems.isEmpty()
        && std::all_of(systems.begin(), systems.end(),
            [](const SystemStatus &system) { return system.paused; });
}

/// When the last pause of all ends; 0: when somebody resumes.
qint64 pausedUntil(const StateStore &state)
{
    qint64 until = 0;
    for (const SystemStatus &system : state.systems()) {
        if (system.pausedUntilMs == 0)
            return 0;
        until = qMax(until, system.pausedUntilMs);
    }
    return until;
}

QPixmap draw(Mark mark, qint64 count, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = Tokens::light();
    // A plate, since nobody knows what the panel behind looks like.
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.page);
    painter.drawRoundedRect(QRectF(0, 0, side, side), side / 5.0, side / 5.0);
    const bool numbered = count > 0;
    const double picture = numbered ? side * 0.56 : side * 0.84;
    paintMark(painter,
        QRectF(numbered ? side * 0.04 : (side - picture) / 2,
            numbered ? side * 0.04 : (side - picture) / 2, picture, picture),
        mark, tokens);
    if (numbered) {
        QFont font = painter.font();
        font.setBold(true);
        const QString text = count > MostShown ? u"99+"_s : QString::number(count);
        font.setPixelSize(qMax(7, int(side * (text.size() > 2 ? 0.42 : 0.52))));
        painter.setFont(font);
        painter.setPen(tokens.ink);
        painter.drawText(QRectF(0, side * 0.42, side * 0.98, side * 0.58),
            Qt::AlignRight | Qt::AlignBottom, text);
    }
    return pixmap;
}

} // namespace

Tray::Tray(StateStore &state, QObject *parent)
    : QObject(parent)
    , m_state(state)
    , m_menu(std::make_unique<QMenu>())
{
    makeMenu();
    connect(&state, &StateStore::countsChanged, this, &Tray::update);
    connect(&state, &StateStore::systemsChanged, this, &Tray::update);
    connect(&state, &StateStore::engineChanged, this, &Tray::update);
    update();
}

Tray::~Tray() = default;

void Tray::makeMenu()
{
    m_line = add(m_menu.get(), u"stateAction"_s, {});
    m_line->setEnabled(false);
    m_menu->addSeparator();
    QAction *open = add(m_menu.get(), u"openAction"_s, tr("Open Lockstep"));
    m_pause = m_menu->addMenu(tr("Pause all"));
    QAction *half = add(m_pause, u"pauseHalfHourAction"_s, tr("For 30 minutes"));
    QAction *hour = add(m_pause, u"pauseHourAction"_s, tr("For 1 hour"));
    QAction *open_ended = add(m_pause, u"pauseAction"_s, tr("Until I resume"));
    m_resume = add(m_menu.get(), u"resumeAction"_s, tr("Resume all"));
    m_menu->addSeparator();
    QAction *quit = add(m_menu.get(), u"quitAction"_s, tr("Quit"));
    connect(open, &QAction::triggered, this, &Tray::openRequested);
    connect(half, &QAction::triggered, this, [this] { Q_EMIT pauseAllRequested(HalfAnHourMs); });
    connect(hour, &QAction::triggered, this, [this] { Q_EMIT pauseAllRequested(HourMs); });
    connect(open_ended, &QAction::triggered, this, [this] { Q_EMIT pauseAllRequested(0); });
    connect(m_resume, &QAction::triggered, this, &Tray::resumeAllRequested);
    connect(quit, &QAction::triggered, this, &Tray::quitRequested);
}

void Tray::setShown(bool shown)
{
    if (shown == isShown())
        return;
    if (!shown)
        return m_icon.reset();
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this,
        [this](QSystemTrayIcon::ActivationReason reason) {
            if (reason != QSystemTrayIcon::Context)
                Q_EMIT openRequested();
        });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this,
        [this] { Q_EMIT noticeClicked(m_lastPlace); });
    update();
    m_icon->show();
}

void Tray::update()
{
    const bool paused = isAllPaused(m_state);
    m_line->setText(stateLine(m_state));
    m_pause->menuAction()->setVisible(!paused);
    m_resume->setVisible(paused);
    if (!m_icon)
        return;
    m_icon->setIcon(picture(m_state));
    m_icon->setToolTip(tr("Lockstep: %1").arg(stateLine(m_state)));
}

void Tray::tell(const Notice &notice)
{
    if (!m_icon)
        return;
    m_lastPlace = notice.place;
    const bool bad = notice.kind == Notice::Kind::Failure || notice.kind == Notice::Kind::Breaker;
    m_icon->showMessage(notice.title, notice.text,
        bad ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information, NoticeMs);
}

QString Tray::stateLine(const StateStore &state)
{
    if (!state.loaded())
        return tr("Loading…");
    if (state.stale())
        return tr("Sending has stopped");
    if (isAllPaused(state)) {
        const qint64 until = pausedUntil(state);
        return until > 0 ? tr("Paused until %1").arg(momentText(until, state.nowMs()))
                         : tr("Paused until somebody resumes");
    }
    return countsLine(state.counts());
}

QString Tray::countsLine(const MarkCounts &counts)
{
    QStringList parts;
    if (counts[Mark::Failed] > 0)
        parts << tr("%1 failed").arg(counts[Mark::Failed]);
    if (counts[Mark::Drifted] > 0)
        parts << tr("%1 drifted").arg(counts[Mark::Drifted]);
    if (counts[Mark::Retrying] > 0)
        parts << tr("%1 retrying").arg(counts[Mark::Retrying]);
    if (counts[Mark::Pending] > 0)
        parts << tr("%1 pending").arg(counts[Mark::Pending]);
    if (counts[Mark::InSync] == counts.total() && parts.isEmpty())
        return tr("All %1 in lockstep").arg(counts.total());
    if (counts[Mark::Paused] > 0)
        parts << tr("%1 paused").arg(counts[Mark::Paused]);
    if (counts[Mark::Accepted] > 0)
        parts << tr("%1 accepted").arg(counts[Mark::Accepted]);
    parts << tr("%1 in sync").arg(counts[Mark::InSync]);
    return parts.join(u", "_s);
}

QIcon Tray::picture(const StateStore &state)
{
    const MarkCounts counts = state.shownCounts();
    const Mark worst = isAllPaused(state) && !state.stale() ? Mark::Paused : counts.worst();
    const bool calm = worst == Mark::InSync || worst == Mark::Accepted || worst == Mark::Paused
        || worst == Mark::NotLinked || worst == Mark::Unknown;
    QIcon icon;
    for (const int side : {16, 22, 24, 32, 48, 64})
        icon.addPixmap(draw(worst, calm ? 0 : counts[worst], side));
    return icon;
}

} // namespace lockstep
