// Quantities as closed intervals with the words kept.
#pragma once

#include <vector>

#include "claims/vague_words.h"
#include "model/claim.h"
#include "text/sentences.h"

namespace firsthand::claims {

std::vector<model::Quantity> find_quantities(const text::Document& document,
                                             const VagueWords& vague = VagueWords::standard());

}  // namespace firsthand::claims
