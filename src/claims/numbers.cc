#include "claims/numbers.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>

namespace firsthand::claims {
namespace {

constexpr std::size_t kMostWords = 24;  // of a spelled number; a longer run is not one

using Values = std::unordered_map<std::string_view, double>;

const Values& small_values() {
  static const Values kValues = {
      {"zero", 0},     {"one", 1},      {"two", 2},        {"three", 3},     {"four", 4},
      {"five", 5},     {"six", 6},      {"seven", 7},      {"eight", 8},     {"nine", 9},
      {"ten", 10},     {"eleven", 11},  {"twelve", 12},    {"thirteen", 13}, {"fourteen", 14},
      {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
      {"twenty", 20},  {"thirty", 30},  {"forty", 40},     {"fourty", 40},   {"fifty", 50},
      {"sixty", 60},   {"seventy", 70}, {"eighty", 80},    {"ninety", 90}};
  return kValues;
}

const Values& multipliers() {
  static const Values kValues = {{"dozen", 12},    {"hundred", 1e2},  {"thousand", 1e3},
                                 {"lakh", 1e5},    {"million", 1e6},  {"crore", 1e7},
                                 {"billion", 1e9}, {"trillion", 1e12}};
  return kValues;
}

// Short forms that stand right after digits. "m" is a metre, unless money stands before it: that is
// for quantities.h.
const Values& short_multipliers() {
  static const Values kValues = {{"k", 1e3},  {"mn", 1e6},  {"mln", 1e6}, {"mio", 1e6},
                                 {"bn", 1e9}, {"bln", 1e9}, {"tn", 1e12}, {"trn", 1e12}};
  return kValues;
}

const Values& denominators() {
  static const Values kValues = {{"half", 2},    {"halves", 2},   {"third", 3},  {"thirds", 3},
                                 {"quarter", 4}, {"quarters", 4}, {"fifth", 5},  {"fifths", 5},
                                 {"sixths", 6},  {"eighths", 8},  {"tenth", 10}, {"tenths", 10}};
  return kValues;
}

double value_of(const Values& values, std::string_view word, double otherwise) {
  const auto found = values.find(word);
  return found == values.end() ? otherwise : found->second;
}

bool is_small_vague(std::string_view word) {
  return word == "few" || word == "several" || word == "couple" || word == "handful";
}

// ½ and its kin.
double sign_fraction(std::string_view mark) {
  static const Values kValues = {{"½", 0.5},       {"¼", 0.25},      {"¾", 0.75},
                                 {"⅓", 1.0 / 3.0}, {"⅔", 2.0 / 3.0}, {"⅛", 0.125}};
  return value_of(kValues, mark, 0);
}

class Parser {
 public:
  Parser(const Folded& words, std::size_t first, const VagueWords& table)
      : words_(words), table_(table), at_(first) {
    number_.first = first;
  }

  std::optional<Number> run() {
    if (words_.is_number(at_)) {
      if (!digits()) return std::nullopt;
    } else if (sign_fraction(words_[at_]) > 0) {
      set(sign_fraction(words_[at_]));
      number_.digits = true;
      ++at_;
      multiply();
    } else if (!words_.is_word(at_) || !(fraction() || vague() || spelled())) {
      return std::nullopt;
    }
    number_.end = at_;
    return number_;
  }

 private:
  void set(double value) { number_.min = number_.max = value; }
  void scale(double by) {
    number_.min *= by;
    number_.max *= by;
    number_.multiplier *= by;
    number_.scaled = true;
  }

  // Multiplying words after a number: "million", "hundred thousand", "13.6bn".
  void multiply() {
    for (int n = 0; n < 2; ++n) {
      std::size_t next = at_;
      if (words_[next] == "-" && words_.is_joined(next) && words_.is_joined(next + 1)) ++next;
      double by = value_of(multipliers(), words_[next], 0);
      if (by == 0 && next == at_ && words_.is_joined(at_) && n == 0) {
        by = value_of(short_multipliers(), words_[at_], 0);
        // A capital letter after digits is a million or a billion: "4.3M".
        if (words_.document().words(words_.token(at_)) == "M") by = 1e6;
        if (words_.document().words(words_.token(at_)) == "B") by = 1e9;
      }
      if (by == 0) return;
      scale(by);
      at_ = next + 1;
    }
  }

  // "1/2" at token `i`: how many tokens, and the value.
  std::size_t slashed(std::size_t i, double& value) const {
    if (!words_.is_number(i) || (words_[i + 1] != "/" && words_[i + 1] != "⁄") ||
        !words_.is_number(i + 2) || words_[i + 3] == "/" || !words_.is_joined(i + 1) ||
        !words_.is_joined(i + 2))
      return 0;
    const auto above = parse_digits(words_[i]);
    const auto below = parse_digits(words_[i + 2]);
    static constexpr std::array<double, 10> kBelow = {2, 3, 4, 5, 8, 10, 16, 32, 64, 128};
    if (!above || !below || *above <= 0 || *above >= *below ||
        std::find(kBelow.begin(), kBelow.end(), *below) == kBelow.end())
      return 0;
    value = *above / *below;
    return 3;
  }

  bool digits() {
    number_.digits = true;
    double part = 0;
    if (const std::size_t n = slashed(at_, part)) {
      set(part);
      number_.fraction = true;
      at_ += n;
      return true;
    }
    auto value = parse_digits(words_[at_]);
    if (!value) return false;
    ++at_;
    // "80, 000": a group that begins with 0 is no number of its own.
    while (words_[at_] == "," && words_.is_number(at_ + 1) && words_[at_ + 1] == "000" &&
           *value >= 1) {
      *value *= 1000;
      at_ += 2;
    }
    if (const std::size_t n = slashed(at_, part)) {
      *value += part;
      at_ += n;
    } else if (words_.is_joined(at_) && sign_fraction(words_[at_]) > 0) {
      *value += sign_fraction(words_[at_]);
      ++at_;
    }
    set(*value);
    if (power_of_ten()) return true;
    multiply();
    and_a_half();
    return true;
  }

  // "1.9×10−30", "6 x 10^23"
  bool power_of_ten() {
    if ((words_[at_] != "×" && words_[at_] != "x") || words_[at_ + 1] != "10") return false;
    std::size_t next = at_ + 2;
    if (words_[next] == "^" && words_.is_joined(next)) ++next;
    const bool minus = words_[next] == "-" || words_[next] == "−" || words_[next] == "–";
    if (minus && words_.is_joined(next)) ++next;
    if (next == at_ + 2 || !words_.is_number(next) || !words_.is_joined(next)) return false;
    const auto power = parse_digits(words_[next]);
    if (!power || *power > 99) return false;
    set(number_.min * std::pow(10.0, minus ? -*power : *power));
    number_.scaled = true;
    at_ = next + 1;
    return true;
  }

  // "two and a half", "a million and a half"
  void and_a_half() {
    double part = 0;
    std::size_t n = 0;
    if ((n = words_.match(at_, "and a half")) != 0) part = 0.5;
    if (n == 0 && (n = words_.match(at_, "and a quarter")) != 0) part = 0.25;
    if (n == 0) return;
    at_ += n;
    const double unit = number_.scaled ? number_.multiplier : 1;
    number_.min += part * unit;
    number_.max += part * unit;
    if (!number_.scaled) multiply();
  }

  // "half", "half a million", "a third of", "two-thirds", "three quarters of"
  bool fraction() {
    std::size_t next = at_;
    if (words_[at_] == "half") {
      ++next;
      const bool article = words_[next] == "a" || words_[next] == "an";
      if (article || multipliers().count(words_[next]) != 0) {
        const double by = value_of(multipliers(), words_[next + (article ? 1 : 0)], 0);
        if (by != 0) {
          set(0.5 * by);
          number_.scaled = true;
          number_.multiplier = by;
          at_ = next + (article ? 2 : 1);
          return true;
        }
      }
      if (words_[next] == "-" && words_.is_joined(next)) return false;  // "half-brother"
      set(0.5);
      number_.fraction = true;
      at_ = next;
      return true;
    }
    double above = 0;
    if (words_[at_] == "a" || words_[at_] == "one") {
      above = 1;
      ++next;
    } else {
      above = value_of(small_values(), words_[at_], 0);
      if (above < 2 || above > 9) return false;
      ++next;
    }
    if (words_[next] == "-" && words_.is_joined(next)) ++next;
    const double below = value_of(denominators(), words_[next], 0);
    if (below == 0 || above >= below) return false;
    if ((above == 1) == words_[next].ends_with('s')) return false;
    // "a third", "a quarter": of something, else an ordinal or three months.
    const std::size_t after = next + 1;
    if (above == 1 && words_[next] != "half" && words_[after] != "of") return false;
    set(above / below);
    number_.fraction = true;
    at_ = after;
    return true;
  }

  bool vague() {
    std::size_t next = at_;
    if (words_[next] == "a" && is_small_vague(words_[next + 1]) && words_[next + 1] != "several")
      ++next;
    const auto found = table_.find(words_[next]);
    if (!found) return false;
    const bool small = is_small_vague(words_[next]);
    if (words_[next] == "few" && words_.before(next) == "as") return false;  // "as few as he could"
    if ((words_[next] == "couple" || words_[next] == "handful") && next == at_) return false;
    number_.vague = true;
    number_.min = found->min;
    number_.max = found->max;
    ++next;
    if (small) {
      if (words_[next] == "of" && value_of(multipliers(), words_[next + 1], 0) != 0) ++next;
      at_ = next;
      multiply();
      return true;
    }
    // "scores" and "tens" are numbers only with what they count.
    if ((words_[at_] == "scores" || words_[at_] == "tens") && words_[next] != "of") return false;
    at_ = next;
    if (words_[at_] == "of" && !words_[at_ + 1].empty()) {
      // "tens of thousands": the second word's unit.
      std::string_view second = words_[at_ + 1];
      if (second.ends_with('s')) second.remove_suffix(1);
      const double by = value_of(multipliers(), second, 0);
      if (by > 12 && words_[at_ + 1].ends_with('s')) {
        scale(by);
        at_ += 2;
      }
    }
    return true;
  }

  // "twenty-one", "two hundred and five", "a dozen", "thirty thousand"
  bool spelled() {
    double total = 0;
    double group = -1;
    std::size_t next = at_;
    if ((words_[next] == "a" || words_[next] == "an") &&
        multipliers().count(words_[next + 1]) != 0) {
      group = 1;
      ++next;
    }
    std::size_t end = at_;
    while (next < at_ + kMostWords) {
      std::size_t word = next;
      if (word > at_ && words_[word] == "-" && words_.is_joined(word) &&
          words_.is_joined(word + 1) && group >= 0)
        ++word;
      if (words_[word] == "and" && (total >= 100 || group >= 100) &&
          small_values().count(words_[word + 1]) != 0)
        ++word;
      const double small = value_of(small_values(), words_[word], -1);
      if (small >= 0) {
        if (!fits(group, small)) break;
        group = group < 0 ? small : group + small;
      } else {
        const double by = value_of(multipliers(), words_[word], 0);
        if (by == 0 || group < 0) break;
        number_.scaled = true;
        number_.multiplier = by;
        if (by <= 100) {
          group *= by;
        } else {
          total += group * by;
          group = 0;
        }
      }
      next = end = word + 1;
    }
    if (end == at_) return false;
    set(total + std::max(group, 0.0));
    at_ = end;
    and_a_half();
    return true;
  }

  // Whether a small number may follow what the group holds so far: 1 after 20, 20 after 100.
  static bool fits(double group, double small) {
    if (group <= 0) return true;
    const auto whole = static_cast<long>(group);
    if (small == 0) return false;
    if (small < 10) return whole % 10 == 0 && whole % 100 != 10;
    return whole % 100 == 0;
  }

  const Folded& words_;
  const VagueWords& table_;
  std::size_t at_;
  Number number_;
};

}  // namespace

std::optional<double> parse_digits(std::string_view digits) {
  std::string plain;
  const std::size_t dot = digits.find('.');
  const std::string_view whole = digits.substr(0, dot);
  if (whole.size() > 24 || digits.size() > 40) return std::nullopt;
  std::size_t group = 0;
  bool grouped = false;
  for (const char c : whole) {
    if (c == ',') {
      if (grouped ? group != 3 : (group == 0 || group > 3)) return std::nullopt;
      grouped = true;
      group = 0;
      continue;
    }
    plain += c;
    ++group;
  }
  if (grouped && group != 3) return std::nullopt;
  if (dot != std::string_view::npos) {
    const std::string_view part = digits.substr(dot + 1);
    if (part.find_first_of(".,") != std::string_view::npos) return std::nullopt;
    plain += '.';
    plain += part;
  }
  double value = 0;
  const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || end != plain.data() + plain.size()) return std::nullopt;
  return value;
}

std::optional<Number> number_at(const Folded& words, std::size_t i, const VagueWords& table) {
  if (i >= words.size()) return std::nullopt;
  return Parser(words, i, table).run();
}

std::optional<int> small_number_at(const Folded& words, std::size_t i) {
  if (words.is_number(i)) {
    const auto value = parse_digits(words[i]);
    if (!value || *value > 9999 || *value != static_cast<int>(*value)) return std::nullopt;
    return static_cast<int>(*value);
  }
  const auto found = small_values().find(words[i]);
  if (found == small_values().end()) return std::nullopt;
  return static_cast<int>(found->second);
}

}  // namespace firsthand::claims
