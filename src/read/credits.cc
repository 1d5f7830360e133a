#include "read/credits.h"

#include <algorithm>
#include <array>

#include "read/ascii.h"
#include "read/printed_date.h"
#include "text/fold.h"

namespace firsthand::read {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestCredit = 200;

// Public names of agencies that papers print as a byline.
constexpr std::array kAgencies = std::to_array<std::string_view>({"reuters",
                                                                  "ap",
                                                                  "afp",
                                                                  "dpa",
                                                                  "efe",
                                                                  "ansa",
                                                                  "apa",
                                                                  "sda",
                                                                  "keystone-sda",
                                                                  "epd",
                                                                  "kna",
                                                                  "tass",
                                                                  "interfax",
                                                                  "xinhua",
                                                                  "kyodo",
                                                                  "upi",
                                                                  "pti",
                                                                  "ians",
                                                                  "ani",
                                                                  "anp",
                                                                  "belga",
                                                                  "ritzau",
                                                                  "ntb",
                                                                  "tt",
                                                                  "stt",
                                                                  "pap",
                                                                  "ctk",
                                                                  "čtk",
                                                                  "mti",
                                                                  "lusa",
                                                                  "bloomberg",
                                                                  "associated press",
                                                                  "the associated press",
                                                                  "agence france-presse",
                                                                  "thomson reuters",
                                                                  "press association",
                                                                  "pa media",
                                                                  "anadolu agency",
                                                                  "anadolu",
                                                                  "deutsche presse-agentur",
                                                                  "agencies",
                                                                  "wires"});

constexpr std::array kAgencyWords = std::to_array<std::string_view>(
    {"agency", "agencia", "agência", "agence", "agenzia", "agentur", "newswire", "wire",
     "presseagentur", "nachrichtenagentur", "агентство"});

// What opens a line that says where a text or picture is from.
constexpr std::array kSourceCues = std::to_array<std::string_view>(
    {"source:", "sources:", "credit:", "agency:", "quelle:", "quellen:", "agentur:", "fuente:",
     "fonte:", "bron:", "источник:"});
constexpr std::array kOtherCues = std::to_array<std::string_view>({"reporting by ",
                                                                   "additional reporting by ",
                                                                   "editing by ",
                                                                   "writing by ",
                                                                   "photo:",
                                                                   "photos:",
                                                                   "photo by ",
                                                                   "foto:",
                                                                   "fotos:",
                                                                   "bild:",
                                                                   "image:",
                                                                   "images:",
                                                                   "image credit",
                                                                   "photo credit",
                                                                   "photograph:",
                                                                   "picture:",
                                                                   "bildquelle:",
                                                                   "bildnachweis:",
                                                                   "foto ©",
                                                                   "crédit photo",
                                                                   "photo :",
                                                                   "getty images",
                                                                   "© "});

template <std::size_t N>
std::string_view cue_of(std::string_view folded, const std::array<std::string_view, N>& cues) {
  for (const std::string_view cue : cues) {
    if (folded.substr(0, cue.size()) == cue) return cue;
  }
  return {};
}

bool is_capital_start(std::string_view word) {
  const std::string folded = text::fold(word);
  return !word.empty() && (folded.compare(0, 1, word.substr(0, 1)) != 0 || !is_alpha(word[0]));
}

// One to five words, the first of them with a capital or all in lower case as some agencies write
// themselves ("dpa").
bool is_name(std::string_view words) {
  if (words.empty() || words.size() > 60) return false;
  std::size_t count = 0;
  for (const std::string_view word : split(words, ' ')) {
    if (word.empty() || ++count > 5) return false;
    if (!std::all_of(word.begin(), word.end(), [](char c) {
          return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80 || c == '.' || c == '-' ||
                 c == '/' || c == '&' || c == '\'';
        })) {
      return false;
    }
  }
  return is_capital_start(words) || is_agency_name(words);
}

std::string_view without_end_mark(std::string_view words) {
  while (!words.empty() && (words.back() == '.' || words.back() == ' ' || words.back() == ';')) {
    words.remove_suffix(1);
  }
  return words;
}

}  // namespace

bool is_agency_name(std::string_view name) {
  const std::string folded = text::fold(trim(name));
  if (std::find(kAgencies.begin(), kAgencies.end(), folded) != kAgencies.end()) return true;
  const auto words = split(folded, ' ');
  return words.size() <= 6 && std::any_of(words.begin(), words.end(), [](std::string_view word) {
           return std::find(kAgencyWords.begin(), kAgencyWords.end(), word) != kAgencyWords.end();
         });
}

