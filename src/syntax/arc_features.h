// What the choice of a move, and of a new arc's label, looks at (after Zhang and Nivre 2011): the
// words and tags about the top of the stack and the next word, their dependents so far, how many
// there are and with what labels, and the distance.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/arcs.h"
#include "syntax/hash.h"
#include "syntax/words.h"

namespace firsthand::syntax {

inline constexpr std::size_t kMoveFeatures = 62;
inline constexpr std::size_t kLabelFeatures = 34;

// A sentence whose tags are chosen: their classes, one per word.
struct Tagged {
  std::span<const Word> words;
  std::span<const std::uint8_t> tags;
};

std::array<Feature, kMoveFeatures> move_features(const Tagged& sentence, const Arcs& arcs);

// Of the arc that is about to be made.
std::array<Feature, kLabelFeatures> label_features(const Tagged& sentence, const Arcs& arcs,
                                                   std::int32_t dependent, std::int32_t head);

}  // namespace firsthand::syntax
