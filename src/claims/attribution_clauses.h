// Attributions told from the trees of sentences: the second judgement beside the rules over words
// in attribution_unit.h. A cue is a verb with its subject and what depends on it (Universal
// Dependencies: ccomp, xcomp, obj, parataxis, and obl with a preposition that belongs to the cue),
// or stands as a parenthesis in what is said ("..., she said, ...").
#pragma once

#include <optional>
#include <vector>

#include "claims/attribution.h"
#include "claims/attribution_tree.h"

namespace firsthand::claims {

// Of the tokens of one unit, in the order of their cues; what stands within quotations is left out.
std::vector<Statement> find_in_tree(const Reading& reading, const Tree& tree, Range unit);

// By nouns and adjectives, by set phrases, and by surveys: "her denial that", "is critical of",
// "took aim at", "in a survey". Tier C.
std::vector<Statement> find_words_in_tree(const Reading& reading, const Tree& tree, Range unit);

}  // namespace firsthand::claims
