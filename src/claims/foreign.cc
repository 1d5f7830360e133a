#include "claims/foreign.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "base/check.h"
#include "claims/numbers.h"
#include "claims/publications.h"
#include "claims/times_calendar.h"

namespace firsthand::claims {
namespace {

using model::Day;
using model::Modifier;
using model::Quantity;
using model::TimeExpression;
using model::TimeType;
using std::chrono::days;

double decimal(std::string_view digits) {
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  FH_CHECK(error == std::errc() && end == digits.data() + digits.size(),
           "a number in a language's words.tsv");
  return value;
}

int whole(std::string_view digits) { return static_cast<int>(decimal(digits)); }

bool is_dash(std::string_view mark) { return mark == "-" || mark == "–" || mark == "—"; }

struct Amount {
  double min = 0;
  double max = 0;
  bool vague = false;
  std::size_t end = 0;
};

class Reader {
 public:
  Reader(const text::Document& document, const ForeignWords& table,
         const VagueWords& vague = VagueWords::standard())
      : words_(document), table_(table), vague_(vague) {}

  const Folded& words() const { return words_; }
  auto find(std::string_view kind, std::size_t i) const { return table_.find(kind, words_, i); }

  // Digits ("2 310", "3,5"), words of number added up, and a multiplier. `bounded`: after a bound
  // the name of a large number is that number ("more than a thousand"), else it may be a vague one.
  std::optional<Amount> amount_at(std::size_t i, bool bounded = false) const {
    // The program's own rows are English.
    if (const auto range = vague_.find(words_[i]); range && range->own)
      return Amount{range->min, range->max, true, i + 1};
    if (const auto vague = find("vague", i); vague && !(bounded && find("multiplier", i))) {
      const std::size_t dash = vague->value.find('-');
      Amount amount{decimal(vague->value.substr(0, dash)), decimal(vague->value.substr(dash + 1)),
                    true, vague->end};
      if (const auto times = find("multiplier", amount.end)) {  // "several thousand"
        amount.min *= decimal(times->value);
        amount.max *= decimal(times->value);
        amount.end = times->end;
      }
      return amount;
    }
    std::size_t at = i;
    double total = 0;
    if (words_.is_number(i)) {
      const auto first = digits_at(at);
      if (!first) return std::nullopt;
      total = *first;
    } else if (!spelled(at, total)) {
      if (!find("multiplier", at)) return std::nullopt;
      total = 1;  // "a thousand"
    }
    for (int n = 0; n < 2; ++n) {
      const auto times = find("multiplier", at);
      if (!times) break;
      total *= decimal(times->value);
      at = times->end;
      double rest = 0;
      if (n == 0 && spelled(at, rest)) total += rest;
    }
    return Amount{total, total, false, at};
  }

 private:
  std::optional<double> digits_at(std::size_t& at) const {
    const std::string_view first = words_[at];
    std::string plain;
    for (const char c : first) {
      if (c >= '0' && c <= '9') {
        plain += c;
      } else if (c == ',' && plain.find('.') == std::string::npos) {
        plain += '.';  // a decimal comma
      } else if (c == '.' && plain.find('.') == std::string::npos) {
        plain += '.';
      } else {
        return std::nullopt;
      }
    }
    if (plain.empty() || plain.size() > 15 || plain.back() == '.' || plain.front() == '.')
      return std::nullopt;
    ++at;
    if (plain.find('.') == std::string::npos && plain.size() <= 3) {
      while (words_.is_number(at) && words_[at].size() == 3 && plain.size() <= 9 &&
             words_[at].find_first_of(".,") == std::string_view::npos &&
             !words_.token(at).newline_before)
        plain += words_[at++];
    }
    return decimal(plain);
  }

  // "двести пять": smaller after greater.
  bool spelled(std::size_t& at, double& total) const {
    double last = 1e12;
    bool any = false;
    while (const auto number = find("number", at)) {
      const double value = decimal(number->value);
      const bool fits = value < last && (last >= 100 || last >= 20) && (value > 0 || !any);
      if (any && !fits) break;
      total += value;
      last = value;
      at = number->end;
      any = true;
    }
    return any;
  }

  Folded words_;
  const ForeignWords& table_;
  const VagueWords& vague_;
};

class Quantities {
 public:
  Quantities(const text::Document& document, const ForeignWords& table, const VagueWords& vague)
      : r_(document, table, vague) {}

  std::vector<Quantity> run() {
    for (std::size_t i = 0; i < r_.words().size();) i = std::max(i + 1, find_at(i));
    return std::move(found_);
  }

