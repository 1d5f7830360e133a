#include "origins/speakers.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <set>

#include "origins/ages.h"
#include "origins/houses.h"
#include "origins/offices.h"
#include "origins/persons.h"
#include "origins/word_lists.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

// Sorted lists of our own. Roles within an institution.
constexpr std::array<std::string_view, 34> kRoles = {
    "activist",  "ambassador", "attorney", "brother",    "commander", "commissioner", "coroner",
    "deputy",    "doctor",     "farmer",   "father",     "governor",  "judge",        "lawyer",
    "mayor",     "medic",      "minister", "mother",     "nurse",     "officer",      "official",
    "physician", "president",  "priest",   "prosecutor", "resident",  "sheriff",      "sister",
    "son",       "surgeon",    "survivor", "teacher",    "witness",   "worker"};
// Parts of an institution that speak for whoever they work for.
constexpr std::array<std::string_view, 5> kRooms = {"cabinet", "monitors", "office", "secretariat",
                                                    "staff"};
// Words before an institution's head that tell nothing of which it is but, some, of what level.
constexpr std::array<std::string_view, 25> kAnyOne = {
    "a",          "an",         "central", "city",      "country",  "district", "general",
    "government", "its",        "local",   "municipal", "national", "our",      "own",
    "province",   "provincial", "public",  "region",    "regional", "state",    "the",
    "their",      "town",       "village", "county"};

struct Word {
  std::string folded;
  bool capital = false;
  bool acronym = false;
  bool foreign = false;  // put into English
};

std::vector<Word> words_of_name(std::string_view name) {
  std::vector<Word> words;
  for (const text::Token& token : text::tokenize(name)) {
    if (token.kind != text::TokenKind::kWord) {
      if (text::words_of(name, token) == ",") words.push_back({",", false, false, false});
      continue;
    }
    const std::string_view word = text::words_of(name, token);
    const std::string own = text::fold(word);
    if (own == "'s") continue;
    const std::string_view english = in_english(own);
    words.push_back({std::string(english), token.capital, text::is_acronym(word), english != own});
  }
  return words;
}

// Of "the town's disaster office" and "Municipal Disaster Office" the same; of others '\0'.
char level_of(const std::string& word) {
  constexpr std::array<std::string_view, 4> kTown = {"city", "municipal", "town", "village"};
  constexpr std::array<std::string_view, 2> kDistrict = {"county", "district"};
  constexpr std::array<std::string_view, 4> kProvince = {"province", "provincial", "region",
                                                         "regional"};
  return is_in(kTown, word)       ? 't'
         : is_in(kDistrict, word) ? 'd'
         : is_in(kProvince, word) ? 'p'
         : word == "national"     ? 'n'
                                  : '\0';
}

bool is_head(const std::string& word) { return is_house(word) || !office_of_role(word).empty(); }
bool is_known(const std::string& word) {
  return is_head(word) || is_mouthpiece(word) || is_in(kRoles, word) || is_title(word);
}

bool ends_noun_phrase(const std::string& word) {
  return word == "," || word == "of" || word == "for" || word == "in" || word == "at" ||
         word == "and" || word == "who";
}

// The head of the first institution named: of "the army's northern command", the command.
std::size_t head_of_institution(const std::vector<Word>& words) {
  std::size_t head = 0;
  while (head < words.size() && !is_head(words[head].folded)) ++head;
  if (head < words.size() && words[head].foreign) return head;  // stands before what belongs to it
  for (std::size_t k = head + 1; k < words.size() && !ends_noun_phrase(words[k].folded); ++k) {
    if (is_mouthpiece(words[k].folded)) break;
    if (is_house(words[k].folded)) head = k;
  }
  return head;
}

