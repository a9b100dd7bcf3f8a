// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/retryscheduleedit.h"

#include "shell/theme.h"
#include "systems/durations.h"

#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LeastBarWidth = 14, BarsHeight = 48;

} // namespace

ScheduleBars::ScheduleBars(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ScheduleBars::setWaits(const QList<qint64> &waitsMs)
{
    m_waitsMs = waitsMs;
    setAccessibleName(tr("Retry schedule: %1").arg(describeSchedule(waitsMs)));
    updateGeometry();
    update();
}

QSize ScheduleBars::sizeHint() const
{
    return {int(m_waitsMs.size()) * columnWidth(), BarsHeight + fontMetrics().height()};
}

QSize ScheduleBars::minimumSizeHint() const
{
    return {columnWidth(), sizeHint().height()};
}

int ScheduleBars::columnWidth() const
{
    int widest = LeastBarWidth;
    for (const qint64 wait : m_waitsMs)
        widest = qMax(widest, fontMetrics().horizontalAdvance(formatDuration(wait)));
    return widest + space::S;
}

void ScheduleBars::paintEvent(QPaintEvent *)
{
    if (m_waitsMs.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(palette().link());
    const qint64 longest = *std::max_element(m_waitsMs.cbegin(), m_waitsMs.cend());
    const double top = std::sqrt(double(std::max<qint64>(longest, 1)));
    const int column = columnWidth(), bar = column - space::S;
    const qsizetype fitting = qMin<qsizetype>(m_waitsMs.size(), width() / column);
    for (qsizetype i = 0; i < fitting; ++i) {
        const double height = 3 + (BarsHeight - 4) * std::sqrt(double(m_waitsMs[i])) / top;
        const QRect place = QStyle::visualRect(
            layoutDirection(), rect(), QRect(int(i) * column, 0, bar, this->height()));
        painter.setPen(Qt::NoPen);
        painter.drawRoundedRect(QRectF(place.x(), BarsHeight - height, bar, height), 2, 2);
        painter.setPen(palette().color(QPalette::WindowText));
        const bool more = i + 1 == fitting && fitting < m_waitsMs.size();
        painter.drawText(place, Qt::AlignHCenter | Qt::AlignBottom,
            more ? u"…"_s : formatDuration(m_waitsMs[i]));
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

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bars);
    layout->addWidget(m_words);

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
