// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/retryscheduleedit.h"

#include "shell/theme.h"
#include "systems/durations.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int BarWidth = 14, BarGap = 4, BarsHeight = 48, BarsShown = 24;

} // namespace

ScheduleBars::ScheduleBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ScheduleBars::setWaits(const QList<qint64> &waitsMs)
{
    m_waitsMs = waitsMs.first(qMin<qsizetype>(waitsMs.size(), BarsShown));
    setAccessibleName(tr("Retry schedule: %1").arg(describeSchedule(waitsMs)));
    updateGeometry();
    update();
}

QSize ScheduleBars::sizeHint() const
{
    return {int(m_waitsMs.size()) * (BarWidth + BarGap), BarsHeight};
}

void ScheduleBars::paintEvent(QPaintEvent *)
{
    if (m_waitsMs.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().link());
    const qint64 longest = *std::max_element(m_waitsMs.cbegin(), m_waitsMs.cend());
    const double top = std::log1p(double(std::max<qint64>(longest, 1)));
    for (qsizetype i = 0; i < m_waitsMs.size(); ++i) {
        const double height = 3 + (BarsHeight - 4) * std::log1p(double(m_waitsMs[i])) / top;
        painter.drawRoundedRect(
            QRectF(double(i) * (BarWidth + BarGap), BarsHeight - height, BarWidth, height), 2, 2);
    }
}

RetryScheduleEdit::RetryScheduleEdit(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_words(new QLabel)
    , m_bars(new ScheduleBars)
{
    setObjectName(objectName);
    m_text->setObjectName(objectName + u".text"_s);
    m_text->setAccessibleName(tr("Waits before each try"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setObjectName(objectName + u".words"_s);
    setFocusProxy(m_text);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text, 0, 0, 1, 2);
    layout->addWidget(m_bars, 1, 0, Qt::AlignVCenter);
    layout->addWidget(m_words, 1, 1);
    layout->setColumnStretch(1, 1);

    connect(m_text, &QLineEdit::textEdited, this, &RetryScheduleEdit::read);
}

void RetryScheduleEdit::setWaitsMs(const QList<qint64> &waitsMs)
{
    m_waitsMs = waitsMs;
    m_problem.clear();
    m_text->setText(formatSchedule(waitsMs));
    describe();
}

void RetryScheduleEdit::read()
{
    const TypedSchedule typed = parseSchedule(m_text->text());
    m_problem = typed.unread.isEmpty()
        ? QString()
        : tr("I could not read “%1”. Try 0, 5 s, 30 s, 2 min, 1 h.").arg(typed.unread);
    if (m_problem.isEmpty())
        m_waitsMs = typed.waitsMs;
    describe();
    Q_EMIT edited();
}

void RetryScheduleEdit::describe()
{
    m_words->setText(describeSchedule(m_waitsMs));
    m_bars->setWaits(m_waitsMs);
}

} // namespace lockstep
