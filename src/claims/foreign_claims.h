// The claims of a report in a language other than English that has a table of words. Rules over
// words alone, so that all are of tier B.
#pragma once

#include "claims/foreign_words.h"
#include "model/claim.h"
#include "model/report.h"
#include "text/sentences.h"

namespace firsthand::claims {

// Fills in attributions and claims; quantities and times must be there.
void foreign_claims(const model::Report& report, const text::Document& document,
                    const ForeignWords& table, model::Annotations& annotations);

}  // namespace firsthand::claims
