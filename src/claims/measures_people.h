// Nouns that are surely of people, and nouns that are surely not.
#pragma once

#include <string_view>

namespace firsthand::claims {

bool is_human_noun(std::string_view folded);
bool is_plural_person(std::string_view folded);  // by its form
bool is_group(std::string_view folded);          // nobody knows of how many: "family", "crew"
bool is_kin(std::string_view folded);            // "mother", "nephew"
bool is_nonhuman_noun(std::string_view folded);  // animals, things, times: never people

}  // namespace firsthand::claims
