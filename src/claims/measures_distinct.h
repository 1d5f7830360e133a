// Whether two of whom a report tells one by one are surely two.
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/measures_find.h"
#include "claims/reading.h"

namespace firsthand::claims {

constexpr std::size_t kNear = 3;  // sentences in which the same people are spoken of

inline std::int64_t value_of(const CountedMeasure& m) {
  return m.counted.min.value_or(m.counted.max.value_or(0));
}

inline bool is_single(const CountedMeasure& m) {
  return m.counted.grade != Grade::kNumber && value_of(m) == 1 && !m.counted.list;
}

// It counts some of a whole, and is no figure of that.
inline void make_part(CountedMeasure& m) {
  m.part = true;
  m.role = model::CountRole::kSubset;
}

class Distinct {
 public:
  explicit Distinct(const Reading& reading) : r_(reading) {}

  // By gender, by age, by name, or because one sentence brings in both.
  bool operator()(const CountedMeasure& a, const CountedMeasure& b) const;

  // "Ana Roth" and "Ana Brand", "Otto Brand" and "Ana Roth"; not "Otto Brand" and "Brand".
  bool are_two_names(const Counted& a, const Counted& b) const;
  bool told_apart(const Counted& a, const Counted& b) const;

  // Whether the noun is more than "the victim", who may be anybody.
  bool says_who(const Counted& c) const;

  // "One man died at the scene": of whom more is told than their number.
  bool is_one_of_them(const CountedMeasure& m) const;

  // "the second man", "a fourth victim"
  bool is_later_one(const Counted& c) const { return ordinal(c) > 0 || has(c, "other"); }

  // 4 for "a fourth victim"; 0 for who is not told by number.
  std::int64_t ordinal(const Counted& c) const;

  // "two others", "four other people": beside somebody.
  bool are_others(const Counted& c) const { return has(c, "other") || has(c, "others"); }

  // 'm' or 'f' for "man", "the male victim", "two women"; 0 where it is not told.
  char gender(const Counted& c) const;

 private:
  bool has(const Counted& c, std::string_view word) const;
  std::string_view age(const Counted& c) const;

  const Reading& r_;
};

}  // namespace firsthand::claims
