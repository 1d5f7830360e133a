// The most likely lineage of reports that share text: an order in which they came to be, and for
// each the parents among those before it.
//
// Given an order, every report's parents can be chosen for themselves (cover.h), so it is orders
// that are searched, as for the structure of Bayesian networks (Friedman and Koller 2003). Text
// that is new costs the same wherever it enters, so wording alone says who is next to whom and
// little of who was first; that is the part of clocks, names and what editors do to a text, which
// every used edge answers for. The search begins with the order of the clocks and moves one report
// at a time while that pays. Nothing follows from a chain of weak links: a report is explained by
// what its parents have, never by a group.
#pragma once

#include <cstddef>
#include <vector>

#include "origins/cover.h"

namespace firsthand::origins {

// Two members that share text.
struct Tie {
  std::size_t a = 0;
  std::size_t b = 0;
  double a_first = 0;               // log odds that a was before b, by all but the other members
  std::vector<Rendering> a_from_b;  // what a's sentences cost if taken from b
  std::vector<Rendering> b_from_a;
  double a_under_b = 0;  // cost of b as a's parent whatever the order; not negative
  double b_under_a = 0;
};

struct Family {
  std::vector<std::vector<double>> own;  // of each member's sentences: cost as its own text
  std::vector<std::size_t> start;        // members in the order to begin with
  std::vector<Tie> ties;
};

struct SearchLimits {
  CoverCosts cover;
  double spread = 1;              // weight of the number of orders, in small families
  std::size_t candidates = 12;    // parents considered for one report
  std::size_t small_family = 64;  // up to so many members every order of two is weighed
  std::size_t sweeps = 10;  // over the members of a small family; one over those of a large one
  double doubtful = 2;      // odds below which a large family's parent is tried as the child
};

struct Lineage {
  std::vector<std::vector<std::size_t>> parents;  // of each member, ascending
  // Of each tie: log odds that a was before b, as far as the lineage tells; 0 where neither comes
  // from the other.
  std::vector<double> a_first;
  std::size_t cut = 0;  // candidates not considered, summed over members
};

Lineage find_lineage(const Family& family, const SearchLimits& limits);

}  // namespace firsthand::origins
