#include "text/moment.h"

#include <gtest/gtest.h>

namespace firsthand::text {
namespace {

model::When day(unsigned from, unsigned to) {
  return {
      *model::make_day(2026, 5, from), *model::make_day(2026, 5, to), model::Precision::kDay, {}};
}
model::Place place(std::string name, std::optional<std::string> admin1 = {}) {
  return {{}, std::move(name), {}, {}, {}, {}, std::move(admin1)};
}

TEST(Moment, ANightBelongsToTwoDays) {
  EXPECT_TRUE(same_moment(day(3, 3), day(4, 4)));
  EXPECT_FALSE(same_moment(day(3, 3), day(5, 5)));
  EXPECT_EQ(days_apart(day(10, 10), day(3, 3)), 6);
  EXPECT_EQ(days_apart(day(1, 9), day(4, 4)), 0);
}

TEST(Moment, PlacesByNameAndByWhatHoldsThem) {
  EXPECT_TRUE(same_place(place("Ostrel"), place("ostrel")));
  EXPECT_TRUE(same_place(place("Ostrel", "Varn"), place("Varn")));
  EXPECT_TRUE(same_place(place("Ostrel district"), place("Ostrel")));
  EXPECT_FALSE(same_place(place("Ostrel"), place("Ostrelka")));
  EXPECT_FALSE(same_place(place("Ostrel", "Varn"), place("Mirin", "Varn")));
}

TEST(Moment, ACountryHoldsWhatLiesInIt) {
  const model::Place france{{}, "France", {}, 46.6, 2.5, "FR", {}};
  const model::Place lyon{{}, "Lyon", 2996944, 45.7, 4.8, "FR", "Auvergne-Rhone-Alpes"};
  const model::Place hamlet{{}, "Vauremont", {}, {}, {}, "FR", {}};
  const model::Place bonn{{}, "Bonn", 2946447, 50.7, 7.1, "DE", "North Rhine-Westphalia"};
  EXPECT_TRUE(same_place(france, lyon));
  EXPECT_TRUE(same_place(lyon, france));
  EXPECT_TRUE(same_place(hamlet, france));
  EXPECT_FALSE(same_place(france, bonn));
  EXPECT_FALSE(same_place(hamlet, lyon)) << "two places of one country";
  EXPECT_FALSE(same_place(place("FR"), lyon)) << "a code is no name";
}

TEST(Moment, ADivisionHoldsOnlyWhatIsInItsCountry) {
  const model::Place georgia{{}, "Georgia", 4197000, 32.8, -83.2, "US", "Georgia"};
  const model::Place macon{{}, "Macon", 4207400, 32.8, -83.6, "US", "Georgia"};
  const model::Place elsewhere{{}, "Georgia", {}, 42.0, 43.5, "GE", {}};
  EXPECT_TRUE(same_place(georgia, macon));
  EXPECT_FALSE(same_place(elsewhere, macon));
}

TEST(Moment, WhatIsNotStatedFits) {
  EXPECT_TRUE(fits({}, {}, day(3, 3), place("Ostrel")));
  EXPECT_TRUE(fits(day(3, 3), place("Ostrel"), {}, {}));
  EXPECT_FALSE(fits(day(9, 9), {}, day(3, 3), {}));
  EXPECT_FALSE(fits({}, place("Mirin"), day(3, 3), place("Ostrel")));
}

}  // namespace
}  // namespace firsthand::text
