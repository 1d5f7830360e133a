// Text of one outlet that recurs across its otherwise unrelated reports: what several of them have,
// and what two of them both close with. An outlet that repeats itself is no second voice in any
// case, so that little is lost where it was a background paragraph.
#pragma once

#include <vector>

#include "reuse/found_passage.h"
#include "reuse/parameters.h"
#include "reuse/pile.h"

namespace firsthand::reuse {

// Marks the passages that lie in such text on either side. Those of one pair stand together, in the
// order of the text; `facts` by number.
void mark_boilerplate(const std::vector<Facts>& facts, std::vector<FoundPassage>& passages,
                      const Parameters& parameters);

}  // namespace firsthand::reuse
