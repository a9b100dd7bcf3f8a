// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "place.h"
#include "theme.h"
#include "timetext.h"

#include <QObject>
#include <QVariant>

#include <type_traits>

class QSettings;

namespace lockstep {

/// One thing a person may choose: where it is kept, what it is until it is chosen, and, for numbers
/// and enumerations, what it may be. Anything else that is found there counts as not chosen.
template <typename T> struct Preference {
    QLatin1StringView key;
    T fallback;
    T least = fallback;
    T most = fallback;
};
template <> struct Preference<bool> {
    QLatin1StringView key;
    bool fallback;
};
/// Empty until it is chosen.
template <> struct Preference<QString> {
    QLatin1StringView key;
};

enum class StartPage { LastOne, Overview, Clinics, Flow, Failures, Systems };

/// Every preference, a row each.
namespace pref {
using namespace Qt::StringLiterals;

// Look
inline constexpr Preference<ThemeChoice> Theme{
    "look/theme"_L1, ThemeChoice::System, ThemeChoice::System, ThemeChoice::HighContrast};
inline constexpr Preference<int> TextScale{"look/textScale"_L1, 100, 80, 200}; ///< per cent
inline constexpr Preference<Density> RowDensity{
    "look/density"_L1, Density::Regular, Density::Compact, Density::Roomy};
inline constexpr Preference<Motion> Movement{
    "look/motion"_L1, Motion::System, Motion::System, Motion::Full};
inline constexpr Preference<bool> NarrowSidebar{"window/narrowSidebar"_L1, false};
// Language and time. Codes, e.g. "es" and "US"; read at the start of the program.
inline constexpr Preference<QString> Language{"language/interface"_L1};
inline constexpr Preference<QString> Region{"language/region"_L1};
inline constexpr Preference<ClockChoice> Clock{
    "language/clock"_L1, ClockChoice::Locale, ClockChoice::Locale, ClockChoice::TwentyFour};
/// As Qt::DayOfWeek; 0: as the region has it.
inline constexpr Preference<int> WeekStart{"language/weekStart"_L1, 0, 0, 7};
// General
inline constexpr Preference<StartPage> Start{
    "general/startPage"_L1, StartPage::LastOne, StartPage::LastOne, StartPage::Systems};
inline constexpr Preference<bool> Tray{"general/tray"_L1, false};
// Notifications, a kind each
inline constexpr Preference<bool> Notify{"notify/any"_L1, true}; ///< off: none of the others
inline constexpr Preference<bool> NotifyFailures{"notify/failures"_L1, true};
inline constexpr Preference<bool> NotifyBreaker{"notify/breaker"_L1, true};
inline constexpr Preference<bool> NotifyAllClear{"notify/allClear"_L1, true};
inline constexpr Preference<bool> NotifyJobs{"notify/jobs"_L1, true};
} // namespace pref

/// What a person chose, kept in the settings of the window and told when it changes. Values are
/// written when they are set, and removed when they are reset.
class Preferences final : public QObject {
    Q_OBJECT
public:
    /// Without settings nothing outlives the object.
    explicit Preferences(QSettings *settings = nullptr, QObject *parent = nullptr);

    template <typename T> T get(const Preference<T> &preference) const
    {
        const QVariant value = stored(preference.key);
        if constexpr (std::is_same_v<T, QString>) {
            return value.toString();
        } else if constexpr (std::is_same_v<T, bool>) {
            return value.isValid() ? value.toBool() : preference.fallback;
        } else {
            bool isNumber = false;
            const int number = value.toInt(&isNumber);
            const bool allowed
                = isNumber && number >= int(preference.least) && number <= int(preference.most);
            return allowed ? T(number) : preference.fallback;
        }
    }
    template <typename T>
    void set(const Preference<T> &preference, const std::type_identity_t<T> &value)
    {
        if (get(preference) == value)
            return;
        if constexpr (std::is_same_v<T, QString> || std::is_same_v<T, bool>)
            store(preference.key, value);
        else
            store(preference.key, int(value));
    }
    /// Not what it is until somebody chooses.
    template <typename T> bool isChosen(const Preference<T> &preference) const
    {
        if constexpr (std::is_same_v<T, QString>)
            return !get(preference).isEmpty();
        else
            return get(preference) != preference.fallback;
    }
    void reset(const QString &key);

    /// For what is kept beside the rows above: the state of tables, shortcuts, saved searches.
    QVariant stored(const QString &key) const;
    void store(const QString &key, const QVariant &value);
    QStringList keysUnder(const QString &group) const;

Q_SIGNALS:
    void changed(const QString &key);

private:
    QSettings *m_settings;
    QVariantMap m_own; ///< in place of settings
};

/// The page a window opens with.
PageId startPage(StartPage choice, PageId lastOne);

} // namespace lockstep
