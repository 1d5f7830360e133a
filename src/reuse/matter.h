// The sentences that tell the news itself: a figure, and whose or where. Their wording is owed to
// the matter more than to the writer: "thirteen people were killed when the roof of the church in
// ... fell" is what two honest reporters write.
#pragma once

#include "reuse/analysis.h"

namespace firsthand::reuse {

// Marks the words of those sentences. A figure is a number in digits or in words.
void mark_matter(Analysis& text);

}  // namespace firsthand::reuse
