// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settingssection.h"

#include "settingrow.h"
#include "shell/theme.h"
#include "widgets/flowlayout.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

constexpr int WidestCharacters = 150; ///< wider, label and control would lose each other

} // namespace

SettingsSection::SettingsSection(const QString &title, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_preferences(preferences)
    , m_layout(new QVBoxLayout)
{
    m_layout->setSpacing(space::XS);
    auto *column = new QWidget;
    column->setLayout(m_layout);
    m_layout->setContentsMargins(0, 0, 0, 0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::S, space::M, space::S, space::L);
    layout->addWidget(column);
    layout->addStretch();
}

QSize SettingsSection::minimumSizeHint() const
{
    // The margin of a wide window must not keep it wide.
    const QMargins now = layout()->contentsMargins();
    return QWidget::minimumSizeHint() - QSize(qMax(0, now.right() - space::S), 0);
}

void SettingsSection::resizeEvent(QResizeEvent *event)
{
    // A margin and no greatest width: rows are as high as their width asks for.
    const int widest = WidestCharacters * fontMetrics().averageCharWidth();
    layout()->setContentsMargins(
        space::S, space::M, qMax<int>(space::S, width() - widest), space::L);
    QWidget::resizeEvent(event);
}

SettingRow *SettingsSection::addRow(const QString &label, const QString &help, QWidget *control)
{
    auto *row = new SettingRow(label, help, control);
    m_rows << row;
    m_layout->addWidget(row);
    return row;
}

void SettingsSection::addWidget(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
    if (stretch > 0)
        static_cast<QVBoxLayout *>(layout())->setStretchFactor(m_layout->parentWidget(), stretch);
}

SettingRow *SettingsSection::addRadioRow(
    const Binding &binding, const QString &label, const QString &help, const Values &values)
{
    auto *control = new QWidget;
    control->setObjectName(controlName(binding.key, u"Radios"_s));
    auto *group = new QButtonGroup(control);
    auto *layout = new FlowLayout(control);
    layout->setSpacing(space::M);
    for (qsizetype i = 0; i < values.size(); ++i) {
        auto *button = new QRadioButton(values[i].second);
        button->setObjectName(
            controlName(binding.key, u".%1RadioButton"_s.arg(values[i].first.toString())));
        button->setAccessibleName(u"%1: %2"_s.arg(label, values[i].second));
        group->addButton(button, int(i));
        layout->addWidget(button);
        if (i == 0)
            control->setFocusProxy(button);
    }
    SettingRow *row = addRow(label, help, control);
    connect(group, &QButtonGroup::idToggled, this, [binding, values](int id, bool on) {
        if (on)
            binding.write(values.at(id).first);
    });
    follow(row, binding, [binding, values, group, control] {
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (values[i].first == binding.read()) {
                group->button(int(i))->setChecked(true);
                control->setFocusProxy(group->button(int(i)));
            }
        }
    });
    return row;
}

SettingRow *SettingsSection::addListRow(
    const Binding &binding, const QString &label, const QString &help, const Values &values)
{
    auto *box = new QComboBox;
    box->setObjectName(controlName(binding.key, u"ComboBox"_s));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (const auto &[value, text] : values)
        box->addItem(text, value);
    SettingRow *row = addRow(label, help, box);
    connect(box, &QComboBox::currentIndexChanged, this,
        [binding, box] { binding.write(box->currentData()); });
    follow(row, binding, [binding, box] {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(qMax(0, box->findData(binding.read())));
    });
    return row;
}

SettingRow *SettingsSection::addFlag(
    const Preference<bool> &preference, const QString &label, const QString &help)
{
    const Binding binding = bound(preference);
    auto *box = new QCheckBox(tr("On"));
    box->setObjectName(controlName(binding.key, u"CheckBox"_s));
    box->setAccessibleName(label);
    SettingRow *row = addRow(label, help, box);
    connect(box, &QCheckBox::toggled, this, [binding](bool on) { binding.write(on); });
    follow(row, binding, [binding, box] { box->setChecked(binding.read().toBool()); });
    return row;
}

SettingRow *SettingsSection::addNumber(const Preference<int> &preference, const QString &label,
    const QString &help, const QString &suffix, int step)
{
    const Binding binding = bound(preference);
    auto *box = new QSpinBox;
    box->setObjectName(controlName(binding.key, u"SpinBox"_s));
    box->setRange(preference.least, preference.most);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    box->setKeyboardTracking(false);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    SettingRow *row = addRow(label, help, box);
    connect(box, &QSpinBox::valueChanged, this, [binding](int value) { binding.write(value); });
    follow(row, binding, [binding, box] {
        const QSignalBlocker blocker(box);
        box->setValue(binding.read().toInt());
    });
    return row;
}

void SettingsSection::follow(SettingRow *row, const Binding &binding, std::function<void()> show)
{
    const auto tell = [row, binding, show = std::move(show)] {
        show();
        row->setChosen(binding.isChosen());
    };
    tell();
    connect(&m_preferences, &Preferences::changed, row,
        [tell, key = binding.key](const QString &changed) {
            if (changed == key)
                tell();
        });
    connect(row, &SettingRow::resetRequested, this,
        [this, key = binding.key] { m_preferences.reset(key); });
}

/// "look/textScale" and "SpinBox" make "settings.textScaleSpinBox".
QString SettingsSection::controlName(const QString &key, const QString &kind)
{
    return u"settings."_s + key.section(u'/', 1) + kind;
}

} // namespace lockstep
