#include "claims/quantities.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/check.h"
#include "claims/numbers.h"
#include "claims/quantities_context.h"
#include "claims/quantities_modifiers.h"
#include "claims/quantities_noun.h"
#include "claims/quantities_units.h"
#include "text/frequency.h"

namespace firsthand::claims {
namespace {

using model::Modifier;
using model::Quantity;

constexpr std::size_t kLongestSign = 5;  // tokens of a currency sign: "U.S. $"

// A number with its sign, currency and unit.
struct Amount {
  std::size_t first = 0;  // tokens [first, end)
  std::size_t end = 0;
  Number number;
  std::string unit;
  bool money = false;  // the unit is a currency that stands before
};

bool is_dash(std::string_view mark) { return mark == "-" || mark == "–" || mark == "—"; }
bool is_minus(std::string_view mark) { return mark == "-" || mark == "−"; }

class Finder {
 public:
  Finder(const text::Document& document, const VagueWords& vague)
      : words_(document), vague_(vague) {}

  std::vector<Quantity> run() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t known = found_.size();
      const std::size_t next = find_at(i);
      FH_CHECK(next > i, "a quantity has words");
      if (found_.size() > known || next > i + 1) from_ = next;
      i = next;
    }
    return std::move(found_);
  }

 private:
  // Adds what begins at token `i`; returns where to go on.
  std::size_t find_at(std::size_t i) {
    if (words_.is_word(i)) {
      if (const std::size_t end = nothing_at(i)) return end;
    }
    const auto amount = amount_with_number_at(i);
    if (!amount) return i + 1;
    if (const std::size_t end = range_from(*amount)) return end;
    if (const std::size_t end = share_from(*amount)) return end;
    single(*amount);
    return amount->end;
  }

  // "no one", "nobody", "none", "no casualties": a count of 0.
  std::size_t nothing_at(std::size_t i) {
    const std::string_view word = words_[i];
    Quantity quantity;
    quantity.min = quantity.max = 0;
    if (word == "nobody" || word == "none") {
      quantity.span = words_.span(i, i + 1);
      found_.push_back(quantity);
      return i + 1;
    }
    if (word != "no") return 0;
    if (words_[i + 1] == "one") {
      quantity.span = words_.span(i, i + 2);
      found_.push_back(quantity);
      return i + 2;
    }
    const auto noun = noun_after(words_, i + 1, false);
    if (!noun || !is_person_noun(words_[noun->end - 1]) || noun->first != i + 1) return 0;
    quantity.span = words_.span(i, i + 1);
    quantity.of = words_.span(noun->first, noun->end);
    found_.push_back(quantity);
    return i + 1;
  }

  // The amount whose number begins at token `i`; its currency sign may stand before.
  std::optional<Amount> amount_with_number_at(std::size_t i) const {
    auto number = number_at(words_, i, vague_);
    if (!number) return std::nullopt;
    Amount amount;
    amount.first = i;
    std::size_t before = i;
    if (number->digits && i > from_ && words_[i - 1] == "." && words_.is_joined(i) &&
        !words_.is_joined(i - 1)) {
      if (const auto part = parse_digits("0." + std::string(words_[i])))
        number->min = number->max = *part * number->multiplier;
      before = amount.first = i - 1;
    }
    const bool minus = i > from_ && is_minus(words_[i - 1]) && words_.is_joined(i) &&
                       (!words_.is_joined(i - 1) || !currency_before(words_, i - 1).name.empty()) &&
                       !(i > 1 && words_.is_number(i - 2));
    const bool spoken_minus =
        (i > from_ && words_.before(i) == "minus") ||
        (i > from_ + 1 && words_.before(i, 2) == "minus" && words_.before(i) == "-");
    if (minus) before = i - 1;
    if (spoken_minus) amount.first = i - (words_.before(i) == "-" ? 2 : 1);
    UnitName money = currency_before(words_, before);
    if (!money.name.empty() && money.end >= from_) {
      amount.money = true;
      amount.unit = money.name;
      amount.first = money.end;
    } else if (minus) {
      amount.first = before;
    }
    if (amount.money && number->digits && !number->scaled && words_.is_joined(number->end))
      scale_money(*number);
    if (minus || spoken_minus) {
      std::swap(number->min, number->max);
      number->min = -number->min;
      number->max = -number->max;
    }
    amount.end = number->end;
    set_unit(amount, *number);
    amount.number = *number;
    return amount;
  }

