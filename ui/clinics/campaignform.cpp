// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/campaignform.h"

#include "clinics/datesfield.h"
#include "clinics/datewords.h"
#include "clinics/hoursfield.h"
#include "exceptions.h"
#include "expansion.h"
#include "hourstext.h"
#include "shell/hourwords.h"
#include "shell/theme.h"
#include "widgets/foldlayout.h"
#include "widgets/formfield.h"
#include "widgets/problemline.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int ColumnCharacters = 48; ///< what the empty field for dates says, in any language

constexpr int MaxName = 100;
enum Access { WalkIn, Booked, Both };

constexpr std::array Vaccines{QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Influenza"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "COVID-19"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "RSV"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Pneumococcal"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "MMR"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Tdap"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Hepatitis B"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "HPV"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Shingles"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Several vaccines")};

// In the order of Access.
constexpr std::array Accesses{QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Walk-in"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "By appointment"),
    QT_TRANSLATE_NOOP("lockstep::CampaignForm", "Walk-in or by appointment")};

bool sameHours(const QList<Override> &dates)
{
    return std::all_of(dates.cbegin(), dates.cend(),
        [&](const Override &each) { return each.intervals == dates.first().intervals; });
}

QString datesTyped(const QList<Override> &dates)
{
    QStringList typed;
    for (const Override &entry : dates)
        typed << (entry.lastDate() == entry.date
                ? typedDate(entry.date)
                : typedDate(entry.date) + u" \u2013 "_s + typedDate(entry.lastDate()));
    return typed.join(u"; "_s);
}

} // namespace

CampaignForm::CampaignForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_vaccine(new QComboBox)
    , m_when(new DatesField(u"clinics.campaigns.when"_s))
    , m_hours(new HoursField(u"clinics.campaigns.hours"_s))
    , m_access(new QComboBox)
    , m_hidden(new QCheckBox(tr("Hide outside its dates")))
    , m_echo(new QLabel)
    , m_problem(new ProblemLine)
{
    makeFields();
    connectAll();
    begin();
}

