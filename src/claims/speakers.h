// Who the words of a source mean: the fullest name that the report gives, what kind of speaker that
// is, and through whom it was said.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "claims/attribution.h"
#include "claims/speakers_people.h"
#include "model/claim.h"
#include "model/report.h"

namespace firsthand::claims {

struct ResolvedSpeaker {
  std::string name;
  model::OriginKind kind = model::OriginKind::kUnnamed;
  Range words;                    // as it stands there
  std::size_t person = SIZE_MAX;  // its number among the people of the report
};

class Speakers {
 public:
  // Keeps references to its arguments.
  Speakers(const Reading& reading, const std::vector<Statement>& statements,
           const model::Report& report);

  // Of statements[i]; empty if it names nobody.
  const std::optional<ResolvedSpeaker>& of(std::size_t i) const { return resolved_[i]; }
  // Of a noun phrase.
  std::optional<ResolvedSpeaker> of_phrase(Range all, Range head) const;
  // The outlet or agency that `channel` names; empty for "reporters", "this paper" and the report's
  // own outlet.
  std::optional<std::string> channel(Range channel) const;

 private:
  std::optional<ResolvedSpeaker> pronoun(std::size_t at, std::size_t rank) const;
  std::optional<ResolvedSpeaker> named_person(Range all) const;
  ResolvedSpeaker described(Range head) const;
  model::OriginKind kind_of_person(std::size_t person) const;
  bool is_own_outlet(std::string_view name) const;
  std::string fuller(Range head) const;
  void index_institutions();

  const Reading& reading_;
  const std::vector<Statement>& statements_;
  const model::Report& report_;
  People people_;
  std::map<std::string, std::string, std::less<>>
      institutions_;                // head noun to the first longer name
  std::vector<std::size_t> order_;  // statements by their cue
  std::vector<std::optional<ResolvedSpeaker>> resolved_;
};

}  // namespace firsthand::claims
