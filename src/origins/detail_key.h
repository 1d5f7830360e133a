// What makes a detail, its incident aside: measure, figure, polarity, and the day and place where
// they are not the incident's (the contract, "The numbers that everything is for").
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/findings.h"

namespace firsthand::origins {

struct DetailKey {
  std::string measure;
  std::optional<std::int64_t> min;
  std::optional<std::int64_t> max;
  bool open = false;  // "more than", "less than": the bound itself is not meant
  bool denied = false;
  // Of its kind: a subset or an addition is no figure of the whole.
  model::CountRole role = model::CountRole::kFigure;
  std::string day;  // only where it is not the incident's; "XXXX-01-06" if its year is not told
  std::string place;
  auto operator<=>(const DetailKey&) const = default;
};

// REQUIRES: the claim has a measure and a count. `partial_day`: see partial_days.h; empty if it has
// none.
DetailKey key_of(const model::Claim& claim, std::string_view partial_day,
                 const model::Incident& incident);
model::DetailId detail_id(const DetailKey& key, model::IncidentId incident);

// The whole numbers that a count leaves possible, both ends included.
struct Interval {
  std::int64_t low = 0;
  std::int64_t high = INT64_MAX;
  bool meets(const Interval& other) const { return low <= other.high && other.low <= high; }
};
Interval interval_of(const model::Count& count);

}  // namespace firsthand::origins
