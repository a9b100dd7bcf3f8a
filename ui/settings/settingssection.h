// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/preferences.h"

#include <QWidget>

#include <functional>
#include <utility>

class QVBoxLayout;

namespace lockstep {

class SettingRow;

/// One section of the Settings page: a column of settings, each a row. What is kept in the
/// preferences needs one call; it is applied at once, and follows a change made elsewhere.
class SettingsSection : public QWidget {
    Q_OBJECT
public:
    SettingsSection(const QString &title, Preferences &preferences, QWidget *parent = nullptr);

    const QString &title() const { return m_title; }
    const QList<SettingRow *> &rows() const { return m_rows; }

    template <typename T> using Choices = QList<std::pair<T, QString>>;
    /// One of a few, all in sight.
    template <typename T>
    SettingRow *addRadios(const Preference<T> &preference, const QString &label,
        const QString &help, const Choices<T> &choices);
    /// One of many.
    template <typename T>
    SettingRow *addList(const Preference<T> &preference, const QString &label, const QString &help,
        const Choices<T> &choices);
    SettingRow *addFlag(
        const Preference<bool> &preference, const QString &label, const QString &help);
    SettingRow *addNumber(const Preference<int> &preference, const QString &label,
        const QString &help, const QString &suffix, int step);
    /// A setting that is kept elsewhere.
    SettingRow *addRow(const QString &label, const QString &help, QWidget *control);
    /// Anything else, over the whole width.
    void addWidget(QWidget *widget, int stretch = 0);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Values travel as QVariant below the templates: a number, a flag or a text.
    using Values = QList<std::pair<QVariant, QString>>;
    struct Binding {
        QString key;
        std::function<QVariant()> read;
        std::function<void(const QVariant &)> write;
        std::function<bool()> isChosen;
    };
    template <typename T> Binding bound(const Preference<T> &preference);
    template <typename T> static Values values(const Choices<T> &choices);
    SettingRow *addRadioRow(
        const Binding &binding, const QString &label, const QString &help, const Values &values);
    SettingRow *addListRow(
        const Binding &binding, const QString &label, const QString &help, const Values &values);
    /// Keeps row and control as the preference is.
    void follow(SettingRow *row, const Binding &binding, std::function<void()> show);
    static QString controlName(const QString &key, const QString &kind);

    QString m_title;
    Preferences &m_preferences;
    QVBoxLayout *m_layout;
    QList<SettingRow *> m_rows;
};

template <typename T>
SettingsSection::Binding SettingsSection::bound(const Preference<T> &preference)
{
    constexpr bool IsEnum = std::is_enum_v<T>;
    return {.key = preference.key,
        .read =
            [this, preference] {
                if constexpr (IsEnum)
                    return QVariant(int(m_preferences.get(preference)));
                else
                    return QVariant(m_preferences.get(preference));
            },
        .write =
            [this, preference](const QVariant &value) {
                if constexpr (IsEnum)
                    m_preferences.set(preference, T(value.toInt()));
                else
                    m_preferences.set(preference, value.value<T>());
            },
        .isChosen = [this, preference] { return m_preferences.isChosen(preference); }};
}

template <typename T> SettingsSection::Values SettingsSection::values(const Choices<T> &choices)
{
    Values values;
    for (const auto &[value, text] : choices) {
        if constexpr (std::is_enum_v<T>)
            values.append({int(value), text});
        else
            values.append({value, text});
    }
    return values;
}

template <typename T>
SettingRow *SettingsSection::addRadios(const Preference<T> &preference, const QString &label,
    const QString &help, const Choices<T> &choices)
{
    return addRadioRow(bound(preference), label, help, values(choices));
}

template <typename T>
SettingRow *SettingsSection::addList(const Preference<T> &preference, const QString &label,
    const QString &help, const Choices<T> &choices)
{
    return addListRow(bound(preference), label, help, values(choices));
}

} // namespace lockstep
