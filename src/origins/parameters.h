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
  double not_named = 3;           // a parent that is neither credited nor named
  double not_credited = 3;        // a parent, where the text is said to be another's
  double other_credit = 2.4;      // a credit to somebody that the parent is not and does not credit
  double wrong_clock = 0.03;      // share of printed dates that are wrong by hours
  double own_word = 0.6;          // of a sentence that is not taken
  double reworded = 2;            // a sentence that was taken and has other words,
  double new_word = 0.6;          // each of them,
  double dropped_word = 0.1;      // and what it is shorter by
  // What an editor does to the text as a whole; see wording.h.
  double left_sentence = 0.5;  // each, up to twenty
  double left_run = 0.9;       // of such sentences, up to ten
  double left_end = 1;         // any at the end
  double left_else = 2.5;      // or anywhere but at the end
  double left_lead = 2.5;
  double moved = 1.7;  // a sentence, up to six
  double put_within = 3;
  double put_many = 1;            // a sentence beyond the first four, up to four
  double lengthened = 1.2;        // a sentence, up to three
  double corrected = 1.5;         // a misprint, up to two
  double change_of_source = 1;    // between two sentences
  double further_parent = 6;      // what each parent but the first must save
  std::size_t candidates = 12;    // parents considered for a report; what is cut is counted
  std::size_t small_family = 64;  // reports whose moments are sampled
  double even = 1.1;              // odds below 3 to 1: neither is known to be the giver
  double wholly_taken = 0.85;     // a share of the words at which nothing points to a common source

  double copied_share =
      0.3;  // of a report's words that another must cover to be its parent as a whole
  double whole_copy =
      0.9;  // factor for a claim of a copied report that stands outside the passages
};

}  // namespace firsthand::origins
