#include "claims/gazetteer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace firsthand::claims {
namespace {

std::optional<GazetteerEntry> known(std::string_view name, std::string_view country,
                                    PlaceKind kind) {
  const Gazetteer& gazetteer = Gazetteer::instance();
  for (const std::uint32_t i : gazetteer.find(place_key(name))) {
    const GazetteerEntry entry = gazetteer.entry(i);
    if (entry.country == country && entry.kind == kind) return entry;
  }
  return std::nullopt;
}

TEST(Gazetteer, KnowsCitiesDivisionsAndCountries) {
  const auto oslo = known("Oslo", "NO", PlaceKind::kCity);
  ASSERT_NE(oslo, std::nullopt);
  EXPECT_NE(oslo->geonames, 0);
  EXPECT_NEAR(oslo->latitude, 59.91, 0.1);
  EXPECT_NEAR(oslo->longitude, 10.75, 0.1);
  EXPECT_GT(oslo->population, 400000u);
  EXPECT_NE(known("Ohio", "US", PlaceKind::kDivision), std::nullopt);
  const auto russia = known("Russia", "RU", PlaceKind::kCountry);
  ASSERT_NE(russia, std::nullopt);
  EXPECT_GT(russia->longitude, 60);  // not thrown across the date line
  EXPECT_EQ(Gazetteer::instance().division_name("US", "OH"), "Ohio");
}

TEST(Gazetteer, FindsNamesWithoutAccentsAndByTheirAliases) {
  EXPECT_NE(known("MALMÖ", "SE", PlaceKind::kCity), std::nullopt);
  EXPECT_NE(known("Malmo", "SE", PlaceKind::kCity), std::nullopt);
  EXPECT_NE(known("U.K.", "GB", PlaceKind::kCountry), std::nullopt);
  EXPECT_NE(known("Ky.", "US", PlaceKind::kDivision), std::nullopt);
  EXPECT_TRUE(Gazetteer::instance().find("tarn ossel").empty());
  EXPECT_TRUE(Gazetteer::instance().find("").empty());
}

TEST(Gazetteer, FindsNamesInOtherScripts) {
  EXPECT_NE(known("Киев", "UA", PlaceKind::kCity), std::nullopt);
  EXPECT_NE(known("Алма-Ата", "KZ", PlaceKind::kCity), std::nullopt);
  EXPECT_NE(known("Θεσσαλονίκη", "GR", PlaceKind::kCity), std::nullopt);
  EXPECT_NE(known("Երևան", "AM", PlaceKind::kCity), std::nullopt);
  EXPECT_NE(known("США", "US", PlaceKind::kCountry), std::nullopt);
  EXPECT_NE(known("Белоруссия", "BY", PlaceKind::kCountry), std::nullopt) << "an alias";
  EXPECT_NE(known("Саратовская область", "RU", PlaceKind::kDivision), std::nullopt);
  EXPECT_TRUE(Gazetteer::instance().begins("нижнии"));
  EXPECT_FALSE(Gazetteer::instance().begins("ломчино"));
  EXPECT_TRUE(Gazetteer::instance().find("ломчино").empty());
}

TEST(Gazetteer, KeysAreFoldedAndPlain) {
  EXPECT_EQ(place_key("  São\n Tomé "), "sao tome");
  EXPECT_EQ(place_key("Hobb’s  Reach"), "hobb's reach");
  EXPECT_EQ(place_key("\xff"), "\xEF\xBF\xBD");
}

}  // namespace
}  // namespace firsthand::claims