  // "$5m", "£2b": after money these letters are millions and billions.
  void scale_money(Number& number) const {
    const std::string_view letter = words_[number.end];
    const double by = letter == "m" ? 1e6 : letter == "b" ? 1e9 : letter == "t" ? 1e12 : 0;
    if (by == 0) return;
    number.min *= by;
    number.max *= by;
    number.multiplier = by;
    number.scaled = true;
    ++number.end;
  }

  void set_unit(Amount& amount, const Number& number) const {
    if (amount.money) {
      std::size_t next = amount.end;
      if (words_[next] == "us" && words_.is_capital(next)) ++next;
      if (const std::size_t n = words_.match(next, "u . s .")) next += n;
      const UnitName rate = rate_after(words_, next);
      if (rate.name.empty()) return;
      amount.unit += " per " + rate.name;
      amount.end = rate.end;
      return;
    }
    if (words_[amount.end] == "us" && words_[amount.end + 1] == "us") return;
    std::size_t at = amount.end;
    // "tens of millions of dollars", "half an hour", "half of one per cent"
    if ((number.vague || number.scaled) && words_[at] == "of") ++at;
    if (number.fraction && (words_[at] == "a" || words_[at] == "an")) ++at;
    if (number.fraction && number.digits && words_[at] == "of" &&
        (words_[at + 1] == "a" || words_[at + 1] == "an")) {
      at += words_[at + 2] == "us" || words_[at + 2] == "uk" ? 3 : 2;  // "1/16 of a US pint"
    }
    const UnitName unit = unit_after(words_, at);
    if (!unit.name.empty()) {
      amount.unit = unit.name;
      amount.end = unit.end;
      return;
    }
    if (is_age(amount)) {
      amount.unit = "year of age";
      return;
    }
    if (number.fraction) amount.unit = "fraction";
  }

  // "aged 25", "at age 25", "the age of 25"
  bool is_age(const Amount& amount) const {
    const std::string_view before = words_.before(amount.first);
    if (before == "aged" || before == "age" || before == "ages") return true;
    return words_.match_before(amount.first, "age of") != 0 ||
           words_.match_before(amount.first, "aged between") != 0;
  }

  // The amount that begins at token `i`, with its sign.
  std::optional<Amount> amount_from(std::size_t i) const {
    for (std::size_t k = 0; k <= kLongestSign; ++k) {
      const auto amount = amount_with_number_at(i + k);
      if (amount && (amount->first == i || k == 0)) return amount;
      if (words_.is_number(i + k)) break;
    }
    return std::nullopt;
  }

  // "from 20 miles in 2008 to 29": where a measured amount that moves goes on.
  std::size_t after_year(const Amount& low) const {
    const bool from = low.first > from_ && words_.before(low.first) == "from";
    const bool year =
        words_[low.end] == "in" && words_.is_number(low.end + 1) && words_[low.end + 1].size() == 4;
    return from && year && !low.unit.empty() && words_[low.end + 2] == "to" ? low.end + 2 : low.end;
  }

