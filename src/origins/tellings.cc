#include "origins/tellings.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "origins/ages.h"
#include "origins/word_lists.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

constexpr std::array<std::string_view, 8> kOthersWords = {
    "other", "others", "another", "more", "additional", "further", "else", "fellow"};
// What makes a phrase one of people known already.
constexpr std::array<std::string_view, 13> kDefinite = {
    "the", "these", "those", "his", "her", "their", "its", "my", "our", "your", "both", "'s", "’s"};
// All that an event did to people: "the three victims" are however many there were.
constexpr std::array<std::string_view, 16> kAnybody = {
    "people", "persons", "person",  "victims", "victim",     "dead",       "deaths",   "death",
    "killed", "wounded", "injured", "lives",   "fatalities", "casualties", "homicide", "killings"};
constexpr std::array<std::string_view, 5> kTuples = {"double", "triple", "quadruple", "quintuple",
                                                     "sextuple"};

class Phrase {
 public:
  explicit Phrase(std::string_view text) : text_(text), tokens_(text::tokenize(text)) {
    for (const text::Token& token : tokens_)
      words_.push_back(text::fold(text::words_of(text_, token)));
  }

  template <std::size_t N>
  bool has(const std::array<std::string_view, N>& list) const {
    return std::any_of(words_.begin(), words_.end(),
                       [&](const std::string& word) { return is_in(list, word); });
  }
  bool has(std::string_view wanted) const {
    return std::find(words_.begin(), words_.end(), wanted) != words_.end();
  }
  bool counts() const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is_number(i) || is_age(i)) continue;
      return true;
    }
    return has(kTuples);
  }

 private:
  bool is_number(std::size_t i) const {
    return tokens_[i].kind == text::TokenKind::kNumber || is_number_word(words_[i]);
  }
  // "17-year-old", "Price, 22, and", "aged four"
  bool is_age(std::size_t i) const {
    if (unit_of_age(text_, tokens_, i) != 0) return true;
    if (i == 0) return false;
    return words_[i - 1] == "aged" || words_[i - 1] == "age" ||
           age_between_commas(text_, tokens_, i) >= 0;
  }

  std::string_view text_;
  std::vector<text::Token> tokens_;
  std::vector<std::string> words_;
};

}  // namespace

Telling telling_of(const model::Count& count) {
  if (count.max == 0) return Telling::kWhole;
  const Phrase words(count.words);
  if (!words.counts()) {
    const bool vague = !count.min || !count.max || *count.min != *count.max;
    return vague ? Telling::kWhole : Telling::kSome;
  }
  if (words.has(kOthersWords)) return Telling::kOthers;
  const bool known = words.has(kDefinite) && !words.has("all") && !words.has(kAnybody);
  return known ? Telling::kSome : Telling::kWhole;
}

}  // namespace firsthand::origins
