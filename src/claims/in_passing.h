// Figures that a speaker only mentions: "The rally answers the raid that killed nine, she said." He
// says something else of an event that is known, and nobody says that he knows its toll.
#pragma once

#include "claims/attribution.h"
#include "claims/measures_find.h"

namespace firsthand::claims {

// Whether the count names the event that the rest of the statement is about.
bool is_in_passing(const Reading& reading, const CountedMeasure& counted, const Statement& within);

// Whether it is told as what an event did: "the fire that killed nine".
bool tells_what_happened(const Reading& reading, Range part, const CountedMeasure& measure);

// "charged in the shooting death of a boy": where "in" stands; SIZE_MAX for none.
std::size_t preposition_before(const Reading& reading, Range part, Range trigger);

}  // namespace firsthand::claims
