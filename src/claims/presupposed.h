// Figures that a sentence takes for granted, whatever it asks, wants, doubts or supposes: "They
// asked why nine had died", "She demands help for the nine who were wounded".
//
// Karttunen, "Presuppositions of compound sentences" (Linguistic Inquiry 4, 1973): questions,
// negations and modals let through what their parts take for granted; "Implicative verbs" (Language
// 47, 1971).
#pragma once

#include "claims/attribution.h"
#include "claims/measures_find.h"

namespace firsthand::claims {

// By its own words: "the nine who were killed", "the six injured policemen", "the raid that killed
// nine", "whether the death of two millers was an accident".
bool is_presupposed(const Reading& reading, const CountedMeasure& counted);

// Whether the figure stands beside what begins at token `from`: in a clause of its own ("after a
// girl was wounded", "where he died") or as the result of an event (", killing three").
bool stands_beside(const Reading& reading, std::size_t from, const CountedMeasure& counted);

// Whether what the cue says of its content (that it is wanted, asked, feared, not said) is said of
// the figure, and not of something beside it in the content.
bool cue_reaches(const Statement& statement, const Reading& reading, const CountedMeasure& counted);

}  // namespace firsthand::claims
