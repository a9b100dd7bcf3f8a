// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filteredit.h"

#include "shell/icons.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStringListModel>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr qsizetype MostChoices = 200;

} // namespace

FilterEdit::FilterEdit(const StateStore &state, QWidget *parent)
    : QLineEdit(parent)
    , m_state(state)
    , m_choices(new QStringListModel(this))
    , m_completer(new QCompleter(m_choices, this))
{
    setPlaceholderText(tr("Search, for example system:Hospital 503"));
    setClearButtonEnabled(true);
    addAction(icon(Glyph::Filter), QLineEdit::LeadingPosition);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setObjectName(u"flow.filterPopup"_s);
    m_completer->popup()->setAccessibleName(tr("Suggestions for the filter"));
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
        &FilterEdit::complete);
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::read);
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::offer);
}

void FilterEdit::addTerm(const QString &term)
{
    const QString now = text().trimmed();
    if (!QString(u' ' + now + u' ').contains(u' ' + term + u' '))
        setText(now.isEmpty() ? term : now + u' ' + term);
}

void FilterEdit::read()
{
    m_filter = FlowFilter::fromText(text());
    underline();
    setAccessibleDescription(
        m_filter.problems().isEmpty() ? QString() : m_filter.problems().first().text);
    Q_EMIT filterChanged();
}

void FilterEdit::underline()
{
    // A line edit has no formats of its own; those of an input method are kept until the text
    // changes, and may lie anywhere in it.
    QList<QInputMethodEvent::Attribute> attributes;
    QTextCharFormat wrong;
    wrong.setFontUnderline(true);
    wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    wrong.setUnderlineColor(Tokens::of(palette())[Mark::Failed].icon);
    for (const FlowFilter::Problem &problem : m_filter.problems())
        attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
            int(problem.from) - cursorPosition(), int(problem.length), wrong);
    QInputMethodEvent formats(QString(), attributes);
    QCoreApplication::sendEvent(this, &formats);
}

void FilterEdit::offer()
{
    const FlowFilter::Place place = FlowFilter::placeAt(text(), cursorPosition());
    const bool nothingTyped = place.length == 0 && !place.key;
    if (nothingTyped) {
        m_completer->popup()->hide();
        return;
    }
    // Keys from their beginning: a word that merely holds their letters is meant as a word.
    m_completer->setFilterMode(place.key ? Qt::MatchContains : Qt::MatchStartsWith);
    m_choices->setStringList(place.key ? valuesOf(*place.key) : FlowFilter::keys());
    m_completer->setCompletionPrefix(place.typed);
    const bool done = m_completer->completionCount() == 0
        || (m_completer->completionCount() == 1
            && m_completer->currentCompletion().compare(place.typed, Qt::CaseInsensitive) == 0);
    if (done)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

QStringList FilterEdit::valuesOf(FlowFilter::Key key) const
{
    QStringList values;
    switch (key) {
    case FlowFilter::Key::System:
        for (const SystemStatus &system : m_state.systems())
            values << system.config.name;
        break;
    case FlowFilter::Key::Status:
        for (const Mark mark : {Mark::Failed, Mark::Retrying, Mark::Pending, Mark::Accepted,
                 Mark::Paused, Mark::Drifted})
            values << word(mark).toLower();
        break;
    case FlowFilter::Key::Clinic:
        for (const ClinicRow &clinic : m_state.clinics().mid(0, MostChoices))
            values << (clinic.name.isEmpty() ? clinic.id : clinic.name);
        break;
    case FlowFilter::Key::Topic:
        for (const SystemStatus &system : m_state.systems())
            values += system.config.topics;
        values.removeDuplicates();
        values.removeAll(u"*"_s);
        break;
    case FlowFilter::Key::Event:
    case FlowFilter::Key::Word:
        break;
    }
    return values;
}

void FilterEdit::complete(const QString &choice)
{
    const FlowFilter::Place place = FlowFilter::placeAt(text(), cursorPosition());
    const QString before = place.excludes ? u"-"_s : QString();
    // A key stays open for its value; a value is done.
    const QString typed
        = before + (place.key ? FlowFilter::term(*place.key, choice) + u' ' : choice);
    QString whole = text();
    whole.replace(place.from, place.length, typed);
    setText(whole);
    setCursorPosition(int(place.from + typed.size()));
    if (!place.key)
        offer();
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const QList<int> popups{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape, Qt::Key_Tab};
    if (m_completer->popup()->isVisible() && popups.contains(event->key()))
        return event->ignore(); // the popup's
    QLineEdit::keyPressEvent(event);
    if (event->matches(QKeySequence::MoveToPreviousChar)
        || event->matches(QKeySequence::MoveToNextChar))
        underline();
}

} // namespace lockstep
