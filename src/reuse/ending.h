// What two reports of one outlet both end with: most pairs of an outlet share nothing else, and it
// is no more than what the outlet puts under whatever it prints.
//
// Such a pair is compared as far as the ending goes. The rest of the two shares no seed, so that
// without the ending they would not be compared at all; and nothing that is told of the ending
// depends on the rest, but for how often it has the same stems, and how long it is. Both are known
// to the analysis of a part.
#pragma once

#include <cstdint>

#include "reuse/analysis.h"
#include "reuse/filter.h"
#include "reuse/own_words.h"
#include "reuse/parameters.h"
#include "reuse/sketch.h"

namespace firsthand::reuse {

// The seeds of a report, and what tells most others from them.
struct Seeds {
  Sketch all;  // in the order of the text
  Filter filter;

  void find(const Words& words, const Parameters& parameters);
};

// How many words both reports end with; 0 if they share more than that, or if it is too much of
// either to be what an outlet puts under it.
std::uint32_t shared_ending(const Words& a, const Seeds& a_seeds, const Words& b,
                            const Seeds& b_seeds, const Parameters& parameters);

// The end of a report, with the words before it that a passage found in it may extend to.
struct Ending {
  static constexpr std::uint32_t kNone = UINT32_MAX;

  std::uint32_t first = kNone;  // sentence of the report
  Analysis analysis;
  OwnWords own;
  bool has_own = false;
};

// The same for many reports, one after another: memory is asked for once.
class EndingAnalyser {
 public:
  // Of so many words; what `out` tells already of the same report is not told again.
  void analyse(const Words& report, std::uint32_t words, const Parameters& parameters, Ending& out);

 private:
  Analyser analyser_;
};

}  // namespace firsthand::reuse
