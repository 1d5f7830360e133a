// Where within its first and last sentences a passage begins and ends.
//
// A word that the other side has gains, one that it has not costs; the passage begins and ends
// where the sum is greatest (the X-drop idea of sequence search, on words), and takes in a short
// rest of a sentence to end where the sentence does.
#pragma once

#include <cstdint>

#include "reuse/align.h"
#include "reuse/blocks.h"
#include "reuse/cluster.h"
#include "reuse/extent.h"

namespace firsthand::reuse {

class Borders {
 public:
  // Keeps references to all.
  Borders(const Analysis& a, const Analysis& b, const Partners& partners, const RunIndex& runs,
          const Extent& extent, const Parameters& parameters, Memory memory = heap());

  Aligned cut(const Fragment& fragment) const;
  Aligned cut(const Block& block) const;
  // From a first guess, in words: as far as the extent says. Empty if nothing of it holds.
  Aligned fitted(Range a_words, Range b_words) const;
  // Whether it is of some length and most of either side stands in common runs.
  bool is_verbatim_block(const Fragment& fragment) const;

 private:
  enum class Match : std::uint8_t { kNone, kFree, kShared, kInRun };

  struct Matches {
    Row<Match> a;
    Row<Match> b;
    bool verbatim = false;
  };

  Matches in_runs(Range a_words, Range b_words) const;
  double gain(Match match, double cost) const;
  Range core(Range words, const Row<Match>& matches) const;
  Range trimmed(const Analysis& text, Range sentences, const Row<Match>& matches,
                bool verbatim) const;
  Range to_sentence_ends(const Analysis& text, Range words, bool verbatim) const;

  const Analysis& a_;
  const Analysis& b_;
  const Partners& partners_;
  const RunIndex& runs_;
  const Extent& extent_;
  const Parameters& p_;
  Memory memory_;
};

}  // namespace firsthand::reuse
