#include "model/difference.h"

#include <algorithm>
#include <array>

namespace firsthand::model {
namespace {

constexpr std::array<std::string_view, 10> kNames = {
    "changed_copy", "other_place", "other_day",   "several_events", "other_group",
    "wounded_died", "later_count", "loose_words", "later_report",   "not_said"};

}  // namespace

std::string_view to_string(Differs value) { return kNames.at(static_cast<std::size_t>(value)); }

std::optional<Differs> parse_differs(std::string_view name) {
  const auto* const found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Differs>(found - kNames.begin());
}

}  // namespace firsthand::model
