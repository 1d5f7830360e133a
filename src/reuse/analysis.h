// What comparing needs beyond the words: where grams stand, and sorted lists of stems, which two
// reports merge.
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "model/report.h"
#include "reuse/filter.h"
#include "reuse/grams.h"
#include "reuse/words.h"

namespace firsthand::reuse {

struct Term {  // a stem that the report has
  std::uint32_t stem = 0;
  float weight = 0;         // nats, the greatest of its words
  float rate = 0;           // the least of its words
  std::uint32_t times = 0;  // that it stands in the whole report
  std::uint32_t first = 0;  // its postings are [first, first of the next term)
};

struct Posting {  // of one term: a sentence that has it
  std::uint32_t sentence = 0;
  std::uint32_t times = 0;
};

struct Count {  // in one sentence: a term that it has
  std::uint32_t term = 0;
  std::uint32_t times = 0;
};

// Of a report or of a part of it: then its terms are those of the part, and how often the whole has
// them.
struct Analysis : Words {
  std::uint32_t all_words = 0;  // of the whole
  Grams grams;
  std::vector<Term> terms;                 // by stem, and one more to end the last
  std::vector<Posting> postings;           // by term, then sentence
  std::vector<Count> counts;               // by sentence, then term
  std::vector<std::uint32_t> first_count;  // of each sentence, and one more to end the last

  std::size_t term_count() const { return terms.empty() ? 0 : terms.size() - 1; }
  std::uint32_t sentences_with(std::size_t term) const {
    return terms[term + 1].first - terms[term].first;
  }
};

// How many of each to the place where each begins, if they stand one after another.
inline void begin_after(std::vector<std::uint32_t>& counts) {
  std::exclusive_scan(counts.begin(), counts.end(), counts.begin(), 0U);
}

Analysis analyse(const model::Report& report);

// The same for many reports, one after another: memory is asked for once.
class Analyser {
 public:
  // Of words that `out` holds.
  void analyse(Analysis& out);
  // Of those of a part; `others` are the other words of the report.
  void analyse_part(std::span<const Word> others, Analysis& out);

 private:
  void list_terms(Analysis& out);
  void count_others(std::span<const Word> others, Analysis& out);

  std::vector<std::uint64_t> uses_;
  std::vector<std::uint64_t> room_;
  std::vector<std::uint32_t> sentence_of_;
  std::vector<Term> terms_;  // room for as many as there are words
  std::vector<Posting> postings_;
  std::vector<Count> counts_;
  std::vector<std::uint32_t> places_;
  std::vector<std::uint32_t> term_at_;
  Filter stems_;
};

}  // namespace firsthand::reuse
