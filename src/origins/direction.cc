#include "origins/direction.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "text/fold.h"
#include "text/frequency.h"
#include "text/tokens.h"

namespace firsthand::origins {
namespace {

// Folded words without "the" and marks.
std::vector<std::string> name_words(std::string_view name) {
  std::vector<std::string> words;
  for (const text::Token& token : text::tokenize(name)) {
    if (token.kind == text::TokenKind::kMark) continue;
    std::string word = text::fold(text::words_of(name, token));
    if (word != "the") words.push_back(std::move(word));
  }
  return words;
}

bool is_initials_of(const std::vector<std::string>& short_name,
                    const std::vector<std::string>& long_name) {
  if (short_name.size() != 1 || long_name.size() < 2 || short_name[0].size() < 2) return false;
  std::string initials;
  for (const std::string& word : long_name) {
    if (word != "of" && word != "and") initials += word[0];
  }
  return initials == short_name[0];
}

// "Meridian" for "Meridian News Agency" or "Agency Meridian".
bool is_short_for(const std::vector<std::string>& short_name,
                  const std::vector<std::string>& long_name) {
  if (short_name.empty() || short_name.size() >= long_name.size()) return false;
  const auto common = [](const std::string& word) {
    return word == "news" || word == "agency" || word == "press" || word == "service" ||
           word == "wire";
  };
  const auto at =
      std::search(long_name.begin(), long_name.end(), short_name.begin(), short_name.end());
  if (at == long_name.end()) return false;
  return std::all_of(long_name.begin(), at, common) &&
         std::all_of(at + static_cast<std::ptrdiff_t>(short_name.size()), long_name.end(), common);
}

struct Moments {
  double earliest = 0;  // seconds since 1970
  double latest = 0;
};

// A time as it may be meant, beside another.
Moments moments_of(const model::DateTime& time, const model::DateTime& beside) {
  constexpr double kDay = 24 * 3600;
  const double day = static_cast<double>(time.day.time_since_epoch().count()) * kDay;
  const double length = time.second_of_day ? 0 : kDay;
  const double begin = day + time.second_of_day.value_or(0);
  const auto zoned = [&](int offset_minutes) {
    return Moments{begin - offset_minutes * 60.0, begin - offset_minutes * 60.0 + length};
  };
  if (time.offset_minutes) return zoned(*time.offset_minutes);
  if (!beside.offset_minutes) return zoned(0);  // both without: taken for one zone
  if (*beside.offset_minutes != 0) return zoned(*beside.offset_minutes);
  return {begin - 14 * 3600, begin + length + 12 * 3600};
}

// That a moment of x, every one as likely, is before one of y.
double chance_before(const Moments& x, const Moments& y) {
  const double x_length = std::max(1.0, x.latest - x.earliest);
  const double y_length = std::max(1.0, y.latest - y.earliest);
  // The area of {(s, t): x.earliest + s < y.earliest + t} in the rectangle of both lengths.
  const auto triangle = [](double side) { return side > 0 ? side * side / 2 : 0; };
  const double shift = y.earliest - x.earliest;
  const double area = triangle(shift + y_length) - triangle(shift) -
                      triangle(shift + y_length - x_length) + triangle(shift - x_length);
  return std::clamp(area / (x_length * y_length), 0.0, 1.0);
}

}  // namespace

bool same_outlet(std::string_view a, std::string_view b) {
  const auto a_words = name_words(a);
  const auto b_words = name_words(b);
  if (a_words.empty() || b_words.empty()) return false;
  return a_words == b_words || is_initials_of(a_words, b_words) ||
         is_initials_of(b_words, a_words) || is_short_for(a_words, b_words) ||
         is_short_for(b_words, a_words);
}

bool credits(const model::Report& report, const model::Report& other) {
  if (!report.credit || !other.outlet) return false;
  if (report.outlet && same_outlet(*report.outlet, *other.outlet)) return false;
  return same_outlet(*report.credit, *other.outlet);
}

std::string searchable(std::string_view text, model::Span span) {
  std::string out = " ";
  for (const text::Token& token : text::tokenize(text, span)) {
    if (token.kind == text::TokenKind::kMark) continue;
    out += text::fold(text::words_of(text, token));
    out += ' ';
  }
  return out;
}

std::string searchable(const model::Report& report) {
  return searchable(report.text, {report.body_begin(), report.text.size()});
}

bool names(const std::string& searchable_text, const model::Report& other) {
  if (!other.outlet) return false;
  const auto words = name_words(*other.outlet);
  // One word that is in the dictionary is a name only by its capital: not told here.
  if (words.empty() || (words.size() == 1 && text::word_share(words[0]) > 0)) return false;
  std::string name = " ";
  for (const std::string& word : words) name += word + ' ';
  return searchable_text.find(name) != std::string::npos;
}

double clock_odds(const model::Report& a, const model::Report& b, const Parameters& p) {
  if (!a.published || !b.published) return 0;
  const Moments x = moments_of(*a.published, *b.published);
  const Moments y = moments_of(*b.published, *a.published);
  constexpr double kHour = 3600;
  if (x.earliest == x.latest && y.earliest == y.latest) {
    const double hours = (y.earliest - x.earliest) / kHour;
    const double days = std::clamp(hours / 24, -3.0, 3.0);
    return p.clock * hours / (std::abs(hours) + p.clock_half_hours) + p.clock_per_day * days;
  }
  const double before = chance_before(x, y);
  const double most = p.other_day;
  if (before >= 1) return most;
  if (before <= 0) return -most;
  return std::clamp(p.same_day * std::log(before / (1 - before)), -most, most);
}

std::optional<model::Side> stated(double a_first, const Parameters& p) {
  if (std::abs(a_first) < p.told) return std::nullopt;
  return a_first > 0 ? model::Side::kA : model::Side::kB;
}

std::optional<model::Side> first_of(const model::Report& a, const model::Report& b,
                                    const Parameters& p) {
  const double credit = (credits(b, a) ? p.credited : 0) - (credits(a, b) ? p.credited : 0);
  return stated(clock_odds(a, b, p) + credit, p);
}

}  // namespace firsthand::origins
