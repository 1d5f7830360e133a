#include "claims/quantities_context.h"

#include <algorithm>
#include <iterator>

#include "claims/quantities_noun.h"

namespace firsthand::claims {
namespace {

constexpr std::string_view kMonths[] = {
    "january",   "february", "march",    "april",    "may",  "june", "july", "august",
    "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
    "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"};
constexpr std::string_view kWeekdays[] = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues",   "wed",     "thu",       "thur",     "thurs",  "fri",      "sat",    "sun"};

// What a number after it names rather than counts.
constexpr std::string_view kLabels[] = {
    "no",        "nos",      "number",    "numbers",     "article",   "articles", "section",
    "sections",  "chapter",  "page",      "pages",       "part",      "volume",   "route",
    "highway",   "flight",   "room",      "channel",     "figure",    "table",    "phase",
    "grade",     "category", "type",      "class",       "model",     "version",  "platform",
    "platforms", "gate",     "line",      "bus",         "ward",      "precinct", "unit",
    "shaft",     "building", "block",     "apartment",   "flat",      "exit",     "junction",
    "pier",      "runway",   "lane",      "track",       "hut",       "bay",      "resolution",
    "law",       "decree",   "order",     "proposition", "amendment", "psalm",    "episode",
    "season",    "round",    "game",      "week",        "day",       "step",     "stage",
    "group",     "squadron", "battalion", "brigade",     "division",  "regiment", "box",
    "magnitude", "level",    "paragraph", "clause",      "schedule",  "appendix", "annex",
    "sector",    "zone",     "area",      "district",    "reactor",   "stand",    "court",
    "studio",    "terminal", "carriage",  "pit",         "ftse",      "nikkei",   "dax",
    "cac",       "russell",  "sp"};

// What befalls those whom a number before it counts: "1 Killed", "one dead".
constexpr std::string_view kFates[] = {
    "dead",     "killed",       "slain",        "injured",  "wounded",  "hurt",       "shot",
    "stabbed",  "missing",      "arrested",     "detained", "jailed",   "charged",    "held",
    "rescued",  "hospitalized", "hospitalised", "drowned",  "abducted", "kidnapped",  "displaced",
    "released", "freed",        "sentenced",    "deported", "fatally",  "critically", "seriously",
    "feared",   "others",       "people",       "more"};

// Verbs whose object is how many it befell.
constexpr std::string_view kBefalling[] = {
    "kill",    "kills",  "killing",  "wound", "wounds", "injure",  "injures", "injuring", "leaves",
    "leaving", "claims", "wounding", "hurts", "shoots", "injured", "wounded", "killed"};

constexpr std::string_view kStreets[] = {
    "street",    "st",   "road", "rd",      "avenue", "ave",    "lane",  "drive",
    "boulevard", "blvd", "way",  "terrace", "place",  "square", "court", "highway"};

template <std::size_t N>
bool holds(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool has_capital(const Folded& words, std::size_t i) {
  return words.is_word(i) && words.document().words(words.token(i)) != words[i];
}

bool is_ordinal_ending(std::string_view word) {
  return word == "st" || word == "nd" || word == "rd" || word == "th";
}

// Among lower-case words "may" and "march" are seldom months.
bool month_at(const Folded& words, std::size_t i) {
  if (!words.is_word(i) || !is_month(words[i])) return false;
  return words.is_capital(i) ||
         (words[i] != "may" && words[i] != "march" && words[i] != "mar" && words[i] != "sat");
}

bool month_before(const Folded& words, std::size_t i) {
  std::size_t at = i;
  if (words.before(at) == "." && at > 0) --at;
  return at > 0 && month_at(words, at - 1) && !words.document().tokens[i].newline_before;
}

bool is_time_of_day(const Folded& words, const Number& number) {
  const std::size_t next = number.end;
  if (words[next] == ":" && words.is_joined(next) && words.is_number(next + 1) &&
      words.is_joined(next + 1))
    return true;
  if (words.before(number.first) == ":" && words.is_joined(number.first) && number.first >= 2 &&
      words.is_number(number.first - 2) && words.is_joined(number.first - 1))
    return true;
  if (words[next] == "am" || words[next] == "pm" || words[next] == "o'clock" ||
      words[next] == "gmt" || words[next] == "hrs" || words.match(next, "a . m") != 0 ||
      words.match(next, "p . m") != 0 || words.match(next, "in the morning") != 0 ||
      words.match(next, "in the afternoon") != 0 || words.match(next, "in the evening") != 0 ||
      words.match(next, "at night") != 0)
    return true;
  return words.match(next, "local time") != 0;
}

// "2019", "1945"; a number of things has a comma or a noun.
bool is_year(const Folded& words, const Number& number) {
  if (!number.digits || number.scaled || number.end != number.first + 1) return false;
  const std::string_view digits = words[number.first];
  if (digits.size() != 4 || digits.find_first_of(".,") != std::string_view::npos) return false;
  return number.min >= 1100 && number.min < 2200;
}

}  // namespace

bool is_street(std::string_view word) { return holds(kStreets, word); }

bool tells_fate(std::string_view word) { return holds(kFates, word); }
bool is_month(std::string_view word) { return holds(kMonths, word); }
bool is_weekday(std::string_view word) { return holds(kWeekdays, word); }

bool is_count_after_month(const Folded& words, std::size_t number, std::size_t number_end) {
  std::size_t month = number;
  if (words.before(month) == "." && month > 0) --month;
  if (month == 0 || !month_at(words, month - 1)) return false;
  static constexpr std::string_view kBefore[] = {"in",   "since", "during", "of",
                                                 "late", "early", "mid",    "-"};
  if (!holds(kBefore, words.before(month - 1))) return false;
  const auto noun = noun_after(words, number_end, false);
  return noun && noun->plural && is_person_noun(words[noun->end - 1]);
}

bool is_calendar(const Folded& words, const Number& number) {
  const std::size_t first = number.first;
  const std::size_t next = number.end;
  if (is_time_of_day(words, number)) return true;
  if (number.scaled || number.vague || number.fraction) return false;
  const bool day =
      number.min >= 1 && number.min <= 31 && number.min == static_cast<int>(number.min);
  if (day) {
    // "May 12", but "on 9 May 12 people", "in May twelve people".
    const bool has_day = first >= 2 && words.before(first) != "." && words.is_number(first - 2) &&
                         words[first - 2].size() <= 2;
    if (month_at(words, next)) return true;
    if (month_before(words, first) && number.digits && !has_day)
      return !is_count_after_month(words, first, next);
    if (words[next] == "of" && month_at(words, next + 1)) return true;
    // "3 and 4 May", "3-5 May"; "May 3 and 4", "March 29-30"
    const auto joins = [&](std::size_t i) {
      return words[i] == "and" || words[i] == "or" || words[i] == "to" || words[i] == "-" ||
             words[i] == "–" || words[i] == ",";
    };
    if (joins(next) && words.is_number(next + 1) && month_at(words, next + 2)) return true;
    if (first >= 2 && joins(first - 1) && words.is_number(first - 2) &&
        words[first - 2].size() <= 2 && month_before(words, first - 2))
      return true;
    // "2026-05-04", "04/05/2026"
    if ((words[next] == "/" || words[next] == ".") && words.is_joined(next) &&
        words.is_number(next + 1) && words.is_joined(next + 1))
      return true;
  }
  if (words.before(first) == "/" && words.is_joined(first)) return true;
  return false;
}

bool is_label(const Folded& words, const Number& number, bool measured) {
  const std::size_t first = number.first;
  const std::size_t next = number.end;
  const std::string_view before = words.before(first);
  if (number.digits) {
    // "12th", "1990s", "3D", "9AB8"
    if (words.is_joined(next) && words.is_word(next) && !measured) return true;
    if (is_ordinal_ending(words[next]) && words.is_joined(next)) return true;
    const std::string_view digits = words[first];
    if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') return true;
    if (before.size() > 2 && before[0] == '0' && before[1] >= '0' && before[1] <= '9')
      return true;  // "0800 555"
    if (before == "-" && words.before(first, 2) == "covid") return true;
    if (digits.size() >= 9 && digits.find_first_of(".,") == std::string_view::npos && !measured)
      return true;
    if (before == "#" || before == "@") return true;
    // "XC40", "TPP-11", "M-16", "No-12"
    if (words.is_joined(first) && first > 0) {
      if (words.is_word(first - 1) && !words.is_joined(next) && !measured) return true;
      if (words.is_word(first - 1) && before.size() <= 3 && before != "us") return true;
      if ((before == "-" || before == "–") && first >= 2 && words.is_word(first - 2) &&
          (words.is_joined(first - 1) || words.is_capital(first - 2)) && !measured)
        return true;
    }
    // "555-1234", "2019-20", "2-0", "24/7": what is not a range is a code or a score.
    if (words[next] == "/" && words.is_joined(next) && words.is_number(next + 1)) return true;
    if ((words[next] == "-" || words[next] == "–") && words.is_joined(next) &&
        words.is_joined(next + 1) && words.is_number(next + 1))
      return true;
    if ((before == "-" || before == "–") && words.is_joined(first) && first >= 2 &&
        words.is_joined(first - 1) && words.is_number(first - 2))
      return true;
    if (before == "'" || before == "’") return true;
    if (is_year(words, number)) {
      if (!measured) return true;
      const bool dated = before == "the" || before == "of" || before == "in" || before == "since" ||
                         before == "this" || before == "'s" || before == "a" || before == "until" ||
                         before == "from" || before == "by" || before == "between" ||
                         words.is_capital(first - (first > 0));
      if (dated && number.min >= 1900 && number.min <= 2060) return true;
    }
  }
  // "The injured number 13": the verb.
  const bool verb = before == "number" && first >= 2 && tells_fate(words[first - 2]);
  if (holds(kLabels, before) && !measured && !verb) return true;
  if ((before == "top" || before == "bottom") && !measured) return true;
  // "Maddon, 66,": an age.
  if (!measured && number.digits && before == "," && first >= 2 && words.is_capital(first - 2) &&
      number.min < 120 && (words[next] == "," || words[next] == "."))
    return true;
  if (before == "." && first >= 2 && (words[first - 2] == "no" || words[first - 2] == "nos") &&
      words.is_capital(first - 2))
    return true;
  // In a headline, where every word has a capital: "Gunman Kills 3 Women", "Crash Injures 4 in
  // Velm".
  if (number.digits && !words.is_joined(first) &&
      (is_person_noun(words[next]) || holds(kBefalling, before)))
    return false;
  // "new Vantor 11 Pro cameras"
  if (number.digits && first > 0 && has_capital(words, first - 1) && words.is_capital(next) &&
      !words.starts_sentence(first - 1) && !number.scaled && !words.is_joined(first))
    return true;
  // "737 Max", "iPhone 11"
  const bool plain = number.digits && words[first].find_first_of(".,") == std::string_view::npos;
  if (tells_fate(words[next])) return false;
  if (!measured && plain && !number.scaled && words.is_capital(next) &&
      !words.starts_sentence(next) && !words.is_joined(next))
    return true;
  if (!measured && first > 0 && has_capital(words, first - 1) && number.digits &&
      !is_weekday(before) && !words.starts_sentence(first - 1))
    return true;
  // "575 Wilbraham Road"
  if (number.digits && number.min == static_cast<int>(number.min)) {
    for (std::size_t k = next; k < next + 3 && words.is_capital(k); ++k)
      if (k > next && holds(kStreets, words[k])) return true;
  }
  return false;
}

}  // namespace firsthand::claims
