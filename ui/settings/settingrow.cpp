// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingrow.h"

#include "shell/icons.h"
#include "shell/theme.h"
#include "widgets/foldlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// Of room for label and help, and for the control beside them: the same in every row.
constexpr int WordsCharacters = 52, ControlCharacters = 72;

QLabel *wrapped(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QWidget *focusOf(QWidget *control)
{
    while (control->focusProxy())
        control = control->focusProxy();
    return control;
}

} // namespace

SettingRow::SettingRow(const QString &label, const QString &help, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_reset(new QToolButton)
{
    m_reset->setObjectName(control->objectName() + u".resetButton"_s);
    m_reset->setText(tr("Reset"));
    m_reset->setAccessibleName(tr("Reset %1").arg(label));
    m_reset->setIcon(icon(Glyph::Undo));
    m_reset->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    m_reset->hide();
    if (QWidget *focus = focusOf(control); focus->accessibleName().isEmpty())
        focus->setAccessibleName(label);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(space::M);
    choice->addWidget(control, 1);
    choice->addWidget(m_reset, 0, Qt::AlignTop);
    auto *layout = new FoldLayout(this);
    layout->setContentsMargins(space::M, space::S, space::M, space::S);
    layout->setSpacing(space::L);
    layout->addPart(makeWords(label, help), 1, WordsCharacters);
    layout->addPart(choice, 1, ControlCharacters);
    connect(m_reset, &QToolButton::clicked, this, &SettingRow::resetRequested);
}

QWidget *SettingRow::makeWords(const QString &label, const QString &help)
{
    m_label = wrapped(label);
    m_help = wrapped(help);
    m_lock = wrapped({});
    m_label->setBuddy(m_control);
    setTextStyle(m_label, TextStyle::Strong);
    setTextStyle(m_help, TextStyle::Small);
    setTextStyle(m_lock, TextStyle::Small);
    setSecondary(m_help);
    m_help->setVisible(!help.isEmpty());
    m_lock->setObjectName(m_control->objectName() + u".lockLabel"_s);
    m_lock->hide();
    auto *words = new QWidget;
    auto *layout = new QVBoxLayout(words);
    layout->setContentsMargins(0, space::XS, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_label);
    layout->addWidget(m_help);
    layout->addWidget(m_lock);
    layout->addStretch();
    return words;
}

QString SettingRow::label() const
{
    return m_label->text();
}

bool SettingRow::matches(const QString &text) const
{
    const QString words = m_label->text() + u' ' + m_help->text();
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!words.contains(word, Qt::CaseInsensitive))
            return false;
    }
    return true;
}

void SettingRow::setChosen(bool chosen)
{
    m_reset->setVisible(chosen);
}

void SettingRow::setLocked(const QString &reason)
{
    m_control->setEnabled(reason.isEmpty());
    m_reset->setEnabled(reason.isEmpty());
    m_lock->setText(reason.isEmpty() ? QString() : tr("Locked: %1").arg(reason));
    m_lock->setVisible(!reason.isEmpty());
    m_control->setAccessibleDescription(m_lock->text());
}

void SettingRow::setFound(bool found)
{
    if (m_found == found)
        return;
    m_found = found;
    update();
}

void SettingRow::paintEvent(QPaintEvent *)
{
    if (!m_found)
        return;
    const Tokens t = Tokens::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.accent, 1));
    painter.setBrush(t.highContrast ? QColor(Qt::transparent) : t.selection);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

} // namespace lockstep
