// The furniture of a page: what every report of an outlet carries and no reporter wrote for it.
#pragma once

#include "reuse/analysis.h"
#include "reuse/likeness.h"

namespace firsthand::reuse {

// Words that stand in sentences of that kind count as what a text is about: they tell nothing of
// who wrote it.
void mark_furniture(Analysis& text);

// By its words alone: short, and most of its sentences invite to subscribe, claim copyright and the
// like.
bool is_furniture(const Analysis& text, Range words, const Parameters& parameters);

}  // namespace firsthand::reuse
