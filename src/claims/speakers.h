// Who the words of a source mean: the fullest name that the report gives, what kind of speaker that
// is, and through whom it was said.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "claims/attribution.h"
#include "claims/phrases.h"
#include "claims/speakers_people.h"
#include "claims/speakers_voice.h"
#include "model/claim.h"
#include "model/report.h"

namespace firsthand::claims {

struct ResolvedSpeaker {
  std::string name;
  model::OriginKind kind = model::OriginKind::kUnnamed;
  Range words;                    // as it stands there; empty: in the head of the report
  std::size_t person = SIZE_MAX;  // its number among the people of the report
  bool own = false;               // the report itself speaks: its outlet or its author
  bool sure = true;               // false: a capital alone says that it is somebody
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
  // Whoever says what the report says without naming anybody: of a statement or testimony.
  std::optional<ResolvedSpeaker> maker() const;
  // The outlet or agency that `channel` names; empty for "reporters", "this paper" and the report's
  // own outlet.
  std::optional<std::string> channel(Range channel) const;

 private:
  std::optional<ResolvedSpeaker> pronoun(std::size_t at, std::size_t rank) const;
  std::optional<ResolvedSpeaker> named_person(Range all) const;
  std::optional<ResolvedSpeaker> person_before(Range phrase) const;
  std::optional<ResolvedSpeaker> person_after(Range phrase) const;
  ResolvedSpeaker the_person(const NameRun& run, Range words) const;
  std::optional<ResolvedSpeaker> body_without(Range head) const;
  ResolvedSpeaker described(Range head) const;
  bool is_capital_of_name(Range words) const;
  bool is_titled_name(Range head, Range words) const;
  std::optional<ResolvedSpeaker> issuer(Range head, std::size_t noun) const;
  std::optional<ResolvedSpeaker> thing_before(std::size_t at) const;
  std::optional<ResolvedSpeaker> subject_before(std::size_t at, char gender,
                                                bool paragraph_before) const;
  bool is_quoted_away(std::size_t token, std::size_t at) const;
  std::optional<ResolvedSpeaker> person_of_age(Range phrase) const;
  void own_people(std::size_t i);
  void house_of(std::size_t i);
  void name_role(std::size_t rank);
  static ResolvedSpeaker of_author(const Author& author);
  NounPhrase antecedent(std::size_t pronoun) const;
  model::OriginKind kind_of_person(std::size_t person) const;
  std::string fuller(Range head) const;
  void index_institutions();
  void index_named_after();

  const Reading& reading_;
  const std::vector<Statement>& statements_;
  People people_;
  Voice voice_;
  std::map<std::string, std::string, std::less<>>
      institutions_;  // head noun to the first longer name
  std::map<std::string, std::vector<std::size_t>, std::less<>>
      documents_;  // "register" to where the report speaks of one
  std::set<std::string, std::less<>> capitals_within_;  // words written so within sentences
  std::vector<std::size_t> order_;                      // statements by their cue
  std::vector<std::optional<ResolvedSpeaker>> resolved_;
};

}  // namespace firsthand::claims
