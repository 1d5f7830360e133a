// Who is meant by the words for a speaker, in a language that has a table of roles: the kind, and
// the name in the form that names it, so that one speaker has one name whatever the case.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "claims/foreign_words.h"
#include "claims/reading.h"
#include "model/claim.h"

namespace firsthand::claims {

class ForeignSpeakers {
 public:
  ForeignSpeakers(const Folded& words, const ForeignWords& table) : w_(words), table_(table) {}

  // `genitive`: the words stand after "according to". Speakers are asked for in the order of the
  // text, since a pronoun or a surname is of somebody named before.
  std::optional<model::Speaker> speaker_of(Range source, bool genitive);

  // The name that begins at token `i`: in quotation marks, or with capitals; empty if none.
  std::string name_at(std::size_t i, std::size_t end) const;

 private:
  struct Role {
    model::OriginKind kind = model::OriginKind::kUnnamed;
    std::string_view lemma;
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  std::optional<Role> role_in(Range source) const;
  // The last words with capitals that are no role: a name, with what is called after the father.
  Range name_in(Range source) const;
  bool ends_as(std::string_view kind, std::size_t i) const;
  std::string in_nominative(std::size_t i) const;
  std::string full_name(Range name, bool genitive) const;
  std::string text(Range tokens) const;

  const Folded& w_;
  const ForeignWords& table_;
  std::unordered_map<std::string, model::Speaker> by_last_name_;     // named so far
  std::unordered_map<std::string_view, model::Speaker> by_pronoun_;  // who spoke last
};

}  // namespace firsthand::claims
