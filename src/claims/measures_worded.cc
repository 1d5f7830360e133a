#include "claims/measures_worded.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "claims/measures_people.h"

namespace firsthand::claims {
namespace {

Counted people(Range tokens, std::size_t noun, std::int64_t value) {
  Counted c;
  c.tokens = tokens;
  c.noun = noun;
  c.min = c.max = value;
  c.person = noun != SIZE_MAX;
  return c;
}

std::optional<Counted> self(const Reading& r, Range unit, std::size_t i) {
  const bool self = r.is(i, "self") && i > unit.begin && r.word(i - 1).is(kComma | kCoordinator);
  if (!self && !is_of({"himself", "herself", "myself"}, r.word(i).folded)) return std::nullopt;
  Counted c = people({i, i + 1}, i, 1);
  c.grade = Grade::kDefinite;
  c.reflexive = true;
  return c;
}

std::optional<Counted> both(const Reading& r, Range unit, std::size_t i) {
  if (i + 1 >= unit.end || !r.is(i, "both")) return std::nullopt;
  if (is_human_noun(r.word(i + 1).folded)) return people({i, i + 2}, i + 1, 2);
  if (r.word(i + 1).is(kBe | kHave) || r.is(i + 1, "died")) return people({i, i + 1}, SIZE_MAX, 2);
  return std::nullopt;
}

// "Neither of the two drivers", "neither of them"
std::optional<Counted> neither(const Reading& r, Range unit, std::size_t i) {
  constexpr std::size_t kFar = 6;  // tokens
  if (i + 2 >= unit.end || !r.is(i, "neither") || !r.is(i + 1, "of")) return std::nullopt;
  if (r.word(i + 2).is(kObjectPronoun)) return people({i, i + 3}, i + 2, 0);
  for (std::size_t k = i + 2; k < std::min(unit.end, i + kFar); ++k) {
    if (is_human_noun(r.word(k).folded)) return people({i, k + 1}, k, 0);
    if (!r.word(k).word && !r.word(k).is(kNumberWord)) break;
  }
  return std::nullopt;
}

// "a double murder", "a triple-homicide"; `k`: after the article.
std::optional<Counted> times(const Reading& r, Range unit, std::size_t i, std::size_t k) {
  static constexpr std::pair<std::string_view, int> kTimes[] = {
      {"double", 2}, {"triple", 3}, {"quadruple", 4}, {"quintuple", 5}};
  for (const auto& [times, value] : kTimes) {
    if (!r.is(k, times) || k + 2 >= unit.end) continue;
    const std::size_t noun = r.is(k + 1, "-") ? k + 2 : k + 1;
    if (!is_of({"homicide", "murder", "killing", "slaying", "fatality"}, r.word(noun).folded) ||
        (noun + 1 < unit.end && r.is(noun + 1, "-")))
      return std::nullopt;
    return people({i, noun + 1}, noun, value);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::int64_t> whole_number(const std::optional<double>& value) {
  if (!value || *value < 0 || *value > 1e12 || std::floor(*value) != *value) return std::nullopt;
  return static_cast<std::int64_t>(*value);
}

std::optional<std::int64_t> number_at(const Reading& reading,
                                      const std::vector<model::Quantity>& quantities,
                                      std::size_t i) {
  const std::size_t begin = reading.document->tokens[i].span.begin;
  const auto q =
      std::lower_bound(quantities.begin(), quantities.end(), begin,
                       [](const model::Quantity& a, std::size_t at) { return a.span.begin < at; });
  if (q == quantities.end() || q->span.begin != begin || q->min != q->max) return std::nullopt;
  return whole_number(q->min);
}

std::optional<Counted> worded_count(const Reading& reading, Range unit,
                                    const std::vector<model::Quantity>& quantities, std::size_t i) {
  if (auto c = self(reading, unit, i)) return c;
  if (auto c = both(reading, unit, i)) return c;
  if (auto c = neither(reading, unit, i)) return c;
  std::size_t k = i;
  if (reading.word(k).is(kDeterminer | kPossessive) && k + 1 < unit.end) ++k;
  if (reading.is(k, "family") && k + 2 < unit.end && reading.is(k + 1, "of")) {
    const auto number = number_at(reading, quantities, k + 2);
    const bool thing = k + 3 < unit.end && reading.word(k + 3).word &&
                       is_nonhuman_noun(reading.word(k + 3).folded);
    if (!number || *number < 2 || *number > 20 || thing) return std::nullopt;
    return people({i, k + 3}, k, *number);
  }
  return times(reading, unit, i, k);
}

}  // namespace firsthand::claims
