// Phrases that may count people: "at least 22 miners", "three men and a woman", "a man", "another
// three", "no one".
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "claims/reading.h"
#include "model/claim.h"

namespace firsthand::claims {

enum class Grade : std::uint8_t { kNumber, kIndefinite, kDefinite };

struct Counted {
  Range tokens;                     // the whole phrase
  std::size_t noun = SIZE_MAX;      // its head; none: "30 injured"
  std::optional<std::int64_t> min;  // absent: open
  std::optional<std::int64_t> max;
  model::Modifier modifier = model::Modifier::kExactly;
  Grade grade = Grade::kNumber;  // kDefinite: "the man", a name: somebody already told of
  bool person = false;           // the noun is surely of people
  bool more = false;             // "another three", "two more"
  bool part = false;             // "three of the victims", "including two children"
  bool members = false;    // "nine of its members", "of us": the whole is counted nowhere here
  bool pronoun = false;    // "he": counts only where nothing else does
  bool reflexive = false;  // "himself"
  bool bare = false;       // "Man killed at ford": without an article
  bool list = false;       // the sum of a list
};

// Within each unit in the order of the text; phrases do not overlap.
std::vector<Counted> find_counted(const Reading& reading,
                                  const std::vector<model::Quantity>& quantities);

}  // namespace firsthand::claims
