// How two reports render each other's sentences: the level at which it is decided who took what
// from whom.
//
// A passage says that two spans are one text; within it each sentence of the one is put to the
// sentence of the other that has most of its words. What differs between the two wordings is what
// an editor did, and what a third report inherits of it tells a chain of copies from copies of one
// text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/report.h"

namespace firsthand::origins {

struct Sentence {
  model::Span span;
  std::vector<std::uint64_t> words;  // hashes of folded words and numbers, sorted
  std::uint32_t paragraph = 0;       // the section of the report that it stands in
  bool names_own_outlet = false;
};

// The sentences of a report's own text: no headline, no credit line, no dateline.
std::vector<Sentence> sentences_of(const model::Report& report);

// Sentence `of` in another report is the nearest to sentence `sentence`.
struct Match {
  std::uint32_t sentence = 0;
  std::uint32_t of = 0;
  std::uint32_t common = 0;  // words, each as often as both have it
};

// For the sentences that overlap `in_taker`, their nearest among those that overlap `in_giver`.
// None where not even half of the shorter one's words are common. Appends; in order of sentence.
void match_sentences(const std::vector<Sentence>& taker, model::Span in_taker,
                     const std::vector<Sentence>& giver, model::Span in_giver,
                     std::vector<Match>& out);

// By sentence, and only the best of each.
void keep_best(std::vector<Match>& matches);

}  // namespace firsthand::origins
