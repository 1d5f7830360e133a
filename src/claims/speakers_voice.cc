#include "claims/speakers_voice.h"

#include <algorithm>

#include "claims/roles.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace firsthand::claims {
namespace {

using model::OriginKind;

bool is_staff(std::string_view f) {
  return is_of({"reporter", "reporters", "correspondent", "correspondents", "journalist",
                "journalists", "photographer", "photographers", "stringer", "newsroom"},
               f);
}

bool is_medium(std::string_view f) {
  const auto kind = role_of(f);
  return kind == OriginKind::kOutlet || kind == OriginKind::kAgency ||
         is_of({"circular", "bulletin", "station", "programme", "publication", "review"}, f);
}

// "Interior Ministry" of "Interior Ministry, Press Department".
std::string_view before_comma(std::string_view name) { return name.substr(0, name.find(',')); }

// Whom an organisation has, and a newsroom has not; and what it does.
bool is_of_body(std::string_view f) {
  return is_of({"activists",    "ambulance",    "ambulances",      "boats",        "brothers",
                "buses",        "chapel",       "clients",         "clinic",       "clinics",
                "colleagues",   "committee",    "comrades",        "congregation", "crews",
                "customers",    "database",     "daughters",       "delegates",    "delegation",
                "doctors",      "driver",       "drivers",         "faithful",     "fieldworkers",
                "files",        "hospital",     "hotline",         "husbands",     "investigators",
                "lawyers",      "lorries",      "medics",          "members",      "mission",
                "monitors",     "movement",     "nurses",          "observers",    "officers",
                "organisation", "organisers",   "organization",    "organizers",   "paramedics",
                "parish",       "parishioners", "passengers",      "patients",     "patrol",
                "patrols",      "register",     "representatives", "rescuers",     "researchers",
                "roster",       "shelter",      "shelters",        "sisters",      "sons",
                "staff",        "team",         "teams",           "units",        "vehicles",
                "volunteers",   "ward",         "wards",           "workers"},
               f);
}
bool is_deed_of_body(std::string_view f) {
  return is_of(
      {"accompanied", "admitted",    "appeal",     "bandaged", "buried",     "carried",  "condemn",
       "demand",      "distributed", "documented", "dug",      "evacuated",  "examined", "fed",
       "housed",      "mourn",       "operated",   "pray",     "registered", "rescued",  "sewed",
       "sheltered",   "stitched",    "suspend",    "treated",  "urge",       "washed"},
      f);
}

// What media are called that is no word for one elsewhere.
bool is_called_so(std::string_view f) {
  return is_of({"broadcasting", "diary", "digest", "letters", "monthly", "online", "portal",
                "quarterly", "review", "television", "today", "voice"},
               f);
}

// Bodies that keep their name in reports in English.
bool is_foreign_body(std::string_view f) {
  return is_of(
      {"alcaldía",  "arquidiócesis", "asociación", "associação", "comando",    "comisión",
       "comité",    "cooperativa",   "croix",      "cruz",       "diócesis",   "dirección",
       "direction", "federación",    "federação",  "fédération", "gobierno",   "gouvernement",
       "ligue",     "mairie",        "ministerio", "ministère",  "ministério", "policía",
       "polícia",   "prefeitura",    "préfecture", "réseau",     "secours",    "secretaría",
       "servicio",  "serviço",       "sindicato",  "syndicat",   "unión"},
      f);
}

// Of the state: "Velm Navy Media" is the navy's own.
bool is_force(std::string_view f) {
  return is_of({"army", "forces", "government", "guard", "military", "ministry", "navy", "police"},
               f);
}

// Those who give out what they do and see themselves, by words that name no institution elsewhere:
// "Mothers of Pavilion C", "Stella Maris Chapel", "Line of Contact Monitoring Team".
bool is_of_own_voice(std::string_view f) {
  return is_of(
      {"abbey",        "advocates",    "branch",       "cell",        "cellule",    "chapel",
       "citizens",     "convent",      "coordination", "deanery",     "defenders",  "defensoria",
       "defensoría",   "dockers",      "doctors",      "families",    "femmes",     "fishermen",
       "friends",      "headquarters", "initiative",   "lawyers",     "management", "médecins",
       "midwives",     "miners",       "monastery",    "mothers",     "mujeres",    "nurses",
       "observatorio", "observatório", "ombudsman",    "ombudswoman", "parents",    "rapporteurs",
       "relatives",    "residents",    "serikat",      "sisters",     "survivors",  "teachers",
       "team",         "teams",        "unit",         "villagers",   "volunteers", "women",
       "workers"},
      f);
}

// "Velm Voyages, management", "Sisters of the Well, circular": what a house calls what it hands
// out, behind its name.
bool is_handout(std::string_view f) {
  return is_of({"announcement", "circular", "communication", "communications", "communique",
                "communiqué", "information", "leaflet", "letter", "management", "note", "notice",
                "spokesman", "spokesperson", "spokeswoman", "telegram"},
               f);
}

// "Press Centre", "press office": of a body, and no paper.
bool is_press_office_of(std::string_view name, const text::Token& press) {
  for (const text::Token& token : text::tokenize(name)) {
    if (token.span.begin < press.span.end || token.kind != text::TokenKind::kWord) continue;
    return is_of({"center", "centre", "department", "office", "section"},
                 text::fold(text::words_of(name, token)));
  }
  return false;
}

// The kind of publisher that a name tells, if it tells any. "Isthmus Agency" is one of news,
// "Refugee Agency" none.
std::optional<OriginKind> kind_told_by(std::string_view name) {
  std::optional<OriginKind> kind;
  std::string before;
  bool force = false;
  for (const text::Token& token : text::tokenize(name)) {
    const std::string f = text::fold(text::words_of(name, token));
    const auto role = role_of(f);
    if (is_called_so(f)) return OriginKind::kOutlet;
    force = force || is_force(f);
    if (is_foreign_body(f) || is_of_own_voice(f)) kind = OriginKind::kOrganisation;
    if (force && is_of({"information", "media", "press"}, f)) continue;
    if (f == "press" && is_press_office_of(name, token)) continue;
    if (f == "agency" && !kind && !role_of(before)) {
      if (!is_of({"aid",        "border",     "children",     "customs",    "development",
                  "disaster",   "food",       "health",       "housing",    "labour",
                  "management", "migration",  "police",       "protection", "refugee",
                  "relief",     "rescue",     "resettlement", "rights",     "security",
                  "shelter",    "statistics", "tax",          "transport",  "water"},
                 before))
        return OriginKind::kAgency;
      kind = OriginKind::kOrganisation;
    }
    if (role_of(f, before) == OriginKind::kOrganisation) kind = OriginKind::kOrganisation;
    before = f;
    if (role == OriginKind::kOutlet || role == OriginKind::kAgency) return *role;
    if (role == OriginKind::kOrganisation) kind = OriginKind::kOrganisation;
  }
  return kind;
}

// An outlet if it tells nothing.
OriginKind kind_of_publisher(std::string_view name) {
  return kind_told_by(name).value_or(OriginKind::kOutlet);
}

// Titles of what an institution or a witness gives out: "Statement of ...", "Press release".
bool is_title_of_statement(std::string_view title) {
  const std::string folded = text::fold(title);
  for (const std::string_view head :
       {"statement", "press statement", "press release", "communique", "communiqué", "declaration",
        "official statement", "public statement", "joint statement", "news release"}) {
    if (folded.compare(0, head.size(), head) == 0)
      return folded.compare(head.size(), 6, " taken") != 0;  // "Statement taken at Velm"
  }
  return false;
}

// Titles under which whoever has no newspaper writes to others: "Situation report 12", "Open letter
// to ...", "Urgent communication on ...".
bool is_title_of_own_paper(std::string_view title) {
  const std::string folded = text::fold(title);
  for (const std::string_view head : {"a letter to",
                                      "after-action review",
                                      "appeal ",
                                      "circular",
                                      "early warning",
                                      "field report",
                                      "field telegram",
                                      "final report on",
                                      "interim report",
                                      "joint note",
                                      "leaflet",
                                      "letter from",
                                      "letter to",
                                      "notice to",
                                      "open letter",
                                      "our answer",
                                      "preliminary report",
                                      "situation note",
                                      "situation report",
                                      "situation update",
                                      "spot report",
                                      "urgent appeal",
                                      "urgent communication"}) {
    if (folded.compare(0, head.size(), head) == 0) return true;
  }
  return false;
}

// "the Lower Ruel Hospital" of "Statement of the Lower Ruel Hospital on the shooting".
std::string_view named_in_title(std::string_view title) {
  std::size_t at = std::string_view::npos;
  for (const std::string_view link : {" of ", " by ", " from "}) {
    const std::size_t found = title.find(link);
    if (found != std::string_view::npos) at = std::min(at, found + link.size());
  }
  if (at == std::string_view::npos) return {};
  std::string_view name = title.substr(at);
  for (const std::string_view article : {"the ", "The "}) {
    if (name.substr(0, article.size()) == article) name.remove_prefix(article.size());
  }
  for (const std::string_view stop : {" on ", " about ", " regarding ", ", ", ": ", " - "})
    name = name.substr(0, name.find(stop));
  return name;
}

// "The Ottoline Mail" of "The Ottoline Mail - Eighteen dead": the part that names a medium.
std::string_view medium_in_title(std::string_view title) {
  for (const std::string_view mark : {" - ", " | ", " – ", " — ", " :: "}) {
    const std::size_t first = title.find(mark);
    if (first == std::string_view::npos) continue;
    const std::size_t last = title.rfind(mark) + mark.size();
    for (const std::string_view part : {title.substr(0, first), title.substr(last)}) {
      const auto words = text::tokenize(part);
      const bool name = std::all_of(words.begin(), words.end(), [&](const text::Token& t) {
        return t.capital || t.kind != text::TokenKind::kWord ||
               is_of({"of", "the", "and", "for"}, text::words_of(part, t));
      });
      const bool medium = std::any_of(words.begin(), words.end(), [&](const text::Token& t) {
        return role_of(text::fold(text::words_of(part, t))) == OriginKind::kOutlet;
      });
      if (name && medium) return part;
    }
  }
  return {};
}

}  // namespace