 private:
  std::size_t find_at(std::size_t i) {
    std::size_t at = i;
    bool between = false;
    Modifier modifier = Modifier::kExactly;
    if (r_.find("between", i)) {
      at = r_.find("between", i)->end;
      between = true;
    } else if (const auto from = r_.find("from", i); from && range_end(from->end, false) != 0) {
      at = from->end;
      between = true;
    } else if (const auto bound = r_.find("modifier", i)) {
      const auto named = model::parse<Modifier>(bound->value);
      FH_CHECK(named.has_value(), "a modifier in a language's words.tsv");
      modifier = *named;
      at = bound->end;
    }
    const auto low = r_.amount_at(at, at > i);
    if (!low) return 0;
    if (is_calendar(at, low->end) || is_part_of_word(at, low->end)) return low->end;
    if (r_.words().is_joined(at) && at > i && !between && modifier == Modifier::kExactly) return 0;
    Quantity q;
    q.modifier = low->vague ? Modifier::kVague : modifier;
    q.min = low->min;
    q.max = low->max;
    std::size_t end = low->end;
    if (const std::size_t second = range_end(at, between); second != 0 && !low->vague) {
      const auto high = r_.amount_at(second);
      q.modifier = Modifier::kBetween;
      q.max = high->max;
      end = high->end;
    } else if (between) {
      return 0;
    }
    if (q.modifier == Modifier::kAtLeast || q.modifier == Modifier::kMoreThan) q.max.reset();
    if (q.modifier == Modifier::kAtMost || q.modifier == Modifier::kLessThan) q.min.reset();
    if (const auto unit = r_.find("unit", end)) {
      q.unit = unit->value;
      end = unit->end;
    } else {
      for (std::size_t k = end; k < end + 3 && r_.words().is_word(k); ++k) {
        const auto person = r_.find("person", k);
        if (!person) continue;
        q.of = r_.words().span(k, person->end);
        break;
      }
    }
    // A word of number alone may be a pronoun ("один из"): digits, a bound, a unit or people say
    // so.
    const bool plain = !r_.words().is_number(at) && i == at && q.unit.empty() && !q.of &&
                       q.modifier != Modifier::kVague;
    if (plain && low->min <= 1) return end;
    q.span = r_.words().span(i, end);
    found_.push_back(std::move(q));
    return end;
  }

  // The second amount of a range whose first begins at `at`; 0 if there is none.
  std::size_t range_end(std::size_t at, bool between) const {
    const auto low = r_.amount_at(at);
    if (!low || low->vague) return 0;
    std::size_t second = 0;
    if (is_dash(r_.words()[low->end])) second = low->end + 1;
    if (const auto to = r_.find("to", low->end)) second = to->end;
    if (const auto link = r_.find("and", low->end); link && between) second = link->end;
    if (second == 0) return 0;
    const auto high = r_.amount_at(second);
    return high && !high->vague && high->min > low->min ? second : 0;
  }

  // "52-летняя", "10-й": no count, though "2-х" is one.
  bool is_part_of_word(std::size_t first, std::size_t end) const {
    const Folded& w = r_.words();
    return w.is_number(first) && w[end] == "-" && w.is_joined(end) && w.is_joined(end + 1) &&
           w.is_word(end + 1) && !r_.find("number_ending", end + 1);
  }

  // A day of a month, a year, a time of day, part of a date in digits.
  bool is_calendar(std::size_t first, std::size_t end) const {
    const Folded& w = r_.words();
    if (r_.find("month", end)) return true;
    if (w.is_number(first) && w[first].size() == 4 && r_.find("year", end)) return true;
    if (first > 0 && r_.find("month", first - 1) && w[first].size() == 4) return true;
    const auto mark = [&](std::size_t k) {
      return w.is_joined(k) && (w[k] == ":" || w[k] == "." || w[k] == "-" || w[k] == "/");
    };
    if (mark(end) && w.is_number(end + 1) && w.is_joined(end + 1) && w[end] != "-") return true;
    return first > 1 && w.is_joined(first) && (w[first - 1] == ":" || w[first - 1] == "/");
  }

  Reader r_;
  std::vector<Quantity> found_;
};

class Times {
 public:
  Times(const text::Document& document, const ForeignWords& table,
        const std::optional<model::DateTime>& published, std::span<const model::Entry> entries)
      : r_(document, table), publications_(published, entries) {}

  std::vector<TimeExpression> run() {
    for (std::size_t i = 0; i < r_.words().size();) {
      publications_.turns_at(r_.words().span(i, i + 1).begin);
      published_ = publications_.day();
      i = std::max(i + 1, find_at(i));
    }
    return std::move(found_);
  }

 private:
  std::size_t add(std::size_t first, std::size_t end, TimeType type, std::string value) {
    found_.push_back({r_.words().span(first, end), type, std::move(value)});
    return end;
  }

