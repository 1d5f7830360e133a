// Bodies that speak, and for which of them a person does where the text around his name tells it:
// "at the Ostrel hospital the superintendent, Dr Ana Kolar", "Ostrel hospital, where Dr Ana Kolar",
// "the port authority ... its director, Jan Rehor", "Jan Rehor, director of the port authority".
#pragma once

#include <string>
#include <string_view>

#include "model/span.h"

namespace firsthand::origins {

// Whether bodies are named by it: "ministry", "hospital". Of a folded word.
bool is_house(std::string_view folded);
// Whether who is called so speaks for a body: "spokeswoman", "director".
bool is_mouthpiece(std::string_view folded);
bool is_title(std::string_view folded);  // "dr", "colonel"

// "of Ostrel hospital", for a person named at `name`; empty if nothing near it tells.
std::string house_beside(std::string_view text, model::Span name);

}  // namespace firsthand::origins
