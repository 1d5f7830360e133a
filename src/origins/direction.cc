#include "origins/direction.h"

#include "text/fold.h"
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

}  // namespace

bool same_outlet(std::string_view a, std::string_view b) {
  const auto a_words = name_words(a);
  const auto b_words = name_words(b);
  if (a_words.empty() || b_words.empty()) return false;
  return a_words == b_words || is_initials_of(a_words, b_words) || is_initials_of(b_words, a_words);
}

bool credits(const model::Report& report, const model::Report& other) {
  if (!report.credit || !other.outlet) return false;
  if (report.outlet && same_outlet(*report.outlet, *other.outlet)) return false;
  return same_outlet(*report.credit, *other.outlet);
}

std::optional<model::Side> first_of(const model::Report& a, const model::Report& b) {
  const bool a_credits = credits(a, b);
  const bool b_credits = credits(b, a);
  if (a_credits != b_credits) return a_credits ? model::Side::kB : model::Side::kA;
  if (!a.published || !b.published) return std::nullopt;
  const model::MomentRange a_time = model::moment_range(*a.published);
  const model::MomentRange b_time = model::moment_range(*b.published);
  if (a_time.latest < b_time.earliest) return model::Side::kA;
  if (b_time.latest < a_time.earliest) return model::Side::kB;
  // Two bare days, or two times without zone: compared as they stand, for outlets of one story
  // mostly share a zone. So is a bare day and a moment in a zone, but not one in UTC, which may be
  // no outlet's own day.
  const auto in_utc = [](const model::DateTime& time) { return time.offset_minutes == 0; };
  if (in_utc(*a.published) != in_utc(*b.published)) return std::nullopt;
  if (a.published->day < b.published->day) return model::Side::kA;
  if (b.published->day < a.published->day) return model::Side::kB;
  if (a.published->second_of_day && b.published->second_of_day &&
      a.published->offset_minutes.has_value() == b.published->offset_minutes.has_value() &&
      *a.published->second_of_day != *b.published->second_of_day) {
    return *a.published->second_of_day < *b.published->second_of_day ? model::Side::kA
                                                                     : model::Side::kB;
  }
  return std::nullopt;
}

}  // namespace firsthand::origins
