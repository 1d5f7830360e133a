#include "origins/differences.h"

#include <algorithm>
#include <string>
#include <utility>

#include "origins/reasons.h"

namespace firsthand::origins {
namespace {

using model::Differs;
using model::EvidenceSpan;

constexpr std::size_t kShown = 4;  // words that are shown

std::string number(const Side& side) { return words_for(side.draft->detail.count); }

class Comparison {
 public:
  // `out`: null if nobody wants the words.
  Comparison(const IncidentClaims& claims, const Side& lower, const Side& higher,
             std::vector<model::Difference>* out)
      : c_(claims), low_(lower), high_(higher), out_(out) {}

  void tell() {
    if (changed(low_, high_) || changed(high_, low_)) return;
    weigh();
    if (!told_) silent();
  }

  bool weigh() {
    another_place_or_day();
    only_one(&Side::wide, Differs::kOtherPlace, " is of a wider area than ", "");
    only_one(&Side::several, Differs::kSeveralEvents, " is of several events; ",
             " does not say so");
    other_people();
    some();
    doers();
    wounded();
    if (!later(high_, low_)) later(low_, high_);
    if (low_.range.meets(high_.range)) loose();
    if (!both_hold_) told_together();
    return both_hold_;
  }

 private:
  // `text` gives the words. `both_hold`: by what it says neither figure is against the other.
  template <typename Text>
  void add(Differs why, bool both_hold, Text text, const Evidence& a, const Evidence& b = {}) {
    told_ = true;
    both_hold_ = both_hold_ || both_hold;
    if (!out_) return;
    model::Difference d{low_.draft->detail.id, high_.draft->detail.id, why, text(), {}};
    for (const Evidence* side : {&a, &b}) {  // few of each kind (sides.cc)
      for (const EvidenceSpan& at : *side) {
        if (std::find(d.evidence.begin(), d.evidence.end(), at) == d.evidence.end())
          d.evidence.push_back(at);
      }
    }
    out_->push_back(std::move(d));
  }

  bool changed(const Side& a, const Side& b) {
    if (!a.draft->all_changed || b.draft->all_changed) return false;
    add(
        Differs::kChangedCopy, false,
        [&] {
          return number(a) + " stands only in copies that changed what they took; " + number(b) +
                 " does not.";
        },
        a.statements);
    return true;
  }

  std::string both() const { return number(low_) + " and " + number(high_); }

  void another_place_or_day() {
    const DetailKey& a = low_.draft->key;
    const DetailKey& b = high_.draft->key;
    if (a.place != b.place)
      add(
          Differs::kOtherPlace, true, [&] { return both() + " are of different places."; },
          low_.places, high_.places);
    if (a.day == b.day) return;
    const bool stated = !low_.days.empty() || !high_.days.empty();  // else days without a year
    add(
        Differs::kOtherDay, true, [&] { return both() + " are of different days."; },
        stated ? low_.days : low_.statements, stated ? high_.days : high_.statements);
  }

  // What only the higher figure is said to take in makes room for the lower.
  void only_one(Evidence Side::*remark, Differs why, const char* between, const char* end) {
    for (const auto& [a, b] : {std::pair(&high_, &low_), std::pair(&low_, &high_)}) {
      if ((a->*remark).empty() || !(b->*remark).empty()) continue;
      add(
          why, a == &high_, [&] { return number(*a) + between + number(*b) + end + "."; },
          a->*remark);
    }
  }

  // "Two men" may be all that there were. Nine villagers are too many for seven people.
  void other_people() {
    const auto loose = [](People people) {
      return people == People::kMen ? People::kAnybody : people;
    };
    if (loose(low_.people) == loose(high_.people)) return;
    add(
        Differs::kOtherGroup, loose(low_.people) != People::kAnybody,
        [&] { return both() + " count other people."; }, low_.counts, high_.counts);
  }

  void some() {
    if (low_.telling == Telling::kSome) {
      add(
          Differs::kOtherGroup, true,
          [&] {
            return number(low_) + " is told of people who are named or described; " +
                   number(high_) + " may take them in.";
          },
          low_.counts);
    }
    for (const auto& [a, b] : {std::pair(&low_, &high_), std::pair(&high_, &low_)}) {
      if (a->telling != Telling::kOthers || b->telling == Telling::kOthers) continue;
      add(
          Differs::kOtherGroup, true,
          [&] { return number(*a) + " is told beside others; " + number(*b) + " is not."; },
          a->counts);
    }
  }

