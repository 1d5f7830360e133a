// Which sentences of two reports correspond, and how much of what is the writer's own they share:
// in any order, and in the order in which it stands. A synonym leaves the words around it in their
// order; who writes anew keeps neither.
#pragma once

#include "reuse/own_words.h"
#include "reuse/partners.h"
#include "reuse/scratch.h"

namespace firsthand::reuse {

struct Corresponding {  // a sentence of a with one of b; weights in nats, of own words
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  double a_own = 0;
  double b_own = 0;
  double ordered = 0;  // of the heaviest common subsequence of stems
};

// By a. Each sentence is in one pair at most: those that share most are paired first.
Row<Corresponding> corresponding(const Analysis& a, const OwnWords& a_own, const Analysis& b,
                                 const OwnWords& b_own, const Partners& partners,
                                 Memory memory = heap());

}  // namespace firsthand::reuse
