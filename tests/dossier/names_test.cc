#include "dossier/names.h"

#include <gtest/gtest.h>

#include "support/findings.h"

namespace firsthand::dossier {
namespace {

TEST(Names, WitnessesGetLabelsOfficialsKeepTheirNames) {
  const Pseudonyms pseudonyms(testing::small_findings());
  EXPECT_EQ(pseudonyms.label(model::OriginKind::kWitness, "Élan Marek"), "witness 1");
  EXPECT_EQ(pseudonyms.label(model::OriginKind::kWitness, "Somebody Else"), "witness");
  EXPECT_EQ(pseudonyms.label(model::OriginKind::kOfficial, "Governor Rost"), "Governor Rost");
  EXPECT_EQ(pseudonyms.redact("Both name Élan Marek."), "Both name witness 1.");
  EXPECT_EQ(pseudonyms.redact("Marek said so"), "witness 1 said so");
  EXPECT_EQ(pseudonyms.label(model::OriginKind::kUnnamed, "two officials"), "two officials");
  EXPECT_EQ(pseudonyms.redact("Élanie Mareková"), "Élanie Mareková");
}

}  // namespace
}  // namespace firsthand::dossier
