// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "messagebar.h"

#include "shell/icons.h"
#include "shell/statusmark.h"
#include "shell/theme.h"
#include "widgets/foldlayout.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int LeastCharacters = 40; ///< of room for the words beside their answers

Mark markOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Mark::Pending;
    case MessageBar::Kind::Success:
        return Mark::InSync;
    case MessageBar::Kind::Caution:
        return Mark::Retrying;
    case MessageBar::Kind::Failure:
        return Mark::Failed;
    }
    Q_UNREACHABLE();
}

Glyph glyphOf(MessageBar::Kind kind)
{
    switch (kind) {
    case MessageBar::Kind::Info:
        return Glyph::Info;
    case MessageBar::Kind::Success:
        return Glyph::Check;
    case MessageBar::Kind::Caution:
    case MessageBar::Kind::Failure:
        return Glyph::Warning;
    }
    Q_UNREACHABLE();
}

QString allProblems(const Error &error)
{
    QString text = error.text + u'\n' + error.fix;
    for (const Problem &problem : error.problems)
        text += u"\n%1 %2 [%3] %4 %5"_s.arg(
            problem.file, problem.path, problem.reason, problem.message, problem.fix);
    return error.details.isEmpty() ? text : QString(text + u'\n' + error.details);
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_picture(new QLabel)
    , m_text(new QLabel)
    , m_answers(new QHBoxLayout)
    , m_fix(new QPushButton)
    , m_copy(new QPushButton(tr("Copy details")))
    , m_close(new QToolButton)
{
    setObjectName(u"message.bar"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fix->setObjectName(u"message.fixButton"_s);
    m_copy->setObjectName(u"message.copyButton"_s);
    m_copy->setFlat(true);
    m_close->setObjectName(u"message.closeButton"_s);
    m_close->setIcon(icon(Glyph::Cancel));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());

    auto *words = new QHBoxLayout;
    words->addWidget(m_picture, 0, Qt::AlignTop);
    words->addWidget(m_text, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_fix, m_copy, m_close})
        m_answers->addWidget(each);
    auto *layout = new FoldLayout(this);
    layout->setCentred(true);
    layout->setContentsMargins(space::M, space::S, space::S, space::S);
    layout->addPart(words, 1, LeastCharacters);
    layout->addPart(m_answers);
    connect(m_fix, &QPushButton::clicked, this, &MessageBar::fixRequested);
    connect(m_copy, &QPushButton::clicked, this, &MessageBar::copyDetails);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    clear();
}

void MessageBar::tell(Kind kind, const QString &text)
{
    m_kind = kind;
    m_details.clear();
    m_text->setText(text);
    m_copy->hide();
    m_fix->hide();
    setAccessibleName(text);
    renderGlyph();
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::tell(const Error &error)
{
    tell(Kind::Failure, error.fix.isEmpty() ? error.text : QString(error.text + u' ' + error.fix));
    m_details = allProblems(error);
    m_copy->show();
}

void MessageBar::setFix(const QString &text)
{
    m_fix->setText(text);
    m_fix->setVisible(!text.isEmpty());
}

QPushButton *MessageBar::addAnswer(const QString &name, const QString &text)
{
    auto *answer = new QPushButton(text);
    answer->setObjectName(u"message."_s + name);
    m_answers->insertWidget(m_answers->indexOf(m_copy), answer);
    return answer;
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void MessageBar::clear()
{
    m_text->clear();
    m_fix->hide();
    m_copy->hide();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::copyDetails()
{
    QGuiApplication::clipboard()->setText(m_details);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Tokens t = Tokens::of(palette());
    const Tokens::Status &status = t[markOf(m_kind)];
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(status.icon, t.highContrast ? 2 : 1));
    painter.setBrush(status.tint.isValid() ? status.tint : t.page);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), CornerRadius, CornerRadius);
}

void MessageBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        renderGlyph();
}

void MessageBar::renderGlyph()
{
    m_picture->setPixmap(glyphPixmap(glyphOf(m_kind), markSize(font()),
        Tokens::of(palette())[markOf(m_kind)].icon, devicePixelRatio()));
}

} // namespace lockstep
