// What those who look for the source of a figure walk over: the sentences of a report, and which of
// their numbers somebody who is named is already said to tell.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "claims/attribution.h"
#include "claims/attribution_unit.h"

namespace firsthand::claims {

// What a report calls a figure: "count", "toll", "estimate".
bool is_figure_word(std::string_view folded);
// What somebody keeps names or counts in: "register", "list", "tally".
bool is_book(std::string_view folded);

class SourceFinder {
 public:
  SourceFinder(const Reading& reading, const std::vector<Statement>& known);

 protected:
  // Calls back at each sentence, which is `unit_` without its dateline, to `end_`.
  template <typename Look>
  std::vector<Statement> each_sentence(Look look) {
    for (const Unit& unit : r_.units) {
      unit_ = unit.tokens;
      unit_.begin = skip_dateline(r_, unit_.begin, unit_.end);
      end_ = end_of_content(r_, unit_);
      look();
    }
    return std::move(out_);
  }

  const Word& word(std::size_t i) const { return r_.word(i); }
  bool is(std::size_t i, std::initializer_list<std::string_view> any_of) const {
    return i < end_ && word(i).quotation == 0 && is_of(any_of, word(i).folded);
  }
  bool is_told(std::size_t i) const { return told_[i] != 0; }
  // Of tier B, by a turn of phrase that is no verb of saying. An empty source: nobody is named.
  void add(Range source, Range speaker, Range cue, std::size_t verb, Range content);

  const Reading& r_;
  Range unit_;
  std::size_t end_ = 0;

 private:
  std::vector<char> told_;  // by token
  std::vector<Statement> out_;
};

}  // namespace firsthand::claims
