// Nouns that are surely of people, and nouns that are surely not.
#pragma once

#include <string_view>

namespace firsthand::claims {

bool is_human_noun(std::string_view folded);
bool is_nonhuman_noun(std::string_view folded);  // animals, things, times: never people

}  // namespace firsthand::claims
