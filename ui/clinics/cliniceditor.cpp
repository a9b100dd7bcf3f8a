// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/cliniceditor.h"

#include "clinics/changepreview.h"
#include "clinics/clinicdraft.h"
#include "clinics/exceptionseditor.h"
#include "clinics/exceptionsmodel.h"
#include "shell/actions.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "widgets/actionbutton.h"
#include "widgets/marktally.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

QString rangeText(const Schedule &schedule)
{
    const QLocale locale;
    const auto text = [&](QDate date) { return locale.toString(date, QLocale::ShortFormat); };
    return schedule.effectiveThrough
        ? ClinicEditor::tr("%1 to %2")
              .arg(text(schedule.effectiveFrom), text(*schedule.effectiveThrough))
        : ClinicEditor::tr("from %1").arg(text(schedule.effectiveFrom));
}

QToolButton *buttonFor(QAction *action, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setAccessibleName(action->text().remove(u'&'));
    return button;
}

} // namespace

ClinicEditor::ClinicEditor(const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_notices(new QVBoxLayout)
    , m_preview(new ChangePreview)
{
    auto *top = new QWidget;
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(space::L, space::M, space::L, space::S);
    topLayout->setSpacing(space::S);
    topLayout->addWidget(makeHeader(actions));
    topLayout->addLayout(m_notices);
    topLayout->addWidget(makeTabs(), 1);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setObjectName(u"clinics.editor.splitter"_s);
    splitter->addWidget(top);
    splitter->addWidget(m_preview);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({470, 220});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    connectAll();
}

QWidget *ClinicEditor::makeHeader(const Actions &actions)
{
    m_name = new QLabel;
    m_name->setObjectName(u"clinics.header.name"_s);
    setTextStyle(m_name, TextStyle::Title);
    m_about = new QLabel;
    m_about->setObjectName(u"clinics.header.about"_s);
    setSecondary(m_about);
    for (QLabel *label : {m_name, m_about}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
    }
    m_marks = new MarkTally;
    m_marks->setObjectName(u"clinics.header.marks"_s);

    auto *header = new QWidget;
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_about);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins({});
    row->addLayout(names, 1);
    row->addWidget(m_marks);
    row->addWidget(buttonFor(actions[ActionId::Undo], u"clinics.undo"_s));
    row->addWidget(buttonFor(actions[ActionId::Redo], u"clinics.redo"_s));
    QToolButton *revert = buttonFor(actions[ActionId::Revert], u"clinics.revert"_s);
    revert->setToolButtonStyle(Qt::ToolButtonTextOnly);
    row->addWidget(revert);
    QPushButton *publish = actionButton(actions[ActionId::Publish], u"clinics.publish"_s);
    setPrimary(publish);
    row->addWidget(publish);
    return header;
}

QWidget *ClinicEditor::makeWeekTab()
{
    m_schedule = new QComboBox;
    m_schedule->setObjectName(u"clinics.schedule"_s);
    m_schedule->setAccessibleName(tr("Service and time it applies"));
    m_legend = new QLabel(tr("▨ other services"));
    m_legend->setToolTip(tr("Hatched: when another service of this clinic is open"));
    setTextStyle(m_legend, TextStyle::Small);
    setSecondary(m_legend);
    m_week = new WeekEditor;
    m_week->setObjectName(u"clinics.week"_s);

    auto *content = new QWidget;
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_schedule, 1);
    choice->addWidget(m_legend);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, space::S, 0, 0);
    layout->addLayout(choice);
    layout->addWidget(m_week);
    layout->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    return scroll;
}

QWidget *ClinicEditor::makeTabs()
{
    m_exceptions = new ExceptionsEditor;
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"clinics.tabs"_s);
    m_tabs->setAccessibleName(tr("Weekly hours and exceptions"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeWeekTab(), tr("Weekly hours"));
    m_tabs->addTab(m_exceptions, QString());
    return m_tabs;
}

