// Links the words for measures in one unit to the people whom the unit counts. Its parts: the verbs
// and their subjects, wounds, and what leans on another count (tolls, parts, corrections).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claims/measures_find.h"
#include "claims/measures_tree.h"
#include "claims/reading.h"
#include "claims/turns.h"

namespace firsthand::claims {

inline constexpr std::size_t kNoPhrase = SIZE_MAX;
inline constexpr std::size_t kFarthest = 40;  // tokens between a subject and its verb

class UnitLinker {
 public:
  UnitLinker(const Reading& reading, const MeasureTable& table, CountTrees& trees,
             std::size_t number, const std::vector<Counted>& counted, std::size_t first,
             std::size_t end, std::vector<CountedMeasure>& out)
      : r_(reading),
        table_(table),
        trees_(trees),
        number_(number),
        unit_(reading.units[number].tokens),
        counted_(counted),
        first_(first),
        last_(end),
        used_(end - first, false),
        out_(out) {}

  void run();

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  const Counted& counted(std::size_t k) const { return counted_[first_ + k]; }
  std::size_t size() const { return last_ - first_; }

  // The phrase that ends at, or begins at, or holds token `i`.
  std::size_t ending_at(std::size_t end) const;
  std::size_t beginning_at(std::size_t begin) const;
  std::size_t holding(std::size_t i) const;
  bool taken(Range tokens) const;
  bool in_name(std::size_t i) const;
  // `listed`: the phrase is the last of a list that nobody could count.
  void emit(const Trigger& t, std::size_t k, model::CountRole role, bool listed = false);

  bool is_of_those(const Counted& c, const Trigger& t) const;
  bool tells_how_badly(const Counted& c, const Trigger& t) const;
  bool is_attacker(const Counted& c) const;
  bool is_loose(const Trigger& t) const;
  // What can be freed, held or charged are people only if the noun says so.
  bool fits(const Trigger& t, const Counted& c) const;

  // Verbs, states and nouns (measures_verbs.cc); wounds (measures_wounds.cc).
  void link(const Trigger& t, const std::vector<Trigger>& triggers);

  // "killed or wounded 30", "12 dead and injured": nobody can tell how many of each.
  bool joined_to_other(const Trigger& t, const std::vector<Trigger>& triggers) const;

  // "arrested and charged", "sentenced and deported": one after the other, all of them.
  static bool sequence(const std::string& measure);
  Range group(const Trigger& t) const;
  bool object_after(std::size_t e) const { return e < unit_.end && beginning_at(e) != kNoPhrase; }

  std::size_t before_remark(std::size_t close) const;
  bool is_listing(std::size_t i) const;  // "lists", "has registered"
  bool passive_before(std::size_t i) const;
  bool ends_counted(std::size_t i) const { return ending_at(i) != kNoPhrase; }
  bool after_participle(std::size_t to) const;
  bool has_be(Range g) const;
  bool has_have(Range g) const;
  bool negated(Range g) const;
  // "attempted murder of", "let him die": of a death that did not come.
  bool attempted(const Trigger& t) const;
  void victim(const Trigger& t);
  void passive(const Trigger& t);
  bool means_otherwise(const Trigger& t) const;
  bool leaves_hospital(std::size_t e) const;

  // "killed 12", "killing at least 12 people and wounding", "shot dead the two men".
  std::size_t object_of(std::size_t i) const;
  bool is_told_of(std::size_t k) const;
  bool is_all_among(std::size_t k) const;
  bool are_so_many(std::size_t k, std::size_t behind) const;
  void subject(const Trigger& t);
  void subject_of(const Trigger& t, Range g);
  std::size_t person_before(const Trigger& t, Range g);
  // The phrase is to be counted by `to`, whatever counted it before.
  void give_up(std::size_t k, const Trigger& to);
  enum class Number { kAny, kSingular, kPlural };
  Number number_of_verb(Range g) const;
  bool is_result_for_another(const Trigger& t) const;
  bool is_object_within(std::size_t k) const;
  // "bodies of two men found dead", "one of the three men who died": what follows is of those
  // whom "of" brings in.
  bool has_participle_after(std::size_t k) const;
  // Where the relative clause begins whose object the phrase is: "a man who shot four".
  std::size_t relative_before(std::size_t k) const;

  // The counted phrase that is the subject of a verb whose group begins at `end`.
  std::size_t antecedent_before(std::size_t end) const;
  bool opens_phrase(std::size_t i) const;
  std::size_t verb_before_comma(std::size_t comma, std::size_t floor) const;
  bool neither(std::size_t subject) const;
  // "The defendants, 23 in all, were": the count between the commas.
  std::size_t count_in_all(std::size_t comma) const;
  std::size_t subject_before(std::size_t end) const;

