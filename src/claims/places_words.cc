#include "claims/places_words.h"

#include <unordered_set>

namespace firsthand::claims {
namespace {

using Set = std::unordered_set<std::string_view>;

}  // namespace

bool is_title(std::string_view word) {
  static const Set kWords = {"mr",
                             "mrs",
                             "ms",
                             "miss",
                             "dr",
                             "prof",
                             "professor",
                             "sir",
                             "lady",
                             "lord",
                             "dame",
                             "gen",
                             "general",
                             "col",
                             "colonel",
                             "major",
                             "maj",
                             "capt",
                             "captain",
                             "lt",
                             "lieutenant",
                             "sgt",
                             "sergeant",
                             "cpl",
                             "corporal",
                             "pvt",
                             "private",
                             "admiral",
                             "commander",
                             "officer",
                             "detective",
                             "inspector",
                             "sheriff",
                             "deputy",
                             "chief",
                             "president",
                             "minister",
                             "premier",
                             "chancellor",
                             "governor",
                             "gov",
                             "senator",
                             "sen",
                             "rep",
                             "mayor",
                             "judge",
                             "justice",
                             "prosecutor",
                             "attorney",
                             "secretary",
                             "spokesman",
                             "spokeswoman",
                             "spokesperson",
                             "director",
                             "chairman",
                             "chairwoman",
                             "coach",
                             "king",
                             "queen",
                             "prince",
                             "princess",
                             "pope",
                             "bishop",
                             "archbishop",
                             "father",
                             "rev",
                             "reverend",
                             "imam",
                             "sheikh",
                             "ambassador",
                             "councillor",
                             "councilman",
                             "commissioner",
                             "superintendent",
                             "congressman",
                             "congresswoman",
                             "representative",
                             "lawyer",
                             "doctor",
                             "nurse",
                             "teacher",
                             "farmer",
                             "driver",
                             "witness",
                             "author",
                             "actor",
                             "actress",
                             "singer",
                             "writer",
                             "historian",
                             "analyst",
                             "economist",
                             "foreman",
                             "matron",
                             "trooper",
                             "aunt",
                             "uncle",
                             "saint's"};
  return kWords.count(word) != 0;
}

bool is_place_type(std::string_view word) {
  static const Set kWords = {
      "district",     "village",     "province",      "region",       "town",    "city",
      "county",       "governorate", "valley",        "suburb",       "island",  "islands",
      "municipality", "township",    "neighbourhood", "neighborhood", "quarter", "oblast",
      "raion",        "canton",      "prefecture",    "department",   "state",   "parish",
      "hamlet",       "settlement",  "peninsula",     "archipelago",  "commune", "borough",
      "countryside",  "highlands",   "lowlands",      "plateau",      "basin",   "villages",
      "towns",        "area",        "capital",       "mountains",    "hills",   "delta"};
  return kWords.count(word) != 0;
}

bool is_site(std::string_view word) {
  static const Set kWords = {
      "quarry",     "pit",       "mine",     "colliery", "harbour",   "harbor",     "port",
      "dam",        "bridge",    "airport",  "airfield", "airbase",   "checkpoint", "crossing",
      "ridge",      "forest",    "border",   "bus",      "railway",   "train",      "station",
      "market",     "barracks",  "prison",   "jail",     "camp",      "refinery",   "ferry",
      "lock",       "canal",     "river",    "lake",     "reservoir", "beach",      "bay",
      "waterfront", "garrison",  "hospital", "school",   "landslide", "flood",      "floods",
      "earthquake", "monastery", "mill",     "granary",  "depot"};
  return kWords.count(word) != 0;
}

bool is_public_body(std::string_view word) {
  static const Set kWords = {
      "county",    "police",        "hospital",     "council",    "sheriff",    "fire",
      "public",    "board",         "city",         "school",     "high",       "elementary",
      "schools",   "state",         "municipal",    "district",   "regional",   "general",
      "community", "medical",       "mayor",        "department", "court",      "circuit",
      "airport",   "international", "township",     "central",    "university", "college",
      "area",      "superior",      "commission",   "planning",   "office",     "town",
      "village",   "province",      "region",       "township's", "prison",     "jail",
      "railway",   "bus",           "university's", "chamber",    "library",    "housing",
      "parish",    "borough",       "metropolitan", "metro",      "island",     "governorate",
      "market"};
  return kWords.count(word) != 0;
}

bool is_outlet_or_firm(std::string_view word) {
  static const Set kWords = {
      "post",          "times",      "herald",      "gazette",   "news",
      "star",          "tribune",    "journal",     "mercury",   "argus",
      "intelligencer", "advertiser", "wire",        "radio",     "press",
      "agency",        "echo",       "standard",    "chronicle", "observer",
      "telegraph",     "mail",       "courier",     "dispatch",  "enterprise",
      "sentinel",      "register",   "examiner",    "bulletin",  "reporter",
      "record",        "daily",      "weekly",      "tv",        "broadcasting",
      "inc",           "corp",       "corporation", "ltd",       "llc",
      "plc",           "co",         "company",     "group",     "holdings",
      "bank",          "motors",     "airlines",    "airways",   "capital",
      "partners",      "industries", "fc",          "united",    "rovers",
      "wanderers",     "athletic",   "bulldogs",    "tigers",    "eagles",
      "lions",         "panthers",   "bears",       "giants",    "rangers",
      "red",           "yankees",    "mets",        "cowboys",   "lakers",
      "celtics",       "foundation", "institute",   "magazine",  "records",
      "hotel",         "inn",        "jazz",        "heat",      "magic",
      "braves",        "cubs",       "blues",       "steelers"};
  return kWords.count(word) != 0;
}

bool is_direction(std::string_view word) {
  static const Set kWords = {
      "north",        "south",        "east",         "west",         "northern",  "southern",
      "eastern",      "western",      "northeast",    "northwest",    "southeast", "southwest",
      "northeastern", "northwestern", "southeastern", "southwestern", "central",   "upper",
      "lower",        "downtown",     "greater",      "inner",        "outer",     "mid"};
  return kWords.count(word) != 0;
}

bool is_landform(std::string_view word) {
  static const Set kWords = {
      "docks",  "wharf",   "heights", "gorge",  "vale",   "pass",  "river",  "lake",     "ness",
      "valley", "forest",  "reach",   "bridge", "bay",    "hill",  "hills",  "creek",    "landing",
      "cross",  "corner",  "ferry",   "mill",   "mills",  "rest",  "head",   "point",    "island",
      "ridge",  "lock",    "slip",    "falls",  "ford",   "heath", "moor",   "cove",     "gate",
      "quay",   "haven",   "wells",   "yard",   "acre",   "green", "hollow", "crossing", "wood",
      "common", "harbour", "harbor",  "beach",  "polder", "steps"};
  return kWords.count(word) != 0;
}

bool opens_landform(std::string_view word) {
  static const Set kWords = {"lake", "mount", "port", "cape", "fort", "saint", "upper", "lower"};
  return kWords.count(word) != 0;
}

bool is_never_place(std::string_view word) {
  static const Set kWords = {"superior",   "supreme",
                             "highway",    "interstate",
                             "route",      "block",
                             "education",  "transportation",
                             "health",     "revenue",
                             "defense",    "defence",
                             "labor",      "public",
                             "safety",     "human",
                             "resources",  "services",
                             "veterans",   "affairs",
                             "housing",    "environmental",
                             "protection", "development",
                             "workforce",  "fiscal",
                             "army",       "navy",
                             "catholic",   "church",
                             "loop",       "metro",
                             "vice",       "disabilities",
                             "passover",   "western",
                             "eastern",    "northern",
                             "southern",   "central",
                             "north",      "south",
                             "east",       "west",
                             "northeast",  "northwest",
                             "southeast",  "southwest",
                             "town",       "city",
                             "state",      "district",
                             "county",     "delta",
                             "arab",       "shiite",
                             "sunni",      "muslim",
                             "jewish",     "christian",
                             "school",     "committee",
                             "symphony",   "al",
                             "parliament", "congress",
                             "senate",     "cabinet",
                             "house",      "english",
                             "french",     "german",
                             "spanish",    "arabic",
                             "russian",    "chinese",
                             "latin",      "italian",
                             "christmas",  "easter",
                             "ramadan",    "god",
                             "allah",      "jesus",
                             "christ",     "islam",
                             "internet",   "twitter",
                             "facebook",   "google",
                             "youtube",    "instagram",
                             "telegram",   "whatsapp",
                             "nato",       "eu",
                             "un",         "u.n.",
                             "opec",       "covid",
                             "i",          "monday",
                             "tuesday",    "wednesday",
                             "thursday",   "friday",
                             "saturday",   "sunday",
                             "january",    "february",
                             "march",      "april",
                             "may",        "june",
                             "july",       "august",
                             "september",  "october",
                             "november",   "december",
                             "jan",        "feb",
                             "mar",        "apr",
                             "aug",        "sept",
                             "oct",        "nov",
                             "dec",        "room",
                             "article",    "section",
                             "chapter",    "act",
                             "bill",       "resolution",
                             "phase",      "group",
                             "type",       "category",
                             "class",      "spring",
                             "summer",     "autumn",
                             "winter",     "earth",
                             "heaven",     "kindergarten",
                             "major",      "league",
                             "cup",        "division",
                             "round",      "game",
                             "week",       "mr",
                             "mrs",        "ms",
                             "dr",         "gov",
                             "sen",        "rep",
                             "democratic", "republican",
                             "labour",     "conservative",
                             "medicare",   "medicaid"};
  static const Set kOthers = {"thanksgiving", "halloween", "midnight", "noon",
                              "murder",       "suicide",   "homicide", "shooting"};
  return kWords.count(word) != 0 || kOthers.count(word) != 0;
}

bool is_aiming(std::string_view word) {
  static const Set kWords = {"fired",  "shot",  "yelled", "shouted", "screamed", "aimed",
                             "lunged", "swore", "looked", "stared",  "laughed",  "swung"};
  return kWords.count(word) != 0;
}

bool is_had_by_person(std::string_view word) {
  static const Set kWords = {"death",     "killing", "slaying", "murder",   "funeral",
                             "arrest",    "mother",  "father",  "brother",  "sister",
                             "wife",      "husband", "son",     "daughter", "girlfriend",
                             "boyfriend", "body",    "killer",  "attorney", "lawyer"};
  return kWords.count(word) != 0;
}

bool is_of_town_behind(std::string_view word) {
  static const Set kWords = {"rate", "rates", "toll",    "tally", "count", "total",
                             "row",  "squad", "capital", "unit",  "camp",  "penalty"};
  return kWords.count(word) != 0;
}

bool is_road(std::string_view word) {
  static const Set kWords = {"street",  "st",         "avenue",    "ave",  "road",
                             "rd",      "lane",       "boulevard", "blvd", "drive",
                             "highway", "expressway", "parkway"};
  return kWords.count(word) != 0;
}

bool are_roads(std::string_view word) {
  return word.ends_with('s') && is_road(word.substr(0, word.size() - 1));
}

bool is_speech(std::string_view word) {
  static const Set kWords = {"said",    "says",     "told",    "added",    "wrote",     "asked",
                             "noted",   "thinks",   "thought", "recalled", "explained", "who",
                             "replied", "insisted", "argued",  "testified"};
  return kWords.count(word) != 0;
}

bool is_given_name(std::string_view word) {
  static const Set kWords = {
      "charlotte", "austin",    "jordan",     "chelsea",  "florence",  "sydney",  "madison",
      "jackson",   "lincoln",   "carson",     "dallas",   "paris",     "georgia", "virginia",
      "carolina",  "victoria",  "alexandria", "aurora",   "logan",     "tyler",   "marion",
      "lawrence",  "clinton",   "warren",     "kent",     "dale",      "glen",    "troy",
      "eugene",    "orlando",   "santiago",   "diego",    "james",     "john",    "robert",
      "michael",   "david",     "william",    "richard",  "joseph",    "thomas",  "charles",
      "mary",      "patricia",  "jennifer",   "linda",    "elizabeth", "barbara", "susan",
      "jessica",   "sarah",     "karen",      "nancy",    "lisa",      "betty",   "margaret",
      "sandra",    "ashley",    "donna",      "carol",    "michelle",  "mark",    "donald",
      "steven",    "paul",      "andrew",     "joshua",   "kenneth",   "kevin",   "brian",
      "george",    "edward",    "ronald",     "timothy",  "jason",     "jeffrey", "ryan",
      "jacob",     "gary",      "nicholas",   "eric",     "jonathan",  "stephen", "larry",
      "justin",    "scott",     "brandon",    "benjamin", "samuel",    "frank",   "gregory",
      "raymond",   "alexander", "patrick",    "jack",     "dennis",    "jerry",   "aaron",
      "henry",     "douglas",   "peter",      "adam",     "zachary",   "nathan",  "walter",
      "kyle",      "harold",    "carl",       "jeremy",   "keith",     "roger",   "arthur",
      "terry",     "sean",      "albert",     "jesse",    "willie",    "bryan",   "billy",
      "bruce",     "ralph",     "roy",        "louis",    "russell",   "philip",  "randy",
      "howard",    "vincent",   "bobby",      "johnny",   "bradley",   "anna",    "laura",
      "emma",      "grace",     "ali",        "omar",     "ahmed",     "hassan",  "maria",
      "jose",      "juan",      "luis",       "carlos",   "chad",      "israel",  "kelly",
      "nelson",    "stewart",   "clay",       "dean",     "wayne",     "allen",   "craig",
      "curtis",    "dakota",    "devon",      "lee",      "leon",      "martin"};
  return kWords.count(word) != 0;
}

bool is_branch(std::string_view word) {
  static const Set kWords = {"manager", "clerk",     "auditor", "commissioners", "commissioner",
                             "coroner", "treasurer", "police",  "fire",          "council",
                             "court",   "health",    "housing", "highway"};
  return kWords.count(word) != 0;
}

bool is_of_place(std::string_view word) {
  static const Set kWords = {"man",    "woman",    "resident",  "residents",
                             "native", "police",   "officials", "authorities",
                             "mayor",  "teenager", "couple",    "family",
                             "area",   "hospital", "court",     "council"};
  return kWords.count(word) != 0;
}

std::string_view in_full(std::string_view word) {
  return word == "st" ? "saint " : word == "mt" ? "mount " : word == "ft" ? "fort " : "";
}

bool is_scene(std::string_view word) {
  static const Set kWords = {"outskirts", "centre", "center", "chapel",   "church",  "mosque",
                             "edge",      "siege",  "battle", "shelling", "bombing", "streets",
                             "part",      "parts",  "north",  "south",    "east",    "west"};
  return kWords.count(word) != 0 || is_place_type(word) || is_site(word);
}

bool is_happening(std::string_view word) {
  static const Set kWords = {
      "landslide", "shooting", "shootings", "fire",    "fires",      "blast",    "explosion",
      "attack",    "attacks",  "strike",    "strikes", "raid",       "raids",    "flood",
      "floods",    "crash",    "massacre",  "killing", "killings",   "collapse", "bombing",
      "shelling",  "siege",    "battle",    "clashes", "earthquake", "stampede", "disaster",
      "protest",   "riot",     "avalanche", "stabbing"};
  return kWords.count(word) != 0;
}

bool holds_a_place(std::string_view word) {
  static const Set kWords = {
      "outskirts", "people", "residents", "mayor",    "governor",  "prosecutor", "centre",
      "center",    "chapel", "church",    "mosque",   "registrar", "villagers",  "edge",
      "streets",   "siege",  "battle",    "shelling", "bombing",   "citizens",   "inhabitants"};
  return kWords.count(word) != 0 || is_place_type(word) || is_direction(word) || is_site(word);
}

bool holds_anything(std::string_view word) {
  static const Set kWords = {
      "widow",       "family",        "trial",         "supporters", "followers",  "lawyers",
      "portrait",    "picture",       "election",      "relatives",  "relative",   "cousin",
      "friend",      "friends",       "name",          "home",       "house",      "book",
      "works",       "case",          "fate",          "comments",   "words",      "account",
      "testimony",   "behalf",        "ahead",         "because",    "accused",    "suspected",
      "sort",        "kind",          "instead",       "critical",   "side",       "front",
      "number",      "member",        "members",       "part",       "one",        "some",
      "many",        "all",           "most",          "none",       "fan",        "version",
      "maker",       "owner",         "use",           "shares",     "price",      "parent",
      "unit",        "chairman",      "president",     "director",   "head",       "chief",
      "founder",     "spokesman",     "employees",     "workers",    "leadership", "government",
      "resignation", "assassination", "disappearance", "out",        "tired",      "copy",
      "copies",      "story",         "spokeswoman",   "leader",     "history",    "author",
      "study",       "day",           "week",          "evening",    "morning",    "night",
      "month",       "end",           "start",         "beginning",  "feast"};
  return kWords.count(word) != 0 || is_had_by_person(word);
}

bool is_office(std::string_view word) {
  static const Set kOffices = {"department",  "ministry", "secretary", "bureau",    "office",
                               "association", "society",  "college",   "institute", "church",
                               "board",       "master",   "bachelor",  "doctor"};
  return kOffices.count(word) != 0;
}

Preposition preposition(std::string_view word) {
  static const Set kStrong = {"in",          "near",        "at",     "outside", "around",
                              "throughout",  "across",      "into",   "toward",  "towards",
                              "above",       "off",         "inside", "within",  "nearby",
                              "neighboring", "neighbouring"};
  static const Set kWeak = {"from",    "to",      "of",       "through", "for",     "by",
                            "between", "over",    "via",      "and",     "or",      "with",
                            "on",      "than",    "against",  "leaving", "reached", "visited",
                            "visit",   "entered", "visiting", "left",    "beyond",  "along"};
  if (kStrong.count(word) != 0) return Preposition::kStrong;
  if (kWeak.count(word) != 0) return Preposition::kWeak;
  return Preposition::kNone;
}

}  // namespace firsthand::claims
