// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/copydayspanel.h"

#include "hours.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"

#include <QCheckBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

CopyDaysPanel::CopyDaysPanel(const QList<int> &order, QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel)
{
    setObjectName(u"clinics.copyDays"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *answers = new FlowLayout;
    m_weekdays = addSet(u"weekdays"_s, tr("Weekdays"), {0, 1, 2, 3, 4});
    for (QPushButton *button : {m_weekdays, addSet(u"weekend"_s, tr("Weekend"), {5, 6}),
             addSet(u"all"_s, tr("All days"), {0, 1, 2, 3, 4, 5, 6})})
        answers->addWidget(button);
    for (const int day : order) {
        auto *check = new QCheckBox(QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        check->setObjectName(u"clinics.copyDays."_s + DayKeys[size_t(day)]);
        check->setAccessibleName(QLocale().standaloneDayName(day + 1));
        m_checks[size_t(day)] = check;
        answers->addWidget(check);
        connect(check, &QCheckBox::toggled, this,
            [this] { m_copy->setEnabled(!checkedDays().isEmpty()); });
    }
    m_copy = new QPushButton(tr("Copy to these"));
    m_copy->setObjectName(u"clinics.copyDays.copyButton"_s);
    connect(m_copy, &QPushButton::clicked, this, [this] { choose(checkedDays()); });
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"clinics.copyDays.cancelButton"_s);
    connect(cancel, &QPushButton::clicked, this, &CopyDaysPanel::close);
    answers->addWidget(m_copy);
    answers->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->addWidget(m_text);
    layout->addLayout(answers);
    hide();
}

QPushButton *CopyDaysPanel::addSet(const QString &name, const QString &text, const QList<int> &days)
{
    auto *button = new QPushButton(text);
    button->setObjectName(u"clinics.copyDays.%1Button"_s.arg(name));
    button->setAutoDefault(true);
    connect(button, &QPushButton::clicked, this, [this, days] { choose(days); });
    return button;
}

void CopyDaysPanel::ask(int day, const QString &hours)
{
    m_day = day;
    m_text->setText(tr("Copy %1 (%2) to:").arg(QLocale().standaloneDayName(day + 1), hours));
    for (int each = 0; each < 7; ++each) {
        m_checks[size_t(each)]->setChecked(false);
        m_checks[size_t(each)]->setEnabled(each != day);
    }
    m_copy->setEnabled(false);
    show();
    m_weekdays->setFocus();
}

QList<int> CopyDaysPanel::checkedDays() const
{
    QList<int> days;
    for (int day = 0; day < 7; ++day) {
        if (m_checks[size_t(day)]->isChecked())
            days << day;
    }
    return days;
}

void CopyDaysPanel::choose(QList<int> days)
{
    days.removeAll(m_day);
    close();
    Q_EMIT chosen(m_day, days);
}

void CopyDaysPanel::close()
{
    hide();
    Q_EMIT closed();
}

void CopyDaysPanel::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape)
        return close();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button)
        return button->click();
    QFrame::keyPressEvent(event);
}

void CopyDaysPanel::paintEvent(QPaintEvent *)
{
    const Tokens tokens = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.controlBorder, 1));
    painter.setBrush(tokens.surface);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

} // namespace lockstep
