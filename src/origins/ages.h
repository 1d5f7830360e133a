// The age that stands between commas behind a name: "Ana Roth, 34, a nurse".
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "text/tokens.h"

namespace firsthand::origins {

// In years; -1 if the words are no number that can be an age.
int age_of(std::string_view digits);

// 'y', 'm', 'w' or 'd' where years, months, weeks or days stand behind tokens[i] of `words`, with
// or without a hyphen: "62-year-old"; else 0.
char unit_of_age(std::string_view words, const std::vector<text::Token>& tokens, std::size_t i);

// What tokens[i] of `words` tells, with a comma before it and one behind it or the end; else -1.
int age_between_commas(std::string_view words, const std::vector<text::Token>& tokens,
                       std::size_t i);

}  // namespace firsthand::origins
