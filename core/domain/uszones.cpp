// SPDX-FileCopyrightText: 2026 The Lockstep authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "uszones.h"

using namespace Qt::StringLiterals;

namespace lockstep {

namespace {

/// A box of a state that lies in one zone. An empty zone: a border runs through it.
struct Area {
    const char *state;
    const char *zone;
    double south, north, west, east;

    bool holds(double latitude, double longitude) const
    {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
};

constexpr const char *Eastern = "America/New_York";
constexpr const char *Central = "America/Chicago";
constexpr const char *Mountain = "America/Denver";
constexpr const char *Pacific = "America/Los_Angeles";
constexpr const char *Undecided = "";

/// The first box of a state that holds the place decides. Boxes end well before the county lines
/// that divide zones; what is left between them is not decided.
constexpr Area areas[] = {
    {"AK", "America/Juneau", 58.0, 58.9, -135.2, -133.5},
    {"AK", "America/Juneau", 59.0, 59.6, -136.0, -135.0},
    {"AK", "America/Sitka", 56.7, 57.5, -136.0, -134.9},
    {"AK", "America/Sitka", 55.25, 55.6, -132.0, -131.2},
    {"AK", "America/Nome", 64.2, 65.0, -166.8, -163.5},
    {"AK", "America/Adak", 51.0, 53.0, -180.0, -173.0},
    {"AK", "America/Anchorage", 55.0, 71.5, -160.5, -142.0},
    {"AL", Central, 30.1, 35.1, -88.6, -84.8},
    {"AR", Central, 32.9, 36.6, -94.7, -89.6},
    {"AS", "Pacific/Pago_Pago", -14.7, -11.0, -171.2, -168.0},
    {"AZ", Undecided, 34.9, 37.1, -111.9, -109.0}, // the Navajo Nation changes its clocks
    {"AZ", "America/Phoenix", 31.3, 37.1, -114.9, -109.0},
    {"CA", Pacific, 32.5, 42.1, -124.5, -114.1},
    {"CO", Mountain, 36.9, 41.1, -109.1, -102.0},
    {"CT", Eastern, 40.9, 42.1, -73.8, -71.7},
    {"DC", Eastern, 38.7, 39.0, -77.2, -76.9},
    {"DE", Eastern, 38.4, 39.9, -75.8, -75.0},
    {"FL", Eastern, 24.4, 31.1, -84.85, -79.9},
    {"FL", Central, 30.1, 31.1, -87.7, -85.45},
    {"GA", Eastern, 30.3, 35.1, -85.7, -80.7},
    {"GU", "Pacific/Guam", 13.2, 13.7, 144.6, 145.0},
    {"HI", "Pacific/Honolulu", 18.8, 22.4, -160.6, -154.7},
    {"IA", Central, 40.3, 43.6, -96.7, -90.1},
    {"ID", "America/Boise", 41.9, 45.0, -117.3, -111.0},
    {"ID", Pacific, 46.1, 49.1, -117.3, -114.3},
    {"IL", Central, 36.9, 42.6, -91.6, -87.0},
    {"IN", Central, 41.2, 41.8, -87.6, -87.0},
    {"IN", Central, 37.85, 38.15, -87.9, -87.2},
    {"IN", "America/Indiana/Indianapolis", 41.3, 41.8, -86.4, -84.8},
    {"IN", "America/Indiana/Indianapolis", 39.4, 41.3, -86.1, -84.8},
    {"IN", "America/Indiana/Indianapolis", 39.1, 40.5, -87.45, -86.1},
    {"KS", Central, 36.9, 40.1, -101.2, -94.5},
    {"KY", "America/Kentucky/Louisville", 38.0, 38.35, -85.93, -85.42},
    {"KY", Eastern, 37.05, 39.2, -84.9, -81.9},
    {"KY", Eastern, 36.5, 37.05, -84.5, -81.9},
    {"KY", Central, 36.4, 38.0, -89.6, -86.7},
    {"LA", Central, 28.9, 33.1, -94.1, -88.7},
    {"MA", Eastern, 41.2, 42.9, -73.6, -69.9},
    {"MD", Eastern, 37.8, 39.8, -79.5, -75.0},
    {"ME", Eastern, 42.9, 47.5, -71.1, -66.9},
    {"MI", "America/Detroit", 41.6, 46.6, -86.9, -82.1},
    {"MI", "America/Detroit", 46.4, 47.5, -88.0, -87.0},
    {"MI", "America/Menominee", 45.7, 46.0, -88.2, -87.95},
    {"MN", Central, 43.4, 49.5, -97.3, -89.4},
    {"MO", Central, 35.9, 40.7, -95.8, -89.0},
    {"MP", "Pacific/Saipan", 14.0, 20.7, 144.8, 146.2},
    {"MS", Central, 30.1, 35.1, -91.7, -88.0},
    {"MT", Mountain, 44.3, 49.1, -116.1, -104.0},
    {"NC", Eastern, 33.8, 36.6, -84.4, -75.4},
    {"ND", Central, 45.9, 49.1, -100.4, -96.5},
    {"ND", Central, 48.15, 49.1, -104.1, -100.4},
    {"ND", Mountain, 45.9, 47.1, -104.1, -102.3},
    {"NE", Central, 39.9, 43.1, -99.9, -95.2},
    {"NE", Mountain, 41.1, 43.1, -104.1, -102.2},
    {"NH", Eastern, 42.6, 45.4, -72.6, -70.6},
    {"NJ", Eastern, 38.8, 41.4, -75.6, -73.8},
    {"NM", Mountain, 31.3, 37.1, -109.1, -103.0},
    {"NV", Undecided, 40.5, 42.1, -115.2, -114.0}, // West Wendover and Jackpot keep Mountain time
    {"NV", Pacific, 35.0, 42.1, -120.1, -114.0},
    {"NY", Eastern, 40.4, 45.1, -79.8, -71.8},
    {"OH", Eastern, 38.3, 42.4, -84.9, -80.5},
    {"OK", Central, 33.6, 37.1, -103.1, -94.4},
    {"OR", "America/Boise", 43.6, 44.3, -117.6, -116.9},
    {"OR", Pacific, 41.9, 46.4, -124.7, -118.4},
    {"OR", Pacific, 44.8, 46.1, -118.4, -116.4},
    {"PA", Eastern, 39.7, 42.6, -80.6, -74.6},
    {"PH", "Asia/Manila", 4.5, 21.2, 116.9, 126.7},
    {"PR", "America/Puerto_Rico", 17.8, 18.6, -68.0, -65.2},
    {"RI", Eastern, 41.1, 42.1, -71.9, -71.1},
    {"SC", Eastern, 32.0, 35.3, -83.4, -78.5},
    {"SD", Mountain, 42.9, 46.0, -104.1, -101.3},
    {"SD", Central, 42.4, 46.0, -100.1, -96.4},
    {"TN", Central, 34.9, 36.7, -90.4, -85.8},
    {"TN", Eastern, 34.98, 35.3, -85.35, -84.95},
    {"TN", Eastern, 34.9, 36.7, -84.4, -81.6},
    {"TX", Mountain, 31.0, 32.1, -106.7, -105.1},
    {"TX", Central, 25.8, 36.6, -104.0, -93.5},
    {"UT", Mountain, 36.9, 42.1, -114.1, -109.0},
    {"VA", Eastern, 36.5, 39.5, -83.7, -75.2},
    {"VI", "America/St_Thomas", 17.6, 18.5, -65.2, -64.5},
    {"VT", Eastern, 42.7, 45.1, -73.5, -71.4},
    {"WA", Pacific, 45.5, 49.1, -124.9, -116.9},
    {"WI", Central, 42.4, 47.4, -92.9, -86.2},
    {"WV", Eastern, 37.2, 40.7, -82.7, -77.7},
    {"WY", Mountain, 40.9, 45.1, -111.1, -104.0},
};

} // namespace

QString usZone(const QString &state, double latitude, double longitude)
{
    for (const Area &area : areas) {
        if (state == QLatin1StringView(area.state) && area.holds(latitude, longitude))
            return *area.zone ? QString::fromLatin1(area.zone) : QString();
    }
    return {};
}

} // namespace lockstep
