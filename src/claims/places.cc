#include "claims/places.h"

namespace firsthand::claims {

std::vector<model::Place> find_places(const text::Document&) { return {}; }

}  // namespace firsthand::claims
