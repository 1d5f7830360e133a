// What two aligned stretches of text have in common, weighed: what the judgement of a passage rests
// on.
//
// Two honest reporters of one event share names, numbers and quotations: those weigh nothing. What
// they do not share by chance is unquoted wording of their own, sentence for sentence, in its order
// (correspond.h).
#pragma once

#include <cstdint>

#include "reuse/align.h"
#include "reuse/correspond.h"

namespace firsthand::reuse {

struct Evidence {
  double in_runs = 0;          // share of the words of both sides that stand in common runs
  double shorter_in_runs = 0;  // the same of the shorter side
  double alike = 0;            // weighted Dice of stems
  double stem_nats = 0;        // of unquoted stems that both have, names and numbers left out
  double inside = 0;  // corresponding sentences in the passage: a whole one that is reworded counts
                      // 1 beside another, less alone; word for word less than that, alone nothing
  double beyond = 0;  // what those that follow one another share that no formula is long enough
                      // for, in whole sentences
  // Nats of all corresponding sentences of the two reports per word of the shorter one: of those
  // that are reworded, and of those word for word. Nothing for a passage that has none itself.
  double reworded = 0;
  double verbatim = 0;
  double quoted = 0;  // share of what both have that is quoted on both sides
  bool list = false;  // on either side there are no function words: names, ingredients, results
  bool furniture = false;  // "subscribe", "all rights reserved" and the like
};

// The sentences of two reports that correspond, each pair of them judged.
class Correspondence {
 public:
  Correspondence(const Row<Corresponding>& sentences, const Parameters& parameters);

  struct Pair {
    Corresponding sentences;
    double nats = 0;      // above coincidence: less if it is little of them
    double whole = 0;     // how much of one corresponding sentence that makes, 0..1
    double verbatim = 0;  // how far the one is the other word for word, 0..1
  };
  const Row<Pair>& pairs() const { return pairs_; }  // by a
  double reworded() const { return reworded_; }  // whole sentences in all, and those word for word
  double verbatim() const { return verbatim_; }

 private:
  Row<Pair> pairs_;
  double reworded_ = 0;
  double verbatim_ = 0;
};

// Weighs the passages of two reports.
class Weigher {
 public:
  // Keeps references to all.
  Weigher(const Analysis& a, const Analysis& b, const Partners& partners,
          const Parameters& parameters, Memory memory = heap());

  // All but what sentences tell. `runs` are those that lie in the passage.
  Evidence weigh(const Aligned& passage, const Row<CommonRun>& runs) const;
  void weigh_sentences(const Aligned& passage, const Correspondence& correspondence,
                       Evidence& out) const;

 private:
  struct Tally {  // of a stem in one side of a passage
    std::uint32_t all = 0;
    std::uint32_t quoted = 0;
    std::uint32_t about = 0;
    float weight = 0;
  };
  struct Tallies {
    Row<Tally> of;             // a term; zero between calls
    Row<std::uint32_t> terms;  // that have any, in order
    Row<std::uint64_t> any;    // a bit for each that has; none between calls
  };

  static void tally(const Analysis& text, Range words, Tallies& out);
  void weigh_stems(const Aligned& passage, Evidence& out) const;

  const Analysis& a_;
  const Analysis& b_;
  const Partners& partners_;
  const Parameters& p_;
  Memory memory_;
  mutable Tallies a_tallies_;
  mutable Tallies b_tallies_;
};

}  // namespace firsthand::reuse