Voice::Voice(const Reading& reading, const People& people, const model::Report& report)
    : reading_(reading), people_(people), report_(report) {
  find_introduction();
  find_publisher();
}

void Voice::find_introduction() {
  const Reading& r = reading_;
  const std::size_t body = report_.body_begin();
  for (std::size_t k = 0; k < people_.runs().size(); ++k) {
    const NameRun& run = people_.runs()[k];
    if (run.person == SIZE_MAX || run.name.size() < 2) continue;
    const std::size_t b = run.tokens.begin;
    if (b < 2 || r.word(b).quotation != 0 || r.document->tokens[b].span.begin < body) continue;
    const bool i_am = r.is(b - 1, "am") && r.is(b - 2, "i");
    const bool i_who = r.word(b - 1).is(kComma) && r.is(b - 2, "i") &&
                       run.tokens.end < r.words.size() && r.word(run.tokens.end).is(kComma);
    const bool my_name = b > 2 && r.is(b - 1, "is") && r.is(b - 2, "name") && r.is(b - 3, "my");
    if (!i_am && !i_who && !my_name) continue;
    author_ = Author{people_.person(run.person).name, OriginKind::kWitness, run.tokens, run.person};
    maker_ = author_;
    return;
  }
}

void Voice::find_publisher() {
  const std::string_view title = report_.title ? *report_.title : std::string_view();
  if (!author_ && report_.outlet) {
    const std::string_view name = before_comma(*report_.outlet);
    author_ = Author{std::string(name), kind_of_publisher(name), {}, SIZE_MAX};
    if (author_->kind == OriginKind::kOutlet || author_->kind == OriginKind::kAgency)
      author_->name = *report_.outlet;
  } else if (const auto medium = medium_in_title(title); !author_ && !medium.empty()) {
    author_ = Author{std::string(medium), OriginKind::kOutlet, {}, SIZE_MAX};
  } else if (!author_ && report_.byline) {
    author_ = Author{*report_.byline, OriginKind::kWitness, {}, SIZE_MAX};
  }
  if (maker_) return;
  const std::string_view named =
      is_title_of_statement(title) ? named_in_title(title) : std::string_view();
  if (kind_of_publisher(named) == OriginKind::kOrganisation) {
    maker_ = Author{std::string(named), OriginKind::kOrganisation, {}, SIZE_MAX};
  } else if (author_ && report_.outlet && tells_of_itself()) {
    maker_ =
        Author{std::string(before_comma(*report_.outlet)), OriginKind::kOrganisation, {}, SIZE_MAX};
  }
}

