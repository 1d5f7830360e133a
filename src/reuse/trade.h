// The vocabulary of the trade: words that every report of an attack, an arrest, a disaster or a
// protest is written with. That two reports have them in common says what happened, not who copied.
#pragma once

#include "reuse/words.h"

namespace firsthand::reuse {

bool is_of_the_trade(const Word& word);

}  // namespace firsthand::reuse
