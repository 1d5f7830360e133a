// The claims of one incident that can carry a detail, and what is needed to compare them: their
// keys, words and speakers.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/findings.h"
#include "origins/copying.h"
#include "origins/detail_key.h"
#include "origins/parameters.h"
#include "origins/speakers.h"

namespace firsthand::origins {

struct ClaimContext {
  const model::Claim* claim = nullptr;
  std::size_t report = 0;    // its number
  std::string description;   // all that its report says of the speaker
  std::string partial_day;   // see partial_days.h
  std::string introduction;  // what other reports say of him
  bool mourns = false;       // see mourners.h
  bool moved = false;        // a copy of what a report of another incident says; see mark_moved
};

class IncidentClaims {
 public:
  // Leaves out claims without a figure, hypothetical ones and cumulative totals. Keeps references.
  IncidentClaims(const model::Incident& incident, std::span<const model::Report> reports,
                 const std::vector<ClaimContext>& claims, const Parameters& parameters);

  // Whether both state a day, no night and no hour, and not the same one.
  bool other_plain_day(std::size_t i, std::size_t k) const;
  // Days that touch are one moment, as a night belongs to two; not where a copy made the one of the
  // other. The day of these claims, and of what their reports say of the same figure, is their own.
  void keep_days_of(const std::vector<std::size_t>& moved);

  std::size_t size() const { return claims_.size(); }
  const model::Claim& claim(std::size_t i) const { return *claims_[i].claim; }
  std::size_t report_number(std::size_t i) const { return claims_[i].report; }
  const model::Report& report(std::size_t i) const { return reports_[claims_[i].report]; }
  const model::Report& report_by_number(std::size_t number) const { return reports_[number]; }
  const DetailKey& key(std::size_t i) const { return keys_[i]; }
  // On whichever day it says that it was.
  bool states_day(std::size_t i) const {
    return claim(i).when.has_value() || !claims_[i].partial_day.empty();
  }
  bool moved(std::size_t i) const { return claims_[i].moved; }
  // A politician who mourns: no origin of the figure (mourners.h).
  bool mourns(std::size_t i) const { return claims_[i].mourns; }
  // Somebody is named who can be told from others: "local media" and "reports" are nobody.
  bool attributed(std::size_t i) const { return profile_[i] != SIZE_MAX; }
  // Report numbers to the claims in them, both ascending.
  const std::map<std::size_t, std::vector<std::size_t>>& by_report() const { return of_report_; }

  // The distinct mentions of speakers; profile(i) is the place in profiles() of claim i's, and
  // SIZE_MAX where it has none.
  const std::vector<Profile>& profiles() const { return profiles_; }
  std::size_t profile(std::size_t i) const { return profile_[i]; }

  // Likelihood that two attributed claims have one speaker.
  double speakers_alike(std::size_t i, std::size_t k) const;
  // Nothing speaks against one speaker: one of them names none, or they are likely the same.
  bool one_speaker(std::size_t i, std::size_t k) const;
  // Both name a person, and not likely the same.
  bool two_persons(std::size_t i, std::size_t k) const;
  // Whether two claims are each other's counterpart in text that their reports share: the same
  // words around the figure, or the same place in the same passage.
  bool aligned(std::size_t i, std::size_t k, const SharedText& pair) const;
  // How well they are, 0..1.
  double alignment(std::size_t i, std::size_t k, const SharedText& pair) const;
  // Whether they stand at the same place of the same passage.
  bool in_one_passage(std::size_t i, std::size_t k, const SharedText& pair) const;

 private:
  void settle_parts();
  void share_moments();
  void settle_places(const model::Incident& incident);
  void settle_days();

  std::span<const model::Report> reports_;
  const Parameters& parameters_;
  std::vector<ClaimContext> claims_;
  std::vector<DetailKey> keys_;
  std::vector<std::set<std::string>> words_;
  std::vector<Profile> profiles_;
  std::vector<std::size_t> profile_;
  std::map<std::size_t, std::vector<std::size_t>> of_report_;
};

}  // namespace firsthand::origins
