// Who stands behind a figure where the verb of saying does not tell it: whoever gave it to the
// speaker, or confirms it in the next sentence.
#pragma once

#include <optional>
#include <vector>

#include "claims/attribution.h"
#include "claims/folded.h"
#include "claims/measures_counted.h"
#include "claims/speakers.h"

namespace firsthand::claims {

// "The figure I have from the police is nine", "53, which he said he had from the register", "spoke
// of nine dead, giving the hospital as its source": who gave the speaker the figure.
std::optional<ResolvedSpeaker> given_by(const Reading& reading, const Speakers& speakers,
                                        Range unit);

// "quoted" of "the agency quoted Ana Roth as saying", before the cue "saying"; SIZE_MAX if there is
// none.
std::size_t quoting_verb(const Reading& reading, const Statement& statement, Range unit);

// "Police arrested 52 people. "Fifty-two, and I answer for each," the chief said", "Nine people
// were killed. "That is the number in our book," the nurse said": the statement that stands right
// behind a figure and has it again; SIZE_MAX if there is none.
std::size_t confirmed_by(const Reading& reading, const Folded& words,
                         const std::vector<Statement>& statements, std::size_t unit,
                         std::int64_t figure);

}  // namespace firsthand::claims
