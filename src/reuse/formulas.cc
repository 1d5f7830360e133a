#include "reuse/formulas.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <string_view>
#include <utility>

#include "reuse/hash_set.h"
#include "reuse/lexicon.h"
#include "text/tokens.h"

namespace firsthand::embedded {
std::string_view formulas();
}

namespace firsthand::reuse {
namespace {

constexpr std::size_t kReach = 3;  // content words from one to the other

// Of two stems; order does not count.
std::uint32_t pair_of(std::uint32_t one, std::uint32_t other) {
  const std::uint64_t both = std::uint64_t{std::min(one, other)} << 32 | std::max(one, other);
  return static_cast<std::uint32_t>(both * 0x9e3779b97f4a7c15ULL >> 32);
}

// Of the content words of a formula.
std::vector<std::uint32_t> stems_of(std::string_view formula, Lexicon& lexicon) {
  std::vector<std::uint32_t> out;
  for (const text::Token& token : text::tokenize(formula)) {
    if (token.kind != text::TokenKind::kWord) continue;
    const Entry& entry = lexicon.look_up(text::words_of(formula, token));
    if (!entry.traits.has(Traits::kFunction)) out.push_back(entry.stem);
  }
  return out;
}

// The stems of formulas, and which of them stand near one another in one.
class Formulas {
 public:
  Formulas() {
    std::vector<std::uint32_t> pairs;
    Lexicon lexicon;
    for (std::string_view rest = embedded::formulas(); !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      const std::string_view line = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (line.empty() || line.front() == '#') continue;
      const std::vector<std::uint32_t> stems = stems_of(line, lexicon);
      for (std::size_t i = 0; i < stems.size(); ++i) {
        may_have_[stems[i] % kBits] = true;
        for (std::size_t k = i + 1; k < std::min(stems.size(), i + kReach + 1); ++k)
          pairs.push_back(pair_of(stems[i], stems[k]));
      }
    }
    pairs_ = HashSet(std::move(pairs));
  }

  bool may_have(std::uint32_t stem) const { return may_have_[stem % kBits]; }
  bool has(std::uint32_t one, std::uint32_t other) const { return pairs_.has(pair_of(one, other)); }

 private:
  static constexpr std::uint32_t kBits = 1U << 16;
  std::bitset<kBits> may_have_;
  HashSet pairs_{{}};
};

}  // namespace

void find_formulas(const Words& text, const Sentence& sentence, std::vector<char>& out) {
  static const Formulas known;
  const auto content = [](const Word& word) { return !(word.function | word.about); };
  out.assign(sentence.end - sentence.first, 0);
  struct Near {
    std::uint32_t word = 0;
    std::uint32_t number = 0;  // among content words, from 1
  };
  std::array<Near, kReach> last{};  // words that formulas have, the latest over the earliest
  std::size_t seen = 0;
  std::uint32_t number = 0;
  bool any = false;
  for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
    const Word& word = text.words[i];
    const bool is_content = content(word);
    number += is_content ? 1 : 0;
    if (!(is_content & known.may_have(word.stem))) continue;
    for (std::size_t k = 0; k < std::min(seen, kReach); ++k) {
      if (number - last[k].number > kReach || !known.has(text.words[last[k].word].stem, word.stem))
        continue;
      out[last[k].word - sentence.first] = 1;
      out[i - sentence.first] = 1;
      any = true;
    }
    last[seen++ % kReach] = {i, number};
  }
  if (!any) return;
  // A stem that the sentence has again is the same to whoever weighs it.
  for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
    if (out[i - sentence.first] == 0) continue;
    for (std::uint32_t k = sentence.first; k < sentence.end; ++k) {
      if (content(text.words[k]) && text.words[i].stem == text.words[k].stem)
        out[k - sentence.first] = 1;
    }
  }
}

}  // namespace firsthand::reuse
