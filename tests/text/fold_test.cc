#include "text/fold.h"

#include <gtest/gtest.h>

namespace firsthand::text {
namespace {

TEST(Fold, CaseAndApostrophes) {
  EXPECT_EQ(fold("ÉLAN Don’t ВОЙНА"), "élan don't война");
  EXPECT_EQ(fold(""), "");
}

}  // namespace
}  // namespace firsthand::text
