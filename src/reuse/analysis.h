// A report as reuse sees it: words as numbers with weights, sentences, and sorted lists of grams
// and stems, from which two reports are compared by merging.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/report.h"
#include "model/span.h"

namespace firsthand::reuse {

struct Word {
  std::uint32_t word = 0;   // hash of the folded word
  std::uint32_t stem = 0;   // hash of its stem
  std::uint32_t term = 0;   // its place in `terms`
  std::uint32_t begin = 0;  // bytes of the report's text
  std::uint32_t end = 0;
  float weight = 0;  // nats
  bool function = false;
  bool about = false;   // a name or number: says what the text is about, not who wrote it
  bool quoted = false;  // inside quotation marks
  bool number = false;
  bool matter = false;  // of a sentence that tells the news itself
};

struct Sentence {
  std::uint32_t first = 0;  // words [first, end)
  std::uint32_t end = 0;
  std::uint32_t begin_byte = 0;  // with the marks that belong to it
  std::uint32_t end_byte = 0;
};

struct Gram {  // of kRun words
  std::uint64_t hash = 0;
  std::uint32_t at = 0;  // its first word
};

struct Term {  // a stem that the report has
  std::uint32_t stem = 0;
  float weight = 0;         // nats, the greatest of its words
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

struct Analysis {
  std::vector<Word> words;  // no marks
  std::vector<Sentence> sentences;
  std::vector<Gram> grams;                 // of four words; by hash, then place
  std::vector<Term> terms;                 // by stem, and one more to end the last
  std::vector<Posting> postings;           // by term, then sentence
  std::vector<Count> counts;               // by sentence, then term
  std::vector<std::uint32_t> first_count;  // of each sentence, and one more to end the last

  std::size_t term_count() const { return terms.empty() ? 0 : terms.size() - 1; }
  std::uint32_t sentences_with(std::size_t term) const {
    return terms[term + 1].first - terms[term].first;
  }
  std::uint32_t sentence_of(std::uint32_t word) const;
};

constexpr std::uint32_t kRun = 4;

// Of the text after the head; the first 4 GiB of it.
Analysis analyse(const model::Report& report);

std::uint64_t mix(std::uint64_t a, std::uint64_t b);  // of two hashes one, order counts

}  // namespace firsthand::reuse
