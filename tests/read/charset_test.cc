#include "read/charset.h"

#include <gtest/gtest.h>

namespace firsthand::read {
namespace {

using namespace std::string_literals;

TEST(Charset, Utf8WithAndWithoutMark) {
  EXPECT_EQ(decode("\xEF\xBB\xBFTräne", "", false).text, "Träne");
  EXPECT_EQ(decode("Träne", "", false).text, "Träne");
}

TEST(Charset, Utf16ByMarkAndByItsZeroBytes) {
  EXPECT_EQ(decode("\xFF\xFEH\0i\0"s, "", false).text, "Hi");
  EXPECT_EQ(decode("\xFE\xFF\0H\0i"s, "", false).text, "Hi");
  EXPECT_EQ(decode("\xFF\xFE\x3D\xD8\x00\xDE"s, "", false).text, "\xF0\x9F\x98\x80");
  EXPECT_EQ(decode("B\0r\0i\0d\0g\0e\0"s, "", false).text, "Bridge");
  EXPECT_EQ(decode("\xFF\xFEH\0\x3D\xD8"s, "", false).text, "H\xEF\xBF\xBD");  // half a pair
}

TEST(Charset, TheServerStatesIt) {
  EXPECT_EQ(decode("Stra\xDF"
                   "e",
                   "text/plain; charset=ISO-8859-1", false)
                .text,
            "Straße");
  EXPECT_EQ(decode("\xCC\xEE\xF1\xF2", "text/plain; Charset=\"windows-1251\"", false).text, "Мост");
}

TEST(Charset, Latin1MeansWindows1252AsInBrowsers) {
  EXPECT_EQ(decode("\x93so\x94", "text/html; charset=iso-8859-1", true).text, "“so”");
}

TEST(Charset, ThePageStatesIt) {
  const std::string page = "<html><head><meta charset='windows-1251'></head><p>\xCC\xEE\xF1\xF2";
  EXPECT_NE(decode(page, "", true).text.find("Мост"), std::string::npos);
  const std::string older =
      "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=iso-8859-2\"><p>\xB3\xF3\x64\xBC";
  EXPECT_NE(decode(older, "", true).text.find("łódź"), std::string::npos);
}

TEST(Charset, WhatIsWellFormedUtf8IsUtf8WhateverIsStated) {
  const Decoded decoded = decode("Brücke über die Söhre", "text/html; charset=iso-8859-1", true);
  EXPECT_EQ(decoded.text, "Brücke über die Söhre");
  EXPECT_EQ(decoded.charset, "utf-8");
}

TEST(Charset, WhatIsSaidToBeUtf8AndIsNotIsDetected) {
  const std::string page =
      "<meta charset=utf-8><p>Die Br\xFC"
      "cke \xFC"
      "ber die S\xF6hre ist gesperrt, und f\xFCr die "
      "Anwohner \xE4ndert sich der Weg. Die Stra\xDF"
      "e bleibt ge\xF6"
      "ffnet.";
  EXPECT_NE(decode(page, "text/html; charset=utf-8", true).text.find("Brücke über die Söhre"),
            std::string::npos);
}

TEST(Charset, DamagedUtf8KeepsItsSoundPart) {
  const std::string text = "äöüäöüäöüä und \xC3 Ende";
  EXPECT_EQ(decode(text, "", false).text, "äöüäöüäöüä und \xEF\xBF\xBD Ende");
}

TEST(Charset, AnUnknownNameIsAsIfNoneWereStated) {
  EXPECT_EQ(decode("caf\xE9 closed", "text/plain; charset=x-martian", false).text, "café closed");
}

}  // namespace
}  // namespace firsthand::read
