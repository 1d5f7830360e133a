// How common a word is in general, told without the case: from the table that ships with the
// program (data/frequencies.tsv, made by tools/make_frequencies.py), so that weights do not depend
// on what else is in a case.
#pragma once

#include <string_view>
#include <vector>

namespace firsthand::text {

// Articles, prepositions, pronouns, auxiliaries and the like.
bool is_function_word(std::string_view folded_word);

// The share of texts of some hundred words in which the word, or the stem, is to be expected; 0 for
// a word that is not known.
double word_share(std::string_view folded_word);
double report_share(std::string_view stem);
// Those of all stems that are known, each once, in rising order.
std::vector<double> report_shares();

}  // namespace firsthand::text
