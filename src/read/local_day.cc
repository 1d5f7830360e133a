#include "read/local_day.h"

#include <cstdlib>

namespace firsthand::read {

std::optional<model::DateTime> local_moment(const model::DateTime& moment,
                                            const model::DateTime& named) {
  // The zones of inhabited places, in minutes east of UTC: Hawaii and Tonga.
  constexpr int kWest = -600;
  constexpr int kEast = 13 * 60;
  constexpr int kDay = 24 * 60;
  constexpr int kQuarter = 15;  // zones differ by quarters of an hour
  if (moment.offset_minutes != 0 || !moment.second_of_day) return std::nullopt;
  const int minutes = *moment.second_of_day / 60;
  const auto days = (named.day - moment.day).count();
  if (days != 1 && days != -1) return std::nullopt;
  const int to_midnight = days > 0 ? kDay - minutes : -minutes - 1;
  if (to_midnight < kWest || to_midnight > kEast) return std::nullopt;
  const model::DateTime bare{named.day, std::nullopt, std::nullopt};
  if (!named.second_of_day) return bare;
  const int apart = static_cast<int>(days) * kDay + *named.second_of_day / 60 - minutes;
  const bool zone = apart % kQuarter == 0 && apart >= kWest && apart <= kEast;
  if (named.offset_minutes) return apart == *named.offset_minutes ? named : bare;
  if (!zone) return bare;
  return model::DateTime{named.day, *named.second_of_day, apart};
}

}  // namespace firsthand::read
