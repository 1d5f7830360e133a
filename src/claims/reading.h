// A report's text as the rules of this room see it: every token with a guess at its part of speech
// from closed lists, quotations, and the units that rules work on: sentences, joined where a
// quotation runs over their border.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "claims/cues.h"
#include "text/sentences.h"

namespace firsthand::claims {

enum WordClass : std::uint32_t {
  kDeterminer = 1U << 0U,     // the, a, this, no, some
  kPossessive = 1U << 1U,     // his, their, 's
  kPronoun = 1U << 2U,        // he, she, they, it, who speaks
  kPreposition = 1U << 3U,    // in, of, from
  kBe = 1U << 4U,             // is, was, been
  kHave = 1U << 5U,           // has, had
  kDo = 1U << 6U,             // do, did
  kModal = 1U << 7U,          // will, could
  kAdverb = 1U << 8U,         // also, now, later, and what ends in -ly
  kNegation = 1U << 9U,       // not, never
  kCoordinator = 1U << 10U,   // and, but, or
  kSubordinator = 1U << 11U,  // that, when, because, if
  kRelative = 1U << 12U,      // who, which
  kTimeWord = 1U << 13U,      // Monday, yesterday, March
  kNumberWord = 1U << 14U,    // 12, twelve
  kOpenMark = 1U << 15U,      // an opening quotation mark
  kCloseMark = 1U << 16U,
  kStop = 1U << 17U,  // . ? ! and what ends a sentence
  kComma = 1U << 18U,
  kBreak = 1U << 19U,       // ; : and dashes
  kCommonVerb = 1U << 20U,  // went, came, made: finite, of no cue
  kBracket = 1U << 21U,
  kObjectPronoun = 1U << 22U  // him, them, me
};

struct Word {
  std::string folded;
  std::uint32_t classes = 0;
  CueMatch cue;
  const CueWord* cue_word = nullptr;
  std::uint32_t quotation = 0;  // 1 + its index in Reading::quotations; 0 outside
  bool capital = false;
  bool word = false;  // letters, not a number and not a mark

  bool is(std::uint32_t any_of) const { return (classes & any_of) != 0; }
};

// Tokens [begin, end).
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool empty() const { return begin >= end; }
  std::size_t size() const { return end - begin; }
  bool contains(Range other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Range other) const { return begin < other.end && other.begin < end; }
  auto operator<=>(const Range&) const = default;
};

// With its marks. Not closed: it runs on in the next paragraph.
struct Quotation {
  Range tokens;
  bool closed = true;
};

struct Unit {
  Range tokens;
  std::size_t paragraph = 0;
};

struct Reading {
  const text::Document* document = nullptr;
  std::vector<Word> words;  // of document->tokens
  std::vector<Quotation> quotations;
  std::vector<Unit> units;

  // Before the first and after the last there is a word without letters or classes.
  const Word& word(std::size_t i) const { return i < words.size() ? words[i] : kNoWord; }
  model::Span span(Range range) const {
    return {document->tokens[range.begin].span.begin, document->tokens[range.end - 1].span.end};
  }
  std::size_t unit_of(std::size_t token) const;  // the one that it stands in or behind
  std::string_view text(Range range) const { return model::slice(document->text, span(range)); }
  bool is(std::size_t i, std::string_view folded) const { return word(i).folded == folded; }

 private:
  static const Word kNoWord;
};

// For short lists of words, told where they are used.
inline bool is_of(std::initializer_list<std::string_view> list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// The reading keeps a pointer to `document`, which must outlive it.
Reading read_words(const text::Document& document);

}  // namespace firsthand::claims