// What tells an institution apart: "interior", "ostrel".
std::vector<std::string> attributes_of(const std::vector<Word>& words, std::size_t head,
                                       char& level) {
  std::set<std::string> of;
  for (std::size_t k = head; k-- > 0;) {
    const Word& word = words[k];
    if (level == 0) level = level_of(word.folded);
    if (is_title(word.folded) || is_in(kAnyOne, word.folded) || ends_noun_phrase(word.folded))
      break;
    of.insert(word.folded);
  }
  // "Service Prison National", of a name that keeps the order of its language.
  for (std::size_t k = head + 1; words[head].foreign && k < words.size() && words[k].capital &&
                                 !ends_noun_phrase(words[k].folded);
       ++k) {
    if (!is_in(kAnyOne, words[k].folded)) of.insert(words[k].folded);
  }
  for (std::size_t k = head + 1;
       k + 1 < words.size() && (words[k].folded == "of" || words[k].folded == "for");) {
    std::size_t next = k + 1;
    while (next < words.size() && (words[next].folded == "the" || words[next].folded == "of"))
      ++next;
    while (next < words.size() && words[next].capital) of.insert(words[next++].folded);
    k = next;
  }
  for (const char* word : {"the", "regional", "central", "general", "affairs"}) of.erase(word);
  // "Ministry of Internal Affairs", "Interior Ministry"
  if (of.erase("internal") != 0 || (words[head].folded == "ministry" && of.erase("home") != 0))
    of.insert("interior");
  return {of.begin(), of.end()};
}

void read_institution(const std::vector<Word>& words, Profile& profile) {
  for (const Word& word : words) {
    if (is_mouthpiece(word.folded) || word.folded == "heads" || word.folded == "runs")
      profile.mouthpiece = true;
  }
  const std::size_t head = head_of_institution(words);
  if (head == words.size() || !profile.institution.empty()) return;
  if (is_in(kRooms, words[head].folded)) {
    // "The Office of the Public Defender", "the mayor's office": whoever's it is.
    for (std::size_t k = head > 2 ? head - 2 : 0; k < std::min(words.size(), head + 5); ++k) {
      if (k > head && ends_noun_phrase(words[k].folded) && words[k].folded != "of") break;
      if (office_of_role(words[k].folded).empty()) continue;
      profile.institution = office_of_role(words[k].folded);
      profile.mouthpiece = true;
      return;
    }
  }
  const std::string role = office_of_role(words[head].folded);
  profile.institution = role.empty() ? std::string(office_of_house(words[head].folded)) : role;
  if (!role.empty()) profile.mouthpiece = true;
  profile.of = attributes_of(words, head, profile.level);
}

// Capitalised words that belong to no institution and are no title.
void read_person(const std::vector<Word>& words, Profile& profile) {
  for (std::size_t i = 0; i < words.size();) {
    if (!words[i].capital || is_known(words[i].folded) || words[i].folded == "the") {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < words.size() && words[end].capital && !is_known(words[end].folded)) ++end;
    // "Velm Bridge town council": up to the end of the noun phrase.
    std::size_t after = end;
    while (after < words.size() && !words[after].capital && !is_head(words[after].folded) &&
           !ends_noun_phrase(words[after].folded))
      ++after;
    const bool belongs_after = after < words.size() && is_head(words[after].folded);
    const bool belongs_before =
        i > 0 && (words[i - 1].folded == "of" || words[i - 1].folded == "for" ||
                  words[i - 1].folded == "in" || words[i - 1].folded == "from" ||
                  (words[i - 1].folded == "the" && i > 1));
    if (!belongs_after && !belongs_before) {
      for (std::size_t k = i; k < end; ++k) profile.person.push_back(words[k].folded);
      return;
    }
    i = end;
  }
}

// "tbi" of "Tarn Bureau of Investigation".
std::string initials_of(const std::vector<Word>& words) {
  std::string initials;
  for (const Word& word : words) {
    if (word.folded == ",") break;
    if (word.capital && word.folded != "the") initials += word.folded[0];
  }
  return initials.size() >= 3 ? initials : "";
}

int age_in(std::string_view description) {
  constexpr int kYoungest = 5;  // of who is quoted
  const auto tokens = text::tokenize(description);
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (const int age = age_between_commas(description, tokens, i); age >= kYoungest) return age;
  }
  return 0;
}

// "The miners' union" here, "Velm Miners' Union Federation" there: of two institutions the one has
// all the words of the other, and more than its head.
bool is_shorter_name(const Profile& few, const Profile& many) {
  if (few.level != 0 && many.level != 0 && few.level != many.level) return false;
  const bool bare = few.name_words.size() == 1 && many.name_words.size() > 1 &&
                    few.name_words.front() == many.name_words.back();
  if (bare && many.kind == model::OriginKind::kOrganisation) return true;  // "the team"
  const auto plain = [](const std::string& word) {
    return word.ends_with("s") ? word.substr(0, word.size() - 1) : word;
  };
  return few.name_words.size() > 1 && few.name_words.size() < many.name_words.size() &&
         std::all_of(few.name_words.begin(), few.name_words.end(), [&](const std::string& word) {
           return std::any_of(
               many.name_words.begin(), many.name_words.end(),
               [&](const std::string& other) { return plain(word) == plain(other); });
         });
}

