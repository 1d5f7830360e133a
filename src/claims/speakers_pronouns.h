// Speakers who stand for somebody named elsewhere: "he", "they've".
#pragma once

#include "claims/reading.h"

namespace firsthand::claims {

// "he", "they've", the "his" of "his count"; with the time words that a source may have before it.
bool is_pronoun(const Reading& reading, Range range);

}  // namespace firsthand::claims
