// Who stands behind what is told, where no verb of saying tells it: "by the count of Ana Roth",
// "(source: the Courier)", "This was confirmed by the coroner.", "The nurse is certain that ...",
// "From the Courier comes the news that ...". A figure rests on such a source as on a speaker; as
// attributions they are not shown, for they have no cue.
#pragma once

#include <vector>

#include "claims/attribution.h"

namespace firsthand::claims {

// "by the count of", "in the words of", "on the authority of" at token `i`: the words up to the
// source's name. Empty if there are none.
Range source_phrase(const Reading& reading, Range unit, std::size_t i);

// The attributions and the sourcings, these last and of tier B. What a turn of phrase has for its
// own words is no attribution: the "known" of "made it known that".
std::vector<Statement> with_sourcings(const Reading& reading, std::vector<Statement> statements);

}  // namespace firsthand::claims
