// When things happened: sentences in the style of human-rights reporting, about invented places,
// read on Thursday 5 March 2026.
#include <gtest/gtest.h>

#include "claims/retold.h"

namespace firsthand::claims {
namespace {

struct Case {
  const char* sentence;
  const char* times;
};
void PrintTo(const Case& sample, std::ostream* out) { print_as_name(sample.sentence, *out); }

std::string times_in(std::string_view text) {
  std::string out;
  for (const model::TimeExpression& time : annotate(report_of(text), {}).times) {
    if (!out.empty()) out += "; ";
    out += std::string(model::slice(text, time.span)) + " = " +
           std::string(model::to_string(time.type)) + " " + (time.value.empty() ? "?" : time.value);
  }
  return out;
}

class Dated : public testing::TestWithParam<Case> {};

TEST_P(Dated, IsReadAgainstTheDayOfPublication) {
  EXPECT_EQ(times_in(GetParam().sentence), GetParam().times) << GetParam().sentence;
}

INSTANTIATE_TEST_SUITE_P(
    Reporting, Dated,
    testing::Values(
        Case{"On Tuesday morning shells fell.", "Tuesday morning = TIME 2026-03-03TMO"},
        Case{"At last week's hearing the judge spoke.", "last week = DATE 2026-W09"},
        Case{"They were held on 3 and 4 May 2025.",
             "3 = DATE 2025-05-03; 4 May 2025 = DATE 2025-05-04"},
        Case{"Since mid-March the road has been closed.", "mid-March = DATE 2026-03"},
        Case{"Two days earlier the bridge fell.", "Two days earlier = DATE 2026-03-03"},
        Case{"That evening the power failed.", "That evening = TIME ?"},
        Case{"By Friday the camp will be empty.", "Friday = DATE 2026-03-06"},
        Case{"The court meets next Thursday.", "next Thursday = DATE 2026-03-12"},
        Case{"It happened at 5 a.m. on 12 February 2026.",
             "5 a.m. on 12 February 2026 = TIME 2026-02-12T05:00"},
        Case{"At 10 p.m. Wednesday guards came.", "10 p.m. Wednesday = TIME 2026-03-04T22:00"},
        Case{"The camp opened in the winter of 1994.", "the winter of 1994 = DATE 1994-WI"},
        Case{"Every Friday they march.", "Every Friday = SET XXXX-WXX-5"},
        Case{"For the past three years she has worked there.",
             "the past three years = DURATION P3Y"},
        Case{"He had been due to leave on Saturday.", "Saturday = DATE 2026-02-28"},
        Case{"They have until 9 a.m. Tuesday to leave.", "9 a.m. Tuesday = TIME 2026-03-10T09:00"},
        Case{"In the third quarter of 2025 output fell.",
             "the third quarter of 2025 = DATE 2025-Q3"},
        Case{"Over the weekend shots were fired.", "the weekend = DATE 2026-W09-WE"},
        Case{"A year ago the mine closed.", "A year ago = DATE 2025"},
        Case{"The curfew ended at noon on Monday.", "noon on Monday = TIME 2026-03-02T12:00"},
        Case{"Late last night planes came.", "Late last night = TIME 2026-03-04TNI"},
        Case{"In early January the ice broke.", "early January = DATE 2026-01"},
        Case{"Between 1992 and 1995 the town was besieged.", "1992 = DATE 1992; 1995 = DATE 1995"},
        Case{"In the 1990s the works closed.", "the 1990s = DATE 199"},
        Case{"Last autumn the harvest failed.", "Last autumn = DATE 2025-FA"},
        Case{"On Christmas Eve 2025 the lights went out.", "Christmas Eve 2025 = DATE 2025-12-24"},
        Case{"The attack lasted two hours.", "two hours = DURATION PT2H"},
        Case{"He was held for 18 months.", "18 months = DURATION P18M"},
        Case{"In recent weeks arrests have risen.", "recent weeks = DURATION PXW"},
        Case{"Now the road is open.", "Now = DATE PRESENT_REF"},
        Case{"The strike began on Monday night and ended on Wednesday.",
             "Monday night = TIME 2026-03-02TNI; Wednesday = DATE 2026-03-04"},
        Case{"On 14 February, a Saturday, they met.",
             "14 February = DATE 2026-02-14; Saturday = DATE 2026-02-14"},
        Case{"The same day, a second shell fell.", "The same day = DATE ?"},
        Case{"On the night of 3 March soldiers came.", "the night of 3 March = TIME 2026-03-03TNI"},
        Case{"Three days later the ferry sank.", "Three days later = DATE ?"},
        Case{"In 264 BC the port fell.", "264 BC = DATE BC0264"},
        Case{"They were moved on 2026-02-11.", "2026-02-11 = DATE 2026-02-11"},
        Case{"On 1 March at 06:30 the gates were shut.",
             "1 March = DATE 2026-03-01; 06:30 = TIME 2026-03-01T06:30"},
        Case{"The registers cover the 19th century.", "the 19th century = DATE 18"},
        Case{"Shelling is reported daily.", "daily = SET P1D"},
        Case{"Since Monday nobody has come back.", "Monday = DATE 2026-03-02"},
        Case{"In July last year the wells ran dry.", "July last year = DATE 2025-07"},
        Case{"On Easter Monday 2025 the bridge was closed.",
             "Easter Monday 2025 = DATE 2025-04-21"},
        Case{"The following day eight men were freed.", "The following day = DATE ?"},
        Case{"Yesterday afternoon two boats left.", "Yesterday afternoon = TIME 2026-03-04TAF"},
        Case{"Tomorrow the court will sit.", "Tomorrow = DATE 2026-03-06"},
        Case{"Overnight the river froze.", "Overnight = TIME 2026-03-05TNI"},
        Case{"It was three weeks before the road was cleared.", "three weeks = DURATION P3W"},
        Case{"More than two months ago they vanished.", "More than two months ago = DATE 2026-01"},
        // The verb says whether it is over.
        Case{"Eleven people were arrested on 3 and 4 May.",
             "3 = DATE 2025-05-03; 4 May = DATE 2025-05-04"},
        Case{"The market was shelled on 9 June.", "9 June = DATE 2025-06-09"},
        Case{"The two ministers meet Monday in Orvel.", "Monday = DATE 2026-03-09"},
        Case{"The two ministers met Monday in Orvel.", "Monday = DATE 2026-03-02"},
        Case{"In November the mine hired a new manager, who will stay.", "November = DATE 2025-11"},
        Case{"A vote was planned for 9 June.", "9 June = DATE 2026-06-09"},
        Case{"The mayor invited them to a ceremony on 9 May.", "9 May = DATE 2026-05-09"},
        // Hours without a colon go by the day beside them.
        Case{"At 0430 local time (0130 GMT) on Sunday shells hit the market.",
             "0430 local time = TIME 2026-03-01T04:30; 0130 GMT = TIME 2026-03-01T01:30; "
             "Sunday = DATE 2026-03-01"},
        Case{"They came at 04.30 on Sunday.", "04.30 on Sunday = TIME 2026-03-01T04:30"},
        Case{"They came at about 1830 hrs on Monday.",
             "1830 hrs on Monday = TIME 2026-03-02T18:30"},
        Case{"Losses rose by 4.30 million on Monday.", "Monday = DATE 2026-03-02"},
        // "The month" is the one last named, or for what is to come that of publication.
        Case{"They will be released by the end of the month.",
             "the end of the month = DATE 2026-03"},
        Case{"He was arrested on 3 May 2019. By the end of the month he was free.",
             "3 May 2019 = DATE 2019-05-03; the end of the month = DATE 2019-05"},
        Case{"He was arrested on 3 May 2019. At the end of the year he fled.",
             "3 May 2019 = DATE 2019-05-03; the end of the year = DATE 2019"},
        Case{"He was arrested on 3 May 2019, not in 2017. At the end of the year he fled.",
             "3 May 2019 = DATE 2019-05-03; 2017 = DATE 2017; the end of the year = DATE ?"},
        Case{"The prison stood for a hundred years.", "a hundred years = DURATION P100Y"},
        Case{"They will close it over the next couple of years.",
             "the next couple of years = DURATION P2Y"},
        Case{"The camp was to close in the year two thousand and ten.",
             "the year two thousand and ten = DATE 2010"},
        Case{"Three quarters of the village fled after several quarters of war.",
             "several quarters = DURATION PXQ"},
        // A newspaper, and what is done every day.
        Case{"Nine people died, the party daily Velm Star said.", ""},
        Case{"A local daily reported nine dead.", ""},
        Case{"The daily marches went on.", "daily = SET P1D"}));

}  // namespace
}  // namespace firsthand::claims
