#include "origins/authorities.h"

#include <algorithm>
#include <array>
#include <set>

#include "origins/offices.h"
#include "origins/word_lists.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

using Kind = Authority::Kind;

// Sorted lists of our own, each word in the forms it has.
constexpr std::array<std::string_view, 24> kPolice = {
    "commissariat", "constable",      "constables", "cop",         "cops",
    "deputies",     "detective",      "detectives", "gendarme",    "gendarmerie",
    "gendarmes",    "inspector",      "officer",    "officers",    "patrolman",
    "police",       "policeman",      "policemen",  "policewoman", "sheriff",
    "sheriffs",     "superintendent", "trooper",    "troopers"};
constexpr std::array<std::string_view, 16> kRescue = {
    "ambulance",   "dispatcher",   "dispatchers", "emergency", "ems",       "fire",
    "firefighter", "firefighters", "medic",       "medics",    "paramedic", "paramedics",
    "rescue",      "rescuers",     "responder",   "responders"};
constexpr std::array<std::string_view, 5> kForensic = {"coroner", "examiner", "forensic",
                                                       "pathologist", "pathologists"};
constexpr std::array<std::string_view, 4> kProsecution = {"da", "prosecution", "prosecutor",
                                                          "prosecutors"};
constexpr std::array<std::string_view, 13> kArmy = {
    "armed", "army", "battalion", "garrison", "infantry", "marines", "military",
    "naval", "navy", "regiment",  "soldier",  "soldiers", "troops"};
// Of no authority in particular.
constexpr std::array<std::string_view, 14> kAny = {
    "authorities",  "authority",     "command",      "enforcement", "headquarters",
    "investigator", "investigators", "official",     "officials",   "source",
    "sources",      "spokesman",     "spokesperson", "spokeswoman"};
constexpr std::array<std::string_view, 9> kSomebody = {
    "four", "investigator", "official", "several", "some", "source", "sources", "three", "two"};
constexpr std::array<std::string_view, 13> kRanks = {
    "capt",   "captain",    "chief", "cmdr",  "commander", "corporal", "cpl",
    "deputy", "lieutenant", "lt",    "major", "sergeant",  "sgt"};
// Capitals that tell no authority from another.
constexpr std::array<std::string_view, 54> kCommon = {
    "affairs",      "agency",      "armed",       "arriving",     "assistant",    "bureau",
    "capital",      "center",      "centre",      "chief",        "city",         "command",
    "commander",    "crime",       "department",  "dept",         "division",     "first",
    "force",        "forces",      "general",     "ground",       "headquarters", "homicide",
    "information",  "interim",     "joint",       "land",         "law",          "local",
    "major",        "media",       "metro",       "metropolitan", "municipal",    "national",
    "nearby",       "office",      "operational", "operations",   "other",        "precinct",
    "press",        "public",      "relations",   "responding",   "sector",       "spokesman",
    "spokesperson", "spokeswoman", "squad",       "staff",        "task",         "unit"};
// What may stand beside "officials", with these, and names nothing else: not "hospital officials".
constexpr std::array<std::string_view, 34> kPlain = {
    "a",           "an",       "and",        "county",  "departmental", "district",   "east",
    "federal",     "for",      "government", "in",      "many",         "more",       "municipal",
    "national",    "north",    "of",         "one",     "other",        "provincial", "regional",
    "safety",      "security", "senior",     "several", "some",         "south",      "state",
    "territorial", "the",      "three",      "two",     "west",         "with"};
// After these nothing says whom somebody speaks for.
constexpr std::array<std::string_view, 10> kAside = {"after", "at",    "near",  "outside", "that",
                                                     "when",  "where", "which", "who",     "whose"};
constexpr std::array<std::string_view, 8> kOverThem = {"agency",     "committee", "headquarters",
                                                       "management", "ministry",  "office",
                                                       "situations", "staff"};
// "Ana Roth, who heads the emergency staff": after these it does say so.
constexpr std::array<std::string_view, 8> kLeads = {"chairs", "commands", "coordinates", "directs",
                                                    "heads",  "leads",    "runs",        "speaks"};
