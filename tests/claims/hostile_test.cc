// Whatever the bytes, findings lie within the text, on character boundaries, in order, and are
// found in time that grows with the text alone.
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "claims/places.h"
#include "claims/quantities.h"
#include "claims/times.h"

namespace firsthand::claims {
namespace {

void expect_within(std::string_view text, bool utf8, model::Span span, std::size_t& last) {
  ASSERT_LT(span.begin, span.end);
  ASSERT_LE(span.end, text.size());
  ASSERT_GE(span.begin, last);
  if (utf8) {
    ASSERT_TRUE(base::is_boundary(text, span.begin));
    ASSERT_TRUE(base::is_boundary(text, span.end));
  }
  last = span.end;
}

void check(std::string_view text) {
  const bool utf8 = base::is_utf8(text);
  const text::Document document = text::analyse(text);
  std::size_t last = 0;
  for (const model::Quantity& quantity : find_quantities(document)) {
    expect_within(text, utf8, quantity.span, last);
    if (quantity.min && quantity.max) {
      EXPECT_LE(*quantity.min, *quantity.max);
    }
    EXPECT_TRUE(quantity.min || quantity.max);
    if (quantity.of) {
      EXPECT_LE(quantity.of->end, text.size());
    }
  }
  for (const char* published : {"2024-05-15", ""}) {
    last = 0;
    for (const model::TimeExpression& time : find_times(document, model::parse_iso(published))) {
      expect_within(text, utf8, time.span, last);
      if (const auto when = when_of(time)) {
        EXPECT_LE(when->from, when->to);
      }
    }
  }
  last = 0;
  for (const model::Place& place : find_places(document)) {
    expect_within(text, utf8, place.span, last);
    EXPECT_FALSE(place.name.empty());
  }
}

TEST(Hostile, RandomBytes) {
  std::mt19937 random(20240515);  // the engine's sequence is fixed by the standard
  for (int round = 0; round < 300; ++round) {
    std::string text(random() % 400, '\0');
    for (char& c : text) c = static_cast<char>(random() & 0xFF);
    check(text);
  }
}

TEST(Hostile, RandomWords) {
  static constexpr std::string_view kWords[] = {
      "the",    "12",      "one",     "of",    "May",      "to",  "-",     "–",    "million",
      "Monday", "last",    "years",   "ago",   "$",        "1/2", "half",  ",",    ".",
      "(",      ")",       "in",      "Paris", "St",       "US",  "Texas", "Lake", "'s",
      "twenty", "between", "and",     "3",     "p.m.",     ":",   "30",    "2019", "third",
      "night",  "per",     "cent",    "a",     "no",       "few", "ninth", "\n\n", "QUAY",
      "½",      "É",       "century", "0",     "999999999"};
  std::mt19937 random(7);
  for (int round = 0; round < 600; ++round) {
    std::string text;
    for (auto n = random() % 80; n > 0; --n) {
      text += kWords[random() % std::size(kWords)];
      if (random() % 4 != 0) text += ' ';
    }
    check(text);
  }
}

TEST(Hostile, LongRunsTakeLinearTime) {
  constexpr std::size_t kSize = 100000;
  for (const std::string_view piece :
       {"one million ", "Paris ", "12 ", "1,", "the past ", "Monday ", "A-", "U.S.", "4 and ",
        "between 1 and ", "St. ", "more than ", "of ", "1/2 ", "In X, "}) {
    std::string text;
    while (text.size() < kSize) text += piece;
    const auto start = std::chrono::steady_clock::now();
    check(text);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20)) << piece;
  }
}

}  // namespace
}  // namespace firsthand::claims
