// Runs of capitalised words: the names in a text, whatever they name.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "claims/folded.h"

namespace firsthand::claims {

struct CapitalRun {
  std::size_t first = 0;  // tokens [first, end)
  std::size_t end = 0;
  bool dateline = false;  // opens a paragraph as "OSTREL (Agency) -" does
};

// "fired at Hayes", and not "was shot at Hayes".
bool is_aimed_at(const Folded& words, std::size_t first);
// Whether what stands at `i` is a person's: "death" of "Wright's death", and not of a death toll.
bool is_of_person(const Folded& words, std::size_t i);
// One of two streets that are told by their names: "Houston and Austin streets".
bool is_crossing(const Folded& words, std::size_t first, std::size_t end);

// Runs in the order of the text; none crosses a sentence, none is longer than some twelve tokens.
std::vector<CapitalRun> name_runs(const Folded& words);

// The words of a name; those in capitals, of a dateline, as they stand elsewhere: "Ostrel".
std::string plain_name(const Folded& words, std::size_t first, std::size_t end);

bool is_all_capitals(const Folded& words, std::size_t i);

}  // namespace firsthand::claims
