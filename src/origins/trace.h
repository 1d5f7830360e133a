// Passages and claims to the origin graph and the count: the last stage.
#pragma once

#include <span>
#include <vector>

#include "model/findings.h"
#include "origins/parameters.h"

namespace firsthand::origins {

// Completes `findings`: reads its reports, annotations, passages, claims and incidents; sets
// passages' `first`, how many possible parents were passed over, the figures, details, origins and
// state of every incident, and findings' details, origins and edges.
void trace(model::Findings& findings, const Parameters& parameters, unsigned threads);

}  // namespace firsthand::origins
