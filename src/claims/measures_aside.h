// Numbers that count nobody by where they stand: ages, years, labels, and parts of other words.
#pragma once

#include "claims/measures_counted.h"
#include "claims/reading.h"
#include "model/claim.h"

namespace firsthand::claims {

class NumberAside {
 public:
  NumberAside(const Reading& reading, Range unit, bool headline)
      : r_(reading), unit_(unit), headline_(headline) {}

  // Before what the number counts is known.
  bool is_aside(Range number, const model::Quantity& quantity) const {
    return glued(number) || is_label(number.begin, quantity.of.has_value()) ||
           is_year(number.begin, quantity) || is_age(number);
  }

  // "2014 Ostrel Valley killings": the year of what has a name.
  bool is_heading_year(std::size_t i, const Counted& c, const model::Quantity& quantity) const;
  // "Only on 6: mother of boy killed" without its colon: a number does not count who is one.
  bool is_before_one(const Counted& c) const;

 private:
  const Word& word(std::size_t i) const { return r_.word(i); }
  bool is_name_word(std::size_t i) const {
    return word(i).word && word(i).capital && word(i).classes == 0;
  }
  // "21 of Velm", and not "21 of the men"
  bool is_from(std::size_t i) const {
    return r_.is(i, "of") && !word(i + 1).is(kDeterminer | kPossessive | kObjectPronoun);
  }
  bool is_one_person(std::size_t i) const;
  // "Ana Roth, 28, who", "ages 24, 25, and 41"
  bool is_age(Range number) const;
  // "9-year-old", "M-16", "3.5%", "$5": part of something else.
  bool glued(Range number) const;
  // "Route 12", "No. 4", "Monday 12", "aged 30", "age 7", "kilometre nine", "turned 14"
  bool is_label(std::size_t i, bool has_noun) const;
  bool is_year(std::size_t i, const model::Quantity& quantity) const;

  const Reading& r_;
  Range unit_;
  bool headline_;
};

}  // namespace firsthand::claims
