// What changes how reports are grouped; recorded with the findings.
#pragma once

namespace firsthand::incidents {

struct Parameters {
  double name_weight = 1.5;      // of a pair of capitalised words, or an age, against a common word
  int background_reports = 400;  // weight of the general frequency of words against the case's own
  double least_cosine = 0.06;    // of two reports that are looked at as a pair

  // Log odds that two reports tell of one event, by term of Evidence (likeness.h), as
  // learned (docs/design/incidents.md).
  double prior = -5.99;
  double words = 7.41;
  double lead = 1.87;
  double names = 0.174;
  double gap = -0.75;
  double gap_of_one_day = 0.39;
  double same_day = 1.91;
  double other_day = -0.72;
  double other_clock = -1.99;
  double same_place = 0.82;
  double other_place = -1.38;
  double same_figure = 0.78;
  double other_figures = -0.65;
  double same_ages = 0.30;
  double other_ages = -1.47;

  // The share of one event among the pairs that they were learned on, and the size of a pile of
  // which half of the pairs may be of one event (pairs.h).
  double share_learned = 0.024;
  double even_pile = 5;

  // Factor where they plainly state other days, or other places: no other likeness makes up for it.
  double contradicted = 0.15;

  double threshold = 0.22;  // average likelihood at which two groups are still one incident
  double closest_three =
      0.4;              // average to the closest three of a group at which one report joins it
  double unlike = 0.4;  // share of the threshold below which two reports are not of one event
};

}  // namespace firsthand::incidents
