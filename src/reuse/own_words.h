// What of a report is its writer's own, and what it weighs: all that can be told of one report
// alone of what `corresponding` asks.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "reuse/analysis.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

constexpr std::uint32_t kLongestSentence = 96;  // words: what follows them is not looked at

struct OwnWeight {  // of a word, nats; 0 if it is not the writer's own
  // If neither report has its stem again, and if one of them has: no branch on which, for it would
  // be guessed wrong.
  std::array<float, 2> nats{};
  float of(bool recurs) const { return nats[recurs ? 1 : 0]; }
};

struct OwnWord {
  OwnWeight weight;  // of a function word yet to be multiplied by its sentence's share
  std::uint32_t term = 0;
  bool function = false;
};

struct OwnPlace {  // own content words of one stem in one sentence: all weigh the same
  std::uint32_t term = 0;
  std::uint32_t sentence = 0;
  std::uint32_t times = 0;
  OwnWeight weight;
};

// A sentence that is held against another report which has none of its stems more than once; if
// that report has, some of its words weigh less, and all of this is another.
struct OwnSentence {
  float content = 0;  // what its content words would weigh in all
  float share = 0;    // of that which is own: as far are function words the writer's
  double sum = 0;     // what all its words weigh
  std::array<float, 2> factors() const { return {1, share}; }  // of a word, of a function word
};

struct OwnWords {
  std::vector<OwnWord> words;  // one for each of the report's
  std::vector<OwnSentence> sentences;
  std::vector<OwnPlace> by_sentence;    // then term
  std::vector<std::uint32_t> first_in;  // of each sentence, and one more to end the last
  std::vector<OwnPlace> by_term;        // then sentence
  std::vector<std::uint32_t> first_of;  // of each term, and one more to end the last
  std::vector<std::uint32_t> times_of;  // of a term: own content words in all
};

OwnWords own_words(const Analysis& text, const Parameters& parameters);

// The same for many reports, one after another: memory is asked for once.
class OwnWordFinder {
 public:
  void find(const Analysis& text, const Parameters& parameters, OwnWords& out);

 private:
  void weigh(const Analysis& text, const Parameters& parameters, OwnWords& out);
  void list(const Analysis& text, OwnWords& out);

  std::vector<OwnPlace> places_;  // in the order of the text
  std::vector<float> shares_;     // of the words of a sentence
  std::vector<char> formula_;
  std::vector<float> counts_;  // what they count for
  std::vector<std::uint32_t> ends_;
};

}  // namespace firsthand::reuse
