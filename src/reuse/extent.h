// How far a passage extends that is not word for word.
//
// On either side, every word is asked how much likelier it is if the passage holds it than if it
// stands in a text of its own: a word whose stem the other side of the passage has speaks for it,
// the more the rarer the stem and the shorter the other side; one that the other side has not
// speaks against it. The passage is the stretch of greatest sum, found on the one side and on the
// other in turn until neither changes. The order of words does not matter, so shuffled and reworded
// text is found as well as text that is near word for word.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/likeness.h"

namespace firsthand::reuse {

struct Extents {
  Range a;  // words
  Range b;
  double a_sum = 0;  // nats for the stretches
  double b_sum = 0;
};

class Extent {
 public:
  // Keeps references to all.
  Extent(const Analysis& a, const Analysis& b, const Likeness& likeness,
         const Parameters& parameters);

  // From a first guess, within the windows, which hold it.
  Extents fit(Range a, Range b, Range a_window, Range b_window) const;

  // No passage holds these words from now on.
  void take(Range a, Range b);
  // Stretches of a that are in b, wherever, and where in b most of it is; best first.
  std::vector<Extents> seeds() const;
  // Undoes take().
  void free(Range a, Range b);
  // The same model says what a stretch was written from: whether its words are likelier taken from
  // a narrow source or from a wider one. `in` of a (or b) may be a condensed version of more than
  // `source` of the other.
  Extents condensed(bool from_b, Range in, Range source, Range window) const;
  // Nats for either side of a passage.
  Extents weigh(Range a, Range b) const;

 private:
  float usual(float weight) const;
  void score(const Analysis& text, const std::vector<std::uint32_t>& key, Range in, Range own,
             const Analysis& other_text, const std::vector<std::uint32_t>& other_key, Range other,
             std::vector<float>& out, bool mask = true) const;

  const Analysis& a_;
  const Analysis& b_;
  const Parameters& p_;
  std::vector<std::uint32_t> a_key_;  // of a term: the same for both where both have the stem
  std::vector<std::uint32_t> b_key_;
  std::vector<std::uint32_t> a_all_;  // by key: how often the stem stands in the text
  std::vector<std::uint32_t> b_all_;
  std::vector<bool> a_taken_;
  std::vector<bool> b_taken_;
  mutable std::vector<std::uint32_t> in_other_;  // by key; zero between calls
  mutable std::vector<std::uint32_t> in_own_;
};

// The stretch of greatest sum, of several the first. Places are counted from `first`.
Range greatest_stretch(const std::vector<float>& scores, std::uint32_t first, double& sum);

}  // namespace firsthand::reuse
