// The noun phrases by which reports describe speakers: where their names begin and end.
#pragma once

#include "claims/reading.h"

namespace firsthand::claims {

// After a noun, where its "of the Almery city morgue" or "from Vellacombe" ends: names and the
// nouns of institutions, for no more can be told from the verb that may follow.
std::size_t end_of_name(const Reading& reading, std::size_t noun_end, std::size_t limit);

// "defence ministry" of "the defence ministry".
Range without_article(const Reading& reading, Range range);

}  // namespace firsthand::claims
