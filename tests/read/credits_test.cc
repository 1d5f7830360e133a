#include "read/credits.h"

#include <gtest/gtest.h>

namespace firsthand::read {
namespace {

TEST(Credits, DatelinesNameTheAgency) {
  EXPECT_EQ(agency_of_dateline("TARN, May 4 (Nera News Agency) - A bridge fell."),
            "Nera News Agency");
  EXPECT_EQ(agency_of_dateline("Tarn (nera) – A bridge fell."), std::nullopt);
  EXPECT_EQ(agency_of_dateline("Tarn (dpa) – Eine Brücke fiel."), "dpa");
  EXPECT_EQ(agency_of_dateline("Tarn (pop. 900) - a village"), std::nullopt);
  EXPECT_EQ(agency_of_dateline("The Ministry of Works (Tarn) said a bridge fell."), std::nullopt);
  EXPECT_EQ(agency_of_dateline("A man of the north (Ada Lund) - she says - came."), std::nullopt);
}

TEST(Credits, ADatelineStandsBelowHeadlines) {
  Opening plain;
  EXPECT_EQ(plain.agency("Bridge falls at Tarn"), std::nullopt);
  EXPECT_EQ(plain.agency("TARN, May 4 (NNA) - A bridge fell."), "NNA");
  EXPECT_EQ(plain.agency("QUILLET (PPA) - So did another."), std::nullopt) << "it has opened";
  Opening late;
  EXPECT_EQ(late.agency(std::string(300, 'a')), std::nullopt);
  EXPECT_EQ(late.agency("TARN, May 4 (NNA) - A bridge fell."), std::nullopt) << "within the text";
  Opening list;
  for (int i = 0; i < 4; ++i) EXPECT_EQ(list.agency("Tarn"), std::nullopt);
  EXPECT_EQ(list.agency("TARN, May 4 (NNA) - A bridge fell."), std::nullopt);
}

TEST(Credits, CreditLines) {
  EXPECT_EQ(agency_of_credit_line("Source: Nera News Agency"), "Nera News Agency");
  EXPECT_EQ(agency_of_credit_line("Quelle: dpa"), "dpa");
  EXPECT_EQ(agency_of_credit_line("(Nera News Agency)"), "Nera News Agency");
  EXPECT_EQ(agency_of_credit_line("Source: it is not known who said so first, 3 people say"),
            std::nullopt);
  EXPECT_TRUE(is_credit_line("Reporting by Ada Lund; Editing by Tom Oor"));
  EXPECT_TRUE(is_credit_line("Foto: Mira Sand"));
  EXPECT_FALSE(is_credit_line("The source of the river is dry."));
  EXPECT_FALSE(is_credit_line("(She laughed, and then she sat down again.)"));
}

TEST(Credits, BylinesLoseWhatStandsAroundTheName) {
  EXPECT_EQ(clean_byline("By Ada Lund | 4 May 2026"), "Ada Lund");
  EXPECT_EQ(clean_byline("Von Jörg Öhmann, 4. Mai 2026"), "Jörg Öhmann");
  EXPECT_EQ(clean_byline("  posted by  Ada   Lund "), "Ada Lund");
  EXPECT_EQ(clean_byline("https://courier.example/ada"), std::nullopt);
  EXPECT_EQ(clean_byline("By 4 May 2026"), std::nullopt);
}

TEST(Credits, AgencyNames) {
  EXPECT_TRUE(is_agency_name("Reuters"));
  EXPECT_TRUE(is_agency_name("Nera News Agency"));
  EXPECT_FALSE(is_agency_name("Ada Lund"));
}

}  // namespace
}  // namespace firsthand::read
