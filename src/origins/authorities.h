// Which authority a speaker's words are of, as far as they tell: "deputies", "Sgt. Tan" and
// "the Harrow Police Department" may all be one police force telling what it knows.
//
// Reports name the same authority in many ways, and officials who are not told apart are no second
// origin ("independent" means other primary sources: Every Casualty, Standards for Casualty
// Recorders, 2016). So who may speak for an authority that is named is taken to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "origins/parameters.h"

namespace firsthand::origins {

struct Authority {
  enum class Kind {
    kNone,    // no authority, or somebody who must not be known to speak for it
    kAny,     // "officials", "authorities", "the lieutenant": of whichever authority
    kPolice,  // and sheriffs, troopers, gendarmes
    kRescue,  // fire brigade, ambulance
    kForensic,
    kProsecution,
    kArmy,
    kOther,  // one that the words name otherwise: a ministry, a town hall
  };
  Kind kind = Kind::kNone;
  bool somebody = false;        // "an official", "two officials": one of many, and not told which
  bool sheriff = false;         // a force of its own beside the town's police
  std::vector<std::string> of;  // folded names that tell it apart: "harrow", "county"; sorted
};

// "Who asked not to be named".
bool wants_no_name(std::string_view description);

// `name` as the report gives the speaker, `description` all that it says of him; `person` are the
// folded words of his own name, `institution` the head of the one that he is named with, if any.
Authority authority_of(std::string_view name, std::string_view description,
                       const std::vector<std::string>& person, std::string_view institution);

// Of "a press release", "a statement by the Harrow police", "the log of the fire brigade": of
// whoever hands it out or keeps it. Other documents speak for themselves.
Authority authority_of_document(std::string_view name);

// "Statement", "bulletin": what an authority hands out. Of a folded word.
bool is_handout(std::string_view folded);

// Nothing tells it from another of its kind: "police", "officials".
bool is_bare(const Authority& authority);

// How likely the words of both are of one authority: 0..1, symmetric. Of bare ones it says only
// that they may be; of two that are of any authority, nothing: 0.
double same_authority(const Authority& a, const Authority& b, const Parameters& parameters);

}  // namespace firsthand::origins
