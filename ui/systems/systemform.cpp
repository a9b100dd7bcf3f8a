// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemform.h"

#include "shell/theme.h"
#include "systems/credentialchooser.h"
#include "systems/retryscheduleedit.h"
#include "systems/settingeditor.h"
#include "widgets/formfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// A number with only as many decimals as it needs. The wheel scrolls the page unless the box has
/// the focus.
class NumberBox final : public QDoubleSpinBox {
public:
    NumberBox(const QString &objectName, double least, double most, const QString &suffix)
    {
        setObjectName(objectName);
        setDecimals(3);
        setRange(least, most);
        setSuffix(suffix);
        setFocusPolicy(Qt::StrongFocus);
    }
    QString textFromValue(double value) const override
    {
        return locale().toString(value, 'g', QLocale::FloatingPointShortest);
    }

protected:
    void wheelEvent(QWheelEvent *event) override
    {
        hasFocus() ? QDoubleSpinBox::wheelEvent(event) : event->ignore();
    }
};

QLabel *plainLabel(const QString &objectName)
{
    auto *label = new QLabel;
    label->setObjectName(objectName);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString textOf(const Problem &problem)
{
    return problem.fix.isEmpty() ? problem.message : problem.message + u' ' + problem.fix;
}

QStringList typedTopics(const QString &text)
{
    static const QRegularExpression separator(uR"([,\s]+)"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

QHBoxLayout *beside(const QList<QWidget *> &fields)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::M);
    for (QWidget *field : fields)
        row->addWidget(field, 1, Qt::AlignTop);
    return row;
}

} // namespace

SystemForm::SystemForm(const QList<AdapterDescription> &adapters, QWidget *parent)
    : QWidget(parent)
    , m_adapters(adapters)
    , m_elsewhere(plainLabel(u"systems.form.problems"_s))
    , m_settingsPart(new QWidget)
    , m_settingsLayout(new QVBoxLayout(m_settingsPart))
{
    m_elsewhere->hide();
    m_settingsLayout->setContentsMargins({});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_elsewhere);
    layout->addWidget(makeConnectionPart());
    layout->addWidget(m_settingsPart);
    layout->addWidget(makePacePart());
    layout->addStretch();
    layout->setSpacing(space::XL);
}

QWidget *SystemForm::makeConnectionPart()
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"systems.form.name"_s);
    m_adapter = new QComboBox;
    m_adapter->setObjectName(u"systems.form.adapter"_s);
    for (const AdapterDescription &adapter : m_adapters)
        m_adapter->addItem(adapter.label, adapter.key);
    m_summary = plainLabel(u"systems.form.adapter.summary"_s);
    setTextStyle(m_summary, TextStyle::Small);
    setSecondary(m_summary);
    m_endpoint = new QLineEdit;
    m_endpoint->setObjectName(u"systems.form.endpoint"_s);
    m_endpoint->setPlaceholderText(u"https://"_s);
    m_credential = new CredentialChooser(u"systems.form.apiKey"_s);
    m_topics = new QLineEdit;
    m_topics->setObjectName(u"systems.form.topics"_s);
    m_allowInsecure = new QCheckBox(tr("Allow sending without encryption (http)"));
    m_allowInsecure->setObjectName(u"systems.form.allowInsecure"_s);

    auto *fields = new QVBoxLayout;
    FormField *name = addField(nullptr, u"/name"_s, tr("Name"), m_name);
    FormField *adapter = addField(nullptr, u"/adapter"_s, tr("Adapter"), m_adapter);
    fields->addLayout(beside({name, adapter}));
    fields->addWidget(m_summary);
    addField(fields, u"/endpoint"_s, tr("Endpoint"), m_endpoint,
        tr("The address that changes are sent to."));
    addField(fields, u"/apiKey"_s, tr("Sign-in"), m_credential);
    addField(fields, u"/topics"_s, tr("Topics"), m_topics,
        tr("Which kinds of change it gets, separated by commas; * is every kind."));
    addField(fields, u"/allowInsecure"_s, {}, m_allowInsecure,
        tr("Anybody on the way can read and change what is sent. Only for tests."));

    connect(m_name, &QLineEdit::textEdited, this, &SystemForm::edited);
    connect(m_adapter, &QComboBox::activated, this, [this] {
        makeSettings(m_adapter->currentData().toString());
        showSettings();
        Q_EMIT edited();
    });
    connect(m_endpoint, &QLineEdit::textEdited, this, &SystemForm::edited);
    connect(m_credential, &CredentialChooser::edited, this, &SystemForm::edited);
    connect(m_topics, &QLineEdit::textEdited, this, &SystemForm::edited);
    connect(m_allowInsecure, &QCheckBox::clicked, this, &SystemForm::edited);
    return makePart(tr("Connection"), fields);
}