void ClinicEditor::connectAll()
{
    connect(m_schedule, &QComboBox::currentIndexChanged, this, &ClinicEditor::showWeek);
    connect(m_week, &WeekEditor::unreadChanged, this, &ClinicEditor::unreadChanged);
    connect(m_week, &WeekEditor::dayEntered, this, [this](int day, const DayHours &hours) {
        if (m_draft && schedule() >= 0)
            m_draft->setDay(schedule(), day, hours);
    });
    connect(m_week, &WeekEditor::dayCopied, this, [this](int from, const QList<int> &onto) {
        if (m_draft && schedule() >= 0 && commit())
            m_draft->copyDay(schedule(), from, onto);
    });
    connect(m_exceptions, &ExceptionsEditor::added, this, [this](const Override &exception) {
        if (m_draft)
            m_draft->addOverride(exception);
    });
    connect(m_exceptions, &ExceptionsEditor::removed, this, [this](qsizetype index) {
        if (m_draft)
            m_draft->removeOverride(index);
    });
}

void ClinicEditor::addNotice(QWidget *notice)
{
    m_notices->addWidget(notice);
}

void ClinicEditor::setDraft(ClinicDraft *draft, QDate today)
{
    if (m_draft)
        m_draft->disconnect(this);
    const bool other = m_draft != draft;
    m_draft = draft;
    m_today = today;
    if (!draft)
        return;
    connect(draft, &ClinicDraft::changed, this, &ClinicEditor::refresh);
    if (other)
        m_schedule->clear();
    refresh();
}

void ClinicEditor::setMarks(const MarkCounts &counts)
{
    m_marks->setCounts(counts);
}

void ClinicEditor::forgetTyping()
{
    m_week->forgetTyping();
}

bool ClinicEditor::commit()
{
    return m_week->commit();
}

void ClinicEditor::refresh()
{
    const Clinic &clinic = m_draft->clinic();
    m_name->setText(clinic.name);
    m_about->setText(clinic.revision > 0
            ? tr("%1 · %2 · v%3").arg(clinic.id, clinic.timezone).arg(clinic.revision)
            : tr("%1 · %2 · not published yet").arg(clinic.id, clinic.timezone));
    m_tabs->setTabText(1, tr("Exceptions (%1)").arg(clinic.overrides.size()));
    m_exceptions->setClinic(clinic, m_today);
    fillSchedules();
    showWeek();
}

void ClinicEditor::fillSchedules()
{
    const Clinic &clinic = m_draft->clinic();
    const QSignalBlocker quiet(m_schedule);
    int chosen = m_schedule->currentIndex();
    m_schedule->clear();
    for (qsizetype i = 0; i < clinic.schedules.size(); ++i) {
        const Schedule &schedule = clinic.schedules[i];
        m_schedule->addItem(tr("%1, %2", "service, dates")
                                .arg(serviceText(clinic, schedule.service), rangeText(schedule)));
        if (chosen < 0 && schedule.covers(m_today))
            chosen = int(i);
    }
    m_schedule->setCurrentIndex(std::clamp(chosen, 0, std::max(0, m_schedule->count() - 1)));
    m_schedule->setEnabled(m_schedule->count() > 1);
}

qsizetype ClinicEditor::schedule() const
{
    const int index = m_schedule->currentIndex();
    return index < m_draft->clinic().schedules.size() ? index : -1;
}

Week ClinicEditor::savedWeek() const
{
    const Schedule &now = m_draft->clinic().schedules[schedule()];
    const QList<Schedule> &saved = m_draft->saved().schedules;
    const auto same = std::find_if(saved.cbegin(), saved.cend(), [&](const Schedule &each) {
        return each.service == now.service && each.effectiveFrom == now.effectiveFrom;
    });
    return same == saved.cend() ? Week() : same->weekly;
}

WeekEditor::Others ClinicEditor::otherServices() const
{
    const Schedule &mine = m_draft->clinic().schedules[schedule()];
    const QDate date = std::max(mine.effectiveFrom, m_today);
    WeekEditor::Others others;
    for (const Schedule &each : m_draft->clinic().schedules) {
        if (each.service == mine.service || !each.covers(date))
            continue;
        for (size_t day = 0; day < others.size(); ++day)
            others[day] << each.weekly[day].value_or(QList<Interval>());
    }
    return others;
}

void ClinicEditor::showWeek()
{
    const bool any = m_draft && schedule() >= 0;
    m_week->setVisible(any);
    if (!any)
        return;
    const WeekEditor::Others others = otherServices();
    m_legend->setVisible(std::any_of(
        others.cbegin(), others.cend(), [](const auto &day) { return !day.isEmpty(); }));
    m_week->setWeek(m_draft->clinic().schedules[schedule()].weekly, savedWeek(), others);
}

} // namespace lockstep
