#include "reuse/matter.h"

#include <algorithm>
#include <array>
#include <string_view>

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

const std::vector<std::uint32_t>& number_words() {
  static const std::vector<std::uint32_t> list = [] {
    std::vector<std::uint32_t> out;
    Lexicon lexicon;
    for (const std::string_view word : kNumbers) out.push_back(lexicon.look_up(word).word);
    std::sort(out.begin(), out.end());
    return out;
  }();
  return list;
}

}  // namespace

void mark_matter(Analysis& text) {
  const auto& numbers = number_words();
  for (const Sentence& sentence : text.sentences) {
    bool figure = false;
    bool name = false;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
      const Word& word = text.words[i];
      const bool number =
          word.number || std::binary_search(numbers.begin(), numbers.end(), word.word);
      figure = figure || number;
      name = name || (word.about && !number);
    }
    if (!figure || !name) continue;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) text.words[i].matter = true;
  }
}

}  // namespace firsthand::reuse
