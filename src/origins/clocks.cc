#include "origins/clocks.h"

#include <algorithm>
#include <map>

namespace firsthand::origins {
namespace {

constexpr double kMinutesOff = 9.0 / 60;  // of a clock that is right
constexpr double kEast = 14;              // the zones of the earth
constexpr double kWest = 12;

Clock clock_of(const model::DateTime& published, const std::map<int, int>& zones, bool only_utc) {
  Clock out;
  out.known = true;
  out.is_day = !published.second_of_day;
  const double day = 24 * static_cast<double>(published.day.time_since_epoch().count());
  const double begin = day + published.second_of_day.value_or(0) / 3600.0;
  int zone = published.offset_minutes.value_or(0);
  if (!published.offset_minutes && !zones.empty()) {
    zone = std::max_element(zones.begin(), zones.end(), [](const auto& x, const auto& y) {
             return x.second < y.second;
           })->first;
  }
  out.earliest = begin - zone / 60.0;
  out.latest = out.earliest + (out.is_day ? 24 : 0);
  if (!out.is_day) {
    out.earliest -= kMinutesOff;
    out.latest += kMinutesOff;
  }
  if (!published.offset_minutes && only_utc) {
    out.earliest -= kEast;
    out.latest += kWest;
  }
  return out;
}

}  // namespace

std::vector<Clock> clocks_of(std::span<const model::Report> reports,
                             const std::vector<std::size_t>& members) {
  std::map<int, int> zones;  // but for UTC: how often each is stated
  bool utc = false;
  for (const std::size_t m : members) {
    const auto& published = reports[m].published;
    if (!published || !published->offset_minutes) continue;
    if (*published->offset_minutes == 0) {
      utc = true;
    } else {
      ++zones[*published->offset_minutes];
    }
  }
  std::vector<Clock> out;
  for (const std::size_t m : members) {
    const auto& published = reports[m].published;
    out.push_back(published ? clock_of(*published, zones, utc && zones.empty()) : Clock{});
  }
  return out;
}

}  // namespace firsthand::origins
