// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyfilters.h"

#include "clock.h"
#include "savedsearches.h"
#include "shell/actions.h"
#include "shell/icons.h"
#include "shell/needs.h"
#include "shell/statestore.h"
#include "shell/statusmark.h"
#include "shell/theme.h"
#include "shell/typeddate.h"
#include "widgets/actionbutton.h"
#include "widgets/choicestrip.h"
#include "widgets/filterbar.h"
#include "widgets/spanfield.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString statusText(OutcomeKind kind)
{
    switch (kind) {
    case OutcomeKind::Delivered:
        return HistoryFilters::tr("Accepted");
    case OutcomeKind::Deferred:
        return HistoryFilters::tr("Tried again later");
    case OutcomeKind::Refused:
        return HistoryFilters::tr("Refused");
    case OutcomeKind::Held:
        return HistoryFilters::tr("Held");
    case OutcomeKind::Superseded:
        return HistoryFilters::tr("Superseded");
    case OutcomeKind::Discarded:
        return HistoryFilters::tr("Discarded");
    case OutcomeKind::Late:
        return HistoryFilters::tr("Late answer");
    case OutcomeKind::Equal:
        return HistoryFilters::tr("Read-back equal");
    case OutcomeKind::Differs:
        return HistoryFilters::tr("Read-back differs");
    }
    Q_UNREACHABLE();
}

} // namespace

HistoryFilters::HistoryFilters(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_bar(new FilterBar(u"history"_s, tr("Find: northside 401 yesterday")))
    , m_span(new SpanField(u"history"_s, context.clock))
    , m_system(new QComboBox)
    , m_outcome(new QComboBox)
    , m_clinic(new QComboBox)
    , m_version(new QSpinBox)
    , m_clear(new QPushButton(icon(Glyph::Cancel), QString()))
    , m_newer(new QPushButton(icon(Glyph::ChevronUp), QString()))
    , m_saved(new SavedSearches(context.preferences))
    , m_saving(new ChoiceStrip(u"history.saving"_s))
{
    makeBoxes();
    makeBar();
    makeSaving();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_saving);
    connectAll();
    fillSystems();
    fillClinics();
    showPlaced();
}

