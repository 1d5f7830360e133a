// What changes how reports are grouped; recorded with the findings.
#pragma once

namespace firsthand::incidents {

struct Parameters {
  double threshold = 0.16;          // average similarity at which two groups are still one incident
  double decay_days = 30;           // similarity falls by e over so many days between publications
  double name_weight = 1.5;         // of a pair of capitalised words against a common word
  double same_place = 0.06;         // added where both state the same place for the event
  double same_day = 0.06;           // added where both state the same day for it
  double same_place_and_day = 0.1;  // added where both state the same place and the same day
  double same_figure = 0.04;        // added per bit where both state the same figure of one measure
  double other_place =
      0.15;                 // factor where each states a place that the other's text does not have
  double other_day = 0.15;  // factor where the days stated are more than a night apart
  double unlike = 0.4;      // share of the threshold below which two reports are not of one event
  int background_reports =
      400;  // weight of the general frequency of words against that in the case
};

}  // namespace firsthand::incidents
