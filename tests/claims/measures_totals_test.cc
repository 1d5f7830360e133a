// One number for several events, and what the text then says of its title.
#include "claims/counted_sentence.h"

namespace firsthand::claims {
namespace {

INSTANTIATE_TEST_SUITE_P(
    SeveralEvents, Counts,
    testing::Values(
        Case{"Three shootings kill five in Velm", "killed 5 cumulative"},
        Case{"Rangers look into two stabbings on Monday that left four dead.",
             "killed 4 cumulative"},
        Case{"A series of crashes left nine pickers dead.", "killed 9 cumulative"},
        Case{"Six people were wounded in attacks from Monday to early Tuesday.",
             "injured 6 cumulative"},
        Case{"The mayor spoke of the violence that has left ten people dead since Friday.",
             "killed 10 cumulative"},
        Case{"Two separate Merrow County hunting accidents left two injured.",
             "injured 2 cumulative"},
        Case{"As of Monday, there had been 299 killings in Velm.", "killed 299 cumulative"},
        Case{"There were two killings in Velm on Monday.", "killed 2"},
        Case{"The last two clerks killed in Velm were Ana Roth and Ivo Quill.",
             "killed 2 cumulative"},
        Case{"The last two clerks were killed on Monday.", "killed 2"},
        Case{"The shootings left four dead.", "killed 4"},
        Case{"A shooting on Monday left four dead.", "killed 4"}));

TEST(Totals, ATotalOfTheTextIsNoFigureOfTheTitle) {
  constexpr std::string_view kTitle = "Three dead, eleven hurt";
  const std::string text = std::string(kTitle) +
                           "\n\nThree people were killed and at least eleven others were hurt in "
                           "separate shootings on Monday.";
  model::Report report = report_of(text);
  report.title = kTitle;
  report.sections = {{model::SectionKind::kHeadline, {0, kTitle.size()}},
                     {model::SectionKind::kParagraph, {kTitle.size() + 2, text.size()}}};
  EXPECT_EQ(spoken(report),
            "killed 3 cumulative | \ninjured 11 cumulative | \nkilled 3 cumulative | \ninjured "
            "11.. cumulative | ");
}

}  // namespace
}  // namespace firsthand::claims
