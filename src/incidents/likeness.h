// How likely it is that two reports tell of one event: logistic regression over what they have in
// common and what they state differently. Copying plays no part.
//
// The weights in Parameters are few, so that what was learned on one kind of event holds for
// another (docs/design/incidents.md says how they were learned, and on what).
#pragma once

#include "incidents/features.h"
#include "incidents/parameters.h"

namespace firsthand::incidents {

// What speaks for or against one event, each a term of the sum.
struct Evidence {
  double words = 0;           // root of the cosine of all terms
  double lead = 0;            // root of the cosine of titles and first sentences
  double names = 0;           // nats of the three rarest names that both have
  double gap = 0;             // log of 1 + days between publications; 0 if unknown
  double gap_of_one_day = 0;  // the same, if they state one day: then it says less
  double same_day = 0;        // 1: a day that both state for the event, or one states, one names
  double other_day = 0;       // 1: the days stated are more than a night apart
  // 1: and for one measure neither states any other day, or one came out before the other's day
  double plain_other_day = 0;
  double other_clock = 0;    // 1: both name times of day, and none are near
  double same_place = 0;     // 1: a place that both state, or one states and the other names
  double other_place = 0;    // 1: each states a place that the other's text does not have
  double same_figure = 0;    // bits of the rarest figure of one measure that both state
  double other_figures = 0;  // 1: both state figures of a measure, and none is the same
  double same_ages = 0;      // ages of people that both give, at most 3
  double other_ages = 0;     // 1: both give ages of people, and none is the same
};

Evidence compare(const Features& a, const Features& b, double cosine);

// Log odds that they tell of one event, among pairs of which the share `Parameters::share_learned`
// does.
double log_odds(const Evidence& evidence, const Parameters& parameters);
// 0..1, with `shift` added to the log odds.
double likelihood(double log_odds, bool contradicted, double shift, const Parameters& parameters);
bool contradicted(const Evidence& evidence);

}  // namespace firsthand::incidents