  // A range that begins with `low`: "20 to 30 people", "between 400 and 650", "$5-$10". Returns its
  // end; 0 if there is none.
  std::size_t range_from(Amount low) {
    if (low.number.vague || low.number.fraction) return 0;
    std::size_t at = after_year(low);
    const std::string_view link = words_[at];
    std::size_t first = low.first;
    bool between = false;
    bool about = false;
    bool from = false;
    if (const auto cue = cue_before(words_, first);
        cue && cue->modifier == Modifier::kAbout && cue->edge >= from_) {
      about = true;
      first = cue->edge;
    }
    if (first > from_ && (words_.before(first) == "between" || words_.before(first) == "from")) {
      between = words_.before(first) == "between";
      from = !between;
    }
    if (!(link == "to" || is_dash(link) || link == "or" || (link == "and" && between))) return 0;
    const bool dash = is_dash(link);
    if (dash && low.unit.empty() && words_.is_joined(at) != words_.is_joined(at + 1) &&
        !words_.is_joined(at + 1))
      return 0;
    std::size_t second = at + 1;
    if (link == "to" && words_[second] == "-") ++second;
    if (words_[second] == "about" || words_[second] == "around") ++second;
    const auto high = amount_from(second);
    if (!high || high->number.vague || high->number.fraction) return 0;
    if (link == "or" && (high->number.min != low.number.min + 1 || high->number.min > 20)) return 0;
    // A count that changes is two counts; a measured amount moves over a range.
    const bool moves = link == "to" && from && is_change(words_, low.first);
    if (moves && low.unit.empty() && high->unit.empty()) return 0;
    // "rose by 3 million to 12 million", but "by 1 to 2 degrees"
    if (link == "to" && words_.before(low.first) == "by" && !low.unit.empty()) return 0;
    // "rose by 20 to 140": by how many, and to how many; "by 1 to 2 people a day" is a range.
    if (link == "to" && words_.before(low.first) == "by" && low.unit.empty() &&
        high->unit.empty() && low.first >= 2 && is_change(words_, low.first) &&
        !noun_after(words_, high->end, false))
      return 0;

    double min = low.number.min;
    double max = high->number.min;
    if (!low.number.scaled && high->number.scaled && low.number.digits &&
        min < max / high->number.multiplier)
      min *= high->number.multiplier;
    if (moves && min > max) std::swap(min, max);
    const bool unit_lost = !low.unit.empty() && high->unit.empty() && !low.money && !moves;
    const bool unit_differs = !low.unit.empty() && !high->unit.empty() && low.unit != high->unit &&
                              !high->unit.starts_with(low.unit) &&
                              !low.unit.starts_with(high->unit) && !low.unit.ends_with(high->unit);
    if (min >= max || unit_lost || unit_differs) return 0;

    const std::string& unit = high->unit.empty() ? low.unit : high->unit;
    const auto noun = noun_after(words_, high->end, false);
    const bool measured = !unit.empty() || (noun && noun->plural);
    if (unit.empty() && is_label(words_, low.number, false) &&
        is_label(words_, high->number, false) && !dash)
      return high->end;
    if (is_calendar(words_, low.number) || is_calendar(words_, high->number)) return high->end;
    if (dash && low.number.digits) {
      const bool code = is_dash(words_[high->end]) && words_.is_joined(high->end) &&
                        words_.is_number(high->end + 1);
      const bool long_code = words_[high->number.first].size() >= 4 &&
                             words_[high->number.first].find(',') == std::string_view::npos;
      const bool glued = words_.is_joined(low.number.first) && !low.money &&
                         words_.is_word(low.number.first - (low.number.first > 0));
      if (code || glued || !measured || (long_code && unit.empty())) return high->end;
    } else if (is_label(words_, low.number, measured)) {
      return is_label(words_, high->number, measured) ? high->end : 0;
    }
    Quantity quantity;
    quantity.modifier = Modifier::kBetween;
    quantity.min = min;
    quantity.max = max;
    quantity.unit = unit;
    if (between || from) --first;
    if (!about && !between && !from) first = low.first;
    quantity.span = words_.span(first, high->end);
    if (unit.empty() && noun) quantity.of = words_.span(noun->first, noun->end);
    found_.push_back(std::move(quantity));
    return high->end;
  }

