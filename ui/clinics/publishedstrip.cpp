// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/publishedstrip.h"

#include "widgets/messagebar.h"

namespace lockstep {

namespace {

constexpr qint64 Second = 1'000;

} // namespace

PublishedStrip::PublishedStrip(MessageBar &bar, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_clock(clock)
    , m_timer(clock.timer([this] {
        if (!m_bar.isHidden()) // else the person has closed it
            show();
    }))
{
    connect(&bar, &MessageBar::fixRequested, this, &PublishedStrip::takeBack);
}

void PublishedStrip::put(const QString &clinic, const Note &note)
{
    m_notes.insert(clinic, note);
    if (clinic == m_clinic)
        show();
}

void PublishedStrip::remove(const QString &clinic)
{
    m_notes.remove(clinic);
    if (clinic == m_clinic)
        m_timer->stop();
}

void PublishedStrip::setClinic(const QString &clinic)
{
    m_clinic = clinic;
    m_timer->stop();
    if (m_notes.contains(clinic))
        show();
}

void PublishedStrip::show()
{
    const auto note = m_notes.constFind(m_clinic);
    if (note == m_notes.cend())
        return;
    m_bar.tell(MessageBar::Kind::Success, note->text);
    if (note->former.revision == 0)
        return; // there is nothing to go back to
    const qint64 left = note->heldUntilMs - m_clock.wallMs();
    if (left <= 0)
        return m_bar.setFix(tr("&Restore v%1").arg(note->former.revision));
    m_bar.setFix(tr("&Undo (%1 s)").arg((left + Second - 1) / Second));
    m_timer->start(left % Second == 0 ? Second : left % Second);
}

void PublishedStrip::takeBack()
{
    const auto note = m_notes.constFind(m_clinic);
    if (note == m_notes.cend() || note->former.revision == 0)
        return;
    const Clinic former = note->former;
    m_timer->stop();
    m_notes.remove(m_clinic);
    Q_EMIT takeBackRequested(former);
}

} // namespace lockstep
