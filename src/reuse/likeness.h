// How alike the sentences of two reports are: weighted cosine and Dice over stems
// (Sanchez-Perez, Gelbukh, Sidorov 2014, "The winning approach to text alignment for text reuse
// detection at PAN 2014", section 3.1), with weights from the shipped table, damped for what both
// texts speak of all the time.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/analysis.h"
#include "reuse/parameters.h"
#include "reuse/partners.h"
#include "reuse/range.h"

namespace firsthand::reuse {

struct Like {  // two sentences that are alike
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float cosine = 1;
  bool operator==(const Like&) const = default;
};

class Likeness {
 public:
  // Keeps references to all.
  Likeness(const Analysis& a, const Analysis& b, const Partners& partners,
           const Parameters& parameters, Memory memory = heap());

  // By a, then b. What a sentence shares with another is explained away by a far better match.
  std::vector<Like> alike() const;

  double cosine(std::uint32_t a_sentence, std::uint32_t b_sentence) const;
  double dice(std::uint32_t a_sentence, std::uint32_t b_sentence) const;
  // Of all the sentences of two ranges taken together.
  double cosine(Range a_sentences, Range b_sentences) const;

  std::uint32_t a_sentences() const { return static_cast<std::uint32_t>(a_.sentences.size()); }
  std::uint32_t b_sentences() const { return static_cast<std::uint32_t>(b_.sentences.size()); }

 private:
  struct Overlap {
    double dot = 0;
    std::size_t shared = 0;
  };
  Overlap overlap(std::uint32_t a_sentence, std::uint32_t b_sentence) const;
  struct Scored {
    double cosine = 0;
    std::uint32_t b = 0;
  };
  // Of one sentence of a, from what heavy stems give with each of `touched`.
  void add_alike(std::uint32_t a_sentence, const float* dot, const Row<std::uint32_t>& touched,
                 Row<Scored>& found, std::vector<Like>& out) const;
  bool proposes(const Partners::Shared& stem) const;
  std::vector<Like> alike_by_sentence() const;  // whatever the size
  std::vector<Like> alike_by_stem() const;      // with a table of all pairs of sentences
  std::vector<Like> without_second_best(std::vector<Like> pairs) const;

  const Analysis& a_;
  const Analysis& b_;
  const Partners& partners_;
  const Parameters& p_;
  Memory memory_;
  Row<float> a_weight_;  // of a's terms
  Row<float> b_weight_;
  mutable Row<std::uint32_t> a_bag_;  // by term; zero between calls
  mutable Row<std::uint32_t> b_bag_;
  Row<float> a_norm_;  // of a's sentences
  Row<float> b_norm_;
  Row<float> a_light_norm_;  // of the stems of both that propose no pairs
  Row<float> b_light_norm_;
};

}  // namespace firsthand::reuse
