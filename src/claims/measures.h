// What can be counted of people, and the words by which reports count it:
// data/lexicon/measures.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claims/reading.h"

namespace firsthand::claims {

// How the counted people stand to the word; the table's head explains each.
enum class Frame : std::uint8_t {
  kVictim,
  kSubject,
  kPassive,
  kState,
  kNoun,
  kLives,
  kOf,
  kToll,
  kWith,
  kBody,
  kTaken,
  kPerson
};

// The measure of verbs that tell of somebody struck, which says neither that he died nor that he
// was wounded: it is never claimed, and only bounds what is.
inline constexpr std::string_view kStruck = "struck";

struct Trigger {
  Range tokens;
  std::string measure;
  Frame frame = Frame::kVictim;
  std::uint8_t forms = 0;  // of CueForm, for verbs
};

// All that begin at token `i`: of one measure and frame the longest.
std::vector<Trigger> triggers_at(const Reading& reading, std::size_t i, std::size_t end);

}  // namespace firsthand::claims