QWidget *SystemForm::makePacePart()
{
    m_timeout = new NumberBox(u"systems.form.timeout"_s, 0, 86400, tr(" s"));
    m_rate = new NumberBox(u"systems.form.rate"_s, 0, 1e6, tr(" per second"));
    m_burst = new NumberBox(u"systems.form.burst"_s, 0, 1e6, {});
    m_inFlight = new QSpinBox;
    m_inFlight->setObjectName(u"systems.form.inFlight"_s);
    m_inFlight->setRange(0, 1000);
    m_breaker = new QSpinBox;
    m_breaker->setObjectName(u"systems.form.breakerFailures"_s);
    m_breaker->setRange(0, 1000);
    m_breaker->setSpecialValueText(tr("never"));
    m_retry = new RetryScheduleEdit(u"systems.form.retry"_s);

    auto *fields = new QVBoxLayout;
    fields->addLayout(beside({
        addField(nullptr, u"/timeoutSeconds"_s, tr("Time allowed for one try"), m_timeout),
        addField(nullptr, u"/limits/inFlight"_s, tr("At once, at most"), m_inFlight),
    }));
    fields->addLayout(beside({
        addField(nullptr, u"/limits/ratePerSecond"_s, tr("At most"), m_rate),
        addField(nullptr, u"/limits/burst"_s, tr("In a burst, at most"), m_burst),
    }));
    addField(fields, u"/limits/breakerFailures"_s, tr("Rest after failures in a row"), m_breaker);
    addField(fields, u"/retry/scheduleSeconds"_s, tr("Wait before each try"), m_retry,
        tr("One wait for each try, separated by commas. A limit of 0 is unlimited."));

    for (QDoubleSpinBox *box : {m_timeout, m_rate, m_burst})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SystemForm::edited);
    for (QSpinBox *box : {m_inFlight, m_breaker})
        connect(box, &QSpinBox::valueChanged, this, &SystemForm::edited);
    connect(m_retry, &RetryScheduleEdit::edited, this, &SystemForm::edited);
    return makePart(tr("Pace and retries"), fields);
}

QWidget *SystemForm::makePart(const QString &title, QVBoxLayout *fields)
{
    auto *part = new QWidget;
    auto *heading = plainLabel({});
    heading->setText(title);
    setTextStyle(heading, TextStyle::Section);
    fields->setSpacing(space::M);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins({});
    layout->setSpacing(space::S);
    layout->addWidget(heading);
    layout->addLayout(fields);
    return part;
}

FormField *SystemForm::addField(QVBoxLayout *to, const QString &path, const QString &label,
    QWidget *editor, const QString &help)
{
    auto *field = new FormField(label, editor, help);
    m_fields.insert(path, field);
    if (to)
        to->addWidget(field);
    return field;
}

void SystemForm::makeSettings(const QString &adapter)
{
    for (const SettingEditor *editor : std::as_const(m_settings))
        m_fields.remove(u"/settings/"_s + editor->field().key);
    m_settings.clear();
    qDeleteAll(m_settingsPart->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));

    const auto found = std::find_if(m_adapters.cbegin(), m_adapters.cend(),
        [&](const AdapterDescription &each) { return each.key == adapter; });
    m_summary->setText(found == m_adapters.cend()
            ? tr("This program has no adapter “%1”.").arg(adapter)
            : found->summary);
    if (found == m_adapters.cend() || found->settings.isEmpty())
        return;

    auto *fields = new QVBoxLayout;
    for (const SettingField &setting : found->settings) {
        auto *editor = new SettingEditor(setting, u"systems.form.settings."_s + setting.key);
        const bool flag = setting.type == SettingField::Type::Flag;
        addField(fields, u"/settings/"_s + setting.key, flag ? QString() : setting.label, editor,
            setting.help);
        m_settings << editor;
        connect(editor, &SettingEditor::edited, this, &SystemForm::edited);
    }
    m_settingsLayout->addWidget(makePart(found->label, fields));
}

