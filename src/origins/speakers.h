// Who is who: whether two mentions in reports on one incident are of one speaker.
//
// A mention is read as a person's name, an institution, or both ("Interior Ministry spokesman Jan
// Rehor"). One person under two spellings is one speaker; an institution and its spokesman are one;
// two named persons of one institution are two. A role ("the stationmistress of Quillet") is the
// person whom another report describes in the same words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/names.h"
#include "origins/authorities.h"
#include "origins/parameters.h"

namespace firsthand::origins {

struct Profile {
  model::OriginKind kind = model::OriginKind::kUnnamed;
  std::vector<std::string> person;  // folded words of a personal name, in order, without titles
  std::string institution;          // folded head: "ministry", "hospital"; empty if none is named
  std::vector<std::string> of;      // what tells it apart: "interior", "ostrel"; sorted
  char level = 0;                   // 't'own, 'd'istrict, 'p'rovince or 'n'ation; 0: not told
  Authority authority;
  bool mouthpiece = false;  // a spokesman or the head: speaks for the institution, not for himself
  bool of_one_before = false;  // "its spokesman": of the institution that its report named before
  bool wants_no_name = false;
  bool definite = false;                // "the driver", "its driver"
  std::string outlet;                   // of the report, for anonymous speakers
  std::string words;                    // folded name as given
  std::string initials;                 // of an institution's full name: "tbi"; empty below three
  std::vector<std::string> acronyms;    // in all that is said of the speaker, folded
  int age = 0;                          // in years; 0: not told
  std::vector<std::string> name_words;  // its words, without articles
  std::vector<std::string> described;   // the words of all that the report says of the speaker
};

// `description`: all that the report says of the speaker where it names it, the name included;
// `introduction`: what other reports say of a person of that name, where the report itself does not
// say for whom he speaks.
Profile profile_of(std::string_view name, std::string_view description, model::OriginKind kind,
                   std::string_view outlet, std::string_view introduction = {});

// "A report", "the statement": a document of whoever put it out, who is not told.
bool is_bare_document(const Profile& profile);

// 0..1. Symmetric.
double same_speaker(const Profile& a, const Profile& b, const Parameters& parameters);

}  // namespace firsthand::origins
