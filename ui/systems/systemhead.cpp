// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemhead.h"

#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "systems/systemstate.h"
#include "widgets/choicestrip.h"
#include "widgets/flowlayout.h"
#include "widgets/popup.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qint64 MinuteMs = 60'000, HourMs = 60 * MinuteMs;

/// From now until six in the morning of the next day, here.
qint64 untilTomorrowMs(qint64 nowMs)
{
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(1);
    return QDateTime(tomorrow, QTime(6, 0)).toMSecsSinceEpoch() - nowMs;
}

QLabel *plainLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton *makeButton(const QString &name, Glyph glyph, const QString &text)
{
    auto *button = new QPushButton(icon(glyph), text);
    button->setObjectName(u"systems."_s + name);
    return button;
}

bool hasAccepted(const StateStore &state, const QString &system)
{
    return std::any_of(state.lanes().begin(), state.lanes().end(),
        [&](const Lane &lane) { return lane.key.system == system && lane.applied > 0; });
}

/// Mark and sentence: told wherever an insecure system is shown.
QWidget *makeInsecure()
{
    auto *text = plainLabel(u"systems.header.insecure"_s);
    text->setText(SystemHead::tr("Insecure: what is sent can be read and changed on the way"));
    setTextStyle(text, TextStyle::Strong);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(new MarkWidget(Mark::Failed), 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    return row;
}

} // namespace

/// How long a pause may last.
struct SystemHead::Span {
    QString name; ///< of its button
    QString inMenu;
    QString inStrip;
    std::function<qint64()> forMs;
};

