// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clinics/newclinicform.h"

#include "shell/icons.h"
#include "shell/style.h"
#include "shell/theme.h"
#include "timezones.h"
#include "widgets/flowlayout.h"
#include "widgets/formfield.h"
#include "widgets/readingcolumn.h"
#include "widgets/scrollingpage.h"

#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int FormCharacters = 80;
constexpr int MaxId = 60;

QStringList zones()
{
    QStringList names;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        const QString zone = QString::fromLatin1(id);
        if (currentTimezone(zone) == zone)
            names << zone;
    }
    return names;
}

/// An id that says which clinic it is: "cedar-hill".
QString idFor(const QString &name)
{
    QString id;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            id += c;
        else if (c.category() != QChar::Mark_NonSpacing && !id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    id.truncate(MaxId);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

} // namespace

NewClinicForm::NewClinicForm(QWidget *parent)
    : QWidget(parent)
    , m_id(new QLineEdit)
    , m_name(new QLineEdit)
    , m_zone(new QComboBox)
    , m_more(new QToolButton)
{
    auto *title = new QLabel(tr("New clinic"));
    setTextStyle(title, TextStyle::Title);
    m_id->setObjectName(u"clinics.new.id"_s);
    m_name->setObjectName(u"clinics.new.name"_s);
    m_zone->setObjectName(u"clinics.new.zone"_s);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItems(zones());
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_fields = {
        {u"/clinicId"_s,
            new FormField(
                tr("Id"), m_id, tr("Letters, digits, dots and hyphens; it never changes."))},
        {u"/name"_s, new FormField(tr("Name"), m_name)},
        {u"/timezone"_s,
            new FormField(
                tr("Time zone"), m_zone, tr("Where the clinic is. Its hours are in this zone."))},
    };
    auto *create = new QPushButton(tr("Set its hours"));
    create->setObjectName(u"clinics.new.create"_s);
    setPrimary(create);
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setObjectName(u"clinics.new.cancel"_s);

    auto *answers = new FlowLayout;
    answers->addWidget(create);
    answers->addWidget(cancel);
    auto *column
        = new ReadingColumn(FormCharacters, QMargins(space::L, space::M, space::L, space::L));
    QVBoxLayout *layout = column->content();
    layout->setSpacing(space::M);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(new ScrollingPage(column));
    layout->addWidget(title);
    m_more->setObjectName(u"clinics.new.more"_s);
    m_more->setText(tr("More"));
    m_more->setToolTip(tr("The id that files and systems know this clinic by"));
    m_more->setAccessibleName(tr("More: the clinic's id"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setAutoRaise(true);
    m_more->setCheckable(true);
    layout->addWidget(m_fields.value(u"/name"_s));
    layout->addWidget(m_fields.value(u"/timezone"_s));
    layout->addWidget(m_more, 0, Qt::AlignLeading);
    layout->addWidget(m_fields.value(u"/clinicId"_s));
    layout->addLayout(answers);
    layout->addStretch();

    connect(m_more, &QToolButton::toggled, this, &NewClinicForm::showId);
    connect(m_id, &QLineEdit::textEdited, this,
        [this](const QString &id) { m_idTyped = !id.isEmpty(); });
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        if (!m_idTyped)
            m_id->setText(idFor(name));
    });
    showId(false);
    connect(create, &QPushButton::clicked, this, &NewClinicForm::create);
    connect(cancel, &QPushButton::clicked, this, &NewClinicForm::cancelled);
    for (QLineEdit *field : {m_id, m_name})
        connect(field, &QLineEdit::returnPressed, this, &NewClinicForm::create);
}

void NewClinicForm::begin()
{
    m_idTyped = false;
    m_id->clear();
    m_name->clear();
    m_more->setChecked(false);
    m_zone->setCurrentText(currentTimezone(QString::fromLatin1(QTimeZone::systemTimeZoneId())));
    setProblems({});
    m_name->setFocus();
}

void NewClinicForm::setProblems(const QList<Problem> &problems)
{
    QMap<QString, QStringList> texts;
    for (const Problem &problem : problems)
        texts[problem.path] << problem.message + u' ' + problem.fix;
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field)
        field.value()->setProblem(texts.value(field.key()).join(u'\n'));
    // While there is no name there is no id either, and one of both tells.
    if (texts.contains(u"/clinicId"_s) && !texts.contains(u"/name"_s))
        m_more->setChecked(true);
}

void NewClinicForm::showId(bool on)
{
    m_more->setIcon(icon(on ? Glyph::ChevronUp : Glyph::ChevronDown));
    m_fields.value(u"/clinicId"_s)->setVisible(on);
}

void NewClinicForm::create()
{
    Clinic clinic;
    clinic.id = m_id->text().trimmed();
    clinic.name = m_name->text().trimmed();
    clinic.timezone = m_zone->currentText().trimmed();
    // Stored and sent: the same whatever language the console has.
    clinic.services = {{u"general"_s, u"General clinic"_s, u"general"_s}};
    clinic.schedules = {{u"general"_s, {}, std::nullopt, {}}};
    Q_EMIT created(clinic);
}

void NewClinicForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelled();
    else
        QWidget::keyPressEvent(event);
}

} // namespace lockstep