void HistoryFilters::makeBoxes()
{
    m_bar->find()->setAccessibleName(
        tr("Find by words: clinic, system, code, reason, event, a day"));
    m_system->setObjectName(u"history.systemComboBox"_s);
    m_system->setAccessibleName(tr("System"));
    m_outcome->setObjectName(u"history.statusComboBox"_s);
    m_outcome->setAccessibleName(tr("Status"));
    m_clinic->setObjectName(u"history.clinicComboBox"_s);
    m_clinic->setAccessibleName(tr("Clinic"));
    m_clinic->setEditable(true);
    m_clinic->lineEdit()->setAccessibleName(m_clinic->accessibleName());
    m_clinic->setInsertPolicy(QComboBox::NoInsert);
    m_clinic->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_clinic->completer()->setFilterMode(Qt::MatchContains);
    for (QComboBox *box : {m_system, m_outcome})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_version->setObjectName(u"history.versionSpinBox"_s);
    m_version->setAccessibleName(tr("Version"));
    m_version->setRange(0, 999'999);
    m_version->setSpecialValueText(tr("Any version"));
    m_version->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_version->setPrefix(u"v"_s);
    m_version->setKeyboardTracking(false);
    m_outcome->addItem(tr("Any status"));
    for (int kind = 0; kind <= int(OutcomeKind::Differs); ++kind)
        m_outcome->addItem(
            markIcon(markOf(OutcomeKind(kind))), statusText(OutcomeKind(kind)), kind);
}

void HistoryFilters::makeBar()
{
    m_clear->setObjectName(u"history.clearFilterButton"_s);
    m_newer->setObjectName(u"history.newerButton"_s);
    m_newer->hide();
    auto *exports = actionButton(m_context.actions[ActionId::Export], u"history.exportButton"_s);
    for (QWidget *filter :
        std::initializer_list<QWidget *>{m_span, m_system, m_outcome, m_clinic, m_version, m_saved})
        m_bar->addFilter(filter);
    for (QWidget *part : std::initializer_list<QWidget *>{exports, m_clear, m_newer})
        m_bar->addPart(part);
}

void HistoryFilters::makeSaving()
{
    auto *name = new QLineEdit;
    name->setObjectName(u"history.searchNameLineEdit"_s);
    name->setAccessibleName(tr("Name of the search"));
    m_saving->setField(name);
    auto *save = m_saving->addAnswer(u"saveButton"_s, tr("Save"));
    m_saving->addDecline(u"cancelButton"_s, tr("Cancel"));
    const auto keep = [this, name] {
        if (name->text().trimmed().isEmpty())
            return;
        m_saved->keep({name->text().trimmed(), filter()});
        Q_EMIT announced(tr("Saved as “%1”.").arg(name->text().trimmed()));
    };
    connect(save, &QPushButton::clicked, this, keep);
    connect(name, &QLineEdit::returnPressed, save, &QPushButton::click);
    connect(m_saved, &SavedSearches::saveRequested, this, [this, name] {
        name->clear();
        m_saving->ask(tr("Keep this search as"));
    });
}

void HistoryFilters::connectAll()
{
    connect(m_bar, &FilterBar::textSettled, this, &HistoryFilters::changed);
    connect(m_bar, &FilterBar::announced, this, &HistoryFilters::spoken);
    connect(m_span, &SpanField::changed, this, &HistoryFilters::changed);
    for (QComboBox *box : {m_system, m_outcome})
        connect(box, &QComboBox::currentIndexChanged, this, &HistoryFilters::changed);
    connect(m_clinic, &QComboBox::activated, this, &HistoryFilters::changed);
    connect(m_clinic->lineEdit(), &QLineEdit::editingFinished, this, &HistoryFilters::changed);
    connect(m_version, &QSpinBox::valueChanged, this, &HistoryFilters::changed);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_placed = {};
        showPlaced();
        Q_EMIT changed();
    });
    connect(this, &HistoryFilters::changed, this, &HistoryFilters::tellNarrowing);
    connect(m_newer, &QPushButton::clicked, this, &HistoryFilters::newerRequested);
    connect(m_saved, &SavedSearches::chosen, this, [this](const HistoryFilter &filter) {
        setFilter(filter);
        Q_EMIT changed();
    });
    connect(&m_context.state, &StateStore::systemsChanged, this, &HistoryFilters::fillSystems);
    connect(&m_context.state, &StateStore::clinicsChanged, this, &HistoryFilters::fillClinics);
}

HistoryFilters::Typed HistoryFilters::typed() const
{
    Typed typed;
    QStringList words = m_bar->text().split(u' ', Qt::SkipEmptyParts);
    const auto day = std::ranges::find_if(words, [&](const QString &word) {
        const auto moment = momentFromText(word, m_context.clock.wallMs());
        if (moment && moment->wholeDay)
            typed.day = moment->moment.date();
        return typed.day.isValid();
    });
    if (day != words.end())
        words.erase(day);
    typed.words = typed.day.isValid() ? words.join(u' ') : m_bar->text();
    return typed;
}

HistoryFilter HistoryFilters::filter() const
{
    HistoryFilter filter = m_placed;
    const Typed typed = this->typed();
    filter.text = typed.words;
    if (m_system->currentIndex() > 0)
        filter.system = m_system->currentText();
    if (m_outcome->currentIndex() > 0)
        filter.outcome = OutcomeKind(m_outcome->currentData().toInt());
    const int clinic = m_clinic->findText(m_clinic->currentText().trimmed(), Qt::MatchFixedString);
    if (clinic > 0)
        filter.subject = m_clinic->itemData(clinic).toString();
    filter.revision = m_version->value();
    SpanField::Span span = m_span->span();
    if (typed.day.isValid())
        span = {typed.day.startOfDay().toMSecsSinceEpoch(),
            typed.day.addDays(1).startOfDay().toMSecsSinceEpoch()};
    filter.sinceMs = span.sinceMs;
    filter.untilMs = span.untilMs;
    return filter;
}

