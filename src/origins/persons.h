// Whether two personal names are of one person: fuller and shorter, and in the spellings that other
// alphabets and other languages' endings give them.
#pragma once

#include <string_view>

#include "origins/parameters.h"
#include "origins/word_lists.h"

namespace firsthand::origins {

// 0..1, of folded words in order, without titles; neither may be empty.
double same_person(const Words& a, const Words& b, const Parameters& parameters);

// Optimal string alignment distance, at most `limit` + 1.
int edit_distance(std::string_view a, std::string_view b, int limit);

}  // namespace firsthand::origins
