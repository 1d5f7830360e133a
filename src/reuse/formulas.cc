#include "reuse/formulas.h"

#include <algorithm>
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

HashSet pairs_of_formulas() {
  std::vector<std::uint32_t> pairs;
  Lexicon lexicon;
  for (std::string_view rest = embedded::formulas(); !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::uint32_t> stems = stems_of(line, lexicon);
    for (std::size_t i = 0; i < stems.size(); ++i) {
      for (std::size_t k = i + 1; k < std::min(stems.size(), i + kReach + 1); ++k)
        pairs.push_back(pair_of(stems[i], stems[k]));
    }
  }
  return HashSet(std::move(pairs));
}

}  // namespace

std::vector<bool> in_formulas(const Words& text, const Sentence& sentence) {
  static const HashSet known = pairs_of_formulas();
  std::vector<bool> out(sentence.end - sentence.first);
  std::vector<std::uint32_t> content;
  for (std::uint32_t i = sentence.first; i < sentence.end; ++i) {
    const Word& word = text.words[i];
    if (word.function || word.about) continue;
    const std::size_t from = content.size() > kReach ? content.size() - kReach : 0;
    for (std::size_t k = from; k < content.size(); ++k) {
      if (!known.has(pair_of(text.words[content[k]].stem, word.stem))) continue;
      out[content[k] - sentence.first] = true;
      out[i - sentence.first] = true;
    }
    content.push_back(i);
  }
  // A stem that the sentence has again is the same to whoever weighs it.
  for (const std::uint32_t i : content) {
    for (const std::uint32_t k : content) {
      if (out[i - sentence.first] && text.words[i].stem == text.words[k].stem)
        out[k - sentence.first] = true;
    }
  }
  return out;
}

}  // namespace firsthand::reuse
