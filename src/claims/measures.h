// What can be counted of people, and the words by which reports count it:
// data/lexicon/measures.tsv.
#pragma once

#include <cstdint>
#include <string>
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
  kPerson
};

struct Trigger {
  Range tokens;
  std::string measure;
  Frame frame = Frame::kVictim;
  std::uint8_t forms = 0;  // of CueForm, for verbs
};

// All that begin at token `i`: of one measure and frame the longest.
std::vector<Trigger> triggers_at(const Reading& reading, std::size_t i, std::size_t end);

}  // namespace firsthand::claims
