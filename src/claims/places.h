// Names of places, and where they lie.
#pragma once

#include <vector>

#include "model/claim.h"
#include "text/sentences.h"

namespace firsthand::claims {

std::vector<model::Place> find_places(const text::Document& document);

}  // namespace firsthand::claims
