// Quantities and dates in languages other than English: by one grammar over a table of words where
// the language has one, else only what is written in digits, which reads the same everywhere.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "claims/foreign_words.h"
#include "claims/vague_words.h"
#include "model/claim.h"
#include "model/date.h"
#include "model/report.h"
#include "text/sentences.h"

namespace firsthand::claims {

std::vector<model::Quantity> foreign_quantities(const text::Document& document,
                                                const ForeignWords& words,
                                                const VagueWords& vague = VagueWords::standard());
std::vector<model::TimeExpression> foreign_times(const text::Document& document,
                                                 const ForeignWords& words,
                                                 const std::optional<model::DateTime>& published,
                                                 std::span<const model::Entry> entries = {});

// Of what the English grammar found in a text of another language: without all that rests on a
// word.
void keep_digits(const text::Document& document, model::Annotations& annotations);

}  // namespace firsthand::claims
