// Words as numbers: what reuse needs to know of a word, whatever text it stands in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/span.h"
#include "text/stem.h"

namespace firsthand::reuse {

struct Entry {
  std::uint32_t word = 0;  // hash of the folded word
  std::uint32_t stem = 0;  // hash of its stem
  float weight = 0;        // -ln of the share of texts that have the stem
  bool function = false;
  bool known = false;  // the table has it
};

// Remembers words that came before, in tables of fixed size, as whole words: what it answers does
// not depend on that. Not for use by two threads at once.
class Lexicon {
 public:
  Lexicon();
  // The word that stands there in the text. Valid until the next call.
  const Entry& look_up(std::string_view text, model::Span word);
  const Entry& look_up(std::string_view word) { return look_up(word, {0, word.size()}); }

 private:
  struct Short {  // a folded word of up to 16 bytes
    std::uint64_t first = 0;
    std::uint64_t last = 0;  // what is beyond eight bytes
    Entry entry;
  };
  struct alignas(64) Set {  // words of one hash, in one line of the cache
    Short newer;
    Short older;
  };
  struct Long {
    std::string folded;
    Entry entry;
  };

  const Entry& of_short(std::uint64_t first, std::uint64_t last);
  const Entry& of_folded(const std::string& folded);
  Entry made(std::string_view folded);

  text::Stemmer stemmer_;
  std::vector<Set> short_;
  std::vector<Long> long_;
};

// One for each thread: filling a lexicon anew for two short reports would cost more than comparing
// them.
Lexicon& lexicon_of_thread();

}  // namespace firsthand::reuse
