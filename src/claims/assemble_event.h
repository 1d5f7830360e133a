// When and where what is counted happened: the times and places beside the count, without those of
// the saying, else those of the sentence before if the count goes on with it.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "claims/assemble.h"
#include "claims/reading.h"
#include "model/claim.h"

namespace firsthand::claims {

class EventWords {
 public:
  // `of_unit`: the statements that a unit can be within. Keeps references to both.
  EventWords(const Parts& parts, const std::vector<std::vector<std::size_t>>& of_unit);

  // Of count `k`, told within `region`, in what statement `said` says (SIZE_MAX: in none).
  std::optional<model::When> when(std::size_t k, Range region, std::size_t said) const;
  std::optional<model::Place> where(std::size_t k, Range region, std::size_t said) const;

 private:
  Range tokens_of(model::Span span) const;

  // Words that are of a saying in this unit, not of what is said.
  bool of_saying(std::size_t token, std::size_t unit, std::size_t said) const;

  // The days of time `i`, with those that stand in one list with it.
  std::optional<model::When> with_neighbours(std::size_t i) const;

  // The part of the region that is nearest to this count: between its neighbours.
  Range own_part(std::size_t k, Range region) const;

  // Where the second of two counts begins its own clause.
  std::size_t boundary(std::size_t from, std::size_t to) const;

  template <typename Usable>
  std::size_t nearest(const std::vector<Range>& tokens, Range part, std::size_t from,
                      Usable usable) const;

  bool possessive(Range tokens) const;
  bool is_bare_clock(std::size_t i) const;

  // Whether time `i` says when what was counted happened: not "as of Friday" or "by noon", when it
  // was counted; not "in its report of last week"; not "on the Wednesday" of a week that the
  // sentence does not name, nor "in one January night", a day of a whole month.
  bool tells_day(std::size_t i) const;

  // "Roth was charged on Tuesday in the killing of two men": the day of what came after, in
  // court or a cell, and not of what is counted.
  bool of_aftermath(std::size_t k, Range time, Range region) const;

  // "Velm General Hospital", "the hospital at Velm"
  bool names_hospital(Range place, Range region) const;

  // "died at Velm General Hospital", "was taken to the Velm hospital": where the hurt are cared
  // for.
  bool of_care(Range place, Range region) const;

  // The place; if the words go on to name a street by it ("Velm Road"), that street.
  model::Place place_at(std::size_t i) const;

  // Whether the count goes on with the sentence before it in its paragraph, which counts nothing of
  // the kind itself: "Planes came back on Thursday. Twelve people were killed, the captain said."
  bool goes_on(std::size_t k) const;

  // "Father Tull spent Monday night in the chapel, and he counted them: 14 killed": the clause
  // before the saying that is one of its own; empty if there is none.
  Range clause_before(std::size_t unit, std::size_t said) const;

  // "Two died, a nun said, in a fire in Velm": what goes on behind who says it; empty if nothing
  // does.
  Range after_insertion(const Statement& s, Range unit) const;

  // "In Velm, a nun said that two had died": where it was said, or where it happened; the latter if
  // the title has the place too.
  std::optional<model::Place> place_before(std::size_t unit, std::size_t said) const;

  // Where else a saying without day and place may have them: "...," she said of the fire in Velm;
  // behind it; and in a sentence after it that begins "It was in Velm". With the units.
  std::vector<std::pair<Range, std::size_t>> told_beside(std::size_t unit, std::size_t said) const;

  static std::size_t first_in(const std::vector<Range>& tokens, std::size_t begin);

  // The one day of which a sentence tells something else than that it was said then.
  std::optional<model::When> only_day_of(Range tokens, std::size_t unit) const;

  // "in the rope works there": the place named last, in this paragraph.
  std::optional<model::Place> place_of_there(std::size_t unit, Range region) const;

  // The one place to which a sentence moves or in which it plays.
  std::optional<model::Place> only_place_of(Range tokens, std::size_t unit) const;

  // "the Ilmar landslide", "the streets of Velm": part of what happened or where, not of who.
  bool of_event(std::size_t before) const;

  const Parts& p_;
  const Reading& r_;
  const std::vector<std::vector<std::size_t>>& of_unit_;
  std::vector<Range> time_tokens_;
  std::vector<Range> place_tokens_;
};

}  // namespace firsthand::claims
