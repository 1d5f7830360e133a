// What changes the count; recorded with the findings. Likelihoods are of "the same origin".
#pragma once

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
  double both_anonymous = 0.3;  // anonymous speakers of two outlets
  double same_quotation = 0.9;  // one figure in the same words, quoted in two reports
  double cited = 0.95;          // "the Courier reported", and the Courier's report
  double same_owner = 0.4;      // nobody named, in two outlets of one owner

  // Copying.
  double copied_share =
      0.3;  // of a report's words that another must cover to be its parent as a whole
  double further_parent = 0.15;  // what a second parent must add to that cover
  double whole_copy =
      0.9;  // factor for a claim of a copied report that stands outside the passages
};

}  // namespace firsthand::origins