  // Whoever gives both figures has not the same people in mind: "five are dead", and "three died at
  // the scene".
  void told_together() {
    const auto one_voice = [&](std::size_t i, std::size_t k) {
      if (c_.report_number(i) != c_.report_number(k) || c_.attributed(i) != c_.attributed(k))
        return false;
      return !c_.attributed(i) || c_.one_speaker(i, k);
    };
    for (const auto& [a, b] : {std::pair(&low_, &high_), std::pair(&high_, &low_)}) {
      const auto& others = b->draft->claims;
      Evidence words;
      const bool all =
          std::all_of(a->draft->claims.begin(), a->draft->claims.end(), [&](std::size_t i) {
            const auto same = std::find_if(others.begin(), others.end(),
                                           [&](std::size_t k) { return one_voice(i, k); });
            if (same == others.end()) return false;
            for (const std::size_t claim : {i, *same}) {
              if (words.size() < kShown)
                words.push_back({c_.report(claim).id, c_.claim(claim).count->span});
            }
            return true;
          });
      if (!all) continue;
      add(
          Differs::kOtherGroup, true,
          [&] {
            return "Whoever says " + number(*a) + " says " + number(*b) +
                   " as well: they do not count the same people.";
          },
          words);
      return;
    }
  }

  // Told with the figure or left out of it: one or two more or fewer.
  void doers() {
    for (const auto& [a, b] : {std::pair(&high_, &low_), std::pair(&low_, &high_)}) {
      if (a->doers.empty() || !b->doers.empty()) continue;
      add(
          Differs::kOtherGroup, true,
          [&] {
            return number(*a) + " says whether it counts those who did it; " + number(*b) +
                   " does not.";
          },
          a->doers);
    }
  }

  // More are dead, or fewer are left wounded.
  void wounded() {
    const std::string& measure = low_.draft->key.measure;
    if (measure == "killed" && !high_.wounded.empty() && !low_.says_wounded)
      add(
          Differs::kWoundedDied, true,
          [&] { return number(high_) + " takes in wounded who died."; }, high_.wounded);
    if (measure == "injured" && !low_.wounded.empty() && !high_.says_wounded)
      add(
          Differs::kWoundedDied, true,
          [&] { return number(low_) + " leaves out wounded who died."; }, low_.wounded);
  }

  // Whether words tell that `a` was counted after `b`. What is called the state of things may have
  // been overtaken: it tells of a higher figure, or by the dates.
  bool later(const Side& a, const Side& b) {
    const int direction = &a == &high_ ? 1 : -1;
    const auto first = a.published();
    const auto second = b.published();
    const bool dated = first && second && *first != *second;
    const bool after = dated && *first > *second;
    const auto holds = [&](const ChangeAt& change) {
      if (change.direction != 0) return change.direction == direction;
      return dated ? after : change.sure || direction > 0;
    };
    Evidence words;
    for (const auto* changes : {&a.later, &b.earlier}) {
      for (const ChangeAt& change : *changes) {
        if (holds(change)) words.push_back(change.at);
      }
    }
    if (words.empty()) return false;
    add(
        Differs::kLaterCount, true,
        [&] { return number(a) + " is a later count than " + number(b) + "."; }, words);
    return true;
  }

  void loose() {
    const auto width = [](const Side& s) { return s.range.high - s.range.low; };
    const Side& loose = width(low_) < width(high_) ? high_ : low_;
    const Side& other = &loose == &low_ ? high_ : low_;
    add(
        Differs::kLooseWords, true,
        [&] { return "“" + number(loose) + "” leaves " + number(other) + " open."; }, loose.counts);
  }

  void silent() {
    const auto first = low_.published();
    const auto second = high_.published();
    if (first && second && *first != *second) {
      const bool rose = *first < *second;
      add(
          Differs::kLaterReport, false,
          [&] {
            return number(rose ? high_ : low_) + " was reported later than " +
                   number(rose ? low_ : high_) + "; no report says why they differ.";
          },
          low_.statements, high_.statements);
    } else {
      add(
          Differs::kNotSaid, false, [&] { return "No report says why " + both() + " differ."; },
          low_.statements, high_.statements);
    }
  }

  const IncidentClaims& c_;
  const Side& low_;
  const Side& high_;
  std::vector<model::Difference>* out_;
  bool told_ = false;
  bool both_hold_ = false;
};

}  // namespace

void tell_differences(const IncidentClaims& claims, const Side& lower, const Side& higher,
                      std::vector<model::Difference>& out) {
  Comparison(claims, lower, higher, &out).tell();
}

bool both_may_hold(const IncidentClaims& claims, const Side& lower, const Side& higher) {
  return Comparison(claims, lower, higher, nullptr).weigh();
}

}  // namespace firsthand::origins