  bool ends_participle(std::size_t i) const;

  // Where "aged 30 and 41" begins that ends before token `end`; `end` where it does not.
  std::size_t ages_before(std::size_t end, std::size_t floor) const;

  bool is_named_after(std::size_t comma) const;
  // Where the comma stands that opens what `close` ends, if that is a remark on those counted.
  std::size_t parenthesis_before(std::size_t close, std::size_t floor) const;
  void state(const Trigger& t);
  void noun(const Trigger& t);
  void lives(const Trigger& t);

  // "the deaths of two nurses", "charges against four clerks"
  void of(const Trigger& t);
  bool are_dropped(const Trigger& charges, std::size_t k) const;
  bool is_wished(const Trigger& t) const;

  // "Killed in the raid were four men", "Among the dead were three children" (measures_label.cc).
  void inverted(const Trigger& t);

  // "Our dead are eleven" (measures_label.cc).
  void numbered(const Trigger& t);

  // "Dead: five", "Detained 38; injured 4": telegrams, tables and lists (measures_label.cc).
  void label(const Trigger& t);

  // "nine people with burns", "were treated for injuries".
  void with(const Trigger& t);

  // "were taken to two hospitals", "sent four men to the hospital".
  void to_hospital(const Trigger& t, std::size_t to);
  // The verb of "was taken to Ostrel Hospital" before token `i`.
  std::size_t brought_before(std::size_t i) const;
  // And of "showed up at a hospital".
  std::size_t came_before(std::size_t i) const;
  bool dies_after(std::size_t i) const;
  // "took 25 people into custody"
  void taken_to(const Trigger& t);

  // "was shot twice in the right leg", "shot himself in the foot"
  void body(const Trigger& t);
  void person(const Trigger& t);
  // "About 60 men stormed the camp", "was ambushed by 40 men" (measures_attackers.cc).
  void attack(const Trigger& t);

  // Of the verbs that the words around them leave without a count, what the tree says
  // (measures_far.cc).
  void far(const Trigger& t, const std::vector<Trigger>& triggers);

  // Of the numbers that nothing counts, whom a turn of phrase does (measures_turns.cc).
  void turns();
  bool may_turn(std::size_t k) const;
  std::size_t turned(const TurnUse& use);
  bool is_before_noun(const Counted& c) const;
  bool may_be(const Turn& turn, const Counted& c) const;
  Range clause_after(std::size_t begin) const;
  bool acts_before(const std::vector<std::string_view>& who, std::size_t verb) const;
  bool is_told(Range g) const;
  std::size_t led_to(const TurnUse& use) const;
  std::size_t holder_of(std::size_t thing) const;
  bool is_noun_there(Range g, std::size_t e) const;
  bool has_object(std::size_t e) const;
  std::size_t undergoes(std::size_t verb) const;
  std::size_t doer_or_done(const TurnUse& use);

  // Tolls, and what leans on another count (measures_lean.cc).
  static bool moves(std::string_view w);
  static bool rises(std::string_view word);

  // "the number of people killed in the collapse was revised from 15 to 12"
  void number_of(const std::vector<Trigger>& triggers);

  // Numbers after "at", "to", "of", "from", "reached"; those of one sentence that moved are an
  // update and what it replaces.
  // "puts at nine the number of dead": where "at nine" stands before the word "number".
  std::optional<std::size_t> put_before(std::size_t number) const;
  bool is_apposed(const Counted& c) const;
  void after_toll(const Trigger& t, std::size_t begin);

  // "Of the wounded we know little; the director spoke of 31": the group, and later its number.
  void group_told(const Trigger& t);
  // "puts", and whether it stands before token `end` in the clause.
  bool is_put(std::size_t i) const;
  bool is_put_before(std::size_t end) const;

  const CountedMeasure* before_in_unit(std::size_t i) const;

  // ", including three children"; "among them two women"
  void parts();

  // "arrested four people in Upper Maddern and seven in Lower Maddern"
  void elliptical();

  // "Of 18 charged, 7 were fined and 8 jailed": those are parts of the 18.
  void breakdown();

  // "Twenty were charged on Monday, and 11 more the next day"
  void and_more();

  // "Twelve people were killed, not fifteen as first stated": both are told, one in place of the
  // other.
  void not_this();

  const Reading& r_;
  const MeasureTable& table_;
  CountTrees& trees_;
  std::size_t number_;
  Range unit_;
  const std::vector<Counted>& counted_;
  std::size_t first_;
  std::size_t last_;
  std::vector<char> used_;
  std::vector<Range> busy_;
  std::vector<CountedMeasure>& out_;
};

}  // namespace firsthand::claims