// "The Tarn Bureau of Investigation" here, "TBI" or "TBI spokesman Josef Lund" there.
double known_by_initials(const Profile& whole, const Profile& other, const Parameters& p) {
  if (whole.initials.empty() || std::find(other.acronyms.begin(), other.acronyms.end(),
                                          whole.initials) == other.acronyms.end())
    return 0;
  return other.name_words.size() == 1 ? p.same_institution : p.institution_alike;
}

// Whether `few` stand in `many` one after the other.
bool is_run_of(const Words& few, const Words& many) {
  return !few.empty() &&
         std::search(many.begin(), many.end(), few.begin(), few.end()) != many.end();
}

// "The team" here, "Line of Contact Monitoring Team" there; "Open Door" and "Open Door Legal Aid":
// bodies whose names have no head that is known.
double same_house(const Profile& a, const Profile& b, const Parameters& p) {
  using model::OriginKind;
  const Profile& few = a.name_words.size() < b.name_words.size() ? a : b;
  const Profile& many = &few == &a ? b : a;
  if (many.kind != OriginKind::kOrganisation ||
      (!few.institution.empty() && !many.institution.empty()))
    return 0;
  if (few.kind == OriginKind::kOrganisation)
    return is_shorter_name(few, many) ? p.institution_alike : 0;
  const bool begins =
      few.name_words.size() > 1 && few.kind == OriginKind::kWitness &&
      few.name_words.size() < many.name_words.size() &&
      std::equal(few.name_words.begin(), few.name_words.end(), many.name_words.begin());
  return begins ? p.institution_alike : 0;
}

// "The stationmistress of Quillet" here, "Isolde Adeane, stationmistress of Quillet" there. One
// word alone ("the pilot") says little, "a resident" nothing.
double same_role(const Profile& nameless, const Profile& named, const Parameters& p) {
  if (!nameless.person.empty() || named.person.empty()) return 0;
  // "The director of the port of Velm", "the port's director"
  Words told;
  std::copy_if(nameless.name_words.begin(), nameless.name_words.end(), std::back_inserter(told),
               [](const std::string& word) { return !ends_noun_phrase(word); });
  const bool office =
      nameless.kind == model::OriginKind::kOfficial || nameless.kind == model::OriginKind::kWitness;
  if (office && told.size() > 2 && told.size() < nameless.name_words.size()) {
    told.resize(2);
    if (is_subset(told, named.described)) return p.institution_alike;
  }
  if (!nameless.institution.empty() || !is_run_of(nameless.name_words, named.described)) return 0;
  if (nameless.name_words.size() >= 3) return p.short_name;
  const bool anonymous =
      nameless.kind == model::OriginKind::kUnnamed || nameless.kind == model::OriginKind::kWitness;
  return anonymous ? 0 : p.institution_alike;
}

// "Its driver" here, "the driver" or "the driver Ana Roth" there: of one incident. Not who is one
// of many, whatever the article says.
double same_part(const Profile& a, const Profile& b, const Parameters& p) {
  constexpr std::array<std::string_view, 13> kMany = {
      "girl",     "man",     "prisoner", "relative", "resident", "soldier", "source",
      "survivor", "teacher", "victim",   "villager", "witness",  "worker"};
  const auto part = [&](const Profile& x) {
    return x.kind == model::OriginKind::kWitness && x.definite && x.person.empty() &&
           x.name_words.size() == 1 && !is_in(kMany, x.name_words.front()) &&
           !x.name_words.front().ends_with("s");
  };
  return part(a) && part(b) && a.name_words == b.name_words ? p.institution_alike : 0;
}

// "The abbot" here, "the abbot of the monastery" there.
double same_office(const Profile& a, const Profile& b, const Parameters& p) {
  const Profile& few = a.name_words.size() < b.name_words.size() ? a : b;
  const Profile& many = &few == &a ? b : a;
  if (a.kind != model::OriginKind::kOfficial || b.kind != model::OriginKind::kOfficial ||
      !a.person.empty() || !b.person.empty() || few.name_words.size() != 1 ||
      many.name_words.size() < 3 || many.name_words[1] != "of")
    return 0;
  return few.name_words.front() == many.name_words.front() ? p.institution_alike : 0;
}

