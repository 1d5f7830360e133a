#include "model/names.h"

#include <gtest/gtest.h>

namespace firsthand::model {
namespace {

TEST(Names, RoundTrip) {
  EXPECT_EQ(to_string(Distance::kFirstHand), "first_hand");
  EXPECT_EQ(parse<Modifier>("at_least"), Modifier::kAtLeast);
  EXPECT_EQ(parse<State>("inconclusive"), State::kInconclusive);
  EXPECT_EQ(parse<OriginKind>("unseen"), OriginKind::kUnseen);
  EXPECT_EQ(parse<Relation>("same_owner"), Relation::kSameOwner);
  EXPECT_FALSE(parse<State>("verified"));
}

}  // namespace
}  // namespace firsthand::model
