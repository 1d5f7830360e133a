// Text of one outlet that recurs across its otherwise unrelated reports.
#pragma once

#include <vector>

#include "model/findings.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

// Marks the passages that lie in such text on either side.
void mark_boilerplate(const std::vector<model::Report>& reports,
                      std::vector<model::Passage>& passages, const Parameters& parameters);

}  // namespace firsthand::reuse