// Institutions that are no authority's.
constexpr std::array<std::string_view, 24> kPrivate = {
    "association", "center",       "centre",       "church",     "clinic",   "coalition",
    "college",     "company",      "federation",   "foundation", "hospital", "institute",
    "league",      "monitor",      "monitors",     "morgue",     "mortuary", "network",
    "observatory", "organisation", "organization", "school",     "society",  "university"};
// What an authority hands out.
constexpr std::array<std::string_view, 14> kHandouts = {
    "alert",   "bulletin", "communique", "communiqué", "dispatch",   "note",  "post",
    "readout", "release",  "releases",   "statement",  "statements", "tweet", "update"};
constexpr std::array<std::string_view, 4> kElders = {"village chief", "tribal chief", "clan chief",
                                                     "village head"};
constexpr std::array<std::string_view, 7> kUnnamed = {
    "anonymity", "anonymous", "anonymously", "authorised", "authorized", "identified", "named"};

Kind kind_of(std::string_view word) {
  if (is_in(kPolice, word)) return Kind::kPolice;
  if (is_in(kRescue, word)) return Kind::kRescue;
  if (is_in(kForensic, word)) return Kind::kForensic;
  if (is_in(kProsecution, word)) return Kind::kProsecution;
  if (is_in(kArmy, word)) return Kind::kArmy;
  return is_in(kAny, word) ? Kind::kAny : Kind::kNone;
}

// "VPD", "HCSO": a town's or county's initials, and a police department, sheriff's office or fire
// department's; "TBI": a bureau of investigation, which is no police force.
Kind kind_of_initials(std::string_view acronym) {
  if (acronym.size() < 3 || acronym.size() > 6) return Kind::kNone;
  if (acronym.ends_with("PD") || acronym.ends_with("SO")) return Kind::kPolice;
  if (acronym.ends_with("BI") || acronym == "ATF" || acronym == "DEA") return Kind::kOther;
  return acronym.ends_with("FD") ? Kind::kRescue : Kind::kNone;
}

// "General staff", "task force", "ground forces", "sector command": of an army.
bool is_army(std::string_view before, std::string_view word) {
  if (word == "staff") return before == "general";
  if (word == "national") return before == "marine";  // "Marine Nationale"
  if (word == "force" || word == "forces")
    return before == "task" || before == "ground" || before == "land" || before == "defence" ||
           before == "defense";
  return word == "command" && (before == "sector" || before == "defence" || before == "defense" ||
                               before == "operations");
}

// The first authority that the words name; a rank before a person's name gives way to it.
Authority read(std::string_view words, const Words& person) {
  Authority authority;
  std::set<std::string> of;
  bool aside = false;   // "who stood at the police station"
  bool others = false;  // something is named that is no authority
  const std::vector<text::Token> tokens = text::tokenize(words);
  const auto is_own = [&](std::size_t i) {
    return i < tokens.size() &&
           std::find(person.begin(), person.end(), text::fold(text::words_of(words, tokens[i]))) !=
               person.end();
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const text::Token& token = tokens[i];
    if (token.kind == text::TokenKind::kMark) {
      if (text::words_of(words, token) == ",") aside = false;
      if (authority.kind != Kind::kNone && text::words_of(words, token) == ",") break;
      continue;
    }
    const std::string word(in_english(text::fold(text::words_of(words, token))));
    const bool leads = word == "who" && i + 1 < tokens.size() &&
                       is_in(kLeads, text::fold(text::words_of(words, tokens[i + 1])));
    aside = aside || (is_in(kAside, word) && !leads);
    if (aside) continue;
    Kind kind = kind_of(word);
    // "The town's emergency staff" is over those who come.
    if (word == "emergency" && i + 1 < tokens.size() &&
        is_in(kOverThem, text::fold(text::words_of(words, tokens[i + 1]))))
      kind = Kind::kNone;
    const bool alone = tokens.size() == 1 || (tokens.size() == 2 && i == 1);
    if (alone && !token.capital && is_in(kRanks, word)) kind = Kind::kAny;  // "the lieutenant"
    const bool dot = i + 1 < tokens.size() && text::words_of(words, tokens[i + 1]) == ".";
    const std::string_view letters = text::words_of(words, token);
    const bool acronym = text::is_acronym(letters);
    if (token.capital && is_in(kRanks, word) && is_own(i + (dot ? 2 : 1))) kind = Kind::kAny;
    if (i > 0 && is_army(text::fold(text::words_of(words, tokens[i - 1])), word))
      kind = Kind::kArmy;
    if (kind == Kind::kNone && acronym) kind = kind_of_initials(letters);
    if (kind != Kind::kNone && (authority.kind == Kind::kNone || authority.kind == Kind::kAny))
      authority.kind = kind;
    authority.somebody = authority.somebody || is_in(kSomebody, word);
    authority.sheriff = authority.sheriff || word == "sheriff" || word == "sheriffs" ||
                        word == "deputies" ||
                        (kind == Kind::kPolice && acronym && letters.ends_with("SO"));
    const bool tells = kind == Kind::kNone && !is_own(i) && word != "the";
    // "MPD" is of Mobile or of Memphis.
    if (tells && token.capital && !is_in(kCommon, word) && !acronym) of.insert(word);
    others = others || (tells && !token.capital && !is_in(kPlain, word) && !is_in(kCommon, word));
  }
  if (authority.kind == Kind::kAny && others) return {};
  authority.of.assign(of.begin(), of.end());
  return authority;
}

