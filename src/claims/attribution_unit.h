// Finds the attributions of one unit. Its parts: the forms without a verb and the bounds of what is
// said, and the verbs with their subjects.
#pragma once

#include <vector>

#include "claims/attribution.h"
#include "claims/phrases.h"

namespace firsthand::claims {

// The end of the unit without its closing mark, if that stands outside a quotation.
std::size_t end_of_content(const Reading& reading, Range unit);

// "VELM, Feb 9 (TNA) - An air strike": where what is told begins.
std::size_t skip_dateline(const Reading& reading, std::size_t begin, std::size_t end);

class UnitFinder {
 public:
  UnitFinder(const Reading& reading, Range unit, std::vector<Statement>& out)
      : r_(reading),
        unit_(unit),
        end_(end_of_content(reading, unit)),
        out_(out),
        first_(out.size()) {}

  // The unit without the heading or dateline before what it tells.
  Range run();

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  bool within(std::size_t i) const { return i >= unit_.begin && i < unit_.end; }

  // attribution_labels.cc
  // "Minister: twelve dead", at the head of a short paragraph or of a transcript's turn.
  void label();
  // "Ana Roth, a nurse at the clinic: “Twelve are dead.”"
  bool label_of_quotation();
  bool scene_of_quotation(std::size_t begin);
  bool label_of_body();
  bool label_behind();
  void add_label(Range source, Range speaker, Range cue, Range content, model::Tier tier);
  // "“Twelve are dead.” — Ana Roth, a nurse"
  bool signed_quotation();
  void according(Range cue);
  std::size_t part_from_count(Statement& s) const;
  void adverb(std::size_t i);

  // attribution_nouns.cc
  void owned_noun(std::size_t i);  // "the ministry's claim that"
  void light_verb(std::size_t i);  // "voiced support for"
  const CueWord* noun_at(std::size_t i) const;

  // Whether what stands after a comma goes on with the clause before the parenthesis.
  bool continues(std::size_t i) const;

  // The begin of the clause that ends before `end`: the unit's, or after the last semicolon or the
  // content of an earlier attribution that is over.
  std::size_t start_of_clause(std::size_t end) const;

  void verb(std::size_t i);

  static bool can_trail(const Cue& cue);  // whether what is said may stand before the verb

  // A semicolon or colon after "he said" that opens no quotation.
  bool goes_on_plainly(std::size_t i) const;

  // After "X said": behind ", according to the Courier,", ", on the word of a nurse," and ", citing
  // the ministry,".
  std::size_t skip_publisher(std::size_t begin) const;

  // Before "as saying": sets the source to who "was quoted", and returns where that begins.
  std::size_t subject_of_quoted(Statement& s, std::size_t as) const;

  // "twelve were killed; the director said so": what is said stands before.
  bool says_so(std::size_t verb) const;

  // "The prosecutor put the toll at sixteen", "puts at sixteen the number of dead", "gave the
  // number of dead as sixteen".
  void estimate(std::size_t i, std::string_view particle);

  // "counted them twice: 14 dead"
  std::size_t colon_after(std::size_t begin) const;

  // "as his men rolled up their hoses", "in her office": of the saying.
  bool is_circumstance(std::size_t i) const;

  // Whom it was told: the noun phrase up to its first preposition, but for "of".
  Range recipient(std::size_t begin) const;
  bool takes_recipient(std::size_t i) const;
  bool after_quote_or_comma(std::size_t i) const;
  bool is_passive(Range group, std::size_t i) const;

  // "is expected to", "was accused of": what is said is said of the subject.
  void passive_verb(Statement s, Range group);

  // Sets source and speaker from what stands before the verb. True if the verb carries on an
  // earlier attribution or clause: "..., adding", "and called".
  bool find_subject(Statement& s, Range group, bool gerund);
  NounPhrase before_relative(std::size_t last, std::size_t verb) const;
  void part_from_frame(Statement& s) const;
  std::size_t end_of_aside(const Statement& s, std::size_t begin) const;
  bool has_be(Range group) const;

  // The speaker of the last attribution in this unit, else the first noun phrase of the sentence.
  void inherit(Statement& s, std::size_t at);
  bool inside_other(std::size_t i) const;

  // "..., X said": what is said stands before; more may follow.
  void finish_trailing(Statement s, std::size_t left, std::size_t right);
  bool has_verb(Range range) const;
  void finish_leading(Statement s, std::size_t begin, bool linked);

  // The end of a mere thing: before what tells when, why or under which circumstances.
  std::size_t end_of_object(std::size_t begin, bool may_be_clause) const;
  bool is_day(std::size_t i) const;

  // Ends the content of an earlier attribution where a new one with a subject of its own begins
  // next to it ("..., and Y said", "..., adding"). False if this one lies within what the other
  // says.
  bool cut_before(const Statement& s);
  void add(Statement s);
  model::Tier tier_of(const Statement& s) const;

  const Reading& r_;
  Range unit_;
  std::size_t end_;
  std::vector<Statement>& out_;
  std::size_t first_;  // statements of this unit begin here in out_
};

}  // namespace firsthand::claims