bool is_credit_line(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestCredit) return false;
  const std::string folded = text::fold(line);
  if (!cue_of(folded, kSourceCues).empty() || !cue_of(folded, kOtherCues).empty()) return true;
  if (line.front() != '(') return false;
  const std::string_view inner = without_end_mark(line);
  return inner.size() > 2 && inner.back() == ')' &&
         (is_name(inner.substr(1, inner.size() - 2)) ||
          cue_of(folded.substr(1), kOtherCues).size() > 2);
}

std::optional<std::string> agency_of_credit_line(std::string_view line) {
  line = without_end_mark(trim(line));
  if (line.size() > kLongestCredit) return std::nullopt;
  const std::string_view cue = cue_of(text::fold(line), kSourceCues);
  if (!cue.empty() && cue.size() < line.size()) {
    const std::string_view name = trim(line.substr(cue.size()));
    if (is_name(name)) return std::string(name);
    return std::nullopt;
  }
  if (line.size() > 2 && line.front() == '(' && line.back() == ')') {
    const std::string_view name = line.substr(1, line.size() - 2);
    if (is_agency_name(name)) return std::string(name);
  }
  return std::nullopt;
}

std::optional<std::string> agency_of_dateline(std::string_view paragraph) {
  constexpr std::size_t kLongestPlace = 60;
  const std::size_t open = paragraph.substr(0, kLongestPlace).find('(');
  if (open == std::string_view::npos || open < 2) return std::nullopt;
  const std::size_t close = paragraph.substr(0, open + 62).find(')', open);
  if (close == std::string_view::npos) return std::nullopt;
  const std::string_view rest = trim(paragraph.substr(close + 1, 4));
  const bool dash = rest.substr(0, 1) == "-" || rest.substr(0, 3) == "–" ||
                    rest.substr(0, 3) == "—" || rest.substr(0, 1) == ":";
  const std::string_view name = trim(paragraph.substr(open + 1, close - open - 1));
  const std::string_view place = paragraph.substr(0, open);
  for (const std::string_view word : split(trim(place), ' ')) {
    if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') return std::nullopt;
  }
  if (!dash || !is_name(name) || !is_capital_start(place) ||
      place.find_first_of("!?;\"") != std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(name);
}

std::optional<std::string> Opening::agency(std::string_view paragraph) {
  constexpr std::size_t kLongestHeadline = 200;  // bytes
  constexpr std::size_t kMostAbove = 3;
  if (over_) return std::nullopt;
  auto found = agency_of_dateline(paragraph);
  over_ = found || paragraph.size() > kLongestHeadline || ++short_ones_ > kMostAbove;
  return found;
}

std::optional<std::string> clean_byline(std::string_view words) {
  std::string line = one_line(words);
  const auto dates = find_dates(line);
  if (!dates.empty()) line.resize(dates.front().span.begin);
  line.resize(std::min(line.find('|'), line.size()));
  for (bool again = true; again;) {
    again = false;
    const std::string folded = text::fold(line);
    for (const std::string_view cue :
         {"by "sv, "by: "sv, "von "sv, "von: "sv, "par "sv, "por "sv, "di "sv, "door "sv, "av "sv,
          "author: "sv, "autor: "sv, "autorin: "sv, "written by "sv, "posted by "sv,
          "published by "sv, "reported by "sv, "text: "sv, "ein artikel von "sv}) {
      if (folded.compare(0, cue.size(), cue) == 0) {
        line.erase(0, cue.size());
        again = true;
        break;
      }
    }
  }
  std::string_view name = trim(line);
  while (!name.empty() && (name.back() == ',' || name.back() == '-' || name.back() == ':' ||
                           name.back() == ';' || name.back() == ' ')) {
    name.remove_suffix(1);
  }
  const bool letters = std::any_of(name.begin(), name.end(), [](char c) {
    return is_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
  });
  if (!letters || name.size() < 2 || name.size() > 150 ||
      name.find("http") != std::string_view::npos || name.find('@') != std::string_view::npos ||
      split(name, ' ').size() > 16) {
    return std::nullopt;
  }
  return std::string(name);
}

}  // namespace firsthand::read
