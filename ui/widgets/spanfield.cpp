// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spanfield.h"

#include "clock.h"
#include "shell/icons.h"
#include "shell/theme.h"
#include "shell/timetext.h"
#include "shell/typeddate.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 HourMs = 3'600'000, DayMs = 24 * HourMs;

enum class Usual { AnyTime, LastHour, Today, Yesterday, LastWeek, LastMonth };
constexpr std::array Usuals{Usual::AnyTime, Usual::LastHour, Usual::Today, Usual::Yesterday,
    Usual::LastWeek, Usual::LastMonth};

QString text(Usual usual)
{
    switch (usual) {
    case Usual::AnyTime:
        return SpanField::tr("From: any time");
    case Usual::LastHour:
        return SpanField::tr("Last hour");
    case Usual::Today:
        return SpanField::tr("Today");
    case Usual::Yesterday:
        return SpanField::tr("Yesterday");
    case Usual::LastWeek:
        return SpanField::tr("Last 7 days");
    case Usual::LastMonth:
        return SpanField::tr("Last 30 days");
    }
    Q_UNREACHABLE();
}

SpanField::Span spanOf(Usual usual, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const auto startOf = [](QDate date) { return date.startOfDay().toMSecsSinceEpoch(); };
    switch (usual) {
    case Usual::AnyTime:
        return {};
    case Usual::LastHour:
        return {nowMs - HourMs, 0};
    case Usual::Today:
        return {startOf(today), 0};
    case Usual::Yesterday:
        return {startOf(today.addDays(-1)), startOf(today)};
    case Usual::LastWeek:
        return {nowMs - 7 * DayMs, 0};
    case Usual::LastMonth:
        return {nowMs - 30 * DayMs, 0};
    }
    Q_UNREACHABLE();
}

QString typed(qint64 ms)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(ms);
    return typedDate(moment, moment == moment.date().startOfDay());
}

} // namespace

SpanField::SpanField(const QString &stem, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_since(new QComboBox)
    , m_until(new QLineEdit)
{
    const QString hint = typedDate(QDateTime::fromMSecsSinceEpoch(clock.wallMs()), true);
    m_since->setObjectName(stem + u".sinceComboBox"_s);
    m_since->setAccessibleName(tr("From"));
    m_since->setToolTip(tr("Choose a span, or type a date such as %1.").arg(hint));
    m_since->setEditable(true);
    m_since->lineEdit()->setAccessibleName(m_since->accessibleName());
    m_since->setInsertPolicy(QComboBox::NoInsert);
    m_since->setCompleter(nullptr);
    m_since->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (const Usual usual : Usuals)
        m_since->addItem(text(usual));
    m_until->setObjectName(stem + u".untilLineEdit"_s);
    m_until->setAccessibleName(tr("To, a date such as %1").arg(hint));
    m_until->setToolTip(tr("The last day to show, such as %1.").arg(hint));
    m_until->setPlaceholderText(tr("To"));
    m_until->setClearButtonEnabled(true);
    m_until->setMaximumWidth(fontMetrics().horizontalAdvance(u"00/00/0000 00:00"_s) + 56);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_since);
    layout->addWidget(m_until);
    showUntil();
    connect(m_since, &QComboBox::activated, this, [this](int index) {
        const QSignalBlocker blocker(m_until);
        if (index >= 0)
            m_until->clear();
        Q_EMIT changed();
    });
    connect(m_since->lineEdit(), &QLineEdit::editingFinished, this, &SpanField::changed);
    connect(m_until, &QLineEdit::editingFinished, this, &SpanField::changed);
    connect(m_since->lineEdit(), &QLineEdit::textChanged, this, &SpanField::check);
    connect(m_until, &QLineEdit::textChanged, this, [this](const QString &text) {
        check();
        if (text.isEmpty())
            Q_EMIT changed();
    });
}

SpanField::Span SpanField::span() const
{
    Span span;
    const qint64 nowMs = m_clock.wallMs();
    const int index = m_since->findText(m_since->currentText().trimmed(), Qt::MatchFixedString);
    if (index >= 0)
        span = spanOf(Usuals.at(size_t(index)), nowMs);
    else if (const auto since = momentFromText(m_since->currentText(), nowMs))
        span.sinceMs = since->moment.toMSecsSinceEpoch();
    if (const auto until = momentFromText(m_until->text(), nowMs)) {
        // The last day or minute that is typed belongs to the span.
        const QDateTime end = until->wholeDay ? until->moment.date().addDays(1).startOfDay()
                                              : until->moment.addSecs(60);
        span.untilMs = end.toMSecsSinceEpoch();
    }
    return span;
}

void SpanField::setSpan(const Span &wanted)
{
    if (span() == wanted)
        return;
    const QSignalBlocker since(m_since), line(m_since->lineEdit()), until(m_until);
    if (wanted.sinceMs > 0)
        m_since->setEditText(typed(wanted.sinceMs));
    else
        m_since->setCurrentIndex(0);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch(wanted.untilMs);
    const bool wholeDays = end == end.date().startOfDay();
    m_until->setText(wanted.untilMs == 0 ? QString()
            : wholeDays                  ? typedDate(end.addDays(-1), true)
                                         : typedDate(end.addSecs(-60), false));
    check();
}

void SpanField::showUntil()
{
    // Where nothing is asked for, the field for its end only takes room.
    const QString since = m_since->currentText().trimmed();
    const bool any = since.isEmpty() || m_since->findText(since, Qt::MatchFixedString) == 0;
    m_until->setVisible(!any || !m_until->text().isEmpty());
}

void SpanField::check()
{
    showUntil();
    const qint64 nowMs = m_clock.wallMs();
    const auto told = [&](QWidget *field, const QString &text, bool usual) {
        const auto moment = momentFromText(text, nowMs);
        const bool readable = text.trimmed().isEmpty() || usual || moment;
        // Echoed in words, since 3/4 is two different days.
        field->setAccessibleDescription(!readable ? tr("I cannot read this as a date.")
                : moment ? QLocale().toString(moment->moment.date(), QLocale::LongFormat)
                         : QString());
        QFont font = field->font();
        font.setUnderline(!readable);
        field->setFont(font);
        field->setToolTip(field->accessibleDescription().isEmpty()
                ? field->toolTip()
                : field->accessibleDescription());
    };
    const QString since = m_since->currentText();
    told(m_since, since, m_since->findText(since.trimmed(), Qt::MatchFixedString) >= 0);
    told(m_until, m_until->text(), false);
}

} // namespace lockstep
