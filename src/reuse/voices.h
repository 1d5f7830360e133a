// How much of a sentence is the writer's own. Two honest reporters of one event have the same words
// from others: quotations, what a speaker is told to have said, the titles of officials, the text
// of laws, names and figures. None of that tells who wrote it.
#pragma once

#include <vector>

#include "reuse/analysis.h"
#include "reuse/parameters.h"

namespace firsthand::reuse {

// Of each word of the sentence how much of its weight speaks for copying, 0..1.
void own_shares(const Analysis& text, const Sentence& sentence, const Parameters& parameters,
                std::vector<float>& shares);

}  // namespace firsthand::reuse
