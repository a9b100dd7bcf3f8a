// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timezones.h"

#include <QRegularExpression>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

struct Renamed {
    const char *retired;
    const char *current;
};

/// Retired names of the IANA database and what replaced them, in order of the retired name.
constexpr Renamed renamed[] = {
    {"Africa/Asmera", "Africa/Asmara"},
    {"Africa/Timbuktu", "Africa/Bamako"},
    {"America/Argentina/ComodRivadavia", "America/Argentina/Catamarca"},
    {"America/Atka", "America/Adak"},
    {"America/Buenos_Aires", "America/Argentina/Buenos_Aires"},
    {"America/Catamarca", "America/Argentina/Catamarca"},
    {"America/Coral_Harbour", "America/Atikokan"},
    {"America/Cordoba", "America/Argentina/Cordoba"},
    {"America/Ensenada", "America/Tijuana"},
    {"America/Fort_Wayne", "America/Indiana/Indianapolis"},
    {"America/Godthab", "America/Nuuk"},
    {"America/Indianapolis", "America/Indiana/Indianapolis"},
    {"America/Jujuy", "America/Argentina/Jujuy"},
    {"America/Knox_IN", "America/Indiana/Knox"},
    {"America/Louisville", "America/Kentucky/Louisville"},
    {"America/Mendoza", "America/Argentina/Mendoza"},
    {"America/Montreal", "America/Toronto"},
    {"America/Nipigon", "America/Toronto"},
    {"America/Pangnirtung", "America/Iqaluit"},
    {"America/Porto_Acre", "America/Rio_Branco"},
    {"America/Rainy_River", "America/Winnipeg"},
    {"America/Rosario", "America/Argentina/Cordoba"},
    {"America/Santa_Isabel", "America/Tijuana"},
    {"America/Shiprock", "America/Denver"},
    {"America/Thunder_Bay", "America/Toronto"},
    {"America/Virgin", "America/St_Thomas"},
    {"America/Yellowknife", "America/Edmonton"},
    {"Antarctica/South_Pole", "Pacific/Auckland"},
    {"Asia/Ashkhabad", "Asia/Ashgabat"},
    {"Asia/Calcutta", "Asia/Kolkata"},
    {"Asia/Choibalsan", "Asia/Ulaanbaatar"},
    {"Asia/Chongqing", "Asia/Shanghai"},
    {"Asia/Chungking", "Asia/Shanghai"},
    {"Asia/Dacca", "Asia/Dhaka"},
    {"Asia/Harbin", "Asia/Shanghai"},
    {"Asia/Istanbul", "Europe/Istanbul"},
    {"Asia/Kashgar", "Asia/Urumqi"},
    {"Asia/Katmandu", "Asia/Kathmandu"},
    {"Asia/Macao", "Asia/Macau"},
    {"Asia/Rangoon", "Asia/Yangon"},
    {"Asia/Saigon", "Asia/Ho_Chi_Minh"},
    {"Asia/Tel_Aviv", "Asia/Jerusalem"},
    {"Asia/Thimbu", "Asia/Thimphu"},
    {"Asia/Ujung_Pandang", "Asia/Makassar"},
    {"Asia/Ulan_Bator", "Asia/Ulaanbaatar"},
    {"Atlantic/Faeroe", "Atlantic/Faroe"},
    {"Atlantic/Jan_Mayen", "Arctic/Longyearbyen"},
    {"Australia/ACT", "Australia/Sydney"},
    {"Australia/Canberra", "Australia/Sydney"},
    {"Australia/Currie", "Australia/Hobart"},
    {"Australia/LHI", "Australia/Lord_Howe"},
    {"Australia/NSW", "Australia/Sydney"},
    {"Australia/North", "Australia/Darwin"},
    {"Australia/Queensland", "Australia/Brisbane"},
    {"Australia/South", "Australia/Adelaide"},
    {"Australia/Tasmania", "Australia/Hobart"},
    {"Australia/Victoria", "Australia/Melbourne"},
    {"Australia/West", "Australia/Perth"},
    {"Australia/Yancowinna", "Australia/Broken_Hill"},
    {"Brazil/Acre", "America/Rio_Branco"},
    {"Brazil/DeNoronha", "America/Noronha"},
    {"Brazil/East", "America/Sao_Paulo"},
    {"Brazil/West", "America/Manaus"},
    {"Canada/Atlantic", "America/Halifax"},
    {"Canada/Central", "America/Winnipeg"},
    {"Canada/Eastern", "America/Toronto"},
    {"Canada/Mountain", "America/Edmonton"},
    {"Canada/Newfoundland", "America/St_Johns"},
    {"Canada/Pacific", "America/Vancouver"},
    {"Canada/Saskatchewan", "America/Regina"},
    {"Canada/Yukon", "America/Whitehorse"},
    {"Chile/Continental", "America/Santiago"},
    {"Chile/EasterIsland", "Pacific/Easter"},
    {"Europe/Belfast", "Europe/London"},
    {"Europe/Kiev", "Europe/Kyiv"},
    {"Europe/Nicosia", "Asia/Nicosia"},
    {"Europe/Tiraspol", "Europe/Chisinau"},
    {"Europe/Uzhgorod", "Europe/Kyiv"},
    {"Europe/Zaporozhye", "Europe/Kyiv"},
    {"Mexico/BajaNorte", "America/Tijuana"},
    {"Mexico/BajaSur", "America/Mazatlan"},
    {"Mexico/General", "America/Mexico_City"},
    {"Pacific/Enderbury", "Pacific/Kanton"},
    {"Pacific/Johnston", "Pacific/Honolulu"},
    {"Pacific/Ponape", "Pacific/Pohnpei"},
    {"Pacific/Samoa", "Pacific/Pago_Pago"},
    {"Pacific/Truk", "Pacific/Chuuk"},
    {"Pacific/Yap", "Pacific/Chuuk"},
    {"US/Alaska", "America/Anchorage"},
    {"US/Aleutian", "America/Adak"},
    {"US/Arizona", "America/Phoenix"},
    {"US/Central", "America/Chicago"},
    {"US/East-Indiana", "America/Indiana/Indianapolis"},
    {"US/Eastern", "America/New_York"},
    {"US/Hawaii", "Pacific/Honolulu"},
    {"US/Indiana-Starke", "America/Indiana/Knox"},
    {"US/Michigan", "America/Detroit"},
    {"US/Mountain", "America/Denver"},
    {"US/Pacific", "America/Los_Angeles"},
    {"US/Samoa", "Pacific/Pago_Pago"},
};

QByteArray replacement(const QByteArray &name)
{
    const auto found = std::lower_bound(std::begin(renamed), std::end(renamed), name,
        [](const Renamed &entry, const QByteArray &wanted) { return wanted > entry.retired; });
    return found != std::end(renamed) && name == found->retired ? QByteArray(found->current)
                                                                : QByteArray();
}

/// Read once: asking QTimeZone name by name sorts its whole list each time.
const QSet<QByteArray> &systemZones()
{
    static const QSet<QByteArray> zones = [] {
        const auto ids = QTimeZone::availableTimeZoneIds();
        return QSet<QByteArray>(ids.begin(), ids.end());
    }();
    return zones;
}

} // namespace

QString currentTimezone(const QString &name)
{
    static const QRegularExpression areaAndLocation(
        u"\\A(?!Etc/)[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)+\\z"_s);
    if (name == u"UTC")
        return name;
    if (!areaAndLocation.match(name).hasMatch())
        return {};
    const QByteArray id = name.toLatin1();
    if (systemZones().contains(id))
        return name;
    const QByteArray current = replacement(id);
    return systemZones().contains(current) ? QString::fromLatin1(current) : QString();
}

} // namespace lockstep
