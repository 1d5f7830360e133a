#include "reuse/voices.h"

#include <cstdint>

namespace firsthand::reuse {
namespace {

// A comma or another mark between two words.
bool mark_between(const Word& word, const Word& next) { return next.begin > word.end + 1; }

// A law with its number or its name, where the sentence says what it orders (`orders`) or begins
// with it.
bool tells_law(const Analysis& text, const Sentence& s, bool orders) {
  const bool under = text.words[s.first].traits.has(Traits::kUnder) && s.end - s.first > 3;
  bool begins = true;  // nothing but names and function words so far
  for (std::uint32_t i = s.first; i < s.end && (orders || begins); ++i) {
    const Word& word = text.words[i];
    if (word.traits.has(Traits::kLaw)) {
      const bool numbered = i + 1 < s.end && text.words[i + 1].number;
      if (numbered || word.about || under) return true;
    }
    begins = begins && (word.function || word.about);
  }
  return false;
}

void leave_out_titles(const Analysis& text, const Sentence& s, const Parameters& p,
                      std::vector<float>& shares) {
  const auto title = [](const Word& word) { return !word.number && !word.quoted; };
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& name = text.words[i];
    if (!name.about || name.number) continue;
    if (i + 1 < s.end && mark_between(name, text.words[i + 1])) {
      std::uint32_t end = i + 1;
      while (end < s.end && title(text.words[end]) &&
             (end + 1 == s.end || !mark_between(text.words[end], text.words[end + 1])))
        ++end;
      if (end < s.end && title(text.words[end])) ++end;
      if (end - i <= p.title_words) {
        for (std::uint32_t k = i + 1; k < end; ++k) shares[k - s.first] = 0;
      }
    }
    for (std::size_t k = i, left = p.title_before; k > s.first && left > 0; --k, --left) {
      const Word& before = text.words[k - 1];
      if (before.function || before.about || !title(before) ||
          mark_between(before, text.words[k]) || before.traits.has(Traits::kSaying))
        break;
      shares[k - 1 - s.first] = 0;
    }
  }
}

}  // namespace

void own_shares(const Analysis& text, const Sentence& s, const Parameters& p,
                std::vector<float>& shares) {
  std::uint8_t traits = 0;  // that any of the words has
  bool speech = false;
  bool name = false;
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    traits = static_cast<std::uint8_t>(traits | word.traits.bits());
    speech |= word.quoted;
    name |= word.about & !word.number;
  }
  const Traits any(traits);
  if (any.has(Traits::kLaw) && tells_law(text, s, any.has(Traits::kOrder))) {
    shares.assign(s.end - s.first, 0);
    return;
  }
  const bool told = any.has(Traits::kSaying);
  // "Experts say" is what everybody who writes on the matter has been told, whoever it was.
  const float part =
      told && (name || any.has(Traits::kSays)) ? static_cast<float>(p.told_share) : 1;
  shares.resize(s.end - s.first);
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    shares[i - s.first] = word.about || word.quoted ? 0 : part;
  }
  if ((told || speech) && name) leave_out_titles(text, s, p, shares);
}

}  // namespace firsthand::reuse
