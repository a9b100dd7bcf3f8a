// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "systems/systemform.h"

#include "shell/statusmark.h"
#include "shell/theme.h"
#include "systems/credentialchooser.h"
#include "systems/durations.h"
#include "systems/formparts.h"
#include "systems/retryscheduleedit.h"
#include "systems/settingeditor.h"
#include "widgets/foldlayout.h"
#include "widgets/formfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int SmallestTabs = 9; ///< rows; with less room the page around scrolls

QString textOf(const Problem &problem)
{
    return problem.fix.isEmpty() ? problem.message : problem.message + u' ' + problem.fix;
}

bool hasProblem(const FormField *field)
{
    return !field->problem().isEmpty();
}

/// As wide as what is typed into it asks for.
void keepNarrow(QWidget *box)
{
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void reveal(QWidget *field)
{
    for (QWidget *around = field->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(field, 0, space::M);
    }
}

QStringList typedTopics(const QString &text)
{
    static const QRegularExpression separator(uR"([,\s]+)"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

} // namespace

SystemForm::SystemForm(const QList<AdapterDescription> &adapters, QWidget *parent)
    : QWidget(parent)
    , m_adapters(adapters)
    , m_tabs(new QTabWidget)
    , m_connectionTop(new QVBoxLayout)
    , m_besideAddress(new QVBoxLayout)
    , m_besideSignIn(new QVBoxLayout)
    , m_elsewhere(plainLabel(u"systems.form.problems"_s))
    , m_settingsPart(new QWidget)
    , m_settingsLayout(new QVBoxLayout(m_settingsPart))
{
    m_elsewhere->hide();
    m_settingsLayout->setContentsMargins({});
    m_tabs->setObjectName(u"systems.form.tabWidget"_s);
    m_tabs->setAccessibleName(tr("Parts of the configuration"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(makeConnectionTab(), tr("Connection"));
    m_tabs->addTab(makeRetryTab(), tr("Retry policy"));
    m_tabs->addTab(makeRateTab(), tr("Rate limit"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_elsewhere);
    layout->addWidget(m_tabs, 1);
    m_tabs->setMinimumHeight(SmallestTabs * rowHeight(font()));
    connectFields();
}

QWidget *SystemForm::makeConnectionTab()
{
    m_name = new QLineEdit;
    m_name->setObjectName(u"systems.form.name"_s);
    m_adapter = new QComboBox;
    m_adapter->setObjectName(u"systems.form.adapter"_s);
    for (const AdapterDescription &adapter : m_adapters)
        m_adapter->addItem(adapter.label, adapter.key);
    m_summary = smallLabel(u"systems.form.adapter.summary"_s);
    m_abilities = plainLabel(u"systems.form.adapter.abilities"_s);
    m_endpoint = new QLineEdit;
    m_endpoint->setObjectName(u"systems.form.endpoint"_s);
    m_endpoint->setPlaceholderText(u"https://"_s);
    m_credential = new CredentialChooser(u"systems.form.apiKey"_s);
    m_topics = new QLineEdit;
    m_topics->setObjectName(u"systems.form.topics"_s);
    m_allowInsecure = new QCheckBox(tr("Allow sending without encryption (http)"));
    m_allowInsecure->setObjectName(u"systems.form.allowInsecure"_s);

    auto *fields = new QVBoxLayout;
    fields->setSpacing(space::M);
    FormField *name = addField(nullptr, u"/name"_s, tr("Name"), m_name);
    FormField *adapter = addField(nullptr, u"/adapter"_s, tr("Adapter"), m_adapter);
    fields->addLayout(beside({name, adapter}));
    auto *about = new QVBoxLayout;
    about->setSpacing(space::XS);
    about->addWidget(m_abilities);
    about->addWidget(m_summary);
    fields->addLayout(about);
    addField(fields, u"/endpoint"_s, tr("Web address"), m_endpoint,
        tr("The address that changes are sent to."));
    fields->addLayout(m_besideAddress);
    addField(fields, u"/apiKey"_s, tr("Sign-in"), m_credential);
    fields->addLayout(m_besideSignIn);
    addField(fields, u"/allowInsecure"_s, {}, m_allowInsecure,
        tr("Anybody on the way can read and change what is sent. Only for tests; an address on "
           "this computer does not need it."));
    auto *advanced = new QVBoxLayout;
    advanced->setSpacing(space::L);
    addField(advanced, u"/topics"_s, tr("Topics"), m_topics,
        tr("Which kinds of change it gets, separated by commas; * is every kind."));
    advanced->addWidget(m_settingsPart);
    m_advanced = new FoldedPart(u"systems.form.advanced"_s, tr("Advanced"), advanced);
    auto *all = new QVBoxLayout;
    all->setSpacing(space::XL);
    all->addLayout(m_connectionTop);
    all->addLayout(fields);
    all->addWidget(m_advanced);
    return makeTab(all);
}

QWidget *SystemForm::makeRetryTab()
{
    m_retry = new RetryScheduleEdit(u"systems.form.retry"_s);
    m_timeout = new NumberBox(u"systems.form.timeout"_s, 0, 86400, tr(" s"));
    m_breaker = new QSpinBox;
    m_breaker->setObjectName(u"systems.form.breakerFailures"_s);
    m_breaker->setRange(0, 1000);
    m_breaker->setSpecialValueText(tr("never"));
    keepNarrow(m_timeout);
    keepNarrow(m_breaker);
    m_breakerWords = smallLabel(u"systems.form.breakerFailures.words"_s);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(space::L);
    addField(fields, u"/retry/scheduleSeconds"_s, tr("Wait before each try"), m_retry);
    addField(fields, u"/timeoutSeconds"_s, tr("Time allowed for one try"), m_timeout,
        tr("From the name lookup to the last byte of the answer."));
    addField(fields, u"/limits/breakerFailures"_s,
        tr("Stop sending after so many failures in a row"), m_breaker);
    fields->addWidget(m_breakerWords);
    return makeTab(fields);
}

QWidget *SystemForm::makeRateTab()
{
    m_rate = new NumberBox(u"systems.form.rate"_s, 0, 1e6, tr(" per second"));
    m_burst = new NumberBox(u"systems.form.burst"_s, 0, 1e6, {});
    m_inFlight = new QSpinBox;
    m_inFlight->setObjectName(u"systems.form.inFlight"_s);
    m_inFlight->setRange(0, 1000);
    m_inFlight->setSpecialValueText(tr("no limit"));
    for (QDoubleSpinBox *box : {m_rate, m_burst})
        box->setSpecialValueText(tr("no limit"));
    m_pace = plainLabel(u"systems.form.pace"_s);
    auto *fields = new QVBoxLayout;
    fields->setSpacing(space::L);
    fields->addLayout(beside({
        addField(nullptr, u"/limits/ratePerSecond"_s, tr("At most"), m_rate),
        addField(nullptr, u"/limits/burst"_s, tr("In a burst, at most"), m_burst),
        addField(nullptr, u"/limits/inFlight"_s, tr("At once, at most"), m_inFlight),
    }));
    fields->addWidget(m_pace);
    return makeTab(fields);
}

void SystemForm::connectFields()
{
    connect(m_name, &QLineEdit::textEdited, this, &SystemForm::edited);
    // Not activated(): a letter typed on the closed list chooses too.
    connect(m_adapter, &QComboBox::currentIndexChanged, this, [this] {
        makeSettings(m_adapter->currentData().toString());
        showSettings();
        Q_EMIT edited();
    });
    connect(m_endpoint, &QLineEdit::textEdited, this, &SystemForm::edited);
    connect(m_credential, &CredentialChooser::edited, this, &SystemForm::edited);
    connect(m_credential, &CredentialChooser::edited, this, &SystemForm::credentialEdited);
    connect(m_topics, &QLineEdit::textEdited, this, &SystemForm::edited);
    connect(m_allowInsecure, &QCheckBox::clicked, this, &SystemForm::edited);
    for (QDoubleSpinBox *box : {m_timeout, m_rate, m_burst})
        connect(box, &QDoubleSpinBox::valueChanged, this, &SystemForm::edited);
    for (QSpinBox *box : {m_inFlight, m_breaker})
        connect(box, &QSpinBox::valueChanged, this, &SystemForm::edited);
    connect(m_retry, &RetryScheduleEdit::edited, this, &SystemForm::edited);
    connect(this, &SystemForm::edited, this, &SystemForm::describePace);
}

void SystemForm::addToConnection(QWidget *widget, Beside beside)
{
    QVBoxLayout *place = beside == Beside::Top ? m_connectionTop
        : beside == Beside::Address            ? m_besideAddress
                                               : m_besideSignIn;
    place->addWidget(widget);
}

void SystemForm::setSimulated(bool simulated)
{
    for (const QString &path : {u"/endpoint"_s, u"/allowInsecure"_s})
        m_fields.value(path)->setVisible(!simulated);
}

void SystemForm::showConnection()
{
    m_tabs->setCurrentIndex(0);
    if (auto *page = qobject_cast<QScrollArea *>(m_tabs->widget(0)))
        page->verticalScrollBar()->setValue(0);
}

void SystemForm::showField(const QString &path)
{
    FormField *field = m_fields.value(path);
    if (!field)
        return;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->isAncestorOf(field))
            m_tabs->setCurrentIndex(i);
    }
    field->editor()->setFocus();
    // Once the page around has its size.
    QMetaObject::invokeMethod(
        field, [field] { reveal(field); }, Qt::QueuedConnection);
}

void SystemForm::focusName()
{
    showConnection();
    m_name->setFocus();
}

void SystemForm::describePace()
{
    m_pace->setText(describeLimits(config().limits));
    const int failures = m_breaker->value();
    m_breakerWords->setText(failures == 0
            ? tr("The breaker never opens: failures are only retried.")
            : tr("After %n failures in a row the breaker opens: nothing is sent for 30 s, later "
                 "up to 15 min, then one change goes ahead as a probe.",
                nullptr, failures));
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
    watch(field, path);
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
    describeAdapter(adapter);
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

void SystemForm::describeAdapter(const QString &adapter)
{
    const auto found = std::find_if(m_adapters.cbegin(), m_adapters.cend(),
        [&](const AdapterDescription &each) { return each.key == adapter; });
    const bool known = found != m_adapters.cend();
    m_summary->setText(
        known ? found->summary : tr("This program has no adapter “%1”.").arg(adapter));
    m_abilities->setVisible(known);
    if (!known)
        return;
    const auto mark = [](bool can) { return can ? u"✓"_s : u"–"_s; };
    m_abilities->setText(tr("can: split days %1   exceptions %2   campaigns %3   read back %4")
                             .arg(mark(found->splitDays), mark(found->exceptions),
                                 mark(found->campaigns), mark(found->readsBack)));
    const auto spoken
        = [](bool can, const QString &yes, const QString &no) { return can ? yes : no; };
    m_abilities->setAccessibleName(QStringList{
        spoken(found->splitDays, tr("Split days are sent"), tr("Split days are not sent")),
        spoken(found->exceptions, tr("exceptions are sent"), tr("exceptions are not sent")),
        spoken(found->campaigns, tr("campaigns are sent"), tr("campaigns are not sent")),
        spoken(found->readsBack, tr("it can be read back"), tr("it cannot be read back"))}
                                       .join(u", "_s));
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

void SystemForm::setConfig(const SystemConfig &config, const SystemConfig &saved, bool isNew)
{
    const QSignalBlocker quiet(this), adapter(m_adapter);
    m_given = config;
    m_saved = saved;
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
    describePace();
    setProblems({});
}

void SystemForm::watch(FormField *field, const QString &path)
{
    const QList<QWidget *> widgets = field->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->focusPolicy() == Qt::NoFocus)
            continue;
        widget->setProperty("path", path);
        widget->installEventFilter(this);
    }
}

bool SystemForm::eventFilter(QObject *watched, QEvent *event)
{
    const bool escape = event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && static_cast<QKeyEvent *>(event)->modifiers() == Qt::NoModifier;
    if (!escape)
        return QWidget::eventFilter(watched, event);
    revertField(watched->property("path").toString());
    return true;
}

void SystemForm::revertSetting(const QString &key)
{
    for (SettingEditor *editor : std::as_const(m_settings)) {
        if (editor->field().key == key)
            editor->setValue(m_saved.settings.value(key));
    }
}

void SystemForm::revertAdapter()
{
    const QSignalBlocker quiet(m_adapter);
    m_adapter->setCurrentIndex(m_adapter->findData(m_saved.adapter));
    makeSettings(m_saved.adapter);
    showSettings();
}

void SystemForm::revertCredential()
{
    m_credential->setReference(m_saved.credential);
    Q_EMIT credentialEdited();
}

void SystemForm::revertField(const QString &path)
{
    const std::initializer_list<std::pair<QStringView, std::function<void()>>> fields{
        {u"/name",
            [this] { m_name->setText(m_name->isReadOnly() ? m_name->text() : m_saved.name); }},
        {u"/adapter", [this] { revertAdapter(); }},
        {u"/endpoint", [this] { m_endpoint->setText(m_saved.endpoint); }},
        {u"/apiKey", [this] { revertCredential(); }},
        {u"/topics", [this] { m_topics->setText(m_saved.topics.join(u", "_s)); }},
        {u"/allowInsecure", [this] { m_allowInsecure->setChecked(m_saved.allowInsecure); }},
        {u"/timeoutSeconds", [this] { m_timeout->setValue(m_saved.timeoutMs / 1000.0); }},
        {u"/limits/ratePerSecond", [this] { m_rate->setValue(m_saved.limits.ratePerSecond); }},
        {u"/limits/burst", [this] { m_burst->setValue(m_saved.limits.burst); }},
        {u"/limits/inFlight", [this] { m_inFlight->setValue(m_saved.limits.inFlight); }},
        {u"/limits/breakerFailures",
            [this] { m_breaker->setValue(m_saved.limits.breakerFailures); }},
        {u"/retry/scheduleSeconds", [this] { m_retry->setWaitsMs(m_saved.retryScheduleMs); }},
    };
    if (path.startsWith(u"/settings/"_s))
        revertSetting(path.section(u'/', 2));
    for (const auto &[field, revert] : fields) {
        if (field == path)
            revert();
    }
    Q_EMIT edited();
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
    const QList<FormField *> folded = m_advanced->findChildren<FormField *>();
    if (std::any_of(folded.begin(), folded.end(), hasProblem))
        m_advanced->open();
    m_elsewhere->setText(elsewhere.join(u'\n'));
    m_elsewhere->setVisible(!elsewhere.isEmpty());
    markTabs();
}

void SystemForm::markTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QList<FormField *> fields = m_tabs->widget(i)->findChildren<FormField *>();
        const bool wrong = std::any_of(fields.begin(), fields.end(), hasProblem);
        m_tabs->setTabIcon(i, wrong ? markIcon(Mark::Failed) : QIcon());
        m_tabs->setTabToolTip(i, wrong ? tr("Something here cannot be saved") : QString());
    }
}

bool SystemForm::hasUnreadText() const
{
    return !m_retry->problem().isEmpty();
}

void SystemForm::focusFirstProblem()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const QList<FormField *> inOrder = m_tabs->widget(i)->findChildren<FormField *>();
        for (FormField *field : inOrder) {
            if (field->problem().isEmpty())
                continue;
            m_tabs->setCurrentIndex(i);
            return field->editor()->setFocus();
        }
    }
}

} // namespace lockstep
