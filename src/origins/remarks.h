// What a report says beside a figure that tells how it stands to other figures of the same measure:
// that it is a later count, takes in wounded who died, or is of some of the people or of a wider
// area. Each is the words that say so; English only.
#pragma once

#include <cstdint>
#include <optional>

#include "model/findings.h"

namespace firsthand::origins {

// Whom a count is of, by its own noun: "twelve villagers".
enum class People : std::uint8_t {
  kAnybody,
  kCivilians,
  kArmed,
  kChildren,
  kWomen,
  kMen,
  kTravellers,
  kCrew
};

// That a count stands before or behind another in time.
struct Change {
  model::Span span;
  int direction = 0;  // of what is later: 1 higher, -1 lower, 0 not told
  bool sure = false;  // a change is told, and not just the state of things
};

struct Remarks {
  std::optional<Change> later;         // "rose to 10", "are now known", "not fifteen"
  std::optional<Change> earlier;       // "from four", "so far", "the first count"
  std::optional<model::Span> wounded;  // "two of the wounded died in hospital"
  bool wounded_beside = false;         // in the sentence before or behind the count's
  std::optional<model::Span> doers;    // "including the gunman", "not counting the attacker"
  std::optional<model::Span> several;  // "in two separate attacks"
  std::optional<model::Span> wide;     // "across the province"
  People people = People::kAnybody;
};

// REQUIRES: the claim is of the report and has a count. Looks no further than the sentences around
// it, and takes time by their length.
Remarks remarks_on(const model::Report& report, const model::Claim& claim);

}  // namespace firsthand::origins
