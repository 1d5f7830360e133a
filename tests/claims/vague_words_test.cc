// What vague words of number mean, and the rows by which a user says otherwise.
#include "claims/vague_words.h"

#include <gtest/gtest.h>

#include <string>

#include "claims/foreign.h"
#include "claims/quantities.h"

namespace firsthand::claims {
namespace {

std::string meant(std::string_view text, const VagueWords& table) {
  std::string out;
  for (const model::Quantity& q : find_quantities(text::analyse(text), table))
    out += std::to_string(static_cast<long>(q.min.value_or(-1))) + ".." +
           std::to_string(static_cast<long>(q.max.value_or(-1))) + " ";
  return out;
}

TEST(VagueWords, RowsOfTheUserTakeThePlaceOfTheProgramsForTheirWord) {
  const std::string_view text =
      "Dozens of men and several hundred women fled; tens of thousands stayed.";
  EXPECT_EQ(meant(text, VagueWords::standard()), "24..99 300..900 20000..99000 ");
  EXPECT_EQ(meant(text, VagueWords("dozens\t12\t99\nseveral\t2\t7\n")),
            "12..99 200..700 20000..99000 ");
}

TEST(VagueWords, RowsOfTheUserAddWords) {
  EXPECT_EQ(meant("Umpteen men fled.", VagueWords::standard()), "");
  EXPECT_EQ(meant("Umpteen men fled.", VagueWords("Umpteen\t13\t40\n")), "13..40 ");
}

TEST(VagueWords, InOtherLanguagesTheRowsOfTheUserGoFirst) {
  const text::Document document = text::analyse("Погибли десятки человек.");
  const auto least = [&](const VagueWords& table) {
    const auto found = foreign_quantities(document, *foreign_words("ru"), table);
    return found.empty() ? -1 : found[0].min.value_or(-1);
  };
  EXPECT_EQ(least(VagueWords::standard()), 20);
  EXPECT_EQ(least(VagueWords("десятки\t30\t99\n")), 30);
}

TEST(VagueWords, WhatIsNoTableIsSaidToBeNone) {
  EXPECT_FALSE(fault_in_vague_words(""));
  EXPECT_FALSE(fault_in_vague_words("# as we have it\ndozens\t12\t99\n"));
  for (const std::string_view rows :
       {"dozens\t12\n", "dozens\t12\t99\t1\n", "\t12\t99\n", "a dozen\t12\t12\n",
        "dozens\t99\t12\n", "dozens\t-1\t12\n", "dozens\t1.5\t12\n", "dozens\t\t12\n",
        "dozens\t1\t99999999999999999999\n"})
    EXPECT_TRUE(fault_in_vague_words(rows)) << rows;
  EXPECT_TRUE(fault_in_vague_words(std::string(70000, '#')));
}

}  // namespace
}  // namespace firsthand::claims
