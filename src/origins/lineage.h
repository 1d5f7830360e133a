// Reports that share text, as the two searches for their lineage see them: an order in which they
// came to be, and for each the parents among those before it.
//
// Given an order, every report's parents can be chosen for themselves (cover.h), so it is orders
// that are searched, as for the structure of Bayesian networks (Friedman and Koller 2003). Text
// that is new costs the same wherever it enters, so that says who is next to whom and little of who
// was first; that is the part of clocks, of names and of what editors do to a text (wording.h).
// Nothing follows from a chain of weak links: a report is explained by what its parents have, never
// by a group.
#pragma once

#include <cstddef>
#include <vector>

#include "origins/clocks.h"
#include "origins/cover.h"

namespace firsthand::origins {

// That one member's text was taken from another's.
struct Taking {
  std::vector<Rendering> renderings;  // what the taker's sentences cost then
  double cost = 0;                    // whatever the order; not negative
  double alone = 0;                   // and more if there is no other parent
};

// Two members that share text.
struct Tie {
  std::size_t a = 0;
  std::size_t b = 0;
  double clock = 0;  // log odds that a was before b, by the printed dates alone
  Taking a_takes;    // from b
  Taking b_takes;

  std::size_t other(std::size_t member) const { return member == a ? b : a; }
  const Taking& taken_by(std::size_t member) const { return member == a ? a_takes : b_takes; }
  // Log odds that a was before b, by all but the other members.
  double a_first() const {
    return clock + a_takes.cost + a_takes.alone - b_takes.cost - b_takes.alone;
  }
};

struct Family {
  std::vector<std::vector<double>> own;  // of each member's sentences: cost as its own text
  std::vector<std::size_t> start;        // members in the order of their clocks
  std::vector<Clock> clocks;             // of each member
  std::vector<Tie> ties;
};

struct Lineage {
  std::vector<std::vector<std::size_t>> parents;  // of each member, ascending
  std::vector<double> a_first;                    // of each tie: log odds that a was before b
  std::size_t cut = 0;                            // candidates not considered, summed over members
};

struct SearchLimits {
  CoverCosts cover;
  std::size_t candidates = 12;  // parents considered for one report
  double doubtful = 2;          // odds below which a parent is tried as the child
};

// For a large family: the order of the clocks, and each member moved once behind those of its
// parents of which little tells that they were first, if that pays.
Lineage find_lineage(const Family& family, const SearchLimits& limits);

}  // namespace firsthand::origins
