// When the reports of a small family came to be, and from whom each took its text: not the one
// likeliest lineage, but what the likely ones have in common.
//
// A report says when it was published, rightly or wrongly, or by the day, or not at all. Given the
// moments of all, every report's possible parents can be weighed for themselves, so it is moments
// that are sampled (Metropolis and Hastings), and parents that are summed over. So a wrong clock is
// doubted once, however many reports it stands beside, and two reports tell of each other's order
// through a third. The random numbers are the same in every run.
#pragma once

#include "origins/lineage.h"

namespace firsthand::origins {

struct ChronologyLimits {
  CoverCosts cover;
  std::size_t candidates = 24;  // parents considered for one report; pairs of half of them
  double wrong_clock = 0.03;    // share of printed dates
  double wrong_hours = 14;      // by so many at most; a bare day by one; a few by any time
  double margin_hours = 48;     // before the first date and behind the last
  double short_hours = 0.5;     // below which times are much alike
  std::size_t work = 7200;      // samples times members, at most
  std::size_t samples = 600;    // at most
};

Lineage sample_lineage(const Family& family, const ChronologyLimits& limits);

}  // namespace firsthand::origins
