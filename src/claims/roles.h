// Nouns that tell what kind of speaker somebody is, and titles: data/lexicon/roles.tsv.
#pragma once

#include <optional>
#include <string_view>

#include "model/names.h"

namespace firsthand::claims {

std::optional<model::OriginKind> role_of(std::string_view folded);  // plural nouns are unnamed
// The same behind another word: a medical examiner is no newspaper.
std::optional<model::OriginKind> role_of(std::string_view folded, std::string_view before);
bool is_form_of_address(std::string_view folded);  // "dr", "mrs", "colonel"
// A word for somebody by what he does: in the table, else by its ending ("glassblower").
bool is_occupation(std::string_view folded);
bool is_institution(std::string_view folded);  // a word that names no person

}  // namespace firsthand::claims
