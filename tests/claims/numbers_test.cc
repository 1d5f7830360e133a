#include "claims/numbers.h"

#include <gtest/gtest.h>

#include <string_view>

namespace firsthand::claims {
namespace {

std::optional<Number> number(std::string_view text) {
  const text::Document document = text::analyse(text);
  return number_at(Folded(document), 0);
}

struct Row {
  std::string_view text;
  double value;
};

TEST(Numbers, ReadsDigitsAndWords) {
  for (const Row& row : {Row{"12", 12},
                         Row{"1,200", 1200},
                         Row{"1,200.5", 1200.5},
                         Row{"1.2 million", 1.2e6},
                         Row{"13.6M", 13.6e6},
                         Row{"8bn", 8e9},
                         Row{"twenty-one", 21},
                         Row{"one hundred and five", 105},
                         Row{"two thousand three hundred", 2300},
                         Row{"a dozen", 12},
                         Row{"two dozen", 24},
                         Row{"a hundred", 100},
                         Row{"half a million", 5e5},
                         Row{"half a dozen", 6},
                         Row{"two and a half", 2.5},
                         Row{"two and a half million", 2.5e6},
                         Row{"10 1/2", 10.5},
                         Row{"3/4", 0.75},
                         Row{"2½", 2.5},
                         Row{"two-thirds", 2.0 / 3},
                         Row{"half", 0.5},
                         Row{"zero", 0},
                         Row{"80, 000", 80000}}) {
    const auto found = number(row.text);
    ASSERT_TRUE(found) << row.text;
    EXPECT_DOUBLE_EQ(found->min, row.value) << row.text;
    EXPECT_DOUBLE_EQ(found->max, row.value) << row.text;
    EXPECT_FALSE(found->vague) << row.text;
  }
}

TEST(Numbers, TakesTheBoundsOfVagueWordsFromTheTable) {
  const auto dozens = number("dozens of houses");
  ASSERT_TRUE(dozens && dozens->vague);
  EXPECT_EQ(dozens->min, 24);
  EXPECT_EQ(dozens->max, 99);
  const auto tens = number("tens of thousands");
  ASSERT_TRUE(tens && tens->vague);
  EXPECT_EQ(tens->min, 20000);
  EXPECT_EQ(tens->max, 99000);
  const auto several = number("several hundred");
  ASSERT_TRUE(several && several->vague);
  EXPECT_EQ(several->min, 300);
  EXPECT_EQ(several->max, 900);
}

TEST(Numbers, IsNoNumber) {
  for (const std::string_view text :
       {"1,2,3", "10.1.2", "first", "scores", "tens", "a third", "l2"})
    EXPECT_FALSE(number(text)) << text;
}

TEST(Numbers, StopsWhereTheNumberStops) {
  const auto found = number("twenty ninety");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->min, 20);
  EXPECT_EQ(found->end, 1u);
}

}  // namespace
}  // namespace firsthand::claims
