// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pausestrip.h"

#include "shell/statestore.h"
#include "shell/style.h"
#include "widgets/choicestrip.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 MinuteMs = 60 * qint64(1000);

} // namespace

PauseStrip::PauseStrip(const StateStore &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_one(new ChoiceStrip(u"overview.pauseOne"_s))
    , m_all(new ChoiceStrip(u"overview.pauseAll"_s))
    , m_systems(new QComboBox)
{
    m_systems->setObjectName(u"overview.pauseOne.systemComboBox"_s);
    m_systems->setAccessibleName(tr("System to pause"));
    m_one->setField(m_systems);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (ChoiceStrip *strip : {m_one, m_all}) {
        addAnswer(*strip, u"halfHourButton"_s, tr("30 minutes"), 30 * MinuteMs);
        setPrimary(addAnswer(*strip, u"hourButton"_s, tr("1 hour"), 60 * MinuteMs));
        addAnswer(*strip, u"openEndButton"_s, tr("Until I resume"), 0);
        strip->addDecline(u"declineButton"_s, tr("Cancel"));
        layout->addWidget(strip);
    }
}

QPushButton *PauseStrip::addAnswer(
    ChoiceStrip &strip, const QString &name, const QString &text, qint64 forMs)
{
    QPushButton *button = strip.addAnswer(name, text);
    connect(button, &QPushButton::clicked, this, [this, &strip, forMs] {
        const QStringList systems
            = &strip == m_one ? QStringList{m_systems->currentText()} : running();
        Q_EMIT pauseRequested(systems, forMs);
    });
    return button;
}

QStringList PauseStrip::running() const
{
    QStringList names;
    for (const SystemStatus &system : m_state.systems()) {
        if (!system.paused)
            names << system.config.name;
    }
    return names;
}

void PauseStrip::askForOne(const QString &system)
{
    m_all->hide();
    m_systems->clear();
    m_systems->addItems(running());
    m_systems->setCurrentIndex(qMax(0, m_systems->findText(system)));
    m_one->ask(tr("Pause a system for how long? What is saved meanwhile goes out afterwards."));
}

void PauseStrip::askForAll()
{
    m_one->hide();
    m_all->ask(tr("Pause %n systems for how long? What is saved meanwhile goes out afterwards.",
        nullptr, int(running().size())));
}

} // namespace lockstep