void CampaignForm::makeFields()
{
    m_name->setObjectName(u"clinics.campaigns.nameLineEdit"_s);
    m_name->setPlaceholderText(tr("Flu shots"));
    m_name->setMaxLength(MaxName);
    m_vaccine->setObjectName(u"clinics.campaigns.vaccineComboBox"_s);
    for (const char *vaccine : Vaccines)
        m_vaccine->addItem(tr(vaccine), QString::fromLatin1(vaccine));
    m_hours->setHatched();
    m_access->setObjectName(u"clinics.campaigns.accessComboBox"_s);
    for (const char *access : Accesses)
        m_access->addItem(tr(access), QString::fromLatin1(access));
    m_hidden->setObjectName(u"clinics.campaigns.hiddenCheckBox"_s);
    m_hidden->setToolTip(
        tr("Checked: systems hear nothing of it outside its dates. Unchecked: they are told that "
           "it is closed."));
    m_echo->setObjectName(u"clinics.campaigns.echoLabel"_s);
    m_echo->setTextFormat(Qt::PlainText);
    m_echo->setWordWrap(true);
    m_problem->setObjectName(u"clinics.campaigns.problem"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    const auto addRow = [layout](QWidget *first, QWidget *second) {
        auto *row = new FoldLayout;
        row->setSpacing(space::L);
        row->addPart(first, 1, ColumnCharacters);
        row->addPart(second, 1, ColumnCharacters);
        layout->addLayout(row);
    };
    addRow(new FormField(tr("Name"), m_name), new FormField(tr("Vaccine"), m_vaccine));
    addRow(new FormField(tr("Dates"), m_when), new FormField(tr("Hours on each date"), m_hours));
    addRow(new FormField(tr("How people come"), m_access), m_echo);
    layout->addWidget(m_hidden);
    layout->addWidget(m_problem);
}

void CampaignForm::connectAll()
{
    connect(m_name, &QLineEdit::textChanged, this, &CampaignForm::describe);
    connect(m_when, &DatesField::changed, this, &CampaignForm::describe);
    connect(m_hours, &HoursField::changed, this, &CampaignForm::describe);
    connect(m_vaccine, &QComboBox::currentIndexChanged, this, &CampaignForm::describe);
    connect(m_access, &QComboBox::currentIndexChanged, this, &CampaignForm::describe);
    connect(m_hidden, &QCheckBox::toggled, this, &CampaignForm::describe);
    connect(m_name, &QLineEdit::returnPressed, this, &CampaignForm::submitted);
    connect(m_when, &DatesField::submitted, this, &CampaignForm::submitted);
    connect(m_hours, &HoursField::submitted, this, &CampaignForm::submitted);
}

void CampaignForm::setClinic(const Clinic &clinic, QDate today)
{
    m_clinic = clinic;
    m_when->setToday(today);
    describe();
}

void CampaignForm::begin()
{
    m_service.clear();
    m_loaded.reset();
    m_asked = false;
    m_dates.clear();
    m_name->clear();
    m_when->setText({});
    m_hours->setHours(QList<Interval>{{9 * 60, 14 * 60}});
    m_vaccine->setCurrentIndex(0);
    m_access->setCurrentIndex(WalkIn);
    m_hidden->setChecked(true);
    describe();
}

bool CampaignForm::isTouched() const
{
    const auto typed = campaign();
    return typed && !(typed == m_loaded);
}

void CampaignForm::askForMore()
{
    m_asked = true;
    describe();
    const bool nameless = m_name->text().trimmed().isEmpty();
    const bool dateless = !m_when->dates();
    (nameless ? m_name : dateless ? m_when->text() : m_hours->text())->setFocus();
}

void CampaignForm::edit(const Campaign &campaign)
{
    m_service = campaign.service;
    m_dates = sameHours(campaign.dates) ? QList<Override>() : campaign.dates;
    m_name->setText(campaign.name);
    m_when->setText(datesTyped(campaign.dates));
    if (!campaign.dates.isEmpty())
        m_hours->setHours(campaign.dates.first().intervals);
    // "Influenza · Walk-in"
    for (QComboBox *box : {m_vaccine, m_access}) {
        for (int i = box->count() - 1; i >= 0; --i) {
            const QStringList parts = campaign.note.split(u" · "_s);
            if (parts.contains(box->itemData(i).toString()) || parts.contains(box->itemText(i)))
                box->setCurrentIndex(i);
        }
    }
    m_hidden->setChecked(campaign.hiddenOutside);
    m_loaded = this->campaign();
    describe();
}

QString CampaignForm::note() const
{
    // "Influenza · Walk-in" is stored and sent, so it is the same whatever language the console
    // has; sheets at the door put it into theirs.
    return u"%1 · %2"_s.arg(
        m_vaccine->currentData().toString(), m_access->currentData().toString());
}

std::optional<Campaign> CampaignForm::campaign() const
{
    if (!problem().isEmpty() || !isBegun())
        return {};
    Override like;
    like.intervals = **m_hours->hours();
    Campaign campaign{.service = m_service,
        .name = m_name->text().trimmed(),
        .note = note(),
        .dates = exceptionsOn(m_when->dates()->spans, like),
        .hiddenOutside = m_hidden->isChecked()};
    // Dates that have hours of their own keep them.
    for (Override &entry : campaign.dates) {
        for (const Override &before : m_dates) {
            if (before.date == entry.date && before.lastDate() == entry.lastDate())
                entry.intervals = before.intervals;
        }
    }
    return campaign;
}

bool CampaignForm::isBegun() const
{
    return !m_name->text().trimmed().isEmpty() || !m_when->text()->text().trimmed().isEmpty();
}

QString CampaignForm::problem() const
{
    if (!isBegun() && !m_asked)
        return {};
    if (const auto dates = m_when->dates(); !dates)
        return m_when->text()->text().trimmed().isEmpty() ? tr("Type the dates it is held on.")
                                                          : dates.error().text;
    const auto hours = m_hours->hours();
    if (!hours)
        return hours.error().text;
    if (!hours->has_value() || (*hours)->isEmpty())
        return tr("Type when it is open on its dates, such as 9-2.");
    if (m_name->text().trimmed().isEmpty())
        return tr("Give it the name that people will read.");
    return {};
}

QStringList CampaignForm::echo(const Campaign &campaign) const
{
    QStringList lines;
    lines << tr("%1: %2", "dates, hours")
                 .arg(datesWords(*m_when->dates()),
                     hoursWords(DayHours(campaign.dates.first().intervals)));
    if (!m_dates.isEmpty())
        lines << tr("Dates with hours of their own keep them.");
    for (const Override &entry : campaign.dates) {
        for (const Override &there : m_clinic.overrides) {
            if (there.service == EveryService && there.closed && there.date <= entry.lastDate()
                && entry.date <= there.lastDate())
                lines << tr("%1: the clinic is closed (%2), and this is open all the same.")
                             .arg(dateWords(std::max(entry.date, there.date)), there.label);
        }
    }
    return lines.mid(0, 4);
}

void CampaignForm::describe()
{
    const QString text = problem();
    m_problem->setText(text);
    const auto typed = campaign();
    m_echo->setText(typed ? echo(*typed).join(u'\n') : QString());
    m_when->text()->setAccessibleDescription(text.isEmpty() ? m_echo->text() : text);
    Q_EMIT changed();
}

} // namespace lockstep
