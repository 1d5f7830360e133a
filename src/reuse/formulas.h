// Formulas of news prose: what every reporter has at hand, so that two reports that have it in
// common say nothing of who copied whom. Each reporter words a formula a little differently; what
// stays are content words that stand near one another, in whatever order.
#pragma once

#include <vector>

#include "reuse/words.h"

namespace firsthand::reuse {

// Of each word of the sentence whether its stem stands near another with which it stands in a
// formula (data/lexicon/formulas.txt), into `out`. The sentence may be a part of one.
void find_formulas(const Words& text, const Sentence& sentence, std::vector<char>& out);

}  // namespace firsthand::reuse