  // "one in five", "one out of three": a share, and no count.
  std::size_t share_from(const Amount& one) {
    if (one.number.digits || one.number.scaled || one.number.min != 1 || !one.unit.empty())
      return 0;
    std::size_t next = one.end;
    if (const std::size_t n = words_.match(next, "out of"); n != 0) {
      next += n;
    } else if (words_[next] == "in") {
      ++next;
    } else {
      return 0;
    }
    if (words_[next] == "every") ++next;
    const auto whole = number_at(words_, next, vague_);
    if (!whole || whole->vague || whole->fraction || whole->min < 2 ||
        is_label(words_, *whole, false) || is_calendar(words_, *whole))
      return 0;
    Quantity quantity;
    quantity.min = quantity.max = 1 / whole->min;
    quantity.unit = "fraction";
    quantity.span = words_.span(one.first, whole->end);
    if (const auto noun = noun_after(words_, whole->end, false))
      quantity.of = words_.span(noun->first, noun->end);
    found_.push_back(std::move(quantity));
    return whole->end;
  }

  // "this half", "the first half": a time.
  bool is_period(const Amount& amount) const {
    const std::string_view before = words_.before(amount.first);
    const std::string_view after = words_[amount.end];
    if (before == "this" || before == "first" || before == "second" || before == "next")
      return true;
    return (before == "the" || before == "last" || before == "other" || before == "better" ||
            before == "-") &&
           after != "of";
  }

  void single(const Amount& amount) {
    const Number& number = amount.number;
    const bool spelled_one = !number.digits && number.min == 1 && !number.scaled;
    auto noun = noun_after(words_, amount.end, number.min == 1 && number.max == 1);
    const bool measured = !amount.unit.empty() || (noun && noun->plural);
    if (is_calendar(words_, number)) return;
    if (amount.unit != "percent" && !amount.money && is_label(words_, number, measured)) return;
    if (amount.unit == "fraction" && is_period(amount)) return;
    if (spelled_one && amount.unit.empty() && !counts_one(amount, noun.has_value())) return;
    if (is_small_vague(amount) && !(noun && is_person_noun(words_[noun->end - 1]))) return;

    Quantity quantity;
    quantity.unit = amount.unit;
    if (!quantity.unit.empty() && quantity.unit != "fraction") noun.reset();
    if (!noun && quantity.unit.empty()) {
      // "a family of five": what is counted stands before.
      static constexpr std::string_view kGroups[] = {"family", "group", "crew",  "team",  "party",
                                                     "band",   "gang",  "squad", "convoy"};
      if (words_.before(amount.first) == "of" &&
          std::find(std::begin(kGroups), std::end(kGroups), words_.before(amount.first, 2)) !=
              std::end(kGroups))
        quantity.of = words_.span(amount.first - 2, amount.first - 1);
    }
    if (noun) quantity.of = words_.span(noun->first, noun->end);
    std::size_t first = amount.first;
    std::size_t end = amount.end;
    Modifier modifier = number.vague ? Modifier::kVague : Modifier::kExactly;
    // The outermost bound counts: "up to about 30" is open below.
    for (int n = 0; n < 2; ++n) {
      const auto cue = cue_before(words_, first);
      if (!cue || cue->edge < from_ || (cue->over && passes(quantity.unit, cue->edge))) break;
      first = cue->edge;
      if (!number.vague && (cue->modifier != Modifier::kAbout || modifier == Modifier::kExactly))
        modifier = cue->modifier;
    }
    if (const auto cue = cue_after(words_, end)) {
      end = cue->edge;
      if (!number.vague) modifier = cue->modifier;
    }
    if (modifier == Modifier::kExactly && is_equivalent(quantity, first)) modifier = last_modifier_;
    last_modifier_ = modifier;
    last_end_ = end;
    quantity.span = words_.span(first, end);
    quantity.modifier = modifier;
    quantity.min = number.min;
    quantity.max = number.max;
    if (modifier == Modifier::kAtLeast || modifier == Modifier::kMoreThan) quantity.max.reset();
    if (modifier == Modifier::kAtMost || modifier == Modifier::kLessThan) quantity.min.reset();
    found_.push_back(std::move(quantity));
  }

