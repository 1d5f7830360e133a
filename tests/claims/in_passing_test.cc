#include "claims/in_passing.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

model::Tier tier_of(std::string_view text) {
  for (const model::Claim& claim : claims_in(text)) {
    if (claim.measure == "killed" && claim.speaker) return claim.tier;
  }
  ADD_FAILURE() << text;
  return model::Tier::kA;
}

TEST(InPassing, WhoSpeaksOfSomethingElseIsNoSourceOfTheToll) {
  for (const char* const text :
       {"Mayor Ada Pell said the march answers Monday's raid that killed nine people.",
        "Mayor Ada Pell said she had been briefed on the fire at the Dorne sugar mill that left "
        "nine people dead.",
        "Two men have been charged in the shooting deaths of nine people, Mayor Ada Pell said.",
        "Mayor Ada Pell said the guard knew the nine people who were killed."}) {
    EXPECT_EQ(tier_of(text), model::Tier::kC) << text;
  }
}

TEST(InPassing, WhoTellsOfTheEventItselfIs) {
  for (const char* const text :
       {"Mayor Ada Pell said a raid on Monday killed nine people.",
        "Mayor Ada Pell said there was a raid that killed nine people.",
        "It was a raid that killed nine people, Mayor Ada Pell said.",
        "Mayor Ada Pell confirmed the deaths of nine people.",
        "Mayor Ada Pell said the march was small and nine people were killed."}) {
    EXPECT_NE(tier_of(text), model::Tier::kC) << text;
  }
}

}  // namespace
}  // namespace firsthand::claims