void HistoryFilters::setFilter(const HistoryFilter &filter)
{
    const QSignalBlocker system(m_system), outcome(m_outcome), clinic(m_clinic), version(m_version);
    m_bar->setText(filter.text);
    m_system->setCurrentIndex(qMax(0, m_system->findText(filter.system)));
    m_outcome->setCurrentIndex(
        filter.outcome ? qMax(0, m_outcome->findData(int(*filter.outcome))) : 0);
    const int known = filter.subject.isEmpty() ? 0 : m_clinic->findData(filter.subject);
    m_clinic->setCurrentIndex(qMax(0, known));
    m_version->setValue(int(filter.revision));
    m_span->setSpan({filter.sinceMs, filter.untilMs});
    m_placed = {};
    m_placed.topic = filter.topic;
    m_placed.reason = filter.reason;
    if (known < 0)
        m_placed.subject = filter.subject;
    if (m_system->currentIndex() == 0)
        m_placed.system = filter.system; // one that is gone
    showPlaced();
    tellNarrowing();
}

bool HistoryFilters::isNarrowed() const
{
    const HistoryFilter now = filter();
    return !now.text.isEmpty() || !now.system.isEmpty() || !now.subject.isEmpty() || now.outcome
        || now.reason || now.revision > 0 || now.sinceMs > 0 || now.untilMs > 0;
}

void HistoryFilters::tellNarrowing()
{
    const SpanField::Span span = m_span->span();
    m_bar->setNarrowing(int(span.sinceMs > 0 || span.untilMs > 0)
        + int(m_system->currentIndex() > 0) + int(m_outcome->currentIndex() > 0)
        + int(m_clinic->currentIndex() > 0) + int(m_version->value() > 0));
}

void HistoryFilters::showPlaced()
{
    QStringList narrowed;
    if (!m_placed.subject.isEmpty())
        narrowed << m_context.state.subjectName(m_placed.subject);
    if (!m_placed.system.isEmpty())
        narrowed << m_placed.system;
    if (m_placed.reason)
        narrowed << shortText(*m_placed.reason);
    m_clear->setText(tr("Only %1").arg(narrowed.join(u", "_s)));
    m_clear->setVisible(!narrowed.isEmpty());
}

void HistoryFilters::fillSystems()
{
    const QSignalBlocker blocker(m_system);
    const QString current = m_system->currentText();
    m_system->clear();
    m_system->addItem(tr("All systems"));
    for (const SystemStatus &system : m_context.state.systems())
        m_system->addItem(system.config.name);
    m_system->setCurrentIndex(qMax(0, m_system->findText(current)));
}

void HistoryFilters::fillClinics()
{
    const QSignalBlocker blocker(m_clinic);
    const QVariant current = m_clinic->currentData();
    m_clinic->clear();
    m_clinic->addItem(tr("All clinics"));
    for (const ClinicRow &clinic : m_context.state.clinics())
        m_clinic->addItem(clinic.name, clinic.id);
    m_clinic->setCurrentIndex(current.isValid() ? qMax(0, m_clinic->findData(current)) : 0);
    if (!m_placed.subject.isEmpty() && m_clinic->findData(m_placed.subject) > 0) {
        m_clinic->setCurrentIndex(m_clinic->findData(m_placed.subject));
        m_placed.subject.clear();
    }
    showPlaced();
}

QWidget *HistoryFilters::findField() const
{
    return m_bar->find();
}

void HistoryFilters::setCount(const QString &text)
{
    const QDate day = typed().day;
    // What was read as a day is said, as any date that is typed.
    m_bar->setCount(day.isValid() ? tr("%1 on %2", "7 found, a day")
                                        .arg(text, QLocale().toString(day, QLocale::LongFormat))
                                  : text);
}

void HistoryFilters::setNewer(qint64 count)
{
    m_newer->setText(tr("%n newer", nullptr, int(count)));
    m_newer->setVisible(count > 0);
}

} // namespace lockstep
