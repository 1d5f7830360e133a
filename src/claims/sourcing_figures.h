// Whose a figure is, where the sentence says that of the figure itself: "by the hospital's count",
// "is that of the police", "34 arrested of whom the police speak", "as appears from the death
// certificates", "the register, as shown to us, has 38". Reports pass figures on in such words, and
// whoever prints one so is no source of it.
#pragma once

#include <vector>

#include "claims/attribution.h"

namespace firsthand::claims {

// The statements for figures that none of `known` tells.
std::vector<Statement> find_figure_sources(const Reading& reading,
                                           const std::vector<Statement>& known);

}  // namespace firsthand::claims
