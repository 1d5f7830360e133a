// Places in languages other than English that have a table of the forms of their names
// (data/lexicon/LANGUAGE/places.tsv): a name in capitals is led back to the form that names, by the
// case that its preposition asks for, and looked up; one that nothing known stands for is a place
// only with a word for its kind ("в Велминском районе").
#pragma once

#include <vector>

#include "claims/foreign_words.h"
#include "model/claim.h"
#include "text/sentences.h"

namespace firsthand::claims {

std::vector<model::Place> foreign_places(const text::Document& document, const ForeignWords& table);

}  // namespace firsthand::claims
