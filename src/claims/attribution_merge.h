// Two judgements of one sentence, by its words and by its tree, to one.
#pragma once

#include <vector>

#include "claims/attribution.h"
#include "claims/attribution_tree.h"

namespace firsthand::claims {

// out[from...] are the statements that the words of `unit` gave; they are corrected by the tree,
// and what it alone finds is added. What both tell alike is sure; what one of them alone tells is
// less so.
void weigh_with_tree(const Reading& reading, const Tree& tree, Range unit,
                     std::vector<Statement>& out, std::size_t from);

// Whether a sentence has a word that could be a cue.
bool may_attribute(const Reading& reading, Range sentence);

}  // namespace firsthand::claims
