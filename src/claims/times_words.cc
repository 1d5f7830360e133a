#include "claims/times_words.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "claims/cues.h"
#include "claims/numbers.h"

namespace firsthand::claims {
namespace {

using model::TimeType;
using Numbers = std::unordered_map<std::string_view, int>;

const Numbers& month_names() {
  static const Numbers kNames = {
      {"january", 1},   {"jan", 1},   {"february", 2},  {"feb", 2},      {"march", 3},
      {"mar", 3},       {"april", 4}, {"apr", 4},       {"may", 5},      {"june", 6},
      {"jun", 6},       {"july", 7},  {"jul", 7},       {"august", 8},   {"aug", 8},
      {"september", 9}, {"sept", 9},  {"sep", 9},       {"october", 10}, {"oct", 10},
      {"november", 11}, {"nov", 11},  {"december", 12}, {"dec", 12}};
  return kNames;
}

const Numbers& weekday_names() {
  static const Numbers kNames = {
      {"monday", 1}, {"mon", 1},      {"tuesday", 2}, {"tue", 2},    {"tues", 2},  {"wednesday", 3},
      {"wed", 3},    {"thursday", 4}, {"thu", 4},     {"thur", 4},   {"thurs", 4}, {"friday", 5},
      {"fri", 5},    {"saturday", 6}, {"sat", 6},     {"sunday", 7}, {"sun", 7}};
  return kNames;
}

constexpr Fixed kFixed[] = {
    {"now", TimeType::kDate, "PRESENT_REF"},
    {"right now", TimeType::kDate, "PRESENT_REF"},
    {"currently", TimeType::kDate, "PRESENT_REF"},
    {"current", TimeType::kDate, "PRESENT_REF"},
    {"at present", TimeType::kDate, "PRESENT_REF"},
    {"presently", TimeType::kDate, "PRESENT_REF"},
    {"at the moment", TimeType::kDate, "PRESENT_REF"},
    {"at this point", TimeType::kDate, "PRESENT_REF"},
    {"these days", TimeType::kDate, "PRESENT_REF"},
    {"nowadays", TimeType::kDate, "PRESENT_REF"},
    {"recently", TimeType::kDate, "PAST_REF"},
    {"more recently", TimeType::kDate, "PAST_REF"},
    {"most recently", TimeType::kDate, "PAST_REF"},
    {"the past", TimeType::kDate, "PAST_REF"},
    {"formerly", TimeType::kDate, "PAST_REF"},
    {"years ago", TimeType::kDate, "PAST_REF"},
    {"the recent past", TimeType::kDate, "PAST_REF"},
    {"the future", TimeType::kDate, "FUTURE_REF"},
    {"the near future", TimeType::kDate, "FUTURE_REF"},
    {"centuries", TimeType::kDuration, "PXC"},
    {"coming weeks", TimeType::kDate, "FUTURE_REF"},
    {"coming months", TimeType::kDate, "FUTURE_REF"},
    {"coming years", TimeType::kDuration, "PXY"},
    {"the near term", TimeType::kDate, "FUTURE_REF"},
    {"the short term", TimeType::kDate, "FUTURE_REF"},
    {"some time", TimeType::kDuration, "PXM"},
    {"hourly", TimeType::kSet, "PT1H"},
    {"daily", TimeType::kSet, "P1D"},
    {"nightly", TimeType::kSet, "P1D"},
    {"weekly", TimeType::kSet, "P1W"},
    {"monthly", TimeType::kSet, "P1M"},
    {"yearly", TimeType::kSet, "P1Y"},
};

const std::unordered_map<std::string_view, std::vector<const Fixed*>>& fixed_by_first() {
  static const auto kByFirst = [] {
    std::unordered_map<std::string_view, std::vector<const Fixed*>> map;
    for (const Fixed& fixed : kFixed)
      map[fixed.phrase.substr(0, fixed.phrase.find(' '))].push_back(&fixed);
    return map;
  }();
  return kByFirst;
}

constexpr std::string_view kFeastNames[] = {
    "christmas day",   "christmas eve",    "christmas",        "boxing day",
    "new year 's day", "new year 's eve",  "thanksgiving day", "thanksgiving",
    "labor day",       "memorial day",     "columbus day",     "veterans day",
    "armistice day",   "independence day", "may day",          "halloween",
    "easter sunday",   "easter monday",    "easter",           "good friday",
    "ash wednesday",   "palm sunday",      "valentine 's day", "mother 's day",
    "father 's day",   "epiphany",         "pentecost"};

}  // namespace

std::optional<Named> month_at(const Folded& words, std::size_t i) {
  const auto found = month_names().find(words[i]);
  if (found == month_names().end()) return std::nullopt;
  // "may" and "march" are verbs unless written as names.
  if (!words.is_capital(i) && (words[i] == "may" || words[i] == "march" || words[i] == "mar"))
    return std::nullopt;
  const bool stop = words[i].size() <= 4 && words[i] != "may" && words[i] != "june" &&
                    words[i] != "july" && words[i + 1] == "." && words.is_joined(i + 1);
  // "Jan Hus" is no month: without a full stop a short form needs its day or year beside it.
  if ((words[i] == "jan" || words[i] == "jun" || words[i] == "mar") && !stop &&
      words.is_capital(i + 1))
    return std::nullopt;
  return Named{found->second, i + (stop ? 2 : 1)};
}

std::optional<Named> weekday_at(const Folded& words, std::size_t i) {
  const auto found = weekday_names().find(words[i]);
  if (found == weekday_names().end()) return std::nullopt;
  const bool full = words[i].ends_with("day");
  if (!full && (!words.is_capital(i) || words[i] == "sun" || words[i] == "sat" ||
                words[i] == "wed" || words[i] == "mon"))
    return std::nullopt;
  const bool stop = !full && words[i + 1] == "." && words.is_joined(i + 1);
  return Named{found->second, i + (stop ? 2 : 1)};
}

bool is_ahead_word(std::string_view word) {
  static constexpr std::string_view kAhead[] = {
      "will",     "'ll",     "due",       "scheduled", "upcoming", "expires", "expire",
      "maturing", "matures", "shall",     "slated",    "payable",  "planned", "planning",
      "expected", "expects", "expecting", "postponed", "extended"};
  return std::find(std::begin(kAhead), std::end(kAhead), word) != std::end(kAhead);
}

std::optional<UnitWord> time_unit(std::string_view word) {
  static const std::unordered_map<std::string_view, UnitWord> kUnits = {
      {"second", {TimeUnit::kSecond, false}},   {"seconds", {TimeUnit::kSecond, true}},
      {"minute", {TimeUnit::kMinute, false}},   {"minutes", {TimeUnit::kMinute, true}},
      {"hour", {TimeUnit::kHour, false}},       {"hours", {TimeUnit::kHour, true}},
      {"day", {TimeUnit::kDay, false}},         {"days", {TimeUnit::kDay, true}},
      {"week", {TimeUnit::kWeek, false}},       {"weeks", {TimeUnit::kWeek, true}},
      {"month", {TimeUnit::kMonth, false}},     {"months", {TimeUnit::kMonth, true}},
      {"quarter", {TimeUnit::kQuarter, false}}, {"quarters", {TimeUnit::kQuarter, true}},
      {"year", {TimeUnit::kYear, false}},       {"years", {TimeUnit::kYear, true}},
      {"decade", {TimeUnit::kDecade, false}},   {"decades", {TimeUnit::kDecade, true}},
      {"century", {TimeUnit::kCentury, false}}, {"centuries", {TimeUnit::kCentury, true}}};
  const auto found = kUnits.find(word);
  if (found == kUnits.end()) return std::nullopt;
  return found->second;
}

std::string_view part_of_day(std::string_view word) {
  if (word == "morning" || word == "dawn") return "TMO";
  if (word == "afternoon") return "TAF";
  if (word == "evening" || word == "dusk") return "TEV";
  if (word == "night" || word == "overnight") return "TNI";
  return {};
}

std::string_view season(std::string_view word) {
  if (word == "spring") return "SP";
  if (word == "summer") return "SU";
  if (word == "fall" || word == "autumn") return "FA";
  if (word == "winter") return "WI";
  return {};
}

std::optional<FeastName> feast_at(const Folded& words, std::size_t i) {
  if (!words.is_capital(i)) return std::nullopt;
  for (const std::string_view name : kFeastNames)
    if (const std::size_t n = words.match(i, name)) return FeastName{name, i + n};
  return std::nullopt;
}

namespace {

// "The Daily Courier", "the party daily Courier", "the weekly said", "a local daily": a newspaper.
bool is_paper(const Folded& words, std::size_t i) {
  const std::size_t next = i + 1;
  if (words.is_capital(i) && words.is_capital(next)) return true;
  if (words[i] != "daily" && words[i] != "weekly") return false;
  if (words.is_capital(next) && !words.starts_sentence(next) && !weekday_at(words, next) &&
      !month_at(words, next) && words[next] != "i")
    return true;
  static constexpr std::string_view kOne[] = {"the", "a", "local", "another", "national", "state"};
  const CueMatch cue = find_cue(words[next]);
  return cue.cue && cue.cue->kind == CueKind::kSpeech &&
         std::find(std::begin(kOne), std::end(kOne), words.before(i)) != std::end(kOne);
}

}  // namespace

std::optional<FixedMatch> fixed_at(const Folded& words, std::size_t i) {
  const auto found = fixed_by_first().find(words[i]);
  if (found == fixed_by_first().end()) return std::nullopt;
  FixedMatch best;
  for (const Fixed* fixed : found->second) {
    const std::size_t n = words.match(i, fixed->phrase);
    if (n != 0 && i + n > best.end) best = {fixed, i + n};
  }
  if (best.fixed == nullptr) return std::nullopt;
  if (best.fixed->type == TimeType::kSet && is_paper(words, i)) return std::nullopt;
  return best;
}

std::optional<Named> ordinal_at(const Folded& words, std::size_t i) {
  static const Numbers kOrdinals = {{"first", 1},       {"second", 2},       {"third", 3},
                                    {"fourth", 4},      {"fifth", 5},        {"sixth", 6},
                                    {"seventh", 7},     {"eighth", 8},       {"ninth", 9},
                                    {"tenth", 10},      {"eleventh", 11},    {"twelfth", 12},
                                    {"thirteenth", 13}, {"fourteenth", 14},  {"fifteenth", 15},
                                    {"sixteenth", 16},  {"seventeenth", 17}, {"eighteenth", 18},
                                    {"nineteenth", 19}, {"twentieth", 20},   {"thirtieth", 30}};
  if (words.is_number(i)) {
    const std::string_view ending = words[i + 1];
    if (!words.is_joined(i + 1) ||
        !(ending == "st" || ending == "nd" || ending == "rd" || ending == "th"))
      return std::nullopt;
    const auto value = parse_digits(words[i]);
    if (!value || *value < 1 || *value > 99) return std::nullopt;
    return Named{static_cast<int>(*value), i + 2};
  }
  if ((words[i] == "twenty" || words[i] == "thirty") && words[i + 1] == "-") {
    const auto small = kOrdinals.find(words[i + 2]);
    if (small != kOrdinals.end() && small->second < 10)
      return Named{(words[i] == "twenty" ? 20 : 30) + small->second, i + 3};
  }
  const auto found = kOrdinals.find(words[i]);
  if (found == kOrdinals.end()) return std::nullopt;
  return Named{found->second, i + 1};
}

}  // namespace firsthand::claims
