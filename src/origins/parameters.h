// What changes the count; recorded with the findings. Likelihoods are of "the same origin".
#pragma once

#include <cstddef>

namespace firsthand::origins {

struct Parameters {
  // The thresholds of the contract: low merges over every edge above `any`, expected and high over
  // those at least so likely.
  double any = 0.05;
  double expected = 0.5;
  double high = 0.95;

  // Two mentions of a speaker in reports on one incident.
  double same_full_name = 0.98;
  double short_name = 0.9;         // "Kolar" and "Dr Ana Kolar"
  double spelling = 0.8;           // two spellings of one name
  double same_institution = 0.96;  // the ministry and its spokesman
  double institution_alike = 0.7;  // "the hospital" and "Ostrel hospital"
  double two_of_one_institution = 0.3;
  double same_authority = 0.7;    // "deputies" and "Harrow police" (authorities.h)
  double some_official = 0.6;     // "officials", and an authority that is named
  double both_anonymous = 0.3;    // anonymous speakers of two outlets
  double same_quotation = 0.9;    // one figure in the same words, quoted in two reports
  double quotation_of_two = 0.3;  // and put to two speakers
  double same_change = 0.95;      // one figure, day or place that two copies have put in
  double cited = 0.95;            // "the Courier reported", and the Courier's report
  double linked = 0.8;      // a link in a sentence without a speaker, and the report it leads to
  double same_owner = 0.4;  // nobody named, in two outlets of one owner

  // Copying.
  // Who took text from whom (docs/design/parents.md). Log odds and costs are in nats.
  double told = 2.94;             // odds of 19 to 1: enough to state who was first
  double clock = 5;               // two printed moments far apart
  double clock_per_day = 1.5;     // and for every day between them, up to three
  double clock_half_hours = 0.5;  // the distance that is worth half of that
  double other_day = 4;           // times that cannot overlap, one of them a bare day
  double same_day = 0.5;          // weight of the odds of times that overlap
  double credited = 9;            // a credit line or dateline: more than any clock
  double named = 5;               // the other outlet is named in the text
  double own_lead = 2.5;          // see wording.h
  double shortened = 1.2;         // a sentence, up to three
  double misprint = 1.5;          // one, up to two
  double new_word = 1.5;          // wherever it enters: own text, or a change to what was taken
  double spread = 1;  // weight of the number of orders in which a lineage can have come about
  double dropped_word = 0.1;      // from a sentence that was taken
  double dropped_run = 1.5;       // of sentences, from the text that was taken; up to ten
  double not_named = 1;           // a parent that is neither credited nor named
  double change_of_source = 1;    // between two sentences
  double further_parent = 5;      // what each parent but the first must save
  std::size_t candidates = 12;    // parents considered for a report; what is cut is counted
  std::size_t small_family = 64;  // reports whose order is searched with all pairs
  double wholly_taken = 0.85;     // a share of the words at which nothing points to a common source

  double copied_share =
      0.3;  // of a report's words that another must cover to be its parent as a whole
  double whole_copy =
      0.9;  // factor for a claim of a copied report that stands outside the passages
};

}  // namespace firsthand::origins
