#include "claims/quantities.h"

namespace firsthand::claims {

std::vector<model::Quantity> find_quantities(const text::Document&) { return {}; }

}  // namespace firsthand::claims
