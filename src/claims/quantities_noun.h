// What a number counts: the noun phrase after it.
#pragma once

#include <optional>

#include "claims/folded.h"

namespace firsthand::claims {

struct Noun {
  std::size_t first = 0;  // tokens [first, end); the head is the last
  std::size_t end = 0;
  bool plural = false;
};

// The noun phrase that begins at token `i`, after a number: "commercial fishermen", "of the
// miners", "other people". `one`: after "one", where the noun is singular.
std::optional<Noun> noun_after(const Folded& words, std::size_t i, bool one);

bool is_plural_noun(std::string_view word);  // by its form
bool is_person_noun(std::string_view word);  // "man", "soldiers", "civilians", "teacher"

}  // namespace firsthand::claims
