// What an open figure counts (model::Annotations), told by the rest of its incident.
//
// "I signed for fourteen," says a morgue's keeper in one report, and another counts 14 dead: who is
// named for a figure speaks of what the incident's other reports count by it, if they count one
// thing by it and his own report counts nothing by it. Such a claim has no words for its measure
// and is of tier B.
#pragma once

#include "model/findings.h"

namespace firsthand::incidents {

// Takes the open figures out of the annotations, and puts those that are told among the claims.
// REQUIRES: claims have their incidents, and are by report, then span.
void tell_open_figures(model::Findings& findings);

}  // namespace firsthand::incidents
