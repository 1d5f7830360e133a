// Where phrases begin and end around a verb, told from closed lists and marks alone.
#pragma once

#include <optional>
#include <string_view>

#include "claims/reading.h"

namespace firsthand::claims {

// Whether token `i` is a cue used as a verb, and not "the report" or "an alleged plan".
bool is_cue_verb(const Reading& reading, Range unit, std::size_t i);

// Whether token `i` looks like a finite verb or an auxiliary.
bool is_verb(const Reading& reading, Range unit, std::size_t i);

// "two men accused of", "a man found dead": whom the verb is said of did not do it.
bool is_undergone(const Reading& reading, std::size_t verb);

// The verb with its auxiliaries and adverbs before it: "has since said".
Range verb_group(const Reading& reading, Range unit, std::size_t verb);

// The noun phrase that ends before `end`, with what follows it in commas ("Ana Roth, a nurse,");
// `head` is without that. Empty if there is none.
struct NounPhrase {
  Range all;
  Range head;
};
NounPhrase phrase_before(const Reading& reading, Range unit, std::size_t end);
NounPhrase phrase_after(const Reading& reading, Range unit, std::size_t begin);

// Past time and manner of speaking: "on Monday", "in a statement", "by telephone".
std::size_t skip_adjuncts(const Reading& reading, Range unit, std::size_t begin);

// "Statement", "letter", "video": what somebody says something in.
bool is_medium_of_saying(std::string_view noun);

}  // namespace firsthand::claims
