// Text of one outlet that recurs across its otherwise unrelated reports: what several of them have,
// and what two of them both close with. An outlet that repeats itself is no second voice in any
// case, so that little is lost where it was a background paragraph.
#pragma once

#include <vector>

#include "model/findings.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

// Marks the passages that lie in such text on either side.
void mark_boilerplate(const std::vector<const model::Report*>& reports,
                      std::vector<model::Passage>& passages, const Parameters& parameters);

}  // namespace firsthand::reuse
