// Words as numbers: what reuse needs to know of a word, whatever text it stands in.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/stem.h"

namespace firsthand::reuse {

struct Entry {
  std::uint64_t key = 0;   // hash of the folded word; 0: an empty place
  std::uint32_t stem = 0;  // hash of its stem
  float weight = 0;        // -ln of the share of texts that have the stem
  bool function = false;
  bool known = false;  // the table has it
};

// Remembers words that came before, in a table of fixed size: what it answers does not depend on
// that. Not for use by two threads at once.
class Lexicon {
 public:
  Lexicon();
  Entry look_up(std::string_view word);

 private:
  text::Stemmer stemmer_;
  std::vector<Entry> seen_;
};

// One for each thread: filling a lexicon anew for two short reports would cost more than comparing
// them.
Lexicon& lexicon_of_thread();

}  // namespace firsthand::reuse