// Whether the publisher is no medium and gives out what it did and found itself: an institution by
// its name ("Velm Miners' Union"), or whose text says "we" and "our" ("Lantern for Civilians").
bool Voice::tells_of_itself() const {
  const auto kind = kind_told_by(before_comma(*report_.outlet));
  if (kind) return *kind == OriginKind::kOrganisation;
  if (report_.title && is_title_of_own_paper(*report_.title)) return true;
  const std::size_t comma = report_.outlet->find(',');
  if (comma != std::string::npos) {
    const std::string_view behind = std::string_view(*report_.outlet).substr(comma);
    bool handout = false;
    for (const text::Token& token : text::tokenize(behind)) {
      const std::string f = text::fold(text::words_of(behind, token));
      if (is_medium(f)) return false;  // "Velm Voices, student newspaper"
      handout = handout || is_handout(f);
    }
    if (handout) return true;
  }
  for (std::size_t i = 0; i < reading_.words.size(); ++i) {
    if (reading_.word(i).quotation != 0 || !reading_.word(i).word) continue;
    constexpr std::size_t kReach = 3;  // "our two field researchers", "we have since treated"
    for (std::size_t k = i + 1; k <= i + kReach && reading_.word(k).word; ++k) {
      if (is_of({"digital", "investigative", "news", "reporting", "sports", "weather"},
                reading_.word(k).folded))
        break;
      if (reading_.is(i, "our") && is_of_body(reading_.word(k).folded)) return true;
      if (reading_.is(i, "we") && is_deed_of_body(reading_.word(k).folded)) return true;
    }
  }
  return false;
}

