// One cue in the tree of its sentence: the words of the cue, who says it, and what is said. A
// working part of attribution_clauses.h, which says what is told from trees.
#pragma once

#include <optional>

#include "claims/attribution.h"
#include "claims/attribution_tree.h"

namespace firsthand::claims {

class Clause {
 public:
  Clause(const Reading& reading, const Tree& tree, Range unit) : r_(reading), t_(tree), u_(unit) {}

  // Of a verb that is a cue; of a noun or adjective that is one ("expressed concern about", "is
  // critical of"); of a set phrase.
  std::optional<Statement> read(std::size_t verb);
  std::optional<Statement> read_word(std::size_t at);
  std::optional<Statement> read_phrase(std::size_t verb, const CuePhrase& phrase);

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  bool within(std::size_t i) const { return i >= u_.begin && i < u_.end; }

  void begin(std::size_t at, CueClass cls, CueKind kind, Form form);
  std::optional<Statement> finish();

  void find_group();
  bool is_group(std::size_t i, std::size_t of) const;
  std::size_t group_begin(std::size_t verb) const;
  void climb_chain(std::size_t from);
  std::size_t doing_above(std::size_t verb) const;
  bool is_means_of(std::size_t verb, std::size_t doing) const;
  bool is_passive(std::size_t verb) const;
  bool raises() const;

  void find_subject();
  void set_source(std::size_t noun);
  void set_source_of(std::size_t verb, int far);
  void set_relative(std::size_t pronoun);
  void find_agent();

  void find_content();
  void add_particles();
  bool takes_recipient() const;
  bool says_no_thing() const;
  bool takes_lives() const;
  bool is_recipient(std::size_t child) const;
  bool carries(std::size_t child) const;
  void add(Range range);
  bool tells(std::size_t head) const;
  void surrounding();
  void quotation_before();
  bool join_content();
  void extend_cue();

  bool find_owner();
  bool find_light_verb();
  void find_doer();
  bool find_copula();
  bool find_predicate();
  bool find_complement(const CueWord& cue);
  bool is_complement(std::size_t child, const CueWord& cue);

  const Reading& r_;
  const Tree& t_;
  Range u_;
  const Cue* cue_ = nullptr;
  std::size_t v_ = 0;    // the verb of the cue
  std::size_t top_ = 0;  // the verb that has its subject: "went" of "went on to say"
  bool passive_ = false;
  bool linked_ = false;  // content told as clause or quotation, not as a thing
  Statement s_;
};

}  // namespace firsthand::claims
