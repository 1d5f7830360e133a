// The forms that a name of a place can have been made from by a language's endings ("Киеве":
// Киев, Киева, Киево), and how its letters are written in Latin ones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "claims/foreign_words.h"

namespace firsthand::claims {

enum class Case {
  kNominative,
  kGenitive,
  kDative,
  kAccusative,
  kInstrumental,
  kPrepositional,
  kAny
};

class ForeignNames {
 public:
  ForeignNames(const Folded& words, const ForeignWords& table) : w_(words), table_(table) {}

  // The forms that name what tokens [first, end) name in this case, as the text spells them; at
  // most some dozens.
  std::vector<std::string> nominatives(std::size_t first, std::size_t end, Case in) const;
  // Of one word, those that end so.
  std::vector<std::string> nominatives_in(std::size_t i, std::string_view ending) const;

  // Keys by which the gazetteer's Latin names are searched.
  std::vector<std::string> romanised(std::string_view name) const;

 private:
  std::vector<std::string> of_word(std::size_t i, Case in) const;
  std::string text(std::size_t first, std::size_t end) const;

  const Folded& w_;
  const ForeignWords& table_;
};

// Of the table's "gen" and so on.
Case case_of(std::string_view name);

}  // namespace firsthand::claims