bool Voice::is_own_outlet(std::string_view name) const {
  const std::string folded = text::fold(name);
  const auto holds = [&](const std::optional<std::string>& own) {
    if (!own) return false;
    const std::string whole = " " + text::fold(*own) + " ";
    if (whole.find(" " + folded + " ") != std::string::npos) return true;
    // "EDA" for the Eastern Dispatch Agency.
    std::string initials;
    for (std::size_t i = 1; i < whole.size(); ++i) {
      if (whole[i - 1] == ' ' && whole[i] != ' ') initials += whole[i];
    }
    return initials.size() > 1 && initials == folded;
  };
  return holds(report_.outlet) || holds(report_.credit);
}

// Whether the name is how one calls the outlet for short: its whole name, or what its name ends in.
bool Voice::ends_like_outlet(std::string_view name) const {
  if (!report_.outlet) return false;
  std::string own = text::fold(before_comma(*report_.outlet));
  for (const std::string_view link : {" of ", " for "}) own = own.substr(0, own.find(link));
  const std::string folded = text::fold(name);
  if (own == folded || own == "the " + folded) return true;
  return own.size() > folded.size() + 1 &&
         own.compare(own.size() - folded.size() - 1, std::string::npos, " " + folded) == 0;
}

bool Voice::is_own(Range phrase) const {
  const Reading& r = reading_;
  if (phrase.empty()) return false;
  std::size_t staff = SIZE_MAX;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    if (is_staff(r.word(i).folded)) staff = i;
    const bool owner = r.is(i, "this") || r.is(i, "our");
    if (!owner || i + 1 >= phrase.end) continue;
    for (std::size_t k = i + 1; k < std::min(phrase.end, i + 3); ++k) {
      const std::string& f = r.word(k).folded;
      if (r.is(i, "our") ? is_staff(f) : is_medium(f)) return true;
    }
  }
  std::size_t begin = phrase.begin;
  while (begin < phrase.end && r.word(begin).is(kDeterminer)) ++begin;
  if (begin < phrase.end && staff == SIZE_MAX && r.word(begin).capital)
    return ends_like_outlet(r.text({begin, phrase.end}));
  if (staff == SIZE_MAX) return false;
  const auto medium = medium_of_staff(phrase);
  return medium && ends_like_outlet(*medium);
}

std::optional<std::string> Voice::medium_of_staff(Range phrase) const {
  const Reading& r = reading_;
  std::size_t staff = phrase.begin;
  while (staff < phrase.end && !is_staff(r.word(staff).folded)) ++staff;
  if (staff >= phrase.end) return std::nullopt;
  const auto name_from = [&](std::size_t begin, std::size_t limit) -> std::optional<std::string> {
    while (begin < limit && r.word(begin).is(kDeterminer)) ++begin;
    std::size_t end = begin;
    while (end < limit && r.word(end).capital) ++end;
    if (end == begin) return std::nullopt;
    // "Local journalists": a capital that only begins the sentence.
    const bool opens = begin == 0 || r.word(begin - 1).is(kStop | kOpenMark) ||
                       r.document->tokens[begin].newline_before;
    if (opens && end == begin + 1 && !is_medium(r.word(begin).folded) &&
        !ends_like_outlet(r.text({begin, end})))
      return std::nullopt;
    return std::string(r.text({begin, end}));
  };
  if (staff + 1 < phrase.end &&
      is_of({"of", "for", "from", "with", "at"}, r.word(staff + 1).folded))
    return name_from(staff + 2, phrase.end);
  std::size_t begin = phrase.begin;
  while (begin < staff && !r.word(begin).capital) ++begin;
  return name_from(begin, staff);
}

}  // namespace firsthand::claims