// "An official in the governor's office", "two security sources": whoever it is, is not told. "The
// town's emergency staff" is a body as a whole.
bool is_anonymous(const Profile& profile) {
  if (profile.kind == model::OriginKind::kUnnamed) {
    const Words& name = profile.name_words;
    const bool body = !name.empty() && is_house(name.back()) &&
                      std::none_of(name.begin(), name.end(), ends_noun_phrase);
    return profile.of.empty() || !body;
  }
  if (!profile.person.empty()) return false;
  for (const std::string& word : profile.name_words) {
    if (ends_noun_phrase(word)) return false;
    if (word == "official" || word == "officials" || word == "source" || word == "sources")
      return true;
  }
  return false;
}

// "The family", "family and friends", "Kolar's relatives": of one victim it is one voice.
bool is_kin(const std::string& word) {
  return word == "family" || word == "relatives" || word == "kin";
}

double same_kin(const Profile& a, const Profile& b, const Parameters& p) {
  constexpr std::array<std::string_view, 9> kPlain = {"and", "close",   "family", "friends",  "his",
                                                      "her", "members", "of",     "relatives"};
  const auto whose = [&](const Profile& profile) {
    Words of;
    for (const std::string& word : profile.name_words) {
      if (!is_in(kPlain, word)) of.push_back(word);
    }
    return of;
  };
  const auto kin = [](const Profile& x) {
    return std::any_of(x.name_words.begin(), x.name_words.end(), is_kin);
  };
  if (!kin(a) || !kin(b)) return 0;
  const Words x = whose(a);
  const Words y = whose(b);
  return is_subset(x, y) || is_subset(y, x) ? p.institution_alike : 0;
}

// "Hospital officials", beside the hospital itself; not "an official who asked not to be named".
double speaks_as(const Profile& anonymous, const Profile& institution, const Parameters& p) {
  if (!institution.person.empty() || institution.institution.empty() ||
      anonymous.institution != institution.institution || anonymous.name_words.empty() ||
      anonymous.wants_no_name)
    return 0;
  const std::string& last = anonymous.name_words.back();
  if (last != "officials" && last != "official" && last != "administrators") return 0;
  const bool one =
      is_subset(anonymous.of, institution.of) || is_subset(institution.of, anonymous.of);
  return one ? p.institution_alike : 0;
}

// "The manifest" and "the boarding manifest of the Good Intent".
double same_document(const Profile& a, const Profile& b, const Parameters& p) {
  const Words& few = a.name_words.size() < b.name_words.size() ? a.name_words : b.name_words;
  const Words& many = &few == &a.name_words ? b.name_words : a.name_words;
  if (few.empty() || !is_subset(few, many)) return 0;
  return few.size() == many.size() ? p.same_institution : p.institution_alike;
}

// "Its press officer, Captain Jan Rehor"
bool is_of_one_before(const std::vector<Word>& words) {
  constexpr std::size_t kNear = 4;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].folded != "its") continue;
    for (std::size_t k = i + 1; k < std::min(words.size(), i + kNear); ++k) {
      if (is_mouthpiece(words[k].folded) || is_in(kRoles, words[k].folded)) return true;
    }
  }
  return false;
}

Words plain_words(const std::vector<Word>& words) {
  Words out;
  for (const Word& word : words) {
    if (word.folded != "the" && word.folded != "a" && word.folded != "an")
      out.push_back(word.folded);
  }
  return out;
}

}  // namespace

