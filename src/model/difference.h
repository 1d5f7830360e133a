// Why two figures of one measure differ, as far as the reports tell (origins/figures.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"
#include "model/span.h"

namespace firsthand::model {

enum class Differs {
  kChangedCopy,
  kOtherPlace,
  kOtherDay,
  kSeveralEvents,
  kOtherGroup,
  kWoundedDied,
  kLaterCount,
  kLooseWords,
  kLaterReport,  // one came out later, and no report says why
  kNotSaid
};
std::string_view to_string(Differs value);
std::optional<Differs> parse_differs(std::string_view name);

// Why one detail gives a higher figure than another of its measure.
struct Difference {
  DetailId lower;
  DetailId higher;
  Differs why = Differs::kNotSaid;
  std::string text;                    // one sentence
  std::vector<EvidenceSpan> evidence;  // the words it rests on; where none do, both statements
  bool operator==(const Difference&) const = default;
};

}  // namespace firsthand::model