// "The village chief, Chief Abo Tamm": of no force.
bool is_elder(std::string_view description) {
  const std::string folded = text::fold(description);
  return std::any_of(kElders.begin(), kElders.end(), [&](std::string_view words) {
    return folded.find(words) != std::string::npos;
  });
}

}  // namespace

bool wants_no_name(std::string_view description) {
  for (const text::Token& token : text::tokenize(description)) {
    if (is_in(kUnnamed, text::fold(text::words_of(description, token)))) return true;
  }
  return false;
}

Authority authority_of(std::string_view name, std::string_view description, const Words& person,
                       std::string_view institution) {
  if (wants_no_name(description) || is_elder(description)) return {};
  Authority authority = read(name, person);
  if (authority.kind == Kind::kNone || (authority.kind == Kind::kAny && !person.empty())) {
    Authority told = read(description, person);
    if (told.kind != Kind::kNone) authority = std::move(told);
  }
  // "The Emergency Hospital", "officials of the school"
  const bool house = institution == "hospital" || institution == "clinic";
  if (house || (is_in(kPrivate, institution) &&
                (authority.kind == Kind::kNone || authority.kind == Kind::kAny)))
    return {};
  if (authority.kind == Kind::kNone && !institution.empty()) authority.kind = Kind::kOther;
  return authority;
}

Authority authority_of_document(std::string_view name) {
  bool handout = false;
  bool issued = false;  // "the report of the Harrow rescue office", "the police's log"
  bool first = true;
  for (const text::Token& token : text::tokenize(name)) {
    const std::string word = text::fold(text::words_of(name, token));
    handout = handout || is_handout(word);
    issued = issued || (!first && (word == "of" || word == "by" || word == "from" || word == "'s"));
    first = false;
  }
  if (!handout && !issued) return {};
  Authority authority = read(name, {});
  if (handout && authority.kind == Kind::kNone && authority.of.empty()) authority.kind = Kind::kAny;
  if (!handout && authority.kind == Kind::kAny) return {};
  return authority;
}

bool is_handout(std::string_view folded) { return is_in(kHandouts, folded); }

bool is_bare(const Authority& authority) {
  return authority.kind != Kind::kNone && authority.of.empty();
}

double same_authority(const Authority& a, const Authority& b, const Parameters& p) {
  if (a.kind == Kind::kNone || b.kind == Kind::kNone) return 0;
  // "Authorities in the county", whose police is of a town there: a larger region tells no body
  // from another.
  if (a.kind == Kind::kAny && b.kind == Kind::kAny && (a.somebody || b.somebody)) return 0;
  if (a.kind == Kind::kAny || b.kind == Kind::kAny) return p.some_official;
  if (a.kind != b.kind || a.kind == Kind::kOther) return 0;
  if (a.of == b.of || a.of.empty() || b.of.empty()) return p.same_authority;
  // The county's sheriff is not the town's police, however much of the name they share.
  const bool alike = is_subset(a.of, b.of) || is_subset(b.of, a.of);
  return alike && a.sheriff == b.sheriff ? p.same_authority : 0;
}

}  // namespace firsthand::origins
