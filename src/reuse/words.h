// A report's words as numbers with weights, and its sentences: one pass over the text. All that a
// sketch needs; what else comparing needs is made of it by analysis.h.
#pragma once

#include <cstdint>
#include <vector>

#include "model/report.h"
#include "reuse/traits.h"
#include "text/sentences.h"

namespace firsthand::reuse {

struct Word {
  std::uint32_t word = 0;   // hash of the folded word
  std::uint32_t stem = 0;   // hash of its stem
  std::uint32_t term = 0;   // its place in `terms` of an analysis
  std::uint32_t begin = 0;  // bytes of the report's text
  std::uint32_t end = 0;
  float weight = 0;         // nats
  std::uint16_t level = 0;  // how common its stem is (lexicon.h)
  Traits traits;
  bool function = false;
  bool about = false;   // a name or number: says what the text is about, not who wrote it
  bool quoted = false;  // inside quotation marks
  bool number = false;
};
static_assert(sizeof(Word) == 32);

struct Sentence {
  std::uint32_t first = 0;  // words [first, end)
  std::uint32_t end = 0;
  std::uint32_t begin_byte = 0;  // with the marks that belong to it
  std::uint32_t end_byte = 0;
};

struct Words {
  std::vector<Word> words;  // no marks
  std::vector<Sentence> sentences;
  std::uint32_t text_size = 0;  // bytes of the report's text

  std::uint32_t sentence_of(std::uint32_t word) const;
};

// Of the text after the head; the first 4 GiB of it.
Words words_of(const model::Report& report);

// The same for many reports, one after another: memory is asked for once.
class WordReader {
 public:
  void read(const model::Report& report, Words& out);

 private:
  text::Document document_;
  std::vector<Word> room_;
};

}  // namespace firsthand::reuse
