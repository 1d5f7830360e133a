#include "reuse/furniture.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "reuse/lexicon.h"
#include "text/tokens.h"

namespace firsthand::reuse {
namespace {

constexpr std::array<std::string_view, 28> kCues = {"all rights reserved",
                                                    "sign up for",
                                                    "subscribe to",
                                                    "our newsletter",
                                                    "follow us on",
                                                    "click here",
                                                    "terms of use",
                                                    "privacy policy",
                                                    "terms of service",
                                                    "share this",
                                                    "this material may not be",
                                                    "may not be published",
                                                    "rewritten or redistributed",
                                                    "download our app",
                                                    "breaking news alerts",
                                                    "reporting by",
                                                    "editing by",
                                                    "additional reporting",
                                                    "thomson reuters trust",
                                                    "get the latest",
                                                    "read more",
                                                    "for more information visit",
                                                    "copyright",
                                                    "support our journalism",
                                                    "contact us at",
                                                    "like us on",
                                                    "leave a comment",
                                                    "join the conversation"};

constexpr std::size_t kLongest = 120;  // words

using Cue = std::vector<std::uint32_t>;

struct Cues {
  static constexpr std::uint32_t kLowest = 0xFFF;  // bits of a hash

  std::vector<Cue> all;
  std::array<bool, kLowest + 1> begin_with{};  // by the lowest bits of their first words

  Cues() {
    for (const std::string_view cue : kCues) {
      Cue words;
      for (const text::Token& token : text::tokenize(cue))
        words.push_back(word_hash(text::words_of(cue, token)));
      begin_with[words.front() & kLowest] = true;
      all.push_back(std::move(words));
    }
  }
};

bool has_cue(const Analysis& text, Range words) {
  static const Cues cues;
  const auto same = [](std::uint32_t cue, const Word& word) { return word.word == cue; };
  for (std::uint32_t i = words.first; i < words.end; ++i) {
    if (!cues.begin_with[text.words[i].word & Cues::kLowest]) continue;
    const auto stands_here = [&](const Cue& cue) {
      return cue.size() <= words.end - i &&
             std::equal(cue.begin(), cue.end(), text.words.begin() + i, same);
    };
    if (std::any_of(cues.all.begin(), cues.all.end(), stands_here)) return true;
  }
  return false;
}

}  // namespace

void mark_furniture(Analysis& text) {
  for (const Sentence& sentence : text.sentences) {
    if (!has_cue(text, {sentence.first, sentence.end})) continue;
    for (std::uint32_t i = sentence.first; i < sentence.end; ++i) text.words[i].about = true;
  }
}

bool is_furniture(const Analysis& text, Range words) {
  if (words.size() == 0 || words.size() > kLongest) return false;
  std::size_t with = 0;
  std::size_t all = 0;
  for (std::uint32_t s = text.sentence_of(words.first);
       s < text.sentences.size() && text.sentences[s].first < words.end; ++s) {
    const Range part{std::max(words.first, text.sentences[s].first),
                     std::min(words.end, text.sentences[s].end)};
    all += part.size();
    if (has_cue(text, part)) with += part.size();
  }
  return with * 2 >= all;
}

}  // namespace firsthand::reuse