void SystemForm::showSettings()
{
    for (SettingEditor *editor : std::as_const(m_settings))
        editor->setValue(m_given.settings.value(editor->field().key));
}

void SystemForm::readSettings(QJsonObject &settings) const
{
    for (const SettingEditor *editor : m_settings) {
        const SettingField &field = editor->field();
        const QJsonValue value = editor->value();
        const QJsonValue given = m_given.settings.value(field.key);
        const bool empty = value.isString() && value.toString().isEmpty();
        const bool asByDefault = value == field.fallback || (field.fallback.isNull() && empty)
            || (field.fallback.isNull() && value == QJsonValue(QJsonObject()));
        if (asByDefault && given.isUndefined())
            settings.remove(field.key);
        else
            settings.insert(field.key, value);
    }
}

SystemConfig SystemForm::config() const
{
    SystemConfig config = m_given;
    config.name = m_name->text().trimmed();
    config.adapter = m_adapter->currentData().toString();
    config.endpoint = m_endpoint->text().trimmed();
    config.credential = m_credential->reference();
    config.topics = typedTopics(m_topics->text());
    config.allowInsecure = m_allowInsecure->isChecked();
    config.timeoutMs = int(std::lround(m_timeout->value() * 1000));
    config.limits.ratePerSecond = m_rate->value();
    config.limits.burst = m_burst->value();
    config.limits.inFlight = m_inFlight->value();
    config.limits.breakerFailures = m_breaker->value();
    config.retryScheduleMs = m_retry->waitsMs();
    readSettings(config.settings);
    return config;
}

void SystemForm::setConfig(const SystemConfig &config, bool isNew)
{
    const QSignalBlocker quiet(this);
    m_given = config;
    m_name->setText(config.name);
    m_name->setReadOnly(!isNew);
    if (m_adapter->findData(config.adapter) < 0)
        m_adapter->addItem(config.adapter, config.adapter);
    m_adapter->setCurrentIndex(m_adapter->findData(config.adapter));
    m_endpoint->setText(config.endpoint);
    m_credential->setReference(config.credential);
    m_topics->setText(config.topics.join(u", "_s));
    m_allowInsecure->setChecked(config.allowInsecure);
    m_timeout->setValue(config.timeoutMs / 1000.0);
    m_rate->setValue(config.limits.ratePerSecond);
    m_burst->setValue(config.limits.burst);
    m_inFlight->setValue(config.limits.inFlight);
    m_breaker->setValue(config.limits.breakerFailures);
    m_retry->setWaitsMs(config.retryScheduleMs);
    makeSettings(config.adapter);
    showSettings();
    setProblems({});
}

FormField *SystemForm::fieldOf(const QString &path) const
{
    for (QString at = path; !at.isEmpty(); at.truncate(at.lastIndexOf(u'/'))) {
        if (FormField *field = m_fields.value(at))
            return field;
    }
    return nullptr;
}

void SystemForm::setProblems(const QList<Problem> &problems)
{
    QMap<FormField *, QStringList> byField;
    QStringList elsewhere;
    for (const Problem &problem : problems) {
        if (FormField *field = fieldOf(problem.path))
            byField[field] << textOf(problem);
        else
            elsewhere << textOf(problem);
    }
    if (!m_retry->problem().isEmpty())
        byField[m_fields.value(u"/retry/scheduleSeconds"_s)].prepend(m_retry->problem());
    for (FormField *field : std::as_const(m_fields))
        field->setProblem(byField.value(field).join(u'\n'));
    m_elsewhere->setText(elsewhere.join(u'\n'));
    m_elsewhere->setVisible(!elsewhere.isEmpty());
}

bool SystemForm::hasUnreadText() const
{
    return !m_retry->problem().isEmpty();
}

void SystemForm::focusFirstProblem()
{
    const QList<FormField *> inOrder = findChildren<FormField *>();
    for (FormField *field : inOrder) {
        if (!field->problem().isEmpty())
            return field->editor()->setFocus();
    }
}

} // namespace lockstep
