#include "reuse/matter.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "reuse/lexicon.h"

namespace firsthand::reuse {
namespace {

// "One" is a pronoun as often as a number.
constexpr std::array<std::string_view, 34> kNumbers = {
    "two",     "three",     "four",      "five",     "six",      "seven",    "eight",
    "nine",    "ten",       "eleven",    "twelve",   "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen",  "nineteen", "twenty",   "thirty",   "forty",
    "fifty",   "sixty",     "seventy",   "eighty",   "ninety",   "hundred",  "thousand",
    "million", "hundreds",  "thousands", "dozen",    "dozens",   "scores"};

class NumberWords {
 public:
  NumberWords() {
    Lexicon lexicon;
    for (const std::string_view word : kNumbers) {
      words_.push_back(lexicon.look_up(word).word);
      may_be_[words_.back() & 0xFF] = true;
    }
    std::sort(words_.begin(), words_.end());
  }
  bool has(std::uint32_t word) const {
    return may_be_[word & 0xFF] && std::binary_search(words_.begin(), words_.end(), word);
  }

 private:
  std::vector<std::uint32_t> words_;
  std::array<bool, 256> may_be_{};  // by their lowest byte
};

}  // namespace

void mark_matter(Analysis& text) {
  static const NumberWords numbers;
  for (const Sentence& sentence : text.sentences) {
    bool figure = false;
    bool name = false;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
      const Word& word = text.words[i];
      const bool number = word.number || numbers.has(word.word);
      figure = figure || number;
      name = name || (word.about && !number);
    }
    if (!figure || !name) continue;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) text.words[i].matter = true;
  }
}

}  // namespace firsthand::reuse
