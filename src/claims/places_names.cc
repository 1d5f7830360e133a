#include "claims/places_names.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"
#include "claims/places_words.h"
#include "text/frequency.h"

namespace firsthand::claims {
namespace {

constexpr std::size_t kLongest = 12;

bool is_dash(std::string_view mark) { return mark == "-" || mark == "–" || mark == "—"; }

// "St. Louis", "U.S.": a full stop that belongs to a name.
bool is_stop_in_name(const Folded& words, std::size_t i) {
  if (words[i] != "." || !words.is_joined(i) || i == 0) return false;
  const std::string_view before = words[i - 1];
  return before.size() <= 3 || before == "calif" || before == "minn" || before == "mich" ||
         before == "miss" || before == "mass" || before == "mont" || before == "okla" ||
         before == "penn" || before == "tenn" || before == "wash" || before == "conn" ||
         before == "colo" || before == "ariz";
}

// The end of a run that begins at `first`, which is a capitalised word.
std::size_t run_end(const Folded& words, std::size_t first) {
  std::size_t end = first + 1;
  while (end < words.size() && end < first + kLongest) {
    if (words.starts_sentence(end)) break;
    if (words.is_capital(end) && words[end] != "'s") {
      if (words.is_joined(end) && words[end - 1] != "." && words[end - 1] != "-") break;
      if (words.token(end).newline_before &&
          is_all_capitals(words, end) != is_all_capitals(words, end - 1))
        break;
      ++end;
      continue;
    }
    // "Port-au-Prince", "Stoke-on-Trent", "Aix-en-Provence"
    if (words[end] == "-" && words.is_joined(end) && words.is_joined(end + 1) &&
        words.is_word(end + 1)) {
      if (words.is_capital(end + 1)) {
        end += 2;
        continue;
      }
      if (words[end + 1].size() <= 3 && words[end + 2] == "-" && words.is_capital(end + 3)) {
        end += 4;
        continue;
      }
      break;
    }
    if (is_stop_in_name(words, end) && words.is_capital(end + 1) &&
        !words.starts_sentence(end + 1)) {
      ++end;
      continue;
    }
    // "Hobb's Reach"
    if (words[end] == "'s" && words.is_capital(end + 1) && is_landform(words[end + 1]) &&
        !words.starts_sentence(end + 1)) {
      end += 2;
      continue;
    }
    break;
  }
  return std::min(end, words.size());
}

// Whether a dateline opens at token `i`, whose first run ends at `end`.
bool opens_dateline(const Folded& words, std::size_t i, std::size_t end) {
  constexpr std::size_t kReach = 16;
  bool agency = false;
  bool capitals = true;
  for (std::size_t k = i; k < end; ++k)
    if (words.is_word(k) && !is_all_capitals(words, k)) capitals = false;
  for (std::size_t k = end; k < std::min(end + kReach, words.size()); ++k) {
    if (words.starts_sentence(k) && k > end + 1) return false;
    if (words[k] == "(") {
      agency = true;
      while (k < words.size() && words[k] != ")" && k < end + kReach) ++k;
      continue;
    }
    if (is_dash(words[k]) && !words.is_joined(k)) return agency || capitals || k == end;
    if (words.is_word(k) && !words.is_capital(k)) return false;
    if (words.is_word(k) || words.is_number(k) || words[k] == "," || words[k] == ".") continue;
    return false;
  }
  return false;
}

}  // namespace

bool is_all_capitals(const Folded& words, std::size_t i) {
  if (!words.is_word(i)) return false;
  const std::string_view raw = words.document().words(words.token(i));
  if (raw.size() < 2) return false;
  for (std::size_t at = 0; at < raw.size();) {
    const base::CodePoint c = base::code_point_at(raw, at);
    if (u_islower(static_cast<UChar32>(c.value))) return false;
    at += c.size;
  }
  return true;
}

std::string plain_name(const Folded& words, std::size_t first, std::size_t end) {
  std::string name(model::slice(words.document().text, words.span(first, end)));
  if (!is_all_capitals(words, first)) return name;
  bool inside = false;
  for (char& c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && inside) c = static_cast<char>(c + 32);
    inside = capital || (c >= 'a' && c <= 'z') || c == '\'' || (c & 0x80) != 0;
  }
  return name;
}

bool is_aimed_at(const Folded& words, std::size_t first) {
  if (words.before(first) != "at") return false;
  const std::string_view verb = words.before(first, 2);
  // "after being shot at": where it was
  if (verb == "shot") {
    const std::string_view before = words.before(first, 3);
    for (const std::string_view be : {"is", "are", "was", "were", "been", "being"})
      if (before == be) return false;
  }
  return is_aiming(verb);
}

bool is_of_person(const Folded& words, std::size_t i) {
  return is_had_by_person(words[i]) && !is_of_town_behind(words[i + 1]);
}

bool is_crossing(const Folded& words, std::size_t first, std::size_t end) {
  if (are_roads(words[end]) && !words.is_capital(end)) return words.before(first) == "and";
  return words[end] == "and" && words.is_capital(end + 1) && are_roads(words[end + 2]) &&
         !words.is_capital(end + 2);
}

std::vector<CapitalRun> name_runs(const Folded& words) {
  std::vector<CapitalRun> runs;
  for (std::size_t i = 0; i < words.size();) {
    if (!words.is_capital(i) || words[i] == "'s") {
      ++i;
      continue;
    }
    std::size_t first = i;
    const std::size_t end = run_end(words, i);
    // "In Paris", "The Hague": a small word that opens the sentence is no part of a name.
    while (first < end && words.starts_sentence(first) && end > first + 1 &&
           text::is_function_word(words[first]) && !is_all_capitals(words, first + 1))
      ++first;
    CapitalRun run{first, end, false};
    if (words.opens_paragraph(first)) run.dateline = opens_dateline(words, first, end);
    // A line in capitals that goes on after a dash opens a report wherever it stands.
    if (is_all_capitals(words, first) && words.starts_sentence(first) && end < words.size() &&
        is_dash(words[end]) && !words.is_joined(end))
      run.dateline = true;
    runs.push_back(run);
    i = end;
  }
  return runs;
}

}  // namespace firsthand::claims