Profile profile_of(std::string_view name, std::string_view description, model::OriginKind kind,
                   std::string_view outlet, std::string_view introduction) {
  Profile profile;
  profile.kind = kind;
  profile.outlet = text::fold(outlet);
  profile.words = text::fold(name);
  const std::vector<Word> own = words_of_name(name);
  const std::vector<Word> all = words_of_name(description);
  profile.name_words = plain_words(own);
  profile.described = plain_words(all);
  profile.age = age_in(description);
  profile.wants_no_name = wants_no_name(description);
  profile.definite = !all.empty() &&
                     (all[0].folded == "the" || all[0].folded == "its" || all[0].folded == "their");
  profile.of_one_before = is_of_one_before(all);
  read_institution(own, profile);
  // "Ostrel General Hospital" has no person in it.
  if (kind != model::OriginKind::kOrganisation || profile.institution.empty())
    read_person(own, profile);
  if (profile.institution.empty()) read_institution(all, profile);
  const bool introduced = profile.institution.empty() && !profile.person.empty();
  if (introduced) read_institution(words_of_name(introduction), profile);
  if (profile.person.empty()) profile.initials = initials_of(own);
  for (const auto* words : {&own, &all}) {
    for (const Word& word : *words) {
      if (word.acronym) profile.acronyms.push_back(word.folded);
    }
  }
  if (kind == model::OriginKind::kDocument) {
    profile.authority = authority_of_document(name);
  } else if (kind != model::OriginKind::kOutlet && kind != model::OriginKind::kAgency) {
    profile.authority = authority_of(name, description, profile.person, profile.institution);
    if (introduced && (profile.authority.kind == Authority::Kind::kNone ||
                       profile.authority.kind == Authority::Kind::kAny))
      profile.authority = authority_of(name, introduction, profile.person, profile.institution);
  }
  return profile;
}

bool is_bare_document(const Profile& profile) {
  constexpr std::array<std::string_view, 3> kStudies = {"publication", "report", "study"};
  if (profile.kind != model::OriginKind::kDocument || profile.name_words.size() != 1) return false;
  return is_handout(profile.name_words.front()) || is_in(kStudies, profile.name_words.front());
}

double same_speaker(const Profile& a, const Profile& b, const Parameters& p) {
  using model::OriginKind;
  // Mother and daughter may share a name, and not their age; papers round it, and have birthdays.
  if (a.age != 0 && b.age != 0 && std::abs(a.age - b.age) > 1) return 0;
  const double initials = std::max(known_by_initials(a, b, p), known_by_initials(b, a, p));
  if (initials > 0) return initials;
  if (const double role = std::max(same_role(a, b, p), same_role(b, a, p)); role > 0) return role;
  if (a.kind == OriginKind::kDocument && b.kind == OriginKind::kDocument) {
    if (const double document = same_document(a, b, p); document > 0) return document;
  }
  if (const double kin = same_kin(a, b, p); kin > 0) return kin;
  if (const double part = same_part(a, b, p); part > 0) return part;
  if (const double house = same_house(a, b, p); house > 0) return house;
  // "Lawyer alleges torture", and a lawyer below the headline.
  if (a.words == b.words && !a.words.empty() && a.outlet == b.outlet && !a.outlet.empty()) return 1;
  if (const double office = same_office(a, b, p); office > 0) return office;
  const bool a_anonymous = is_anonymous(a);
  const bool b_anonymous = is_anonymous(b);
  if (a_anonymous || b_anonymous) {
    if (a_anonymous != b_anonymous) return a_anonymous ? speaks_as(a, b, p) : speaks_as(b, a, p);
    return a.outlet == b.outlet && !a.outlet.empty() ? 1 : p.both_anonymous;
  }
  if (!a.person.empty() && !b.person.empty()) {
    const double person = same_person(a.person, b.person, p);
    if (person > 0) return person;
    const bool one_institution =
        !a.institution.empty() && a.institution == b.institution && a.of == b.of;
    return one_institution && a.mouthpiece && b.mouthpiece ? p.two_of_one_institution : 0;
  }
  if (a.institution.empty() || b.institution.empty()) {
    if (!a.person.empty() || !b.person.empty() || a.words.empty() || a.words != b.words) return 0;
    // The same words without a name: "a resident" here and there is nobody in particular.
    if (a.kind == OriginKind::kWitness) return a.outlet == b.outlet ? p.expected : p.both_anonymous;
    return p.same_institution;
  }
  if (a.institution != b.institution) {
    const bool bare = a.person.empty() && b.person.empty();
    return bare && (is_shorter_name(a, b) || is_shorter_name(b, a)) ? p.institution_alike : 0;
  }
  const bool both_institutions = a.person.empty() && b.person.empty();
  const bool speaks_for_it = both_institutions || (a.person.empty() ? b.mouthpiece : a.mouthpiece);
  const double weight = speaks_for_it ? 1 : 0.75;
  if (a.level != 0 && b.level != 0 && a.level != b.level) return 0;
  if (a.of == b.of) return p.same_institution * weight;
  if (is_subset(a.of, b.of) || is_subset(b.of, a.of)) return p.institution_alike * weight;
  return 0;
}

}  // namespace firsthand::origins
