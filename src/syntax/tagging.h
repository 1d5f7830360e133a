// What the choice of a word's tag looks at: the word, its ending and shape, its neighbours, and the
// two tags to the left (Collins 2002; Toutanova and others 2003).
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "syntax/hash.h"
#include "syntax/words.h"

namespace firsthand::syntax {

inline constexpr std::size_t kTagFeatures = 26;
inline constexpr std::size_t kNoTag = 63;  // of a word outside the sentence

// The features of words[at]; `before` and `before2` are the classes of the two words to its left.
std::array<Feature, kTagFeatures> tag_features(std::span<const Word> words, std::size_t at,
                                               std::size_t before, std::size_t before2);

}  // namespace firsthand::syntax