SystemHead::SystemHead(const StateStore &state, const QStringList &sandbox, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_sandbox(sandbox)
    , m_insecure(makeInsecure())
{
    makeLabels();
    makeButtons();
    makePauseStrip();
    makeRemoveStrip();
    makeLayout();
}

void SystemHead::makeLabels()
{
    m_mark = new MarkWidget;
    m_mark->setSize(0);
    m_name = plainLabel(u"systems.header.name"_s);
    setTextStyle(m_name, TextStyle::Title);
    m_sandboxWord = plainLabel(u"systems.header.sandbox"_s);
    m_sandboxWord->setText(tr("Sandbox"));
    m_sandboxWord->setWordWrap(false);
    setSecondary(m_sandboxWord);
    m_word = plainLabel(u"systems.header.word"_s);
    m_word->setWordWrap(false);
    setTextStyle(m_word, TextStyle::Strong);
    m_sentence = plainLabel(u"systems.header.state"_s);
    setSecondary(m_sentence);
    m_note = plainLabel(u"systems.header.note"_s);
    m_preview = plainLabel(u"systems.header.preview"_s);
}

void SystemHead::makeButtons()
{
    m_test = makeButton(u"testButton"_s, Glyph::Test, tr("&Test connection"));
    m_pause = makeButton(u"pause"_s, Glyph::Pause, tr("&Pause ▾"));
    m_pause->setAccessibleName(tr("Pause"));
    m_resume = makeButton(u"resume"_s, Glyph::Play, tr("Resume"));
    m_remove = makeButton(u"remove"_s, Glyph::Discard, tr("Remove…"));
    m_pauseMenu = new QMenu;
    for (const Span &span : spans())
        m_pauseMenu->addAction(
            span.inMenu, this, [this, forMs = span.forMs] { Q_EMIT pauseRequested(forMs(), {}); });
    m_pauseMenu->addSeparator();
    m_pauseMenu->addAction(tr("With a note…"), this, [this] {
        m_pauseNote->clear();
        m_pausing->ask(
            tr("Pause %1: for how long? What is saved meanwhile waits here.").arg(m_system));
    });
    popUpUnder(m_pause, m_pauseMenu);
    connect(m_test, &QPushButton::clicked, this, &SystemHead::testRequested);
    connect(m_resume, &QPushButton::clicked, this,
        [this] { m_pausedNow ? Q_EMIT resumeRequested() : Q_EMIT tryRequested(); });
    connect(m_remove, &QPushButton::clicked, this, &SystemHead::askRemove);
}

QList<SystemHead::Span> SystemHead::spans() const
{
    return {{u"halfHour"_s, tr("For 30 minutes"), tr("30 minutes"), [] { return 30 * MinuteMs; }},
        {u"hour"_s, tr("For 1 hour"), tr("1 hour"), [] { return HourMs; }},
        {u"tomorrow"_s, tr("Until tomorrow 6:00"), tr("Until tomorrow 6:00"),
            [this] { return untilTomorrowMs(m_state.nowMs()); }},
        {u"resumed"_s, tr("Until I resume"), tr("Until I resume"), [] { return qint64(0); }}};
}

void SystemHead::makePauseStrip()
{
    m_pauseNote = new QLineEdit;
    m_pauseNote->setObjectName(u"systems.pausing.noteLineEdit"_s);
    m_pauseNote->setAccessibleName(tr("Note on the pause, optional"));
    m_pauseNote->setPlaceholderText(tr("Note (optional), e.g. their maintenance window"));
    m_pauseNote->setMaxLength(200);
    m_pausing = new ChoiceStrip(u"systems.pausing"_s);
    m_pausing->setField(m_pauseNote);
    for (const Span &span : spans()) {
        QPushButton *answer = m_pausing->addAnswer(span.name, span.inStrip);
        connect(answer, &QPushButton::clicked, this, [this, forMs = span.forMs] {
            Q_EMIT pauseRequested(forMs(), m_pauseNote->text().trimmed());
        });
    }
    m_pausing->addDecline(u"not"_s, tr("Do not pause"));
}

void SystemHead::makeRemoveStrip()
{
    m_removalName = new QLineEdit;
    m_removalName->setObjectName(u"systems.removal.name"_s);
    m_removalName->setAccessibleName(tr("Name of the system to remove"));
    m_removalLabel = plainLabel(u"systems.removal.label"_s);
    setTextStyle(m_removalLabel, TextStyle::Strong);
    m_removalLabel->setBuddy(m_removalName);
    m_removal = new ChoiceStrip(u"systems.removal"_s);
    m_removal->addContent(m_removalLabel);
    m_removal->setField(m_removalName);
    QPushButton *yes = m_removal->addAnswer(u"remove"_s, tr("Remove"));
    setPrimary(m_removal->addDecline(u"keep"_s, tr("Keep")));
    yes->setEnabled(false);
    connect(m_removalName, &QLineEdit::textChanged, yes,
        [this, yes](const QString &text) { yes->setEnabled(text == m_system); });
    connect(yes, &QPushButton::clicked, this, &SystemHead::removeRequested);
}

void SystemHead::makeLayout()
{
    auto *title = new QHBoxLayout;
    title->setSpacing(space::S);
    title->addWidget(m_mark);
    title->addWidget(m_name, 1);
    title->addWidget(m_sandboxWord);
    auto *state = new QHBoxLayout;
    state->setSpacing(space::M);
    state->addWidget(m_word, 0, Qt::AlignTop);
    state->addWidget(m_sentence, 1);
    auto *buttons = new FlowLayout;
    for (QPushButton *button : {m_test, m_pause, m_resume, m_remove})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addLayout(title);
    layout->addLayout(state);
    layout->addWidget(m_note);
    layout->addWidget(m_preview);
    layout->addWidget(m_insecure);
    layout->addLayout(buttons);
    layout->addWidget(m_pausing);
    layout->addWidget(m_removal);
}

void SystemHead::tell(const SystemStatus *system, const SystemConfig &typed, bool testing)
{
    m_system = system ? system->config.name : QString();
    m_name->setText(system ? m_system : tr("New system"));
    m_mark->setVisible(system);
    m_sandboxWord->setVisible(system && m_sandbox.contains(m_system));
    m_insecure->setVisible(typed.allowInsecure);
    m_insecure->findChild<QLabel *>()->setVisible(typed.allowInsecure);
    m_test->setEnabled(!testing && !typed.endpoint.isEmpty());
    m_pause->setVisible(system && !system->paused);
    tellResume(system);
    m_remove->setVisible(system);
    m_word->setVisible(system);
    system ? tellState(*system) : tellNew(!typed.endpoint.isEmpty());
}

void SystemHead::tellResume(const SystemStatus *system)
{
    m_resume->setVisible(system && system->held());
    m_pausedNow = system && system->paused;
    m_resume->setText(m_pausedNow ? tr("Resume") : tr("Try again now"));
    m_resume->setIcon(icon(m_pausedNow ? Glyph::Play : Glyph::Retry));
    m_resume->setToolTip(
        m_pausedNow ? QString() : tr("One change goes first; the rest follow once it is accepted"));
}

void SystemHead::tellNew(bool testable)
{
    m_sentence->setText(testable
            ? tr("Nothing is sent until it is saved.")
            : tr("Nothing is sent until it is saved. To test it, type its web address first."));
    m_note->hide();
    m_preview->hide();
}

void SystemHead::tellState(const SystemStatus &system)
{
    const bool stale = m_state.stale();
    m_mark->setMark(m_state.shown(system));
    m_word->setText(stale ? word(Mark::Unknown) : SystemState::word(m_state, system));
    m_sentence->setText(stale ? tr("The engine has not been heard of; this is how it was.")
                              : SystemState::sentence(system, m_state.nowMs()));
    m_note->setText(tr("Note: %1").arg(system.pauseNote));
    m_note->setVisible(system.paused && !system.pauseNote.isEmpty());
    m_preview->setText(SystemState::resumePreview(m_state, system));
    m_preview->setVisible(!m_preview->text().isEmpty());
}

void SystemHead::openPauseMenu()
{
    m_pause->click();
}

void SystemHead::resume()
{
    m_resume->click();
}

void SystemHead::reset()
{
    m_pausing->hide();
    m_removal->hide();
}

void SystemHead::askRemove()
{
    m_removalName->clear();
    m_removalLabel->setText(tr("Type %1 to remove it").arg(m_system));
    m_removal->ask(removalQuestion());
}

QString SystemHead::removalQuestion() const
{
    const MarkCounts counts = m_state.counts(m_system);
    QStringList parts{
        tr("Remove %1? Its %n links to clinics go with it.", nullptr, int(counts.total()))
            .arg(m_system)};
    if (const int waits = SystemState::waiting(m_state, m_system).clinics; waits > 0)
        parts << tr("The newest hours of %n clinics wait for it and are not sent any more.",
            nullptr, waits);
    if (hasAccepted(m_state, m_system))
        parts << tr("The hours that it has already stay there.");
    return parts.join(u' ');
}

} // namespace lockstep
