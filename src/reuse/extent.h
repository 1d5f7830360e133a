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
#include <span>

#include "reuse/align.h"
#include "reuse/partners.h"
#include "reuse/scratch.h"

namespace firsthand::reuse {

enum class Of : std::uint8_t { kA, kB };  // which of the two texts

struct Extents {
  Range a;  // words
  Range b;
};

class Extent {
 public:
  // Keeps references to the texts and the parameters.
  Extent(const Analysis& a, const Analysis& b, const Partners& partners,
         const Parameters& parameters, Memory memory = heap());

  // No passage holds these words from now on; then any may again.
  void take(Range a, Range b) { set_taken(a, b, true); }
  void free(Range a, Range b) { set_taken(a, b, false); }

  // From a first guess, in the words around it. Empty if nothing of it holds.
  Extents fit(Range a, Range b) const;

  // The nats for every word in `in` of one text: how much likelier it is told after `source` of the
  // other than in the text without `own`, a range of its words. Valid until the next call.
  const Row<float>& score(Of text, Range in, Range own, Range source) const;
  // The most it is for any source of so many words and more.
  const Row<float>& score_at_most(Of text, Range in, Range own, double source_words) const;

  // What the passage weighs: the stems that both sides have, and the nats for either stretch.
  void weigh(Aligned& passage) const;

  // The words around a range that a passage found there may extend to.
  Range around(Of text, Range words) const;
  Range all(Of text) const;

 private:
  struct Text {
    explicit Text(Memory memory) : key(memory), times(memory), taken(memory) {}
    Row<std::uint32_t> key;    // of a word: the same in both for a stem that both have
    Row<std::uint32_t> times;  // of a key: how often the text has it
    Row<char> taken;           // of a word
    std::uint32_t all = 0;     // words of the whole report
    std::uint32_t size() const { return static_cast<std::uint32_t>(key.size()); }
  };

  void set_taken(Range a, Range b, bool taken);
  double sum(const Text& text, Range words, const Text& other, Range source) const;
  void score(const Text& text, Range in, Range own, const Text& other, Range source,
             bool may_be_taken) const;
  // `in_source` by key.
  void score(const Text& text, Range in, Range own, const Row<std::uint32_t>& in_source,
             double source_words, bool may_be_taken) const;

  const Parameters& p_;
  Text a_;
  Text b_;
  Row<std::uint32_t> shared_;  // keys of stems that both have
  Row<float> rate_;            // by key
  Row<float> weight_;          // by key, nats
  // By key, zero between calls.
  mutable Row<std::uint32_t> in_source_;
  mutable Row<std::uint32_t> in_own_;
  // By key: the score, where both have the stem that of the call whose number stands beside it, or
  // of the last that told all of them.
  mutable Row<float> said_;
  mutable Row<std::uint32_t> said_in_;
  mutable std::uint32_t call_ = 0;
  mutable Row<float> scores_;
};

// The stretch of greatest sum, of several the first; `sum` is told it. Places are counted from
// `first`.
Range greatest_stretch(std::span<const float> scores, std::uint32_t first, double& sum);

}  // namespace firsthand::reuse
