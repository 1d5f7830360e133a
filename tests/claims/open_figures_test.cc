// Figures that somebody named says, of what his report does not tell.
#include "claims/open_figures.h"

#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

std::string open_in(std::string_view text) {
  std::string out;
  for (const model::Claim& claim : annotate(report_of(text), {}).open) {
    EXPECT_FALSE(claim.measure || claim.measure_span);
    EXPECT_EQ(claim.tier, model::Tier::kB);
    EXPECT_EQ(model::slice(text, claim.count->span), claim.count->words);
    out += (out.empty() ? "" : "\n") + spoken(claim);
  }
  return out;
}

struct Open {
  const char* text;
  const char* figures;
};
void PrintTo(const Open& open, std::ostream* out) { print_as_name(open.text, *out); }

class OpenFigures : public testing::TestWithParam<Open> {};

TEST_P(OpenFigures, AreOfWhoIsNamedForThem) {
  EXPECT_EQ(open_in(GetParam().text), GetParam().figures) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Said, OpenFigures,
    testing::Values(Open{"\"I signed for fourteen,\" said Ilse Brandt, who keeps the cold room.",
                         " 14 | Ilse Brandt, witness"},
                    Open{"\"Eight came back over the ridge,\" Milo Serran told the Plainsman.",
                         " 8 | Milo Serran, witness"},
                    Open{"\"I wrote nineteen cards that night,\" said the nurse Halka Orsing.",
                         " 19 | Halka Orsing, witness"}));

// What could be anything, is nobody's, or is counted already.
INSTANTIATE_TEST_SUITE_P(
    Not, OpenFigures,
    testing::Values(Open{"\"I signed for three,\" said Ilse Brandt, who keeps the cold room.", ""},
                    Open{"\"We wrote nine cards that night,\" said the nurse Halka Orsing.", ""},
                    Open{"\"The bridge burned at kilometre nine,\" said Ilse Brandt.", ""},
                    Open{"\"I came home at seven,\" said Ilse Brandt.", ""},
                    Open{"\"He turned 14 in June,\" said Ilse Brandt.", ""},
                    Open{"\"I have to think of my five grandchildren,\" said Ilse Brandt.", ""},
                    Open{"\"I am a mother of five,\" said Ilse Brandt.", ""},
                    Open{"\"I signed for fourteen,\" a porter said.", ""},
                    Open{"Ilse Brandt said fourteen people were killed.", ""},
                    Open{"There were fourteen on the quay.", ""}));

}  // namespace
}  // namespace firsthand::claims
