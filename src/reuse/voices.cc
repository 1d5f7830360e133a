#include "reuse/voices.h"

#include <algorithm>

namespace firsthand::reuse {
namespace {

constexpr std::uint32_t kLongestTitle = 16;  // words
constexpr std::uint32_t kTitleBefore = 4;    // words before the name that they belong to

// A comma or another mark between two words.
bool mark_between(const Word& word, const Word& next) { return next.begin > word.end + 1; }

bool tells_law(const Analysis& text, const Sentence& s) {
  bool law = false;
  bool order = false;
  const bool under = text.words[s.first].traits.has(Traits::kUnder) && s.end - s.first > 3;
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    if (word.traits.has(Traits::kLaw)) {
      const bool numbered = i + 1 < s.end && text.words[i + 1].number;
      law = law || numbered || word.about || under;
    }
    order = order || word.traits.has(Traits::kOrder);
  }
  return law && order;
}

void leave_out_titles(const Analysis& text, const Sentence& s, std::vector<float>& shares) {
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
      if (end - i <= kLongestTitle) {
        for (std::uint32_t k = i + 1; k < end; ++k) shares[k - s.first] = 0;
      }
    }
    for (std::uint32_t k = i, left = kTitleBefore; k > s.first && left > 0; --k, --left) {
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
  if (tells_law(text, s)) {
    shares.assign(s.end - s.first, 0);
    return;
  }
  shares.assign(s.end - s.first, 1);
  const auto part = static_cast<float>(p.told_share);
  bool told = false;
  bool speech = false;
  bool name = false;
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    told = told || word.traits.has(Traits::kSaying);
    speech = speech || word.quoted;
    name = name || (word.about && !word.number);
  }
  for (std::uint32_t i = s.first; i < s.end; ++i) {
    const Word& word = text.words[i];
    float& share = shares[i - s.first];
    if (word.about || word.quoted) {
      share = 0;
    } else if (told && name) {
      share = part;
    }
  }
  if ((told || speech) && name) leave_out_titles(text, s, shares);
}

}  // namespace firsthand::reuse
