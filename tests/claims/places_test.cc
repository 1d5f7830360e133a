#include "claims/places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace firsthand::claims {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<model::Place> places(std::string_view text) { return find_places(text::analyse(text)); }

std::vector<std::string> names(std::string_view text) {
  std::vector<std::string> out;
  for (const model::Place& place : places(text)) out.push_back(place.name);
  return out;
}

TEST(Places, NamesThatNoGazetteerKnows) {
  EXPECT_THAT(names("Four men were killed in Ostrelmark on Monday."), ElementsAre("Ostrelmark"));
  EXPECT_THAT(names("The roof fell at Tarn Ossel, and again near Palmyre Ridge."),
              ElementsAre("Tarn Ossel", "Palmyre Ridge"));
  EXPECT_THAT(names("It came down in the village of Dovremark."), ElementsAre("Dovremark"));
  EXPECT_THAT(names("Two miners left the Dovremark pit."), ElementsAre("Dovremark"));
  EXPECT_THAT(names("A wall fell at Hobb's Reach."), ElementsAre("Hobb's Reach"));
  EXPECT_THAT(names("Fire swept the dormitory in Upper Wagar."), ElementsAre("Upper Wagar"));
  EXPECT_THAT(names("A wall fell at Rupert's Mill."), ElementsAre("Rupert's Mill"));
  EXPECT_THAT(names("Six were hurt in Kessler's Yard."), ElementsAre("Kessler's Yard"));
  EXPECT_THAT(names("Nine people died in Orrelby's market."), ElementsAre("Orrelby"));
  EXPECT_THAT(names("A blast at Tarn Ossel's school hurt four."), ElementsAre("Tarn Ossel"))
      << "a large Tarn is in the gazetteer";
  const auto found = places("Shells fell in Ostrelmark.");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_FALSE(found[0].geonames);
  EXPECT_FALSE(found[0].latitude);
  EXPECT_FALSE(found[0].country);
}

TEST(Places, Datelines) {
  EXPECT_THAT(names("OSTRELMARK (TNA) - Police detained 33 people."), ElementsAre("Ostrelmark"));
  EXPECT_THAT(names("QUILLVANE, 12 March (Harrow Wire) - A bus burned."), ElementsAre("Quillvane"));
  EXPECT_THAT(names("GENEVA — Snow fell."), ElementsAre("Geneva"));
}

TEST(Places, ANameOnceSureIsSureElsewhere) {
  EXPECT_THAT(names("Shells fell in Ostrelmark. Ostrelmark has no cellar, and Ostrelmark burned."),
              ElementsAre("Ostrelmark", "Ostrelmark", "Ostrelmark"));
}

TEST(Places, PeopleOutletsAndBodiesAreNone) {
  for (const std::string_view text :
       {"Governor Festus Ambray denied it.", "Ms Odile Cammer said so.",
        "Jordan Smith, 42, told the Quillvane Post.", "Colonel Piers Adlam said so.",
        "She said so in Parliament on Monday.", "He wrote it in English.",
        "The Department of Labor said so."})
    EXPECT_THAT(names(text), IsEmpty()) << text;
}

TEST(Places, WhoIsShotAtOrHasDiedIsNone) {
  EXPECT_THAT(names("A gunman fired at Hayes, who ran to the mill."), IsEmpty());
  EXPECT_THAT(names("Two men were shot at Hayes on Monday."), ElementsAre("Hayes"));
  EXPECT_THAT(names("Two men were arrested in Jackson's death."), IsEmpty());
  EXPECT_THAT(names("Nothing is known in Jackson's death toll."), ElementsAre("Jackson"));
}

TEST(Places, TwoStreetsAreNoTowns) {
  EXPECT_THAT(names("They met at Houston and Austin streets."), IsEmpty());
  EXPECT_THAT(names("They met at the corner of Orlando and Denver avenues."), IsEmpty());
  EXPECT_THAT(names("They met in Houston and Austin."), ElementsAre("Houston", "Austin"));
  EXPECT_THAT(names("The streets of Houston and the Austin streets were empty."),
              Contains("Houston"));
}

TEST(Places, AVillageNeedsEvidenceThatItIsMeant) {
  const auto alone = places("An air strike in Velm killed nobody.");
  ASSERT_EQ(alone.size(), 1u);
  EXPECT_EQ(alone[0].name, "Velm");
  EXPECT_FALSE(alone[0].country) << "a village near Vienna has that name";
  const auto beside = places("A bus from Vienna burned in Velm. It was on its way to Graz.");
  ASSERT_EQ(beside.size(), 3u);
  EXPECT_EQ(beside[1].country, "AT");
}

TEST(Places, OneSenseFromWhatStandsBeside) {
  const auto texas = places("The mill in Paris, Texas, closed.");
  ASSERT_EQ(texas.size(), 2u);
  EXPECT_EQ(texas[0].country, "US");
  EXPECT_EQ(texas[0].admin1, "Texas");
  EXPECT_NEAR(texas[0].latitude.value(), 33.66, 0.1);
  const auto france = places("The mill in Paris closed.");
  ASSERT_EQ(france.size(), 1u);
  EXPECT_EQ(france[0].country, "FR");
  const auto kentucky =
      places("Crews from Lexington and Louisville drove across Kentucky to London.");
  EXPECT_EQ(kentucky.back().admin1, "Kentucky");
}

TEST(Places, AnUnknownPlaceTakesTheCountryBesideIt) {
  const auto found = places("They came from Ostrelmark, Norway, by boat.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].name, "Ostrelmark");
  EXPECT_EQ(found[0].country, "NO");
  EXPECT_FALSE(found[0].latitude);
}

TEST(Places, CountriesByTheirShortForms) {
  const auto found = places("The U.S. and Britain agreed.");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].country, "US");
  EXPECT_EQ(found[1].country, "GB");
  EXPECT_THAT(names("They told us so."), IsEmpty());
}

}  // namespace
}  // namespace firsthand::claims