  std::size_t find_at(std::size_t i) {
    if (const auto day = r_.find("day", i))
      return with_part(
          i, day->end,
          published_ ? std::optional(*published_ + days(whole(day->value))) : std::nullopt);
    if (const auto name = r_.find("weekday", i)) {
      std::optional<Day> day;
      if (published_) {
        const int back = (static_cast<int>(weekday_of(*published_)) - whole(name->value) + 7) % 7;
        day = *published_ - days(back);
      }
      return with_part(i, name->end, day);
    }
    if (const auto month = r_.find("month", i)) return month_at(i, month->end, whole(month->value));
    if (!r_.words().is_number(i)) return 0;
    const auto number = small_number_at(r_.words(), i);
    if (const auto month = r_.find("month", i + 1);
        month && number && *number >= 1 && *number <= 31)
      return day_of_month(i, *number, whole(month->value), month->end);
    if (number && r_.words()[i].size() == 4 && *number >= 1000 && *number < 2200) {
      if (const auto year = r_.find("year", i + 1))
        return add(i, year->end, TimeType::kDate, year_value(*number));
    }
    return clock_at(i);
  }

  std::size_t with_part(std::size_t first, std::size_t end, std::optional<Day> day) {
    const auto part = r_.find("part", end);
    if (!part) return add(first, end, TimeType::kDate, day ? model::iso_day(*day) : std::string());
    return add(first, part->end, TimeType::kTime,
               day ? model::iso_day(*day) + std::string(part->value) : std::string());
  }

  std::optional<int> year_at(std::size_t& end) const {
    const auto year = r_.words().is_number(end) && r_.words()[end].size() == 4
                          ? small_number_at(r_.words(), end)
                          : std::nullopt;
    if (!year || *year < 1000 || *year >= 2200) return std::nullopt;
    ++end;
    if (const auto word = r_.find("year", end)) end = word->end;
    return year;
  }

  std::size_t day_of_month(std::size_t first, int day, int month, std::size_t end) {
    auto year = year_at(end);
    if (!year && published_) {
      year = year_of(*published_);
      const auto date =
          model::make_day(*year, static_cast<unsigned>(month), static_cast<unsigned>(day));
      if (date && *date > *published_) --*year;
    }
    if (!year) return add(first, end, TimeType::kDate, {});
    const auto date =
        model::make_day(*year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    return date ? add(first, end, TimeType::kDate, model::iso_day(*date)) : end;
  }

  // A month alone needs its year or a word before it: "в марте". Short forms stand for other words.
  std::size_t month_at(std::size_t first, std::size_t end, int month) {
    auto year = year_at(end);
    if (!year && published_) {
      year = year_of(*published_);
      if (month > static_cast<int>(month_of(*published_))) --*year;
    }
    return add(first, end, TimeType::kDate,
               year ? month_value(*year, static_cast<unsigned>(month)) : std::string());
  }

  // "12.03.2024"; "14:30"
  std::size_t clock_at(std::size_t i) {
    const Folded& w = r_.words();
    const auto joined = [&](std::size_t k) { return w.is_joined(k); };
    if (w[i + 1] == ":" && joined(i + 1) && joined(i + 2) && w.is_number(i + 2)) {
      const auto hour = small_number_at(w, i);
      const auto minute = small_number_at(w, i + 2);
      if (!hour || !minute || *hour > 24 || *minute > 59) return 0;
      const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
      return add(i, i + 3, TimeType::kTime,
                 published_ ? model::iso_day(*published_) + "T" + two(*hour) + ":" + two(*minute)
                            : std::string());
    }
    return 0;
  }

  Reader r_;
  Publications publications_;
  std::optional<Day> published_;
  std::vector<TimeExpression> found_;
};

}  // namespace

std::vector<Quantity> foreign_quantities(const text::Document& document, const ForeignWords& words,
                                         const VagueWords& vague) {
  return Quantities(document, words, vague).run();
}

std::vector<TimeExpression> foreign_times(const text::Document& document, const ForeignWords& words,
                                          const std::optional<model::DateTime>& published,
                                          std::span<const model::Entry> entries) {
  return Times(document, words, published, entries).run();
}

void keep_digits(const text::Document& document, model::Annotations& annotations) {
  constexpr std::ptrdiff_t kEnough = 40;  // words, below which a language is a mere guess
  const auto words =
      std::count_if(document.tokens.begin(), document.tokens.end(),
                    [](const text::Token& token) { return token.kind == text::TokenKind::kWord; });
  if (words < kEnough) return;
  const auto has_word = [&](model::Span span) {
    for (std::size_t i = document.token_at(span.begin);
         i < document.tokens.size() && document.tokens[i].span.begin < span.end; ++i) {
      if (document.tokens[i].kind == text::TokenKind::kWord) return true;
    }
    return false;
  };
  std::erase_if(annotations.quantities, [&](const Quantity& q) { return has_word(q.span); });
  for (Quantity& q : annotations.quantities) q.of.reset();
  std::erase_if(annotations.times, [&](const TimeExpression& t) { return has_word(t.span); });
}

}  // namespace firsthand::claims