  // "more than 7.5 million crowns ($1.1 million)", "just under 296 hp (224 kW / 300 PS)": the same
  // amount in another unit has the same bound.
  bool is_equivalent(const Quantity& quantity, std::size_t first) const {
    if (quantity.unit.empty() || found_.empty() || found_.back().unit.empty() ||
        found_.back().unit == quantity.unit || first < last_end_ + 1 || first > last_end_ + 5 ||
        last_modifier_ == Modifier::kVague || last_modifier_ == Modifier::kBetween)
      return false;
    bool bracket = false;
    for (std::size_t i = last_end_; i < first; ++i) {
      bracket = bracket || words_[i] == "(" || words_[i] == "/";
      if (words_[i] == ")" || words_[i] == "," || words_[i] == ";") return false;
    }
    return bracket;
  }

  static bool is_small_vague_value(const Number& number) {
    return number.vague && number.max < 10 && !number.scaled;
  }
  bool is_small_vague(const Amount& amount) const { return is_small_vague_value(amount.number); }

  // "Over two days" that passed, not more than two: unless a verb of lasting stands before.
  bool passes(const std::string& unit, std::size_t cue) const {
    if (!is_time_unit(unit)) return false;
    static constexpr std::string_view kLasting[] = {"for",    "takes", "took",  "take",  "taking",
                                                    "lasted", "spent", "after", "just",  "well",
                                                    "of",     "is",    "was",   "waited"};
    return std::find(std::begin(kLasting), std::end(kLasting), words_.before(cue)) ==
           std::end(kLasting);
  }

  static bool is_where(std::string_view word) {
    return word == "in" || word == "at" || word == "during" || word == "after";
  }

  // "of that one man", and not "said that one man was killed"
  static bool is_led_by(std::string_view word) {
    static constexpr std::string_view kLeading[] = {"about", "after", "at", "before", "by",
                                                    "for",   "from",  "in", "like",   "of",
                                                    "on",    "than",  "to", "with",   "until"};
    return std::find(std::begin(kLeading), std::end(kLeading), word) != std::end(kLeading);
  }

  // "one man", "one of the men", "only one"; not "the one", "this one", "one another", "a new one".
  bool counts_one(const Amount& amount, bool noun) const {
    const std::string_view before = words_.before(amount.first);
    const std::string_view after = words_[amount.end];
    static constexpr std::string_view kPronouns[] = {"this",    "that",  "which",   "the",  "any",
                                                     "every",   "each",  "another", "some", "no",
                                                     "someone", "these", "those"};
    const bool held =
        std::find(std::begin(kPronouns), std::end(kPronouns), before) != std::end(kPronouns);
    // "a fire in which one man died"
    const bool within = before == "which" && is_where(words_.before(amount.first, 2));
    const bool said = before == "that" && noun && !is_led_by(words_.before(amount.first, 2));
    if (after == "of") return before != "the" && before != "every" && before != "each";
    if (held && !within && !said && !(before == "the" && noun)) return false;
    if (words_.is_number(amount.end)) return false;
    if (after == "another" || after == "'s" || after == "day" || after == "time") return false;
    if (noun || tells_fate(after)) return true;
    static constexpr std::string_view kBefore[] = {
        "only", "just", "least", "than", "by", "of", "with", "and", "or", "killed", "killing"};
    return std::find(std::begin(kBefore), std::end(kBefore), before) != std::end(kBefore);
  }

  Folded words_;
  const VagueWords& vague_;
  std::vector<Quantity> found_;
  Modifier last_modifier_ = Modifier::kExactly;
  std::size_t last_end_ = 0;  // of the last single amount
  std::size_t from_ = 0;      // tokens before it belong to what was found
};

}  // namespace

std::vector<Quantity> find_quantities(const text::Document& document, const VagueWords& vague) {
  return Finder(document, vague).run();
}

}  // namespace firsthand::claims
