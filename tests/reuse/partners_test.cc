#include "reuse/partners.h"

#include <gtest/gtest.h>

#include <set>

#include "texts.h"

namespace firsthand::reuse {
namespace {

TEST(Partners, AreTheStemsOfBoth) {
  const Analysis a = analyse(testing::report_of(testing::kFerry));
  const Analysis b =
      analyse(testing::report_of("The boats were cleared, and one boat sank. Tides."));
  const Partners partners(a, b);
  std::set<std::uint32_t> stems;
  for (const Word& word : b.words) stems.insert(word.stem);
  std::size_t both = 0;
  for (std::uint32_t t = 0; t < a.term_count(); ++t) {
    const std::uint32_t partner = partners.in_b[t];
    EXPECT_EQ(partner != kNoTerm, stems.count(a.terms[t].stem) == 1);
    if (partner == kNoTerm) continue;
    ++both;
    EXPECT_EQ(b.terms[partner].stem, a.terms[t].stem);
    EXPECT_EQ(partners.in_a[partner], t);
  }
  EXPECT_EQ(partners.shared.size(), both);
  EXPECT_GE(both, 4U);  // the, boat, clear, and
  EXPECT_TRUE(Partners(a, analyse(testing::report_of(""))).shared.empty());
}

}  // namespace
}  // namespace firsthand::reuse
